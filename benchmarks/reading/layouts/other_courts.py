"""Orders that forbid much the same and are no non-molestation order: of other Acts, directions."""

from dataclasses import dataclass

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import heading, parties, sheet
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import numbered_words
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.layouts.parts.voices import a_voice
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Other:
    """An order of another kind: its titles, Act and sentences of its own."""

    titles: tuple[str, ...]
    act: str
    lines: tuple[str, ...]
    forbids: bool = True


PROTECTION = Other(
    titles=("DOMESTIC ABUSE PROTECTION ORDER", "Domestic abuse protection order (DAPO)",
            "DAPO made by the family court"),
    act="Section 31, Domestic Abuse Act 2021",
    lines=("The respondent shall notify the police of {his} name and home address within three "
           "days, under section 41 of the Domestic Abuse Act 2021.",
           "The respondent shall attend a behaviour change programme as directed.",
           "The respondent shall submit to electronic monitoring of {his} whereabouts.",
           "Breach of this order without reasonable excuse is an offence under section 39."),
)  # fmt: skip
ARRANGEMENTS = Other(
    titles=("CHILD ARRANGEMENTS PROGRAMME: ORDER CAP02", "Private law order (CAP 01)",
            "Child arrangements order", "ORDER ON ALLOCATION AND DIRECTIONS (CAP)"),
    act="Sections 8 and 11 Children Act 1989",
    lines=("The children shall live with the applicant.",
           "CAFCASS shall file and serve a safeguarding letter by {end}.",
           "The matter is listed for a first hearing dispute resolution appointment at {end}.",
           "The respondent is prohibited from removing the children from the care of the "
           "applicant, this being a prohibited steps order.",
           "The parties shall attend a separated parents information programme."),
    forbids=False,
)  # fmt: skip
CRIMINAL = Other(
    titles=("RESTRAINING ORDER", "Restraining order on conviction", "Stalking protection order"),
    act="Made by the magistrates' court under the Sentencing Act 2020 or Stalking Protection Act "
        "2019",
    lines=("The defendant was convicted of harassment.",
           "If the defendant does anything prohibited by this order {he} commits an offence.",
           "This order is to be enforced as an order of the criminal court."),
)  # fmt: skip
TIMETABLE = Other(
    titles=("DIRECTIONS ORDER", "Case management order", "ORDER (no molestation order made)"),
    act="Family Procedure Rules 2010",
    lines=("The application for a non-molestation order is adjourned to {end}.",
           "No order is made today. The applicant withdraws the application with permission.",
           "The respondent shall file and serve a statement by {end}.",
           "The police shall disclose the records of calls to the home by {end}.",
           "The bundle shall not exceed 150 pages.",
           "The court declined to make an order without notice and lists a hearing at {end}."),
    forbids=False,
)  # fmt: skip
FORCED = Other(
    titles=("FORCED MARRIAGE PROTECTION ORDER", "Forced marriage protection order (FL464)"),
    act="Part 4A, Family Law Act 1996",
    lines=("The respondent must not cause or permit the applicant to undergo any ceremony of "
           "marriage.",
           "The respondent shall hand the applicant's passport to the police by {end}.",
           "A breach of this order is an offence under section 63CA."),
)  # fmt: skip


def draw_protection(making: Making) -> None:
    """A protection order of another Act, or of a criminal court."""
    _draw(making, making.dice.choice((PROTECTION, PROTECTION, CRIMINAL, FORCED)))


def draw_directions(making: Making) -> None:
    """Directions, or arrangements for children."""
    _draw(making, making.dice.choice((ARRANGEMENTS, TIMETABLE)))


def _draw(making: Making, other: Other) -> None:
    dice, case = making.dice, making.case
    name = sheet.a_name(making, ("Order", "Sealed order", "CAP order", "Protection order"))
    told = making.order(name, order_type="other", registrable=False)
    head = heading.heading(making, told, dice.choice(other.titles), other.act)
    people = parties.parties(making, told)
    numbers = Numbering(dice, in_word=making.channel == "word")
    end = f"{clock(case.hearing.time(), dice)} on {written(case.hearing.date(), dice, formal=True)}"
    own = [line.format(his=case.respondent.his, he=case.respondent.he, end=end)
           for line in dice.sample(other.lines, min(3, len(other.lines)))]  # fmt: skip
    texts = own
    if other.forbids:
        texts = [*unsaid(making, a_voice(case, dice, plain=True), dice.randint(3, 6)), *own]
    blocks: list[Block] = [*head, *people]
    blocks.append(Words(making.bank.phrase("orders_only", dice), bold=True))
    blocks += [numbered_words(numbers.next(), text) for text in texts]
    sheet.finish(making, name, blocks)


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="other_protection", draw=draw_protection, channels=EVERY_WAY, share=0.9),
    Layout(name="other_directions", draw=draw_directions, channels=EVERY_WAY, share=0.7),
)
