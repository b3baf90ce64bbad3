"""How quickly does a breach answer?

    .venv/bin/python benchmarks/breaches.py [--orders 100000] [--breaches 40000] [--home FOLDER]

A synthetic register is filled with orders and then with breaches, or that of --home is used. Then,
through Django's whole handler and with the log written as always: the page of a breach, the lists,
an order's page with its breaches, and a report by another system; and an evidence pack with thirty
pages of exhibits, made by its action.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from breaches_pack import PackFigure, measure_pack  # noqa: E402
from checks import a_register, count_orders, quantile  # noqa: E402

RESULTS = PROJECT / "benchmarks" / "results" / "breaches.json"
MUST_HOLD_P95_MS = 200.0
MUST_HOLD_PACK_S = 3.0
WARM_UP = 15


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One kind of answer; times in milliseconds, cpu_ms without the database's."""

    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_ms: float
    queries: int


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured."""

    orders: int
    breaches: int
    tasks: int
    load: float
    answers: dict[str, Figure]
    pack: PackFigure


def main() -> int:
    """Measure, print and keep the figures; 1 where an answer or the pack is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--breaches", type=int, default=40_000)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    with a_register(given.home, given.orders) as home:
        os.environ["NMO_HOME"] = str(home)
        figures = measure(given.breaches, times=given.times)
    show(figures)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    late = any(each.p95_ms > MUST_HOLD_P95_MS for each in figures.answers.values())
    return int(late or figures.pack.wall_s > MUST_HOLD_PACK_S)


def measure(breaches: int, *, times: int) -> Figures:
    """Fill what is missing, then ask for each kind of answer again and again."""
    from nmo.config.ready import get_ready

    get_ready(create=False)
    from breaches_rows import fill

    from nmo.access.clock import now
    from nmo.access.operator import operator_actor
    from nmo.breaches.models import BreachKnown
    from nmo.work.models import Task

    held = BreachKnown.objects.count()
    if held < breaches:
        started = time.monotonic()
        fill(breaches - held, by=operator_actor(), now=now())
        analyse()
        print(
            f"{breaches - held:,} breaches made in {time.monotonic() - started:.0f} s", flush=True
        )
    return Figures(
        orders=count_orders(),
        breaches=BreachKnown.objects.count(),
        tasks=Task.objects.filter(state="open").count(),
        load=round(os.getloadavg()[0], 1),
        pack=measure_pack(*a_breach_with_its_order(), by=an_investigator()),
        answers={name: measured(name, ask, times) for name, ask in answers(times).items()},
    )


def a_breach_with_its_order() -> tuple[str, str]:
    """The references of the first breach that was filled in and of its order: always the same."""
    from nmo.access.operator import operator_actor
    from nmo.breaches.models import BreachKnown

    own = BreachKnown.objects.filter(
        owning_force_id=operator_actor().force_id, ref__startswith="B-BENCH"
    )
    ref, order = own.order_by("id").values_list("ref", "order__ref")[0]
    return ref, order


def analyse() -> None:
    """Let the database count its rows, as it does by itself within minutes."""
    from django.db import connections

    from nmo.config.schema import OWNER

    with connections[OWNER].cursor() as cursor:
        cursor.execute("ANALYZE")


def answers(times: int) -> dict[str, Callable[[int], Any]]:
    """Each kind of answer, asked for the number-th time."""
    from nmo.access.operator import operator_actor
    from nmo.breaches.models import BreachKnown
    from nmo.orders.models import ProtectiveOrder

    chance = random.Random(7)
    force = operator_actor().force_id
    own = BreachKnown.objects.filter(owning_force_id=force)
    pairs = list(own.values_list("ref", "order__ref"))
    some = [chance.choice(pairs) for _ in range(times + WARM_UP)]
    orders = list(ProtectiveOrder.objects.values_list("ref", flat=True)[:5000])
    page, system = pages_for_an_investigator(), a_system()
    with_packs = a_breach_with_its_order()[0]
    return {
        "a breach’s page": lambda n: page(f"/breaches/{some[n][0]}/"),
        "one with packs": lambda _: page(f"/breaches/{with_packs}/"),
        "the list, latest first": lambda _: page("/breaches/"),
        "the list, soonest due first": lambda _: page("/breaches/?waiting=anything"),
        "what is late": lambda _: page("/breaches/?waiting=late"),
        "an order with breaches": lambda n: page(f"/orders/{some[n][1]}/"),
        "the report’s form": lambda n: page(f"/breaches/report/{some[n][1]}"),
        "a report, by the API": lambda n: system(
            "post", "/breaches", a_report(chance.choice(orders), n)
        ),
        "a breach, by the API": lambda n: system("get", f"/breaches/{some[n][0]}"),
    }


