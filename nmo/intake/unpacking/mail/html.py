"""HTML as a person would read it: nothing of it is run, and nothing fetched.

The library's own reader takes time that grows with the square of what is broken; this one goes
through the letters once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_RAW = frozenset({"script", "style", "title", "noscript", "template", "textarea", "xmp"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr"})
_LINES = frozenset({
    "p", "div", "br", "hr", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "section", "article", "header", "footer", "pre", "address", "dl", "dt", "dd",
})  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})([^>]*)>")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all"
    r"|\shidden(?=[\s=]|$)",
    re.IGNORECASE,
)
_START = re.compile(r"\bstart\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_CID = re.compile(r"cid:([^\"'\s>)]+)", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    ends: bool
    attributes: str


@dataclass
class _Shown:
    """The text that is shown so far; `skipping` holds the open elements that nobody sees."""

    pieces: list[str] = field(default_factory=list)
    skipping: list[str] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)

    def text(self, text: str) -> None:
        """Letters between two tags."""
        if not self.skipping:
            self.pieces.append(_BLANKS.sub(" ", unescape(text)))

    def tag(self, tag: _Tag) -> None:
        """One tag: it may end a line, count an item of a list, or hide what follows."""
        if tag.ends:
            self._end(tag.name)
        elif tag.name not in _VOID and (self.skipping or _HIDDEN.search(tag.attributes)):
            self._skip(tag.name)
        elif not self.skipping:
            self._begin(tag)

    def _skip(self, name: str) -> None:
        if len(self.skipping) < _DEEPEST:
            self.skipping.append(name)

    def _begin(self, tag: _Tag) -> None:
        if tag.name in _LINES:
            self.pieces.append("\n")
        if tag.name in ("td", "th"):
            self.pieces.append(" ")
        if tag.name in ("ol", "ul") and len(self.lists) < _DEEPEST:
            start = _START.search(tag.attributes)
            self.lists.append((int(start[1]) if start else 1) if tag.name == "ol" else None)
        if tag.name == "li" and self.lists:
            number = self.lists[-1]
            self.pieces.append("• " if number is None else f"{number}. ")
            self.lists[-1] = None if number is None else number + 1

    def _end(self, name: str) -> None:
        if self.skipping:
            while name in self.skipping and self.skipping.pop() != name:
                pass
            return
        if name in ("ol", "ul") and self.lists:
            self.lists.pop()
        if name in _LINES:
            self.pieces.append("\n")


def text_of_html(html: str) -> str:
    """The text that is shown, a line for each block, cells of a row side by side."""
    shown = _Shown()
    for one in _tokens(html):
        if isinstance(one, _Tag):
            shown.tag(one)
        else:
            shown.text(one)
    lines = (" ".join(line.split()) for line in "".join(shown.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def pictures_shown(html: str) -> frozenset[str]:
    """The Content-IDs of the pictures that stand in the mail's own words."""
    return frozenset(_CID.findall(html))


def _tokens(html: str) -> Iterator[_Tag | str]:
    """Tags and the text between them; comments, scripts and styles are left out."""
    place, last = 0, html.rfind(">")
    while 0 <= (start := html.find("<", place)) < last:
        yield html[place:start]
        tag = _TAG.match(html, start)
        if tag is None:
            place = _after_other(html, start)
            if place == start + 1:
                yield "<"
            continue
        place = tag.end()
        name = tag[2].lower()
        if name in _RAW and not tag[1]:
            place = _after(html, ">", _after(html, f"</{name}", place))
        else:
            yield _Tag(name, bool(tag[1]), tag[3])
    yield html[place:]


def _after_other(html: str, start: int) -> int:
    """Where a comment or a declaration ends; the next letter where "<" is only a sign."""
    if html.startswith("<!--", start):
        return _after(html, "-->", start)
    if html.startswith(("<!", "<?", "</"), start):
        return _after(html, ">", start)
    return start + 1


def _after(html: str, end: str, start: int) -> int:
    """The place after the next `end`; the end of all where there is none."""
    found = re.compile(re.escape(end), re.IGNORECASE).search(html, start)
    return found.end() if found else len(html)
