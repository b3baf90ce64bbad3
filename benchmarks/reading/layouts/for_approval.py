"""Orders as they are sent for approval: nobody has made them yet, and no seal stands on them."""

from benchmarks.reading.layouts.channels import DRAWN, WORD
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER
from benchmarks.reading.layouts.recorded import order
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Words

SAID = (
    "DRAFT ORDER", "DRAFT - NOT SEALED", "Minute of order: DRAFT FOR APPROVAL BY THE JUDGE",
    "[DRAFT] Proposed order lodged by the applicant's solicitors", "Draft order v3 (unapproved)",
)  # fmt: skip
AT_END = ("This draft has not been approved by the court.", "Draft prepared by Harcourt Law.",
          "[Judge to insert date of sealing]")  # fmt: skip
COVERS = ("Please find our draft order for the hearing.", "Draft for the judge's approval.",
          "We attach a draft minute of order. It has not yet been sealed.")  # fmt: skip


def draw(making: Making) -> None:
    """A draft that says so in its title, across the page, or both."""
    dice = making.dice
    name = making.file(dice.choice(("Draft order", "NMO draft v2", "Order for approval", "Order")))
    told = making.order(name, registrable=False, is_draft=True)
    making.warnings.add("draft_order")
    listed = dice.random() < 0.5
    blocks = order(making, told, TOGETHER if listed else SINGLY, listed=listed)
    seals = (Mark.SEAL, Mark.CREST_AND_SEAL)
    blocks = [Mark.GAP if isinstance(one, int) and one in seals else one for one in blocks]
    across = making.channel != "word" and dice.random() < 0.4
    sheet.finish(making, name, _marked(making, blocks), watermark="DRAFT" if across else "")
    if dice.random() < 0.5:
        making.cover = Cover("Draft order", "clerk@harcourt-law.example",
                             [Words(dice.choice(COVERS))])  # fmt: skip


def _marked(making: Making, blocks: list[Block]) -> list[Block]:
    dice = making.dice
    said = Words(dice.choice(SAID), bold=True, align=dice.choice(("left", "center", "right")))
    end = [Words(dice.choice(AT_END))] if dice.random() < 0.5 else []
    return [said, *blocks, *end]


LAYOUTS = (Layout(name="for_approval", draw=draw, channels=(*DRAWN, *WORD), share=1.2),)
