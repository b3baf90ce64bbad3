"""Bytes as letters, whatever they claim to be written in."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Said of text that is in truth UTF-8 or Windows-1252, so often that it says nothing.
_SAYING_NOTHING = frozenset({"", "ascii", "iso8859-1", "cp1252", "utf-8"})
# Python's own escapes, or slow by design: no mail is honestly written in them.
_NEVER = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})


def letters_of(data: bytes, charset: str = "") -> str:
    """The text, never failing: a byte that is no letter becomes the replacement character."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    said = _known(charset)
    if said not in _SAYING_NOTHING:
        return data.decode(said, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8" if said == "utf-8" else "cp1252", errors="replace")


def _known(charset: str) -> str:
    """The codec's own name; empty where there is none that may be used."""
    try:
        codec = codecs.lookup(charset.strip().strip("\"'")) if charset.isascii() else None
    except (LookupError, ValueError):
        return ""
    if codec is None or codec.name in _NEVER:
        return ""
    try:
        b"".decode(codec.name)
    except LookupError:  # it turns bytes into bytes: "zlib", "hex"
        return ""
    return codec.name
