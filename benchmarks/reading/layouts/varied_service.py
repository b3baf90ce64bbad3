"""Statements of service put together anew each time."""

from benchmarks.reading.layouts import serving
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.serving import a_serving
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Style, Words

ROLES = {
    "process_server": "process server", "court_bailiff": "court bailiff",
    "solicitor": "solicitor for the applicant", "police_officer": "police officer",
}  # fmt: skip


def draw(making: Making) -> None:
    """One statement; by mail it stands in the mail itself."""
    case, bank, dice = making.case, making.bank, making.dice
    name = "email" if making.channel == "mail" else making.file(dice.choice(("proof", "Service")))
    role = dice.choice(list(ROLES))
    told = making.service(name, server_role=role)
    one = a_serving(case, bank, dice)
    who = bank.phrase("proof_who", dice).format(
        server=told.say("server_name", one.server.name),
        role=told.again("server_role", ROLES[role]),
    )
    whom = bank.phrase("proof_whom", dice).format(
        served=told.say("served_name", case.respondent.name)
    )
    number = bank.phrase("number", dice).format(
        number=told.say("case_number", dice.choice(case.numbers))
    )
    court = bank.phrase("court", dice).format(court=case.court.name)
    signed = bank.phrase("proof_signed", dice).format(
        server=one.server.name, day=serving.signed(told, one, dice)
    )
    parties = f"{case.applicant.name} and {case.respondent.name}"
    title = Words(bank.phrase("proof_title", dice), bold=True, scale=1.3)
    blocks: list[Block] = [
        title, *map(Words, (court, number, parties, who, whom, serving.manner(told, one, dice),
                            signed)),
    ]  # fmt: skip
    if one.method == "not_effected":
        making.warnings.add("service_not_effected")
    if making.channel == "mail":
        making.cover = Cover("Service", "agents@meridian.example", blocks)
        return
    style = Style(font=dice.choice(("sans", "serif")), size=dice.choice((10.5, 12)))
    making.add(Document(name=name, blocks=blocks, style=style))


LAYOUTS = (Layout(name="varied_service", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=2),)
