"""The skeleton that the courts' case system gives its orders: FL404A, FL404, FL404B and FL406."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.reading.facts.moments import plain
from benchmarks.reading.layouts import tellings
from benchmarks.reading.making import Making
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.paper.markup import bold
from benchmarks.reading.told import Told

STYLE = Style(size=10.5, margin=64)
RULE_10_10 = (
    "Where the court has made {what}, a copy of the order must be delivered to the officer in "
    "charge of the police station for the applicant’s address, or such other police station as "
    "the court may specify, and must be accompanied by a statement showing that the respondent "
    "has been served with the order or informed of its terms: see FPR 2010, rule 10.10"
)
ARRESTING = (
    "Under section 42A of the Family Law Act 1996, breach of a non-molestation order is a "
    "criminal offence punishable by up to 5 years’ imprisonment. It is an arrestable offence and "
    "it is not necessary to obtain a warrant.",
    "A person who without reasonable excuse does anything that they are prohibited from doing by "
    "a non-molestation order is guilty of an offence.",
    "Family Law Act 1996, section 42A(1).",
)
RIGHT_TO_APPLY = (
    "The respondent has the right to apply to the court at any time to change or cancel this "
    "order. If the respondent intends to rely on any evidence to support their application, this "
    "must be provided in writing to the applicant or applicant’s solicitors in advance."
)
ONCE_SERVED = (
    "This order applies to the respondent once it is personally served on them or once they have "
    "been made aware of it."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """Which of the forms it is."""

    code: str
    title: str
    heading: str
    act: str


def head(making: Making, told: Told, form: Form, *, draft: bool = False) -> list[Block]:
    """Crest, titles, court and numbers, and when and by whom it was made."""
    case = making.case
    draft_title = " - draft" if draft else ""
    told.know("is_draft", draft)
    adviser = ""
    if making.dice.random() < 0.4:
        adviser = " sitting with Justices’ Legal Adviser A Pemberton"
    made = told.say("made_date", f"{case.made}", plain(case.made))
    judge = told.say("judge", case.judge)
    familyman, reference = (
        told.add("case_numbers", n) if n else "" for n in (case.familyman, case.reference)
    )
    return [
        Mark.CREST if draft else Mark.CREST_AND_SEAL,
        Words(f"{form.code} - {form.title}{draft_title}", bold=True, scale=1.7, space=10),
        Words(f"{bold('In the Family Court sitting at:')} {told.say('court', case.court.name)}"),
        Words(f"{bold('Case number:')} {reference}"),
        Words(f"{bold('FamilyMan number:')} {familyman}", space=16),
        Words(form.heading, bold=True, scale=1.2),
        Words(form.act, space=18),
        Words(f"Ordered on {made} by {judge}{adviser}.", space=18),
    ]


def people(making: Making, told: Told) -> list[Block]:
    """The people in the case: names only, and the children in one line."""
    case, dice = making.case, making.dice
    blocks: list[Block] = [
        Words("People in the case", bold=True, space=12),
        Words(f"Applicant: {tellings.party(told, 'applicant', case.applicant, dice)}", space=12),
        Words(f"Respondent: {tellings.party(told, 'respondent', case.respondent, dice)}"),
    ]
    if case.children:
        blocks.append(Words(f"Children: {tellings.children(told, case.children)}"))
    if case.confidential:
        told.know("applicant.address_confidential", False)
    return blocks


def warning(making: Making, told: Told) -> list[Block]:
    """The notice to the respondent, which names their date of birth and address."""
    case = making.case
    told.know("penal_notice", True)
    name = told.again("respondent.name", case.respondent.name)
    about = f"(date of birth {tellings.born(told, case)}) (address {tellings.lives(told, case)})"
    return [
        Mark.RULE,
        Words(f"Important notice to the respondent, {name} {about}", bold=True),
        Words("You must obey this order. You should read it carefully."),
        Words("If you do not understand anything in this order, you should go to a solicitor, "
              "legal advice centre or Citizens Advice."),
        Words("You have a right to apply to the court to change or cancel the order."),
        Words("Warning: If, without reasonable excuse, you do anything which you are forbidden "
              "from doing by this order, you will be committing a criminal offence and liable on "
              "conviction to a term of imprisonment not exceeding 5 years or to a fine or to "
              "both.", bold=True),
        Words("Alternatively, if you do not obey this order, you will be guilty of contempt of "
              "court and you may be sent to prison, be fined, or have your assets seized.",
              bold=True),
        Mark.RULE,
    ]  # fmt: skip


def preamble(making: Making, told: Told) -> list[Block]:
    """Recitals, and whether it was by consent."""
    blocks: list[Block] = [
        Words(words) for words in tellings.recitals(making.case, making.bank, making.dice, 2)
    ]
    if making.case.by_consent:
        told.know("by_consent", True)
        blocks.append(Words(told.again("by_consent", "By consent")))
    return blocks


def hearing_block(making: Making, told: Told) -> list[Block]:
    """The next hearing: a second date and time on the same page."""
    case, dice = making.case, making.dice
    at = case.hearing
    told.know("return_hearing", {"at": f"{at:%Y-%m-%dT%H:%M}"})
    path = "return_hearing.at"
    clock = f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"
    return [
        Words("Your case hearing", bold=True, scale=1.2),
        Words("You are required to attend the following hearing(s)."),
        Words("Hearing 1: Return hearing", bold=True, scale=1.1),
        Words(f"{bold('Date:')} {told.again(path, plain(at.date()))}", space=1),
        Words(f"{bold('Time:')} {told.again(path, clock)}", space=1),
        Words(f"{bold('Location:')} {case.court.name}", space=1),
        Words(f"{bold('Estimated length:')} {dice.choice(('1 hour', '30 minutes', '2 hours'))}"),
        Words("All parties are ordered to attend at the same location or method."),
        Words("If either party fails to attend, orders could be made in their absence."),
    ]


def until(making: Making, told: Told) -> Words:
    """Until when the order applies, as the case system prints it."""
    case, dice = making.case, making.dice
    drawn = dice.random()
    if drawn < 0.1:
        return Words(tellings.midnight(told, case, "This order applies until {day} at {time}"))
    if drawn < 0.2:
        told.know("expiry", {"kind": "further_order", "at": None})
        return Words(f"This order applies until: {told.again('expiry.kind', 'no fixed end date')}")
    at = case.hearing if drawn < 0.3 else case.ends
    told.know("expiry", {"kind": "datetime", "at": f"{at:%Y-%m-%dT%H:%M}"})
    clock = f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"
    return Words(
        f"This order applies until {told.again('expiry.at', f'{plain(at.date())} at {clock}')}"
    )


def made_with_notice(making: Making, told: Told) -> Words:
    """The case system's own sentence on notice, near the end."""
    notice = making.case.notice
    told.know("notice", notice)
    return Words(told.again("notice", f"The order is made {notice} notice to the respondent."))


def tail(making: Making, told: Told, what: str, *, arresting: bool) -> list[Block]:
    """When it bites, the right to apply, costs, notice, police and arresting officer."""
    blocks: list[Block] = [
        Words(ONCE_SERVED),
        Words(RIGHT_TO_APPLY),
        Words("Cost of application", bold=True, space=1),
        Words(making.dice.choice(("No order as to costs.", "Costs reserved."))),
        made_with_notice(making, told),
        Mark.RULE,
        Words(RULE_10_10.format(what=what)),
        Mark.RULE,
    ]
    if arresting:
        blocks.append(Words("Note to the arresting officer", bold=True, scale=1.2))
        blocks += [Words(words) for words in ARRESTING]
    return blocks


def paper(name: str, blocks: Sequence[Block], *, draft: bool = False) -> Document:
    """The document of one order."""
    return Document(name=name, blocks=blocks, style=STYLE, watermark="DRAFT" if draft else "")
