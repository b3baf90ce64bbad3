"""What may stand before a person has looked, and what a person must look at."""

import csv
from dataclasses import replace

from nmo.intake.reading.confidence import MEASURED
from nmo.intake.review.blocks import blocks_of
from nmo.intake.review.only_sure import only_what_is_sure
from nmo.intake.review.sheet import by_doubt
from nmo.intake.review.sureness import Sureness, sureness_of
from nmo.intake.review.tests.papers_read import an_order, order_read, pack_read


def test_a_doubtful_value_is_not_known_rather_than_wrong() -> None:
    pack = pack_read(an_order())
    doubts = {
        **pack.confidence,
        "orders[0].expiry": 0.7,
        "orders[0].respondent.dob": 0.6,
        "orders[0].exclusion_zones": 0.5,
    }
    sureness = sureness_of(replace(pack, confidence=doubts), "orders[0]")

    kept = only_what_is_sure(pack.orders[0], sureness)

    assert kept.expiry is None
    assert kept.respondent is not None
    assert kept.respondent.dob is None
    assert kept.exclusion_zones[0].distance_m is None
    assert len(kept.prohibitions) == 3
    assert kept.made_date == pack.orders[0].made_date


def test_what_finds_somebody_stands_before_what_says_what_may_be_done() -> None:
    pack = pack_read(an_order())
    doubts = {
        **pack.confidence,
        "orders[0].expiry": 0.99,
        "orders[0].notice": 0.99,
        "orders[0].respondent.dob": 0.99,
        "orders[0].made_date": 0.99,
    }
    sureness = sureness_of(replace(pack, confidence=doubts), "orders[0]")

    kept = only_what_is_sure(pack.orders[0], sureness)

    assert kept.respondent.dob == pack.orders[0].respondent.dob
    assert kept.made_date == pack.orders[0].made_date
    assert (kept.expiry, kept.notice) == (None, None)
    assert not sureness.sure("respondent.dob")


def test_what_nobody_vouched_for_is_not_sure() -> None:
    pack = pack_read(an_order(), confidence={})

    kept = only_what_is_sure(pack.orders[0], sureness_of(pack, "orders[0]"))

    assert kept.expiry is None
    assert kept.notice is None


def test_the_confidence_of_a_value_is_that_of_the_whole_it_is_part_of() -> None:
    sureness = sureness_of(
        pack_read(an_order(), confidence={"orders[0].children[1]": 0.4, "orders[0].court": 0.9}),
        "orders[0]",
    )

    assert sureness.of("children[1].dob") == 0.4
    assert sureness.of("children") == 0.4
    assert sureness.of("judge") is None


def test_the_doubtful_blocks_come_first_and_the_least_sure_at_the_top() -> None:
    pack = pack_read(an_order())
    doubts = {**pack.confidence, "orders[0].notice": 0.8, "orders[0].court": 0.3}
    sureness = sureness_of(replace(pack, confidence=doubts), "orders[0]")

    keys = [block.key for block in by_doubt(blocks_of(pack.orders[0], sureness))]

    assert keys[:2] == ["court", "notice"]
    assert keys[2] == "order_type"


def test_nothing_is_asked_of_a_paper_that_was_read_surely() -> None:
    pack = pack_read(an_order())

    blocks = blocks_of(pack.orders[0], sureness_of(pack, "orders[0]"))

    assert [block.key for block in blocks if block.doubtful] == []


def test_midnight_is_asked_however_surely_it_was_read() -> None:
    pack = pack_read(an_order(expiry={"kind": "datetime", "at": "2027-03-01T00:00"}))

    blocks = blocks_of(pack.orders[0], sureness_of(pack, "orders[0]"))

    (asked,) = [block for block in blocks if block.doubtful]
    assert asked.key == "expiry"
    assert "Midnight" in asked.why


def test_a_date_of_birth_that_is_not_on_the_paper_is_asked_for() -> None:
    respondent = {"name": "Jonathan Smith", "dob": None}
    pack = pack_read(an_order(respondent=respondent), confidence={"orders[0].court": 0.99})

    blocks = {
        block.key: block for block in blocks_of(pack.orders[0], sureness_of(pack, "orders[0]"))
    }

    assert blocks["respondent-dob"].why.startswith("Not read")


def test_only_an_occupation_order_asks_about_a_power_of_arrest() -> None:
    def asked(kind: str) -> bool:
        sureness = sureness_of(pack_read(an_order()), "orders[0]")
        blocks = blocks_of(order_read(order_type=kind), sureness)
        return any("power_of_arrest" in line.path for block in blocks for line in block.lines)

    assert asked("occupation")
    assert not asked("non_molestation")


def test_a_value_is_taken_as_read_only_where_such_were_measured_right_995_times_in_1000() -> None:
    with MEASURED.open(encoding="utf-8", newline="") as file:
        measured = [(row["field_group"], float(row["right"])) for row in csv.DictReader(file)]
    of_orders = [(name, right) for name, right in measured if not name.startswith("services.")]

    for name, right in of_orders:
        sureness = Sureness(root="orders[0]", confidence={f"orders[0].{name}": right}, evidence={})
        assert sureness.sure(name) == (right >= 0.995), (name, right)
    assert {right >= 0.995 for _, right in of_orders} == {True, False}
