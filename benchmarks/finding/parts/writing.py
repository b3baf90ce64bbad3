"""What it adds to a record to be findable, and whether it is found in the same transaction."""

import time
from dataclasses import replace
from statistics import median

from benchmarks.finding.engines.people import to_match
from benchmarks.finding.engines.register import Register
from benchmarks.finding.population import Member, Population
from benchmarks.finding.questions.asked import Asked

HOW_MANY = 200
FIRST_NUMBER = 2 * 10**12


def measure(register: Register, population: Population) -> dict[str, float]:
    """Milliseconds added to a transaction, and of a whole durable one, for one person at a time."""
    first = 4 * population.households
    written = [_write(register, population.household(first + n)[0], n) for n in range(HOW_MANY)]
    _forget()
    return {
        "people": len(written),
        "added_p50_ms": round(median(added for added, _, _ in written), 2),
        "added_p95_ms": round(sorted(a for a, _, _ in written)[int(0.95 * HOW_MANY)], 2),
        "durable_p50_ms": round(median(whole for _, whole, _ in written), 2),
        "found_in_the_same_transaction": sum(found for _, _, found in written) / HOW_MANY,
    }


def _write(register: Register, member: Member, nth: int) -> tuple[float, float, bool]:
    from django.db import transaction

    from nmo.matching.actions import write_people

    member = replace(member, number=FIRST_NUMBER + nth, born_known=True)
    asked = Asked(name=str(member.name), born=member.born.isoformat())
    began = time.perf_counter()
    with transaction.atomic():
        started = time.perf_counter()
        write_people([to_match(member)])
        added = time.perf_counter() - started
        looked = time.perf_counter()
        found = member.number in [each.number for each in register.answer(asked)]
        looked = time.perf_counter() - looked
    whole = time.perf_counter() - began - looked
    return 1000 * added, 1000 * whole, found


def _forget() -> None:
    from django.db import transaction

    from nmo.matching.actions import forget_people

    with transaction.atomic():
        forget_people(range(FIRST_NUMBER, FIRST_NUMBER + HOW_MANY))
