"""One order that both forbids molesting and regulates who lives in the home."""

from benchmarks.reading.facts.moments import clock, written
from benchmarks.reading.layouts import skeleton, tellings
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.skeleton import Form
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Paragraph, Voice, Writer, provisions

FORM = Form(code="FL404", title="Occupation and non-molestation order", heading="Order",
            act="Sections 33 and 42 Family Law Act 1996")  # fmt: skip
VOICE = Voice(lead="The respondent {R} must not", applicant="the applicant {name}")


def draw(making: Making) -> None:
    """First what is forbidden, then who leaves the home."""
    name = making.file("NMO and OO")
    told = making.order(name, order_type="non_molestation_with_occupation")
    writer = Writer(told, making.case, VOICE, making.dice)
    chosen = provisions(making.case, making.bank, making.dice, most=7)
    paragraphs = [writer.write(one, str(nth)) for nth, one in enumerate(chosen, 1)]
    paragraphs += _occupation(making, writer, len(paragraphs))
    blocks: list[Block] = [*skeleton.head(making, told, FORM), *skeleton.people(making, told)]
    blocks += skeleton.warning(making, told)
    home = writer.define(str(making.case.shared_home))
    blocks += [Words(f"The property in this order is: {home}"), *skeleton.preamble(making, told)]
    blocks.append(Words("The court orders:", bold=True))
    blocks += [Words(one.text, label=f"{one.label}.", level=1) for one in paragraphs]
    if making.dice.random() < 0.5:
        told.know("power_of_arrest", True)
        last = len(paragraphs)
        arrest = f"A power of arrest is attached to paragraphs {last - 1} and {last} of this order."
        blocks.append(Words(told.again("power_of_arrest", arrest)))
    blocks.append(
        Words(tellings.ending(told, making.case, making.bank, making.dice, kind="datetime"))
    )
    blocks += skeleton.tail(making, told, "a non-molestation order", arresting=True)
    making.add(skeleton.paper(name, blocks))


def _occupation(making: Making, writer: Writer, done: int) -> list[Paragraph]:
    """Who must leave: the type `occupation`, and an exclusion where return is forbidden."""
    case, dice, told = making.case, making.dice, writer.told
    by = f"{clock(case.hearing.time(), dice)} on {written(case.hearing.date(), dice, formal=True)}"
    name = told.again("respondent.name", case.respondent.name)
    rows = [
        (f"The respondent {name} shall leave the property by {by}.", ("occupation",)),
        (f"The respondent {name} must not obstruct, harass or interfere with the applicant’s "
         "peaceful occupation of the property.", ("occupation",)),
    ]  # fmt: skip
    return [
        writer.as_it_is(str(done + nth), text, types) for nth, (text, types) in enumerate(rows, 1)
    ]


LAYOUTS = (Layout(name="with_occupation", draw=draw, channels=DRAWN, share=0.8),)
