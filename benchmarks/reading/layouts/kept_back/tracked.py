"""An agreed variation: each paragraph as it was beside, or struck out before, the new one."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import earlier, ends_at, facts, home_of, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.drafting import Drafter, drafted
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Style, Words
from benchmarks.reading.paper.markup import bold, struck
from benchmarks.reading.terms import Paragraph, Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="The respondent must not", applicant="the applicant", defined="the family house",
          children="the children"),
    Voice(lead="{R} shall not", applicant="{name}", defined="the family house",
          children="the children"),
)  # fmt: skip
Change: TypeAlias = tuple[str, Paragraph]


def draw(making: Making) -> None:
    """The paragraphs that both parties agreed to change."""
    making.case = replace(making.case, notice="with", by_consent=True)
    name = sheet.a_name(making, ("Consent variation", "Agreed amendments", "Order varied"))
    told = making.order(name, order_type="variation")
    put(making, name, _blocks(making, told), style=Style(font="sans", size=10.5, margin=60),
        subject="Variation by consent", sender="post@two-rivers-law.example")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    dice = making.dice
    head = facts(making, told, about=("born",))
    drafter, changes = _changes(making, told)
    told.know("by_consent", True)
    told.know("notice", "with")
    consent = told.again("by_consent", "By consent of the applicant and the respondent")
    both = told.again("notice", "both of whom were at court,")
    shapes: list[Callable[[list[Change]], list[Block]]] = [_beside]
    if making.channel != "mail":
        shapes.append(_struck_out)
    born = f" (born {head.born})" if head.born else ""
    blocks: list[Block] = [
        Words("CONSENT ORDER", bold=True, align="center"),
        Words(f"Family Court: {head.court}\nCase: {head.number}\nJudge: {head.judge}\n"
              f"Order made: {head.made}"),
        Words(f"Applicant: {head.hers}\nRespondent: {head.his}{born}"),
        Words(f"{consent}, {both} the non-molestation order made on {earlier(making, told)} is "
              "varied in the paragraphs shown here and in no others."),
        *dice.choice(shapes)(changes),
        *home_of(making, drafter, "The family house is {home}."),
    ]  # fmt: skip
    if dice.random() < 0.5:
        blocks.append(Words(f"As varied the order lasts until {ends_at(making, told)}."))
    return [*blocks, Words("Signed for the applicant ............   Signed by the respondent "
                           "............")]  # fmt: skip


def _changes(making: Making, told: Told) -> tuple[Drafter, list[Change]]:
    """Each paragraph as it was, in plain words, and as it is now; numbers are the old order's."""
    dice = making.dice
    voice = dice.choice(VOICES)
    drafter = Drafter(making, told, voice, apart=0)
    chosen = drafted(making, drafter.voice)
    wanted = dice.sample(chosen, min(len(chosen), dice.randint(2, 3)))
    old = unsaid(making, voice, len(wanted))
    numbers = sorted(dice.sample(range(2, 13), len(wanted)))
    return drafter, [
        (was, drafter.write(one, str(number)))
        for was, one, number in zip(old, wanted, numbers, strict=False)
    ]


def _beside(changes: list[Change]) -> list[Block]:
    rows = [tuple(map(bold, ("Paragraph", "As ordered before", "As varied today")))]
    rows += [(new.label, was, new.text) for was, new in changes]
    return [Grid(rows, (0.14, 0.43, 0.43))]


def _struck_out(changes: list[Change]) -> list[Block]:
    return [Words(f"Paragraph {new.label}: {struck(was)} {new.text}") for was, new in changes]


LAYOUTS = (Layout(name="kept_tracked", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=1.2),)
