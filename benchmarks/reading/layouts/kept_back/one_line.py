"""Orders of one line: an end moved on, and an injunction discharged in two sentences."""

from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import Facts, earlier, ends_at, facts, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Style, Words
from benchmarks.reading.told import Told

LATER = (
    "Injunction of {day}: time extended to {end}.",
    "The non-molestation order of {day}, which would otherwise run out, is prolonged to {end}.",
    "Let the non-molestation order dated {day} stand until {end}.",
)
OVER = (
    "The non-molestation order dated {day} is discharged as from today. {name} is no longer bound "
    "by any part of it.",
    "On the applicant's own application the injunction granted on {day} is brought to an end. The "
    "hearing that was to follow will not take place.",
    "I discharge the non-molestation order of {day}. The police are to be told at once so that "
    "nobody is arrested under it.",
)


def draw_extension(making: Making) -> None:
    """Until a later day, and nothing else."""
    name = sheet.a_name(making, ("Extension", "Order 2", "slip"))
    told = making.order(name, order_type="extension")
    head = facts(making, told, about=_about(making))
    day = earlier(making, told)
    words = making.dice.choice(LATER).format(day=day, end=ends_at(making, told))
    _write(making, name, [*_head(head), Words(words)])


def draw_discharge(making: Making) -> None:
    """At an end, in two sentences."""
    name = sheet.a_name(making, ("Discharge", "Order 3", "NMO ended"))
    told = making.order(name, order_type="discharge")
    head = facts(making, told, about=_about(making))
    person = told.again("respondent.name", making.case.respondent.name)
    words = making.dice.choice(OVER).format(day=earlier(making, told), name=person)
    _write(making, name, [*_head(head), Words(words), *_notice(making, told)])


def _about(making: Making) -> tuple[str, ...]:
    return ("born",) if making.dice.random() < 0.6 else ()


def _head(head: Facts) -> list[Block]:
    """All of it in three lines."""
    first = f"Family Court at {head.court}, {head.number}"
    people = f"{head.hers} (applicant) and {head.his} (respondent)"
    if head.born:
        people += f"\nRespondent born {head.born}"
    lines = [first, people, f"{head.judge}, {head.made}"]
    return [Words(line) for line in lines]


def _notice(making: Making, told: Told) -> list[Block]:
    if making.dice.random() < 0.5:
        return []
    told.know("notice", making.case.notice)
    return [Words(told.again("notice", f"Made {making.case.notice} notice."))]


def _write(making: Making, name: str, blocks: list[Block]) -> None:
    font = making.dice.choice(("serif", "mono", "sans"))
    put(making, name, blocks, style=Style(font=font, size=12, margin=90), subject="Order",
        sender="dj.clerk@court.example")  # fmt: skip


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="kept_one_line_later", draw=draw_extension, channels=EVERY_WAY, share=0.8),
    Layout(name="kept_one_line_over", draw=draw_discharge, channels=EVERY_WAY, share=0.8),
)
