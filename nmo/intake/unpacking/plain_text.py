"""Plain text and the words of mails, as pages."""

from nmo.intake.reading.page import Paper, PaperKind, ReadBy
from nmo.intake.unpacking.laying import line_of_text, paper_of_lines
from nmo.intake.unpacking.ticks import with_ticks


def words_of_plain_text(name: str, text: str, kind: PaperKind) -> Paper:
    """The text as made-up pages, line by line, each word where it stands in its line.

    kind: `PaperKind.MAIL_BODY` for a mail's own words, `PaperKind.PLAIN_TEXT` for a file.
    """
    read_by = ReadBy.MAIL if kind is PaperKind.MAIL_BODY else ReadBy.WORD_FILE
    lines = (line_of_text(with_ticks(line)) for line in text.replace("\f", "\n").splitlines())
    return paper_of_lines(name, kind, read_by, lines)
