"""Undertakings on paper of many kinds, and orders that only record them: no order to register."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import heading, parties, sheet
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import numbered_words
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Tick, Words
from benchmarks.reading.terms import Voice

VOICES = (
    Voice(lead="I will not", applicant="the applicant"),
    Voice(lead="The respondent undertakes not to", applicant="{name}"),
    Voice(lead="Not to", applicant="the Applicant"),
    Voice(lead="The respondent promises that {he} will not", applicant="the applicant"),
    Voice(lead="To refrain from", forbidden=True, applicant="the applicant"),
)
TITLES = ("GENERAL FORM OF UNDERTAKING", "Undertaking to the court", "Form of undertaking (N117)",
          "UNDERTAKING GIVEN IN PLACE OF AN ORDER", "FL422 Undertaking")  # fmt: skip
OPENINGS = (
    "On {day} the respondent gave these promises to the court:",
    "The respondent, {his}, undertakes to the court and is bound by these promises:",
    "UPON the respondent giving the undertakings set out below the court makes no order upon the "
    "application for a non-molestation order.",
    "And to be bound by these promises the respondent gave an undertaking to the court promising:",
)
WARNINGS = (
    "You may be sent to prison for contempt of court if you break the promises you have given.",
    "TAKE NOTICE: if you break any of these promises you may be fined, or sent to prison for up to "
    "two years, for contempt of court.",
    "The court has explained the consequences of a breach. A breach is a contempt of court.",
)
ENDS = (
    "The undertaking lasts until {end}.", "These promises bind the respondent until {end}.",
    "Expiry of undertaking: {end}",
)  # fmt: skip


def draw(making: Making) -> None:
    """One undertaking, signed or recorded."""
    name = sheet.a_name(making, ("Undertaking", "N117", "General form", "Order", "scan 3"))
    told = making.order(name, order_type="undertaking", registrable=False)
    dice, case = making.dice, making.case
    head = heading.heading(making, told, dice.choice(TITLES), "Family Law Act 1996, section 46")
    people = parties.parties(making, told)
    numbers = Numbering(dice, in_word=making.channel == "word")
    promised: list[Block] = [
        numbered_words(numbers.next(), text)
        for text in unsaid(making, dice.choice(VOICES), dice.randint(3, 6))
    ]
    day = written(case.made, dice, formal=True)
    opening = dice.choice(OPENINGS).format(day=day, his=case.respondent.name)
    end = dice.choice(ENDS).format(end=written(case.ends.date(), dice, formal=True))
    warned = Words(dice.choice(WARNINGS), bold=True)
    blocks = [*head, *people, Words(opening), *promised, Words(end), warned]
    if dice.random() < 0.3:
        blocks.insert(0, blocks.pop())
    sheet.finish(making, name, [*blocks, *_signed(making)])


def _signed(making: Making) -> list[Block]:
    """How the promise was given."""
    case, dice = making.case, making.dice
    name, drawn = case.respondent.name, dice.randrange(3)
    if drawn == 0:
        return [Tick("The undertaking was given in writing.", ticked=True),
                Tick("The court directs that a copy be handed to the respondent.",
                     ticked=dice.random() < 0.5),
                Words(f"Signed {name}")]  # fmt: skip
    if drawn == 1:
        rows = [("Statement", "I understand the undertaking that I have given."),
                ("Signature", name), ("Witnessed by", "the judge")]  # fmt: skip
        return [Grid(rows, (0.3, 0.7), centred=True)]
    return [Mark.RULE, Words(f"{name} signed this undertaking in the presence of the judge.")]


LAYOUTS = (Layout(name="promises", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),)
