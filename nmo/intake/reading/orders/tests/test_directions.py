"""What an order directs of its service, and what of that is no direction; and drafts and days."""

import pytest

from nmo.intake.reading.tests.papers import order_of, reading_of

HEAD = """
IN THE FAMILY COURT AT LEEDS
Case No LS26F00417
NON-MOLESTATION ORDER
Made on 2 March 2026 by District Judge Sample
Applicant: Nia Sample
Respondent: Elis Tester
IT IS ORDERED THAT
1. The Respondent must not use or threaten violence against the Applicant.
2. The Respondent must not contact the Applicant by any means.
3. This order shall remain in force until 4pm on 2 March 2027.
"""
SERVED = (
    ("personal", "The applicant shall cause this order to be served on the respondent personally."),
    ("personal", "A process server is to hand a copy of this order to the respondent."),
    ("personal", "Service: in person."),
    (
        "court_bailiff",
        "The order is to be served in person by an enforcement officer of the court.",
    ),
    ("court_bailiff", "The bailiffs of this court are directed to deliver this order to him."),
    ("police", "Officers of West Test Police are requested to serve this order."),
    ("police", "Service of this order may be effected by any constable."),
    ("email", "Personal service is dispensed with; the order may be served by electronic mail."),
    ("email", "Service at elis@post.example shall be deemed good service."),
    ("whatsapp", "Permission to serve this order by way of a WhatsApp message, not in person."),
)
NOT_SERVED = (
    "Personal service is dispensed with, the respondent having been present.",
    "This order takes effect once it has been personally served upon the respondent.",
    "The respondent must not contact the applicant save by email about the children.",
    "The applicant must deliver a copy to the officer in charge of Test Street police station.",
    "The respondent was personally served with the application on 1 March 2026.",
    "Any statement of service is to be filed by email.",
    "The respondent is not to reach the applicant by any messaging service save one email a week.",
    "The respondent must do as this order says. A person who is told of it must keep to it.",
)


@pytest.mark.parametrize(("method", "words"), SERVED)
def test_an_order_says_how_it_is_to_be_served(method, words):
    assert order_of(HEAD + "4. " + words).service_method == method


@pytest.mark.parametrize("words", NOT_SERVED)
def test_what_is_said_of_other_papers_or_past_service_directs_none(words):
    assert order_of(HEAD + "4. " + words).service_method is None


@pytest.mark.parametrize(
    "words",
    [
        "PROPOSED ORDER",
        "UNAPPROVED VERSION",
        "Not binding until approved by the judge",
        "Lodged for approval",
        "For the judge's consideration",
    ],
)
def test_what_says_that_no_court_has_made_it_yet_is_a_draft(words):
    reading = reading_of(words + HEAD)

    assert reading.orders[0].is_draft
    assert not reading.orders[0].registrable
    assert "draft_order" in reading.warnings


@pytest.mark.parametrize(
    "words", ["Approved by the judge", "This order is binding until 2 March 2027", "SEALED"]
)
def test_what_is_approved_or_sealed_is_no_draft(words):
    assert not order_of(words + HEAD).is_draft


@pytest.mark.parametrize(
    ("words", "to_come"),
    [
        ("The hearing listed on 16 March 2026 is vacated.", None),
        ("The return hearing of 16 March 2026 will not take place.", None),
        ("The court vacates the hearing on 16 March 2026.", None),
        ("The hearing on 16 March 2026 is vacated and relisted for 23 March 2026.", "2026-03-23"),
        ("The matter is listed for hearing on 16 March 2026.", "2026-03-16"),
    ],
)
def test_a_hearing_that_is_taken_away_is_not_to_come(words, to_come):
    hearing = order_of(HEAD + "4. " + words).return_hearing

    assert (hearing.at if hearing else None) == to_come


@pytest.mark.parametrize(
    "words",
    [
        "Mr Test is to file a statement by 20 April 2026\nBY CONSENT, IT IS ORDERED",
        "The local authority shall send its report not later than 20 April 2026\nUPON HEARING Jo",
    ],
)
def test_the_day_by_which_somebody_files_is_not_the_day_of_the_order(words):
    head = HEAD.replace("Made on 2 March 2026 by District Judge Sample", "2nd March 2026\n" + words)

    assert order_of(head).made_date == "2026-03-02"


LETTER = """
The Family Court at Leeds
Case number LS26F00417
9 March 2026
Dear Mr Tester
Nia Sample v Elis Tester
{told}
You must not:
- use or threaten violence against Nia Sample
- contact Nia Sample
- go to 3 Test Row, Leeds
The order ends on 2 March 2027. It is a crime to disobey this order.
Yours sincerely
Court Officer
"""


@pytest.mark.parametrize(
    "told",
    [
        "On 2 March 2026 Recorder Ann Sample heard what Nia Sample had to say, without you being "
        "told of it, and decided that a non-molestation order was needed.",
        "On 2 March 2026 a non-molestation order was made against you by District Judge Sample.",
        "At a hearing on 2 March 2026, of which you had notice, District Judge Sample granted "
        "a non-molestation order.",
    ],
)
def test_a_letter_s_own_day_is_not_the_day_of_the_order_it_tells(told):
    assert order_of(LETTER.format(told=told)).made_date == "2026-03-02"


def test_a_sentence_behind_a_hearing_at_ten_am_says_nothing_of_its_day():
    order = order_of(
        HEAD
        + "4. There will be a hearing on 16 March 2026 at 10 a.m. This order was made ex parte."
    )

    assert (order.made_date, order.return_hearing.at) == ("2026-03-02", "2026-03-16T10:00")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Case No LS/26/F/00417", "LS26F00417"),
        ("Case No LS26P00417", "LS26P00417"),
        ("Claim No. L00LS417", "L00LS417"),
        ("Indictment No: T20260417", "T20260417"),
        ("URN: 13LS/4417/26", "13LS/4417/26"),
        ("Case number: 1776 5410 0033 2545", "1776-5410-0033-2545"),
    ],
)
def test_a_case_number_is_read_in_its_own_shape(written, number):
    assert order_of(HEAD.replace("Case No LS26F00417", written)).case_numbers == (number,)


def test_a_day_behind_the_word_case_is_no_case_number():
    head = HEAD.replace("Case No LS26F00417", "Date of the case: 01/02/2026")

    assert order_of(head).case_numbers == ()


@pytest.mark.parametrize(
    "day", ["6 Mawrth / March 2026", "6 March / Mawrth 2026", "the 6th of Mawrth/March 2026"]
)
def test_a_month_in_both_languages_is_one_day(day):
    head = HEAD.replace("2 March 2026 by", f"{day} by")

    assert order_of(head).made_date == "2026-03-06"
