"""What was read becomes orders, with nothing invented and nothing lost."""

import pytest

from nmo.intake.review.as_read import service_of
from nmo.intake.review.orders import POWER_NOT_PLACED, Circumstances, orders_of
from nmo.intake.review.tests.papers_read import TWO_APPLICANTS, a_service, order_read, paragraph
from nmo.law import (
    DATE_NOT_READ,
    ConditionCode,
    EndType,
    EventKind,
    Method,
    NoticeType,
    OrderType,
    parse_when,
)
from nmo.orders.shapes import OrderIn
from nmo.orders.words import PartyRole

AROUND = Circumstances(came_on=parse_when("2026-03-05"))


def only(**changes: object) -> OrderIn:
    """The one order that this paper makes."""
    (order,) = orders_of(order_read(**changes), (), AROUND)
    return order


def test_a_non_molestation_order_keeps_the_courts_words_with_our_codes_beside_them() -> None:
    terms = only().events[0].conditions

    assert [term.paragraph for term in terms] == ["1", "2", "3"]
    assert (
        terms[1].text == "The respondent must not contact the applicant, save through solicitors."
    )
    assert terms[0].codes == (ConditionCode.NO_VIOLENCE_APPLICANT,)
    assert terms[1].exceptions == ("Contact through solicitors is allowed as the paragraph says.",)
    assert (terms[2].codes, terms[2].metres) == ((ConditionCode.EXCLUSION_ZONE_HOME,), 100)
    assert terms[2].place == "14 Test Row, Leeds"


def test_the_end_and_the_notice_are_those_of_the_paper() -> None:
    made = only().events[0]

    assert made.ends is not None
    assert made.ends.at == parse_when("2027-03-01T16:00")
    assert made.notice_type is NoticeType.WITHOUT_NOTICE
    assert made.return_hearing_at == parse_when("2026-03-16T10:00")


@pytest.mark.parametrize(
    ("kind", "end_type"),
    [
        ("until_hearing", EndType.UNTIL_NEXT_HEARING),
        ("further_order", EndType.NO_FIXED_END),
    ],
)
def test_an_end_without_a_date_is_the_end_that_it_says(kind: str, end_type: EndType) -> None:
    ends = only(expiry={"kind": kind, "at": None}).events[0].ends

    assert ends is not None
    assert ends.end_type is end_type


def test_an_end_that_was_not_read_is_unknown_and_never_none_or_for_ever() -> None:
    ends = only(expiry=None).events[0].ends

    assert ends is not None
    assert ends.end_type is EndType.UNKNOWN


def test_a_withheld_address_stays_withheld() -> None:
    applicant = only().parties[1]

    assert applicant.addresses[0].withheld
    assert not applicant.addresses[0].text


def test_every_applicant_is_a_party_whom_the_paragraphs_protect() -> None:
    order = only(**TWO_APPLICANTS)

    applicants = [party for party in order.parties if party.role is PartyRole.APPLICANT]
    assert [party.name for party in applicants] == ["Leanne Pike", "Huw Pike"]
    assert applicants[1].addresses[0].withheld
    assert order.events[0].conditions[0].protects == ("Leanne Pike", "Huw Pike")


def test_an_address_that_is_kept_back_and_stands_on_the_paper_is_held_as_confidential() -> None:
    leaked = {
        "name": "Leanne Pike",
        "address_confidential": True,
        "addresses": ["9 Test Lane, Leeds LS1 1AA"],
    }

    (address,) = only(applicant=leaked).parties[1].addresses

    assert address.confidential
    assert address.postcode == "LS1 1AA"


def test_an_unknown_date_of_birth_stays_unknown() -> None:
    respondent = {"name": "Jonathan Smith", "dob": None}

    assert only(respondent=respondent).parties[0].date_of_birth is None


def test_an_order_whose_day_was_not_read_says_so() -> None:
    made = only(made_date=None).events[0]

    assert (made.at, made.note) == (parse_when("2026-03-05"), DATE_NOT_READ)


def test_a_non_molestation_order_with_an_occupation_order_is_two_orders() -> None:
    both = order_read(
        order_type="non_molestation_with_occupation",
        power_of_arrest=True,
        prohibitions=[
            paragraph("1", "violence", "use violence."),
            paragraph("8", "occupation", "occupy the home."),
        ],
    )

    first, second = orders_of(both, (), AROUND)

    assert (first.order_type, second.order_type) == (OrderType.NMO, OrderType.OCCUPATION)
    assert [term.paragraph for term in first.events[0].conditions] == ["1"]
    assert [term.paragraph for term in second.events[0].conditions] == ["8"]
    assert second.notes == POWER_NOT_PLACED
    assert not second.events[0].conditions[0].power_of_arrest


def test_an_undertaking_is_given_and_not_made() -> None:
    order = only(order_type="undertaking")

    assert order.order_type is OrderType.UNDERTAKING
    assert order.events[0].event is EventKind.UNDERTAKING_GIVEN


@pytest.mark.parametrize(
    "changes",
    [
        {"is_draft": True},
        {"order_type": "discharge"},
        {"order_type": "variation"},
        {"order_type": None},
        {"respondent": {"name": None}},
    ],
)
def test_what_is_no_order_of_its_own_makes_none(changes: dict[str, object]) -> None:
    assert orders_of(order_read(**changes), (), AROUND) == ()


def test_a_paragraph_whose_whom_was_not_read_still_forbids_contact_with_the_applicant() -> None:
    unread = paragraph("2", "contact", "contact anybody.") | {"protects": []}

    (term,) = only(prohibitions=[unread]).events[0].conditions

    assert term.codes == (ConditionCode.NO_CONTACT_APPLICANT,)


def test_two_places_in_one_paragraph_each_keep_their_distance() -> None:
    zones = [
        {"para": "3", "place_kind": "home", "place": "14 Test Row", "distance_m": 100},
        {"para": "3", "place_kind": "school", "place": "Test School", "distance_m": None},
    ]

    term = only(exclusion_zones=zones).events[0].conditions[2]

    assert term.place == "14 Test Row (within 100 metres); Test School"
    assert term.metres is None


def test_a_statement_of_service_is_evidence_that_he_knew() -> None:
    (order,) = orders_of(order_read(), [service_of(a_service())], AROUND)

    (entry,) = order.awareness

    assert entry.method is Method.PERSONAL_PROCESS_SERVER
    assert entry.at == parse_when("2026-03-03T18:05")
    assert entry.evidenced is True


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "not_effected", "successful": False},
        {"served_name": "Somebody Else"},
        {"case_number": "BD26F00001"},
        {"served_at": None},
        {"served_at": "2026-02-01T10:00"},  # before the order was made
    ],
)
def test_what_is_no_service_of_this_order_is_no_evidence(changes: dict[str, object]) -> None:
    service = service_of(a_service(**changes))

    (order,) = orders_of(order_read(), [service], AROUND)

    assert order.awareness == ()


def test_a_message_that_was_sent_is_reported_and_not_evidence() -> None:
    service = service_of(a_service(method="whatsapp"))

    (order,) = orders_of(order_read(), [service], AROUND)

    assert order.awareness[0].method is Method.TEXT_OR_MESSAGING
    assert order.awareness[0].evidenced is None
