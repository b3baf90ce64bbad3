"""The population as spreadsheets of orders, one order against each person."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.finding.population import Member, Population

ROWS_OF_A_FILE = 550_000
FIRST_DAY = date(2025, 12, 1)
HEADER = (
    "order_ref", "case_number", "court_name", "order_type", "notice", "end_type", "made_on",
    "ends_at", "respondent_ref", "respondent_name", "respondent_other_names",
    "respondent_date_of_birth", "respondent_address", "respondent_postcode", "respondent_phone",
    "conditions",
)  # fmt: skip


def ref_of(number: int) -> str:
    """The reference under which a person of the population stands on the register."""
    return f"M{number}"


def number_of(ref: str) -> int:
    """The person's number again."""
    return int(ref.removeprefix("M"))


def write_sheets(folder: Path, population: Population) -> list[Path]:
    """Write the files, none larger than the register takes at once."""
    members, files = population.register(), []
    while rows := list(islice(members, ROWS_OF_A_FILE)):
        path = folder / f"orders-{len(files) + 1}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADER)
            writer.writerows(map(_row, rows))
        files.append(path)
    return files


def _row(member: Member) -> Iterator[str]:
    made = FIRST_DAY + timedelta(days=member.number % 330)
    home = member.address if member.address_known else None
    yield from (f"F-{member.number}", f"ZZ{made.year % 100}F{member.number:07}")
    yield from ("Family Court at Leeds", "nmo", "on_notice", "specified_date_time")
    yield from (made.isoformat(), f"{made + timedelta(days=365)}T16:00", ref_of(member.number))
    yield str(member.name)
    yield "|".join(map(str, member.aliases))
    yield member.born.isoformat() if member.born_known else ""
    yield from (home.text, home.postcode) if home else ("", "")
    yield from (member.phone, "no_contact_applicant")
