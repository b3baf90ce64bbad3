"""Eight writers of common names in random turns: nobody waits for ever, nobody is lost."""

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from nmo.matching.actions import forget_people, write_people
from nmo.matching.models import MatchRecord
from nmo.matching.tests.people import found, person

WRITERS, TURNS = 8, 12
FAMILIES = ["Khan", "Ali", "Begum", "Singh", "Smith"]
GIVENS = ["Amina", "Mohammed", "Gurpreet", "Zofia"]

# A person of a writer by number: name and birth date, or None once forgotten.
Held = dict[int, tuple[str, str] | None]


def write_in_turns(writer: int, seed: int, together: Barrier) -> Held:
    """Write, change, forget and roll back people in random turns; what was committed at the end."""
    rng = random.Random(f"{writer} of {seed}")
    committed: Held = {}
    try:
        together.wait(timeout=60)
        for _ in range(TURNS):
            changed, keep = one_transaction(rng, writer * 100), rng.random() < 0.8
            with transaction.atomic():
                for number, stated in rng.sample(sorted(changed.items()), len(changed)):
                    if stated is None:
                        forget_people([number])
                    else:
                        write_people([person(number, *stated)])
                transaction.set_rollback(not keep)
            committed.update(changed if keep else {})
    finally:
        connection.close()
    return committed


def one_transaction(rng: random.Random, first: int) -> Held:
    """What one transaction says of a few people: mostly new names, now and then a forgetting."""
    return {
        first + rng.randrange(8): None
        if rng.random() < 0.2
        else (
            f"{rng.choice(GIVENS)} {rng.choice(FAMILIES)}",
            f"19{rng.randint(50, 99)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        )
        for _ in range(rng.randint(1, 5))
    }


@pytest.mark.requirement(1)
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", [1, 2])
def test_whoever_was_committed_is_found_whatever_eight_writers_did_in_turns(seed):
    together = Barrier(WRITERS)

    with ThreadPoolExecutor(WRITERS) as pool:
        runs = [pool.submit(write_in_turns, n, seed, together) for n in range(1, WRITERS + 1)]
        held: Held = {}
        for run in runs:
            held.update(run.result(timeout=120))

    standing = {number: stated for number, stated in held.items() if stated}
    assert set(MatchRecord.objects.values_list("number", flat=True)) == set(standing)
    for number, (name, born) in standing.items():
        assert number in found(f"{name} {born}"), f"writer {number // 100} of seed {seed}"


@pytest.mark.requirement(1)
@pytest.mark.django_db(transaction=True)
def test_who_is_written_is_found_before_the_transaction_ends():
    with transaction.atomic():
        write_people([person(1, "Zofia Entwistle", "1985-03-12")])
        assert found("zofia entwistle 12/3/85") == [1]
        write_people([person(1, "Zofia Kowalska", "1985-03-12")])
        assert found("zofia kowalska 12/3/85") == [1]
        forget_people([1])
        assert found("zofia kowalska 12/3/85") == []
