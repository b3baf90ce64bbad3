"""Packs of more than one order: cross orders, two in one file, two respondents, two people."""

from copy import deepcopy
from dataclasses import replace

from benchmarks.reading.facts.case import Case
from benchmarks.reading.facts.people import a_person
from benchmarks.reading.layouts import fl404a, skeleton, solicitors
from benchmarks.reading.layouts.channels import DRAWN
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Mark, Words
from benchmarks.reading.terms import Voice, Writer, provisions


def draw_cross(making: Making) -> None:
    """Each party is the respondent of one order; both stand in one file."""
    ours = making.case
    other = replace(ours, applicant=ours.respondent, respondent=ours.applicant,
                    confidential=False)  # fmt: skip
    _two_in_one(making, other, "Cross orders")


def draw_two_in_one(making: Making) -> None:
    """Orders of two cases, scanned in one go."""
    _two_in_one(making, Making(making.dice, making.bank, making.channel).case, "scan0042")


def draw_other_person(making: Making) -> None:
    """A mail about one person that also brings the order for another."""
    making.warnings.add("multiple_orders")
    ours = making.case
    _one_file(making, "NMO 1")
    making.case = Making(making.dice, making.bank, making.channel).case
    _one_file(making, "NMO 2")
    making.case = ours
    name = ours.respondent.name
    words = Words(f"Please find attached the order against {name}.")
    making.cover = Cover(f"NMO re {name}", "admin@harcourt-law.example", [words])


def draw_two_respondents(making: Making) -> None:
    """One order against two people: one entry for each of them."""
    case, dice = making.case, making.dice
    making.warnings.add("multiple_orders")
    name = making.file("Order")
    told = making.order(name)
    second = a_person(dice, case.made, like=case.respondent)
    case = making.case = replace(case, born_known=False, address_known=False)
    voice = Voice(lead="The first and second respondents must not", applicant="the applicant")
    writer = Writer(told, case, voice, dice)
    chosen = provisions(case, making.bank, dice)
    paragraphs = [writer.write(one, str(nth)) for nth, one in enumerate(chosen, 1)]
    blocks = [*skeleton.head(making, told, fl404a.FORM), Words("People in the case", bold=True)]
    first = told.say("respondent.name", case.respondent.name)
    blocks += [Words(f"Applicant: {told.say('applicant.name', case.applicant.name)}"),
               Words(f"First Respondent: {first}")]  # fmt: skip
    told.know("penal_notice", True)
    other = making.order(name)
    blocks.append(Words(f"Second Respondent: {other.say('respondent.name', second.name)}"))
    blocks.append(Words("Warning: breach of this order without reasonable excuse is a criminal "
                        "offence.", bold=True))  # fmt: skip
    if writer.home_paths:
        blocks.append(Words(f"The property is {writer.define(str(case.shared_home))}."))
    blocks += [Words("The court orders:", bold=True),
               *(Words(p.text, label=f"{p.label}.", level=1) for p in paragraphs),
               skeleton.until(making, told),
               *skeleton.tail(making, told, "a non-molestation order", arresting=True)]  # fmt: skip
    his = other.truth["respondent"]
    other.truth = deepcopy(told.truth) | {"respondent": his}
    making.same_paper[other.root] = told.root
    making.add(skeleton.paper(name, blocks))


def _two_in_one(making: Making, other: Case, stem: str) -> None:
    making.warnings.add("multiple_orders")
    name, ours = making.file(stem), making.case
    first = fl404a.order_blocks(making, making.order(name))
    making.case = other
    second = fl404a.order_blocks(making, making.order(name))
    making.case = ours
    making.add(skeleton.paper(name, [*first, Mark.PAGE_END, *second]))


def _one_file(making: Making, stem: str) -> None:
    name = making.file(stem)
    draw = making.dice.choice((fl404a.order_blocks, solicitors.order_blocks))
    making.add(skeleton.paper(name, draw(making, making.order(name))))


LAYOUTS = (
    Layout(name="several_cross", draw=draw_cross, channels=DRAWN, share=0.6),
    Layout(name="several_in_one", draw=draw_two_in_one, channels=DRAWN, share=0.8),
    Layout(name="several_people", draw=draw_other_person, channels=DRAWN, share=0.7),
    Layout(name="several_respondents", draw=draw_two_respondents, channels=DRAWN, share=0.5),
)
