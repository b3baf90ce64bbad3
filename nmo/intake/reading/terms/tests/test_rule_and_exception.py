"""Exceptions told before, inside and instead of their rule: the rule is never lost with them."""

import pytest

from nmo.intake.reading.terms import Terms, read_terms
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.tests.builders import order_text
from nmo.intake.reading.terms.wording.limits import is_limited

PEOPLE = {"Jane Bond": "applicant", "Mark Tester": "respondent"}
FRAME = """The court orders:
1. You must not pester the applicant.
{words}
"""


def read(words: str) -> Terms:
    return read_terms(order_text(FRAME.format(words=words)), people=PEOPLE)


def kinds(words: str) -> list[set[str]]:
    return [{str(kind) for kind in one.types} for one in read(words).prohibitions[1:]]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Unless she agrees in writing, the respondent must not go to the property.", "exclusion"),
        ("Save for attending hearings you must not go near the applicant.", "approach"),
        ("Except with leave of the court Mark Tester shall not write to the applicant.", "contact"),
        ("Other than through solicitors there shall be no contact with the applicant.", "contact"),
        ("Save that he may write by solicitors, he is forbidden to ring the applicant.", "contact"),
        ("For the avoidance of doubt you must not text the applicant.", "contact"),
        ("You must not, except through solicitors, telephone the applicant.", "contact"),
        ("The respondent is forbidden from, save to attend court, visiting her home.", "exclusion"),
    ],
)
def test_an_exception_before_or_inside_a_rule_leaves_the_rule(words, kind):
    assert kinds(f"2. {words}") == [{kind}]


def test_an_exception_before_a_lead_in_leaves_its_items():
    found = read("2. Unless the court permits it, you must not:\n(a) ring her;\n(b) email her.")
    assert [one.para for one in found.prohibitions] == ["1", "2(a)", "2(b)"]


def test_an_exception_before_its_rule_is_an_allowance():
    (one,) = read("2. Save through solicitors, you must not write to the applicant.").allowances
    assert (str(one.kind), one.text) == ("solicitor", "Save through solicitors")


@pytest.mark.parametrize(
    "words",
    [
        "You must not ring the applicant save through solicitors, nor shall you go to her work.",
        "You must not ring her, save through solicitors, but you must not go to her work.",
        "You must not ring her except in an emergency, and he must not go to her work.",
    ],
)
def test_a_rule_goes_on_behind_its_exception(words):
    assert kinds(f"2. {words}") == [{"contact", "exclusion"}]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The respondent may contact the applicant only through solicitors.", "contact"),
        ("Mark Tester may only write to her about the children.", "contact"),
        ("You may go to her home only if a police officer is with you.", "exclusion"),
        ("He is only allowed to telephone the children at 6 pm.", "contact"),
        ("The respondent shall communicate with her solely via a parenting app.", "contact"),
        ("Contact between the parties shall be through solicitors only.", "contact"),
        ("All contact with the applicant must be by email.", "contact"),
        ("The only contact with the applicant that he may have is by letter.", "contact"),
    ],
)
@pytest.mark.parametrize("label", ["2. ", ""])
def test_what_may_only_be_done_in_one_way_is_forbidden_in_any_other(words, kind, label):
    assert kinds(label + words) == [{kind}]


@pytest.mark.parametrize(
    "words",
    [
        "The respondent may write to the applicant through solicitors.",
        "The respondent may only apply to vary this order on two days' notice.",
        "The respondent may attend court only if he is asked to.",
        "Contact between the respondent and the children shall be supervised.",
        "You shall file only one statement.",
        "Despite paragraph 1 you may collect your tools.",
    ],
)
def test_what_may_be_done_too_forbids_nothing(words):
    assert kinds(f"2. {words}") == []


def test_what_is_allowed_despite_another_paragraph_is_an_allowance():
    (one,) = read("2. Despite paragraph 1 the respondent may collect his tools.").allowances
    assert str(one.kind) == "belongings"


@pytest.mark.parametrize(
    "words",
    [
        "he may only ring " + "a " * 20_000,
        "all contact " + "x " * 20_000,
        "he may " + "only " * 20_000,
        "contact is only " * 10_000,
        "the respondent " + "Aa " * 20_000,
    ],
)
def test_limits_are_told_in_the_time_that_long_words_take(words):
    assert is_limited(words) in {True, False}


@pytest.mark.parametrize(
    "opening",
    ["Upon service of this order", "By consent", "Pending the next hearing,", "Costs:",
     "With the agreement of the parties", "On being served with this order"],
)  # fmt: skip
@pytest.mark.parametrize("bound", ["the respondent must not", "Mark Tester is forbidden to"])
def test_when_and_by_whose_consent_something_is_forbidden_hides_it_not(opening, bound):
    assert role_of(f"{opening} {bound} telephone the applicant.") is None
    assert kinds(f"2. {opening} {bound} telephone the applicant.") == [{"contact"}]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Upon the respondent agreeing that he must not ring her, no order is made.", Role.RECITAL),
        ("By consent the application is withdrawn.", Role.RECITAL),
        ("Upon hearing counsel the court was told that he must not ring her.", Role.RECITAL),
        ("Costs: the respondent shall pay the costs of the hearing.", Role.COSTS),
    ],
)
def test_recitals_and_costs_stay_what_they_are(words, role):
    assert role_of(words) is role


def test_words_that_forbid_to_speak_at_court_are_no_direction():
    assert role_of("The respondent is forbidden from speaking to her at court.") is None
