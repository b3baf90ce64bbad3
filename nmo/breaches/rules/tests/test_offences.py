"""Other offences that the conduct or the pattern may be, and who the primary aggressor is."""

import pytest

from nmo.breaches.rules.aggressor import aggressor_prompt, questions
from nmo.breaches.rules.offences import offence_rules, prompts
from nmo.breaches.rules.patterns import Pattern, pattern_of
from nmo.breaches.rules.tests.cases import NOW, account, case, earlier, steps
from nmo.breaches.steps.words import Offence, OffenceDecision
from nmo.breaches.words import Means, StepKind, Through


def prompted(pattern: Pattern | None = None, held=(), **said) -> dict[Offence, str]:
    told = case(held, accounts=(account(**said),))
    found = prompts(told, pattern or Pattern())
    return {each.offence: " ".join(each.because) for each in found}


def test_a_breach_that_points_to_nothing_prompts_for_nothing() -> None:
    assert prompted() == {}


@pytest.mark.requirement(40)
@pytest.mark.parametrize(
    ("means", "offence"),
    [
        (Means.FOLLOWING, Offence.STALKING),
        (Means.TRACKING, Offence.STALKING),
        (Means.VIOLENCE, Offence.ASSAULT),
        (Means.STRANGULATION, Offence.STRANGULATION),
        (Means.SEXUAL, Offence.SEXUAL_OFFENCE),
        (Means.DAMAGE, Offence.CRIMINAL_DAMAGE),
        (Means.THREAT, Offence.THREATS_TO_KILL),
        (Means.MESSAGE, Offence.COMMUNICATIONS),
        (Means.MONEY_OR_HOME, Offence.COERCIVE_CONTROL),
        (Means.PRESSURE_TO_WITHDRAW, Offence.WITNESS_INTIMIDATION),
    ],
)
def test_the_conduct_prompts_for_its_offence_and_says_why(means, offence) -> None:
    assert prompted(means=(means,))[offence]


@pytest.mark.requirement(36, 40)
def test_a_repeat_against_the_same_person_prompts_for_stalking_and_harassment() -> None:
    once = pattern_of(case(), (earlier("B2", same_pair=True),), NOW)
    elsewhere = pattern_of(case(), (earlier("B2", same_pair=False),), NOW)

    assert {Offence.STALKING, Offence.HARASSMENT} <= set(prompted(once))
    assert "course of conduct" in prompted(once)[Offence.HARASSMENT]
    assert prompted(elsewhere) == {}


def test_a_third_time_prompts_for_control() -> None:
    twice = pattern_of(case(), (earlier("B2", same_pair=True), earlier("B3", same_pair=True)), NOW)

    assert "pattern of control" in prompted(twice)[Offence.COERCIVE_CONTROL]


def test_somebody_else_who_acted_is_prompted_for_too() -> None:
    assert Offence.ENCOURAGING in prompted(through=Through.THIRD_PARTY_CAUSED)


@pytest.mark.requirement(40)
def test_what_was_decided_stays_with_its_prompt() -> None:
    decided = {"offence": "criminal_damage", "decision": "recorded"}
    told = case(steps((StepKind.OFFENCE_CONSIDERED, decided)))

    (prompt,) = prompts(told, Pattern())

    assert prompt.offence is Offence.CRIMINAL_DAMAGE
    assert prompt.decided is OffenceDecision.RECORDED


@pytest.mark.requirement(40)
def test_every_offence_has_its_law_and_how_it_is_recorded_and_what_is_to_be_confirmed() -> None:
    rules = offence_rules()

    assert set(rules) == set(Offence)
    assert all(rule.law and rule.recording and rule.mark for rule in rules.values())


def test_where_both_allege_the_primary_aggressor_is_asked_for_and_nobody_is_presumed() -> None:
    told = account(other_party_alleges="She slapped me.", aggressor={"fear": "She hid upstairs."})

    prompt = aggressor_prompt(told)

    assert prompt is not None
    assert "Do not arrest both as a rule" in prompt.sentence
    assert set(prompt.answered) == {"fear"}
    assert set(prompt.unanswered) == {"history", "injuries", "control"}
    assert set(questions()) == {"history", "injuries", "fear", "control"}


def test_where_only_one_alleges_nothing_is_asked() -> None:
    assert aggressor_prompt(account()) is None
