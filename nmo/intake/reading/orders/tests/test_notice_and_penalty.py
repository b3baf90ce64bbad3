"""What an order says of notice, penalty, hearing and service, in the words that people use."""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.tests.papers import order_of

HERE = Path(__file__).parent
ORDER = """\
In the Family Court at Leeds
Case No LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Sample on 2 March 2026
Applicant: Nia Sample
Respondent: Elis Tester
{before}
IT IS ORDERED THAT
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.
3. This order lasts until 4pm on 2 March 2027.
{after}
"""


def rows(said_of):
    with (HERE / "said.csv").open(encoding="utf-8", newline="") as file:
        return [
            pytest.param(row["words"], row["value"], id=row["words"][:60])
            for row in csv.DictReader(file)
            if row["of"] == said_of
        ]


@pytest.mark.parametrize(("words", "notice"), rows("notice"))
def test_a_recital_says_whether_there_was_notice(words, notice):
    assert order_of(ORDER.format(before=words.replace("\\n", "\n"), after="")).notice == notice


@pytest.mark.parametrize(
    "words",
    [
        "BY CONSENT",
        "The respondent may apply on giving the applicant 48 hours' notice.",
        "The respondent may apply on short notice to vary this order.",
    ],
)
def test_what_does_not_tell_of_notice_leaves_it_unknown(words):
    assert order_of(ORDER.format(before=words, after="")).notice is None


@pytest.mark.parametrize(
    "words",
    [
        "This matter was heard at short notice.",
        "Elis Tester had been given only short notice of the hearing.",
        "UPON the application being heard on abridged notice and the respondent not appearing",
    ],
)
def test_less_notice_than_the_rules_ask_for_is_none(words):
    """Family Law Act 1996, s.45(1): not such notice as would otherwise be required."""
    assert order_of(ORDER.format(before=words, after="")).notice == "without"


def test_a_hearing_that_both_attended_counts_for_more_than_the_title():
    text = ORDER.replace("NON-MOLESTATION ORDER", "Non-molestation Order made without notice")
    said = "UPON hearing the applicant in person and the respondent in person"
    assert order_of(text.format(before=said, after="")).notice == "with"


@pytest.mark.parametrize(
    "words",
    [
        "Neither notice of the hearing nor of the application was given to the respondent.",
        "No such notice of the application was given.",
        "The court was not told whether any notice of the hearing was given.",
        "The respondent may apply to the court on notice to vary this order.",
        "The return hearing will be on notice.",
    ],
)
def test_notice_that_was_perhaps_not_given_is_never_read_as_given(words):
    assert order_of(ORDER.format(before=words, after="")).notice != "with"


@pytest.mark.parametrize(("words", "_"), rows("penalty"))
def test_a_warning_is_a_penal_notice_and_forbids_nothing(words, _):
    order = order_of(ORDER.format(before=words, after=""))

    assert order.penal_notice
    assert len(order.prohibitions) == 2


@pytest.mark.parametrize(("words", "at"), rows("hearing"))
def test_a_day_on_which_the_court_looks_again_is_a_hearing_and_no_end(words, at):
    order = order_of(ORDER.format(before="", after=words))

    assert order.return_hearing.at == at
    assert order.expiry.at == "2027-03-02T16:00"


@pytest.mark.parametrize(("words", "method"), rows("service"))
def test_an_order_says_how_it_is_to_be_served(words, method):
    assert order_of(ORDER.format(before="", after=words)).service_method == method


@pytest.mark.parametrize(("words", "_"), rows("withheld"))
def test_an_order_says_that_the_applicant_s_address_is_kept_back(words, _):
    assert order_of(ORDER.format(before=words, after="")).applicant.address_confidential


@pytest.mark.parametrize(
    "words",
    [
        "It is not necessary to attach a power of arrest, a breach being an offence.",
        "UPON the respondent having been arrested on 1 March 2026 for breach of bail.",
    ],
)
def test_what_only_speaks_of_arrest_is_no_penal_notice(words):
    assert not order_of(ORDER.format(before=words, after="")).penal_notice


@pytest.mark.parametrize(("words", "_"), rows("consent"))
def test_an_order_made_by_agreement_is_one_by_consent(words, _):
    assert order_of(ORDER.format(before=words.replace("\\n", "\n"), after="")).by_consent


@pytest.mark.parametrize(
    "words",
    [
        "Upon the respondent agreeing to leave by Friday.",
        "The respondent does not consent to this order.",
        "Upon the parties agreeing that the children stay at their school.",
    ],
)
def test_what_the_parties_agreed_besides_makes_no_consent_order(words):
    assert not order_of(ORDER.format(before=words, after="")).by_consent


@pytest.mark.parametrize("words", ["POWER OF ARREST: paragraphs 1 and 2.", "Power of arrest: (2)"])
def test_a_power_of_arrest_is_attached_by_a_heading_that_lists_its_paragraphs(words):
    assert order_of(ORDER.format(before="", after=words)).power_of_arrest
    assert not order_of(ORDER.format(before="", after="Power of arrest: none")).power_of_arrest
