"""How far a link is, kept beside its answer: whoever runs it again goes on there."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

from nmo.cli.exits import Refused
from nmo.cli.lists.whole import opened_own, part_of


@dataclass(frozen=True, kw_only=True)
class Progress:
    """What is done of a list: its rows, and how many bytes of each file are theirs.

    `sha256` is the list's; `ref` names the link in the log.
    """

    sha256: str
    engine: str
    ref: str
    weights_version: str = ""
    rows: int = 0
    links_bytes: int = 0
    rejected_bytes: int = 0
    figures: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Place:
    """The files of a link that is under way; they bear other names than the answer's."""

    out: Path
    rejected: Path

    def _beside(self, ending: str) -> Path:
        return self.out.with_name(f"{self.out.name}.{ending}")

    @property
    def links_so_far(self) -> Path:
        """The answer as far as it is."""
        return self._beside("part")

    @property
    def rejected_so_far(self) -> Path:
        """The rows that could not be read, as far as it is."""
        return self._beside("part-rejected")

    @property
    def state(self) -> Path:
        """How far it is."""
        return self._beside("progress.json")

    @property
    def pieces(self) -> Path:
        """The folder of the register's pieces, removed at the end and whenever it begins again."""
        return self._beside("working")


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Nobody else writes this answer meanwhile. Raises Refused where somebody does."""
    own(place.links_so_far)
    with place.links_so_far.open("ab") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Refused(
                f"Another `nmo link` is writing {place.out}. Nothing was done."
            ) from error
        try:
            yield
        finally:
            _leave_nothing_empty(place)


def _leave_nothing_empty(place: Place) -> None:
    """Where no row is done there is nothing to go on from."""
    if not place.state.exists():
        place.links_so_far.unlink(missing_ok=True)
        place.rejected_so_far.unlink(missing_ok=True)


@contextmanager
def pieces(place: Place) -> Iterator[Path]:
    """An empty folder that nobody else may enter, gone afterwards and after a kill at the next."""
    shutil.rmtree(place.pieces, ignore_errors=True)
    place.pieces.mkdir(mode=0o700)
    try:
        yield place.pieces
    finally:
        shutil.rmtree(place.pieces, ignore_errors=True)


def kept(place: Place, *, sha256: str, engine: str, weights_version: str) -> Progress | None:
    """How far the same list came before by the same weights; None where nothing of it is done."""
    try:
        progress = Progress(**json.loads(place.state.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    same = (progress.sha256, progress.engine) == (sha256, engine)
    same = same and progress.weights_version in ("", weights_version)
    sizes = (
        (place.links_so_far, progress.links_bytes),
        (
            place.rejected_so_far,
            progress.rejected_bytes,
        ),
    )
    whole = all(path.exists() and path.stat().st_size >= size for path, size in sizes)
    return progress if same and whole else None


def begin(place: Place, progress: Progress) -> None:
    """Take both files back to what is surely theirs."""
    for path, size in (
        (place.links_so_far, progress.links_bytes),
        (place.rejected_so_far, progress.rejected_bytes),
    ):
        own(path)
        os.truncate(path, size)


def keep(place: Place, progress: Progress) -> None:
    """Keep how far it is, so that it is either this or what it was before."""
    new = place.state.with_name(f"{place.state.name}.new")
    own(new)
    with new.open("w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(progress)))
        lasting(file)
    new.replace(place.state)


def own(path: Path) -> None:
    """Make the file, if need be, and readable by its owner alone. Raises OSError for a link."""
    os.close(opened_own(path))


def lasting(file: IO[str]) -> None:
    """Have what was written outlast a power cut."""
    file.flush()
    os.fsync(file.fileno())


def finish(place: Place, *, any_rejected: bool) -> None:
    """Put the answer under its name, whole, and the rejected rows beside the list."""
    if any_rejected:
        _put_beside_the_list(place)
    place.rejected_so_far.unlink(missing_ok=True)
    place.links_so_far.replace(place.out)
    place.state.unlink(missing_ok=True)


def _put_beside_the_list(place: Place) -> None:
    """The rejected rows under their name: copied, for the list may lie on another disk."""
    new = part_of(place.rejected)
    own(new)
    shutil.copyfile(place.rejected_so_far, new)
    with new.open("a", encoding="utf-8") as file:
        lasting(file)
    new.replace(place.rejected)
