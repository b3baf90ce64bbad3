"""What comes around the order: letters, confidential addresses, passwords, broken files."""

from dataclasses import replace

from benchmarks.reading.layouts import fl404a, skeleton
from benchmarks.reading.layouts.channels import DRAWN, MAIL
from benchmarks.reading.making import Cover, Layout, Making, RawFile
from benchmarks.reading.paper.blocks import Document, Style, Words

DIGITAL = ("digital",)
SENDER = "family@harcourt-law.example"
NOTES = (
    "Please note that our client's address is confidential and must not be disclosed to the "
    "respondent.",
    "Our client's contact details are withheld (form C8 filed). Do not release them.",
)
LEAKS = (
    "For your records only, she is now living at {home}.",
    "Our client can be reached at {home}, telephone 07700 900512.",
)
CHATTER = (
    "Could you tell me whether the order we sent last week has been recorded? Our reference is "
    "H/4417. The respondent keeps calling my client.",
    "Thank you for your email. I am out of the office until Monday.",
    "The applicant has asked us when the police will be told about her order. Please advise.",
)


def draw_confidential(making: Making) -> None:
    """A covering mail that withholds the address; now and then it gives the address away."""
    case, dice = making.case, making.dice
    name = making.file("Sealed NMO")
    told = making.order(name)
    making.add(skeleton.paper(name, fl404a.order_blocks(making, told)))
    told.know("applicant.address_confidential", True)
    body = [Words("Dear Sirs"), Words(f"{case.applicant.name} v {case.respondent.name}"),
            Words("We enclose the sealed order by way of service upon you."),
            Words(dice.choice(NOTES))]  # fmt: skip
    if dice.random() < 0.6:
        body.append(Words(dice.choice(LEAKS).format(home=case.applicant.home)))
        making.warnings.add("confidential_address_present")
    body.append(Words("Yours faithfully\nHarcourt Law"))
    making.cover = Cover(f"{case.applicant.family} - non-molestation order", SENDER, body)


def draw_letter(making: Making) -> None:
    """A covering letter as a paper of its own, full of names, dates and verbs."""
    case = making.case
    name = making.file("FL404A")
    letter = Document(name=making.file("Letter to police"), style=Style(font="serif", size=11),
                      blocks=[
        Words("Harcourt Law, 4 Bridge Street, Leeds, LS1 9ZZ", align="right"),
        Words("2 November 2026"), Words("Dear Officer in Charge"),
        Words(f"Our client: {case.applicant.name}", bold=True),
        Words("We act for the applicant and enclose a non-molestation order. The respondent must "
              "not contact or harass our client. The police should arrest him without a warrant "
              "if he does. We are asked by the court to deliver this copy under rule 10.10."),
        Words("Yours faithfully"), Words("Harcourt Law")])  # fmt: skip
    order = skeleton.paper(name, fl404a.order_blocks(making, making.order(name)))
    making.add(letter, order)


def draw_password(making: Making) -> None:
    """A file with a password that the mail tells, or does not tell."""
    dice = making.dice
    password = f"{dice.choice(('Harcourt', 'Order', 'family'))}{dice.randrange(1000, 9999)}!"
    name = making.file("Order - protected")
    told_in_mail = dice.random() < 0.6
    if told_in_mail:
        blocks = fl404a.order_blocks(making, making.order(name))
        making.also["warnings"] = ["password_protected"]
        words = f"The attachment is protected. The password is {password}"
    else:
        other = Making(dice, making.bank, making.channel)
        blocks = fl404a.order_blocks(other, other.order(name))
        making.warnings.add("password_protected")
        making.also["warnings"] = ["no_document"]
        words = "The attachment is protected. We will telephone you with the password."
    making.add(replace(skeleton.paper(name, blocks), password=password))
    making.cover = Cover("Protected document", SENDER, [Words("Dear colleague"), Words(words)])


def draw_corrupt(making: Making) -> None:
    """A file that ends in its middle."""
    dice = making.dice
    noise = dice.randbytes(dice.randint(400, 3000))
    making.add(RawFile(making.file("Order"), b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog" + noise))
    making.warnings.add("corrupt_file")
    making.also["warnings"] = ["no_document"]
    making.cover = Cover("Order attached", SENDER, [Words("Please find the order attached.")])


def draw_nothing(making: Making) -> None:
    """A mail about orders without one."""
    making.warnings.add("no_document")
    making.cover = Cover(
        "Your record", SENDER, [Words("Hello"), Words(making.dice.choice(CHATTER))]
    )


LAYOUTS = (
    Layout(name="cover_confidential", draw=draw_confidential, channels=DRAWN, share=1.5),
    Layout(name="cover_letter", draw=draw_letter, channels=DRAWN, share=0.8),
    Layout(name="cover_password", draw=draw_password, channels=DIGITAL, share=0.5),
    Layout(name="cover_corrupt", draw=draw_corrupt, channels=DIGITAL, share=0.3),
    Layout(name="cover_nothing", draw=draw_nothing, channels=MAIL, share=0.7),
)
