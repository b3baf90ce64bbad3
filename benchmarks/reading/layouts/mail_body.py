"""An order whose words stand in the mail itself, as a court's office sends them in a hurry."""

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import MAIL
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The respondent must not", children="the children"),
    Voice(lead="The Respondent is prohibited from", forbidden=True, applicant="the Applicant"),
)
OPENINGS = (
    "Please find below the terms of an order made today. The sealed copy will follow by post.",
    "Our system is down so I set out the order in this email for your urgent attention.",
)


def draw(making: Making) -> None:
    """The order between a greeting and a signature."""
    case, bank, dice = making.case, making.bank, making.dice
    told = making.order("email")
    writer = Writer(told, case, dice.choice(VOICES), dice)
    paragraphs = [
        writer.write(one, str(nth))
        for nth, one in enumerate(provisions(case, bank, dice, most=8), 1)
    ]
    blocks = [Words("Dear colleague"), Words(dice.choice(OPENINGS)), *_head(making, told)]
    if writer.home_paths:
        blocks.append(Words(f"The property: {writer.define(str(case.shared_home))}"))
    blocks += [
        Words("IT IS ORDERED THAT"),
        *(Words(p.text, label=f"{p.label}.") for p in paragraphs),
    ]
    blocks += [Words(tellings.ending(told, case, bank, dice)),
               Words(tellings.notice(told, case, bank, dice)),
               Words(tellings.direction(told, case, bank, dice)),
               Words("Kind regards"), Words("Family Section, tel 0113 496 0123")]  # fmt: skip
    making.cover = Cover(f"URGENT non-molestation order {case.familyman or case.reference}",
                         "family.office@court.example", blocks)  # fmt: skip


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    at = clock(case.hearing.time(), dice)
    born = tellings.born(told, case, written(case.respondent.born, dice))
    lines = [
        f"NON-MOLESTATION ORDER, Family Court at {told.say('court', case.court.name)}",
        f"Case number: {' and '.join(tellings.numbered(told, case.numbers))}",
        f"Made on {made} by {told.say('judge', case.judge)} (hearing began at {at})",
        f"Applicant: {tellings.party(told, 'applicant', case.applicant, dice)}",
        f"Respondent: {tellings.party(told, 'respondent', case.respondent, dice)}",
        f"Respondent's date of birth: {born}",
        f"Respondent's address: {tellings.lives(told, case)}",
    ]
    if case.children:
        lines.append(f"Children: {tellings.children(told, case.children)}")
    return [Words(line) for line in lines]


LAYOUTS = (Layout(name="mail_body", draw=draw, channels=MAIL, share=2),)
