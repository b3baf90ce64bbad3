"""What the styles of a Word file say of numbers, bold, struck and hidden letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from nmo.intake.unpacking.word.names import TYPE, number_of, switch_of, value_of, w

_MOST_PARENTS = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """That a paragraph stands in a list: which one, and at which level; None where not said."""

    number: int | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their id."""

    by_id: dict[str, Element]
    default: str = ""

    def listed(self, style: str) -> Listed:
        """The list in which the style puts a paragraph, its own or that of one it is based on."""
        number = level = None
        for one in self._with_parents(style):
            numbered = one.find(f"{w('pPr')}/{w('numPr')}")
            if numbered is not None:
                level = number_of(numbered, "ilvl") if level is None else level
                number = number_of(numbered, "numId") if number is None else number
        return Listed(number, level)

    def switch(self, style: str, name: str) -> bool | None:
        """Whether the style makes letters bold, struck or hidden; None where it says nothing."""
        for one in self._with_parents(style):
            said = switch_of(one.find(w("rPr")), name)
            if said is not None:
                return said
        return None

    def _with_parents(self, style: str) -> Iterator[Element]:
        for _ in range(_MOST_PARENTS):
            one = self.by_id.get(style)
            if one is None:
                return
            yield one
            style = value_of(one, "basedOn") or ""


def styles_of(part: Element | None) -> Styles:
    """The styles in the part `styles.xml`; none where there is no such part."""
    by_id: dict[str, Element] = {}
    default = ""
    for one in part.findall(w("style")) if part is not None else ():
        name = one.get(w("styleId"), "")
        by_id[name] = one
        if one.get(TYPE) == "paragraph" and one.get(w("default")) in ("1", "true", "on"):
            default = name
    return Styles(by_id, default)
