"""Imports for tests, and a night with every trap of the courts' feed in it."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from nmo.access import Actor
from nmo.intake.actions import import_feed
from nmo.intake.actions.importing import Imported
from nmo.intake.feed.columns import Column
from nmo.intake.feed.manifest import Row
from nmo.intake.feed.orders import RowRead, read_row
from nmo.intake.queries import FeedReport, report
from nmo.intake.tests import feed_writer
from nmo.intake.tests.feed_writer import PASSWORD, Entry, a_night, a_paper, a_pdf, a_row
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import OrderIn
from nmo.orders.tests.builders import desk_officer

NOW = datetime(2026, 7, 15, 5, 30, tzinfo=UTC)


def case_and_stamp(number: int) -> tuple[str, int]:
    """The court case and the second of writing of the order of that number."""
    return str(1784041216100011 + 10 * number), 1784041301 + 60 * number


FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH = map(case_and_stamp, range(9))


def ref_of(case_and_stamp: tuple[str, int]) -> str:
    """The register's reference of an order of the feed."""
    return f"F-{case_and_stamp[0]}-{case_and_stamp[1]}"


def import_night(
    path: Path,
    *,
    by: Actor | None = None,
    now: datetime = NOW,
    password: bytes | None = PASSWORD,
) -> FeedReport:
    """Import the zip and report as the command does."""
    actor = by or desk_officer()
    imported = import_only(path, by=actor, now=now, password=password)
    return report(imported.ref, by=actor, now=now, again=imported.again)


def import_only(
    path: Path, *, by: Actor, now: datetime = NOW, password: bytes | None = PASSWORD
) -> Imported:
    """Import the zip and leave no plain file behind."""
    with tempfile.TemporaryDirectory() as folder:
        spool = Path(folder) / "spool"
        imported = import_feed(path, password=password, spool=spool, by=by, now=now)
        assert not list(spool.glob("*"))
    return imported


def order_of(case_and_stamp: tuple[str, int]) -> OrderIn:
    """The order as the register holds it."""
    number = order_ids_of([ref_of(case_and_stamp)])[ref_of(case_and_stamp)]
    return held_orders([number])[number]


def read(row: feed_writer.Row) -> RowRead:
    """What the reader makes of one row as the court writes it."""
    cells = {column: row[column] for column in Column if column in row}
    cells.pop(Column.SINGLE_CASE_NUMBER, None)
    return read_row(Row(number=1, cells=cells), today=date(2026, 7, 15))


def a_night_of_traps(folder: Path) -> Path:
    """A night with each trap of the courts' file in it: eight rows, one of them unreadable."""
    rows = [
        a_row(*FIRST, case_no_familyman="SA26F00311"),
        a_row(*SECOND, order_expiry_date="", respondent_surname="Okafor"),
        a_row(
            *THIRD,
            applicant_1st_line_of_address="-",
            applicant_2nd_line_of_address="-",
            applicant_postcode="-",
            applicant_phone="-",
            is_applicant_address_confidential="Yes",
            is_applicant_phone_confidential="Yes",
        ),
        a_row(*FOURTH, order_name="C100", order_expiry_date="28/02/2027_00:00"),
        a_row(
            *FIFTH,
            order_expiry_date="25/10/2026_01:30",
            respondent_surname="Smith, the younger",
            respondent_forename_s='John "Jack"',
        ),
        a_row(*SIXTH, case_no_familyman="SA26F00311"),
        a_row(*SEVENTH),
        a_row(*EIGHTH, respondent_surname="", respondent_forename_s=""),
    ]
    papers = {a_paper(*one): a_pdf(f"{one}") for one in (FIRST, SECOND, THIRD, FOURTH)}
    papers |= {a_paper(*one): a_pdf(f"{one}") for one in (FIFTH, SIXTH, EIGHTH, NINTH)}
    papers[a_paper(*FIRST, welsh=True)] = a_pdf("yn Gymraeg")
    return a_night(
        folder, rows, papers=papers, further=[Entry(name="notes.txt", content=b"a note")]
    )
