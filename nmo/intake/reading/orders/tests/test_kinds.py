import pytest

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import order_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (papers.COURT_SYSTEM, OrderType.NON_MOLESTATION),
        (papers.SOLICITOR, OrderType.NON_MOLESTATION),
        (papers.JUDGES_WORD_ORDER, OrderType.NON_MOLESTATION),
        (papers.DISCHARGE, OrderType.DISCHARGE),
        (papers.VARIATION, OrderType.VARIATION),
        (papers.EXTENSION, OrderType.EXTENSION),
        (papers.UNDERTAKING, OrderType.UNDERTAKING),
        (papers.OCCUPATION, OrderType.OCCUPATION),
        (papers.CHILD_ARRANGEMENTS, OrderType.OTHER),
    ],
)
def test_the_body_decides_what_the_court_did(text, kind):
    assert order_of(text).order_type is kind


@pytest.mark.parametrize(
    "words",
    [
        "The order made on 2 March 2026 is discharged.",
        "The non-molestation order dated 02.03.2026 be and is hereby set aside.",
        "The injunction of 2 March 2026 shall cease to have effect forthwith.",
        "The court discharges the non-molestation order made on 2 March 2026.",
        "Upon the respondent attending, the order made by Mr. J. Sample J.P. on 2 March 2026 is "
        "revoked.",
        "The application to discharge the order made on 2 March 2026 is granted.",
    ],
)
def test_an_order_that_ends_another_is_a_discharge_in_any_wording(words):
    text = papers.DISCHARGE.replace(
        "The non-molestation order made on 2 March 2026 is discharged with immediate effect.", words
    )
    assert order_of(text).order_type is OrderType.DISCHARGE


@pytest.mark.parametrize(
    "words",
    [
        "until 4pm on 2nd March 2027 unless before then varied or revoked by the court",
        "until 4pm on 2nd March 2027 or until it is discharged by further order of the court",
        "until 4pm on 2nd March 2027. The respondent may apply to vary or discharge this order",
    ],
)
def test_what_courts_always_print_of_discharge_leaves_an_order_live(words):
    text = papers.SOLICITOR.replace(
        "until 4pm on 2nd March 2027 unless before then varied or\nrevoked by the court", words
    )
    assert words in text
    assert order_of(text).order_type is OrderType.NON_MOLESTATION


def test_a_change_is_never_sure_where_the_earlier_order_is_not_named():
    text = papers.DISCHARGE.replace(" made on 2 March 2026", "")
    reading = papers.reading_of(text)
    assert reading.orders[0].order_type is OrderType.DISCHARGE
    assert reading.confidence["orders[0].order_type"] < 0.95


@pytest.mark.parametrize("text", [papers.UNDERTAKING, papers.OCCUPATION, papers.CHILD_ARRANGEMENTS])
def test_what_is_no_order_of_molestation_is_not_for_the_register(text):
    assert not order_of(text).registrable


def test_a_draft_is_not_for_the_register():
    order = order_of(
        papers.COURT_SYSTEM.replace("Non-molestation order\n", "Non-molestation order - draft\n", 1)
    )
    assert order.is_draft
    assert not order.registrable


CHANGE = """\
In the Family Court at Leeds
Case No LS26F00417
{title}
Family Law Act 1996
Made by District Judge Sample on 2 March 2027
Applicant: Nia Sample
Respondent: Elis Tester
{above}
IT IS ORDERED THAT
{words}
"""
FORBIDS = """\
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.
"""


def kind_of_change(words, title="ORDER", above=""):
    return order_of(CHANGE.format(title=title, words=words, above=above)).order_type


@pytest.mark.parametrize(
    "words",
    [
        "1. Paragraph 3 of the order made on 2 March 2026 is amended so that it lasts to 2 March "
        "2028.\n2. Save as varied here the order remains in force.",
        "1. The order of 2 March 2026 is varied by substituting 2 March 2028 for the date on which "
        "it ends.",
        "1. The expiry date of the order dated 2 March 2026 is changed to 2 March 2028.",
        "1. In the order dated 2 March 2026 the words 2 March 2027 are replaced by 2 March 2028.",
        "1. The order made on 2 March 2026 is renewed and shall end at 4pm on 2 March 2028.\n"
        "2. Paragraphs 1 and 2 are not affected by this variation.",
    ],
)
def test_a_change_of_the_end_alone_is_an_extension(words):
    assert kind_of_change(words) is OrderType.EXTENSION


