"""Names in other scripts: what a general transliterator gets wrong about names, put right."""

from nmo.matching.names.scripts.arabic import latin_of_arabic
from nmo.matching.names.scripts.greek import latin_of_greek
from nmo.matching.names.scripts.hebrew import latin_of_hebrew
from nmo.matching.names.scripts.indic import latin_of_indic
from nmo.matching.names.scripts.look_alikes import without_look_alikes

__all__ = ["in_latin"]


def in_latin(text: str) -> str:
    """The text with Arabic, Hebrew, Greek and Indic words in Latin letters as names have them.

    Letters that only look Latin become what they look like in a word that is Latin otherwise. What
    other scripts are in the text is left to the general transliterator.
    """
    text = without_look_alikes(text)
    for script in (latin_of_arabic, latin_of_hebrew, latin_of_greek, latin_of_indic):
        text = script(text)
    return text
