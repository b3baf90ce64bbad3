"""An order of two columns: what is asked on the left, the answer on the right."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICE = Voice(lead="Not to", listed=True, applicant="the protected person", children="the children",
              defined="the address below")  # fmt: skip


def draw(making: Making) -> None:
    """One order in a table."""
    name = making.file("Order form B")
    told = making.order(name)
    style = Style(font="sans", size=10, margin=50)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, VOICE, dice)
    chosen = provisions(case, bank, dice)
    orders = [(f"{n}", writer.write(one, f"{n}").text) for n, one in enumerate(chosen, 1)]
    told.know("penal_notice", True)
    about = _about(making, told)
    if writer.home_paths:
        about.append(("The address", writer.define(str(case.shared_home))))
    end = [("Duration", tellings.ending(told, case, bank, dice)),
           ("Notice", tellings.notice(told, case, bank, dice)),
           ("Service", tellings.direction(told, case, bank, dice))]  # fmt: skip
    return [
        Words("NON-MOLESTATION ORDER", bold=True, align="center", scale=1.5), Mark.SEAL,
        Grid([(bold(left), right) for left, right in about], (0.32, 0.68)),
        Words("Breaking this order without reasonable excuse is a crime: up to 5 years in prison.",
              bold=True),
        Words("The respondent is ordered not to:", bold=True), Grid(orders, (0.08, 0.92)),
        Grid([(bold(left), right) for left, right in end], (0.32, 0.68)),
    ]  # fmt: skip


def _about(making: Making, told: Told) -> list[tuple[str, str]]:
    case, dice = making.case, making.dice
    rows = [
        ("Family Court", told.say("court", case.court.name)),
        ("Reference", " / ".join(tellings.numbered(told, case.numbers))),
        ("Order made", told.say("made_date", f"{case.made}", written(case.made, dice))),
        ("Made by", told.say("judge", case.judge)),
        ("Protected person (applicant)",
         tellings.party(told, "applicant", case.applicant, dice)),
        ("Respondent", tellings.party(told, "respondent", case.respondent, dice)),
        ("Respondent born", tellings.born(told, case, written(case.respondent.born, dice))),
        ("Respondent lives at", tellings.lives(told, case)),
    ]  # fmt: skip
    if case.confidential:
        rows.append(("Protected person’s address", tellings.withheld(told, "Not disclosed")))
    if case.children:
        rows.append(("Children", tellings.children(told, case.children)))
    return rows


LAYOUTS = (Layout(name="kept_tabulated", draw=draw, channels=(*DRAWN, *WORD), share=1.5),)
