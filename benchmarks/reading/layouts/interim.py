"""Interim orders made without notice, in haste, until a return date."""

from dataclasses import replace

from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import closing, heading, parties, sheet
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER
from benchmarks.reading.layouts.recorded import operative
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.told import Told

HOW = (
    "This order was made at a hearing by telephone.",
    "Hearing conducted out of hours by the duty judge.",
    "The matter was dealt with on paper, without attendance.",
    "Remote hearing by video. Counsel for the applicant: Ms Pemberton.",
)
WHY = (
    "The court was satisfied that there was a risk of significant harm if the order was not made "
    "at once.",
    "AND UPON the court having regard to section 45(2) of the Family Law Act 1996",
    "The judge considered that the applicant would be deterred from pursuing the application if "
    "the order were not made immediately.",
)
RETURN = (
    "You will have an opportunity to put your case at the return hearing.",
    "The respondent should attend the hearing. If {he} does not, the order may be continued in "
    "{his} absence.",
    "At that hearing the court may confirm, change or discharge the order.",
)


def draw(making: Making) -> None:
    """One order of one or two pages."""
    making.case = replace(making.case, notice="without", by_consent=False)
    name = sheet.a_name(making, ("Interim order", "Without notice NMO", "Order", "ex parte order"))
    told = making.order(name)
    sheet.finish(making, name, _blocks(making, told))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    head, people = heading.heading(making, told), parties.parties(making, told)
    listed = dice.random() < 0.5
    numbers = Numbering(dice, in_word=making.channel == "word")
    drafter, orders = operative(making, told, TOGETHER if listed else SINGLY, numbers,
                                listed=listed, most=7)  # fmt: skip
    ending = dice.choice(("until_hearing", "until_hearing", "datetime", ""))
    rest = closing.rest(making, told, numbers, ending=ending, later=drafter.later)
    why = [Words(dice.choice(words)) for words in (HOW, WHY) if dice.random() < 0.6]
    heard = dice.choice(RETURN).format(he=case.respondent.he, his=case.respondent.his)
    penal, notice = closing.warning(making, told), closing.notice(making, told)
    opening = Words(making.bank.phrase("orders", dice), bold=True)
    defined = closing.definition(making, drafter)
    if dice.random() < 0.5:
        return [*penal, *head, *people, notice, *why, opening, *orders, *defined, *rest,
                Words(heard)]  # fmt: skip
    return [*head, *people, *why, *defined, opening, *orders, *rest, Words(heard), *penal, notice]


LAYOUTS = (Layout(name="interim", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=2),)
