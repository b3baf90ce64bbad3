"""How service was reported: by letter, exhibits, a pocket book, a note, visits, WhatsApp."""

from collections.abc import Callable
from datetime import datetime, timedelta

from benchmarks.reading.facts.moments import clock, minute, plain, written
from benchmarks.reading.layouts import serving
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.serving import Serving, a_serving
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Grid, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

SERIF, SANS, MONO = (Style(font=font, size=11) for font in ("serif", "sans", "mono"))
NOBODY = ("no answer", "nobody in, blinds drawn", "child at window, door not opened",
          "neighbour says at work until late")  # fmt: skip


def draw_bailiff(making: Making) -> None:
    """A county court bailiff writes to the applicant's solicitors."""
    name, told, one = _begun(making, "court_bailiff", ("Bailiff letter", "Return of process"))
    case, dice = making.case, making.dice
    served = told.say("served_name", case.respondent.name)
    blocks: list[Block] = [
        Words(f"The Bailiffs’ Office\nCounty Court at {case.court.name}", align="right"),
        Words(f"Date: {serving.signed(told, one, dice)}"),
        Words("Harcourt Law, Solicitors for the Applicant"),
        Words(f"{_number(making, told)}: certificate of bailiff", bold=True),
        Words(f"I certify as follows about the non-molestation order which I was given for service "
              f"upon {served}."),
        Words(serving.manner(told, one, dice)),
        Words(f"{told.say('server_name', one.server.name)}\n"
              f"{told.again('server_role', 'County Court Bailiff')}"),
    ]  # fmt: skip
    _write(making, name, told, blocks, SERIF)


def draw_exhibits(making: Making) -> None:
    """An affidavit with its exhibits, marked in the corner as the rules ask."""
    name, told, one = _begun(making, "process_server", ("Affidavit with exhibits", "Sworn proof"))
    case, dice = making.case, making.dice
    server, served = one.server.name, told.say("served_name", case.respondent.name)
    letters = "".join(word[0] for word in server.split())
    sworn = serving.signed(told, one, dice)
    corner = f"On behalf of: Applicant\nDeponent: {server}\nExhibits: {letters}1, {letters}2"
    lines = [
        f"I, {told.say('server_name', server)}, of Lantern House, Mill Lane, "
        f"{told.again('server_role', 'process server')}, say on oath as follows.",
        f"There is produced and shown to me marked “{letters}1” a copy of the non-molestation "
        f"order made on {plain(case.made)}.",
        f"I was instructed to serve it upon {served}, the Respondent, of whom I was given the "
        f"photograph now produced and marked “{letters}2”.",
        serving.manner(told, one, dice),
    ]
    blocks: list[Block] = [
        Words(corner, align="right"), Words(f"No. {_number(making, told)}"),
        Words(f"IN THE FAMILY COURT AT {case.court.name.upper()}"),
        Words(f"BETWEEN\n{case.applicant.name}, Applicant\nand\n{case.respondent.name}, "
              "Respondent", align="center"),
        Words("AFFIDAVIT", bold=True, align="center"),
        *(Words(line, label=f"{n}.") for n, line in enumerate(lines, 1)),
        Words(f"SWORN at Nether Poppleton on {sworn}\nBefore me, a solicitor empowered to "
              "administer oaths"),
    ]  # fmt: skip
    _write(making, name, told, blocks, SERIF)


def draw_pocket_book(making: Making) -> None:
    """An officer's mail in the manner of a pocket note book: a time before every line."""
    name, told, one = _begun(making, "police_officer", ("Pocket book copy", "PNB extract"))
    case, dice = making.case, making.dice
    done = dice.random() < 0.7
    at, him = one.at, case.respondent
    printed = told.again("served_at", f"{at:%H%M}")
    place = _told_serving(told, at, one.place, "personal" if done else "not_effected")
    did = told.again("method", "Order handed to him in person, reads it, asks no questions."
                     if him.sex == "m" else
                     "Order handed to her in person, reads it, asks no questions.")  # fmt: skip
    failed = told.again("method", "No trace of the respondent, order not served. Will try again.")
    day = told.again("served_at", written(at.date(), dice, formal=True))
    served = told.say("served_name", him.name)
    lines = [
        f"NMO {_number(making, told)}, respondent {served}",
        f"{day}",
        f"{at - timedelta(minutes=20):%H%M} Leave station with order in sealed envelope.",
        f"{at - timedelta(minutes=4):%H%M} Arrive {place}.",
        f"{printed} {did if done else failed}",
        f"{at + timedelta(minutes=6):%H%M} Resume patrol.",
        f"PC 2208 {told.say('server_name', one.server.name)}",
    ]
    _write(making, name, told, [Words(line) for line in lines], MONO)


def draw_attendance_note(making: Making) -> None:
    """What a solicitor dictated for the file after serving the order."""
    name, told, one = _begun(making, "solicitor", ("Attendance note", "File note"))
    case, dice = making.case, making.dice
    rows = [
        ("Client", case.applicant.name), ("Matter", f"Injunction, {_number(making, told)}"),
        ("Fee earner", told.say("server_name", one.server.name)),
        ("Note dictated", serving.signed(told, one, dice)), ("Units", str(dice.randint(3, 11))),
    ]  # fmt: skip
    # The day of dictating: nobody signs a note for the file.
    told.know("signed_date", None, also=(told.truth["signed_date"],))
    served = told.say("served_name", case.respondent.name)
    blocks: list[Block] = [
        Words("ATTENDANCE NOTE", bold=True), Grid([(bold(k), v) for k, v in rows], (0.3, 0.7)),
        Words(f"Attending to service of the sealed non-molestation order on {served}, the "
              f"respondent. I am the {told.again('server_role', 'solicitor')} with conduct of the "
              "matter for the applicant."),
        Words(serving.manner(told, one, dice)),
        Words("Time travelling and waiting: 40 minutes. Copy of this note to the police."),
    ]  # fmt: skip
    _write(making, name, told, blocks, SANS)


