"""The XML parts of a Word file, each read within limits and without anything outside it.

Python's own reader of XML fetches nothing, and no part may declare entities of its own.
"""

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring

from nmo.intake.unpacking.caps import CAPS
from nmo.intake.unpacking.word.names import MAIN, STRICT

_BROKEN = (
    zipfile.BadZipFile, ParseError, ValueError, OverflowError, NotImplementedError, OSError,
    EOFError, RuntimeError, LookupError, RecursionError,
)  # fmt: skip
_OFFICE = "/officeDocument"


class WordFileNotReadable(ValueError):
    """The file is damaged, or no Word file at all."""


@dataclass
class Package:
    """A Word file, its parts by name."""

    data: bytes
    _zip: zipfile.ZipFile = field(init=False)

    def __post_init__(self) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(self.data))
        except _BROKEN:
            raise WordFileNotReadable("The file is not a whole zip.") from None

    @property
    def main(self) -> str:
        """The name of the part that holds the document itself."""
        for kind, target in self.relations("").values():
            if kind.endswith(_OFFICE):
                return target
        return "word/document.xml"

    def part(self, name: str) -> Element | None:
        """The part as XML; None where the file has none of that name.

        Raises WordFileNotReadable: damaged, larger than any document, or with entities.
        """
        try:
            info = self._zip.NameToInfo.get(name)
            if info is None:
                return None
            if info.file_size > CAPS.word_bytes:
                raise WordFileNotReadable("A part of it is larger than any document.")
            data = self._zip.read(info)
            if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
                raise WordFileNotReadable("It declares entities, as no program does.")
            return fromstring(data.replace(STRICT.encode(), MAIN.encode()))  # noqa: S314
        except _BROKEN as error:
            raise WordFileNotReadable("The file is damaged.") from error

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What the part refers to: the kind and the part's name, by the reference's id."""
        folder, name = posixpath.split(part)
        relations = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for one in relations if relations is not None else ():
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                found[one.get("Id", "")] = (one.get("Type", ""), target.lstrip("/"))
        return found

    def related(self, part: str, kind: str) -> Element | None:
        """The first part of that kind to which the part refers; None where there is none."""
        for said, target in self.relations(part).values():
            if said.endswith(f"/{kind}"):
                return self.part(target)
        return None
