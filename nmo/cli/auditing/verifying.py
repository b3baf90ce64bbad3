"""`nmo audit verify`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmo.audit.shapes import FindingOut
    from nmo.audit.verifying import Finding, Verdict

SAID_AT_MOST = 100  # --json names more


def verify_log(files: Sequence[Path], *, as_json: bool) -> None:
    """Verify the log against itself and against each file of seals; exit 7 when it fails."""
    from nmo.cli.exits import NotVerified
    from nmo.cli.ready import ready
    from nmo.cli.speaking import answer, answer_json

    with ready():
        from nmo.audit.verifying import verify
        from nmo.audit.verifying.kept import KeptSeal
        from nmo.cli.auditing.kept import read_kept

        kept = [KeptSeal(file.name, seal) for file in files for seal in read_kept(file)]
        verdict = verify(kept)
    if as_json:
        answer_json(as_shown(verdict))
    else:
        answer("\n".join(_sentences(verdict)))
    if not verdict.is_verified:
        count = sum(verdict.counted.values())
        raise NotVerified(
            f"The log is not what was sealed: {count} found. Keep the machine as it is and tell "
            "whoever answers for the log (docs/operations.md)."
        )


def as_shown(verdict: "Verdict") -> dict[str, object]:
    """What `--json` answers (docs/shapes.md)."""
    from dataclasses import asdict

    from nmo.audit.shapes import ChainOut, VerdictOut

    since = verdict.waiting_since
    shown = VerdictOut(
        verified=verdict.is_verified,
        sealed=verdict.sealed,
        waiting=verdict.waiting,
        waiting_since=since.isoformat() if since else None,
        details_deleted=verdict.details_deleted,
        compared_with=list(verdict.compared_with),
        chains=[
            ChainOut(
                force=each.chain or None,
                size=each.size,
                seals=each.seals,
                root=each.root,
                sealed_at=each.sealed_at or None,
            )
            for each in verdict.chains
        ],
        found={code.value: count for code, count in sorted(verdict.counted.items())},
        findings=[_finding(each) for each in verdict.findings],
    )
    return asdict(shown)


def _finding(finding: "Finding") -> "FindingOut":
    from nmo.audit.shapes import FindingOut

    return FindingOut(
        code=finding.code,
        force=finding.chain or None,
        entries=list(finding.entries),
        places=list(finding.places) if finding.places else None,
        seal=finding.seal,
        kept_in=finding.kept_in or None,
        text=finding.text,
    )


def _sentences(verdict: "Verdict") -> list[str]:
    if verdict.is_verified:
        compared = verdict.compared_with
        elsewhere = (
            f", and as the seals in {', '.join(compared)} say"
            if compared
            else ". No seal kept elsewhere was compared, so a log computed anew would pass too"
        )
        return [f"The log is as it was sealed{elsewhere}.", _counts(verdict)]
    said = [_sentence(finding) for finding in verdict.findings[:SAID_AT_MOST]]
    more = sum(verdict.counted.values()) - len(said)
    return [*said, *([f"And {more} more: --json names up to 1,000."] if more else [])]


def _counts(verdict: "Verdict") -> str:
    seals = sum(chain.seals for chain in verdict.chains)
    return (
        f"{verdict.sealed} entries under {seals} seals; {verdict.details_deleted} details were "
        f"erased; {verdict.waiting} entries wait for the next seal."
    )


def _sentence(finding: "Finding") -> str:
    chain = f"Force {finding.chain}" if finding.chain else "No force"
    where = [chain]
    if finding.entries:
        named = ", ".join(str(number) for number in finding.entries[:20])
        rest = len(finding.entries) - 20
        where.append(f"entry {named}{f' and {rest} more' if rest > 0 else ''}")
    elif finding.places:
        where.append(f"places {finding.places[0]} to {finding.places[1]}")
    if finding.seal is not None:
        where.append(f"seal {finding.seal}")
    if finding.kept_in:
        where.append(f"kept in {finding.kept_in}")
    return f"{', '.join(where)}: {finding.text}"
