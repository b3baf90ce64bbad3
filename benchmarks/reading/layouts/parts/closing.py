"""What stands around the prohibitions: warning, recitals, end, hearing, service, schedule."""

from collections.abc import Iterator

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.parts.drafting import Drafter, capital
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import numbered_words
from benchmarks.reading.making import Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told


def warning(making: Making, told: Told, share: float = 0.9) -> list[Block]:
    """The penal notice, in a frame, between rules or plain; none in a few papers."""
    dice = making.dice
    if dice.random() > share:
        return []
    told.know("penal_notice", True)
    name = told.again("respondent.name", making.case.respondent.name)
    words = making.bank.phrase("penal", dice).format(name=name)
    title, _, text = words.partition("\n")
    heavy = dice.random() < 0.6
    shape = dice.randrange(4)
    if shape == 0:
        return [Grid([(f"{bold(title)}\n{text}",)], (1.0,))]
    lines = [Words(title, bold=True, align=dice.choice(("left", "center")), space=2),
             Words(text, bold=heavy)]  # fmt: skip
    return [Mark.RULE, *lines, Mark.RULE] if shape == 1 else list(lines)


def recitals(making: Making, told: Told, most: int = 3) -> list[Block]:
    """Recitals, with a heading or letters in some papers, and whether it was by consent."""
    case, bank, dice = making.case, making.bank, making.dice
    texts = tellings.recitals(case, bank, dice, most)
    blocks: list[Block] = []
    if texts and dice.random() < 0.4:
        blocks.append(Words(bank.phrase("part_recitals", dice), bold=True))
    lettered = making.channel != "word" and dice.random() < 0.25
    for nth, text in enumerate(texts):
        blocks.append(Words(text, label=f"{'ABCDE'[nth]}." if lettered else ""))
    if case.by_consent:
        told.know("by_consent", True)
        blocks.append(Words(told.again("by_consent", bank.phrase("consent", dice))))
    return blocks


def definition(making: Making, drafter: Drafter) -> list[Block]:
    """What "the property" and a defined distance mean, where that has to be said."""
    bank, dice, blocks = making.bank, making.dice, list[Block]()
    if drafter.leaves_home_open:
        home = drafter.define(str(making.case.shared_home))
        words = bank.phrase("home", dice).replace("the property", drafter.voice.defined)
        words = words.replace("The property", capital(drafter.voice.defined))
        blocks.append(Words(words.format(home=home)))
    if drafter.distance_paths:
        at = drafter.told.truth["exclusion_zones"]
        blocks.append(Words(_distance(making, drafter, at)))
    return blocks


def _distance(making: Making, drafter: Drafter, zones: list[dict[str, object]]) -> str:
    metres = next(one["distance_m"] for one in zones if one["distance_m"] is not None)
    printed = drafter.define_distance(f"{metres} metres")
    words = making.bank.phrase("distance_means", making.dice)
    return capital(words.format(name=drafter.distance_name, distance=printed))


def schedule(making: Making, drafter: Drafter) -> list[Block]:
    """The places that the paragraphs only name, and a plan where one of them is on a plan."""
    dice, blocks = making.dice, list[Block]()
    if drafter.zones:
        title = making.bank.phrase("part_zones", dice)
        blocks.append(Words(title, bold=True, align=dice.choice(("left", "center"))))
        if dice.random() < 0.5:
            rows = [(capital(name), place) for name, place in drafter.zones]
            blocks.append(Grid(rows, (0.35, 0.65), centred=dice.random() < 0.5,
                               padding=dice.choice((0, 4))))  # fmt: skip
        else:
            blocks += [Words(f"{capital(name)}: {place}") for name, place in drafter.zones]
    places = " ".join(str(one["place"]) for one in drafter.told.truth["exclusion_zones"]).lower()
    if "plan" in places or "the map" in places:
        blocks += [Words("Plan", bold=True, align="center"), Mark.PLAN]
    return blocks


def rest(
    making: Making,
    told: Told,
    numbers: Numbering | None = None,
    *,
    ending: str = "",
    later: list[str] | None = None,
) -> list[Block]:
    """End, hearing, service and standing clauses, in any order, numbered on or not."""
    dice = making.dice
    sentences = list(_sentences(making, told, ending))
    if dice.random() < 0.3:
        dice.shuffle(sentences)
    sentences = [*(later or ()), *sentences]
    if numbers is None or (making.channel != "word" and dice.random() < 0.3):
        return [Words(text) for text in sentences]
    return [numbered_words(numbers.next(), text) for text in sentences]


def _sentences(making: Making, told: Told, ending: str) -> Iterator[str]:
    case, bank, dice = making.case, making.bank, making.dice
    yield tellings.ending(told, case, bank, dice, kind=ending)
    if told.truth["return_hearing"] is None and dice.random() < 0.6:
        yield tellings.hearing(told, case, dice, bank.phrase("hearing", dice))
    if dice.random() < 0.6:
        yield tellings.direction(told, case, bank, dice)
    yield from dict.fromkeys(bank.phrase("standing", dice) for _ in range(dice.randint(0, 3)))
    if dice.random() < 0.15:
        yield bank.phrase("no_arrest", dice)


def notice(making: Making, told: Told) -> Words:
    """Whether the respondent had notice."""
    return Words(tellings.notice(told, making.case, making.bank, making.dice))
