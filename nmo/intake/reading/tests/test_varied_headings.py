"""Orders that stand in a mail's own words, or under headings that say little."""

from nmo.intake.reading import read
from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.tests.papers import mail, order_of, reading_of

IN_A_MAIL = """\
THE FAMILY COURT SITTING AT Testford

Case ref. TE26F00417 / 1730-5391-2381-0000

Heard by His Honour Judge Sample in private on 29/10/2026

In the matter of the Family Law Act 1996

Application of Miss Anna Testcase against Mr Ben Sample, the respondent

UPON the applicant having alleged that the respondent harassed her on 29 September 2026

The court makes the following order:

(a) The respondent shall not harass, alarm or distress the applicant.

(b) The respondent shall not communicate with the applicant through any app.

This order will last up to and including 29th October 2027.
"""


def test_an_order_that_stands_in_a_mail_without_a_greeting_is_read():
    (order,) = read([mail(IN_A_MAIL)]).orders

    assert order.order_type is OrderType.NON_MOLESTATION
    assert len(order.prohibitions) == 2


def test_an_order_in_a_mail_whose_list_forbids_under_any_heading_is_read():
    words = IN_A_MAIL.replace("The court makes the following order:", "What he may not do")
    listed = (
        words.replace("(a)", "1.")
        .replace("(b)", "2.")
        .replace("In the matter of", "Non-molestation injunction order\n\nIn the matter of")
    )

    (order,) = read([mail(listed)]).orders

    assert len(order.prohibitions) == 2


def test_a_mail_that_speaks_of_an_order_is_none():
    words = "Please note that he must not contact her. The order in TE26F00417 was made by a judge."

    assert read([mail(f"Dear desk,\n\n{words}\n\nKind regards")]).orders == ()


def test_the_day_of_what_was_alleged_is_not_the_day_of_the_order():
    text = IN_A_MAIL.replace("Heard by", "Before").replace(
        "The court makes the following order:", "IT IS ORDERED THAT"
    )

    assert order_of(text).made_date == "2026-10-29"


def test_promises_under_the_heading_of_an_order_are_an_undertaking():
    text = IN_A_MAIL.replace(
        "The court makes the following order:",
        "General form of undertaking. The respondent promises the court:",
    ).replace("The respondent shall not", "I will not")

    assert order_of(text).order_type is OrderType.UNDERTAKING


def test_a_list_in_small_letters_follows_must_not():
    text = (
        IN_A_MAIL.replace(
            "The court makes the following order:", "IT IS ORDERED THAT\n\nThe Respondent must not"
        )
        .replace("(a) The respondent shall not", "1")
        .replace("(b) The respondent shall not", "2")
    )

    assert [each.para for each in order_of(text).prohibitions] == ["1", "2"]


def test_an_empty_form_of_service_reports_no_service():
    form = "Form FL415 Statement of service\n\nCourt:\nCase number:\nName of person served:\n"

    assert reading_of(form).services == ()
