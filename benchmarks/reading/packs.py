"""A pack made from its seed, layout and channel: the same every time."""

from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Any

from benchmarks.reading.channels import Came, arrive
from benchmarks.reading.layouts import layouts
from benchmarks.reading.lost import without
from benchmarks.reading.mails import mail_of
from benchmarks.reading.making import Cover, Layout, Making, Pack, RawFile
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
    for root, other in making.same_paper.items():
        _copied(evidence, root, other)
        _copied(making.also, root, other)
    return {
        "pack_id": pack_id,
        "orders": [told.truth for told in making.told],
        "services": [told.truth for told in making.served],
        "warnings": sorted(making.warnings),
        "also": making.also,
        "evidence": evidence,
    }


def _copied(held: dict[str, list[Any]], root: str, other: str) -> None:
    """What is held of an order, for another that the same words tell."""
    for path in [path for path in held if path.startswith(f"{other}.")]:
        held.setdefault(root + path.removeprefix(other), held[path])


def _packed(making: Making, pack_id: str, came: Sequence[Came]) -> tuple[str, bytes]:
    """One file as it is, where there is one and no mail around it; otherwise a mail."""
    files = [file for one in came for file in one.files]
    if making.cover is None and len(files) == 1 and making.dice.random() < 0.6:
        return files[0]
    cover = making.cover or Cover(
        f"Order {making.case.familyman}".strip(), making.dice.choice(USUAL_SENDERS)
    )
    return f"{pack_id}.eml", mail_of(cover, files, pack_id, making.dice)
