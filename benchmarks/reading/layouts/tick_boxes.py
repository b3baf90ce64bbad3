"""A form whose printed lines count only where their box is ticked."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Mark, Style, Tick, Words
from benchmarks.reading.terms import Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICE = Voice(lead="The Respondent must not:", listed=True, applicant="the Applicant")


def draw(making: Making) -> None:
    """The form, with as many lines left empty as ticked."""
    name = making.file("Injunction form")
    told = making.order(name)
    style = Style(size=10.5)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style,
                        footer="Page {page} of {pages}"))  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, VOICE, dice)
    ticks = _ticks(making, writer)
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    rows = [
        ("Court", f"Family Court at {told.say('court', case.court.name)}"),
        ("Case number", " ".join(tellings.numbered(told, case.numbers))),
        ("Applicant", tellings.party(told, "applicant", case.applicant, dice)),
        ("Respondent", tellings.party(told, "respondent", case.respondent, dice)),
        ("Date of birth", tellings.born(told, case, written(case.respondent.born, dice))),
        ("Address", tellings.lives(told, case)),
        ("Date of order", made), ("Judge", told.say("judge", case.judge)),
    ]  # fmt: skip
    told.know("penal_notice", True)
    home = writer.define(str(case.shared_home))
    return [
        Words("Injunction order: non-molestation", bold=True, scale=1.5), Mark.SEAL,
        Grid(rows, (0.3, 0.7)),
        Words("Penal notice: if you disobey this order you commit an offence and may be sent to "
              "prison for up to five years.", bold=True),
        Words(f"The property means {home}."),
        Words("Only the paragraphs that are ticked apply.", bold=True), Words(writer.lead()),
        *ticks, Words(tellings.ending(told, case, bank, dice)),
        Words(tellings.notice(told, case, bank, dice)),
    ]  # fmt: skip


def _ticks(making: Making, writer: Writer) -> list[Block]:
    """Ticked lines are told; lines of the same form that are not ticked are only printed."""
    case, bank, dice = making.case, making.bank, making.dice
    ticked = provisions(case, bank, dice)
    told_words = {one.clause.words for one in ticked}
    spare = [one for one in provisions(case, bank, dice) if one.clause.words not in told_words]
    spare = [
        one for one in spare if "{P}" not in one.clause.words and "{D}" not in one.clause.words
    ]
    lines = [(True, one) for one in ticked] + [(False, one) for one in spare[:5]]
    dice.shuffle(lines)
    return [
        Tick(writer.write(one, str(nth)).text, ticked=True, label=f"{nth}.")
        if wanted
        else Tick(writer.unsaid(one), ticked=False, label=f"{nth}.")
        for nth, (wanted, one) in enumerate(lines, 1)
    ]


LAYOUTS = (Layout(name="tick_boxes", draw=draw, channels=DRAWN, share=1.2),)
