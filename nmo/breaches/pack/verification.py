"""Whether a pack is as it was made: told from the file alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from nmo.breaches.pack.manifest import NAME, WORDS, Manifest, NotAManifest, read_manifest
from nmo.breaches.pack.seal import NoSeal, is_as_sealed
from nmo.documents.rules import digest

NOT_A_PACK = "This is not an evidence pack of the register, or another program has saved it again."
CHANGED = "The file was changed after it was made: its bytes do not match its seal."
_MOST_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What verifying found. `problems` says in plain words what is wrong; empty: nothing is.

    manifest: what the pack says of its making, where that could be read. sha256: of the file.
    """

    sha256: str
    problems: tuple[str, ...]
    manifest: Manifest | None = None

    @property
    def holds(self) -> bool:
        """Whether every byte is as the pack was made."""
        return not self.problems


def verify(pdf: bytes) -> Verified:
    """Check the seal over every byte, then every document against its digest.

    It tells that the file was changed since it was sealed, not that this register sealed it: for
    that its digest is compared with those of the packs on the page of the breach.
    """
    sealed = _problems_of_seal(pdf)
    try:
        attached = _attached(pdf) if sealed != (NOT_A_PACK,) else {}
        manifest = read_manifest(attached[NAME])
    except (KeyError, NotAManifest, pikepdf.PdfError, ValueError, OverflowError, RuntimeError):
        return Verified(sha256=digest(pdf), problems=sealed or (NOT_A_PACK,))
    wrong = tuple(_problems_of_documents(manifest, attached))
    return Verified(sha256=digest(pdf), problems=(*sealed, *wrong), manifest=manifest)


def _problems_of_seal(pdf: bytes) -> tuple[str, ...]:
    try:
        return () if is_as_sealed(pdf) else (CHANGED,)
    except NoSeal:
        return (NOT_A_PACK,)


def _attached(pdf: bytes) -> Mapping[str, bytes]:
    """The bytes of every file in the pack, by its name there."""
    found, room = {}, _MOST_BYTES
    with pikepdf.open(BytesIO(pdf)) as document:
        for name, file in document.attachments.items():
            data = file.get_file().read_bytes()
            room -= len(data)
            if room < 0:
                raise ValueError(name)
            found[name] = data
    return found


def _problems_of_documents(manifest: Manifest, attached: Mapping[str, bytes]) -> Iterator[str]:
    named = {each.attached: each for each in manifest.documents if each.attached}
    for name, listed in named.items():
        if name not in attached:
            yield f"Exhibit {listed.ref} is listed, and its bytes are not in the file."
        elif digest(attached[name]) != listed.sha256:
            yield f"Exhibit {listed.ref} is not as it was: its bytes have another SHA-256."
    if digest(attached.get(WORDS, b"")) != manifest.words_sha256:
        yield f"The words of the pack in {WORDS} are not as they were."
    for name in attached.keys() - named.keys() - {NAME, WORDS}:
        yield f"The file holds {name}, which was not put in when it was made."
