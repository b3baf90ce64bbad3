"""FL404 and FL406: an occupation order and its power of arrest; neither forbids molesting."""

from benchmarks.reading.facts.moments import plain
from benchmarks.reading.layouts import skeleton
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.layouts.skeleton import Form
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Words

FORM = Form(code="FL404", title="Occupation order", heading="Occupation order",
            act="Section 33 to 38 Family Law Act 1996")  # fmt: skip
ARREST = Form(code="FL406", title="Power of arrest attached to injunction",
              heading="Power of arrest", act="Family Law Act 1996")  # fmt: skip
LINES = (
    "The court declares that the applicant {a} is entitled to occupy {home} as their home.",
    "The respondent {r} shall allow the applicant {a} to occupy {home}.",
    "The respondent {r} must not occupy {home}.",
    "The respondent {r} shall leave {home} by 4pm on {day}.",
    "Having left {home} the respondent {r} must not return to, enter or attempt to enter it.",
    "The respondent {r} must not obstruct, harass or interfere with the applicant {a}’s peaceful "
    "occupation of {home}.",
)


def draw_order(making: Making) -> None:
    """An occupation order, its paragraphs said twice where a power of arrest is attached."""
    case, dice = making.case, making.dice
    name = making.file("Occupation order")
    told = making.order(name, order_type="occupation", registrable=False)
    blocks: list[Block] = [*skeleton.head(making, told, FORM), *skeleton.people(making, told)]
    blocks += skeleton.warning(making, told)
    blocks += [Words(f"The order is for this address: {case.shared_home}")]
    blocks += skeleton.preamble(making, told)
    lines = _lines(making)
    blocks += [Words("The Court orders:", bold=True, space=2)]
    blocks += [Words(line, label=f"{n}.", level=1, space=2) for n, line in enumerate(lines, 1)]
    if dice.random() < 0.5:
        told.know("power_of_arrest", True)
        blocks.append(Words("A power of arrest is attached to these paragraphs of the order:"))
        blocks += [Words(line, level=1, listed=True, space=2) for line in lines[2:]]
        blocks.append(
            Words(f"The power of arrest lasts until: {plain(case.ends.date())} at 4:00 PM")
        )
    blocks += [*skeleton.hearing_block(making, told), skeleton.until(making, told)]
    blocks += skeleton.tail(making, told, "an occupation order with a power of arrest",
                            arresting=False)  # fmt: skip
    making.add(skeleton.paper(name, blocks))


def draw_power_of_arrest(making: Making) -> None:
    """A power of arrest on a paper of its own."""
    case = making.case
    name = making.file("FL406")
    told = making.order(name, order_type="other", registrable=False, power_of_arrest=True)
    lines = "\n".join(_lines(making)[2:])
    blocks: list[Block] = [
        *skeleton.head(making, told, ARREST), *skeleton.people(making, told),
        Words("The court orders that a power of arrest applies to the following paragraphs of an "
              f"order made on {plain(case.made)}."),
        Words(lines),
        Words("The court is satisfied that the respondent has used or threatened violence against "
              "the applicant and that there is a risk of significant harm."),
        Words(f"This power of arrest expires on: {plain(case.ends.date())} at 4:00 PM"),
        Words("Note to the arresting officer", bold=True),
        Words("Where the respondent is arrested under the power given by section 47 of the Family "
              "Law Act 1996, that section requires that the respondent must be brought before the "
              "court within 24 hours of the time of their arrest."),
    ]  # fmt: skip
    making.add(skeleton.paper(name, blocks))


def _lines(making: Making) -> list[str]:
    case = making.case
    slots = {"a": case.applicant.name, "r": case.respondent.name, "home": case.shared_home,
             "day": plain(case.hearing.date())}  # fmt: skip
    return [line.format(**slots) for line in LINES]


LAYOUTS = (
    Layout(name="occupation", draw=draw_order, channels=DRAWN),
    Layout(name="power_of_arrest", draw=draw_power_of_arrest, channels=DRAWN, share=0.4),
)
