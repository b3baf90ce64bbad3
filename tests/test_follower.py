"""The follower of docs/examples, killed a hundred times while others write: an exact copy."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Event, Semaphore, Thread
from typing import Any

import pytest
from django.core.signals import request_started
from django.db import connection

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.api.tests.builders import System, a_system
from nmo.config.environment import PROJECT
from nmo.law.people import Pronoun
from nmo.orders.actions import (
    attach_document,
    decide_person,
    record_event,
    record_orders,
    undo_import,
)
from nmo.orders.models import ProtectiveOrder
from nmo.orders.tests.builders import an_event, an_order, recorded_order, somebody
from nmo.orders.words import DocumentKind
from nmo.people.actions import add_name, lift_restriction, restrict_person, set_pronoun
from nmo.people.details import NameGiven
from nmo.people.models import Person, Restriction
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db(transaction=True)

FOLLOWER = PROJECT / "docs" / "examples" / "follower.py"
KILLS = 100
MOST_REQUESTS = 8  # of one life; copying a change takes about five
Copy = dict[tuple[str, str], Any]


@pytest.fixture
def system() -> System:
    return a_system(reason="intake")


@pytest.fixture
def desk() -> Actor:
    return somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")


def test_a_follower_killed_a_hundred_times_ends_with_an_exact_copy(
    live_server: Any, tmp_path: Path, system: System, desk: Actor
) -> None:
    following = Following(url=live_server.url, system=system, database=tmp_path / "copy.sqlite")
    chance = random.Random(20261122)

    with others_writing(desk) as turns:
        for _ in range(KILLS):
            turns.release()
            following.live_for(chance.randint(0, MOST_REQUESTS), chance.uniform(0.0, 0.02))
    copied_before_the_end = len(following.records())
    following.to_the_end()

    assert copied_before_the_end > 0
    assert following.records() == on_the_register(system)
    assert following.papers() == papers_of_the_register(system)


def test_what_may_no_longer_be_seen_goes_from_the_copy_and_comes_back(
    live_server: Any, tmp_path: Path, system: System, desk: Actor
) -> None:
    ref = recorded_order(desk)
    attach_document(ref, b"%PDF-1.4 a paper", kind=DocumentKind.ORDER, by=desk, now=now())
    following = Following(url=live_server.url, system=system, database=tmp_path / "copy.sqlite")
    following.to_the_end()
    open_copy = following.records(), following.papers()

    row = restrict_person("P1", RestrictionKind.REFUGE, source="Niche", by=desk, now=now())
    following.to_the_end()
    assert ("person", "P1") not in following.records()
    assert "Smith" not in json.dumps(following.records()["order", ref])
    assert following.papers() == {}

    lift_restriction("P1", row, because="No longer.", by=desk, now=now())
    following.to_the_end()
    assert following.records().keys() == open_copy[0].keys()
    assert following.papers() == open_copy[1] != {}


def test_an_import_that_is_taken_back_goes_from_the_copy(
    live_server: Any, tmp_path: Path, system: System, desk: Actor
) -> None:
    record_orders([an_order()], by=desk, now=now(), import_ref="I1")
    following = Following(url=live_server.url, system=system, database=tmp_path / "copy.sqlite")
    following.to_the_end()
    assert ("order", "X1") in following.records()

    undo_import("I1", by=desk, now=now())
    following.to_the_end()

    assert ("order", "X1") not in following.records()
    assert following.records() == on_the_register(system)


@dataclass(frozen=True, kw_only=True)
class Following:
    """The follower as another system runs it: a program of its own, without our packages."""

    url: str
    system: System
    database: Path

    def live_for(self, requests: int, seconds: float) -> None:
        """Run it and kill it that long after so many requests, however quick this machine is."""
        with requests_counted() as counted:
            process = self._start()
            counted.wait_for(requests)
            time.sleep(seconds)
            process.kill()
            process.wait()

    def to_the_end(self) -> None:
        """Run it until there is nothing new."""
        assert self._start("--once").wait() == 0

    def records(self) -> Copy:
        """What it holds of orders and people."""
        rows = self._all("SELECT kind, ref, body FROM record")
        return {(kind, ref): json.loads(body) for kind, ref, body in rows}

    def papers(self) -> dict[tuple[str, int], str]:
        """What it holds of papers: the digest of what was copied."""
        rows = self._all("SELECT order_ref, number, content FROM paper")
        return {(ref, number): sha256(content).hexdigest() for ref, number, content in rows}

    def _all(self, query: str) -> list[Any]:
        with closing(sqlite3.connect(self.database)) as copy:
            return copy.execute(query).fetchall()

    def _start(self, *options: str) -> "subprocess.Popen[bytes]":
        token = self.system.headers["authorization"].removeprefix("Bearer ")
        return subprocess.Popen(
            [sys.executable, "-I", "-S", FOLLOWER, self.database, *options],
            env={**os.environ, "NMO_URL": self.url, "NMO_TOKEN": token},
        )


class Counted:
    """How many requests the server took since this was begun."""

    def __init__(self) -> None:
        self._one_more = Semaphore(0)

    def note(self, **_: object) -> None:
        """The server took one more."""
        self._one_more.release()

    def wait_for(self, requests: int) -> None:
        """Until so many were taken, or none comes any more."""
        for _ in range(requests):
            if not self._one_more.acquire(timeout=3):
                return


@contextmanager
def requests_counted() -> Iterator[Counted]:
    """Count what the live server of this process is asked."""
    counted = Counted()
    request_started.connect(counted.note)
    try:
        yield counted
    finally:
        request_started.disconnect(counted.note)


def on_the_register(system: System) -> Copy:
    """What the register itself answers of every order and person that it may give."""
    refs = [("order", ref) for ref in ProtectiveOrder.objects.values_list("ref", flat=True)]
    refs += [("person", ref) for ref in Person.objects.values_list("ref", flat=True)]
    addresses = {"order": "/orders", "person": "/people"}
    answers = {(kind, ref): system.get(f"{addresses[kind]}/{ref}") for kind, ref in refs}
    return {key: answer.json() for key, answer in answers.items() if answer.status_code == 200}


def papers_of_the_register(system: System) -> dict[tuple[str, int], str]:
    """The digests of the papers that the register gives."""
    found = {}
    for ref in ProtectiveOrder.objects.values_list("ref", flat=True):
        for paper in system.get(f"/orders/{ref}/card").json().get("papers", ()):
            answer = system.get(f"/orders/{ref}/papers/{paper['number']}")
            if answer.status_code == 200:
                found[ref, paper["number"]] = sha256(answer.content).hexdigest()
    return found


@contextmanager
def others_writing(by: Actor) -> Iterator[Semaphore]:
    """Two threads that change the register, once for each turn that is released."""
    over, turns = Event(), Semaphore(0)
    writers = [Writer(name=name, by=by) for name in "AB"]
    threads = [Thread(target=_write, args=(writer, turns, over)) for writer in writers]
    for thread in threads:
        thread.start()
    try:
        yield turns
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _write(writer: "Writer", turns: Semaphore, over: Event) -> None:
    try:
        while not over.is_set():
            if turns.acquire(timeout=0.2):
                writer.write()
    finally:
        connection.close()


@dataclass(kw_only=True)
class Writer:
    """Somebody who does everything that can make a copy untrue, in turn."""

    name: str
    by: Actor
    done: int = 0
    refs: list[str] = field(default_factory=list)

    def write(self) -> None:
        """The next thing."""
        doings: tuple[Callable[[], object], ...] = (
            self.record, self.attach, self.vary, self.rename, self.restrict, self.record,
            self.lift, self.join, self.speak, self.bring, self.take_back,
        )  # fmt: skip
        with suppress(ValueError, LookupError):  # refused: another was quicker
            doings[self.done % len(doings)]()
        self.done += 1

    def record(self) -> None:
        self.refs.append(self._record(f"{self.name}{self.done}"))

    def attach(self) -> None:
        content = f"%PDF-1.4 {self.name} {self.done}".encode()
        attach_document(self.refs[-1], content, kind=DocumentKind.ORDER, by=self.by, now=now())

    def vary(self) -> None:
        varied = an_event("varied", "2026-05-05T10:00", notice_type="on_notice")
        record_event(self.refs[-1], varied, by=self.by, now=now())

    def rename(self) -> None:
        name = NameGiven(full=f"Alias {self.done}")
        add_name(self._person(), name, source="Niche", by=self.by, now=now())

    def restrict(self) -> None:
        kind = RestrictionKind.REFUGE
        restrict_person(self._person(), kind, source="Niche", by=self.by, now=now())

    def lift(self) -> None:
        held = Restriction.objects.filter(withdrawn_at=None).select_related("person").first()
        if held:
            because = "No longer."
            lift_restriction(held.person.ref, held.pk, because=because, by=self.by, now=now())

    def join(self) -> None:
        person, because = f"P-{self.refs[0]}", "Same address."
        decide_person(self.refs[-1], 0, person, because=because, by=self.by, now=now())

    def speak(self) -> None:
        set_pronoun(self._person(), Pronoun.THEY, by=self.by, now=now())

    def bring(self) -> None:
        self._record(f"I{self.name}{self.done}", import_ref=f"I{self.name}{self.done}")

    def take_back(self) -> None:
        undo_import(f"I{self.name}{self.done - 1}", by=self.by, now=now())

    def _person(self) -> str:
        return f"P-{self.refs[-1]}"

    def _record(self, ref: str, import_ref: str | None = None) -> str:
        parties = [
            {"role": "respondent", "person_ref": f"P-{ref}", "name": f"Respondent {ref}"},
            {"role": "applicant", "name": f"Applicant {ref}"},
        ]
        order = an_order(order_ref=ref, case_numbers=[f"C{ref}"], parties=parties)
        record_orders([order], by=self.by, now=now(), import_ref=import_ref)
        return ref