@pytest.mark.parametrize(
    "words",
    [
        "1. To the order dated 2 March 2026 there are added these paragraphs:\n2. The respondent "
        "must not contact the applicant.",
        "1. The order made on 2 March 2026 shall be read as if it contained this paragraph:\n"
        "2. The respondent must not go to the school.",
        "1. The court hereby varies paragraph 2 of the order dated 2 March 2026.",
        "1. In the order dated 2 March 2026 a further paragraph is inserted after paragraph 2.",
        "1. The order of 2 March 2026 is amended so that it lasts until 2 March 2028.\n2. There "
        "are added to the order these paragraphs:\n3. The respondent must not assault the "
        "applicant.\n4. The respondent must not contact the applicant.",
    ],
)
def test_new_terms_for_an_earlier_order_are_a_variation(words):
    assert kind_of_change(words) is OrderType.VARIATION


@pytest.mark.parametrize(
    "words",
    [
        "3. This order shall cease to be in force after 2 March 2028.",
        "3. The order comes to an end on the 2nd day of March 2028 at 4 pm.",
        "3. These prohibitions shall cease to have effect at midday on 2 March 2028.",
        "3. At that hearing the court may confirm, change or discharge the order.",
        "3. If the respondent does not attend, the order may be continued or extended.",
    ],
)
def test_what_will_or_may_come_of_an_order_leaves_it_live(words):
    assert kind_of_change(FORBIDS + words) is OrderType.NON_MOLESTATION


@pytest.mark.parametrize(
    "title",
    [
        "INJUNCTION PROHIBITING MOLESTATION",
        "Order for the protection of the applicant",
        "IMPORTANT NOTICE\nYou must obey the directions in this order.\nORDER",
        "Family Section\nThe applicant's contact details are confidential\nINJUNCTION",
    ],
)
def test_an_order_that_forbids_molestation_is_one_under_any_heading(title):
    assert kind_of_change(FORBIDS, title) is OrderType.NON_MOLESTATION


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Sections 33 and 42 of the Act", OrderType.NON_MOLESTATION_WITH_OCCUPATION),
        ("Order under sections 42 and 45", OrderType.NON_MOLESTATION),
        ("OCCUPATION ORDER AND NON-MOLESTATION ORDER", OrderType.NON_MOLESTATION_WITH_OCCUPATION),
    ],
)
def test_the_sections_of_the_heading_tell_the_kind(title, kind):
    home = "3. The respondent shall leave 3 Example Street by noon on 9 March 2027.\n"
    leaves = home if kind is OrderType.NON_MOLESTATION_WITH_OCCUPATION else ""
    assert kind_of_change(FORBIDS + leaves, title) is kind


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("STALKING PROTECTION ORDER\nStalking Protection Act 2019", ""),
        ("DAPO made by the family court\nSection 31, Domestic Abuse Act 2021", ""),
        ("FORCED MARRIAGE PROTECTION ORDER\nPart 4A", ""),
        ("ORDER", "3. This order is made under the Protection from Harassment Act 1997."),
        ("ORDER", "3. A breach of this order is an offence under section 63CA."),
    ],
)
def test_an_order_of_another_act_is_never_one_against_molestation(title, words):
    assert kind_of_change(FORBIDS + words, title) is OrderType.OTHER


def test_a_promise_is_an_undertaking_and_a_promise_in_a_recital_is_not():
    promised = "The respondent, Elis Tester, undertakes to the court and is bound by these promises"
    title = "UNDERTAKING GIVEN IN PLACE OF AN ORDER"
    assert kind_of_change(f"{promised}:\n1. To refrain from harassing the applicant.", title) is (
        OrderType.UNDERTAKING
    )
    above = "UPON the applicant promising to the court to tell it of her address"
    assert kind_of_change(FORBIDS, "INJUNCTION", above) is OrderType.NON_MOLESTATION
