"""Who lives in the home and who is left alone, in one order; and orders about the home alone."""

from collections.abc import Sequence

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.layouts.parts import closing, heading, parties, sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import numbered_words
from benchmarks.reading.layouts.parts.voices import a_voice
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Provision
from benchmarks.reading.told import Told

OF_HOME = (
    "The respondent shall leave {home} by {by}.",
    "The respondent shall vacate {home} on or before {by} and shall hand over all keys.",
    "The respondent must not obstruct, harass or interfere with the applicant's peaceful "
    "occupation of {home}.",
    "The respondent shall permit the applicant to occupy {home}.",
    "The respondent's right to occupy {home} is terminated.",
    "The respondent must not occupy {home}.",
    "The respondent shall keep up the payments of the rent and the bills of {home}.",
)
DECLARED = (
    "It is declared that the applicant is entitled to occupy {home} under section 33.",
    "The court declares that the applicant has home rights in {home}.",
)
TITLES = ("OCCUPATION ORDER AND NON-MOLESTATION ORDER", "Order under sections 33 and 42",
          "Non-molestation and occupation orders", "ORDER")  # fmt: skip
ACTS = ("Sections 33 to 38 Family Law Act 1996", "Family Law Act 1996")
ONLY = ("OCCUPATION ORDER", "Occupation order: Family Law Act 1996, section 33",
        "ORDER REGULATING OCCUPATION OF THE FAMILY HOME")  # fmt: skip


def draw_both(making: Making) -> None:
    """Paragraphs of both kinds, one kind after the other or mixed."""
    dice = making.dice
    name = making.file(dice.choice(("Order", "OO and NMO", "Combined order")))
    told = making.order(name, order_type="non_molestation_with_occupation")
    head = heading.heading(making, told, dice.choice(TITLES), "Sections 33 and 42 FLA 1996")
    voice = a_voice(making.case, dice)
    drafter = Drafter(making, told, voice)
    numbers = Numbering(dice, in_word=making.channel == "word", running=0.1)
    terms, arrestable = _mixed(making, drafter, numbers)
    people, penal = parties.parties(making, told), closing.warning(making, told)
    drafter.speaks_of_home = True
    defined = closing.definition(making, drafter)
    sheet.finish(making, name, [
        *head, *people, *penal, *closing.recitals(making, told),
        *defined, Words(making.bank.phrase("orders", dice), bold=True), *terms,
        *_arrest(making, told, arrestable), *closing.rest(making, told, later=drafter.later),
        closing.notice(making, told),
    ])  # fmt: skip


def draw_home_alone(making: Making) -> None:
    """An occupation order; its words are no prohibition of molesting."""
    dice = making.dice
    name = making.file(dice.choice(("Order", "Occupation order", "sealed order 2")))
    told = making.order(name, order_type="occupation", registrable=False)
    head = heading.heading(making, told, dice.choice(ONLY), dice.choice(ACTS))
    people = parties.parties(making, told)
    home = str(making.case.shared_home)
    numbers = Numbering(dice, in_word=making.channel == "word")
    lines = [*dice.sample(DECLARED, 1), *dice.sample(OF_HOME, dice.randint(3, 6))]
    terms: list[Block] = []
    arrestable: list[str] = []
    for line in lines:
        number = numbers.next()
        arrestable.append(number.name)
        terms.append(numbered_words(number, line.format(home=home, by=_by(making))))
    ends = written(making.case.ends.date(), dice, formal=True)
    sheet.finish(making, name, [
        *head, *people, *closing.warning(making, told, 0.7),
        Words(making.bank.phrase("orders_only", dice), bold=True), *terms,
        *_arrest(making, told, arrestable[1:]), Words(f"This order lasts until {ends}."),
        closing.notice(making, told),
    ])  # fmt: skip


def _by(making: Making) -> str:
    at, dice = making.case.hearing, making.dice
    return f"{clock(at.time(), dice)} on {written(at.date(), dice, formal=True)}"


def _mixed(
    making: Making, drafter: Drafter, numbers: Numbering
) -> tuple[list[Block], list[str]]:  # fmt: skip
    """The paragraphs, and the numbers of those about the home."""
    dice = making.dice
    of_home = dice.sample(OF_HOME[:3], 1) + dice.sample(OF_HOME[3:], dice.randint(0, 2))
    todo: list[Provision | str] = [*drafted(making, drafter.voice, most=7), *of_home]
    drawn = dice.random()
    if drawn < 0.4:
        dice.shuffle(todo)
    elif drawn < 0.7:
        todo.reverse()
    blocks: list[Block] = []
    about_home: list[str] = []
    for one in todo:
        number = numbers.next()
        if isinstance(one, str):
            about_home.append(number.name)
            text = one.format(home=drafter.voice.defined, by=_by(making))
            paragraph = drafter.as_it_is(number.name, text, ("occupation",))
        else:
            paragraph = drafter.write(one, number.name)
        blocks.append(numbered_words(number, paragraph.text))
    return blocks, about_home


def _arrest(making: Making, told: Told, names: Sequence[str]) -> list[Block]:
    """A power of arrest attached, expressly not attached, or not spoken of."""
    drawn, bank, dice = making.dice.random(), making.bank, making.dice
    if drawn < 0.45 and names:
        told.know("power_of_arrest", True)
        words = bank.phrase("arrest", dice).format(n=" and ".join(names))
        return [Words(told.again("power_of_arrest", words), bold=dice.random() < 0.4)]
    return [Words(bank.phrase("no_arrest", dice))] if drawn < 0.75 else []


LAYOUTS = (
    Layout(name="with_arrest", draw=draw_both, channels=(*DRAWN, *WORD), share=2),
    Layout(name="with_arrest_home_alone", draw=draw_home_alone, channels=(*DRAWN, *WORD),
           share=0.7),
)  # fmt: skip
