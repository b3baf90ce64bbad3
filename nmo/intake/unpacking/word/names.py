"""Names of the elements and attributes of a Word file, as the XML reader gives them."""

from xml.etree.ElementTree import Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def w(name: str) -> str:
    """The full name of an element or attribute of the main vocabulary."""
    return f"{{{MAIN}}}{name}"


CHECKBOX, CHECKED, CHECKED_VAL = f"{_W14}checkbox", f"{_W14}checked", f"{_W14}val"
ALTERNATIVES, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"
MATHS_TEXT, MATHS_RUN = f"{_MATHS}t", f"{_MATHS}r"
WATERMARK = f"{_VML}textpath"
RELATION_ID = f"{_RELATION}id"
VAL, TYPE = w("val"), w("type")


def value_of(parent: Element | None, name: str) -> str | None:
    """The `val` of the child of that name; None where there is no such child, or it has none."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL)


def number_of(parent: Element | None, name: str) -> int | None:
    """The `val` of the child of that name as a number; None where it is none."""
    value = value_of(parent, name)
    return whole_number(value) if value is not None else None


def whole_number(value: str) -> int | None:
    """The number that is written; None for anything else, and for what no document needs."""
    try:
        number = int(value)
    except ValueError:
        return None
    return number if abs(number) < 100_000_000 else None


def switch_of(properties: Element | None, name: str) -> bool | None:
    """Whether a property such as bold is on; None where nothing is said of it."""
    child = None if properties is None else properties.find(w(name))
    if child is None:
        return None
    return child.get(VAL, "true") not in ("0", "false", "off", "none")
