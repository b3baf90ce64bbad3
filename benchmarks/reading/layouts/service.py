"""Statements of service: FL415, a process server's certificate, an officer's mail."""

from benchmarks.reading.layouts import fl404a, serving, skeleton
from benchmarks.reading.layouts.channels import DRAWN, MAIL
from benchmarks.reading.layouts.serving import Serving, a_serving
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Document, FormField, Mark, Style, Tick, Words
from benchmarks.reading.told import Told

STYLE = Style(size=10, margin=56)


def draw_form(making: Making) -> None:
    """FL415 beside the order, or alone."""
    if making.dice.random() < 0.6:
        _with_order(making)
    told = _begun(making, "FL415")
    one = a_serving(making.case, making.bank, making.dice)
    blocks = _form(making, told, one)
    _finish(making, told, one, blocks, STYLE)


def draw_certificate(making: Making) -> None:
    """A process server's own certificate beside the order, or alone."""
    if making.dice.random() < 0.6:
        _with_order(making)
    told = _begun(making, "Certificate of Service")
    one = a_serving(making.case, making.bank, making.dice)
    style = Style(font="serif", size=11.5)
    _finish(making, told, one, _certificate(making, told, one), style)


def draw_mismatch(making: Making) -> None:
    """The order and a certificate for somebody else's case."""
    _with_order(making)
    ours = making.case
    making.case = Making(making.dice, making.bank, making.channel).case
    told = _begun(making, "statement of service")
    one = a_serving(making.case, making.bank, making.dice, method="personal")
    _finish(making, told, one, _certificate(making, told, one), STYLE)
    making.case = ours
    making.warnings.add("service_mismatch")


def draw_officers_mail(making: Making) -> None:
    """An officer tells by mail that the order was served."""
    case, dice = making.case, making.dice
    told = making.service("email", server_role="police_officer")
    one = a_serving(case, making.bank, dice, method=dice.choice(("personal", "not_effected")))
    number = told.say("case_number", case.numbers[0])
    name = told.say("served_name", case.respondent.name)
    server = told.say("server_name", one.server.name)
    making.cover = Cover(f"Service of NMO - {case.respondent.name}", "pc.4417@force.example", [
        Words("Good evening"),
        Words(f"Re non-molestation order {number}, respondent {name}."),
        Words(serving.manner(told, one, dice)),
        Words("Please update the record."),
        Words(f"PC 4417 {server}"), Words("Response Team 3, North Area"),
    ])  # fmt: skip
    _warn(making, one)


def _with_order(making: Making) -> None:
    name = making.file("Order")
    blocks = fl404a.order_blocks(making, making.order(name))
    making.add(skeleton.paper(name, blocks))


def _begun(making: Making, name: str) -> Told:
    return making.service(making.file(name))


def _finish(making: Making, told: Told, one: Serving, blocks: list[Block], style: Style) -> None:
    making.add(Document(name=told.truth["doc"], blocks=blocks, style=style))
    _warn(making, one)


def _warn(making: Making, one: Serving) -> None:
    if one.method == "not_effected":
        making.warnings.add("service_not_effected")


def _form(making: Making, told: Told, one: Serving) -> list[Block]:
    case, dice = making.case, making.dice
    role = dice.choice(("process_server", "process_server", "solicitor", "court_bailiff"))
    told.know("server_role", role)
    number = told.say("case_number", dice.choice(case.numbers))
    named = f"{told.say('served_name', case.respondent.name)}\n{case.respondent.home}"
    other = {"process_server": "process server", "court_bailiff": "bailiff"}.get(role, "")
    state = told.again("server_role", other or "solicitor for the applicant")
    server = told.say("server_name", one.server.name)
    return [
        Words("Statement of Service", bold=True, scale=1.6, align="center"),
        Words("Family Law Act 1996", align="center"),
        FormField("court", case.court.name, "The court at which your case is being heard"),
        FormField("case_number", number, "Case number"),
        FormField("applicant", case.applicant.name, "Applicant"),
        FormField("respondent", case.respondent.name, "Respondent"),
        Words("You should if the person’s solicitor was served, give his or her name and address. "
              "You must indicate the manner, date, time and place of service or where service was "
              "effected by post, the date, time and place of posting.", scale=0.85),
        FormField("served", named, "Name and address of person served", 3),
        FormField("manner", serving.manner(told, one, dice),
                  "Means of identification of person, and how, when and where served", 4),
        FormField("forms", "FL404A", "Prescribed forms served"),
        Words("I have served the [application] [Notice of Proceedings] as stated above."),
        FormField("state", state, "I am the [applicant] [solicitor for the applicant] [other] "
                  "(state)"),
        FormField("signed", server, "Signed"),
        FormField("date", serving.signed(told, one, dice), "Date"),
        Words("FL415 Statement of Service (04.17)", scale=0.8),
    ]  # fmt: skip


def _certificate(making: Making, told: Told, one: Serving) -> list[Block]:
    case, dice = making.case, making.dice
    told.know("server_role", "process_server")
    server = told.say("server_name", one.server.name)
    role = told.again("server_role", "process server")
    opening = dice.choice((
        f"I, {server}, {role}, of Meridian Process Serving, state as follows:",
        f"My name is {server}. I am a {role} instructed by the applicant's solicitors.",
    ))  # fmt: skip
    blocks: list[Block] = [
        Words("CERTIFICATE OF SERVICE", bold=True, scale=1.4, align="center"),
        Words(f"In the Family Court at {case.court.name}"),
        Words(f"Case No: {told.say('case_number', dice.choice(case.numbers))}"),
        Words(f"{case.applicant.name} (Applicant) and {case.respondent.name} (Respondent)"),
        Mark.RULE, Words(opening),
        Words("I was asked to serve the non-molestation order in this case upon "
              f"{told.say('served_name', case.respondent.name)}.", label="1."),
        Words(serving.manner(told, one, dice), label="2."),
        Tick("the non-molestation order", ticked=True), Tick("the application FL401", ticked=True),
        Tick("other documents", ticked=False),
        Words("I believe that the facts stated in this certificate are true.", space=16),
        Words(f"Signed: {server}"), Words(f"Dated: {serving.signed(told, one, dice)}"),
    ]  # fmt: skip
    return blocks


LAYOUTS = (
    Layout(name="service_form", draw=draw_form, channels=DRAWN, share=2),
    Layout(name="service_certificate", draw=draw_certificate, channels=DRAWN, share=1.5),
    Layout(name="service_mismatch", draw=draw_mismatch, channels=DRAWN, share=0.6),
    Layout(name="service_officers_mail", draw=draw_officers_mail, channels=MAIL, share=1.5),
)
