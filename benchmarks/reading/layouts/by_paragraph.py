"""Later orders that speak of an earlier one by the numbers of its paragraphs."""

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import closing, heading, parties, sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import numbered_words
from benchmarks.reading.layouts.parts.voices import a_voice
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.told import Told

DISCHARGED = (
    "Paragraphs 1 to {n} of the order made on {day}, and all other parts of it, are discharged.",
    "The order made on {day} is discharged as from the making of this order.",
    "The whole of the non-molestation order dated {day} is revoked, and none of its paragraphs "
    "remains in force.",
    "The applicant no longer seeking its continuation, the injunction of {day} is brought to an "
    "end today.",
)  # fmt: skip
AFTER_DISCHARGE = (
    "The court shall inform the police that the order has been discharged.",
    "There being no order in force, the hearing listed before this court is vacated.",
    "The application is dismissed.", "No order as to costs.",
)  # fmt: skip
EXTENDED = (
    "Paragraph {n} of the order made on {day} is amended so that the order lasts until {end}.",
    "The non-molestation order of {day} shall continue in the same terms until {end}.",
    "The duration of the order dated {day} is extended. It now expires at {end}.",
    "The order made on {day} having been due to lapse, it is renewed and shall end at {end}.",
)  # fmt: skip
VARIED = (
    "The order made on {day} is varied by deleting paragraph {n} and by substituting the "
    "paragraphs below.",
    "The non-molestation order of {day} is varied. Its paragraph {n} is replaced as follows.",
    "To the order dated {day} there are added, after paragraph {n}, these paragraphs:",
    "The order of {day} shall be amended: paragraph {n} is deleted and the following inserted.",
)  # fmt: skip
UNCHANGED = (
    "In all other respects the order continues unchanged.",
    "Save as varied here the order remains in full force and effect.",
    "Paragraphs 1 and 2 are not affected by this variation.",
)  # fmt: skip
ACTS = ("Family Law Act 1996", "Part IV of the Family Law Act 1996", "Section 49 FLA 1996")
TITLES = {
    "discharge": ("ORDER DISCHARGING A NON-MOLESTATION ORDER", "Order", "FL404B General order"),
    "extension": ("ORDER EXTENDING TIME", "Extension of non-molestation order", "Order"),
    "variation": ("VARIATION ORDER", "Order varying a non-molestation order", "FL404B", "ORDER"),
}  # fmt: skip


def draw_discharge(making: Making) -> None:
    """The earlier order is at an end."""
    told, day, name = _begun(making, "discharge")
    dice = making.dice
    lines = [dice.choice(DISCHARGED).format(day=day, n=dice.randint(4, 9))]
    lines += dice.sample(AFTER_DISCHARGE, dice.randint(0, 2))
    _finish(making, told, name, lines)


def draw_extension(making: Making) -> None:
    """The earlier order lasts longer; some say its terms again."""
    told, day, name = _begun(making, "extension")
    dice = making.dice
    words = dice.choice(EXTENDED)
    lines = [words.format(day=day, end=_end(making, told), n=dice.randint(5, 12))]
    if dice.random() < 0.6:
        lines.append(dice.choice(UNCHANGED))
    _finish(making, told, name, lines)


def draw_variation(making: Making) -> None:
    """Paragraphs of the earlier order give way to others."""
    told, day, name = _begun(making, "variation")
    dice = making.dice
    lines = [dice.choice(VARIED).format(day=day, n=dice.randint(2, 7))]
    voice = a_voice(making.case, dice)
    drafter = Drafter(making, told, voice, apart=0)
    chosen = drafted(making, voice)
    chosen = dice.sample(chosen, min(len(chosen), dice.randint(1, 4)))
    numbers = Numbering(dice, in_word=making.channel == "word", running=0.25)
    first = numbered_words(numbers.next(), lines[0])
    quoted = dice.random() < 0.4
    orders: list[Block] = [first]
    for one in chosen:
        number = numbers.next()
        text = drafter.write(one, number.name).text
        orders.append(numbered_words(number, f"“{text}”" if quoted else text))
    after = [dice.choice(UNCHANGED)] if dice.random() < 0.5 else []
    if dice.random() < 0.4:
        after.append(f"The order as varied shall last until {_end(making, told)}.")
    orders += [*closing.definition(making, drafter), *map(Words, after)]
    sheet.finish(making, name, [*_head(making, told), *orders, *_notice(making, told)])


def _begun(making: Making, kind: str) -> tuple[Told, str, str]:
    """The order, the day of the earlier one, and the paper's name."""
    names = ("Order", "FL404B", "General order", "further order")
    name = sheet.a_name(making, names)
    told = making.order(name, order_type=kind)
    before = making.case.made - timedelta(days=making.dice.randrange(20, 300))
    printed = written(before, making.dice, formal=True)
    return told, told.say("amends_order_made", f"{before}", printed), name


def _end(making: Making, told: Told) -> str:
    at, dice = making.case.ends, making.dice
    told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
    printed = f"{clock(at.time(), dice)} on {written(at.date(), dice, formal=True)}"
    return told.again("expiry.at", printed)


def _head(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    title = dice.choice(TITLES[told.truth["order_type"]])
    blocks = heading.heading(making, told, title, dice.choice(ACTS))
    blocks += [*parties.parties(making, told), *closing.recitals(making, told, 2)]
    return [*blocks, Words(making.bank.phrase("orders_only", dice), bold=True)]


def _notice(making: Making, told: Told) -> Iterator[Block]:
    if making.dice.random() < 0.5:
        yield Words(tellings.notice(told, making.case, making.bank, making.dice))


def _finish(making: Making, told: Told, name: str, lines: list[str]) -> None:
    numbers = Numbering(making.dice, in_word=making.channel == "word", running=0.25)
    numbered = making.dice.random() < 0.7
    orders = [numbered_words(numbers.next(), line) if numbered else Words(line) for line in lines]
    sheet.finish(making, name, [*_head(making, told), *orders, *_notice(making, told)])


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="by_paragraph_discharge", draw=draw_discharge, channels=EVERY_WAY, share=1.2),
    Layout(name="by_paragraph_extension", draw=draw_extension, channels=EVERY_WAY),
    Layout(name="by_paragraph_variation", draw=draw_variation, channels=EVERY_WAY, share=1.5),
)
