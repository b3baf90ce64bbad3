"""What is taken away: right, complete, in plain English, and provable without this program."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from django.db import connections

from nmo.audit.actions import record_many
from nmo.audit.exporting import Exported, Selection, write_export
from nmo.audit.models import AuditDetail, AuditEntry
from nmo.audit.sealing import seal
from nmo.audit.sealing.kept_file import write_seals
from nmo.audit.sealing.newest import newest_seals
from nmo.audit.sealing.writing import Seal
from nmo.audit.tests.building import NOON, an_entry
from nmo.audit.tests.tampering import Owner, a_sealed_log, recompute
from nmo.audit.words import Kind

COMMITS = pytest.mark.django_db(transaction=True)
OWNS = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
EVERYTHING = Selection()


def export(folder: Path, selection: Selection, kept: list[Seal] | None = None) -> Exported:
    return write_export(
        folder, selection, about="For a test.", forces={1: "Test Police"}, kept=kept or []
    )


def rows_of(folder: Path) -> list[dict[str, str]]:
    with (folder / "entries.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def checked(folder: Path, *kept: Path) -> tuple[int, str]:
    """What the recipient's own program says, run as the recipient runs it."""
    ended = subprocess.run(
        [sys.executable, "-I", folder / "check_export.py", folder, *kept],
        check=False, capture_output=True, text=True, cwd="/",
    )  # fmt: skip
    return ended.returncode, ended.stdout + ended.stderr


@COMMITS
@pytest.mark.requirement(58)
def test_an_entry_reads_as_a_sentence_with_kind_reason_and_recipient(tmp_path: Path) -> None:
    record_many(
        [
            an_entry(
                "X1",
                kind=Kind.DISCLOSURE,
                what="order.disclosed",
                reason="safeguarding",
                detail={"recipient": "Test Council"},
            )
        ]
    )
    seal()
    export(tmp_path, EVERYTHING)

    [row] = rows_of(tmp_path)
    assert row["sentence"] == "At midday on 22 November 2026 pc1234 disclosed order X1."
    assert row["section_62"] == "(d) disclosure, including transfers"
    assert (row["reason"], row["recipient"]) == ("safeguarding", "Test Council")
    assert (row["force"], row["detail_state"]) == ("Test Police", "intact")


@COMMITS
@pytest.mark.parametrize(
    ("selection", "refs"),
    [
        (Selection(subjects=(("order", "X1"),)), ["X1"]),
        (Selection(subjects=(("person", "P1"), ("order", "X2"))), ["P1", "C1", "X2"]),
        (Selection(actor_id=8), ["X2"]),
        (Selection(since=NOON.replace(day=23)), ["X3"]),
        (Selection(until=NOON.replace(day=23)), ["X1", "P1", "C1", "X2"]),
        (Selection(actor_id=8, since=NOON.replace(day=23)), []),
    ],
)
def test_what_is_asked_for_is_taken_away_and_nothing_else(
    tmp_path: Path, selection: Selection, refs: list[str]
) -> None:
    record_many(
        [
            an_entry("X1"),
            an_entry("P1", subject_kind="person", what="person.opened"),
            an_entry("C1", subject_kind="check", detail={"persons": ["P1"]}),
            an_entry("X2", actor_id=8),
            an_entry("X3", at=NOON.replace(day=23)),
        ]
    )
    seal()

    done = export(tmp_path, selection)

    assert [row["record"] for row in rows_of(tmp_path)] == refs
    assert done.entries == len(refs)


@COMMITS
def test_a_cell_that_a_spreadsheet_would_calculate_is_text(tmp_path: Path) -> None:
    record_many([an_entry("=1+1", actor_name="@pc1234")])
    seal()
    export(tmp_path, EVERYTHING)

    [row] = rows_of(tmp_path)
    assert (row["record"], row["user"]) == ("'=1+1", "'@pc1234")


