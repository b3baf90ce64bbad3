"""One spelling for comparison: no accents, no script, no case, no punctuation."""

import re
from functools import lru_cache
from unicodedata import category, normalize

from anyascii import anyascii

from nmo.matching.names.scripts import in_latin

APOSTROPHES = re.compile(r"['’‘ʼʻ`´′＇ʿʾ]")
# Control characters, soft hyphens, and the signs that only steer how text is drawn.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
NOT_LETTERS = re.compile(r"[^a-z0-9]+")
# Han and Hangul write one syllable per sign; transliterated syllables are joined without a space.
SYLLABLE_SIGNS = re.compile(r"([\u3400-\u9fff\uac00-\ud7a3])")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text in small ASCII letters and digits: "Siân O’Neill" -> "sian oneill"."""
    text = APOSTROPHES.sub("", UNSEEN.sub("", text))
    if not text.isascii():
        text = "".join(" " if category(sign) == "So" else sign for sign in normalize("NFC", text))
        text = APOSTROPHES.sub("", anyascii(SYLLABLE_SIGNS.sub(r"\1 ", in_latin(text))))
    return NOT_LETTERS.sub(" ", text.lower()).strip()
