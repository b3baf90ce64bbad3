"""Proofs of service by process servers, police, bailiffs, solicitors and charities."""

from datetime import timedelta

from benchmarks.reading.facts.moments import clock, minute, written
from benchmarks.reading.facts.people import Person
from benchmarks.reading.layouts import serving
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.numbering import Numbering
from benchmarks.reading.layouts.parts.operative import SINGLY, TOGETHER, numbered_words
from benchmarks.reading.layouts.recorded import order
from benchmarks.reading.layouts.serving import PLACED, Serving, a_serving
from benchmarks.reading.making import Cover, Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Tick, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

ROLES = {
    "process_server": ("process server", "enquiry agent and process server",
                       "process server instructed by the applicant's solicitors"),
    "court_bailiff": ("court bailiff", "bailiff of the court", "county court bailiff"),
    "solicitor": ("solicitor", "solicitor acting for the applicant", "trainee solicitor"),
    "police_officer": ("police constable", "police officer", "constable of the response team"),
}  # fmt: skip
METHODS = {
    "personal": ("Personal service", "By hand", "Handed to the respondent", "In person"),
    "left_at_feet": ("Left at the respondent's feet", "Refused, so placed at feet"),
    "email": ("By email", "Substituted service by e-mail", "Email (order of the court)"),
    "whatsapp": ("WhatsApp message", "Substituted service by WhatsApp"),
    "post": ("First class post", "By post"),
    "not_effected": ("Not served", "Service not effected", "Unable to serve"),
}  # fmt: skip
TITLES = (
    "CERTIFICATE OF SERVICE", "Statement of service", "Record of service", "PROOF OF SERVICE",
    "Service report", "Certificate as to service", "Report on service of an order",
)  # fmt: skip
TRUTHS = (
    "I believe that the facts stated in this document are true.",
    "This statement is true to the best of my knowledge and belief.",
    "I confirm that the above is correct.",
)
NO_REPLY = ("No reply", "No answer at the door", "Respondent out", "Lights on, nobody came",
            "Neighbour: respondent away")  # fmt: skip
DOCUMENTS = (
    "the non-molestation order", "a sealed copy of the order",
    "the injunction order and the application", "order, application and statement",
)  # fmt: skip


def draw_table(making: Making) -> None:
    """Labels and values, in any sequence."""
    told, one, role = _begun(making)
    dice = making.dice
    rows = [*_facts(making, told, one, role), *_when(making, told, one)]
    if dice.random() < 0.5:
        dice.shuffle(rows)
    grid = Grid(rows, (0.38, 0.62), ruled=dice.random() < 0.6, centred=dice.random() < 0.5,
                padding=dice.choice((0, 2, 6)))  # fmt: skip
    title = Words(dice.choice(TITLES), bold=True, scale=1.3)
    _finish(making, told, [title, grid, Words(dice.choice(TRUTHS)), *_signed(making, told, one)])


def draw_attempts(making: Making) -> None:
    """A list of visits, the last of which did it or did not."""
    dice = making.dice
    told, one, role = _begun(making, dice.choice(("personal", "left_at_feet", "not_effected")))
    rows = [tuple(map(bold, ("Visit", "Date", "Time", "Result")))]
    count = dice.randint(1, 3)
    for nth in range(count):
        day = one.at.date() - timedelta(days=count - nth)
        hour = (one.at - timedelta(hours=2 + nth)).time().replace(minute=20)
        rows.append((str(nth + 1), written(day, dice, formal=True), clock(hour, dice),
                     dice.choice(NO_REPLY)))  # fmt: skip
    when = dict(_when(making, told, one, plain=True))
    rows.append((str(count + 1), when["day"], when["time"], when["method"]))
    blocks: list[Block] = [Words(dice.choice(TITLES), bold=True, align="center")]
    blocks += [Words(f"{key}: {value}") for key, value in _facts(making, told, one, role)]
    where = f"All visits were to {when['place']}." if one.method in PLACED else ""
    grid = Grid(rows, (0.12, 0.33, 0.2, 0.35), centred=dice.random() < 0.5)
    _finish(making, told, [*blocks, Words(where), grid, Words(dice.choice(TRUTHS)),
                           *_signed(making, told, one)])  # fmt: skip


