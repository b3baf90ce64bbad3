"""How quickly is another system answered?

    .venv/bin/python benchmarks/api.py [--orders 100000] [--home FOLDER]

A synthetic register is filled, or that of --home is used. Then, with the log written as always:
the answer to POST /api/v1/checks through Django's whole handler, and how many a second the
register's own server answers with four callers at once.
"""

import argparse
import http.client
import json
import os
import random
import sys
import threading
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from checks import a_register, a_server, asked_about, count_orders, quantile  # noqa: E402

RESULTS = PROJECT / "benchmarks" / "results" / "api.json"
MUST_HOLD_P95_MS, MUST_HOLD_A_SECOND = 150.0, 50.0
CALLERS = 4
WARM_UP_SECONDS = 3.0
PATH = "/api/v1/checks"


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured; times in milliseconds."""

    orders: int
    checks: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_ms: float
    queries: int
    found_share: float
    sustained_checks_a_second: float
    sustained_p95_ms: float
    sustained_failures: int


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--checks", type=int, default=400)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    with a_register(given.home, given.orders) as home:
        os.environ["NMO_HOME"] = str(home)
        figures = measure(home, checks=given.checks, seconds=given.seconds)
    show(figures)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(vars(figures), indent=2) + "\n", encoding="utf-8")


def measure(home: Path, *, checks: int, seconds: int) -> Figures:
    """The times of single answers, then what the server holds."""
    from nmo.config.ready import get_ready

    get_ready(create=False)
    questions = asked_about(home, random.Random(7), checks)
    headers = a_system()
    orders = count_orders()
    single = one_at_a_time(headers, questions)
    held = sustained(headers, questions, seconds)
    return Figures(orders=orders, checks=checks, **single, **held)


def a_system() -> dict[str, str]:
    """The headers of a system that may ask, as often as it can."""
    from nmo.access.clock import now
    from nmo.access.operator import operator_actor
    from nmo.access.tokens.actions import create_token

    by = operator_actor()
    made = create_token(
        name="Bench",
        force_id=by.force_id,
        permissions=["check.ask"],
        reasons=["incident"],
        expires_at=now() + timedelta(hours=1),
        requests_per_minute=100_000,
        by=by,
        now=now(),
    )
    return {"Authorization": f"Bearer {made.secret}", "NMO-Reason": "incident"}


def one_at_a_time(headers: dict[str, str], questions: list[str]) -> dict[str, float]:
    """The milliseconds of each answer through the whole handler, and what one costs."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="localhost")

    def ask(line: str) -> str:
        sent = {"text": line}
        answer = client.post(PATH, sent, content_type="application/json", headers=headers)
        assert answer.status_code == 200, answer.content
        return str(answer.json()["answer"])

    for line in questions[:20]:
        ask(line)
    times, found, cpu = [], 0, time.process_time()
    for line in questions:
        started = time.perf_counter()
        found += ask(line) == "found"
        times.append((time.perf_counter() - started) * 1000)
    cpu = (time.process_time() - cpu) * 1000 / len(questions)
    with CaptureQueriesContext(connection) as captured:
        ask(questions[0])
    return {
        "p50_ms": quantile(times, 50),
        "p95_ms": quantile(times, 95),
        "p99_ms": quantile(times, 99),
        "cpu_ms": round(cpu, 1),
        "queries": len(captured),
        "found_share": round(found / len(questions), 3),
    }


def sustained(headers: dict[str, str], questions: list[str], seconds: int) -> dict[str, float]:
    """How many checks a second the register's own server answers, four calling at once."""
    with a_server() as port:
        together(headers, port, questions[:CALLERS], WARM_UP_SECONDS)
        started = time.monotonic()
        times, failures = together(headers, port, questions, seconds)
        took = time.monotonic() - started
    return {
        "sustained_checks_a_second": round(len(times) / took, 1),
        "sustained_p95_ms": quantile(times, 95),
        "sustained_failures": failures,
    }


def together(
    headers: dict[str, str], port: int, questions: list[str], seconds: float
) -> tuple[list[float], int]:
    """The milliseconds of every answer to as many callers at once, and how many failed."""
    until = time.monotonic() + seconds
    results: list[list[float]] = [[] for _ in range(CALLERS)]
    failures: list[int] = []
    threads = [
        threading.Thread(
            target=ask_until,
            args=(until, port, headers, questions[number::CALLERS], results[number], failures),
        )
        for number in range(CALLERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [each for result in results for each in result], len(failures)


def ask_until(
    until: float,
    port: int,
    headers: dict[str, str],
    questions: list[str],
    times: list[float],
    failures: list[int],
) -> None:
    """Ask one question after another until the time is over."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    sent = {**headers, "Content-Type": "application/json"}
    number = 0
    while time.monotonic() < until:
        started = time.perf_counter()
        body = json.dumps({"text": questions[number % len(questions)]})
        connection.request("POST", PATH, body=body, headers=sent)
        answer = connection.getresponse()
        answer.read()
        number += 1
        if answer.status == 200:
            times.append((time.perf_counter() - started) * 1000)
        else:
            failures.append(answer.status)


def show(figures: Figures) -> None:
    """Print the figures beside what they must hold."""
    print(f"register                  {figures.orders:>10,} orders")
    print(f"answer p50                {figures.p50_ms:>10} ms")
    print(f"answer p95                {figures.p95_ms:>10} ms   must hold {MUST_HOLD_P95_MS}")
    print(f"answer p99                {figures.p99_ms:>10} ms")
    print(f"processor time            {figures.cpu_ms:>10} ms   {figures.queries} queries")
    print(f"found                     {figures.found_share:>10.0%}")
    print(
        f"sustained                 {figures.sustained_checks_a_second:>10} a second, "
        f"p95 {figures.sustained_p95_ms} ms, {figures.sustained_failures} failed; "
        f"must hold {MUST_HOLD_A_SECOND}"
    )


if __name__ == "__main__":
    main()
