"""What is never offered as sure, whatever the measured steps say."""

import pytest

from nmo.intake.reading.confidence import NOT_SURE, confidence
from nmo.intake.reading.found import Signals
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import reading_of

STATED = Signals(labelled=True, checked=True, repeated=3)


def sureness(text, path):
    return reading_of(text).confidence[f"orders[0].{path}"]


@pytest.mark.parametrize("field", ["expiry.at", "order_type", "respondent.name"])
def test_the_end_the_kind_and_the_respondent_are_for_a_person_however_well_stated(field):
    assert confidence(f"orders[0].{field}", STATED) == NOT_SURE


@pytest.mark.parametrize(
    "signals",
    [
        Signals(labelled=True, checked=True, guessed=True, repeated=3),
        Signals(labelled=False, checked=True, repeated=3),
        Signals(labelled=True, checked=False, repeated=3),
        Signals(labelled=True, checked=None, repeated=3),
        Signals(labelled=True, checked=True, repeated=3, differing=1),
    ],
)
def test_an_end_that_was_worked_out_or_is_disputed_is_less_sure_than_one_stated(signals):
    assert confidence("orders[0].expiry.at", signals) < NOT_SURE


@pytest.mark.parametrize(
    "signals",
    [
        Signals(labelled=True, checked=True),
        Signals(labelled=True, checked=True, repeated=3, differing=1),
    ],
)
def test_a_respondent_named_once_or_in_two_ways_is_less_sure_than_one_named_often(signals):
    assert confidence("orders[0].respondent.name", signals) < NOT_SURE


def test_the_kinds_of_a_paragraph_are_for_a_person():
    assert confidence("orders[0].prohibitions[0].types", STATED) <= NOT_SURE


@pytest.mark.parametrize(
    "missing",
    [
        " by Her Honour Judge Carys Bowen sitting with Justices'\nLegal Adviser Dilys Vaughan.",
        "Case number: 1786-5362-1610-0033\nFamilyMan number: SA26F00417\n",
        "Ordered on 20 July 2026",
    ],
)
def test_the_kind_is_less_sure_where_the_paper_says_no_judge_no_case_or_no_day(missing):
    assert missing in papers.COURT_SYSTEM
    assert sureness(papers.COURT_SYSTEM, "order_type") == NOT_SURE
    assert sureness(papers.COURT_SYSTEM.replace(missing, ""), "order_type") < NOT_SURE


def test_the_kind_is_less_sure_where_somebody_promised():
    promised = papers.COURT_SYSTEM.replace(
        "The court orders:", "The respondent promises to stay away.\nThe court orders:"
    )
    assert sureness(promised, "order_type") < NOT_SURE


def test_two_ends_in_one_sentence_are_less_sure_than_one():
    two = papers.SOLICITOR.replace(
        "until 4pm on 2nd March 2027 unless",
        "until 4pm on 2nd March 2027 or 4pm on 2 April 2027 unless",
    )
    assert sureness(papers.SOLICITOR, "expiry.at") == NOT_SURE
    assert sureness(two, "expiry.at") < NOT_SURE


def test_a_respondent_s_birth_that_makes_a_child_of_them_is_never_sure():
    assert sureness(papers.COURT_SYSTEM, "respondent.dob") > NOT_SURE
    child = papers.COURT_SYSTEM.replace("9 April 1988", "9 April 2012")
    assert sureness(child, "respondent.dob") <= NOT_SURE


@pytest.mark.parametrize(
    "missing", ["Yusuf bin Tester personally", " on 3 March 2026 at 18:05", " Date: 4 March 2026"]
)
def test_service_without_its_name_its_time_or_its_signature_is_never_sure(missing):
    assert missing in papers.FL415
    for text, is_sure in ((papers.FL415, True), (papers.FL415.replace(missing, ""), False)):
        sure = reading_of(text).confidence.get("services[0].successful", 0.0)
        assert (sure > NOT_SURE) is is_sure


def test_an_order_not_made_because_of_a_promise_is_an_undertaking():
    text = papers.UNDERTAKING.replace("General form of undertaking", "Order").replace(
        "And to be bound", "Upon this undertaking no order is made. And to be bound"
    )
    assert papers.order_of(text).order_type == "undertaking"


def test_an_end_that_stands_by_another_label_is_not_this_one_s():
    blank = papers.COURT_SYSTEM.replace(
        "applies until: 19 July 2027 at 4:00 PM", "applies until: Printed: 3 August 2026"
    )
    assert papers.order_of(blank).expiry is None
