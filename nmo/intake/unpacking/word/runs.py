"""What a paragraph holds, run by run: its letters, and the text boxes that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from nmo.intake.unpacking.laying import TICKED, UNTICKED
from nmo.intake.unpacking.ticks import with_ticks
from nmo.intake.unpacking.word.fields import Fields
from nmo.intake.unpacking.word.letters import LINE_ENDS, PAGE_ENDS, Piece
from nmo.intake.unpacking.word.names import (
    ALTERNATIVES,
    CHECKBOX,
    CHECKED,
    CHECKED_VAL,
    CHOICE,
    FALLBACK,
    MATHS_RUN,
    MATHS_TEXT,
    TYPE,
    VAL,
    WATERMARK,
    switch_of,
    value_of,
    w,
)  # fmt: skip
from nmo.intake.unpacking.word.styles import Styles

_DEEPEST = 60
_PLAIN = {
    w("tab"): " ", w("ptab"): " ", w("cr"): LINE_ENDS, w("noBreakHyphen"): "-",
    w("softHyphen"): "", w("lastRenderedPageBreak"): PAGE_ENDS,
}  # fmt: skip
_GONE = frozenset({w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr")})


@dataclass
class Story:
    """What is remembered while a document's text is gone through."""

    styles: Styles
    fields: Fields = field(default_factory=Fields)
    hidden: bool = False  # letters were left out that nobody would see
    notes: list[str] = field(default_factory=list)  # footnotes referred to


@dataclass
class Paragraph:
    """A paragraph's letters, and the bodies of the text boxes in it."""

    style: str
    story: Story
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def take(self, parent: Element, depth: int = 0) -> None:
        """Go through everything in the element, as Word would show it with changes accepted."""
        if depth > _DEEPEST:
            return
        for child in parent:
            if child.tag in (w("r"), MATHS_RUN):
                self._take_run(child, depth)
            elif child.tag == w("sdt"):
                self._take_control(child, depth)
            elif child.tag == ALTERNATIVES:
                self._take_alternatives(child, depth)
            elif child.tag == w("fldSimple") and self.story.fields.is_page_number(child):
                continue
            elif child.tag not in _GONE:
                self.take(child, depth + 1)

    def _take_control(self, control: Element, depth: int) -> None:
        """A content control: a box to tick, something filled in, or only what asks to fill it."""
        tick = control_tick(control)
        if tick:
            self._add(f" {tick} ", Piece(""))
        elif not is_placeholder(control):
            self.take(control, depth + 1)

    def _take_alternatives(self, alternatives: Element, depth: int) -> None:
        chosen = alternative_of(alternatives)
        if chosen is not None:
            self.take(chosen, depth + 1)

    def _take_run(self, run: Element, depth: int) -> None:
        properties = run.find(w("rPr"))
        look = Piece(
            "", self._is(properties, "strike") or self._is(properties, "dstrike"),
            self._is(properties, "b"),
        )  # fmt: skip
        if self._is(properties, "vanish"):
            self.story.hidden = self.story.hidden or any(t.text for t in run.iter(w("t")))
            return
        self._take_inner(run, look, depth)

    def _take_inner(self, run: Element, look: Piece, depth: int) -> None:
        fields = self.story.fields
        for child in run:
            if child.tag in (w("t"), MATHS_TEXT):
                self._add(child.text or "", look)
            elif child.tag in _PLAIN:
                self._add(_PLAIN[child.tag], look)
            elif child.tag == w("br"):
                self._add(PAGE_ENDS if child.get(TYPE) == "page" else LINE_ENDS, look)
            elif child.tag == w("sym"):
                self._add(_symbol(child), look)
            elif child.tag == w("fldChar"):
                tick = fields.mark(child)
                self._add(f" {tick} " if tick else "", look, always=True)
            elif child.tag == w("instrText"):
                fields.made_of(child.text or "")
            elif child.tag == w("footnoteReference"):
                self.story.notes.append(child.get(w("id"), ""))
            elif child.tag == ALTERNATIVES:
                chosen = alternative_of(child)
                if chosen is not None and depth < _DEEPEST:
                    self._take_inner(chosen, look, depth + 1)
            else:
                self._take_drawn(child)

    def _take_drawn(self, drawn: Element) -> None:
        """Text boxes, and the word across the page that a watermark is."""
        self.boxes.extend(_outermost_boxes(drawn))
        for mark in drawn.iter(WATERMARK):
            self._add(f"{LINE_ENDS}{mark.get('string', '')}{LINE_ENDS}", Piece(""))

    def _add(self, text: str, look: Piece, *, always: bool = False) -> None:
        if text and (always or not self.story.fields.is_silent):
            self.pieces.append(Piece(text, look.struck, look.bold))

    def _is(self, properties: Element | None, name: str) -> bool:
        """Whether the letters are so: by themselves, by their style, by the paragraph's."""
        said = switch_of(properties, name)
        for style in (value_of(properties, "rStyle"), self.style):
            if said is None and style:
                said = self.story.styles.switch(style, name)
        return bool(said)


def control_tick(control: Element) -> str:
    """The box to tick that a content control is; empty where it is another one."""
    box = control.find(f"{w('sdtPr')}/{CHECKBOX}")
    if box is None:
        return ""
    checked = box.find(CHECKED)
    value = "0" if checked is None else checked.get(CHECKED_VAL, checked.get(VAL, "1"))
    return TICKED if value in ("1", "true", "on") else UNTICKED


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only the words that ask to fill it in."""
    return bool(switch_of(control.find(w("sdtPr")), "showingPlcHdr"))


def alternative_of(alternatives: Element) -> Element | None:
    """Of two ways of saying the same thing, the one that holds text."""
    for one in (*alternatives.findall(CHOICE), *alternatives.findall(FALLBACK)):
        if any(True for _ in one.iter(w("t"))) or any(True for _ in one.iter(WATERMARK)):
            return one
    return None


def _outermost_boxes(drawn: Element) -> Iterator[Element]:
    """The text boxes in a drawing, one of two alternatives, none that lies in another."""
    waiting = [drawn]
    while waiting:
        one = waiting.pop()
        if one.tag == w("txbxContent"):
            yield one
        elif one.tag == ALTERNATIVES:
            chosen = alternative_of(one)
            waiting.extend([] if chosen is None else [chosen])
        else:
            waiting.extend(reversed(list(one)))


def _symbol(sign: Element) -> str:
    """A sign from a font of signs, where it is a box to tick; others are ornament."""
    try:
        letter = chr(0xF000 | int(sign.get(w("char"), ""), 16) & 0xFF)
    except ValueError:
        return ""
    return letter if with_ticks(letter) != letter else ""
