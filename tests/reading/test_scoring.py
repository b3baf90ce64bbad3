"""The scorer: nothing lost on the truth, the right price for each kind of error."""

from copy import deepcopy
from typing import Any

import pytest

from benchmarks.reading.facing import NOTHING
from benchmarks.reading.layouts import layouts
from benchmarks.reading.making import Pack
from benchmarks.reading.packs import make_pack
from benchmarks.reading.scoring import Scored, score_pack
from benchmarks.reading.scoring.figures import (
    BROKE_DOWN,
    calibration_error,
    f1,
    figures,
    pre_acceptable,
)
from benchmarks.reading.scoring.perfect import perfect_answer
from benchmarks.reading.scoring.same import same_address, same_court, same_distance, same_name

WRITTEN = ("digital", "word", "mail")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return next(
        one
        for n in range(50)
        if (one := make_pack(f"{n}", "development", "fl404a", "digital"))
        and one.truth["orders"][0]["respondent"]["dob"]
        and one.truth["orders"][0]["expiry"]["kind"] == "datetime"
        and any(z["distance_m"] for z in one.truth["orders"][0]["exclusion_zones"])
    )


@pytest.mark.parametrize("layout", layouts("development") + layouts("kept_back"))
def test_the_truth_itself_scores_full_marks(layout: Any) -> None:
    side = "kept_back" if layout.name.startswith("kept_") else "development"
    channel = next(c for c in layout.channels if c in WRITTEN)
    made = make_pack("truth", side, layout.name, channel)

    scored = score_pack(made, perfect_answer(made.truth))

    assert f1(scored.outcomes) in (1.0, None)
    assert not scored.dangers
    assert scored.all_critical_right


def test_reading_nothing_scores_nothing_and_harms_nobody(pack: Pack) -> None:
    scored = score_pack(pack, {"orders": [], "services": [], "warnings": []})

    assert f1(scored.outcomes) == 0.0
    assert not scored.dangers
    assert not scored.all_critical_right


def test_a_pack_on_which_the_reader_broke_down_is_counted(pack: Pack) -> None:
    broken = score_pack(pack, {**NOTHING, "broke_down": True})

    assert figures([broken, score_pack(pack, NOTHING)])[BROKE_DOWN] == 1


def test_a_wrong_date_of_birth_is_dangerous_and_critical(pack: Pack) -> None:
    scored = _with(pack, lambda order: order["respondent"].update(dob="1901-01-01"))

    assert [danger.kind for danger in scored.dangers] == ["wrong date of birth"]
    assert scored.dangers[0].shown_as_sure
    assert not scored.all_critical_right


def test_a_date_of_birth_left_open_is_missed_but_not_dangerous(pack: Pack) -> None:
    scored = _with(pack, lambda order: order["respondent"].update(dob=None))

    assert not scored.dangers
    assert not scored.all_critical_right


def test_a_wrong_expiry_is_dangerous(pack: Pack) -> None:
    scored = _with(pack, lambda order: order["expiry"].update(at="2031-01-01T00:00"))

    assert [danger.kind for danger in scored.dangers] == ["wrong expiry"]


def test_a_wrong_distance_is_dangerous_and_one_in_fifty_off_is_not(pack: Pack) -> None:
    def times(factor: float) -> Scored:
        def change(order: Any) -> None:
            for zone in order["exclusion_zones"]:
                zone["distance_m"] = zone["distance_m"] and zone["distance_m"] * factor

        return _with(pack, change)

    assert {danger.kind for danger in times(1.5).dangers} == {"wrong zone distance"}
    assert not times(1.01).dangers


def test_a_prohibition_that_is_not_seen_is_dangerous(pack: Pack) -> None:
    def without_contact(order: Any) -> None:
        order["prohibitions"] = [
            one for one in order["prohibitions"] if "contact" not in one["types"]
        ]

    scored = _with(pack, without_contact)

    assert "prohibition type missed" in {danger.kind for danger in scored.dangers}


