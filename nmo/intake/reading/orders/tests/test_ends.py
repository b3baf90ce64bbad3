"""When an order ends, as cells, questions and sentences say it."""

import pytest

from nmo.intake.reading.tests.papers import order_of

ORDER = """\
IN THE FAMILY COURT AT LEEDS
Case No LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Sample on 2 March 2026
Applicant: Nia Sample
Respondent: Elis Tester
IT IS ORDERED THAT
1. The Respondent must not use or threaten violence against the Applicant.
{end}
"""


@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("Ends          23:59 on 1 March 2027", "2027-03-01T23:59"),
        ("Order ends | 1 March 2027 at 4pm", "2027-03-01T16:00"),
        ("How long does it last? Until midday on 1 March 2027.", "2027-03-01T12:00"),
        ("This order is to last six months from the date on which it was made.", "2026-09-02"),
        ("The prohibitions above shall bind the respondent until 1 March 2027.", "2027-03-01"),
        ("When the order ends\nThese terms have effect until 12 noon on 1 March 2027.",
         "2027-03-01T12:00"),
        ("Order expires: 1 March 2027, 16.30.", "2027-03-01T16:30"),
        ("This order is to run for twelve (12) months from the date on which it was made.",
         "2027-03-02"),
        ("The injunction is to last six (6) calendar months from today.", "2026-09-02"),
        ("This order shall cease to be in force after 1 March 2027.", "2027-03-01"),
        ("Mae'r gorchymyn hwn mewn grym tan 1 Mawrth 2027 am 4:00pm", "2027-03-01T16:00"),
        ("The duration of the order dated 5 January 2026 is extended. It now expires at 4pm on"
         " 1 March 2027.", "2027-03-01T16:00"),
    ],
)  # fmt: skip
def test_the_end_is_read_from_a_cell_a_question_or_a_sentence(end, at):
    assert order_of(ORDER.format(end=end)).expiry.at == at


@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("This order is in force for 12 months beginning on 2 March 2026.", "2027-03-02"),
        ("This order shall remain in force for a period of 6 months from 2 March 2026.",
         "2026-09-02"),
        ("This order has effect for one year commencing 2 March 2026.", "2027-03-02"),
        ("This order lasts for 28 days (with effect from the 2nd March 2026).", "2026-03-30"),
        ("This order will continue for 12 months from 2 March 2026 until 1 March 2027 at 4pm.",
         "2027-03-01T16:00"),
        ("This order remains in force for 12 months, that is until 1 March 2027.", "2027-03-01"),
    ],
)  # fmt: skip
def test_an_order_does_not_end_on_the_day_from_which_it_runs(end, at):
    assert order_of(ORDER.format(end=end)).expiry.at == at


def test_no_end_date_is_not_the_day_of_the_paragraph_behind_it():
    end = "9 This order applies until: no fixed end date.\n10 Come back to court on 9 March 2026."
    assert order_of(ORDER.format(end=end)).expiry.kind == "further_order"


@pytest.mark.parametrize(
    "end",
    [
        "The order is to continue without limit of time unless and until discharged.",
        "This order has no end date and lasts until the court orders otherwise.",
        "The prohibitions continue indefinitely.",
        "This injunction shall remain until it is discharged.",
    ],
)
def test_an_order_that_goes_on_ends_by_a_further_order(end):
    expiry = order_of(ORDER.format(end=end)).expiry
    assert (expiry.kind, expiry.at) == ("further_order", None)


@pytest.mark.parametrize(
    "more",
    [
        "You must obey this order until it is varied or discharged.",
        "The power of arrest continues until further order.",
        "This order lasts until then unless and until varied.",
    ],
)
def test_an_order_with_an_end_keeps_it_whatever_else_is_said(more):
    end = f"This order ends at 4pm on 1 March 2027.\n{more}"
    assert order_of(ORDER.format(end=end)).expiry.at == "2027-03-01T16:00"
