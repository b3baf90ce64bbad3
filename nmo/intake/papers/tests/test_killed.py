"""Whatever is killed when, nothing that came is lost, none is doubled, and each state is right."""

import os
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import pytest

from nmo.access import Role
from nmo.access.tests.builders import a_user
from nmo.documents.models import Document
from nmo.intake.mail.tests.dovecot_server import MailServer, mail_server
from nmo.intake.models import IntakeItem, IntakeReading
from nmo.intake.papers.tests.builders import a_message
from nmo.intake.papers.tests.dying import CANNOT_BE_READ, Told, run_worker

pytestmark = pytest.mark.django_db(transaction=True)
LONG_AGO = 1_600_000_000


@dataclass
class Ledger:
    """What was sent, kept apart from the register: the state in which each must end."""

    states: dict[bytes, str] = field(default_factory=dict)

    def messages(self, first: int, count: int) -> list[bytes]:
        """The next messages: most new, one in ten the same by another way, one in twenty bad."""
        return [self._message(number) for number in range(first, first + count)]

    def _message(self, number: int) -> bytes:
        if number % 10 == 9:
            raw, state = a_message(number - 1, received="from mx2.example; later"), "duplicate"
        elif number % 20 == 3:
            raw, state = a_message(number, text=CANNOT_BE_READ.decode()), "quarantined"
        else:
            raw, state = a_message(number), "to_be_checked"
        self.states[raw] = state
        return raw

    def lost(self) -> int:
        """How many of them the register does not hold, byte for byte."""
        held = {bytes(content) for content in Document.objects.values_list("content", flat=True)}
        return len(self.states.keys() - held)

    def check(self) -> None:
        """None lost, none doubled, each state right, each read once."""
        kept = {
            bytes(content): state
            for content, state in IntakeItem.objects.values_list("document__content", "state")
        }
        assert kept == self.states
        assert IntakeItem.objects.count() == len(self.states)
        read = IntakeReading.objects.values_list("item_id", flat=True)
        to_be_checked = IntakeItem.objects.filter(state="to_be_checked")
        assert sorted(read) == sorted(to_be_checked.values_list("pk", flat=True))


@pytest.fixture
def ledger() -> Ledger:
    a_user("desk1", Role.ORDERS_DESK)
    return Ledger()


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


def told_of(server: MailServer) -> Told:
    return Told(mailbox=asdict(server.mailbox) | {"safety": server.mailbox.safety.value})


def leave(folder: Path, messages: list[bytes], first: int) -> None:
    """Files that have rested long enough to be taken."""
    for number, raw in enumerate(messages, start=first):
        path = folder / f"{number:06}.eml"
        path.write_bytes(raw)
        os.utime(path, (LONG_AGO, LONG_AGO))


def killed_while_mail_arrives(
    server: MailServer, ledger: Ledger, told: Told, *, messages: int, kills: int
) -> None:
    """Deliver in portions, with a worker that is killed after each; then let one end."""
    chance = random.Random(20261123)
    portion, killed = messages // kills, 0
    for kill in range(kills):
        server.deliver(*ledger.messages(kill * portion, portion))
        killed += run_worker(replace(told, die_at=chance.randrange(60, 60 * portion)))
    assert killed >= kills // 2
    assert not run_worker(told)


def test_a_hundred_messages_and_a_worker_that_is_killed(server: MailServer, ledger: Ledger) -> None:
    killed_while_mail_arrives(server, ledger, told_of(server), messages=100, kills=5)

    ledger.check()
    assert (ledger.lost(), len(ledger.states)) == (0, 100)
    assert server.count() == 0


def test_the_control_that_moves_a_message_before_it_keeps_it_loses_some(
    server: MailServer, ledger: Ledger
) -> None:
    server.deliver(*ledger.messages(0, 20))
    wrongly = replace(told_of(server), wrongly=True)
    for die_at in (30, 37, 44, 51):
        assert run_worker(replace(wrongly, die_at=die_at))
    run_worker(wrongly)

    assert ledger.lost() > 0


def test_files_in_the_folder_and_a_worker_that_is_killed(tmp_path: Path, ledger: Ledger) -> None:
    chance = random.Random(1)
    for kill in range(4):
        leave(tmp_path, ledger.messages(kill * 10, 10), first=kill * 10)
        run_worker(Told(folder=str(tmp_path), die_at=chance.randrange(60, 300)))
    assert not run_worker(Told(folder=str(tmp_path)))

    ledger.check()
    assert len(list((tmp_path / "taken").iterdir())) == 40


@pytest.mark.prove
def test_ten_thousand_messages_and_a_worker_that_is_killed(
    server: MailServer, ledger: Ledger
) -> None:
    killed_while_mail_arrives(server, ledger, told_of(server), messages=10_000, kills=50)

    ledger.check()
    assert (ledger.lost(), len(ledger.states)) == (0, 10_000)
    assert server.count() == 0
