"""Mappings: proposed, written down, read back, fitted."""

import pytest

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import MappingRefused, RowNotReadable, SpreadsheetRefused
from nmo.intake.spreadsheet.mapping import Mapping, fitted, propose, read_mapping, write_mapping
from nmo.intake.spreadsheet.tests.builders import opened, with_rows

FORCES_LIST = (
    ["Ref", "Type", "Perpetrator Surname", "Perp Forename", "DOB", "Address", "Post Code",
     "Victim name", "Tel No", "Date granted", "Expiry", "Issuing court", "Date served",
     "Method of service", "Shoe size"],
    ["7", "NMO-Ex parte", "Smith", "Jonathan", "12/03/1985", "4 Sample Street", "ZZ1 1AA",
     "Leanne Pike", "07700 900125", "02/03/2026", "01/03/2027", "Leeds Family Court",
     "03/03/2026", "by hand", "9"],
)  # fmt: skip


def proposed() -> Mapping:
    """What is proposed for a list as a force keeps it."""
    headers, row = FORCES_LIST
    return propose(headers, [row])


def test_a_forces_own_headers_are_recognised() -> None:
    columns = proposed().columns

    assert columns[Column.RESPONDENT_NAME] == ("Perp Forename", "Perpetrator Surname")
    assert columns[Column.RESPONDENT_DATE_OF_BIRTH] == ("DOB",)
    assert columns[Column.RESPONDENT_POSTCODE] == ("Post Code",)
    assert columns[Column.APPLICANT_NAME] == ("Victim name",)
    assert columns[Column.APPLICANT_PHONE] == ("Tel No",)
    assert columns[Column.MADE_ON] == ("Date granted",)
    assert columns[Column.ENDS_AT] == ("Expiry",)
    assert columns[Column.COURT_NAME] == ("Issuing court",)
    assert columns[Column.AWARE_ON] == ("Date served",)
    assert columns[Column.AWARE_HOW] == ("Method of service",)
    assert columns[Column.ORDER_REF] == ("Ref",)


def test_a_header_that_is_like_none_is_named_as_unused() -> None:
    assert proposed().unused(FORCES_LIST[0]) == ("Shoe size",)


def test_the_lists_own_words_are_given_a_meaning() -> None:
    assert proposed().values[Column.ORDER_TYPE] == {"NMO-Ex parte": "nmo"}


def test_a_header_without_words_is_recognised_by_the_look_of_its_values() -> None:
    rows = [["Jon", "2026-03-02", "LS26F00417", "jon@mail.example"]] * 5
    columns = propose(["respondent_name", "made_on", "xyz", "abc"], rows).columns

    assert columns[Column.CASE_NUMBER] == ("xyz",)
    assert columns[Column.RESPONDENT_EMAIL] == ("abc",)


def test_a_column_of_words_is_not_taken_for_days_by_its_header() -> None:
    mapping = propose(["name", "made_on", "Served"], [["A", "2026-03-02", "yes"]] * 5)

    assert Column.AWARE_ON not in mapping.columns


def test_the_registers_own_header_counts_before_one_that_is_like_it() -> None:
    mapping = propose(["Date granted", "made_on"], [["2026-03-02", "2026-03-02"]])

    assert mapping.columns[Column.MADE_ON] == ("made_on",)


def test_a_mapping_is_read_back_as_it_was_written() -> None:
    mapping = Mapping(
        source='The "old" list\n',
        sheet="Orders",
        columns={Column.RESPONDENT_NAME: ("First \\ name", "Surname"), Column.MADE_ON: ("Ünder",)},
        constants={Column.ORDER_TYPE: "nmo"},
        values={Column.NOTICE: {"Ex parte": "without_notice"}},
    )

    read = read_mapping(write_mapping(mapping, unused=["Shoe size"]))

    assert read == Mapping(**{**mapping.__dict__, "source": 'The "old" list'})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("columns = ", "not TOML"),
        ("colums = 1", "colums"),
        ("[columns]\nrespondent = 'x'", "not a column of the register"),
        ("[columns]\nmade_on = []", "names no header"),
        ("[columns]\nmade_on = 7", "not text"),
        ("columns = 7", "not a table"),
        ("[values.court_name]\na = 'b'", "taken as they stand"),
        ("[constants]\nmade_on = 1", "not text"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_what_to_change(text: str, said: str) -> None:
    with pytest.raises(MappingRefused, match=said):
        read_mapping(text)


def fit(mapping: Mapping, *rows: list[str]):
    """The mapping fitted to a table, and the table's rows."""
    table = opened(with_rows(*rows))
    return fitted(mapping, table), list(table.rows())


def test_several_headers_are_put_together_and_words_translated() -> None:
    mapping = Mapping(
        columns={
            Column.RESPONDENT_NAME: ("First", "Last"),
            Column.MADE_ON: ("Day", "Time"),
            Column.ORDER_TYPE: ("Kind",),
            Column.NOTICE: ("Kind",),
        },
        constants={Column.COURT_NAME: "Family Court at Testford"},
        values={
            Column.ORDER_TYPE: {"NMO-Ex parte": "nmo"},
            Column.NOTICE: {"nmo-ex parte": "without_notice"},
        },
    )
    fit_to, rows = fit(
        mapping,
        ["First", "Last", "Day", "Time", "Kind"],
        ["Jonathan", "Smith", "2026-03-02", "14:30", "NMO-Ex Parte"],
    )

    given = fit_to.given(rows[0])

    assert given.text(Column.RESPONDENT_NAME) == "Jonathan Smith"
    assert given.text(Column.MADE_ON) == "2026-03-02 14:30"
    assert given.text(Column.ORDER_TYPE) == "nmo"
    assert given.text(Column.NOTICE) == "without_notice"
    assert given.text(Column.COURT_NAME) == "Family Court at Testford"


def test_several_notes_keep_their_headers() -> None:
    mapping = Mapping(
        columns={
            Column.RESPONDENT_NAME: ("name",),
            Column.MADE_ON: ("made_on",),
            Column.NOTES: ("OIC", "Remarks"),
        }
    )
    fit_to, rows = fit(
        mapping, ["name", "made_on", "OIC", "Remarks"], ["A", "2026-03-02", "DC Test", "Ring first"]
    )

    assert fit_to.given(rows[0]).cells[Column.NOTES] == "OIC: DC Test\nRemarks: Ring first"


def test_a_header_that_the_file_does_not_have_is_refused() -> None:
    with pytest.raises(MappingRefused, match="“Granted”"):
        fit(
            Mapping(columns={Column.MADE_ON: ("Granted",)}),
            ["respondent_name", "made_on"],
            ["A", "2026-03-02"],
        )


def test_a_file_that_could_give_no_order_is_refused() -> None:
    with pytest.raises(SpreadsheetRefused, match="respondent_name or made_on"):
        fit(Mapping(columns={}), ["respondent_name", "made_on"], ["A", "2026-03-02"])


def test_a_fault_counts_in_a_column_that_is_read_alone() -> None:
    mapping = Mapping(columns={Column.RESPONDENT_NAME: ("name",), Column.MADE_ON: ("made_on",)})
    headers = ["name", "made_on", "other"]
    unread, _ = fit(mapping, headers, ["A", "2026-03-02", "=1+1"])
    _, rows = fit(mapping, headers, ["A", "2026-03-02", "=1+1"], ["=A9", "2026-03-02", ""])

    assert unread.given(rows[0]).text(Column.RESPONDENT_NAME) == "A"
    with pytest.raises(RowNotReadable, match="respondent_name: The cell is a formula"):
        unread.given(rows[1])