@COMMITS
@pytest.mark.requirement(58)
@pytest.mark.parametrize("size", [1, 2, 7, 1024, 1025, 2500])
def test_the_recipient_can_check_every_entry_without_this_program(
    tmp_path: Path, size: int
) -> None:
    record_many([an_entry(f"X{n}", at=NOON.replace(second=n % 60)) for n in range(size)])
    seal()

    done = export(tmp_path, EVERYTHING)

    assert (done.entries, done.not_sealed, done.not_proved) == (size, 0, 0)
    assert checked(tmp_path) == (0, f"{size} entries: every one is in the log that was sealed.\n")


@COMMITS
def test_blocks_that_are_not_kept_are_computed_from_their_leaves(tmp_path: Path) -> None:
    record_many([an_entry(f"X{n}") for n in range(2100)])
    seal()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_auditblock")
        assert cursor.fetchone() == (2,)

    assert export(tmp_path, Selection(subjects=(("order", "X5"),))).not_proved == 0
    assert checked(tmp_path)[0] == 0


@COMMITS
@pytest.mark.parametrize("change", ["entry", "payload", "place", "seal"])
def test_an_export_that_was_changed_on_its_way_fails_the_check(tmp_path: Path, change: str) -> None:
    a_sealed_log()
    export(tmp_path, EVERYTHING)
    lines = (tmp_path / "entries.jsonl").read_text().splitlines()
    line = json.loads(lines[3])
    if change == "entry":
        line["entry"]["actor_name"] = "pc9999"
    elif change == "payload":
        line["detail"]["payload"] = "{}"
    elif change == "place":
        line["place"] += 1
    else:
        seals = (tmp_path / "seals.json").read_text()
        (tmp_path / "seals.json").write_text(seals.replace('"size": 20', '"size": 19'))
    lines[3] = json.dumps(line)
    (tmp_path / "entries.jsonl").write_text("\n".join(lines))

    code, said = checked(tmp_path)

    assert (code, "something is wrong" in said) == (1, True)


@COMMITS
def test_the_log_is_shown_to_go_on_from_seals_that_were_kept(tmp_path: Path) -> None:
    kept = [each.seal for each in a_sealed_log()]
    folder, file = tmp_path / "export", tmp_path / "kept.json"
    folder.mkdir()
    file.write_text(write_seals(kept))

    export(folder, EVERYTHING, kept)

    assert checked(folder, file)[0] == 0


@OWNS
def test_a_log_that_was_computed_anew_does_not_go_on_from_them(tmp_path: Path) -> None:
    kept = [each.seal for each in a_sealed_log()]
    folder, file = tmp_path / "export", tmp_path / "kept.json"
    folder.mkdir()
    file.write_text(write_seals(kept))
    done = recompute(Owner(Random(3)))

    export(folder, EVERYTHING, kept)

    assert checked(folder)[0] == 0
    assert f"chain {done.chain}: it does not go on from the seal" in checked(folder, file)[1]


@OWNS
def test_an_entry_that_was_changed_is_taken_away_and_counted_as_not_proved(tmp_path: Path) -> None:
    a_sealed_log()
    entry = AuditEntry.objects.earliest("id").pk
    Owner(Random(1)).do("UPDATE audit_auditentry SET actor_name = 'x' WHERE id = %s", entry)

    assert export(tmp_path, EVERYTHING).not_proved == 1
    assert f"entry {entry}: it is not what was sealed" in checked(tmp_path)[1]


@COMMITS
def test_an_erased_detail_is_said_to_be_and_the_entry_is_still_proved(tmp_path: Path) -> None:
    record_many([an_entry("X1")])
    seal()
    AuditDetail.objects.all().delete()
    export(tmp_path, EVERYTHING)

    [row] = rows_of(tmp_path)
    assert (row["detail"], row["detail_state"]) == ("", "deleted")
    assert checked(tmp_path)[0] == 0


@COMMITS
def test_what_is_not_sealed_yet_is_there_without_a_proof(tmp_path: Path) -> None:
    record_many([an_entry("X1")])

    assert export(tmp_path, EVERYTHING).not_sealed == 1
    assert "it was not sealed when this was taken away" in checked(tmp_path)[1]
    assert newest_seals() == []