def draw_visits(making: Making) -> None:
    """A process server gives up after several visits."""
    name, told, one = _begun(making, "process_server", ("Non service report", "Attempts"))
    case, dice = making.case, making.dice
    day = told.again("served_at", written(one.at.date(), dice, formal=True))
    hour = told.again("served_at", clock(one.at.time(), dice))
    place = _told_serving(told, one.at, one.place, "not_effected")
    before = [one.at - timedelta(days=n, hours=n) for n in range(dice.randint(2, 3), 0, -1)]
    visits = [f"{written(at.date(), dice, formal=True)}, {clock(at.time(), dice)}: "
              f"{dice.choice(NOBODY)}" for at in before]  # fmt: skip
    visits.append(f"{day}, {hour}: {dice.choice(NOBODY)}")
    unable = told.again("method", "I have not been able to serve the order and return it to you.")
    served = told.say("served_name", case.respondent.name)
    blocks: list[Block] = [
        Words("REPORT OF ATTEMPTED SERVICE", bold=True, scale=1.2),
        Words(f"Our instructions: non-molestation order, {_number(making, told)}"),
        Words(f"To be served: {served}"), Words(f"Address given: {place}"),
        *(Words(line, listed=True) for line in visits), Words(unable),
        Words(f"{told.say('server_name', one.server.name)}, "
              f"{told.again('server_role', 'process server')}\n"
              f"Report dated {serving.signed(told, one, dice)}"),
    ]  # fmt: skip
    _write(making, name, told, blocks, SANS)


def draw_by_telephone(making: Making) -> None:
    """WhatsApp, as the court had allowed: the day of the permission is not that of service."""
    name, told, one = _begun(making, "solicitor", ("Service by WhatsApp", "Electronic service"))
    case, dice = making.case, making.dice
    _told_serving(told, one.at, "", "whatsapp")
    hour = told.again("served_at", clock(one.at.time(), dice))
    day = told.again("served_at", written(one.at.date(), dice, formal=True))
    sent = told.again("method", "by WhatsApp message to that number")
    served = told.say("served_name", case.respondent.name)
    lines = [
        f"By its order of {written(case.made, dice, formal=True)} the court gave permission to "
        f"serve {served} at the telephone number 07700 900388.",
        f"I sent every page of the order {sent} at {hour} on {day}.",
        "The message was marked as delivered straight away and as read eleven minutes later. A "
        "picture of the screen is attached to this statement.",
        f"I am {told.say('server_name', one.server.name)}, "
        f"{told.again('server_role', 'solicitor')} for the applicant.",
    ]
    blocks: list[Block] = [
        Words("STATEMENT AS TO SERVICE BY ELECTRONIC MEANS", bold=True, align="center"),
        Words(f"Family Court at {case.court.name}, {_number(making, told)}"),
        *(Words(line, label=f"{n}.") for n, line in enumerate(lines, 1)),
        Mark.GAP, Words(f"Statement signed on {serving.signed(told, one, dice)}"),
    ]  # fmt: skip
    _write(making, name, told, blocks, SANS)


def _begun(making: Making, role: str, names: tuple[str, ...]) -> tuple[str, Told, Serving]:
    name = sheet.a_name(making, names)
    return (
        name,
        making.service(name, server_role=role),
        a_serving(making.case, making.bank, making.dice),
    )


def _number(making: Making, told: Told) -> str:
    return told.say("case_number", making.dice.choice(making.case.numbers))


def _told_serving(told: Told, at: datetime, place: str, method: str) -> str:
    """Record a serving in words of the layout's own; its place, marked."""
    done = method != "not_effected"
    told.know("method", method)
    told.know("successful", done)
    moment = minute(at)
    told.know("served_at", moment if done else None, also=() if done else (moment, moment[:10]))
    if not place:
        return ""
    printed = told.say("place", place)
    if not done:
        told.know("place", None, also=(place,))
    return printed


def _write(making: Making, name: str, told: Told, blocks: list[Block], style: Style) -> None:
    if not told.truth["successful"]:
        making.warnings.add("service_not_effected")
    put(making, name, blocks, style=style, subject="Service of order",
        sender="returns@service-agents.example")  # fmt: skip


EVERY_WAY = (*DRAWN, *WORD, *MAIL)
DRAWS: dict[str, Callable[[Making], None]] = {
    "bailiff": draw_bailiff, "exhibits": draw_exhibits, "pocket_book": draw_pocket_book,
    "attendance_note": draw_attendance_note, "visits": draw_visits,
    "by_telephone": draw_by_telephone,
}  # fmt: skip
LAYOUTS = tuple(
    Layout(name=f"kept_return_{name}", draw=draw, channels=EVERY_WAY, share=0.5)
    for name, draw in DRAWS.items()
)
