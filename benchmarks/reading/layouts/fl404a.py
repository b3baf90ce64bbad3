"""FL404A: the case system's non-molestation order."""

from benchmarks.reading.layouts import skeleton
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.skeleton import Form
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Provision, Voice, Writer, provisions
from benchmarks.reading.told import Told

FORM = Form(
    code="FL404A", title="Non-molestation order", heading="Non-molestation order",
    act="Section 42 Family Law Act 1996",
)  # fmt: skip
VOICES = (
    Voice(lead="The respondent {R} must not", applicant="the applicant {name}"),
    Voice(lead="The respondent {R} must not", applicant="the applicant {name}",
          children="the relevant child(ren)"),
)  # fmt: skip
IN_ORDER = ("violence", "harassment", "contact", "damage", "exclusion")


def draw(making: Making) -> None:
    """One order, its prohibitions in the fixed order and the free text after them."""
    name = making.file(making.dice.choice(("FL404A", "Non-molestation order", "NMO sealed")))
    told = making.order(name)
    making.add(skeleton.paper(name, order_blocks(making, told)))


def order_blocks(making: Making, told: Told, *, draft: bool = False) -> list[Block]:
    """The whole order."""
    if draft:
        told.know("registrable", False)
    writer = Writer(told, making.case, making.dice.choice(VOICES), making.dice)
    blocks = [*skeleton.head(making, told, FORM, draft=draft), *skeleton.people(making, told)]
    blocks += skeleton.warning(making, told)
    orders = operative(writer, provisions(making.case, making.bank, making.dice))
    if writer.home_paths:
        home = writer.define(str(making.case.shared_home))
        blocks.append(Words(f"The property in this order is: {home}", space=14))
    blocks += [*skeleton.preamble(making, told), *orders, skeleton.until(making, told)]
    if making.dice.random() < 0.6:
        blocks += skeleton.hearing_block(making, told)
    return [*blocks, *skeleton.tail(making, told, "a non-molestation order", arresting=True)]


def operative(writer: Writer, chosen: list[Provision]) -> list[Block]:
    """ "The court orders:" and the numbered paragraphs, standard ones first."""
    chosen.sort(key=lambda one: (_place_in_form(one), one.clause.protects == ("children",)))
    paragraphs = [writer.write(one, str(nth)) for nth, one in enumerate(chosen, 1)]
    blocks: list[Block] = [Words("The court orders:", bold=True, space=2)]
    return blocks + [Words(p.text, label=f"{p.label}.", level=1, space=2) for p in paragraphs]


def _place_in_form(one: Provision) -> int:
    kind = one.clause.types[0]
    return IN_ORDER.index(kind) if kind in IN_ORDER else len(IN_ORDER)


LAYOUTS = (Layout(name="fl404a", draw=draw, channels=DRAWN, share=3),)
