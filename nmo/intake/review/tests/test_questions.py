"""What reading asks of a value is asked of whoever confirms it."""

from typing import Any

import pytest

from nmo.intake.reading.answer import ExpiryKind
from nmo.intake.review.blocks import ONE_OF_SEVERAL, blocks_of
from nmo.intake.review.putting import order_as_put
from nmo.intake.review.sheet import Block
from nmo.intake.review.sureness import sureness_of
from nmo.intake.review.tests.papers_read import (
    TWO_APPLICANTS,
    an_order,
    order_read,
    pack_read,
)
from nmo.law import parse_when

AT_MIDNIGHT = {"kind": "datetime", "at": "2027-03-01T00:00"}


def asked_of(path: str, text: str, **changes: Any) -> list[Block]:
    """The blocks that have to be looked at, of an order of which that is asked."""
    question = {"path": f"orders[0].{path}", "code": "asked", "text": text}
    pack = pack_read(an_order(**changes), questions=[question])
    blocks = blocks_of(pack.orders[0], sureness_of(pack, "orders[0]"))
    return [block for block in blocks if block.doubtful]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("expiry.at", "expiry"),
        ("made_date", "made_date"),
        ("applicant", "applicant-name"),
        ("prohibitions[1].types", "prohibitions-1"),
        ("exclusion_zones[0].place", "prohibitions-2"),
    ],
)
def test_it_stands_at_the_value_however_surely_it_was_read(path: str, key: str) -> None:
    (block,) = asked_of(path, "Is that right?")

    assert block.key == key
    assert block.why == "Is that right?"


def test_a_further_applicant_is_looked_at_however_surely_they_were_read() -> None:
    pack = pack_read(an_order(**TWO_APPLICANTS))

    (block,) = [b for b in blocks_of(pack.orders[0], sureness_of(pack, "orders[0]")) if b.doubtful]

    assert (block.title, block.why) == ("Protected person 2", ONE_OF_SEVERAL)
    assert block.lines[0].value == "Huw Pike"


def test_what_is_asked_of_another_order_is_not_asked_here() -> None:
    question = {"path": "orders[1].expiry.at", "code": "asked", "text": "Is that right?"}
    pack = pack_read(an_order(), an_order(), questions=[question])

    assert sureness_of(pack, "orders[0]").asked("expiry") == []


def test_an_end_at_midnight_asks_which_midnight_and_once() -> None:
    (block,) = asked_of("expiry.at", "It ends at midnight.", expiry=AT_MIDNIGHT)

    assert block.why == "It ends at midnight."
    assert [line.label for line in block.lines][-1] == "Which midnight?"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("start", "2027-02-28T23:59"),
        ("end", "2027-03-01T23:59"),
        ("unclear", "2027-03-01T00:00"),
    ],
)
def test_the_answer_is_the_last_minute_of_the_last_day(said: str, at: str) -> None:
    typed = {
        "expiry.kind": "fixed",
        "expiry.at": parse_when("2027-03-01T00:00"),
        "expiry.midnight": said,
    }

    put = order_as_put(order_read(expiry=AT_MIDNIGHT), typed)

    assert put.expiry is not None
    assert (put.expiry.kind, put.expiry.at) == (ExpiryKind.DATETIME, at)


def test_an_end_that_is_put_right_is_no_midnight_any_more() -> None:
    typed = {
        "expiry.kind": "fixed",
        "expiry.at": parse_when("2027-03-01T12:00"),
        "expiry.midnight": "end",
    }

    put = order_as_put(order_read(expiry=AT_MIDNIGHT), typed)

    assert put.expiry is not None
    assert put.expiry.at == "2027-03-01T12:00"
