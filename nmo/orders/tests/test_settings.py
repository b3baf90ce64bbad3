"""What the settings of a moment make of an order: its law, its number to ring, its words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from nmo.access.actors import Actor
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force
from nmo.law import BreachIs, Card, OrderType
from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.orders.queries import CardShown, order_card
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.reference.tests.builders import (
    OUR_NUMBER,
    a_force_lead,
    a_telephone,
    an_administrator,
    changed,
    the_operator,
)
from nmo.reference.values import ConditionWords
from nmo.reference.words import Kind, Line

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FIRST_OF_DECEMBER = date(2026, 12, 1)
LAST_MINUTE = datetime(2026, 11, 30, 23, 59, tzinfo=UTC)
MIDNIGHT = datetime(2026, 12, 1, 0, 0, tzinfo=UTC)
OCCUPATION = ORDER_TYPES[OrderType.OCCUPATION]


def shown(ref: str, by: Actor, *, at: datetime, known: datetime | None = None) -> CardShown:
    return order_card(ref, by=by, purpose=AT_AN_INCIDENT, now=MIDNIGHT, at=at, known=known)


def said(card: Card) -> str:
    return " ".join(sentence.text for sentence in card.sentences)


@pytest.mark.requirement(63)
def test_a_changed_order_type_changes_the_position_from_its_day_on_and_not_before() -> None:
    the_operator()
    no_crime = replace(ORDER_TYPES[OrderType.NMO], breach=BreachIs.CONTEMPT, prison_years=None)
    changed(
        Kind.ORDER_TYPE, OrderType.NMO, no_crime, from_on=FIRST_OF_DECEMBER,
        by=an_administrator(), second=a_force_lead(), now=NOW, national=True,
    )  # fmt: skip
    by = desk_officer()
    ref = recorded_order(by)

    assert shown(ref, by, at=LAST_MINUTE).position.breach_is == "crime"
    assert shown(ref, by, at=MIDNIGHT).position.breach_is == "contempt"
    before_it_was_known = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    assert shown(ref, by, at=MIDNIGHT, known=before_it_was_known).position.breach_is == "crime"


@pytest.mark.requirement(63)
def test_a_changed_court_clock_changes_what_the_officer_reads_from_its_day_on() -> None:
    the_operator()
    assert OCCUPATION.court_clock is not None
    longer = replace(OCCUPATION, court_clock=replace(OCCUPATION.court_clock, hours=36))
    changed(
        Kind.ORDER_TYPE, OrderType.OCCUPATION, longer, from_on=FIRST_OF_DECEMBER,
        by=an_administrator(), second=a_force_lead(), now=NOW, national=True,
    )  # fmt: skip
    by = desk_officer()
    condition = {"paragraph": "1", "text": "leave the home", "power_of_arrest": True}
    made = {"event": "made", "at": "2026-03-02T14:30", "conditions": [condition]}
    ref = recorded_order(by, order_type="occupation", events=[made])

    assert "Family court judge within 24 hours" in said(shown(ref, by, at=LAST_MINUTE).card)
    assert "Family court judge within 36 hours" in said(shown(ref, by, at=MIDNIGHT).card)


@pytest.mark.requirement(63)
def test_the_card_rings_the_force_that_holds_the_order_whoever_asks() -> None:
    by, other = desk_officer(), desk_officer(username="o1", force=a_force("OTHER", "Other Police"))
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=an_administrator(), now=NOW)
    until_hearing = {
        "event": "made",
        "at": "2026-03-02T14:30",
        "ends": {"end_type": "specified_date_time", "at": "2026-12-01T00:00"},
    }
    ref = recorded_order(by, events=[until_hearing])

    assert "our control room on 01632 960100" in said(shown(ref, other, at=MIDNIGHT).card)


def test_a_kind_of_condition_is_called_as_it_was_called_then() -> None:
    the_operator()
    words = ConditionWords(label="keep off", source=OUR_NUMBER)
    changed(
        Kind.CONDITION, "no_violence_applicant", words, from_on=FIRST_OF_DECEMBER,
        by=an_administrator(), now=NOW, national=True,
    )  # fmt: skip
    by = desk_officer()
    ref = recorded_order(by)

    before, after = (shown(ref, by, at=at).card for at in (LAST_MINUTE, MIDNIGHT))
    assert [c.labels for c in (*before.conditions, *after.conditions)] == [
        ("no violence",),
        ("keep off",),
    ]
