"""Consent orders: long recitals, agreements and undertakings around the prohibitions."""

from dataclasses import replace

from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.layouts.parts import closing, heading, parties, sheet
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER
from benchmarks.reading.layouts.recorded import operative
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.told import Told

AGREED = (
    "UPON the parties agreeing that the respondent makes no admission of the allegations",
    "AND UPON the applicant undertaking not to go to the respondent's place of work",
    "AND UPON the respondent agreeing not to attend the children's swimming lessons",
    "It is agreed that the respondent shall collect his or her belongings through a third party.",
    "AND UPON the respondent accepting that a breach of this order is a criminal offence",
    "The parties agree that messages about the children will be sent through a parenting app.",
    "AND UPON the respondent undertaking to pay the council tax until the end of the month",
    "AND UPON the court explaining to both parties what the order means",
)
BY_CONSENT = (
    "BY CONSENT", "AND BY CONSENT IT IS ORDERED THAT", "The following order is made by consent:",
    "CONSENT ORDER", "With the agreement of both parties the court orders:",
)  # fmt: skip
SIGNED = ("Signed for the applicant: Harcourt Law. Signed by the respondent in person.",
          "We consent to an order in these terms.", "Approved by the court.")  # fmt: skip


def draw(making: Making) -> None:
    """One order to which both parties agree."""
    making.case = replace(making.case, notice="with", by_consent=False)
    name = making.file(making.dice.choice(("Consent order", "Order", "Agreed order sealed")))
    told = making.order(name, by_consent=True)
    sheet.finish(making, name, _blocks(making, told))


def _blocks(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    head, people = heading.heading(making, told), parties.parties(making, told)
    listed = dice.random() < 0.5
    numbers = Numbering(dice, in_word=making.channel == "word")
    agreed = [Words(text) for text in dice.sample(AGREED, dice.randint(2, 5))]
    drafter, orders = operative(making, told, TOGETHER if listed else SINGLY, numbers,
                                listed=listed, most=8)  # fmt: skip
    consent = Words(told.again("by_consent", dice.choice(BY_CONSENT)), bold=True)
    penal, notice = closing.warning(making, told), closing.notice(making, told)
    first = [*penal, *head] if dice.random() < 0.3 else [*head, *penal]
    return [
        *first, *people, notice, *closing.recitals(making, told, 1), *agreed,
        *closing.definition(making, drafter), consent, *orders,
        *closing.rest(making, told, numbers, later=drafter.later),
        *closing.schedule(making, drafter), Words(dice.choice(SIGNED)),
    ]  # fmt: skip


LAYOUTS = (Layout(name="by_agreement", draw=draw, channels=(*DRAWN, *WORD), share=1.5),)
