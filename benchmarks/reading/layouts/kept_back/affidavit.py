"""Proof of service as an affidavit in prose, and as a bailiff's return in a table."""

from benchmarks.reading.layouts import serving
from benchmarks.reading.layouts.channels import DRAWN, MAIL
from benchmarks.reading.layouts.serving import a_serving
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, Grid, Mark, Style, Words


def draw_affidavit(making: Making) -> None:
    """A sworn statement of a process server."""
    case, dice = making.case, making.dice
    name = making.file("Affidavit")
    told = making.service(name, server_role="process_server")
    one = a_serving(case, making.bank, dice)
    server = told.say("server_name", one.server.name)
    served = told.say("served_name", case.respondent.name)
    blocks = [
        Words(f"IN THE FAMILY COURT AT {case.court.name.upper()}"),
        Words(f"CASE No {told.say('case_number', case.numbers[0])}", align="right"),
        Words(f"{case.applicant.name}  -v-  {case.respondent.name}", align="center"),
        Words("AFFIDAVIT OF SERVICE", bold=True, align="center"),
        Words(f"I, {server}, of Nine Elms Chambers, enquiry agent and process server, MAKE OATH "
              "and say that:"),
        Words("I am over sixteen years of age and not a party to these proceedings.", label="1."),
        Words(f"Acting on instructions I attended to serve {served}, the above-named Respondent, "
              "with a sealed copy of the order now produced and marked “A”.", label="2."),
        Words(serving.manner(told, one, dice), label="3."),
        Words(f"SWORN by the said deponent on {serving.signed(told, one, dice)} before me, a "
              "Commissioner for Oaths"),
    ]  # fmt: skip
    making.add(Document(name=name, blocks=blocks, style=Style(font="serif", size=12, leading=1.5)))
    _warn(making, one.method)


def draw_bailiff(making: Making) -> None:
    """What a bailiff returns to the court."""
    case, dice = making.case, making.dice
    name = making.file("D89 return")
    told = making.service(name, server_role="court_bailiff")
    one = a_serving(case, making.bank, dice)
    rows = [
        ("Case", told.say("case_number", case.numbers[-1])),
        ("Party to be served", told.say("served_name", case.respondent.name)),
        ("Document", "Non-molestation order"),
        ("Result", serving.manner(told, one, dice)),
        ("County Court bailiff", told.say("server_name", one.server.name)),
        ("Date of return", serving.signed(told, one, dice)),
    ]
    title = Words("Bailiff’s certificate of service", bold=True, scale=1.4)
    blocks: list[Block] = [title, Mark.GAP, Grid(rows, (0.3, 0.7))]
    making.add(Document(name=name, blocks=blocks, style=Style(size=11)))
    _warn(making, one.method)


def draw_mail(making: Making) -> None:
    """A custody sergeant's mail."""
    case, dice = making.case, making.dice
    told = making.service("email", server_role="police_officer")
    one = a_serving(case, making.bank, dice, method="personal")
    number = told.say("case_number", case.numbers[0])
    words = [
        Words("All"),
        Words(f"NMO {number}: {told.say('served_name', case.respondent.name)}"),
        Words(serving.manner(told, one, dice)),
        Words(f"Regards\nPS 0912 {told.say('server_name', one.server.name)}, Custody"),
    ]
    making.cover = Cover("NMO served in custody", "ps.0912@force.example", words)


def _warn(making: Making, method: str) -> None:
    if method == "not_effected":
        making.warnings.add("service_not_effected")


LAYOUTS = (
    Layout(name="kept_affidavit", draw=draw_affidavit, channels=DRAWN),
    Layout(name="kept_bailiff", draw=draw_bailiff, channels=DRAWN, share=0.7),
    Layout(name="kept_officers_mail", draw=draw_mail, channels=MAIL, share=0.7),
)
