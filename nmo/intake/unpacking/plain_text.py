"""Plain text and the words of mails, as pages."""

import re

from nmo.intake.reading.page import Paper, PaperKind, ReadBy
from nmo.intake.unpacking.laying import line_of_text, paper_of_lines
from nmo.intake.unpacking.ticks import with_ticks

# At most so many mails within mails: a line of marks has no end.
QUOTED = re.compile(r"^\s{0,4}(?:>\s?){1,12}")


def words_of_plain_text(name: str, text: str, kind: PaperKind) -> Paper:
    """The text as made-up pages, line by line, each word where it stands in its line.

    kind: `PaperKind.MAIL_BODY` for a mail's own words, `PaperKind.PLAIN_TEXT` for a file.
    """
    mail = kind is PaperKind.MAIL_BODY
    read_by = ReadBy.MAIL if mail else ReadBy.WORD_FILE
    told = text.replace("\f", "\n").splitlines()
    lines = (line_of_text(with_ticks(_unquoted(line) if mail else line)) for line in told)
    return paper_of_lines(name, kind, read_by, lines)


def _unquoted(line: str) -> str:
    """A line of a mail without the marks that programs put before what they quote."""
    return QUOTED.sub("", line)