def draw_statement(making: Making) -> None:
    """Numbered sentences, as in a witness statement."""
    told, one, role = _begun(making)
    dice, case = making.dice, making.case
    numbers = Numbering(dice, in_word=making.channel == "word")
    server = told.say("server_name", one.server.name)
    state = told.again("server_role", role)
    served = told.say("served_name", _called(making, case.respondent))
    documents = dice.choice(DOCUMENTS)
    lines = [
        dice.choice((f"I am {server}, {state}.", f"My full name is {server} and I am a {state}.",
                     f"I, {server}, {state}, make this statement.")),
        f"I was instructed to serve {documents} upon {served}.",
        serving.manner(told, one, dice),
        dice.choice(TRUTHS),
    ]  # fmt: skip
    head = [
        Words(f"In the Family Court at {case.court.name}"),
        Words(f"Case number {told.say('case_number', dice.choice(case.numbers))}"),
        Words(f"{case.applicant.name} v {case.respondent.name}"),
        Words(dice.choice(TITLES), bold=True, align="center"),
    ]
    orders = [numbered_words(numbers.next(), line) for line in lines]
    _finish(making, told, [*head, *orders, *_signed(making, told, one)])


def draw_ticked(making: Making) -> None:
    """A form whose ticked box says how it was served."""
    told, one, role = _begun(making)
    dice = making.dice
    when = dict(_when(making, told, one, plain=True))
    facts = _facts(making, told, one, role)
    boxes = [
        Tick(told.again("method", words[0]) if kind == one.method else words[0],
             ticked=kind == one.method)
        for kind, words in METHODS.items()
    ]  # fmt: skip
    labels = [("day", "On"), ("time", "At"), ("place", "Place")]
    rows = [(label, when[key]) for key, label in labels if key in when]
    _finish(making, told, [
        Words(dice.choice(TITLES), bold=True, scale=1.4), Grid(facts, (0.4, 0.6)),
        Words("How the document was served (tick one)", bold=True), *boxes,
        Grid(rows, (0.3, 0.7), ruled=False), *_signed(making, told, one),
    ])  # fmt: skip


def draw_report(making: Making) -> None:
    """A mail in sentences, as from a charity or a solicitor."""
    case, dice = making.case, making.dice
    told, one, role = _begun(making)
    number = told.say("case_number", dice.choice(case.numbers))
    served = told.say("served_name", case.respondent.name)
    server = told.say("server_name", one.server.name)
    done = "served" if one.method != "not_effected" else "not yet served"
    blocks = [
        Words(dice.choice(("Dear officer", "Hello", "Dear Sir or Madam", "Good afternoon"))),
        Words(f"Case {number}: non-molestation order, respondent {served} ({done})."),
        Words(serving.manner(told, one, dice)),
        Words(dice.choice(("The above is a report of service under FPR 10.10.",
                           "Please treat this e-mail as our statement of service."))),
        Words(f"{server}\n{told.again('server_role', role)}"),
    ]  # fmt: skip
    _warn(making, one)
    making.cover = Cover(f"Service of order: {case.respondent.family}",
                         dice.choice(("team@refuge-north.example", "serve@meridian.example")),
                         blocks)  # fmt: skip


def _begun(making: Making, method: str = "") -> tuple[Told, Serving, str]:
    """The statement, the serving, and how the server calls what they are."""
    dice = making.dice
    if making.channel != "mail" and dice.random() < 0.3:
        _with_order(making)
    role = dice.choice(list(ROLES))
    name = sheet.a_name(making, ("Service", "proof of service", "Certificate", "POS", "scan 7"))
    told = making.service(name, server_role=role)
    return told, a_serving(making.case, making.bank, dice, method=method), dice.choice(ROLES[role])


