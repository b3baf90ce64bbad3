"""Taking files from a watched folder: a scanner or another program leaves them there."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from django.db import DatabaseError

from nmo.access.acting import require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.papers.actions import AskForReading, PaperReceived, receive_paper
from nmo.intake.papers.actions.places import place_looked_at
from nmo.intake.papers.actions.receiving import MOST_BYTES
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.queries.places import folder_place
from nmo.intake.papers.words import PlaceProblem, Way

log = structlog.get_logger(__name__)

TAKEN = "taken"  # the folder inside it to which a file goes once it is kept
# Somebody may still be writing a file: it is taken once it has rested for so long.
RESTS_SECONDS = 5.0
UNFINISHED = (".part", ".tmp", ".crdownload")


@dataclass(frozen=True, kw_only=True)
class FolderTaken:
    """How a look into the folder went."""

    taken: int = 0
    left: int = 0
    problem: PlaceProblem | None = None


def take_from_folder(
    folder: Path, *, ask: AskForReading, by: Actor, clock: Callable[[], datetime]
) -> FolderTaken:
    """Take every file that rests in the folder: kept first, and only then moved to `taken`.

    Links, folders, hidden and unfinished files are let be. A file that cannot be taken stays, and
    the others are taken. Raises NotPermitted.
    """
    require(Permission.PAPER_RECEIVE, by=by, now=clock())
    taken = left = 0
    problem: PlaceProblem | None = None
    try:
        (folder / TAKEN).mkdir(exist_ok=True)
        for path in _resting(folder, clock().timestamp()):
            done = _take(path, ask=ask, by=by, now=clock())
            taken, left = taken + done, left + (not done)
    except OSError:
        problem = PlaceProblem.NO_FOLDER
    problem = problem or (PlaceProblem.SOME_LEFT if left else None)
    place_looked_at(folder_place(str(folder)), Way.FOLDER, problem, left=left, by=by, now=clock())
    return FolderTaken(taken=taken, left=left, problem=problem)


def _resting(folder: Path, moment: float) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix.lower() in UNFINISHED:
            continue
        if path.is_symlink() or not path.is_file():
            continue
        if moment - path.stat().st_mtime >= RESTS_SECONDS:
            yield path


def _take(path: Path, *, ask: AskForReading, by: Actor, now: datetime) -> bool:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PaperRefused("The file is too large.")
        paper = PaperReceived(name=path.name, content=path.read_bytes(), way=Way.FOLDER)
        ref = receive_paper(paper, ask=ask, by=by, now=now).ref
        path.replace(_free_name(path, ref))
    except (OSError, PaperRefused, DatabaseError) as why:
        log.warning("file_left_in_folder", because=type(why).__name__)
        return False
    return True


def _free_name(path: Path, ref: str) -> Path:
    """Its own name among those taken; with the paper's reference where another has that name."""
    wanted = path.parent / TAKEN / path.name
    with suppress(OSError):
        if os.path.lexists(wanted):
            return wanted.with_name(f"{ref} {path.name}"[-255:])
    return wanted
