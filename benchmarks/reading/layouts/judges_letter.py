"""An order typed as a letter to the respondent, as judges do who want to be understood."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import closing, parties, sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.heading import court_of, made_on, numbers_of
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import TOGETHER, one_by_one, unnumbered
from benchmarks.reading.layouts.parts.voices import a_voice, is_you
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

OPENINGS = (
    "I am writing to tell you about a non-molestation order that the court has made against you.",
    "This letter is an order of the court. You must obey it.",
    "The court has made an order to protect {her}. This letter sets out its terms and is the order "
    "itself.",
)
BEFORE_TERMS = (
    "This is what the order says:", "From now on:", "The court therefore orders as follows.",
    "The terms of the injunction are these:",
)  # fmt: skip
LIMITS = ("Yours sincerely", "Yours faithfully", "By the court")


def draw(making: Making) -> None:
    """One letter."""
    name = sheet.a_name(making, ("Letter order", "Order", "Letter to respondent"))
    told = making.order(name)
    sheet.finish(making, name, _blocks(making, told))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    voice = _voice(making)
    drafter = Drafter(making, told, voice)
    numbers = Numbering(dice, in_word=making.channel == "word")
    way = dice.choice(TOGETHER if voice.listed else (one_by_one, unnumbered))
    terms = way(making, drafter, drafted(making, voice), numbers)
    hers, judge_and_day = _about(making, told)
    blocks = [*_address(making, told), *judge_and_day]
    opening = dice.choice(OPENINGS).format(her=hers)
    if hers not in opening:
        opening += f" It was asked for by {hers}, who is the applicant in the case."
    blocks += [Words(opening), *parties.children(making, told)]
    penal = closing.warning(making, told)
    early = dice.random() < 0.5
    blocks += [*penal] if early else []
    blocks += [*closing.definition(making, drafter), Words(dice.choice(BEFORE_TERMS)), *terms]
    blocks += [*closing.rest(making, told, later=drafter.later), closing.notice(making, told)]
    blocks += [] if early else [*penal]
    return [*blocks, Words(dice.choice(LIMITS), space=24), Words(f"{case.judge}")]


def _voice(making: Making) -> Voice:
    """One that speaks to the respondent, twice as often as not."""
    dice, listed = making.dice, making.dice.random() < 0.5
    voices = [a_voice(making.case, dice, listed=listed) for _ in range(6)]
    return next((one for one in voices if is_you(one)), voices[0])


def _address(making: Making, told: Told) -> list[Block]:
    """The court's letterhead and to whom the letter goes."""
    case, dice = making.case, making.dice
    court = court_of(making, told)
    head = (
        f"{dice.choice(('The Family Court at', 'Family Court'))} {court}\nTelephone 0113 496 0125"
    )
    name = tellings.party(told, "respondent", case.respondent, dice)
    lines = [f"{case.respondent.title} {name}"]
    if case.address_known:
        lines.append(tellings.lives(told, case))
    number = f"{dice.choice(('Our reference', 'Case number', 'Ref'))}: {numbers_of(making, told)}"
    blocks: list[Block] = [Words(head, align=dice.choice(("right", "center", "left"))),
                           Words("\n".join(lines)), Words(number)]  # fmt: skip
    if case.born_known:
        day = tellings.born(told, case, written(case.respondent.born, dice))
        blocks.append(Words(dice.choice((f"Your date of birth: {day}", f"Born {day}",
                                         f"(date of birth {day})"))))  # fmt: skip
    if case.respondent.name.endswith(case.respondent.family) and dice.random() < 0.7:
        blocks.append(Words(f"Dear {case.respondent.title} {case.respondent.family}"))
    return blocks


def _about(making: Making, told: Told) -> tuple[str, list[Block]]:
    """The applicant, and by whom and when the order was made."""
    dice = making.dice
    judge, day = made_on(making, told)
    hers = tellings.party(told, "applicant", making.case.applicant, dice, title=True)
    title = dice.choice(("NON-MOLESTATION ORDER", "Family Law Act 1996: order against you",
                         "Your case in the family court"))  # fmt: skip
    words = dice.choice((
        f"{judge} made this order on {day}.", f"Order made: {day} by {judge}",
        f"At a hearing on {day} {judge} made the order set out here.",
    ))  # fmt: skip
    return hers, [Words(title, bold=True), Words(words)]


LAYOUTS = (Layout(name="judges_letter", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=2),)
