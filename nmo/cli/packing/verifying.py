"""`nmo breach verify`."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from nmo.breaches.pack.verification import Verified, verify
from nmo.cli.exits import NotVerified, Refused
from nmo.cli.speaking import answer, answer_json

HOLDS = "Every byte of this pack is as it was made, and so is every document in it."
NOT_PROVED = (
    "This tells that nobody changed the file. That this register made it is told by the breach’s "
    "page, which lists the SHA-256 of every pack."
)


def verify_pack(file: Path, *, as_json: bool) -> None:
    """Say what the pack is and whether it holds; exit 7 where it does not."""
    try:
        found = verify(file.read_bytes())
    except OSError as error:
        raise Refused(f"{file} cannot be read. Check its name.") from error
    if as_json:
        answer_json(_shown(found))
    else:
        answer("\n".join(_sentences(found)))
    if not found.holds:
        raise NotVerified(" ".join(found.problems))


def _shown(found: Verified) -> dict[str, object]:
    return {
        "verified": found.holds,
        "sha256": found.sha256,
        "problems": list(found.problems),
        "pack": asdict(found.manifest) if found.manifest else None,
    }


def _sentences(found: Verified) -> Iterator[str]:
    said = found.manifest
    if said:
        yield f"Pack {said.number} ({said.kind}) of breach {said.breach}, order {said.order}."
        yield f"It says that it was made at {said.made_at} by {said.made_by}, {said.force}."
        yield f"Documents: {len(said.documents)}. Missing when it was made: {len(said.missing)}."
    yield f"SHA-256 of the file: {found.sha256}"
    if found.holds:
        yield HOLDS
        yield NOT_PROVED
