"""Orders of the former family proceedings courts: before justices, paragraphs (i) to (x)."""

from datetime import timedelta

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICE = Voice(lead="THAT the said Respondent do not", applicant="the said Applicant",
              children="the said children", defined="the matrimonial home")  # fmt: skip
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
STYLE = Style(font="serif", size=12, margin=80, leading=1.4)
DISCHARGED = "It is adjudged that the injunction granted on {day} be and is hereby discharged."
EXTENDED = "It is adjudged that the injunction granted on {day} do continue until {end}."


def draw(making: Making) -> None:
    """What the respondent may not do."""
    case, bank, dice = making.case, making.bank, making.dice
    name = making.file("Order of court")
    told = making.order(name)
    writer = Writer(told, case, VOICE, dice)
    chosen = provisions(case, bank, dice)
    orders = [
        Words(writer.write(one, f"({label})").text, label=f"({label})")
        for label, one in zip(ROMAN, chosen, strict=False)
    ]
    told.know("penal_notice", True)
    blocks = _head(making, told)
    blocks += [Words(tellings.notice(told, case, bank, dice)),
               Words(f"The matrimonial home is {writer.define(str(case.shared_home))}."),
               Words("IT IS ADJUDGED AND ORDERED:"), *orders,
               Words(tellings.ending(told, case, bank, dice)),
               Words("Any person who contravenes this order without reasonable excuse is liable "
                     "on indictment to imprisonment for five years.")]  # fmt: skip
    making.add(Document(name=name, blocks=blocks, style=STYLE))


def draw_discharge(making: Making) -> None:
    """An earlier injunction is at an end, or goes on."""
    case, dice = making.case, making.dice
    ends = dice.random() < 0.6
    name = making.file("Order of court")
    told = making.order(name, order_type="discharge" if ends else "extension")
    earlier = case.made - timedelta(days=dice.randrange(30, 250))
    day = told.say("amends_order_made", f"{earlier}", written(earlier, dice, formal=True))
    blocks = _head(making, told)
    if ends:
        blocks.append(Words(DISCHARGED.format(day=day)))
    else:
        told.know("expiry", {"kind": "date", "at": f"{case.ends.date()}"})
        end = told.again("expiry.at", written(case.ends.date(), dice, formal=True))
        blocks.append(Words(EXTENDED.format(day=day, end=end)))
    making.add(Document(name=name, blocks=blocks, style=STYLE))


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    made = told.say("made_date", f"{case.made}", written(case.made, dice, formal=True))
    hers = tellings.party(told, "applicant", case.applicant, dice)
    his = tellings.party(told, "respondent", case.respondent, dice)
    born = tellings.born(told, case, written(case.respondent.born, dice))
    blocks: list[Block] = [
        Mark.SEAL,
        Words(f"THE FAMILY COURT AT {told.say('court', case.court.name).upper()}", align="center"),
        Words("FAMILY LAW ACT 1996 s.42: NON-MOLESTATION", align="center"),
        Words(f"Register no. {', '.join(tellings.numbered(told, case.numbers))}"),
        Words(f"Date of adjudication: {made}"),
        Words(f"Before {told.say('judge', case.judge)}"),
        Words(f"Upon the application of {hers} (“the Applicant”) against {his} (“the Respondent”), "
              f"whose date of birth is {born} and whose address is {tellings.lives(told, case)}"),
    ]  # fmt: skip
    if case.children:
        blocks.append(Words(f"Children concerned: {tellings.children(told, case.children)}"))
    return blocks


LAYOUTS = (
    Layout(name="kept_justices", draw=draw, channels=DRAWN, share=1.5),
    Layout(name="kept_justices_discharge", draw=draw_discharge, channels=DRAWN, share=0.8),
)
