"""Reports of service worded as people send them, each field as the paper says it."""

import re
import tomllib
from pathlib import Path

import pytest

from nmo.intake.reading import PackWarning, Reading, read
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.tests.papers import mail, paper

SENT = Path(__file__).parent / "sent"
FIELDS = (
    "case_number", "served_name", "served_at", "method", "place", "server_name", "server_role",
    "signed_date", "successful",
)  # fmt: skip
REPORTS = [
    report
    for name in ("worked_from.toml", "looked_at_last.toml", "notes_worked_from.toml")
    for report in tomllib.loads((SENT / name).read_text(encoding="utf-8"))["report"]
]
TOLD = [report for report in REPORTS if "says" in report]
NOTHING_TOLD = [report for report in REPORTS if "says" not in report]


def reading_of(report):
    of_kind = {"pdf": paper, "mail": mail}[report["kind"]]
    return read([of_kind(report["text"])])


def plainly(field, value):
    if value is None or field == "successful":
        return value
    if field.endswith("name"):
        return folded(value)
    return re.sub(r"\W+", "" if field == "case_number" else " ", value).strip()


@pytest.mark.parametrize("report", TOLD, ids=lambda report: report["name"])
def test_each_field_is_read_as_the_report_says_it(report):
    (service,) = reading_of(report).services

    said = {field: plainly(field, report["says"].get(field)) for field in FIELDS}
    assert {field: plainly(field, getattr(service, field)) for field in FIELDS} == said


@pytest.mark.parametrize("report", TOLD, ids=lambda report: report["name"])
def test_a_report_is_no_order_and_warns_only_of_service_that_failed(report):
    reading: Reading = reading_of(report)

    failed = not report["says"]["successful"]
    assert reading.orders == ()
    assert reading.warnings == ((PackWarning.SERVICE_NOT_EFFECTED,) if failed else ())


@pytest.mark.parametrize("report", NOTHING_TOLD, ids=lambda report: report["name"])
def test_what_tells_of_no_service_of_an_order_reports_none(report):
    assert reading_of(report).services == ()
