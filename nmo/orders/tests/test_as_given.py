"""An order just given says the same as when it is read back."""

from datetime import UTC, datetime

import pytest

from nmo.law import History
from nmo.orders.actions import record_orders
from nmo.orders.as_given import history_as_given
from nmo.orders.queries import histories
from nmo.orders.rules import standing_facts
from nmo.orders.shapes import OrderIn, read_order
from nmo.orders.tests.builders import NOW, desk_officer, number_of, order_json, recorded_order
from nmo.orders.words import STANDS
from nmo.reference.queries import book
from nmo.work.models import Fact

pytestmark = pytest.mark.django_db

EVERYTHING = {
    "order_type": "occupation",
    "languages_differ": True,
    "confirmed_at": "2026-11-20T10:00:00Z",
    "events": [
        {
            "event": "made",
            "at": "2026-03-02T14:30",
            "effective_from": "2026-03-03",
            "notice_type": "without_notice",
            "ends": {"end_type": "specified_event", "event": "the sale of the house"},
            "return_hearing_at": "2026-03-16T10:00",
            "page": 2,
            "note": "As read",
            "recorded_at": "2026-03-04T09:00:00Z",
            "conditions": [
                {
                    "paragraph": "1",
                    "text": "The respondent must leave 4 Sample Street.",
                    "codes": ["occupation"],
                    "protects": ["Leanne Pike"],
                    "place": "4 Sample Street",
                    "place_confidential": True,
                    "metres": 100,
                    "times": "at night",
                    "exceptions": ["to fetch his tools"],
                    "third_party": True,
                    "until": "2026-12-01",
                    "power_of_arrest": True,
                    "power_of_arrest_until": "2026-06-01",
                }
            ],
        },
        {"event": "varied", "at": "2026-05-05", "effect": "amends", "revoked_paragraphs": ["1"]},
        {"event": "superseded", "at": "2026-06-01", "superseded_by": "X9"},
        {"event": "discharged", "at": "2026-07-01T10:00"},
    ],
    "awareness": [
        {
            "at": "2026-03-03T18:05",
            "method": "personal_police",
            "by": "PC 1234",
            "knew": "terms",
            "of_event": 0,
            "evidenced": True,
            "identity_checked": "PC 1234, by passport",
            "recorded_at": "2026-03-04T09:00:00Z",
        }
    ],
    "court_checks": [{"on": "2026-10-01", "recorded_at": "2026-10-02T09:00:00Z"}],
}


def given_and_read_back(order: OrderIn) -> tuple[History, History]:
    """The history of an order as it was given, and as the register then gives it back."""
    by = desk_officer()
    recorded_order(by, order_ref="X9", case_numbers=[])
    record_orders([order], by=by, now=NOW)
    given = history_as_given(order, "X1", now=NOW, successors={"X9": NOW})
    return given, histories([number_of("X1")])[number_of("X1")]


def without_rows(history: History) -> str:
    """The history in words, without the numbers of its rows."""
    words = repr(history)
    for event in history.events:
        for term in event.conditions:
            words = words.replace(f"ref={term.ref!r}", "ref=None")
    return words


@pytest.mark.parametrize("changes", [{}, EVERYTHING])
def test_an_order_as_given_is_the_order_as_held(changes: dict[str, object]) -> None:
    given, held = given_and_read_back(read_order({**order_json(), **changes}))

    assert without_rows(given) == without_rows(held)


def test_what_is_stated_of_a_new_order_is_what_would_be_stated_of_it_later() -> None:
    _, held = given_and_read_back(read_order({**order_json(), **EVERYTHING}))

    stated = Fact.objects.filter(subject_ref="X1", kind=STANDS).latest("id").values
    now = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    later = dict(standing_facts(held, now=now, book=book(now)))
    assert stated.items() >= {name: value for name, value in later.items() if value}.items()
    assert not stated.keys() & {name for name, value in later.items() if not value}
