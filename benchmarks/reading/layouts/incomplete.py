"""Orders with a page missing, and drafts that were never made."""

from dataclasses import replace

from benchmarks.reading.layouts import fl404a, skeleton, solicitors
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Words

FOOTERS = ("Page {page} of {pages}", "{page}/{pages}", "- {page} of {pages} -")


def draw_half(making: Making) -> None:
    """A page of the order did not come; the numbers of the others say so."""
    name = making.file("NMO")
    blocks = making.dice.choice((fl404a.order_blocks, solicitors.order_blocks))(
        making, making.order(name)
    )
    making.warnings.add("missing_pages")
    footer = making.dice.choice(FOOTERS)
    whole = skeleton.paper(name, blocks)
    making.add(replace(whole, footer=footer, missing=frozenset({making.dice.choice((2, 2, 1))})))


def draw_draft(making: Making) -> None:
    """A draft: watermark, title, no seal."""
    name = making.file(making.dice.choice(("Draft order", "FL404A", "NMO for approval")))
    told = making.order(name)
    blocks = fl404a.order_blocks(making, told, draft=True)
    making.warnings.add("draft_order")
    making.add(skeleton.paper(name, blocks, draft=making.dice.random() < 0.8))
    if making.dice.random() < 0.5:
        words = Words("Please see the draft order lodged with the court today.")
        making.cover = Cover("Draft for approval", "clerk@harcourt-law.example", [words])


LAYOUTS = (
    Layout(name="incomplete_half", draw=draw_half, channels=DRAWN),
    Layout(name="incomplete_draft", draw=draw_draft, channels=DRAWN),
)
