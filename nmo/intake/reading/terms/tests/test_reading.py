"""Whole orders, with the traps that stand around the operative part."""

from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.terms.tests.builders import order_text

COURT = """Non-molestation order
Applicant: Jane Smith
Respondent: Mark Bond
Important notice to the respondent, Mark Bond (date of birth unknown)
You must obey this order. You should read it carefully.
Warning: If, without reasonable excuse, you do anything which you are forbidden
from doing by this order, you will be committing a criminal offence.

The property in this order is: 12 Mill Lane, Leeds LS6 2AB

The court orders:
1. The respondent must not use or threaten violence against the
applicant, and must not instruct, encourage or in any way suggest
that any other person should do so.
2. The respondent must not go to, enter or attempt to enter the property
Page 1 of 2
\fPage 2 of 2
or go within 100 metres of it.
This order applies until 20 July 2027 at 12:00 AM
Note to the arresting officer
Under section 42A of the Family Law Act 1996, breach of a non-molestation order is a
criminal offence.
"""


def test_the_numbered_operative_part_alone_is_read():
    terms = read_terms(order_text(COURT))
    assert [one.para for one in terms.prohibitions] == ["1", "2"]
    assert [one.types for one in terms.prohibitions] == [("violence",), ("exclusion",)]


def test_a_paragraph_runs_on_over_the_page_without_its_footer():
    terms = read_terms(order_text(COURT))
    assert terms.prohibitions[1].text == (
        "The respondent must not go to, enter or attempt to enter the property"
        " or go within 100 metres of it."
    )


def test_the_property_is_the_address_that_the_order_gives_it():
    (zone,) = read_terms(order_text(COURT)).zones
    assert (zone.place_kind, zone.place) == ("home", "12 Mill Lane, Leeds LS6 2AB")
    assert zone.distance_m == 100
