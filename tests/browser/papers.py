"""Papers as courts and process servers send them, of people who do not exist, for journeys."""

from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage

import pypdfium2

from benchmarks.reading.making import Pack
from benchmarks.reading.packs import make_pack
from nmo.intake.review.tests.papers_drawn import ORDER, a_pdf

SERVICE = """STATEMENT OF SERVICE
Family Court at Leeds
Case number: LS26F00417
Applicant: Leanne Pike
Respondent: Jonathan Smith
I, Pat Server, am a process server.
On 3 March 2026 at 6.05pm I served Jonathan Smith personally with the non-molestation order dated
2 March 2026 by handing it to him at 12 Test Row, Leeds LS6 1AA.
I believe that the facts stated in this statement are true.
Signed: Pat Server
Dated: 4 March 2026"""

DISCHARGE = """In the Family Court at Leeds
Case number: LS26F00417
GENERAL ORDER ON AN INJUNCTION CASE
Ordered on 5 May 2026 by District Judge Example
The applicant is Leanne Pike
The respondent is Jonathan Smith
The court orders:
1. The non-molestation order made on 2 March 2026 is discharged."""


def a_hostile_pdf() -> bytes:
    """A PDF that would run a script and open an address when it is opened in a viewer."""
    return a_pdf(ORDER).replace(
        b"/Type /Catalog",
        b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Type /Catalog",
    )


def a_mail(files: Sequence[tuple[str, bytes]]) -> bytes:
    """A covering mail with these files attached."""
    message = EmailMessage()
    message["From"] = "clerk@court.example"
    message["To"] = "orders-desk@force.example"
    message["Subject"] = "Order and statement of service"
    message["Date"] = "Fri, 20 Nov 2026 08:59:00 +0000"
    message["Message-ID"] = "<417@court.example>"
    message.set_content("Please find attached the order and the statement of service.")
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes(policy=message.policy.clone(linesep="\r\n"))


def two_orders_scanned() -> Pack:
    """A mail with one scan, pictures alone, that holds the orders of two cases."""
    return make_pack("journey", "development", "several_in_one", "light")


def words_inside(mail: bytes) -> str:
    """The words that the PDFs of a mail hold beside the pictures of their pages."""
    parts = message_from_bytes(mail).walk()
    files = [each for each in parts if each.get_content_type() == "application/pdf"]
    assert files, "the mail holds no PDF"
    documents = [pypdfium2.PdfDocument(each.get_payload(decode=True)) for each in files]
    pages = [document[number] for document in documents for number in range(len(document))]
    return "".join(page.get_textpage().get_text_range() for page in pages).strip()
