"""A pack made from its seed, layout and channel: the same every time."""

import hashlib
from collections.abc import Sequence
from email.message import EmailMessage
from functools import cache
from random import Random

from benchmarks.reading.channels import Came, arrive
from benchmarks.reading.layouts import layouts
from benchmarks.reading.lost import without
from benchmarks.reading.making import Cover, Layout, Making, Pack, RawFile, new_mail
from benchmarks.reading.paper.plain import plain_text
from benchmarks.reading.told import Json
from benchmarks.reading.wordings import Bank

USUAL_SENDERS = ("family.leeds@court.example", "post@harcourt-law.example", "admin@ncdv.example")


def make_pack(seed: str, side: str, layout_name: str, channel: str) -> Pack:
    """Make one pack.

    Args:
        seed: what tells packs of one layout and channel apart.
        side: development or kept_back.
        layout_name: a layout of that side.
        channel: one of the layout's channels.
    """
    pack_id = f"{layout_name}-{channel}-{seed}"
    making = Making(Random(f"{side}:{pack_id}"), Bank(side), channel)
    _layout(side, layout_name).draw(making)
    came, lost = _arrived(making)
    truth = without(_truth(making, pack_id, came), lost)
    name, data = _packed(making, pack_id, came)
    return Pack(pack_id=pack_id, layout=layout_name, channel=channel, file_name=name,
                data=data, truth=truth)  # fmt: skip


@cache
def _layouts(side: str) -> dict[str, Layout]:
    return {layout.name: layout for layout in layouts(side)}


def _layout(side: str, name: str) -> Layout:
    return _layouts(side)[name]


def _arrived(making: Making) -> tuple[list[Came], frozenset[str]]:
    came: list[Came] = []
    lost: set[str] = set()
    for paper in making.papers:
        if isinstance(paper, RawFile):
            came.append(Came(((paper.name, paper.data),), (), frozenset()))
            continue
        came.append(arrive(paper, making.channel, making.dice))
        lost |= came[-1].lost
    standing = {path for one in came for path, _ in one.evidence}
    return came, frozenset(lost - standing)


def _truth(making: Making, pack_id: str, came: Sequence[Came]) -> Json:
    evidence: dict[str, list[Json]] = {}
    for one in came:
        for path, place in one.evidence:
            evidence.setdefault(path, []).append(place)
    return {
        "pack_id": pack_id,
        "orders": [told.truth for told in making.told],
        "services": [told.truth for told in making.served],
        "warnings": sorted(making.warnings),
        "also": making.also,
        "evidence": evidence,
    }


def _packed(making: Making, pack_id: str, came: Sequence[Came]) -> tuple[str, bytes]:
    """One file as it is, where there is one and no mail around it; otherwise a mail."""
    files = [file for one in came for file in one.files]
    cover = making.cover
    if cover is None and len(files) == 1 and making.dice.random() < 0.6:
        return files[0]
    cover = cover or Cover(
        f"Order {making.case.familyman}".strip(), making.dice.choice(USUAL_SENDERS)
    )
    mail = _mail(cover, pack_id, files)
    if cover.forwarded:
        mail = _forwarded(mail, pack_id)
    return f"{pack_id}.eml", mail.as_bytes()


def _mail(cover: Cover, pack_id: str, files: Sequence[tuple[str, bytes]]) -> EmailMessage:
    mail = new_mail(cover, pack_id)
    mail.set_content(
        plain_text(cover.body) if cover.body else "Please see attached.\n", cte="base64"
    )
    for name, data in files:
        kind, of = _mime(name)
        mail.add_attachment(data, maintype=kind, subtype=of, filename=name)
    _with_boundary(mail, pack_id)
    return mail


def _forwarded(mail: EmailMessage, pack_id: str) -> EmailMessage:
    outer = new_mail(Cover(f"FW: {mail['Subject']}", "enquiries@station.example"), f"fw-{pack_id}")
    outer.set_content("Forwarded for your attention.\n")
    outer.add_attachment(mail)
    _with_boundary(outer, f"fw-{pack_id}")
    return outer


def _with_boundary(mail: EmailMessage, seed: str) -> None:
    for nth, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"=={nth}{hashlib.sha256(seed.encode()).hexdigest()[:24]}==")


def _mime(name: str) -> tuple[str, str]:
    ending = name.rsplit(".", 1)[-1].lower()
    return {
        "pdf": ("application", "pdf"), "jpg": ("image", "jpeg"),
        "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    }.get(ending, ("application", "octet-stream"))  # fmt: skip
