"""The head of an order: court, numbers, title, judge and day, in one of several shapes."""

from collections.abc import Iterator

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings, varied
from benchmarks.reading.making import Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

MATTERS = (
    "IN THE MATTER OF THE FAMILY LAW ACT 1996",
    "IN THE MATTER OF PART IV OF THE FAMILY LAW ACT 1996",
    "In the matter of an application under section 42 of the Family Law Act 1996",
)
OFFICES = ("Family Section", "The Court Office", "Public Law and Private Law Team")


def heading(making: Making, told: Told, title: str = "", act: str = "") -> list[Block]:
    """A head of any shape; of a non-molestation order where no other title and Act are named."""
    dice, bank = making.dice, making.bank
    if not title and dice.random() < 0.15:
        return [Words(one) if isinstance(one, str) else one for one in varied.head(making, told)]
    matter = act or dice.choice(MATTERS)
    title, act = title or bank.phrase("title", dice), act or bank.phrase("act", dice)
    shape = dice.choice((_stacked, _stacked, _beside, _labelled, _office))
    return list(shape(making, told, title, matter if shape is _stacked else act))


def made_on(making: Making, told: Told) -> tuple[str, str]:
    """Judge and day, marked."""
    case = making.case
    day = told.say("made_date", f"{case.made}", written(case.made, making.dice))
    return told.say("judge", case.judge), day


def numbers_of(making: Making, told: Told, between: str = ", ") -> str:
    """Every number of the case, marked."""
    return between.join(tellings.numbered(told, making.case.numbers))


def court_of(making: Making, told: Told, *, capitals: bool = False) -> str:
    """The court's name, marked."""
    name = making.case.court.name
    return told.say("court", name, name.upper() if capitals else name)


def mark_of(making: Making) -> list[Block]:
    """Crest, seal, both or neither."""
    drawn = making.dice.choice((None, Mark.SEAL, Mark.CREST, Mark.CREST_AND_SEAL))
    return [] if drawn is None else [drawn]


def _stacked(making: Making, told: Told, title: str, act: str) -> Iterator[Block]:
    """Court left, number right, matter and title in the middle, the judge below."""
    dice = making.dice
    judge, day = made_on(making, told)
    number = f"{dice.choice(('Case No:', 'CASE NUMBER', 'No.'))} {numbers_of(making, told)}"
    court = f"IN THE FAMILY COURT\nSITTING AT {court_of(making, told, capitals=True)}"
    yield from mark_of(making)
    if dice.random() < 0.5:
        yield Words(number, align="right")
        yield Words(court, bold=True)
    else:
        yield Words(court, bold=True, align=dice.choice(("left", "center")))
        yield Words(number, align=dice.choice(("right", "center")))
    if dice.random() < 0.7:
        yield Words(act, align="center")
    yield Words(title, bold=True, align="center", scale=dice.choice((1.0, 1.2, 1.4)))
    yield Words(dice.choice((f"BEFORE {judge} ON {day}", f"{judge}\n{day}",
                             f"Made by {judge} in chambers on {day}",
                             f"UPON the application being heard by {judge} on {day}")),
                align=dice.choice(("left", "center")))  # fmt: skip


def _beside(making: Making, told: Told, title: str, act: str) -> Iterator[Block]:
    """A box of two columns: the title on one side, the particulars on the other."""
    dice = making.dice
    judge, day = made_on(making, told)
    title = f"{bold(title)}\n{act}"
    facts = (f"{bold('Family Court')}\n{court_of(making, told)}\n{bold('Case')}\n"
             f"{numbers_of(making, told)}\n{bold('Date')}\n{day}\n"
             f"{bold('Judge')}\n{judge}")  # fmt: skip
    left_first = dice.random() < 0.5
    yield Grid([(title, facts) if left_first else (facts, title)], (0.5, 0.5),
               ruled=dice.random() < 0.6, centred=dice.random() < 0.5)  # fmt: skip
    yield Mark.GAP


def _labelled(making: Making, told: Told, title: str, act: str) -> Iterator[Block]:
    """Rows of labels and values under a title."""
    dice = making.dice
    judge, day = made_on(making, told)
    rows = [
        (dice.choice(("Court", "In the Family Court at", "Made at")), court_of(making, told)),
        (dice.choice(("Case number", "Number", "Reference")), numbers_of(making, told, "\n")),
        (dice.choice(("Date of order", "Made on", "Date")), day),
        (dice.choice(("Judge", "Made by", "Before")), judge),
    ]
    if dice.random() < 0.4:
        dice.shuffle(rows)
    yield from mark_of(making)
    yield Words(title, bold=True, scale=1.4)
    if dice.random() < 0.5:
        yield Words(act)
    yield Grid(rows, (0.34, 0.66), ruled=dice.random() < 0.5, padding=dice.choice((0, 2, 6)))


def _office(making: Making, told: Told, title: str, act: str) -> Iterator[Block]:
    """The court's office at the right, as on its letters."""
    dice = making.dice
    judge, day = made_on(making, told)
    yield Words(f"{court_of(making, told)}\n{dice.choice(OFFICES)}\nTelephone 0113 496 0124",
                align="right")  # fmt: skip
    yield Words(f"Ref: {numbers_of(making, told)}")
    yield Words(title, bold=True, scale=1.2)
    yield Words(act)
    yield Words(f"This order was made by {judge} on {day}.")
