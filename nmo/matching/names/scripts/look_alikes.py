"""Letters of another script that look like Latin ones, in a word that is Latin otherwise.

Such words come from copied pages and from people who want not to be found. The letters are those
of Unicode's confusables (UTS 39) that a Cyrillic or Greek keyboard has.
"""

import re

_CYRILLIC = str.maketrans(
    "авеіјкмнорѕстухһԁԛԝьАВЕІЈКМНОРЅСТУХԌԚԜҮ", "abeijkmhopsctyxhdqwbABEIJKMHOPSCTYXGQWY"
)
_GREEK = str.maketrans("αιονρυκτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aiovpuktxABEZHIKMNOPTYX")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")


def without_look_alikes(text: str) -> str:
    """The text with look-alike letters made Latin in words of mixed script."""
    if not _OTHER.search(text):
        return text
    return _WORD.sub(_made_latin, text)


def _made_latin(found: re.Match[str]) -> str:
    word = found.group()
    if not (_LATIN.search(word) and _OTHER.search(word)):
        return word
    return word.translate(_CYRILLIC).translate(_GREEK)
