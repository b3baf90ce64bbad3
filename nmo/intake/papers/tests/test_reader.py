"""The register's own reader, as the worker calls it: bytes in, an answer or a plain reason out."""

import json
import zlib

import pytest

from nmo.intake.papers import reader
from nmo.intake.papers.errors import PaperNotRead
from nmo.intake.papers.reader import read_paper, storable
from nmo.intake.papers.tests.builders import Desk, a_message
from nmo.orders.tests.builders import desk_officer

ORDER = """In the Family Court at Testford
Case number: LS26F00417

Non-molestation order
Section 42 of the Family Law Act 1996

Ordered on 2 March 2026 by District Judge Sample

The applicant is Leanne Pike
The respondent is Jonathan Smith, born 12 March 1985

The court orders:

1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.

This order applies until 1 March 2027 at 4.00pm.
This order was made without notice to the respondent.
"""


@pytest.mark.requirement(16)
@pytest.mark.django_db
def test_an_order_in_the_words_of_a_mail_waits_for_a_person_with_what_was_read() -> None:
    desk = Desk(desk_officer())

    item = desk.reads(desk.takes(a_message(text=ORDER)), read_paper)

    assert (item.state, item.kinds) == ("to_be_checked", ["non_molestation"])
    answer = item.readings.get().answer
    assert answer["orders"][0]["respondent"]["name"] == "Jonathan Smith"
    assert answer["orders"][0]["expiry"] == {"kind": "datetime", "at": "2027-03-01T16:00"}


def a_bomb() -> bytes:
    """A PDF whose one page unpacks to far more than it seems to hold."""
    inner = zlib.compress(b"\0" * 200_000_000, 9)
    stream = zlib.compress(inner, 9)
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n"
        % len(stream)
        + stream
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
    )


@pytest.mark.parametrize(
    "data", [b"\x00" * 50, b"%PDF-1.7 cut off", b"PK\x03\x04 cut off", b"\xff\xd8\xff"]
)
def test_what_cannot_be_read_ends_in_a_reason_and_never_ends_the_worker(data: bytes) -> None:
    assert said_of(data)


def test_a_file_that_unpacks_without_end_gives_no_order_and_ends_no_worker() -> None:
    try:
        found = read_paper("a.pdf", a_bomb(), ())
    except PaperNotRead:
        return
    assert found.found_nothing


def said_of(data: bytes) -> str:
    """Why nothing was read in it."""
    try:
        found = read_paper("a.bin", data, ())
    except PaperNotRead as why:
        return str(why)
    return " ".join(text for _, text in found.troubles) if found.found_nothing else ""


def test_a_limit_that_fires_is_a_plain_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "SECONDS", 0.001)

    with pytest.raises(PaperNotRead, match="longer than"):
        read_paper("mail.eml", a_message(text=ORDER * 200), ())


def test_an_answer_is_kept_without_what_the_database_refuses() -> None:
    kept = storable({"orders": [{"court": "Leeds\x00", "judge": "\ud800"}]})

    assert "\\u0000" not in json.dumps(kept)
    assert kept["orders"][0]["court"] == "Leeds"
    json.dumps(kept, ensure_ascii=False).encode("utf-8")
