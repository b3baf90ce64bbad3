"""The ready reply names what is missing, and nobody."""

from nmo.intake.review.reply import missing_from, reply
from nmo.intake.review.tests.papers_read import an_order, pack_read


def test_the_reply_names_each_missing_thing_once() -> None:
    order = an_order(made_date=None, respondent={"name": "Jonathan Smith", "dob": None})
    pack = pack_read(order, order, warnings=["missing_pages"])

    asked = missing_from(pack)

    assert asked == (
        "every page of the order",
        "the page that shows when the order was made",
        "the respondent’s date of birth, so that nobody is taken for somebody else",
    )


def test_a_mail_without_an_order_is_asked_for_the_order() -> None:
    assert missing_from(pack_read()) == ("the order itself: none could be read in what came",)


def test_a_variation_without_an_end_lacks_nothing() -> None:
    assert missing_from(pack_read(an_order(order_type="variation", expiry=None))) == ()


def test_the_reply_holds_nobodys_name() -> None:
    pack = pack_read(an_order(respondent={"name": "Jonathan Smith", "dob": None}))

    letter = reply(missing_from(pack), received="3 March 2026", further="Please hurry.")

    assert "Smith" not in letter
    assert "Pike" not in letter
    assert "the respondent’s date of birth" in letter
    assert "Please hurry." in letter
