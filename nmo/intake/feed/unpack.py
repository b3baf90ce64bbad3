"""Unpacking a whole night, verified before anything of it is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.caps import CAPS, Caps
from nmo.intake.feed.cipher import Keys, keys_of
from nmo.intake.feed.directory import Member, members_of
from nmo.intake.feed.member import unpack_member
from nmo.intake.feed.names import PaperName, is_manifest, night_of_manifest, paper_name


@dataclass(frozen=True, kw_only=True)
class Unpacked:
    """One file of the zip, lying plain in the spool folder under a number, never its own name."""

    name: str
    path: Path
    size: int
    sha256: str

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return self.name.casefold()

    @property
    def paper(self) -> PaperName | None:
        """What the name says, when it is the name of an order."""
        return paper_name(self.name)


@dataclass(frozen=True, kw_only=True)
class Night:
    """A night's file, whole and verified: its manifest and everything else in it."""

    night: date
    manifest: Unpacked
    files: Sequence[Unpacked]
    encrypted: bool


def unpack_night(
    file: BinaryIO, *, password: bytes | None, folder: Path, caps: Caps = CAPS
) -> Night:
    """Unpack the zip into `folder` and return what it holds.

    Every file is unlocked, inflated and checked against its sum before anything is used; the
    order of the files in the zip does not matter. Raises FeedRefused with one plain sentence.
    """
    members = members_of(file, caps=caps)
    manifest = _only_manifest(members)
    night = night_of_manifest(manifest.name)
    if night is None:
        raise FeedRefused("The name of the manifest states no real day. Refused whole.")
    keys = keys_of(password) if password else None
    # The manifest first: a wrong password shows at once.
    unpacked = {manifest.name: _unpack(file, manifest, keys, folder / "manifest")}
    for number, member in enumerate(members):
        if member is not manifest:
            unpacked[member.name] = _unpack(file, member, keys, folder / str(number))
    return Night(
        night=night,
        manifest=unpacked.pop(manifest.name),
        files=tuple(unpacked.values()),
        encrypted=all(member.encrypted for member in members),
    )


def _only_manifest(members: Sequence[Member]) -> Member:
    manifests = [member for member in members if is_manifest(member.name)]
    if len(manifests) != 1:
        how_many = "no manifest" if not manifests else "more than one manifest"
        raise FeedRefused(
            f"The zip holds {how_many} (manifest-YYYYMMDD.csv), so it is not a night of the "
            "courts' feed. Choose the file PRL_ORDERS_….zip as the courts sent it."
        )
    return manifests[0]


def _unpack(file: BinaryIO, member: Member, keys: Keys | None, path: Path) -> Unpacked:
    with path.open("xb") as plain:
        digest = unpack_member(file, member, keys, to=plain)
    return Unpacked(name=member.name, path=path, size=member.size, sha256=digest)
