"""From the cells of a row to its order: every column, and every refusal."""

from datetime import date

import pytest

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.order import order_of
from nmo.intake.spreadsheet.tests.builders import read, reading
from nmo.law import ConditionCode, EndType, EventKind, Method, NoticeType, OrderType, write_when
from nmo.orders.words import Channel, PartyRole


def test_a_whole_row_gives_its_order() -> None:
    order = read(
        order_ref="A1",
        case_number="LS26F00417|LS26F00418",
        familyman_number="FM1",
        court_name="Family Court at Testford",
        notes="From the old list",
        order_type="NMO",
        notice="Without notice",
        end_type="specified_date_time",
        ends_at="01/03/2027 16:00",
        owning_force="test police",
    )

    assert (order.order_ref, order.order_type, order.owning_force) == ("A1", OrderType.NMO, "TEST")
    assert order.case_numbers == ("LS26F00417", "LS26F00418", "FM1")
    assert (order.court_name, order.notes) == ("Family Court at Testford", "From the old list")
    assert order.events[0].notice_type is NoticeType.WITHOUT_NOTICE
    assert order.events[0].ends is not None
    assert order.events[0].ends.at is not None
    assert write_when(order.events[0].ends.at) == "2027-03-01T16:00"
    assert order.channel is Channel.FORMER_SYSTEM


@pytest.mark.parametrize("written", ["04/05/1732", "1732-05-04"])
def test_a_birth_year_that_is_too_long_ago_keeps_no_order_out(written: str) -> None:
    party = read(respondent_date_of_birth=written).parties[0]

    assert party.date_of_birth == date(1732, 5, 4)


def test_the_respondent_is_read_with_several_values_by_position() -> None:
    party = read(
        respondent_ref="P1",
        respondent_other_names="Jon Smith|Jonny",
        respondent_date_of_birth="12/03/1985",
        respondent_address="4 Sample Street|9 Old Row",
        respondent_postcode="ZZ1 1AA|ZZ2 2BB",
        respondent_phone="07700 900123|7700900124",
        respondent_email="jon@mail.example",
    ).parties[0]

    assert (party.person_ref, party.other_names) == ("P1", ("Jon Smith", "Jonny"))
    assert party.date_of_birth == date(1985, 3, 12)
    assert [(one.text, one.postcode) for one in party.addresses] == [
        ("4 Sample Street", "ZZ1 1AA"),
        ("9 Old Row", "ZZ2 2BB"),
    ]
    assert [one.value for one in party.phones] == ["07700 900123", "07700900124"]
    assert party.emails[0].value == "jon@mail.example"


@pytest.mark.requirement(20)
@pytest.mark.parametrize(("said", "confidential"), [("yes", True), ("", True), ("No", False)])
def test_the_applicants_details_are_confidential_unless_the_row_says_no(
    said: str, confidential: bool
) -> None:
    applicant = read(
        applicant_name="Leanne Pike",
        applicant_address="17 Example Avenue",
        applicant_phone="07700 900125",
        applicant_confidential=said,
    ).parties[1]

    assert applicant.addresses[0].confidential is confidential
    assert applicant.phones[0].confidential is confidential


@pytest.mark.parametrize(
    ("said", "withheld", "homeless"),
    [("CONFIDENTIAL", True, False), ("Withheld", True, False), ("NFA", False, True)],
)
def test_words_in_place_of_an_address_are_taken_for_what_they_say(
    said: str, withheld: bool, homeless: bool
) -> None:
    (address,) = read(respondent_address=said).parties[0].addresses

    assert (address.withheld, address.no_fixed_address, address.text) == (withheld, homeless, "")


def test_an_address_that_is_not_known_is_none_given() -> None:
    assert read(respondent_address="not known", respondent_phone="n/k").parties[0].addresses == ()


def test_children_are_read_with_their_dates_of_birth() -> None:
    children = read(children="Ada Pike;2015-02-01|Ben Pike").parties[1:]

    assert [(one.role, one.name, one.date_of_birth) for one in children] == [
        (PartyRole.RELEVANT_CHILD, "Ada Pike", date(2015, 2, 1)),
        (PartyRole.RELEVANT_CHILD, "Ben Pike", None),
    ]