def test_an_order_that_nobody_made_is_dangerous(pack: Pack) -> None:
    answer = perfect_answer(pack.truth)
    answer["orders"].append(deepcopy(answer["orders"][0]))

    scored = score_pack(pack, answer)

    assert "order invented" in {danger.kind for danger in scored.dangers}
    assert not scored.orders_right


@pytest.mark.parametrize(
    ("layout", "change", "kind"),
    [
        ("general_discharge", {"order_type": "variation"}, "discharge read as a live order"),
        (
            "undertaking",
            {"order_type": "non_molestation", "registrable": True},
            "undertaking read as a live order",
        ),
        ("incomplete_draft", {"is_draft": False, "registrable": True}, "draft read as made"),
    ],
)
def test_what_is_no_live_order_must_not_be_read_as_one(
    layout: str, change: dict[str, Any], kind: str
) -> None:
    scored = _with(make_pack("live", "development", layout, "digital"), lambda o: o.update(change))

    assert kind in {danger.kind for danger in scored.dangers}


def test_a_confidential_address_must_not_be_recorded() -> None:
    made = make_pack("secret", "development", "cover_confidential", "digital")

    scored = _with(made, lambda order: order["applicant"].update(addresses=["1 High Street"]))

    assert "confidential address recorded" in {danger.kind for danger in scored.dangers}


def test_a_service_that_failed_must_not_be_read_as_served() -> None:
    made = next(
        one
        for n in range(50)
        if not (one := make_pack(f"{n}", "development", "service_form", "digital"))
        .truth["services"][0]["successful"]
    )  # fmt: skip
    answer = perfect_answer(made.truth)
    answer["services"][0]["successful"] = True

    kinds = {danger.kind for danger in score_pack(made, answer).dangers}

    assert kinds == {"failed service read as served"}


def test_a_place_on_another_page_is_not_where_the_value_stands(pack: Pack) -> None:
    answer = perfect_answer(pack.truth)
    answer["evidence"] = {p: {**place, "page": 9} for p, place in answer["evidence"].items()}

    assert figures([score_pack(pack, answer)])["place on the page right"] == 0.0


def test_a_box_as_large_as_the_page_names_no_place(pack: Pack) -> None:
    answer = perfect_answer(pack.truth)
    answer["evidence"] = {
        p: {**place, "bbox": [0, 0, 1, 1]} for p, place in answer["evidence"].items()
    }

    assert figures([score_pack(pack, answer)])["place on the page right"] < 0.1


def test_values_are_compared_as_the_courts_print_them() -> None:
    assert same_name("Mr Łukasz Nowak", "LUKASZ NOWAK")
    assert not same_name("Jan Nowak", "Jana Nowak")
    assert same_court("the Family Court sitting at Leeds", "LEEDS")
    assert same_address("Flat 2, 1 Mill Lane, Leeds, LS1 1AA", "flat 2 1 Mill Lane Leeds LS11AA")
    assert not same_address("1 Mill Lane, Leeds, LS1 1AA", "1 Mill Lane, Leeds, LS1 1AB")
    assert same_distance(100, 101)
    assert not same_distance(100, None)


def test_confidence_is_judged_by_how_often_it_is_right() -> None:
    honest = [(0.75, n % 4 != 0) for n in range(400)]

    assert calibration_error(honest) == 0.0
    assert calibration_error([(1.0, right) for _, right in honest]) == 0.25


def test_values_are_accepted_beforehand_while_995_in_1000_are_right() -> None:
    judged = [(0.99, True)] * 300 + [(0.9, False)] * 100

    assert pre_acceptable(judged, 400) == 0.75


def _with(pack: Pack, change: Any) -> Scored:
    """The score of the truth with its first order changed, and the reader sure of all of it."""
    answer = perfect_answer(pack.truth)
    change(answer["orders"][0])
    answer["confidence"]["orders[0].expiry"] = 1.0
    return score_pack(pack, answer)
