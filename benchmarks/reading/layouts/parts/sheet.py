"""The paper that blocks are set on: type, margins, what runs at head and foot."""

from collections.abc import Sequence

from benchmarks.reading.making import Cover, Making
from benchmarks.reading.paper.blocks import Block, Document, Style

FONTS = ("sans", "serif", "serif", "wide", "mono")
NAMES = (
    "Order",
    "order sealed",
    "NMO",
    "Sealed order",
    "Injunction",
    "Approved order",
    "scan12",
)
SUBJECTS = ("Order for your attention", "Order made today", "NMO", "Non-molestation order")


def a_name(making: Making, names: Sequence[str] = NAMES) -> str:
    """The name of a paper, or `email` where its words stand in the mail itself."""
    return "email" if making.channel == "mail" else making.file(making.dice.choice(names))


def finish(
    making: Making, name: str, blocks: Sequence[Block], *, watermark: str = "",
    sender: str = "associate@court.example",
) -> None:  # fmt: skip
    """Set the blocks on a paper, or write them into the mail."""
    dice = making.dice
    if making.channel == "mail":
        making.cover = Cover(dice.choice(SUBJECTS), sender, blocks)
        return
    style = Style(font=dice.choice(FONTS), size=dice.choice((9.5, 10, 10.5, 11, 12)),
                  margin=dice.choice((52, 60, 70, 84)),
                  leading=dice.choice((1.15, 1.2, 1.35, 1.5, 1.75)))  # fmt: skip
    header, footer = _running(making)
    making.add(Document(name=name, blocks=blocks, style=style, header=header, footer=footer,
                        watermark=watermark))  # fmt: skip


def _running(making: Making) -> tuple[str, str]:
    """What stands on every page, between paragraphs that carry over."""
    case, dice = making.case, making.dice
    header = dice.choice(("", "", "", f"Case {case.numbers[0]}", "FAMILY COURT - ORDER",
                          f"{case.applicant.family} v {case.respondent.family}", "OFFICIAL",
                          f"{case.numbers[0]}    Page {{page}}"))  # fmt: skip
    footer = dice.choice(("", "Page {page} of {pages}", "{page}", "{page} / {pages}",
                          "- {page} -", f"{case.court.name} Family Court      {{page}}",
                          "Issued by the Family Court. Page {page} of {pages}"))  # fmt: skip
    return header, footer