@pytest.mark.requirement(18)
def test_conditions_are_codes_or_words_numbered_as_they_stand() -> None:
    said = "No_Contact_Applicant|The respondent must not enter 4 Row.|7. Another term"
    terms = read(conditions=said).events[0].conditions

    assert [term.paragraph for term in terms] == ["1", "2", "7"]
    assert terms[0].codes == (ConditionCode.NO_CONTACT_APPLICANT,)
    assert "read the order" in terms[0].text
    assert terms[1].text == "The respondent must not enter 4 Row."
    assert terms[2].text == "Another term"


@pytest.mark.requirement(29)
def test_a_method_is_taken_and_words_are_kept_and_graded_reported() -> None:
    entries = read(
        aware_on="03/03/2026 18:05|2026-03-04",
        aware_how="personal_police|his sister says she told him",
        aware_by="PC 1 Test",
    ).awareness

    assert (entries[0].method, entries[0].by) == (Method.PERSONAL_POLICE, "PC 1 Test")
    assert (entries[1].method, entries[1].evidenced) == (Method.OTHER, False)
    assert entries[1].original_words == "his sister says she told him"


@pytest.mark.requirement(14)
@pytest.mark.parametrize("end_type", ["", "specified_date_time", "unknown"])
def test_a_blank_end_is_not_read_yet(end_type: str) -> None:
    ends = read(end_type=end_type).events[0].ends

    assert ends is not None
    assert (ends.end_type, ends.at) == (EndType.UNKNOWN, None)


def test_a_day_beside_until_the_next_hearing_is_the_hearings() -> None:
    made = read(end_type="until_next_hearing", ends_at="2026-04-01").events[0]

    assert made.ends is not None
    assert made.ends.end_type is EndType.UNTIL_NEXT_HEARING
    assert made.return_hearing_at is not None


def test_an_undertaking_is_given_and_not_made() -> None:
    assert read(order_type="undertaking").events[0].event is EventKind.UNDERTAKING_GIVEN


def test_without_its_kind_an_order_is_of_unknown_kind() -> None:
    assert read().order_type is OrderType.UNKNOWN


def test_a_missing_reference_is_made_from_the_source_and_the_content() -> None:
    one, again, other = read(), read(), read(respondent_name="Mary Test")
    elsewhere = order_of(
        Given(2, {Column.RESPONDENT_NAME: "Jonathan Smith", Column.MADE_ON: "2026-03-02"}),
        reading(source="another list"),
    )

    assert one.order_ref == again.order_ref
    assert len({one.order_ref, other.order_ref, elsewhere.order_ref}) == 3


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"respondent_name": ""}, "respondent_name: It is empty"),
        ({"respondent_name": "", "respondent_ref": "P1"}, "respondent_ref is not"),
        ({"made_on": ""}, "made_on: It is empty"),
        ({"made_on": "2062-03-02"}, "in the future"),
        ({"order_type": "NMO-Ex parte"}, "order_type: These words are not known here"),
        ({"notice": "perhaps"}, "notice: These words"),
        ({"end_type": "someday"}, "end_type: These words"),
        ({"ends_at": "2026-03-01"}, "before the order was made"),
        ({"ends_at": "2027-03-01", "end_type": "no_fixed_end"}, "ends otherwise"),
        ({"respondent_date_of_birth": "2030-01-01"}, "cannot be a date of birth"),
        ({"respondent_phone": "7.7E+09"}, "digits are lost"),
        ({"case_number": "1.78404E+15"}, "digits are lost"),
        ({"applicant_phone": "07700 900125"}, "applicant_name: It is empty"),
        ({"applicant_name": "L", "applicant_confidential": "maybe"}, "applicant_confidential"),
        ({"children": ";2015-02-01"}, "A child has no name"),
        ({"aware_how": "personal_police"}, "aware_on: It is empty"),
        ({"aware_on": "2026-03-01"}, "before the order was made"),
        ({"aware_on": "2026-12-24"}, "in the future"),
        ({"owning_force": "Nowhere Police"}, "No force of that name or code"),
        ({"court_name": "x" * 201}, "too long"),
    ],
)
def test_what_cannot_be_right_refuses_the_row_and_says_where(
    cells: dict[str, str], said: str
) -> None:
    with pytest.raises(RowNotReadable, match=said):
        read(**cells)
