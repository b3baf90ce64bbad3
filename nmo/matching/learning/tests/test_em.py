"""The error rates of people who are known to be the same are found again without being told who."""

from collections import Counter
from random import Random

import pytest

from nmo.matching.learning.em import estimate
from nmo.matching.learning.patterns import Block, pattern_of
from nmo.matching.learning.shares import prior_m, u_in_force
from nmo.matching.weights import weights

TABLE = weights()
TRUE_BORN = {"equal": 0.80, "one_digit": 0.10, "swapped": 0.06, "differs": 0.04}
TRUE_PHONE = {"equal": 0.30, "differs": 0.70}
CHANCE_BORN = {
    "equal": 0.0001,
    "one_digit": 0.001,
    "swapped": 0.0001,
    "same_year": 0.016,
    "differs": 0.9828,
}
CHANCE_PHONE = {"equal": 0.00001, "differs": 0.99999}
U = u_in_force(TABLE) | {"born": CHANCE_BORN, "phone": CHANCE_PHONE}


def drawn(random: Random, shares: dict[str, float]) -> str:
    return random.choices(list(shares), list(shares.values()))[0]


def pairs(same: int, others: int, *, seed: int = 4, shared: tuple[str, ...] = ("given",)) -> Block:
    """Pairs that share a forename and a family name, of whom so many are one person."""
    random = Random(seed)
    one = [(drawn(random, TRUE_BORN), drawn(random, TRUE_PHONE)) for _ in range(same)]
    two = [(drawn(random, CHANCE_BORN), drawn(random, CHANCE_PHONE)) for _ in range(others)]
    levels = [{"given": "equal", "born": born, "phone": phone} for born, phone in (*one, *two)]
    return Block(shared, Counter(map(pattern_of, levels)))


def learnt(block: Block, imagined: float = 20.0):
    return estimate([block], u=U, prior=prior_m(), imagined=imagined, table=TABLE)


def test_known_error_rates_are_found_again() -> None:
    found = learnt(pairs(same=5_000, others=20_000))

    assert found.m["born"]["equal"] == pytest.approx(0.80, abs=0.02)
    assert found.m["born"]["one_digit"] == pytest.approx(0.10, abs=0.02)
    assert found.m["phone"]["equal"] == pytest.approx(0.30, abs=0.02)
    assert found.same == pytest.approx(5_000, rel=0.05)


def test_a_level_that_was_never_seen_keeps_near_what_was_known_before() -> None:
    found = learnt(pairs(same=200, others=2_000), imagined=200.0)

    unseen, before = found.m["born"]["year_and_day"], prior_m()["born"]["year_and_day"]
    assert before / 3 < unseen <= before


def test_nothing_is_learnt_of_the_fields_of_the_key_that_the_pairs_share() -> None:
    found = learnt(pairs(same=1_000, others=4_000))

    assert found.m["given"] == pytest.approx(prior_m()["given"])
    assert "given" not in found.seen


def test_where_nobody_is_the_same_person_nothing_moves_far() -> None:
    found = learnt(pairs(same=0, others=5_000), imagined=100.0)

    assert found.same < 50
    assert found.m["born"]["equal"] == pytest.approx(prior_m()["born"]["equal"], abs=0.15)


def test_the_same_pairs_give_the_same_rates_in_any_order() -> None:
    block = pairs(same=500, others=2_000)
    turned = Block(block.shared, Counter(dict(reversed(block.patterns.items()))))

    assert learnt(block) == learnt(turned)
