"""When an order was made and by whom, however the heading is put together."""

import pytest

from nmo.intake.reading.tests.papers import order_of

ORDERED = """
IT IS ORDERED THAT
1. The Respondent must not use or threaten violence against the Applicant.
2. The Respondent must not contact the Applicant by any means.
3. This order shall remain in force until 4pm on 2 March 2027.
"""
HEAD = """
IN THE FAMILY COURT AT LEEDS
Case No LS26F00417
{title}
Applicant: Nia Sample
Respondent: Elis Tester
{more}"""
MADE = "Made on 2 March 2026 by District Judge Sample"


def headed(title, more=""):
    return order_of(HEAD.format(title=title, more=more) + ORDERED)


@pytest.mark.parametrize(
    "title",
    [
        "NON-MOLESTATION ORDER\nAt a hearing on 2 March 2026 Recorder Ann Sample made this order.",
        "At the hearing of 2.3.2026 His Honour Judge Sample made the following order.",
        "NON-MOLESTATION ORDER\nHer Honour Judge Ann Sample-Jones\n2 March 2026",
        "NON-MOLESTATION ORDER\nDate\nthe 2nd day of March 2026\nJudge\nRecorder Sample",
        "INTERIM NON-MOLESTATION ORDER\nORDER DATED 2 March 2026\nBefore: Recorder Sample",
        "The Non-Molestation Order made without notice\nBEFORE HHJ Sample ON 2/3/26",
    ],
)
def test_an_order_was_made_on_the_day_its_heading_gives(title):
    assert headed(title).made_date == "2026-03-02"


def test_a_day_of_a_list_is_not_made_what_the_line_below_it_says():
    more = "Mia Sample 18/02/2013\nJon Sample 04/08/2021\nWhy the court made this order"
    assert headed(MADE, more).made_date == "2026-03-02"


def test_a_hearing_to_come_at_which_an_order_may_be_made_is_not_the_day_it_was_made():
    more = "At a hearing on 9 March 2026 the court may make a further order."
    assert headed(MADE, more).made_date == "2026-03-02"


@pytest.mark.parametrize("name", ["Łucja Sample", "Öz", "Đào", "Çelik", "Škoda-Sample", "Sample"])
def test_a_judges_name_begins_with_any_letter(name):
    order = headed(f"Made on 2 March 2026 by District Judge {name}")
    assert order.judge == f"District Judge {name}"


@pytest.mark.parametrize("below", ["Non Molestation Injunction", "Craig Damian Ash (aka Ashy)"])
def test_a_judges_name_does_not_run_on_into_the_next_line(below):
    order = headed(f"Date\n2 March 2026\nJudge\nHer Honour Judge Sample\n{below}")
    assert order.judge == "Her Honour Judge Sample"
