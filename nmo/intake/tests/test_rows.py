"""The order that a row gives, with every trap of the courts' file."""

from datetime import UTC, date, datetime

import pytest

from nmo.intake.errors import RowNotReadable
from nmo.intake.feed.columns import Column
from nmo.intake.feed.manifest import Row
from nmo.intake.feed.orders import DAY_OF_WRITING, PERHAPS_HEARING, read_row
from nmo.intake.tests.builders import read
from nmo.intake.tests.feed_writer import a_paper, a_row
from nmo.law import EndType, MadeIn, OrderType
from nmo.orders.words import PartyRole

TODAY = date(2026, 7, 15)


@pytest.mark.requirement(11)
def test_three_styles_of_date_stand_in_one_row() -> None:
    order = read(a_row()).order

    assert order.parties[0].date_of_birth == date(1988, 4, 9)
    assert order.events[0].at.day == date(2026, 7, 14)
    assert not order.events[0].at.whole
    assert order.events[0].ends.at.at == datetime(2027, 7, 13, 15, 0, tzinfo=UTC)


@pytest.mark.requirement(14)
def test_a_blank_expiry_is_not_read_yet() -> None:
    order = read(a_row(order_expiry_date="")).order

    assert order.events[0].ends.end_type is EndType.UNKNOWN


@pytest.mark.requirement(15)
@pytest.mark.parametrize(
    ("named", "made_in"),
    [("FL401", MadeIn.FL401), ("C100", MadeIn.OTHER_FAMILY_PROCEEDINGS), ("X", MadeIn.UNKNOWN)],
)
def test_the_order_name_is_the_kind_of_case_and_not_of_order(named: str, made_in: MadeIn) -> None:
    order = read(a_row(order_name=named)).order

    assert (order.order_type, order.made_in) == (OrderType.NMO, made_in)


@pytest.mark.requirement(11)
def test_a_dash_is_withheld_and_a_blank_is_not_known() -> None:
    order = read(
        a_row(
            applicant_1st_line_of_address="-",
            applicant_2nd_line_of_address="-",
            applicant_postcode="-",
            applicant_phone="-",
            applicant_email="",
        )
    ).order

    applicant = order.parties[1]
    assert applicant.addresses[0].withheld
    assert applicant.phones[0].withheld
    assert applicant.emails == ()


def test_a_value_flagged_confidential_is_confidential_and_so_is_one_without_a_flag() -> None:
    flagged = read(a_row(is_applicant_phone_confidential="Yes")).order.parties[1]
    unflagged = read(a_row(is_applicant_phone_confidential="")).order.parties[1]
    shown = read(a_row()).order.parties[1]

    assert flagged.phones[0].confidential
    assert unflagged.phones[0].confidential
    assert not shown.phones[0].confidential


def test_the_applicants_blank_date_of_birth_stays_not_known() -> None:
    assert read(a_row()).order.parties[1].date_of_birth is None


def test_an_impossible_date_of_birth_is_told_and_not_kept() -> None:
    row = read(a_row(respondent_dob="2031-01-01"))

    assert row.order.parties[0].date_of_birth is None
    assert "Respondent DOB" in row.notes[0]


def test_both_case_numbers_are_kept() -> None:
    order = read(a_row(case_no_familyman="SA26F00311")).order

    assert order.case_numbers == ("SA26F00311", "1784041216100011")


def test_an_expiry_at_midnight_stays_as_it_is_stated() -> None:
    ends = read(a_row(order_expiry_date="28/02/2027_00:00")).order.events[0].ends

    assert ends.at.is_midnight


def test_an_expiry_in_the_repeated_hour_says_that_it_is_ambiguous() -> None:
    ends = read(a_row(order_expiry_date="25/10/2026_01:30")).order.events[0].ends

    assert ends.at.ambiguous


@pytest.mark.parametrize(
    "text", ["28/03/2027_01:30", "31/02/2027_16:00", "soon", "13/07/2025_16:00"]
)
def test_an_expiry_that_cannot_be_leaves_the_end_not_read_and_is_told(text: str) -> None:
    row = read(a_row(order_expiry_date=text))

    assert row.order.events[0].ends.end_type is EndType.UNKNOWN
    assert "not read yet" in row.notes[0]


@pytest.mark.parametrize("text", ["", "no day", "30/09/2026"])
def test_without_a_court_date_that_can_be_the_day_of_writing_stands(text: str) -> None:
    made = read(a_row(court_date=text))

    assert made.order.events[0].at.day == date(2026, 7, 14)
    assert made.order.events[0].note == DAY_OF_WRITING
    assert "Its court date" in made.notes[0]


def test_the_court_date_of_an_early_layout_may_be_the_hearings() -> None:
    cells = {column: a_row()[column] for column in Column}
    del cells[Column.CASE_NUMBER], cells[Column.FAMILYMAN_NUMBER]

    order = read_row(Row(number=1, cells=cells), today=TODAY).order

    assert order.events[0].note == PERHAPS_HEARING
    assert order.case_numbers == ("1784041216100011",)


def test_a_familyman_number_in_the_single_column_is_kept_beside_the_case() -> None:
    cells = {column: a_row(case_no="SA26F00311")[column] for column in Column}
    del cells[Column.CASE_NUMBER], cells[Column.FAMILYMAN_NUMBER]

    order = read_row(Row(number=1, cells=cells), today=TODAY).order

    assert order.case_numbers == ("SA26F00311", "1784041216100011")


def test_an_order_without_a_named_applicant_is_recorded_and_told() -> None:
    row = read(a_row(applicant_surname="-", applicant_forename_s="-"))

    assert [party.role for party in row.order.parties] == [PartyRole.RESPONDENT]
    assert "applicant" in row.notes[0]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"respondent_surname": "", "respondent_forename_s": ""}, "name is empty"),
        ({"respondent_surname": "-", "respondent_forename_s": "-"}, "name is withheld"),
        ({"order_file_name": ""}, "PDF is empty"),
        ({"order_file_name": "FL404B-1784041216100011-1784041301.pdf"}, "not that of an FL404A"),
        ({"order_file_name": a_paper(welsh=True)}, "not that of an FL404A"),
        ({"case_no_manage_cases": "1784041216100099"}, "different cases"),
        ({"court_name_location": "x" * 201}, "court_name"),
    ],
)
def test_a_row_that_gives_no_order_says_why(changes: dict[str, str], why: str) -> None:
    with pytest.raises(RowNotReadable, match=why):
        read(a_row(**changes))


def test_the_reason_of_a_rejected_row_holds_no_name() -> None:
    with pytest.raises(RowNotReadable) as refused:
        read(a_row(court_name_location="x" * 201))

    assert "Marlow" not in str(refused.value)
