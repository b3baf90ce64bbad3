"""Spreadsheets of orders about people who do not exist, in the columns of docs/shapes.md."""

import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from nmo.cli.synthetic.people import Somebody, child_of, somebody

HEADERS = (
    "order_ref", "case_number", "familyman_number", "court_name", "notes", "order_type", "notice",
    "end_type", "made_on", "ends_at", "respondent_ref", "respondent_name",
    "respondent_other_names", "respondent_date_of_birth", "respondent_address",
    "respondent_postcode", "respondent_phone", "respondent_email", "applicant_ref",
    "applicant_name", "applicant_other_names", "applicant_date_of_birth", "applicant_address",
    "applicant_postcode", "applicant_phone", "applicant_confidential", "children", "conditions",
    "aware_on", "aware_how", "aware_by", "owning_force",
)  # fmt: skip
COURTS = ("Leeds", "York", "Bradford", "Manchester", "Cardiff", "Birmingham", "Bristol")
CODES = ("no_violence_applicant", "no_harassment_applicant", "no_contact_applicant")
WAYS = ("personal_process_server", "personal_police", "told_by_officer", "by the bailiff")
AGAIN_SHARE = 0.08  # rows against a respondent whom an earlier row names
LAST_DAY = date(2026, 11, 1)

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheet_rows(rows: int, *, seed: int = 1, last_day: date = LAST_DAY) -> Iterator[list[str]]:
    """That many rows under HEADERS; the same seed gives the same rows. `last_day` is the newest."""
    dice = Random(seed)  # noqa: S311  chance for show, not for secrets
    earlier: list[Somebody] = []
    for number in range(rows):
        again = bool(earlier) and dice.random() < AGAIN_SHARE
        respondent = (
            dice.choice(earlier)
            if again
            else somebody(f"SHEET-R{seed}-{number}", dice, is_male=dice.random() < 0.83)
        )
        applicant = somebody(f"SHEET-A{seed}-{number}", dice, is_male=not respondent.is_male)
        yield _row(number, seed, respondent, applicant, dice, last_day)
        if not again:
            earlier = [*earlier[-500:], respondent]


def _row(
    number: int, seed: int, him: Somebody, her: Somebody, dice: Random, last_day: date
) -> list[str]:
    made = last_day - timedelta(days=dice.randrange(700))
    told = made + timedelta(days=dice.randrange(1, 4))
    is_told = dice.random() < 0.7 and told <= last_day
    children = [child_of(her, "", dice) for _ in range(dice.choices((0, 1, 2), (5, 3, 2))[0])]
    return [
        f"SHEET-{seed}-{number}",
        f"ZZ{made.year % 100:02}F{number % 100000:05}",
        "",
        f"Family Court at {dice.choice(COURTS)}",
        "",
        "nmo",
        dice.choice(("without_notice", "without_notice", "on_notice")),
        "specified_date_time",
        f"{made.isoformat()}T{dice.randrange(10, 17)}:30" if number % 3 else made.isoformat(),
        (made + timedelta(days=365)).isoformat(),
        him.ref,
        him.name,
        "|".join(him.other_names),
        him.born_on.isoformat(),
        him.address.text,
        him.address.postcode,
        him.phone,
        "",
        her.ref,
        her.name,
        "",
        her.born_on.isoformat() if dice.random() < 0.5 else "",
        her.address.text,
        her.address.postcode,
        her.phone,
        dice.choice(("yes", "no")),
        "|".join(f"{child.name};{child.born_on.isoformat()}" for child in children),
        "|".join((*CODES, f"The respondent must not go within 100 metres of {her.address.text}.")),
        told.isoformat() if is_told else "",
        dice.choice(WAYS) if is_told else "",
        "a process server" if is_told else "",
        "",
    ]


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the rows under HEADERS as a CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(HEADERS)
        sheet.writerows(rows)


def write_xlsx(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the rows under HEADERS as a workbook of one sheet, row by row, texts in their cells."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in _parts().items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for row in _with_headers(rows):
                cells = "".join(
                    f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' if cell else "<c/>"
                    for cell in row
                )
                part.write(f"<row>{cells}</row>".encode())
            part.write(b"</sheetData></worksheet>")


def _with_headers(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    yield HEADERS
    yield from rows


def _parts() -> dict[str, str]:
    """The parts of the smallest workbook that Excel opens, but for its sheet."""
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{_TYPE}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ),
    }