def _with_order(making: Making) -> None:
    """The order that was served, in a file of its own."""
    name = making.file("The order")
    listed = making.dice.random() < 0.5
    ways = TOGETHER if listed else SINGLY
    sheet.finish(making, name, order(making, making.order(name), ways, listed=listed))


def _called(making: Making, person: Person) -> str:
    return person.name.upper() if making.dice.random() < 0.2 else person.name


def _facts(making: Making, told: Told, one: Serving, role: str) -> list[tuple[str, str]]:
    """Who served whom with what in which case."""
    case, dice = making.case, making.dice
    return [
        (dice.choice(("Court", "Name of court")), case.court.name),
        (dice.choice(("Case number", "Claim no.", "Our case")),
         told.say("case_number", dice.choice(case.numbers))),
        (dice.choice(("Served on", "Person served", "Name of person to be served")),
         told.say("served_name", case.respondent.name)),
        (dice.choice(("Documents", "What was to be served")), dice.choice(DOCUMENTS)),
        (dice.choice(("Served by", "Server", "Name of server")),
         told.say("server_name", one.server.name)),
        (dice.choice(("Capacity", "I am the", "Status of server")),
         told.again("server_role", role)),
    ]  # fmt: skip


def _when(
    making: Making, told: Told, one: Serving, *, plain: bool = False
) -> list[tuple[str, str]]:
    """Day, time, place and manner; `plain` names them day, time, place and method."""
    dice, done = making.dice, one.method != "not_effected"
    at = minute(one.at)
    told.know("successful", done)
    told.know("served_at", at if done else None, also=() if done else (at, at[:10]))
    told.know("method", one.method)
    day = told.again("served_at", written(one.at.date(), dice, formal=True))
    hour = told.again("served_at", clock(one.at.time(), dice))
    rows = [(dice.choice(("Date of service", "Date", "On")), day),
            (dice.choice(("Time", "Time of service", "At")), hour)]  # fmt: skip
    names = ["day", "time"]
    if one.method in PLACED:
        place = told.say("place", one.place)
        if not done:
            told.know("place", None, also=(one.place,))
        rows.append((dice.choice(("Place", "Address where served", "Where")), place))
        names.append("place")
    method = told.again("method", dice.choice(METHODS[one.method]))
    rows.append((dice.choice(("Method", "Means of service", "How")), method))
    names.append("method")
    return list(zip(names, (value for _, value in rows), strict=True)) if plain else rows


def _signed(making: Making, told: Told, one: Serving) -> list[Block]:
    dice = making.dice
    day = serving.signed(told, one, dice)
    if dice.random() < 0.5:
        return [Words(f"Signed: {one.server.name}        Date: {day}")]
    return [Mark.GAP, Words(one.server.name), Words(f"Dated {day}")]


def _warn(making: Making, one: Serving) -> None:
    if one.method == "not_effected":
        making.warnings.add("service_not_effected")


def _finish(making: Making, told: Told, blocks: list[Block]) -> None:
    if not told.truth["successful"]:
        making.warnings.add("service_not_effected")
    kept = [one for one in blocks if not (isinstance(one, Words) and not one.text)]
    sheet.finish(making, told.truth["doc"], kept, sender="agents@meridian.example")


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="proofs_table", draw=draw_table, channels=EVERY_WAY, share=1.2),
    Layout(name="proofs_attempts", draw=draw_attempts, channels=(*DRAWN, *WORD)),
    Layout(name="proofs_statement", draw=draw_statement, channels=EVERY_WAY, share=1.2),
    Layout(name="proofs_ticked", draw=draw_ticked, channels=(*DRAWN, *WORD)),
    Layout(name="proofs_report", draw=draw_report, channels=MAIL, share=1.2),
)
