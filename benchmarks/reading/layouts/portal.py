"""The order of a new digital service: questions as headings, an electronic seal."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.parts import closing, parties, sheet
from benchmarks.reading.layouts.parts.drafting import Drafter
from benchmarks.reading.layouts.parts.heading import court_of, made_on, numbers_of
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER
from benchmarks.reading.layouts.recorded import operative
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

TITLES = ("Non-molestation order", "Your non-molestation order", "FL404A Non-molestation order",
          "Protective order: non-molestation")  # fmt: skip
SEALED = ("Sealed electronically by the Family Court", "Digital seal applied", "SEALED")
QUESTIONS = {
    "who": ("Who this order is about", "People", "Who is protected and who is bound"),
    "made": ("When and where it was made", "About this order", "Order details"),
    "must": ("What the respondent must not do", "The rules of this order", "Restrictions",
             "What you must not do"),
    "how_long": ("How long does it last?", "Start and end", "When it ends"),
    "warned": ("If this order is broken", "Important", "What happens if you do not obey"),
    "meaning": ("Words used in this order", "What some words mean"),
}  # fmt: skip


def draw(making: Making) -> None:
    """One order; its sections come in any sequence that makes sense."""
    name = making.file(making.dice.choice(("order-download", "FL404A", "non-molestation-order")))
    told = making.order(name)
    sheet.finish(making, name, _blocks(making, told))


def _blocks(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    listed = dice.random() < 0.5
    numbers = Numbering(dice, in_word=False)
    drafter, orders = operative(making, told, TOGETHER if listed else SINGLY, numbers,
                                listed=listed)  # fmt: skip
    made, who = _made(making, told), _who(making, told)
    penal = closing.warning(making, told, 0.95)
    middle = [
        [_asked(making, "must"), *orders], _meaning(making, drafter),
        [_asked(making, "how_long"), *closing.rest(making, told, later=drafter.later)],
        [_asked(making, "warned"), *penal] if penal else [],
    ]  # fmt: skip
    dice.shuffle(middle)
    first = [made, who] if dice.random() < 0.6 else [who, made]
    title = Words(dice.choice(TITLES), bold=True, scale=1.7)
    blocks: list[Block] = [dice.choice((Mark.CREST, Mark.CREST_AND_SEAL)), title]
    for part in (*first, *middle):
        blocks += part
    return [*blocks, closing.notice(making, told), Words(dice.choice(SEALED), scale=0.85)]


def _asked(making: Making, key: str) -> Words:
    return Words(making.dice.choice(QUESTIONS[key]), bold=True, scale=1.2, space=4)


def _made(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    judge, day = made_on(making, told)
    rows = [
        ("Order made on", day), ("Court", f"Family Court at {court_of(making, told)}"),
        ("Case reference", numbers_of(making, told, "\n")), ("Judge", judge),
        ("Law", "Section 42, Family Law Act 1996"),
    ]  # fmt: skip
    if dice.random() < 0.5:
        grid = Grid(rows, (0.35, 0.65), ruled=False, padding=dice.choice((0, 4)))
        return [_asked(making, "made"), grid]
    return [_asked(making, "made"), *(Words(f"{bold(f'{k}:')} {v}", space=2) for k, v in rows)]


def _who(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    hers, his = parties.names(making, told, title=False)
    rows = [("Applicant", hers)]
    if case.confidential:
        rows.append(("Applicant's address", tellings.withheld(told, "Confidential")))
    rows.append(("Respondent", his))
    if case.born_known:
        printed = tellings.born(told, case, written(case.respondent.born, dice))
        rows.append(("Respondent date of birth", printed))
    if case.address_known:
        rows.append(("Respondent address", tellings.lives(told, case)))
    if dice.random() < 0.5:
        body: list[Block] = [Grid(rows, (0.4, 0.6), ruled=False, centred=True)]
    else:
        body = [Words(f"{bold(key)}\n{value}", space=4) for key, value in rows]
    return [_asked(making, "who"), *body, *parties.children(making, told)]


def _meaning(making: Making, drafter: Drafter) -> list[Block]:
    meaning = closing.definition(making, drafter)
    return [_asked(making, "meaning"), *meaning] if meaning else []


LAYOUTS = (Layout(name="portal", draw=draw, channels=DRAWN, share=2.5),)
