"""FL404B: variation, extension, discharge, or anything else; only its body says which."""

from datetime import timedelta

from benchmarks.reading.facts.moments import clock, plain, written
from benchmarks.reading.layouts import skeleton
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.skeleton import Form
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words
from benchmarks.reading.terms import Provision, Voice, Writer, provisions
from benchmarks.reading.told import Told

FORM = Form(code="FL404B", title="General order on an injunction case", heading="Order",
            act="Family Law Act 1996")  # fmt: skip
VOICE = Voice(lead="The respondent must not", defined="the property")
DISCHARGED = (
    "The non-molestation order made on {day} is discharged.",
    "The order dated {day} is hereby revoked and shall cease to have effect forthwith.",
    "The non-molestation order of {day} be set aside and the application dismissed.",
)
EXTENDED = (
    "The non-molestation order made on {day} is extended until {end}.",
    "The duration of the order of {day} is extended and it shall now remain in force until {end}.",
    "Time under the non-molestation order dated {day} is extended to {end}.",
)
VARIED = (
    "The non-molestation order made on {day} is varied as follows.",
    "The order of {day} is amended and the following paragraphs are substituted.",
)
OTHERS = (
    "The application for a non-molestation order is adjourned generally with liberty to restore.",
    "The respondent shall file and serve a statement in response by 4pm on {end}.",
    "The applicant has permission to withdraw the application.",
    "The matter be transferred to the Family Court at York for case management.",
)


def draw_discharge(making: Making) -> None:
    """An earlier order is at an end."""
    told = _begun(making, "discharge")
    day = _earlier(making, told)
    _finish(making, told, [making.dice.choice(DISCHARGED).format(day=day),
                           "The police shall be informed of this order by the court."])  # fmt: skip


def draw_extension(making: Making) -> None:
    """An earlier order lasts longer."""
    told = _begun(making, "extension")
    _finish(making, told, [making.dice.choice(EXTENDED).format(
        day=_earlier(making, told), end=_end(making, told)),
        "In all other respects the order remains as made."])  # fmt: skip


def draw_variation(making: Making) -> None:
    """Paragraphs of an earlier order are replaced."""
    told = _begun(making, "variation")
    writer = Writer(told, making.case, VOICE, making.dice)
    chosen = _new_paragraphs(making)
    lines = [making.dice.choice(VARIED).format(day=_earlier(making, told))]
    lines += [writer.write(one, str(nth)).text for nth, one in enumerate(chosen, 2)]
    if writer.home_paths:
        lines[0] += f" The property is {writer.define(str(making.case.shared_home))}."
    if making.dice.random() < 0.5:
        lines.append(f"The order shall continue until {_end(making, told)}.")
    _finish(making, told, lines)


def draw_other(making: Making) -> None:
    """Directions only."""
    told = _begun(making, "other")
    told.know("registrable", False)
    end = plain(making.case.hearing.date())
    lines = making.dice.sample(OTHERS, 2)
    _finish(making, told, [line.format(end=end) for line in lines], hearing=True)


def _begun(making: Making, kind: str) -> Told:
    return making.order(
        making.file(making.dice.choice(("FL404B", "General order"))), order_type=kind
    )


def _earlier(making: Making, told: Told) -> str:
    day = making.case.made - timedelta(days=making.dice.randrange(20, 300))
    return told.say("amends_order_made", f"{day}", written(day, making.dice, formal=True))


def _end(making: Making, told: Told) -> str:
    at = making.case.ends
    told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
    printed = f"{clock(at.time(), making.dice)} on {written(at.date(), making.dice, formal=True)}"
    return told.again("expiry.at", printed)


def _new_paragraphs(making: Making) -> list[Provision]:
    chosen = provisions(making.case, making.bank, making.dice)
    return making.dice.sample(chosen, min(len(chosen), making.dice.randint(1, 3)))


def _finish(making: Making, told: Told, lines: list[str], *, hearing: bool = False) -> None:
    blocks: list[Block] = [*skeleton.head(making, told, FORM), *skeleton.people(making, told)]
    blocks += [*skeleton.preamble(making, told), Words("The Court orders:", bold=True)]
    blocks += [Words(line, label=f"{nth}.", level=1) for nth, line in enumerate(lines, 1)]
    if hearing or making.dice.random() < 0.3:
        blocks += skeleton.hearing_block(making, told)
    blocks.append(skeleton.made_with_notice(making, told))
    making.add(skeleton.paper(told.truth["doc"], blocks))


LAYOUTS = (
    Layout(name="general_discharge", draw=draw_discharge, channels=DRAWN),
    Layout(name="general_extension", draw=draw_extension, channels=DRAWN, share=0.7),
    Layout(name="general_variation", draw=draw_variation, channels=DRAWN),
    Layout(name="general_other", draw=draw_other, channels=DRAWN, share=0.5),
)
