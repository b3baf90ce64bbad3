"""Passwords that a mail offers for what is attached to it or to another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

_MOST_LETTERS = 20_000  # of one mail: a password stands near its beginning
_WORD = r"pass\s?-?(?:word|code|phrase|key)s?|pwd|\bpw\b|\bpin\b|cyfrinair|unlock code"
_NAMED = re.compile(_WORD, re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:{_WORD})[^\n:=]{{0,60}}?(?:\bis\b|\bwill be\b|\bas follows\b|\byw\b|:|=|[-\u2013])+\s*"
    r"(?P<said>\S[^\n]{0,80})",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\"([^\"\n]{3,60})\"|“([^”\n]{3,60})”|‘([^’\n]{3,60})’|(?<!\w)'([^'\n]{3,60})'(?!\w)"
    r"|\[([^\]\n]{3,60})\]|<([^>\n]{3,60})>|\*([^*\n]{3,60})\*|`([^`\n]{3,60})`"
)
_ENDS = ".,;:!?)]}>\"'”’*`"
_BEGINS = "([{<\"'“‘*`"


def passwords_in(letters: Iterable[str], *, most: int) -> Sequence[str]:
    """What may be meant as a password in these mails, likeliest first, each once.

    First what follows "password is" or stands in quotation marks, then every word of a mail that
    speaks of a password at all.
    """
    speaking = [text[:_MOST_LETTERS] for text in letters if _NAMED.search(text[:_MOST_LETTERS])]
    found = (word for tier in _TIERS for text in speaking for word in tier(text))
    kept = dict.fromkeys(word for word in found if 3 <= len(word) <= 80)
    return list(islice(kept, most))


def _stated(text: str) -> Iterator[str]:
    for match in _AFTER.finditer(text):
        yield from _readings(match["said"])


def _quoted(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        yield from (group.strip() for group in match.groups() if group)


def _odd_words(text: str) -> Iterator[str]:
    """Words with a digit or a sign in them, which ordinary words have not."""
    for word in text.split():
        if not _bare(word).isalpha():
            yield from _peeled(word)


def _all_words(text: str) -> Iterator[str]:
    yield from map(_bare, text.split())


_TIERS = (_stated, _quoted, _odd_words, _all_words)


def _readings(said: str) -> Iterator[str]:
    """A password with the rest of its line: what is quoted, its first word, all of it."""
    yield from _quoted(said)
    yield from _peeled(said.split()[0])
    yield from _peeled(said.strip())


def _peeled(word: str) -> Iterator[str]:
    """The word with fewer and fewer of the signs around it, which may be part of it or not."""
    bare = _bare(word)
    yield bare
    inner = word.lstrip(_BEGINS)
    for end in range(len(inner), len(bare), -1):
        yield inner[:end]
    yield word


def _bare(word: str) -> str:
    return word.lstrip(_BEGINS).rstrip(_ENDS)
