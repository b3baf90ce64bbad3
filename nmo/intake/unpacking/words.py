"""What is said when something cannot be opened: what happened, and what to do."""

from nmo.intake.unpacking.caps import MEBIBYTE

ASK = "Ask the sender for it as a PDF."
DAMAGED = (
    "The file is damaged or cut off and could not be repaired. Ask the sender to send it again."
)
FAILED = (
    "The program that opens such files failed on it, which may be the register's fault and not the "
    "file's. Look at it yourself, with care, or ask the sender for it as a PDF. Whoever runs the "
    "register finds the fault in its log."
)
LOCKED = (
    "The file is locked with a password, and none that was given or stands in the mail opens it. "
    "Ask the sender for the password and add it, or ask for the file without one."
)
LOCKED_MAIL = (
    "The mail is encrypted for somebody else's key, so its words and attachments cannot be read. "
    "Ask the sender to send it unencrypted through the secure mail service."
)
LOCKED_OFFICE = (
    "The Word or Excel file is locked with a password. Ask the sender for it as a PDF, or for a "
    "copy without the password."
)
TOO_DEEP = (
    "It lies in too many mails or archives, one in the other, to be opened. Ask the sender to "
    "attach it to a mail directly."
)
BOMB = (
    "The file unpacks to far more than it seems to hold, which may be an attack. It was not "
    "opened. Ask the sender what it is."
)
EMPTY = "The file is empty. Ask the sender to send it again."
NOT_KNOWN = f"It is of a kind that cannot be read. {ASK}"
PHOTOGRAPH = (
    "The photograph is of a kind (HEIC or AVIF) that cannot be opened here. Ask the sender for it "
    "as JPEG or PDF."
)
NO_LIBREOFFICE = (
    "It is an old Word file (.doc) or an OpenDocument text, which cannot be opened here: "
    f"LibreOffice is not installed. {ASK}"
)
OLD_WORD = (
    "It is an old Word file (.doc) or an OpenDocument text that is damaged or locked with a "
    f"password. {ASK}"
)
OFFICE = f"It is a spreadsheet or slides, not a paper of the court. {ASK}"
OTHER_ARCHIVE = (
    "The files are packed in a way that cannot be opened here. Ask the sender for a zip, or for "
    "the files themselves."
)
ODD_ZIP = (
    "A file in the zip is packed or locked in a way that cannot be opened here. Ask the sender for "
    "the files themselves."
)
OUTLOOK = (
    "It is a mail saved by Outlook (.msg) that could not be read. Ask the sender to forward the "
    "mail itself, or to save its attachments."
)
BAD_LETTERS = (
    "The attachment did not arrive whole: its coding in the mail is broken. What could be read "
    "was kept. Ask the sender to send it again."
)
HEADERS = (
    "The lines before the mail's words are far longer than any mail server writes. The mail was "
    "not opened. Ask the sender what it is."
)
NO_TIME_LEFT = (
    "Opening what came with it took all the time there is for one mail, so it was not opened. Look "
    "at it yourself, with care, or ask the sender for the order alone."
)
CUT_BODY = "The words of the mail are longer than can be read; the end was left out."
MISSING_PAGES = (
    "The file is damaged, and only {found} of its {stated} pages could be read. Ask the sender to "
    "send it again."
)
TOO_MANY_PAGES = "The file has {found} pages, more than any order with its papers. It was not read."


def too_large(most: int) -> str:
    """Larger than one file, or everything in one mail, may be."""
    return (
        f"It is larger than {most // MEBIBYTE} MB, or is so together with all else in the mail. It "
        "was not opened. Ask the sender for the order alone."
    )


def too_many(what: str, most: int) -> str:
    """More mails or files than one mail may hold."""
    things = "mails, one in the other," if what == "mails" else "attachments and files"
    return (
        f"There are more than {most} {things} in it. The first {most} were opened and the others "
        "were not. Ask the sender which of them is the order."
    )