def a_report(order_ref: str, number: int) -> dict[str, object]:
    """A report of something that happened a little ago."""
    from nmo.access.clock import now
    from nmo.law import write_moment

    at = (now() - timedelta(minutes=20 + number)).replace(second=0, microsecond=0)
    return {
        "order_ref": order_ref,
        "happened": "He rang and would not stop.",
        "started": write_moment(at),
        "means": ["call"],
        "paragraphs": ["1"],
    }


def pages_for_an_investigator() -> Callable[[str], Any]:
    """Asks for a page as an investigator who said why."""
    from django.test import Client

    from nmo.access.tests.builders import AT_AN_INCIDENT, sign_in

    client = Client(HTTP_HOST="localhost")
    sign_in(client, the_investigator(), AT_AN_INCIDENT)
    return client.get


def an_investigator() -> Any:
    """The same one, as somebody who does things."""
    from nmo.access.clock import now
    from nmo.access.queries import actor_for

    return actor_for(the_investigator(), now=now())


def the_investigator() -> Any:
    """The user, made where there is none."""
    from nmo.access import Role
    from nmo.access.models import RoleGrant, User
    from nmo.access.operator import operator_actor
    from nmo.access.tests.builders import NOON

    user, made = User.objects.get_or_create(
        username="bench-investigator",
        defaults={
            "full_name": "Bench",
            "force_id": operator_actor().force_id,
            "added_at": NOON,
        },
    )
    if made:
        RoleGrant.objects.create(user=user, role=Role.INVESTIGATOR, from_at=NOON.replace(day=1))
    return user


def a_system() -> Callable[..., Any]:
    """Calls the API with a token that may report and read breaches."""
    from django.test import Client

    from nmo.access.clock import now
    from nmo.access.operator import operator_actor
    from nmo.access.tokens.actions import create_token

    made = create_token(
        name="Bench",
        force_id=operator_actor().force_id,
        permissions=["breach.report", "breach.read"],
        reasons=["intake"],
        expires_at=now() + timedelta(hours=1),
        requests_per_minute=100_000,
        by=operator_actor(),
        now=now(),
    )
    client = Client(HTTP_HOST="localhost")
    headers = {"authorization": f"Bearer {made.secret}", "nmo-reason": "intake"}

    def call(method: str, path: str, body: object = None) -> Any:
        key = {"idempotency-key": str(random.getrandbits(64))}
        return client.generic(
            method.upper(),
            f"/api/v1{path}",
            data=json.dumps(body) if body else "",
            content_type="application/json",
            headers={**headers, **(key if body else {})},
        )

    return call


def measured(name: str, ask: Callable[[int], Any], times: int) -> Figure:
    """The figure, told at once: the whole run takes minutes."""
    held = figure(ask, times)
    print(f"{name}: p95 {held.p95_ms} ms, {held.queries} queries", file=sys.stderr, flush=True)
    return held


def figure(ask: Callable[[int], Any], times: int) -> Figure:
    """The milliseconds of each answer through the whole handler, and how much it asks."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for number in range(WARM_UP):
        ask(times + number)
    taken, cpu = [], time.process_time()
    for number in range(times):
        started = time.perf_counter()
        answer = ask(number)
        taken.append((time.perf_counter() - started) * 1000)
        assert answer.status_code in (200, 201), (answer.status_code, answer.content[:300])
    cpu = (time.process_time() - cpu) * 1000 / times
    with CaptureQueriesContext(connection) as captured:
        ask(0)
    return Figure(**percentiles(taken), cpu_ms=round(cpu, 1), queries=len(captured))


def percentiles(times: Sequence[float]) -> dict[str, float]:
    """The times that half, 95 and 99 in a hundred were answered within."""
    return {f"p{percent}_ms": quantile(list(times), percent) for percent in (50, 95, 99)}


def show(figures: Figures) -> None:
    """Print the figures beside what they must hold."""
    print(
        f"{figures.orders:,} orders, {figures.breaches:,} breaches, {figures.tasks:,} things due; "
        f"the machine's load was {figures.load}"
    )
    print(f"{'':30} {'p50':>8} {'p95':>8} {'p99':>8} {'cpu':>8} {'queries':>8}   ms")
    for name, held in figures.answers.items():
        mark = "" if held.p95_ms <= MUST_HOLD_P95_MS else f"   must hold {MUST_HOLD_P95_MS:.0f}"
        print(
            f"{name:30} {held.p50_ms:>8} {held.p95_ms:>8} {held.p99_ms:>8} {held.cpu_ms:>8} "
            f"{held.queries:>8}{mark}"
        )
    pack = figures.pack
    mark = "" if pack.wall_s <= MUST_HOLD_PACK_S else f"   must hold {MUST_HOLD_PACK_S:.0f} s"
    print(
        f"a pack of {pack.pages} pages, {pack.exhibit_pages} of exhibits, {pack.megabytes} MB: "
        f"{pack.wall_s} s (slowest {pack.slowest_s}, the first of a process {pack.first_s}), "
        f"{pack.processor_s} s of the processor{mark}"
    )


if __name__ == "__main__":
    sys.exit(main())
