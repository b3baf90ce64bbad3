"""The whole log, once through: leaves and seals side by side, chain after chain."""

from collections.abc import Iterable, Iterator, Sequence

from nmo.audit.models import AuditHead
from nmo.audit.verifying.ahead import Ahead
from nmo.audit.verifying.chains import ChainWalk
from nmo.audit.verifying.findings import Findings
from nmo.audit.verifying.kept import KeptSeal, KeptSeals
from nmo.audit.verifying.leaves import START, Position
from nmo.audit.verifying.rows import LeafRow, SealRow, leaves, one_snapshot, seals
from nmo.audit.verifying.unsealed import added, ahead, waiting
from nmo.audit.verifying.verdict import ChainVerified, Verdict


def verify(kept: Sequence[KeptSeal] = ()) -> Verdict:
    """Compute every leaf, root and seal again, and name what is not as it was sealed.

    1. Each place in each chain: there, in order, with the entry and the detail it was sealed with.
    2. Each seal: its hash, the one before it, its root over the places so far.
    3. Each seal of `kept`: still there, over the same entries. Only this can tell a log that its
       owner computed anew from the one that was sealed.
    4. Each entry without a place: waiting for the next seal, put among older ones, or ahead of
       all, where no seal would come to it.

    Deleted details are counted and are no fault (requirement 58; DPA 2018 s.62).
    """
    findings = Findings()
    with one_snapshot():
        walked = list(_walk(kept, findings))
        newest = max((walk.checks.newest for walk, _ in walked), default=START)
        return _verdict(walked, newest, kept, findings)


def _verdict(
    walked: Sequence[tuple[ChainWalk, ChainVerified]],
    newest: Position,
    kept: Sequence[KeptSeal],
    findings: Findings,
) -> Verdict:
    for finding in (*added(newest), *ahead()):
        findings.add(finding)
    count, since = waiting(newest)
    return Verdict(
        chains=tuple(chain for _, chain in walked),
        findings=tuple(findings.named),
        counted=+findings.counted,
        sealed=sum(chain.size for _, chain in walked),
        details_deleted=sum(walk.checks.details_deleted for walk, _ in walked),
        waiting=count,
        waiting_since=since,
        compared_with=tuple(dict.fromkeys(each.file for each in kept)),
    )


def _walk(
    kept: Sequence[KeptSeal], findings: Findings
) -> Iterator[tuple[ChainWalk, ChainVerified]]:
    heads = dict(AuditHead.objects.values_list("chain", "size"))
    all_leaves, all_seals = Ahead(leaves()), Ahead(seals())
    started = set(heads) | {each.seal.chain for each in kept}
    while (chain := _next_chain(all_leaves, all_seals, started)) is not None:
        started.discard(chain)
        own = KeptSeals(each for each in kept if each.seal.chain == chain)
        walk = ChainWalk(chain, own, findings)
        while (row := all_seals.next) is not None and row.seal.chain == chain:
            _pass_leaves(walk, all_leaves, until=row.seal.size)
            walk.pass_seal(all_seals.take(row))
        _pass_leaves(walk, all_leaves, until=None)
        yield walk, walk.end(heads.get(chain))


def _pass_leaves(walk: ChainWalk, rows: Ahead[LeafRow], *, until: int | None) -> None:
    while (row := rows.next) is not None and row.chain == walk.chain:
        if until is not None and row.number >= until:
            return
        walk.pass_leaf(rows.take(row))


def _next_chain(
    rows: Ahead[LeafRow], own_seals: Ahead[SealRow], known: Iterable[int]
) -> int | None:
    chains = [
        *known,
        *([rows.next.chain] if rows.next else ()),
        *([own_seals.next.seal.chain] if own_seals.next else ()),
    ]
    return min(chains, default=None)
