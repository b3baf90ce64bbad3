"""Which paragraphs are offered: the court's own words, as they stood and stand."""

from datetime import UTC, datetime
from typing import Any

from nmo.breaches.forms.paragraphs import paragraphs_of
from nmo.law import Condition, Effect, Event, EventKind, History, OrderType, parse_when
from nmo.law.tests.starting_rules import position

RECORDED = datetime(2026, 3, 2, 16, tzinfo=UTC)
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)


def term(paragraph: str, text: str, **more: Any) -> Condition:
    return Condition(paragraph=paragraph, text=text, codes=(), known_from=RECORDED, **more)


def event(number: int, kind: EventKind, at: str, *terms: Condition, **more: Any) -> Event:
    return Event(
        number=number,
        kind=kind,
        at=parse_when(at),
        conditions=terms,
        conditions_read=True,
        known_from=RECORDED,
        **more,
    )


def offered(*events: Event) -> list[tuple[str, str, str]]:
    history = History(order_ref="X1", order_type=OrderType.NMO, events=events)
    found = paragraphs_of(history, position(history, NOW))
    return [(each.number, each.words, each.note) for each in found]


MADE = event(
    0,
    EventKind.MADE,
    "2026-03-02T14:30",
    term("1", "must not use violence"),
    term("3", "must not contact her"),
)


def test_what_binds_now_is_offered_in_its_own_words() -> None:
    assert offered(MADE) == [
        ("1", "must not use violence", ""),
        ("3", "must not contact her", ""),
    ]


def test_a_paragraph_that_was_varied_says_what_it_said_before() -> None:
    varied = event(
        1,
        EventKind.VARIED,
        "2026-05-05T10:00",
        term("3", "must not contact her except by text"),
        effect=Effect.AMENDS,
    )

    assert offered(MADE, varied)[1] == (
        "3",
        "must not contact her except by text",
        "Until 10.00am on 5 May 2026: “must not contact her”",
    )


def test_a_paragraph_that_was_taken_away_is_offered_because_the_breach_may_be_older() -> None:
    varied = event(
        1,
        EventKind.VARIED,
        "2026-05-05T10:00",
        effect=Effect.AMENDS,
        revoked_paragraphs=("3",),
    )

    assert offered(MADE, varied)[-1] == ("3", "must not contact her", "It does not bind now")


def test_after_the_end_every_paragraph_is_still_offered() -> None:
    ended = event(1, EventKind.DISCHARGED, "2026-06-01T10:00")

    assert [number for number, _, _ in offered(MADE, ended)] == ["1", "3"]


def test_a_place_that_is_kept_back_is_taken_out_of_the_words() -> None:
    hidden = term(
        "6",
        "must not go near 12 Test Row, Testford",
        place="12 Test Row, Testford",
        place_confidential=True,
    )

    assert "Test Row" not in offered(event(0, EventKind.MADE, "2026-03-02T14:30", hidden))[0][1]
