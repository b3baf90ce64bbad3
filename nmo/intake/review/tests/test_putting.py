"""What a person put instead of what was read."""

from datetime import date

from nmo.intake.reading.answer import ChildRead, ExpiryKind, ZoneRead
from nmo.intake.review.missed import (
    Missed,
    applicants_typed,
    children_typed,
    paragraphs_typed,
    places_typed,
)
from nmo.intake.review.putting import order_as_put
from nmo.intake.review.tests.papers_read import order_read
from nmo.law import parse_when


def test_what_is_put_stands_in_place_of_what_was_read_and_the_rest_stays() -> None:
    put = order_as_put(
        order_read(), {"respondent.dob": date(1985, 3, 21), "prohibitions[0].text": "Other words."}
    )

    assert put.respondent is not None
    assert put.respondent.dob == "1985-03-21"
    assert put.respondent.name == "Jonathan Smith"
    assert put.prohibitions[0].text == "Other words."


def test_nothing_put_leaves_the_order_as_it_was_read() -> None:
    assert order_as_put(order_read(), {}) == order_read()


def test_a_value_that_is_emptied_is_not_known() -> None:
    put = order_as_put(order_read(), {"expiry.kind": "", "return_hearing.at": None})

    assert put.expiry is None
    assert put.return_hearing is None


def test_a_day_without_a_time_is_a_date_and_a_minute_a_date_and_time() -> None:
    day = order_as_put(
        order_read(), {"expiry.kind": "fixed", "expiry.at": parse_when("2027-03-01")}
    )
    minute = order_as_put(
        order_read(), {"expiry.kind": "fixed", "expiry.at": parse_when("2027-03-01T16:00")}
    )

    assert day.expiry is not None
    assert minute.expiry is not None
    assert (day.expiry.kind, minute.expiry.kind) == (ExpiryKind.DATE, ExpiryKind.DATETIME)


def test_a_paragraph_left_out_takes_its_places_with_it() -> None:
    put = order_as_put(order_read(), {}, left_out=[2])

    assert [each.para for each in put.prohibitions] == ["1", "2"]
    assert put.exclusion_zones == ()
    assert len(put.exceptions) == 1


def test_a_paragraph_that_was_missed_is_added_with_its_number() -> None:
    put = order_as_put(
        order_read(),
        {},
        missed=Missed(paragraphs=paragraphs_typed("11. must not post about her.\nno number here")),
    )

    assert [(each.para, each.text) for each in put.prohibitions[-2:]] == [
        ("11", "must not post about her."),
        ("", "no number here"),
    ]


def test_an_empty_line_is_no_paragraph() -> None:
    assert paragraphs_typed("\n  \n") == ()


def test_people_and_places_that_were_missed_stand_behind_those_that_were_read() -> None:
    read = order_read()

    put = order_as_put(
        read,
        {},
        missed=Missed(
            applicants=applicants_typed("Leanne Pike"),
            children=children_typed("Robin Poe"),
            zones=places_typed("3 12 Mill Lane"),
        ),
    )

    assert put.further_applicants[-1].name == "Leanne Pike"
    assert put.children == (*read.children, ChildRead(name="Robin Poe"))
    assert put.exclusion_zones[-1] == ZoneRead(para="3", place="12 Mill Lane")
    assert put.exclusion_zones[:-1] == read.exclusion_zones
