"""From a pack's words and pictures to one tagged PDF/UA file, by Typst."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import typst

from nmo.breaches.errors import BreachRefused
from nmo.breaches.pack.blocks import Block, Facts, Section
from nmo.breaches.pack.written import plainly, settable

_LAYOUT = ("pack.typ", "parts.typ")
_IN_MEMORY = Path("/dev/shm")  # noqa: S108  where there is one, nothing touches a disk


class NotTypeset(BreachRefused):
    """The pack could not be laid out. No word of it is repeated here."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page of an exhibit: its picture, what stands above it, and its words for who hears it."""

    picture: bytes
    tall: float
    said: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """An exhibit with its pages; without any, the blocks say why."""

    title: str
    pages: tuple[Sheet, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, kw_only=True)
class File:
    """A file that is attached: its name there, its bytes, and what it is."""

    name: str
    data: bytes
    mime: str
    what: str
    is_source: bool = False


@dataclass(frozen=True, kw_only=True)
class Printed:
    """Everything that is laid out."""

    title: str
    kind: str
    about: str
    author: str
    breach: str
    seal: str
    marking: str
    header: str
    footer: str
    form: str
    facts: Facts
    list: Section
    notes: tuple[Block, ...]
    sections: tuple[Section, ...]
    exhibits: tuple[Sheets, ...]
    apart: tuple[Section, ...]
    files: tuple[File, ...]
    made_at: datetime


def typeset(printed: Printed) -> bytes:
    """The PDF: tagged, PDF/UA-1, with its files attached. The same input gives the same bytes.

    Raises NotTypeset.
    """
    with _folder() as folder:
        said = _written_out(printed, folder)
        for name in _LAYOUT:
            with as_file(files("nmo.breaches.pack.layout") / name) as path:
                copyfile(path, folder / name)
        try:
            return _compiled(folder, settable(said), printed.made_at)
        except typst.TypstError:
            # Letters that can be set one by one and not together: in plain letters they can.
            return _compiled_plainly(folder, plainly(said), printed.made_at)


def _compiled_plainly(folder: Path, said: Mapping[str, Any], made_at: datetime) -> bytes:
    try:
        return _compiled(folder, said, made_at)
    except typst.TypstError as wrong:
        raise NotTypeset("The pack could not be laid out. Report it; nothing was kept.") from wrong


def _compiled(folder: Path, said: Mapping[str, Any], made_at: datetime) -> bytes:
    (folder / "pack.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    pdf: bytes = typst.compile(
        folder / "pack.typ",
        root=folder,
        format="pdf",
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        timestamp=made_at,
    )
    return pdf


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that only this program may look into, gone afterwards."""
    where = _IN_MEMORY if _IN_MEMORY.is_dir() else None
    with TemporaryDirectory(prefix="nmo-pack-", dir=where) as name:
        yield Path(name)


def _written_out(printed: Printed, folder: Path) -> dict[str, Any]:
    """The pack as JSON, its pictures and files beside it."""
    plain = ("title", "kind", "about", "author", "breach", "seal", "marking", "header", "footer")
    return {
        **{name: getattr(printed, name) for name in (*plain, "form")},
        "facts": asdict(printed.facts),
        "list": asdict(printed.list),
        "notes": [asdict(each) for each in printed.notes],
        "sections": [asdict(each) for each in printed.sections],
        "apart": [asdict(each) for each in printed.apart],
        "exhibits": [
            {
                "title": each.title,
                "blocks": [asdict(block) for block in each.blocks],
                "pages": _pages(each.pages, folder, f"exhibit-{number}"),
            }
            for number, each in enumerate(printed.exhibits)
        ],
        "files": [_file(each, folder, number) for number, each in enumerate(printed.files)],
    }


def _pages(pages: Sequence[Sheet], folder: Path, stem: str) -> list[dict[str, Any]]:
    written = []
    for number, page in enumerate(pages):
        path = f"{stem}-{number}.jpg"
        (folder / path).write_bytes(page.picture)
        said = {
            "said": page.said,
            "alt": page.alt,
            "path": path,
            "first": number == 0,
            "tall": page.tall,
        }
        written.append(said)
    return written


def _file(file: File, folder: Path, number: int) -> dict[str, str]:
    path = f"file-{number}.bin"
    (folder / path).write_bytes(file.data)
    return {
        "name": file.name,
        "path": path,
        "mime": file.mime,
        "what": file.what,
        "relationship": "source" if file.is_source else "supplement",
    }
