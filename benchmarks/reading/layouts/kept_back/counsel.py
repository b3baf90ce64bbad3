"""A draft of counsel that was sealed: sections, paragraphs 2.1 to 2.9, words in prose."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.terms import Paragraph, Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The Respondent, {R}, is prohibited from", forbidden=True, applicant="{name}",
          children="any of the Children", defined="the Former Home"),
    Voice(lead="{R} must refrain from", forbidden=True, applicant="the Applicant",
          defined="the Former Home"),
)  # fmt: skip
WARNING = (
    "TAKE NOTICE that should you, {name}, breach Part 2 without reasonable excuse you will commit "
    "an offence contrary to s.42A of the Act for which the maximum sentence is five years."
)


def draw(making: Making) -> None:
    """One order of counsel's."""
    name = making.file("2026 Order (sealed) final")
    told = making.order(name)
    style = Style(font="serif", size=12, margin=75, leading=1.45)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style, footer="{page}"))


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, dice.choice(VOICES), dice)
    chosen = provisions(case, bank, dice)
    orders = [writer.write(one, f"2.{nth}") for nth, one in enumerate(chosen, 1)]
    told.know("penal_notice", True)
    name = told.again("respondent.name", case.respondent.name)
    blocks = [*_head(making, told), Words(WARNING.format(name=name), bold=True)]
    blocks += [Words(words) for words in tellings.recitals(case, bank, dice, 2)]
    blocks += [Words(tellings.notice(told, case, bank, dice)),
               Words("IT IS BY THE COURT ORDERED AS FOLLOWS", bold=True, align="center"),
               Words("Part 1: Meaning of words", bold=True)]  # fmt: skip
    blocks += [Words(t, label=f"1.{n}") for n, t in enumerate(_meanings(making, writer), 1)]
    blocks += [Words("Part 2: Prohibitions", bold=True), *map(_numbered, orders)]
    blocks.append(Words("Part 3: Duration and other directions", bold=True))
    rest = [tellings.ending(told, case, bank, dice), tellings.direction(told, case, bank, dice)]
    if told.truth["return_hearing"] is None and dice.random() < 0.6:
        rest.append(tellings.hearing(told, case, dice, "The return date is {when} (1 hour)."))
    return blocks + [Words(t, label=f"3.{n}") for n, t in enumerate(rest, 1)]


def _numbered(one: Paragraph) -> Words:
    return Words(one.text, label=one.label)


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    numbers = "; ".join(tellings.numbered(told, case.numbers))
    hers = tellings.party(told, "applicant", case.applicant, dice, title=True)
    his = tellings.party(told, "respondent", case.respondent, dice, title=True)
    born = tellings.born(told, case, written(case.respondent.born, dice))
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    return [
        Words(f"In the Family Court, {told.say('court', case.court.name)}", bold=True),
        Words(f"No. {numbers}", bold=True, align="right"),
        Words("In the matter of Part IV of the Family Law Act 1996", align="center"),
        Grid([(bold(hers), "APPLICANT"), ("v", ""), (bold(his), "RESPONDENT")], (0.7, 0.3),
             ruled=False),
        Words("NON-MOLESTATION INJUNCTION", bold=True, align="center", scale=1.2),
        Words(f"{told.say('judge', case.judge)}, {made}", align="center"),
        Words(f"Respondent’s particulars: d.o.b. {born}; of {tellings.lives(told, case)}."),
    ]  # fmt: skip


def _meanings(making: Making, writer: Writer) -> list[str]:
    lines = [f"The Former Home is {writer.define(str(making.case.shared_home))}."]
    if making.case.children:
        named = tellings.children(writer.told, making.case.children, verb="born on")
        lines.append(f"The Children are {named}.")
    return lines


LAYOUTS = (Layout(name="kept_counsel", draw=draw, channels=(*DRAWN, *WORD), share=2),)
