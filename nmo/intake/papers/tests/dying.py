"""A worker that is killed at a random step: before or after any statement, commit or move."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import wraps
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from nmo.access import Actor
from nmo.access.clock import now
from nmo.intake.mail.mailbox import Mailbox, Safety
from nmo.intake.mail.opening import OpenMailbox, opened
from nmo.intake.mail.taking import take_from_mailbox
from nmo.intake.papers.actions import PaperReceived, receive_paper
from nmo.intake.papers.errors import PaperNotRead
from nmo.intake.papers.one import read_one
from nmo.intake.papers.queries.waiting import unread_since
from nmo.intake.papers.reader import ReadOut
from nmo.intake.papers.tests.builders import UNCHECKED, an_answer
from nmo.intake.papers.ways.folder import take_from_folder
from nmo.intake.papers.words import Way

CANNOT_BE_READ = b"cannot be read"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a worker is told. die_at: the step at which it dies; 0: it lives to the end.

    wrongly: it moves a message away before it keeps it, as no worker should.
    """

    folder: str = ""
    mailbox: dict[str, Any] | None = None
    die_at: int = 0
    wrongly: bool = False


def run_worker(told: Told) -> bool:
    """Run a worker of its own; whether it was killed. Raises when it failed in another way."""
    settings = connection.settings_dict
    host = quote(settings["HOST"], safe="")
    url = f"postgres://{settings['USER']}:{settings['PASSWORD']}@{host}/{settings['NAME']}"
    surroundings = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "nmo.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, json.dumps(asdict(told))],
        env=os.environ | surroundings,
        check=False,
        capture_output=True,
        text=True,
        timeout=3600,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr[-2000:]
    return done.returncode != 0


_PROGRAM = """
import sys
import django; django.setup()
from nmo.intake.papers.tests.dying import main
main(sys.argv[1])
"""


def main(said: str) -> None:
    """What the worker does."""
    from nmo.access.operator import operator_actor

    told = Told(**json.loads(said))
    step = _dies_at(told.die_at)
    BaseDatabaseWrapper._commit = _stepped(BaseDatabaseWrapper._commit, step)  # type: ignore[method-assign]
    OpenMailbox.take_away = _stepped(OpenMailbox.take_away, step)  # type: ignore[method-assign]
    Path.replace = _stepped(Path.replace, step)  # type: ignore[method-assign]
    with connection.execute_wrapper(_before(step)):
        by = operator_actor("desk1", via="task")
        _take(told, by)
        for ref in unread_since(now(), at_most=100_000):
            read_one(
                ref,
                read=_reads,
                who_sent=lambda raw: UNCHECKED,
                tell=lambda ref: None,
                by=by,
                clock=now,
            )


def _take(told: Told, by: Actor) -> None:
    """As the worker does; or the other way round, which loses what it moves and does not keep."""
    nobody: Callable[[str], None] = lambda ref: None  # noqa: E731
    if told.folder and told.wrongly:
        for path in sorted(Path(told.folder).glob("*.eml")):
            content = path.read_bytes()
            path.replace(path.parent / "taken" / path.name)
            paper = PaperReceived(name=path.name, content=content, way=Way.FOLDER)
            receive_paper(paper, ask=nobody, by=by, now=now())
    elif told.folder:
        take_from_folder(Path(told.folder), ask=nobody, by=by, clock=now)
    else:
        box = dict(told.mailbox or {})
        mailbox = Mailbox(**{**box, "safety": Safety(box["safety"])})
        if told.wrongly:
            _take_mail_wrongly(mailbox, by)
        else:
            take_from_mailbox(mailbox, ask=nobody, by=by, clock=now)


def _take_mail_wrongly(mailbox: Mailbox, by: Actor) -> None:
    with opened(mailbox) as there:
        for uid in there.waiting():
            content = there.message(uid)
            there.take_away(uid)
            paper = PaperReceived(name="message", content=content, way=Way.MAILBOX)
            receive_paper(paper, ask=lambda ref: None, by=by, now=now())


def _reads(name: str, data: bytes, passwords: Sequence[str]) -> ReadOut:
    """A reader that finds an order in everything but what says that it cannot be read."""
    if CANNOT_BE_READ in data:
        raise PaperNotRead("It cannot be read. Ask for another copy.")
    return ReadOut(answer=an_answer(), reader="for tests 1")


def _dies_at(last: int) -> Callable[[], None]:
    taken = [0]

    def step() -> None:
        taken[0] += 1
        if taken[0] == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def _before(step: Callable[[], None]) -> Callable[..., Any]:
    def run(execute: Callable[..., Any], *rest: Any) -> Any:
        step()
        return execute(*rest)

    return run


def _stepped(function: Callable[..., Any], step: Callable[[], None]) -> Callable[..., Any]:
    @wraps(function)
    def run(*args: Any, **options: Any) -> Any:
        step()
        done = function(*args, **options)
        step()
        return done

    return run
