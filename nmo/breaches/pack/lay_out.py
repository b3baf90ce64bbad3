"""The whole pack: its sections in the order in which a prosecutor reads, its exhibits and files."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace

from nmo.breaches.labels import PACK_LABELS
from nmo.breaches.pack.blocks import Para, Section
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.exhibits import Exhibit, not_shown
from nmo.breaches.pack.manifest import NAME, WORDS, Listed, Manifest
from nmo.breaches.pack.missing import what_is_missing
from nmo.breaches.pack.sections import beside, front, points, position, schedules, statement
from nmo.breaches.pack.sections.summary import case_summary, what_happened
from nmo.breaches.pack.typeset import File, Printed, Sheet, Sheets
from nmo.documents.rules import digest
from nmo.law import speak_moment, write_moment
from nmo.orders.labels import DOCUMENT_LABELS
from nmo.reference.words import PackWord

_ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "application/zip": ".zip",
}


def words_of(dossier: Dossier) -> bytes:
    """The words of the pack as they were recorded, for whoever wants them as data."""
    sections = dossier.withholding.throughout(tuple(_sections(dossier)))
    said = [asdict(each) for each in (*sections, *_apart(dossier))]
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def manifest_of(dossier: Dossier, words: bytes) -> Manifest:
    """What this pack says of its own making."""
    making, file = dossier.making, dossier.file
    made = Manifest(
        breach=file.case.ref,
        order=file.order.order_ref,
        number=making.number,
        kind=dossier.withholding.kind,
        made_at=write_moment(making.at),
        made_by=making.by,
        force=making.force,
        of_version=file.version,
        of_order_version=file.order.version,
        known=write_moment(file.case.frozen[-1].known),
        register=making.register,
        words_sha256=digest(words),
        documents=tuple(
            Listed(
                ref=each.ref,
                what=dossier.typed(each.title),
                sha256=each.paper.sha256,
                attached="" if dossier.is_disclosure else file_name(each),
                left_out=each.left_out,
            )
            for each in dossier.exhibits
        ),
        missing=what_is_missing(dossier),
    )
    return dossier.withholding.throughout(made)


def laid_out(dossier: Dossier, manifest: Manifest, words: bytes) -> Printed:
    """Everything that is printed and attached, as this form may show it."""
    making, kind = dossier.making, PACK_LABELS[dossier.withholding.kind]
    printed = Printed(
        title=f"Evidence pack of breach {dossier.case.ref}",
        kind=kind,
        about=f"{kind}. Pack {making.number} of breach {dossier.case.ref}.",
        author=making.force,
        breach=dossier.case.ref,
        seal=f"sha256:{manifest.sha256}",
        marking=dossier.words[PackWord.MARKING],
        header=dossier.case.ref,
        form="Disclosure" if dossier.is_disclosure else "Prosecution",
        footer=f"Pack {making.number}, made at {speak_moment(making.at)} by {making.by}",
        facts=front.cover(dossier, manifest.sha256),
        list=front.exhibit_list(dossier),
        notes=front.withheld_note(dossier),
        sections=(*_sections(dossier), schedules.digests(dossier, manifest.sha256)),
        exhibits=tuple(_sheets(dossier, each) for each in dossier.exhibits),
        apart=_apart(dossier),
        files=(),
        made_at=making.at,
    )
    cleaned = dossier.withholding.throughout(printed)
    return replace(cleaned, files=tuple(_files(dossier, manifest, words)))


def file_name(exhibit: Exhibit) -> str:
    """The name of an original in the pack: its reference, never what its sender called it."""
    ending = _ENDINGS.get(exhibit.paper.media_type, ".bin")
    return exhibit.ref.replace("/", "-") + ending


def _sections(dossier: Dossier) -> Iterator[Section]:
    yield case_summary(dossier)
    yield points.points(dossier)
    yield front.missing(dossier)
    yield what_happened(dossier)
    yield statement.statement(dossier)
    yield position.position(dossier)
    yield beside.earlier(dossier)
    yield beside.look_ups(dossier)
    yield beside.bail(dossier)
    yield beside.evidence(dossier)
    yield schedules.witnesses(dossier)
    yield schedules.unused(dossier)


def _apart(dossier: Dossier) -> tuple[Section, ...]:
    return () if dossier.is_disclosure else (schedules.sensitive(dossier),)


def _sheets(dossier: Dossier, exhibit: Exhibit) -> Sheets:
    title = f"Exhibit {exhibit.ref}: {DOCUMENT_LABELS[exhibit.paper.kind]}"
    about = dossier.typed(exhibit.title)
    if exhibit.left_out:
        return Sheets(title=title, blocks=(Para(about), Para(exhibit.left_out)))
    count = exhibit.drawn.of
    pages = tuple(
        Sheet(
            picture=page.picture,
            tall=page.tall,
            said=f"{exhibit.ref}, page {number} of {count}: {about}",
            alt=_alt(f"Exhibit {exhibit.ref}, page {number} of {count}: {about}.", page.words),
        )
        for number, page in enumerate(exhibit.drawn.pages, start=1)
    )
    cut = Para(not_shown(exhibit, dossier.withholding))
    return Sheets(title=title, pages=pages, blocks=(Para(about), cut))


def _alt(about: str, words: str) -> str:
    if words:
        return f"{about} Its words: {words}"
    return f"{about} A picture of a page whose words are not held as text."


def _files(dossier: Dossier, manifest: Manifest, words: bytes) -> Iterator[File]:
    if not dossier.is_disclosure:
        for each in dossier.exhibits:
            what = f"Exhibit {each.ref}, byte for byte as it came"
            yield File(
                name=file_name(each),
                data=each.paper.content,
                mime=each.paper.media_type,
                what=what,
                is_source=True,
            )
    what = "The words of this pack as they were recorded"
    yield File(name=WORDS, data=words, mime="application/json", what=what)
    what = "How this pack was made, with the SHA-256 of every document"
    yield File(name=NAME, data=manifest.as_bytes(), mime="application/json", what=what)
