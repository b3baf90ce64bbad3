"""Orders of other Acts that forbid much the same: prohibited steps, a DVPO, a civil injunction."""

from datetime import timedelta

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

FORCES = ("Northshire Police", "Westvale Constabulary", "Mid Tyne Police")
TOWNS = ("Wakefield", "Kingston upon Hull", "Norwich", "Luton", "Plymouth", "Preston")
STEPS = (
    "{he} must not remove the children from the applicant's care",
    "{he} must not take the children out of England and Wales",
    "{he} must not collect the children from school or nursery",
    "{he} must not change the children's school or their surname",
    "{he} must not apply for passports for the children",
)
WARNING = (
    "If you do not comply with this order you may be held to be in contempt of court and "
    "imprisoned or fined."
)


def draw_steps(making: Making) -> None:
    """A prohibited steps order about the children."""
    name, told = _begun(making, ("C43", "PSO sealed", "Section 8 order"))
    case, dice = making.case, making.dice
    day, judge = _made(making, told)
    he = f"The respondent, {case.respondent.name},"
    lines = [one.format(he=he) for one in dice.sample(STEPS, 3)]
    end = written(case.ends.date(), dice, formal=True)
    blocks: list[Block] = [
        Mark.CREST_AND_SEAL,
        Words("C43  PROHIBITED STEPS ORDER", bold=True, scale=1.4),
        Words("Section 8 Children Act 1989", align="right"),
        Grid([("The Family Court at", told.say("court", case.court.name)),
              ("Case number", ", ".join(tellings.numbered(told, case.numbers)))], (0.4, 0.6)),
        Words(f"Order made by {judge} on {day}"),
        Words(f"Applicant: {told.say('applicant.name', case.applicant.name)}, mother or father"),
        Words(f"Respondent: {told.say('respondent.name', case.respondent.name)}, the other parent"),
        Words(WARNING, bold=True), Words("It is ordered that", bold=True),
    ]  # fmt: skip
    blocks += [Words(f"{line}.", label=f"{n}.") for n, line in enumerate(lines, 1)]
    blocks.append(Words(f"This prohibited steps order lasts until {end}.", label="4."))
    _write(making, name, blocks)


def draw_notice_order(making: Making) -> None:
    """A domestic violence protection order, on the application of the police."""
    name, told = _begun(making, ("DVPO", "Order under CSA 2010", "Magistrates order"))
    case, dice = making.case, making.dice
    force, town = dice.choice(FORCES), dice.choice(TOWNS)
    court = told.say("court", f"{town} Magistrates’ Court")
    told.know("court", told.truth["court"], also=(town,))
    chief = f"Chief Constable of {force}"
    police = told.say("applicant.name", chief)
    told.know("applicant.name", chief, also=(f"The {chief}", force))
    day = told.say("made_date", f"{case.made}", written(case.made, dice))
    end = written(case.made + timedelta(days=28), dice, formal=True)
    number = told.add("case_numbers", f"{dice.randrange(10, 99)}NS{dice.randrange(10**6, 10**7)}")
    voice = Voice(lead="The respondent must not", applicant=case.applicant.name,
                  children="the children")  # fmt: skip
    blocks: list[Block] = [
        Words("DOMESTIC VIOLENCE PROTECTION ORDER", bold=True, align="center", scale=1.2),
        Words("Sections 27 and 28, Crime and Security Act 2010", align="center"),
        Words(f"In the {court}"), Words(f"Case reference: {number}"), Words(f"Date: {day}"),
        Words(f"Applicant: {police}"),
        Words(f"Respondent: {told.say('respondent.name', case.respondent.name)}"),
        Words(f"Person for whose protection the order is made: {case.applicant.name}"),
        Words("The court being satisfied on the balance of probabilities that the respondent has "
              "been violent towards, or has threatened violence towards, that person, orders:"),
    ]  # fmt: skip
    blocks += [Words(text, label=f"{n}.") for n, text in enumerate(unsaid(making, voice, 4), 1)]
    blocks += [Words(f"The order is in force for 28 days, that is until {end}."),
               Words("A constable who has reasonable grounds for believing that the respondent "
                     "is in breach of this order may arrest the respondent.")]  # fmt: skip
    _write(making, name, blocks)


def draw_civil(making: Making) -> None:
    """An injunction of the county court between claimant and defendant."""
    name, told = _begun(making, ("N16", "Civil injunction", "Claim order"))
    case, dice = making.case, making.dice
    day, judge = _made(making, told)
    letter = "ABCDEFGHJKLM"[case.made.month - 1]
    number = f"{letter}{dice.randrange(10, 99)}YX{dice.randrange(100, 999)}"
    end = f"{clock(case.ends.time(), dice)} on {written(case.ends.date(), dice, formal=True)}"
    voice = Voice(lead="The Defendant must not", applicant="the Claimant",
                  children="the Claimant's children")  # fmt: skip
    rows = [
        (bold("In the County Court at"), told.say("court", dice.choice(TOWNS))),
        (bold("Claim Number"), told.add("case_numbers", number)),
        (bold("Claimant"), told.say("applicant.name", case.applicant.name)),
        (bold("Defendant"), told.say("respondent.name", case.respondent.name)),
    ]
    blocks: list[Block] = [
        Words("Injunction", bold=True, scale=1.5), Mark.SEAL, Grid(rows, (0.4, 0.6)),
        Words("Protection from Harassment Act 1997, section 3"),
        Words(f"On {day} {judge} considered an application for an injunction and ordered that"),
    ]  # fmt: skip
    blocks += [Words(text, label=f"{n}.") for n, text in enumerate(unsaid(making, voice, 5), 1)]
    blocks += [Words(f"This order shall remain in force until {end}."),
               Words("If you do not obey this order you will be guilty of contempt of court and, "
                     "under section 3(6) of the 1997 Act, of an offence.", bold=True)]  # fmt: skip
    _write(making, name, blocks)


def _begun(making: Making, names: tuple[str, ...]) -> tuple[str, Told]:
    name = sheet.a_name(making, names)
    return name, making.order(name, order_type="other", registrable=False)


def _made(making: Making, told: Told) -> tuple[str, str]:
    case = making.case
    day = told.say("made_date", f"{case.made}", written(case.made, making.dice))
    return day, told.say("judge", case.judge)


def _write(making: Making, name: str, blocks: list[Block]) -> None:
    put(making, name, blocks, style=Style(font="sans", size=10.5), subject="Order of the court",
        sender="results@court.example")  # fmt: skip


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="kept_other_steps", draw=draw_steps, channels=EVERY_WAY, share=0.5),
    Layout(name="kept_other_dvpo", draw=draw_notice_order, channels=EVERY_WAY, share=0.5),
    Layout(name="kept_other_civil", draw=draw_civil, channels=EVERY_WAY, share=0.5),
)
