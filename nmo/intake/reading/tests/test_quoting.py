"""An order that a mail sets out in its own words, and what only tells of one."""

from nmo.intake.reading.page import Paper, PaperKind
from nmo.intake.reading.read import read
from nmo.intake.unpacking import words_of_plain_text

QUOTING = """Good morning,
Please see below what DDJ Sample ordered today. The sealed copy follows by post.

Upon hearing the applicant in person, the respondent having been given no notice
1. Elis Tester (born 7 May 1979) must not use or threaten violence against Nia Sample.
2. Elis Tester must not contact Nia Sample in any way.
3. This order lasts until 4pm on 14 September 2027.
Made on 14 September 2026.

Kind regards
Court office
"""
ATTACHED = """In the Family Court at Leeds
Case number: LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Sample on 14 September 2026
Applicant: Nia Sample
Respondent: Elis Tester
It is ordered that
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant.
3. This order lasts until 4pm on 14 September 2027.
"""


def mail(words: str) -> Paper:
    return words_of_plain_text("email", words, PaperKind.MAIL_BODY)


def test_an_order_set_out_in_a_mail_is_read() -> None:
    (order,) = read([mail(QUOTING)]).orders

    assert [each.para for each in order.prohibitions] == ["1", "2"]
    assert order.respondent.name == "Elis Tester"
    assert order.expiry is not None
    assert order.expiry.at == "2027-09-14T16:00"


def test_what_a_cover_tells_of_the_order_beside_it_is_no_second_order() -> None:
    attached = words_of_plain_text("order.txt", ATTACHED, PaperKind.PLAIN_TEXT)
    # What a cover tells may be told wrongly: it is no twin of the order then, nor an order.
    telling = QUOTING.replace("14 September", "15 September").replace("Tester", "Testar")

    (order,) = read([mail(telling), attached]).orders

    assert order.respondent.name == "Elis Tester"


def test_advice_in_a_list_is_no_order() -> None:
    advice = """Dear colleague,
Two things about breaches:
1. An officer must not rely on the feed alone.
2. A control room must not close the log before the order was read.
Kind regards
"""
    assert read([mail(advice)]).orders == ()


def test_a_quoted_order_loses_the_marks_of_its_quoting() -> None:
    wrapped = QUOTING.replace(
        "in any way.", "in any way, whether by telephone, text message,\nletter or through others."
    )
    quoted = "\n".join(f"> {line}" for line in wrapped.splitlines())

    (order,) = read([mail(f"For your action.\n\n{quoted}")]).orders

    assert order.prohibitions[1].text.endswith("text message, letter or through others.")


def test_what_a_cover_asks_of_the_police_leaves_the_order_one() -> None:
    asked = "what DDJ Sample ordered today. I ask that it is registered at once."
    told = QUOTING.replace("what DDJ Sample ordered today.", asked)
    assert len(read([mail(told)]).orders) == 1


def test_terms_that_no_court_made_are_no_order() -> None:
    ordered = "Please see below what DDJ Sample ordered today."
    for instead in (
        "We shall ask the Family Court for an order in these terms.",
        "The applicant seeks an order that says:",
        "The judge refused to make the order below.",
        "Our application for these terms was dismissed today.",
        "Elis Tester was released today on bail with these conditions. Bail conditions:",
        "If the order is made it will say:",
    ):
        assert read([mail(QUOTING.replace(ordered, instead))]).orders == (), instead


def test_an_application_that_sets_out_what_it_asks_for_is_no_order() -> None:
    application = "Application for a non-molestation order\n" + QUOTING.partition("\n\n")[2]
    for kind in (PaperKind.PLAIN_TEXT, PaperKind.MAIL_BODY):
        assert read([words_of_plain_text("a.txt", application, kind)]).orders == ()
