"""Two readings of one page made into one: where they agree, and whose word stands where not."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.known import is_known

ALONE = 0.6  # a word only one of two readings has is kept from here on
SECOND_BY = 0.1  # the second reading is right more often than it says, by so much
DISPUTED = 0.75  # how sure a word can be at most on which the readings differ
ONE_SIGN = str.maketrans("‘’‚“”„–—−`|", "'''\"\"\"---'l")


def agreed(first: Sequence[Word], second: Sequence[Word]) -> list[Word]:
    """One line of two readings of the same line, `second` by the better eye for bad print."""
    one, two = [_bare(word.text) for word in first], [_bare(word.text) for word in second]
    matches = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    line: list[Word] = []
    for tag, start, end, second_start, second_end in matches:
        mine, theirs = first[start:end], second[second_start:second_end]
        if tag == "equal":
            line += (_same(a, b) for a, b in zip(mine, theirs, strict=True))
        else:
            line += _settled(mine, theirs)
    return line


def only_one(words: Sequence[Word]) -> Iterator[Word]:
    """Words that only one of two readings has, without what is likely dirt."""
    for word in words:
        if word.sure >= ALONE and any(letter.isalnum() for letter in word.text):
            yield replace(word, sure=min(word.sure, DISPUTED), agreed=False)


def _settled(mine: Sequence[Word], theirs: Sequence[Word]) -> list[Word]:
    """Whose words stand where the two readings differ."""
    if not mine or not theirs:
        return list(only_one(mine or theirs))
    if _joined(mine) == _joined(theirs):
        return _better_parted(mine, theirs)
    if len(mine) == len(theirs):
        return [_one_of(a, b) for a, b in zip(mine, theirs, strict=True)]
    second = _worth(theirs) + SECOND_BY >= _worth(mine)
    chosen = theirs if second else mine
    return [replace(word, sure=min(word.sure, DISPUTED), agreed=False) for word in chosen]


def _one_of(mine: Word, theirs: Word) -> Word:
    """The likelier of two readings of one word, at its first place."""
    if _bare(mine.text) == _bare(theirs.text):
        return _same(mine, theirs)
    known = is_known(theirs.text) - is_known(mine.text)
    better = theirs.sure + SECOND_BY + 0.15 * known >= mine.sure
    text, sure = (theirs.text, theirs.sure) if better else (mine.text, mine.sure)
    return replace(mine, text=text, sure=min(sure, DISPUTED), agreed=False)


def _same(mine: Word, theirs: Word) -> Word:
    """The word both read, with the accents either saw."""
    accents = len(_marks(theirs.text)) > len(_marks(mine.text))
    capitals = mine.text != theirs.text and theirs.sure > mine.sure
    text = theirs.text if accents or capitals else mine.text
    sure = 1 - (1 - mine.sure) * (1 - theirs.sure)
    return replace(mine, text=text, sure=sure, agreed=True)


def _better_parted(mine: Sequence[Word], theirs: Sequence[Word]) -> list[Word]:
    """The same letters parted otherwise: the parting with more known words, then with more."""
    second = _known(theirs) > _known(mine)
    chosen, other = (theirs, mine) if second else (mine, theirs)
    sure = _worth(other)
    return [replace(word, sure=max(word.sure, sure), agreed=True) for word in chosen]


def _known(words: Sequence[Word]) -> tuple[float, int]:
    """Which share of the words is known, and how many they are."""
    return sum(is_known(word.text) for word in words) / len(words), len(words)


def _worth(words: Sequence[Word]) -> float:
    """How sure the words are on the whole."""
    return sum(word.sure for word in words) / len(words)


def _joined(words: Sequence[Word]) -> str:
    return "".join(_bare(word.text) for word in words)


def _marks(text: str) -> str:
    """The accents of a text."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if unicodedata.combining(sign)) + "".join(
        sign for sign in text if sign in "łŁøØđĐ"
    )


def _bare(text: str) -> str:
    """The text as two readings of it are compared: without accents, kinds of quotes and dashes."""
    apart = unicodedata.normalize("NFD", text.translate(ONE_SIGN))
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return plain.translate(str.maketrans("łŁøØđĐ", "lLoOdD"))


def around(words: Sequence[Word]) -> Box:
    """The smallest box that holds the words, of which there is at least one."""
    box = words[0].box
    for word in words[1:]:
        box = box.around(word.box)
    return box
