"""Packs that need a warning: lost pages, drafts, strangers' papers, locks, nothing at all."""

from benchmarks.reading.layouts import tellings
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back import desk, one_line, returns
from benchmarks.reading.layouts.kept_back.desk import facts, home_of, paragraphs
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.making import Cover, Layout, Making, RawFile
from benchmarks.reading.paper.blocks import Block, Document, Mark, Style, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

VOICE = Voice(lead="The respondent must desist from", forbidden=True, applicant="the applicant",
              children="the children", defined="the dwelling")  # fmt: skip
STYLE = Style(font="serif", size=11, margin=64)
SENDER = "injunctions@two-rivers-law.example"
SECRET = (
    "The applicant has moved. The new address is confidential: keep it from the respondent.",
    "Our client's whereabouts are protected: form C8 has been lodged with the court.",
)
GIVEN_AWAY = (
    "If an officer has to visit, the flat is {home}.",
    "Cars should be sent to {home} if there is a call.",
)
EMPTY = (
    "Is there a non-molestation order on your system for the person I rang about this morning? I "
    "am told that the court made one last week but I have not had a copy.",
    "The order is coming by DX. I could not scan it as our machine has broken down.",
    "Please take me off this mailing list.",
)


def draw_fax(making: Making) -> None:
    """A fax of three sheets or more, one of which did not come through."""
    name = making.file("FAX")
    told = making.order(name)
    # A number of months says nothing where the day it counts from is on the sheet that is lost.
    head, terms, end = order(making, told, ending="datetime")
    making.warnings.add("missing_pages")
    lost = making.dice.choice((1, 2, 2, 3))
    header = making.dice.choice(("FAX 0113 496 0140   P.{page:02}/{pages:02}",
                                 "FROM HARCOURT LAW   PAGE {page:03} OF {pages:03}"))  # fmt: skip
    blocks = [*head, Mark.PAGE_END, *terms, Mark.PAGE_END, *end]
    making.add(Document(name=name, blocks=blocks, style=STYLE, header=header,
                        footer="Non-molestation order, Family Law Act 1996, section 42",
                        missing=frozenset({lost})))  # fmt: skip


def draw_draft(making: Making) -> None:
    """What a solicitor asks the court to order: nobody has ordered it."""
    name = sheet.a_name(making, ("Proposed order", "Order sought", "Draft"))
    told = making.order(name, registrable=False, is_draft=True)
    making.warnings.add("draft_order")
    said = Words(making.dice.choice(("DRAFT ORDER SOUGHT BY THE APPLICANT",
                                     "Draft order (for approval by the judge)",
                                     "DRAFT: unsealed, for discussion")), bold=True)  # fmt: skip
    head, terms, end = order(making, told, seal=False)
    desk.put(making, name, [said, *head, *terms, *end], style=STYLE, sender=SENDER,
             subject="Draft order for tomorrow")  # fmt: skip


def draw_strangers(making: Making) -> None:
    """An order, and a report that somebody else was served in another case."""
    _an_order(making, "Order for service")
    ours = making.case
    making.case = Making(making.dice, making.bank, making.channel).case
    returns.draw_by_telephone(making)
    making.case = ours
    making.warnings.add("service_mismatch")


def draw_both(making: Making) -> None:
    """The discharge of one couple's order and the new order of another, in one mail."""
    making.warnings.add("multiple_orders")
    one_line.draw_discharge(making)
    making.case = Making(making.dice, making.bank, making.channel).case
    _an_order(making, "Second order")
    making.cover = Cover("Two orders", SENDER, [Words("Two orders are attached.")])


def draw_given_away(making: Making) -> None:
    """A mail that says the address is protected, and now and then tells it."""
    case, dice = making.case, making.dice
    told = _an_order(making, "Injunction sealed")
    told.know("applicant.address_confidential", True)
    body = [Words("Dear control room"), Words(dice.choice(SECRET))]
    if dice.random() < 0.6:
        body.append(Words(dice.choice(GIVEN_AWAY).format(home=case.applicant.home)))
        making.warnings.add("confidential_address_present")
    making.cover = Cover("Protective order", SENDER, [*body, Words("Two Rivers Law")])


