"""What waits in a real mailbox is kept first, and only then moved away there."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from nmo.audit.models import AuditEntry
from nmo.documents.models import Document
from nmo.intake.mail.mailbox import Mailbox, Safety
from nmo.intake.mail.taking import Taken, take_from_mailbox
from nmo.intake.mail.tests.dovecot_server import TOKEN, MailServer, mail_server
from nmo.intake.models import IntakeArrival, IntakeItem, PlaceLookedAt
from nmo.intake.papers.tests.builders import Desk, a_message
from nmo.intake.papers.words import PlaceProblem
from nmo.orders.tests.builders import desk_officer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@pytest.fixture
def server(running: MailServer) -> MailServer:
    running.empty()
    return running


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


def look(desk: Desk, mailbox: Mailbox) -> Taken:
    return take_from_mailbox(mailbox, ask=desk.asked.append, by=desk.by, clock=lambda: desk.now)


def test_messages_are_kept_as_they_are_and_moved_away(server: MailServer, desk: Desk) -> None:
    server.deliver(a_message(1), a_message(2))

    assert look(desk, server.mailbox) == Taken(taken=2)

    kept = {bytes(one.content) for one in Document.objects.all()}
    assert kept == {a_message(1), a_message(2)}
    assert (server.count(), server.count("Taken")) == (0, 2)
    assert len(desk.asked) == 2


def test_a_second_look_takes_nothing(server: MailServer, desk: Desk) -> None:
    server.deliver(a_message())
    look(desk, server.mailbox)

    assert look(desk, server.mailbox) == Taken()
    assert IntakeArrival.objects.count() == 1


def test_without_a_folder_for_them_messages_stay_and_are_marked(
    server: MailServer, desk: Desk
) -> None:
    mailbox = dataclasses.replace(server.mailbox, taken="")
    server.deliver(a_message())

    assert (look(desk, mailbox), look(desk, mailbox)) == (Taken(taken=1), Taken())
    assert server.count() == 1


def test_a_message_that_was_kept_but_not_marked_is_marked_and_not_kept_twice(
    server: MailServer, desk: Desk
) -> None:
    server.deliver(a_message())
    look(desk, dataclasses.replace(server.mailbox, taken=""))
    client = server.client()
    client.select("INBOX")
    client.store("1", "-FLAGS", "NmoTaken")
    client.logout()

    assert look(desk, server.mailbox) == Taken(taken=1)
    assert (IntakeItem.objects.count(), IntakeArrival.objects.count()) == (1, 1)
    assert server.count("Taken") == 1


def test_one_message_that_cannot_be_taken_does_not_hold_up_the_others(
    server: MailServer, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nmo.intake.mail.taking.MOST_BYTES", 5000)
    server.deliver(a_message(1), a_message(2, text="x" * 6000), a_message(3))

    assert look(desk, server.mailbox) == Taken(taken=2, left=1, problem=PlaceProblem.SOME_LEFT)
    assert server.count() == 1
    assert PlaceLookedAt.objects.get().left == 1


HOSTILE = {
    "no headers": b"only a body",
    "nothing but an empty line": b"\r\n",
    "a header that never ends": b"From: " + b"a" * 100_000,
    "bytes of no charset": b"From: \xff\xfe\r\nSubject: =?utf-8?b?####?=\r\n\r\n\x80\x81",
    "a name with a path": b'From: a@b.example\r\nContent-Type: x/y; name="../../etc"\r\n\r\n',
    "parts within parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(200)
    ),
    "no Message-ID": b"From: a@b.example\r\nDate: today\r\n\r\nwords",
}


def test_every_strange_message_is_kept_as_it_is(server: MailServer, desk: Desk) -> None:
    server.deliver(*HOSTILE.values(), a_message())

    assert look(desk, server.mailbox) == Taken(taken=len(HOSTILE) + 1)
    assert IntakeItem.objects.count() == len(HOSTILE) + 1
    assert server.count() == 0


def test_a_token_signs_in_as_a_password_does(
    server: MailServer, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    server.deliver(a_message())
    by_file = dataclasses.replace(server.mailbox, password="", token_file=tmp_path / "token")
    by_command = dataclasses.replace(
        server.mailbox, password="", token_command=("cat", str(tmp_path / "token"))
    )

    assert look(desk, by_file) == Taken(taken=1)
    assert look(desk, by_command) == Taken()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"password": "wrong"}, PlaceProblem.SIGN_IN_REFUSED),
        ({"password": "", "token_command": ("echo", "wrong")}, PlaceProblem.SIGN_IN_REFUSED),
        ({"password": "", "token_command": ("false",)}, PlaceProblem.NO_TOKEN),
        ({"password": "", "token_command": ("not-a-program",)}, PlaceProblem.NO_TOKEN),
        ({"folder": "Elsewhere"}, PlaceProblem.NO_FOLDER),
        ({"port": 1}, PlaceProblem.CANNOT_REACH),
    ],
)
def test_what_is_wrong_with_the_mailbox_is_said_and_kept(
    server: MailServer, desk: Desk, changes: dict[str, object], problem: PlaceProblem
) -> None:
    assert look(desk, dataclasses.replace(server.mailbox, **changes)).problem is problem

    kept = PlaceLookedAt.objects.get()
    assert (kept.problem, kept.read_at) == (problem, None)
    assert AuditEntry.objects.filter(what="papers.place_looked_at").count() == 1


def test_over_tls_only_a_certificate_that_is_trusted_is_taken(
    server: MailServer, desk: Desk
) -> None:
    server.deliver(a_message())
    over_tls = dataclasses.replace(
        server.mailbox, host="localhost", port=server.tls_port, safety=Safety.TLS
    )

    assert look(desk, over_tls).problem is PlaceProblem.CERTIFICATE
    trusted = dataclasses.replace(over_tls, ca_file=server.ca_file)
    assert look(desk, trusted) == Taken(taken=1)


def test_starttls_is_taken_up_before_anything_is_said(server: MailServer, desk: Desk) -> None:
    server.deliver(a_message())
    starts = dataclasses.replace(
        server.mailbox, host="localhost", safety=Safety.STARTTLS, ca_file=server.ca_file
    )

    assert look(desk, starts) == Taken(taken=1)
