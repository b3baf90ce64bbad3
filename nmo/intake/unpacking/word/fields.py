"""Word's fields: what they show is read, what they are made of is not, nor any page number."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from nmo.intake.unpacking.laying import TICKED, UNTICKED
from nmo.intake.unpacking.word.names import switch_of, w

_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


@dataclass
class Fields:
    """The fields that are open at this place of a text, the innermost last."""

    _open: list[list[str]] = field(default_factory=list)  # what it is made of; "" after that ends
    saw_page_number: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether letters here are the making of a field, or a page number of Word's own pages."""
        return any(one[-1:] != [""] or _name(one) in _PAGE_NUMBERS for one in self._open)

    def mark(self, char: Element) -> str:
        """Go past a field's beginning, middle or end; returns a box to tick where it is one."""
        kind = char.get(w("fldCharType"))
        if kind == "begin":
            self._open.append([])
            return tick_of(char)
        if kind == "separate" and self._open:
            self._open[-1].append("")
        if kind == "end" and self._open:
            self._note(self._open.pop())
        return ""

    def made_of(self, text: str) -> None:
        """Letters of which the innermost field is made."""
        if self._open and self._open[-1][-1:] != [""]:
            self._open[-1].append(text)

    def is_page_number(self, simple: Element) -> bool:
        """Whether a field of the short form gives a page number."""
        made_of = [simple.get(w("instr"), "")]
        self._note(made_of)
        return _name(made_of) in _PAGE_NUMBERS

    def _note(self, made_of: list[str]) -> None:
        self.saw_page_number = self.saw_page_number or _name(made_of) in _PAGE_NUMBERS


def tick_of(char: Element) -> str:
    """The box to tick of an old form field; empty for any other field."""
    box = char.find(f"{w('ffData')}/{w('checkBox')}")
    if box is None:
        return ""
    checked = switch_of(box, "checked")
    if checked is None:
        checked = switch_of(box, "default")
    return TICKED if checked else UNTICKED


def _name(made_of: list[str]) -> str:
    return ("".join(made_of).split() or [""])[0].upper()