def draw_locked(making: Making) -> None:
    """A locked file; its key is in the mail, or is to come by telephone."""
    dice = making.dice
    key = f"{dice.choice(('Rivers', 'Otter', 'plum'))}-{dice.randrange(100, 999)}"
    with_key = dice.random() < 0.6
    other = making if with_key else Making(dice, making.bank, making.channel)
    name = making.file("Encrypted order")
    told = other.order(name)
    head, terms, end = order(other, told)
    making.add(Document(name=name, blocks=[*head, *terms, *end], style=STYLE, password=key))
    if with_key:
        making.also["warnings"] = ["password_protected"]
        words = f"You will need this to open the PDF. Password: {key}"
    else:
        making.warnings.add("password_protected")
        making.also["warnings"] = ["no_document"]
        words = "The PDF is locked. The password will be texted to the duty inspector."
    making.cover = Cover("Locked order", SENDER, [Words("Hello"), Words(words)])


def draw_broken(making: Making) -> None:
    """A Word file or PDF that stopped half way."""
    dice = making.dice
    ending, first = dice.choice(((".docx", b"PK\x03\x04\x14\x00\x06\x00"), (".pdf", b"%PDF-1.4\n")))
    data = first + dice.randbytes(dice.randint(300, 2500))
    making.add(RawFile(f"Sealed order{ending}", data))
    making.warnings.add("corrupt_file")
    making.also["warnings"] = ["no_document"]
    making.cover = Cover("Sealed order", SENDER, [Words("Sealed order herewith.")])


def draw_empty(making: Making) -> None:
    """A mail in which nobody sends anything."""
    making.warnings.add("no_document")
    words = making.dice.choice(EMPTY)
    making.cover = Cover("Query", "resident@post.example", [Words("Hi"), Words(words)])


def order(
    making: Making, told: Told, *, seal: bool = True, ending: str = ""
) -> tuple[list[Block], ...]:
    """A plain order in three parts: who, what, and until when."""
    case, bank, dice = making.case, making.bank, making.dice
    about = facts(making, told, formal=True)
    drafter, terms = paragraphs(making, told, VOICE, [str(n) for n in range(1, 16)], apart=0)
    head = [
        Words("Non-molestation order", bold=True, scale=1.4),
        Words(f"Family Court, {about.court}. Case {about.number}."),
        Words(f"{'Made by' if seal else 'Before'} {about.judge} on {about.made}."),
        Words(f"Applicant: {about.hers}"), Words(f"Respondent: {about.his}"),
        Words(f"Born: {about.born or 'unknown'}"), Words(f"Address: {about.home or 'unknown'}"),
    ]  # fmt: skip
    if about.children:
        head.append(Words(f"Children: {about.children}"))
    middle = home_of(making, drafter, "The dwelling is {home}.")
    middle.append(Words("The court orders", bold=True))
    middle += [Words(one.text, label=f"{one.label}.") for one in terms]
    end = [Words(tellings.ending(told, case, bank, dice, kind=ending)),
           Words(tellings.notice(told, case, bank, dice)),
           Words(tellings.direction(told, case, bank, dice))]  # fmt: skip
    return ([Mark.SEAL, *head] if seal else head), middle, end


def _an_order(making: Making, name: str) -> Told:
    """One order in a file of its own."""
    name = making.file(name)
    told = making.order(name)
    head, terms, end = order(making, told)
    making.add(Document(name=name, blocks=[*head, *terms, *end], style=STYLE))
    return told


DIGITAL = ("digital",)
EVERY_WAY = (*DRAWN, *WORD, *MAIL)
LAYOUTS = (
    Layout(name="kept_bundle_fax", draw=draw_fax, channels=DRAWN, share=0.7),
    Layout(name="kept_bundle_draft", draw=draw_draft, channels=EVERY_WAY, share=0.8),
    Layout(name="kept_bundle_strangers", draw=draw_strangers, channels=(*DRAWN, *WORD), share=0.6),
    Layout(name="kept_bundle_both", draw=draw_both, channels=(*DRAWN, *WORD), share=0.6),
    Layout(name="kept_bundle_given_away", draw=draw_given_away, channels=(*DRAWN, *WORD),
           share=0.8),
    Layout(name="kept_bundle_locked", draw=draw_locked, channels=DIGITAL, share=0.4),
    Layout(name="kept_bundle_broken", draw=draw_broken, channels=DIGITAL, share=0.3),
    Layout(name="kept_bundle_empty", draw=draw_empty, channels=MAIL, share=0.4),
)  # fmt: skip
