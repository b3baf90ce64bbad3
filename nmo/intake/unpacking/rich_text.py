"""Rich text (RTF) as pages: read by striprtf, which knows nothing of what is struck or deleted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from striprtf.striprtf import rtf_to_text

from nmo.intake.reading.page import Paper, PaperKind, ReadBy
from nmo.intake.unpacking.laying import Line, line_of, paper_of_lines
from nmo.intake.unpacking.word.letters import Piece, lines_of_pieces

# Two letters of Unicode's private use stand for "struck from here" and "struck up to here".
_STRUCK, _PLAIN = "\ue0f0", "\ue0f1"
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})?(?P<blank> ?)|\\.|(?P<brace>[{}])|[^\\{}]+",
    re.IGNORECASE | re.DOTALL,
)
_KEPT = {"header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr"}
_NOTHING = {"pntext", "shptxt"}  # groups that striprtf leaves out and that hold shown text
_SWITCHES = {"strike": "struck", "striked": "struck", "deleted": "gone", "v": "gone"}
_MOST_GROUPS = 5_000


@dataclass(frozen=True, slots=True)
class _Look:
    struck: bool = False
    gone: bool = False


def words_of_rich_text(name: str, data: bytes) -> Paper:
    """The file's words on made-up pages; struck ones marked, deleted and hidden ones left out.

    A file that cannot be read gives a paper without pages and the doubt `corrupt_file`.
    """
    marked = _marked(data.decode("latin-1"))
    try:
        text: str = rtf_to_text(marked, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return Paper(name, PaperKind.RICH_TEXT, (), ("corrupt_file",))
    return paper_of_lines(name, PaperKind.RICH_TEXT, ReadBy.WORD_FILE, _lines(text))


def _lines(text: str) -> Iterator[Line]:
    """The lines; what one cell of a table is parted from the next with is a blank to us."""
    pieces = list(_pieces(text.replace("|", " ")))
    for words in lines_of_pieces(pieces):
        yield line_of(words.tokens, new_page=words.new_page)


def _pieces(text: str) -> Iterator[Piece]:
    struck = False
    for part in re.split(f"([{_STRUCK}{_PLAIN}])", text):
        if part in (_STRUCK, _PLAIN):
            struck = part == _STRUCK
        elif part:
            yield Piece(part, struck=struck)


def _marked(rtf: str) -> str:
    """The same with marks where striking out begins and ends, without deleted and hidden text."""
    written: list[str] = []
    groups: list[_Look] = [_Look()]
    for match in _TOKEN.finditer(rtf):
        before = groups[-1]
        kept = _go_past(match, groups)
        if before.struck is not groups[-1].struck:
            kept = _mark(groups[-1]) + kept if match["brace"] != "}" else kept + _mark(groups[-1])
        if not groups[-1].gone or match["brace"] or match["word"]:
            written.append(kept)
    return "".join(written)


def _go_past(match: re.Match[str], groups: list[_Look]) -> str:
    """Bring the groups up to date; returns what is written for this piece of the file."""
    word = (match["word"] or "").lower()
    if match["brace"] == "{" and len(groups) < _MOST_GROUPS:
        groups.append(groups[-1])
    elif match["brace"] == "}" and len(groups) > 1:
        groups.pop()
    elif word == "plain":
        groups[-1] = _Look()
    elif word in _SWITCHES:
        groups[-1] = replace(groups[-1], **{_SWITCHES[word]: match["number"] != "0"})
    elif word in _KEPT:
        return "\\par "
    elif word in _NOTHING:
        return ""
    return match[0]


def _mark(look: _Look) -> str:
    return f"\\uc1\\u{ord(_STRUCK if look.struck else _PLAIN) - 0x10000}?"
