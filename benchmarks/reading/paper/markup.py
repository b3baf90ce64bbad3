"""Words that know which value of the truth they print, and whether they are bold or struck out.

A marked text is a string in which private characters open and close a mark, so that layouts can
be written as plain f-strings.
"""

import re
from dataclasses import dataclass

_MARK, _BAR, _BOLD, _STRUCK, _CLOSE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_TOKENS = re.compile(f"{_MARK}[^{_BAR}]*{_BAR}|[{_BOLD}{_STRUCK}{_CLOSE}]|\n|[^\\S\n\xa0]+|"
                     f"[^\\s{_MARK}{_BOLD}{_STRUCK}{_CLOSE}]+|\xa0")  # fmt: skip


@dataclass(slots=True)
class Piece:
    """A run without a space in it; `glued` to the one before where no space stands between."""

    text: str
    paths: frozenset[str]
    bold: bool
    struck: bool
    glued: bool
    new_line: bool = False


def mark(path: str, text: str) -> str:
    """The text as what prints the value at this path of the truth."""
    return f"{_MARK}{path}{_BAR}{text}{_CLOSE}"


def bold(text: str) -> str:
    """The text in bold."""
    return f"{_BOLD}{text}{_CLOSE}"


def struck(text: str) -> str:
    """The text with a line through it."""
    return f"{_STRUCK}{text}{_CLOSE}"


def plain_words(text: str) -> str:
    """The text without its marks; what is struck out stays."""
    return re.sub(f"{_MARK}[^{_BAR}]*{_BAR}|[{_BOLD}{_STRUCK}{_CLOSE}]", "", text)


def pieces(text: str, *, all_bold: bool = False) -> list[Piece]:
    """The runs of a marked text, in order."""
    found: list[Piece] = []
    open_marks: list[str] = []
    glued, new_line = False, False
    for token in _TOKENS.findall(text):
        if token[0] == _MARK:
            open_marks.append(token[1:-1])
        elif token in (_BOLD, _STRUCK):
            open_marks.append(token)
        elif token == _CLOSE:
            open_marks.pop()
        elif token.isspace():
            glued, new_line = False, new_line or token == "\n"
        else:
            paths = frozenset(m for m in open_marks if m not in (_BOLD, _STRUCK))
            is_bold, is_struck = _BOLD in open_marks or all_bold, _STRUCK in open_marks
            found.append(Piece(token, paths, is_bold, is_struck, glued and not new_line, new_line))
            glued, new_line = True, False
    return found
