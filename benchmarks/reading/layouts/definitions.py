"""An order that defines its terms, keeps zones in a schedule, strikes lines out and has a plan."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.paper.markup import struck
from benchmarks.reading.terms import Provision, Voice, Writer, provisions
from benchmarks.reading.told import Told

VOICE = Voice(lead="The Respondent shall not", applicant="the Applicant", children="the Children",
              defined="the Home")  # fmt: skip


def draw(making: Making) -> None:
    """The order, its definitions before it and its schedule and plan behind."""
    name = making.file("Sealed Injunction Order")
    told = making.order(name)
    style = Style(font="serif", size=11.5, margin=72)
    making.add(Document(name=name, blocks=_blocks(making, told), style=style,
                        header="Family Law Act 1996", footer="Page {page} of {pages}"))  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, bank, dice = making.case, making.bank, making.dice
    writer = Writer(told, case, VOICE, dice)
    chosen = provisions(case, bank, dice)
    paragraphs = _paragraphs(making, writer, chosen)
    has_plan = any("plan" in (one.place or "") for one in chosen)
    blocks = [*_head(making, told), Words("DEFINITIONS", bold=True)]
    blocks += [Words(line, level=1) for line in _definitions(making, writer)]
    blocks += [Words(words) for words in tellings.recitals(case, bank, dice, 2)]
    blocks += [Words(tellings.notice(told, case, bank, dice)), Words("IT IS ORDERED", bold=True)]
    blocks += paragraphs
    blocks.append(Words(tellings.ending(told, case, bank, dice)))
    if has_plan:
        blocks += [Mark.PAGE_END, Words("PLAN", bold=True, align="center"), Mark.PLAN]
    return blocks


def _head(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    told.know("penal_notice", True)
    made = told.say("made_date", f"{case.made}", written(case.made, dice))
    hers = tellings.party(told, "applicant", case.applicant, dice, title=True)
    his = tellings.party(told, "respondent", case.respondent, dice, title=True)
    born = tellings.born(told, case, written(case.respondent.born, dice))
    return [
        Mark.CREST_AND_SEAL,
        Words(f"In the Family Court at {told.say('court', case.court.name)}"),
        Words(f"Case number: {', '.join(tellings.numbered(told, case.numbers))}", align="right"),
        Words("Non-molestation order", bold=True, scale=1.4, align="center"),
        Words(f"made by {told.say('judge', case.judge)} sitting in private on {made}"),
        Words(f"Applicant: {hers}"), Words(f"Respondent: {his}"),
        Words(f"The Respondent was born on {born} and lives at {tellings.lives(told, case)}."),
        Words("WARNING TO THE RESPONDENT: breach of this order without reasonable excuse is a "
              "criminal offence punishable with imprisonment for up to five years.", bold=True),
    ]  # fmt: skip


def _definitions(making: Making, writer: Writer) -> list[str]:
    case = making.case
    lines = [f"“the Home” means {writer.define(str(case.shared_home))};",
             "“the Applicant” and “the Respondent” mean the parties named above;"]  # fmt: skip
    if case.children:
        named = tellings.children(writer.told, case.children)
        lines.append(f"“the Children” means {named}.")
    return lines


def _paragraphs(making: Making, writer: Writer, chosen: list[Provision]) -> list[Block]:
    """Numbered paragraphs, of which a judge struck out one or two by hand."""
    dice = making.dice
    said = {one.clause.words for one in chosen}
    spare = [one for one in provisions(making.case, making.bank, dice)
             if one.clause.words not in said and "{P}" not in one.clause.words
             and "{D}" not in one.clause.words]  # fmt: skip
    kept: list[tuple[bool, Provision]] = [(True, one) for one in chosen]
    for one in spare[: dice.randint(0, 2)]:
        kept.insert(dice.randrange(1, len(kept)), (False, one))
    lead = f"{writer.lead()} "
    return [
        Words(writer.write(one, str(nth)).text, label=f"{nth}.")
        if keeps
        else Words(struck(lead + writer.unsaid(one)), label=f"{nth}.")
        for nth, (keeps, one) in enumerate(kept, 1)
    ]


LAYOUTS = (Layout(name="definitions", draw=draw, channels=DRAWN, share=1.2),)
