"""The county courts' older injunction form: a box of particulars, then "you must not"."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="You must not", applicant="{name}", children="the children"),
    Voice(lead="You must not", applicant="the Applicant"),
    Voice(lead="The Respondent {R} is forbidden from", forbidden=True, applicant="{name}"),
)
NOTICE = (
    "You must obey this order. If you do not, you commit an offence and may be sent to prison for "
    "up to five years, fined, or both. You may also be held in contempt of court."
)


def draw(making: Making) -> None:
    """One order on the form."""
    name = making.file(making.dice.choice(("N138", "Injunction Order", "General form injunction")))
    told = making.order(name)
    style = Style(font=making.dice.choice(("sans", "serif")), size=11, margin=58)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, dice.choice(VOICES), dice)
    orders = [writer.write(one, str(n)) for n, one in enumerate(provisions(case, bank, dice), 1)]
    name = told.again("respondent.name", case.respondent.name)
    home = writer.define(str(case.shared_home))
    told.know("penal_notice", True)
    to = Words(f"To {bold(name)} of {tellings.lives(told, case)}")
    if not case.address_known:
        to = Words(f"To {bold(name)}")
    blocks = [*_particulars(making, told), to, Words(NOTICE, bold=True)]
    blocks += [Words(line) for line in _court_sat(making, told)]
    if writer.home_paths:
        blocks.append(Words(f"({home} is called “the property” in this order.)"))
    blocks += [Words("The court ordered that", bold=True)]
    blocks += [Words(one.text, label=f"{one.label}") for one in orders]
    blocks.append(Words(tellings.ending(told, case, bank, dice)))
    if told.truth["return_hearing"] is None and dice.random() < 0.6:
        words = (
            "Notice of further hearing: the court will re-consider the application at a hearing "
        )
        blocks.append(Words(tellings.hearing(told, case, dice, words + "on {when}.")))
    return [*blocks, Words(tellings.direction(told, case, bank, dice))]


def _particulars(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    rows = [
        ("In the Family Court at", told.say("court", case.court.name)),
        ("Case Number (always quote this)", " ".join(tellings.numbered(told, case.numbers))),
        ("Applicant’s name", tellings.party(told, "applicant", case.applicant, dice, title=True)),
        ("Respondent’s name", tellings.party(told, "respondent", case.respondent, dice)),
        ("Respondent’s date of birth",
         tellings.born(told, case, written(case.respondent.born, dice))),
    ]  # fmt: skip
    return [Words("Injunction Order", bold=True, scale=1.7), Mark.SEAL, Grid(rows, (0.38, 0.62))]


def _court_sat(making: Making, told: Told) -> list[str]:
    case, bank, dice = making.case, making.bank, making.dice
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    lines = [
        f"On {made} the court considered an application for an injunction.",
        f"The judge was {told.say('judge', case.judge)}.",
        tellings.notice(told, case, bank, dice),
    ]
    if case.children:
        lines.append(f"The children are {tellings.children(told, case.children)}.")
    return lines


LAYOUTS = (Layout(name="county_court", draw=draw, channels=DRAWN, share=2),)
