"""The arithmetic of the benchmarks of finding people, which everybody's figures stand on."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from benchmarks.finding.measures.answered import Answered, Found
from benchmarks.finding.measures.calibration import calibration, expected_error
from benchmarks.finding.measures.fairness import fairness
from benchmarks.finding.measures.recall import (
    alarms_above,
    recall_above,
    recall_at,
    threshold_at,
    threshold_range,
)
from benchmarks.finding.measures.shares import Share
from benchmarks.finding.measures.times import centiles
from benchmarks.finding.population import Population
from benchmarks.finding.population.communities import communities
from benchmarks.finding.questions import About, Asked, Plan, sample
from benchmarks.finding.questions.kinds import HELD_BACK, KINDS
from benchmarks.finding.report.goals import GOALS, Goal
from benchmarks.finding.report.table import said, table

TODAY = date(2026, 11, 22)
FEW = Plan(
    of_each_kind=2,
    strangers=6,
    of_each_community=2,
    strangers_of_each_community=3,
    of_each_gap=2,
)


def answered(right: int | None, *found: tuple[int, float], community: str = "Welsh") -> Answered:
    about = About(asked=Asked(name="Test"), kind="exact", right=right, community=community)
    return Answered(about=about, found=tuple(Found(number=n, score=s) for n, s in found))


def test_wilsons_interval_is_the_published_one() -> None:
    # Newcombe 1998, table I: 81 of 263.
    low, high = Share(81, 263).interval
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_wilsons_interval_stays_between_0_and_1_at_the_ends() -> None:
    assert Share(10, 10).interval == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert Share(0, 10).interval == pytest.approx((0.0, 0.2775), abs=1e-4)


def test_a_share_of_nothing_could_be_anything() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)


def test_the_right_person_counts_only_in_the_places_asked_for() -> None:
    answers = [answered(1, (1, 0.9)), answered(1, (2, 0.9), (1, 0.8)), answered(1, (2, 0.9))]
    assert recall_at(answers, 1) == Share(1, 3)
    assert recall_at(answers, 5) == Share(2, 3)


def test_nobody_found_is_never_the_right_person() -> None:
    assert answered(1).rank == 0
    assert answered(None, (1, 0.5)).rank == 0


def test_at_most_the_allowed_share_of_strangers_lies_above_the_threshold() -> None:
    scores = [n / 100 for n in range(100)]
    threshold = threshold_at(scores, 0.01)
    assert sum(score > threshold for score in scores) == 1


def test_strangers_with_one_score_are_all_kept_out_together() -> None:
    scores = [0.99] * 5 + [0.1] * 95
    threshold = threshold_at(scores, 0.01)
    assert threshold == 0.99
    strangers = [answered(None, (1, score)) for score in scores]
    assert alarms_above(strangers, threshold) == Share(0, 100)


def test_the_threshold_of_few_strangers_is_told_with_its_range() -> None:
    scores = [n / 400 for n in range(400)]
    low, high = threshold_range(scores, 0.01)
    assert low < threshold_at(scores, 0.01) < high
    assert sum(score > low for score in scores) == 7
    assert sum(score > high for score in scores) == 0


def test_a_right_person_at_the_threshold_is_not_found_at_that_rate() -> None:
    answers = [answered(1, (1, 0.99)), answered(1, (1, 0.995)), answered(1, (2, 1.0), (1, 0.999))]
    assert recall_above(answers, 0.99) == Share(1, 3)


def test_a_stranger_of_whom_nobody_is_found_raises_no_alarm() -> None:
    assert alarms_above([answered(None)], float("-inf")) == Share(0, 1)


def test_a_probability_that_means_what_it_says_has_no_error() -> None:
    pairs = [(0.75, True)] * 3 + [(0.75, False)]
    assert expected_error(calibration(pairs)) == 0


def test_the_calibration_error_weighs_bands_by_their_matches() -> None:
    pairs = [(0.5, True)] * 1 + [(1.0, False)] * 3
    bins = calibration(pairs)
    assert [each.matches for each in bins] == [1, 3]
    assert expected_error(bins) == pytest.approx((0.5 * 1 + 1.0 * 3) / 4)


def test_a_group_is_flagged_only_when_its_whole_interval_lies_under_the_mean() -> None:
    well = [answered(1, (1, 0.9), community="Welsh")] * 300
    badly = [answered(1, (2, 0.9), community="Irish")] * 30
    few = [answered(1, (n, 0.9), community="Turkish") for n in (1, 2)]
    flagged = {row.group: row.flagged for row in fairness([*well, *badly, *few], 0.5)}
    assert flagged == {"Welsh": False, "Irish": True, "Turkish": False}


def test_false_alarms_of_a_group_are_its_own_strangers_above_the_threshold() -> None:
    answers = [answered(1, (1, 0.9)), answered(None, (1, 0.6)), answered(None, (1, 0.4))]
    (row,) = fairness(answers, 0.5)
    assert (row.questions, row.false_alarms) == (1, 0.5)


def test_the_median_of_a_hundred_times_is_the_middle_one() -> None:
    assert centiles([float(n) for n in range(101)])["p50_ms"] == 50


def test_the_same_seed_makes_the_same_household_whenever_it_is_asked_for() -> None:
    one, other = (Population(people=1000, seed="a") for _ in range(2))
    assert one.household(7) == other.household(7)
    assert one.household(7) != Population(people=1000, seed="b").household(7)


def test_every_community_is_on_a_register() -> None:
    held = {member.community for member in Population(people=4000, seed="a").register()}
    assert held == {community.code for community in communities()}


def test_no_two_people_of_a_register_have_one_number() -> None:
    numbers = [member.number for member in Population(people=2000, seed="a").register()]
    assert len(numbers) == len(set(numbers))


def test_only_numbers_kept_for_fiction_are_given_out() -> None:
    phones = {member.phone for member in Population(people=2000, seed="a").register()} - {""}
    assert phones
    assert all("496 0" in p or p.startswith(("07700 900", "020 7946", "0191 498", "01632 960",
                                             "029 2018")) for p in phones)  # fmt: skip


def test_development_never_sees_a_kind_that_is_held_back() -> None:
    plan = replace(FEW, development=True)
    seen = sample(Population(people=2000, seed="a"), plan, today=TODAY)
    assert not [about for about in (*seen.main, *seen.fair) if about.held_back]
    assert not {about.kind for about in seen.main} & {kind.name for kind in HELD_BACK}


def test_the_same_seed_asks_the_same_questions() -> None:
    samples = [sample(Population(people=2000, seed="a"), FEW, today=TODAY) for _ in range(2)]
    assert samples[0] == samples[1]


def test_a_namesake_has_the_name_of_somebody_held_and_another_birth_date() -> None:
    population = Population(people=2000, seed="a")
    held = list(population.register())
    plan = Plan(of_each_kind=0, strangers=60, of_each_community=0,
                strangers_of_each_community=0, of_each_gap=0)  # fmt: skip
    found = sample(population, plan, today=TODAY).main
    people = {(str(replace(m.name, middle="")), m.born.isoformat()) for m in held}
    asked = [about.asked for about in found if about.kind == "namesake"]
    assert len(asked) == 20
    assert {each.name for each in asked} & {name for name, _ in people}
    assert not {(each.name, each.born) for each in asked} & people


def test_every_kind_of_error_can_be_made_in_a_register_of_this_country() -> None:
    plan = Plan(of_each_kind=3, strangers=0, of_each_community=0,
                strangers_of_each_community=0, of_each_gap=0)  # fmt: skip
    asked = sample(Population(people=5000, seed="a"), plan, today=TODAY).main
    assert {about.kind for about in asked} == {kind.name for kind in (*KINDS, *HELD_BACK)}


@pytest.mark.parametrize(
    ("ours", "words"),
    [
        (0.996, "met"),
        (0.993, "missed by 0.002, the floor held"),
        (0.95, "missed by 0.045, AND THE FLOOR OF 0.99"),
        (None, "not measured"),
    ],
)
def test_the_table_says_by_how_much_a_goal_is_missed(ours: float | None, words: str) -> None:
    goal = Goal(what="recall", goal=0.995, floor=0.99, ours=lambda _: ours)
    assert said(goal, ours) == words


def test_a_time_is_missed_when_it_is_longer() -> None:
    goal = Goal(what="p99", goal=20, more_is_better=False, ours=lambda _: 0)
    assert said(goal, 25.0) == "missed by 5"
    assert said(goal, 20.0) == "met"


def test_what_was_not_measured_or_is_not_there_is_said_in_the_table() -> None:
    rows = table({"peers": {"pg_trgm": "not available"}})
    assert len(rows) == len(GOALS)
    assert all(row["ours"] is None and row["said"] == "not measured" for row in rows)
    assert {row["pg_trgm"] for row in rows} == {"not available"}


def test_a_slip_of_the_keyboard_changes_the_word() -> None:
    from benchmarks.finding.questions.spelling import mistyped

    dice = Random(3)
    assert all(mistyped("Sandhu", dice) != "Sandhu" for _ in range(200))
