"""The reading of an order's terms from its words."""

from collections.abc import Mapping, Sequence

from nmo.intake.reading.page import TickBox
from nmo.intake.reading.terms.answer import Allowance, Prohibition, Terms, Zone
from nmo.intake.reading.terms.flow.furniture import without_furniture
from nmo.intake.reading.terms.flow.language import in_one_language
from nmo.intake.reading.terms.flow.lines import lines_of
from nmo.intake.reading.terms.names import roles_of
from nmo.intake.reading.terms.one import Known, Read, read_paragraph
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.blocks import blocks_of
from nmo.intake.reading.terms.operative.paragraphs import paragraphs_of
from nmo.intake.reading.terms.operative.unsure import told_in
from nmo.intake.reading.terms.places.definitions import defined_in
from nmo.intake.reading.terms.places.schedule import scheduled
from nmo.intake.reading.text import Text


def read_terms(
    text: Text,
    *,
    definitions: Mapping[str, str] | None = None,
    ticks: Sequence[tuple[int, TickBox]] = (),
    people: Sequence[str] | Mapping[str, str] = (),
    unwrapped: bool = False,
) -> Terms:
    """What one order forbids, the zones it draws and the exceptions it makes.

    `text` is the whole of one order in one language; the operative part is found in it.
    `definitions` are terms known beforehand, by term; `ticks` the page's boxes as (page, box);
    `people` the names in the case, so that a name is told from a word, or those names with the
    role of each (`applicant`, `respondent`); `unwrapped` says that each line is a whole paragraph
    as it was written. No operative part, no terms.
    """
    blocks = _blocks(text, ticks, unwrapped=unwrapped)
    paragraphs = paragraphs_of(blocks)
    defined = defined_in((block.string for block in blocks), definitions)
    names = roles_of(people, text.string)
    listed = scheduled(blocks)
    known = Known(defined={**listed, **defined}, names=names, scheduled=listed)
    read = [read_paragraph(text, paragraph, known) for paragraph in paragraphs]
    if not any(one.prohibition for one in read):
        told = [read_paragraph(text, paragraph, known) for paragraph in told_in(blocks)]
        read = told if any(one.prohibition for one in told) else read
    return Terms(prohibitions=_prohibitions(read), zones=_zones(read), allowances=_allowances(read))


def operative_span(
    text: Text, *, ticks: Sequence[tuple[int, TickBox]] = ()
) -> tuple[int, int] | None:
    """Where in the text the operative paragraphs begin and end; None where there are none."""
    paragraphs = [one for one in paragraphs_of(_blocks(text, ticks)) if one.own]
    if not paragraphs:
        return None
    first = paragraphs[0].lead or paragraphs[0].own
    return min(first.spots[0], paragraphs[0].own.spots[0]), paragraphs[-1].own.spots[-1] + 1


def _blocks(
    text: Text, ticks: Sequence[tuple[int, TickBox]], *, unwrapped: bool = False
) -> list[Block]:
    lines = in_one_language(without_furniture(lines_of(text, ticks)))
    return blocks_of(lines, unwrapped=unwrapped)


def _prohibitions(read: Sequence[Read]) -> tuple[Prohibition, ...]:
    """The prohibitions, without one that only repeats another's words."""
    kept: dict[str, Prohibition] = {}
    for one in read:
        if one.prohibition:
            key = "".join(
                filter(str.isalnum, (one.prohibition.lead_in + one.prohibition.text).lower())
            )
            kept.setdefault(key, one.prohibition)
    return tuple(kept.values())


def _zones(read: Sequence[Read]) -> tuple[Zone, ...]:
    """The zones, each once for its paragraph, place and distance."""
    found = [zone for one in read for zone in one.zones]
    zones: dict[tuple[str, str, int | None], Zone] = {}
    for zone in found:
        zones.setdefault((zone.para, zone.place.lower(), zone.distance_m), zone)
    return tuple(zones.values())


def _allowances(read: Sequence[Read]) -> tuple[Allowance, ...]:
    kept: dict[tuple[str, str], Allowance] = {}
    for one in read:
        for allowance in one.allowances:
            kept.setdefault((allowance.para, allowance.kind), allowance)
    return tuple(kept.values())
