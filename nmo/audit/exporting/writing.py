"""The folder of an export: for people, for programs, and what proves it."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from nmo.audit.exporting.lines import (
    HEADINGS,
    for_people,
    for_programs,
    named,
    section_62,
    state_of,
)
from nmo.audit.exporting.proving import Prover
from nmo.audit.exporting.selection import SelectedEntry, Selection, selected
from nmo.audit.merkle import is_included, leaf_hash
from nmo.audit.rules import DetailState
from nmo.audit.sealing.kept_file import write_seals
from nmo.audit.sealing.newest import newest_seals
from nmo.audit.sealing.writing import Seal, write_entry

CHECKER = "check_export.py"


@dataclass(frozen=True, kw_only=True)
class Exported:
    """How much was taken away."""

    entries: int
    not_sealed: int  # committed a moment ago: no proof yet
    not_proved: int  # sealed, and not what was sealed: nmo audit verify says more
    by_section: Mapping[str, int]


def write_export(
    folder: Path,
    selection: Selection,
    *,
    about: str,
    forces: Mapping[int, str],
    kept: Sequence[Seal] = (),
) -> Exported:
    """Write what is asked for into `folder`, which is there and empty.

    `about` says in a sentence what it is and for whom; `forces` are names by number. Each entry
    comes with its path to the newest seal of its chain, so it can be checked without this program;
    so does each seal of `kept`, which the recipient has from before.
    """
    provers = {seal.chain: Prover(seal) for seal in newest_seals()}
    by_section: Counter[str] = Counter()
    not_sealed = not_proved = 0
    with (
        (folder / "entries.csv").open("w", encoding="utf-8-sig", newline="") as for_reading,
        (folder / "entries.jsonl").open("w", encoding="utf-8") as for_checking,
    ):
        sheet = csv.writer(for_reading)
        sheet.writerow(HEADINGS)
        for row in selected(selection):
            entry = named(row)
            detail = _detail(row)
            seal, path = _proof(provers, row)
            not_sealed += path is None
            not_proved += path is not None and not _holds(provers, row, path)
            by_section[section_62(entry)] += 1
            sheet.writerow(for_people(row, entry, detail, forces, seal))
            line = for_programs(row, entry, detail, path)
            for_checking.write(json.dumps(line, ensure_ascii=False) + "\n")
    done = Exported(
        entries=by_section.total(),
        not_sealed=not_sealed,
        not_proved=not_proved,
        by_section=dict(sorted(by_section.items())),
    )
    _write_what_proves_it(folder, provers, kept)
    _write_what_it_is(folder, about, done)
    return done


def _detail(row: SelectedEntry) -> dict[str, object] | None:
    if state_of(row, named(row)) is not DetailState.INTACT or row.payload is None:
        return None
    detail: dict[str, object] = json.loads(row.payload)
    return detail


def _proof(
    provers: Mapping[int, Prover], row: SelectedEntry
) -> tuple[int | None, list[bytes] | None]:
    """The number of the seal and the path to it; None for what was not sealed by then."""
    prover = provers.get(row.chain) if row.chain is not None else None
    if prover is None or row.number is None or row.number >= prover.seal.size:
        return None, None
    return prover.seal.number, prover.path(row.number)


def _holds(provers: Mapping[int, Prover], row: SelectedEntry, path: Sequence[bytes]) -> bool:
    """Whether the entry as it is now leads to the root of its seal."""
    seal = provers[row.chain or 0].seal
    leaf = leaf_hash(write_entry(row.entry))
    return is_included(leaf, row.number or 0, seal.size, path, seal.root)


def _write_what_proves_it(
    folder: Path, provers: Mapping[int, Prover], kept: Iterable[Seal]
) -> None:
    seals = write_seals(prover.seal for prover in provers.values())
    (folder / "seals.json").write_text(seals, encoding="utf-8")
    since = [
        {
            "chain": seal.chain,
            "size": seal.size,
            "proof": [each.hex() for each in provers[seal.chain].proof_since(seal)],
        }
        for seal in kept
        if seal.chain in provers and seal.size <= provers[seal.chain].seal.size
    ]
    (folder / "since-kept.json").write_text(json.dumps(since) + "\n", encoding="utf-8")
    program = (files("nmo.audit.exporting") / CHECKER).read_text(encoding="utf-8")
    (folder / CHECKER).write_text(program, encoding="utf-8")


def _write_what_it_is(folder: Path, about: str, done: Exported) -> None:
    kinds = "\n".join(f"  {count} {section}" for section, count in done.by_section.items())
    said = README.format(about=about, entries=done.entries, kinds=kinds, checker=CHECKER)
    (folder / "README.txt").write_text(said, encoding="utf-8")


README = """\
{about}

{entries} entries, by the operations of section 62(1) of the Data Protection Act 2018:
{kinds}

entries.csv     for reading: a sentence for each entry, in any spreadsheet program
entries.jsonl   for programs: each entry as it was sealed, its detail, and its proof
seals.json      the newest seals of the log, which the proofs lead to
since-kept.json proofs that the log still begins with what older, kept seals were made over
{checker} checks every entry against the seals: python3 {checker}

It holds personal data. Section 62 limits what logs may be used for: whether processing was lawful,
self-monitoring and discipline, the integrity and security of data, and criminal proceedings.
An empty detail was erased, or was changed and proves nothing: detail_state says which.
Times are in UTC in the columns and local in the sentences.
"""
