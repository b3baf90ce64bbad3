"""`nmo breach verify`."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from nmo.breaches.pack.verification import Verified, verify
from nmo.cli.exits import NotVerified, Refused
from nmo.cli.ready import operator, ready
from nmo.cli.speaking import answer, answer_json

HOLDS = "Every byte of this pack is as it was made, and so is every document in it."
NOT_ASKED = (
    "This tells that nobody changed the file, not who made it. Where its register is: nmo breach "
    "verify --register asks whether that made it."
)
MADE_HERE = "This register made it, and keeps the same bytes."
NOT_MADE_HERE = "This register keeps no pack of these bytes: it did not make this file."


def verify_pack(file: Path, *, ask_register: bool, as_user: str | None, as_json: bool) -> None:
    """Say what the pack is and whether it holds; exit 7 where it does not.

    ask_register: whether the register of this home made it is told too, and 7 where it did not.
    """
    try:
        found = verify(file.read_bytes())
    except OSError as error:
        raise Refused(f"{file} cannot be read. Check its name.") from error
    made = _made_here(found.sha256, as_user) if ask_register else None
    if as_json:
        answer_json({"made_here": made, **_shown(found)})
    else:
        answer("\n".join((*_sentences(found), *_of_register(made))))
    problems = (*found.problems, *([NOT_MADE_HERE] if made is False else []))
    if problems:
        raise NotVerified(" ".join(problems))


def _made_here(sha256: str, as_user: str | None) -> bool:
    with ready():
        from nmo.access.actors import Purpose
        from nmo.access.clock import now
        from nmo.access.words import AccessReason
        from nmo.breaches.pack.keeping import made_here

        why = Purpose(reason=AccessReason.AUDIT)
        return made_here(sha256, by=operator(as_user), now=now(), purpose=why)


def _of_register(made: bool | None) -> Iterator[str]:
    if made is None:
        yield NOT_ASKED
    elif made:
        yield MADE_HERE


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
