"""Orders drafted by counsel or a judge, no two of them put together alike."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import closing, heading, parties, sheet
from benchmarks.reading.layouts.parts.drafting import DISTANCES, Drafter, drafted
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER, Setting
from benchmarks.reading.layouts.parts.voices import a_voice
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Provision
from benchmarks.reading.told import Told


def draw_prose(making: Making) -> None:
    """Numbered or headed paragraphs, each with its own lead-in."""
    _draw(making, SINGLY, listed=False)


def draw_listed(making: Making) -> None:
    """Paragraphs under one lead-in."""
    _draw(making, TOGETHER, listed=True)


def draw_scheduled(making: Making) -> None:
    """Places named in a schedule or on a plan, distances defined once."""
    listed = making.dice.random() < 0.5
    _draw(making, TOGETHER if listed else SINGLY[:4], listed=listed, schedules=True)


def _draw(
    making: Making, ways: Sequence[Setting], *, listed: bool, schedules: bool = False
) -> None:
    name = sheet.a_name(making)
    told = making.order(name)
    blocks = order(making, told, ways, listed=listed, schedules=schedules)
    sheet.finish(making, name, blocks)


def order(
    making: Making, told: Told, ways: Sequence[Setting], *, listed: bool,
    schedules: bool = False,
) -> list[Block]:  # fmt: skip
    """A whole order, its parts in one of several sequences."""
    dice = making.dice
    head = heading.heading(making, told)
    people = parties.parties(making, told)
    numbers = Numbering(dice, in_word=making.channel == "word")
    drafter, prohibitions = operative(
        making, told, ways, numbers, listed=listed, schedules=schedules
    )
    defined, penal = closing.definition(making, drafter), closing.warning(making, told)
    told_before = [*closing.recitals(making, told)]
    rest = closing.rest(making, told, numbers, later=drafter.later)
    notice = closing.notice(making, told)
    opening = Words(making.bank.phrase("orders", dice), bold=dice.random() < 0.7)
    before, after = (defined, []) if dice.random() < 0.7 else ([], defined)
    orders = [*before, opening, *prohibitions, *after]
    early = [notice] if dice.random() < 0.5 else []
    late = [] if early else [notice]
    places = closing.schedule(making, drafter)
    way = dice.randrange(4)
    if way == 0:
        return [*head, *people, *penal, *told_before, *early, *orders, *rest, *late, *places]
    if way == 1:
        return [*head, *penal, *people, *early, *told_before, *orders, *rest, *late, *places]
    if way == 2:
        return [*head, *people, *told_before, *early, *orders, *rest, *late, *places, *penal]
    return [*penal, *head, *people, *told_before, *early, *orders, *late, *rest, *places]


def operative(
    making: Making, told: Told, ways: Sequence[Setting], numbers: Numbering, *, listed: bool,
    schedules: bool = False, most: int = 9,
) -> tuple[Drafter, list[Block]]:  # fmt: skip
    """The prohibitions, worded and set, with the drafter who knows what they leave open."""
    dice = making.dice
    voice = a_voice(making.case, dice, listed=listed)
    chosen = drafted(making, voice, most=most)
    distance_name = ""
    if schedules and dice.random() < 0.5:
        distance_name = making.bank.phrase("distance_name", dice)
        chosen = _of_one_distance(chosen, dice.choice([d for d in DISTANCES if d[1] >= 50]))
    drafter = Drafter(making, told, voice, schedules=schedules, distance_name=distance_name)
    return drafter, dice.choice(ways)(making, drafter, chosen, numbers)


def _of_one_distance(chosen: list[Provision], distance: tuple[str, int]) -> list[Provision]:
    return [replace(one, distance=distance) if one.distance else one for one in chosen]


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="recorded_prose", draw=draw_prose, channels=EVERY_WAY, share=3),
    Layout(name="recorded_listed", draw=draw_listed, channels=EVERY_WAY, share=3),
    Layout(name="recorded_scheduled", draw=draw_scheduled, channels=EVERY_WAY, share=2.5),
)
