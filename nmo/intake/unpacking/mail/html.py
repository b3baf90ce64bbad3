"""HTML as a person would read it: nothing of it is run, and nothing fetched."""

import re
from html.parser import HTMLParser

_LEFT_OUT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr"})
_LINES = frozenset({
    "p", "div", "br", "hr", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "section", "article", "header", "footer", "pre", "address", "dl", "dt", "dd",
})  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_CID = re.compile(r"cid:([^\"'\s>)]+)", re.IGNORECASE)


class _Reader(HTMLParser):
    """Collects the text, line by line; `skipping` counts the open elements that are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.skipping: list[str] = []
        self.lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.pieces.append("\n" if tag in _LINES and not self.skipping else "")
            return
        if self.skipping or tag in _LEFT_OUT or _is_hidden(attrs):
            if len(self.skipping) < 1_000:
                self.skipping.append(tag)
            return
        if tag in _LINES:
            self.pieces.append("\n")
        if tag in ("td", "th"):
            self.pieces.append(" ")
        self._number(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if tag in self.skipping:
                while self.skipping.pop() != tag:
                    pass
            return
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _number(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The numbers that a browser puts before the items of a list."""
        if tag in ("ol", "ul") and len(self.lists) < 100:
            start = dict(attrs).get("start") or "1"
            self.lists.append(int(start) if tag == "ol" and start.isdecimal() else None)
        if tag == "li" and self.lists:
            number = self.lists[-1]
            self.pieces.append("• " if number is None else f"{number}. ")
            self.lists[-1] = None if number is None else number + 1


def text_of_html(html: str) -> str:
    """The text that is shown, a line for each block, cells of a row side by side."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def pictures_shown(html: str) -> frozenset[str]:
    """The Content-IDs of the pictures that stand in the mail's own words."""
    return frozenset(_CID.findall(html))


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    return any(
        name == "hidden" or (name == "style" and value and _HIDDEN.search(value))
        for name, value in attrs
    )
