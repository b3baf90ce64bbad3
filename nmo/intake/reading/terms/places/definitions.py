"""Terms that an order defines for itself: the property, the Home, the Exclusion Distance."""

import re
from collections.abc import Iterable, Iterator, Mapping

from nmo.intake.reading.terms.places.addresses import addresses_in
from nmo.intake.reading.terms.places.patterns import pattern
from nmo.intake.reading.terms.wording.fold import fold

STATED = (
    "property_is",
    "welsh_property_is",
    "referred_to",
    "quoted_means",
    "speaks_of",
    "is_meant",
    "colon_address",
    "plain_means",
)
NAMED = ("named_in_brackets", "named_without_quotes")


def defined_in(passages: Iterable[str], given: Mapping[str, str] | None = None) -> dict[str, str]:
    """What each defined term stands for, by its folded words; `given` are taken over first."""
    defined = {term_key(term): value for term, value in (given or {}).items()}
    for words in passages:
        for term, value in (*_stated(words), *_named_after(words), *_in_a_sentence(words)):
            if value and term_key(term) and not _is_no_place(term):
                defined.setdefault(term_key(term), value)
    return defined


def _is_no_place(term: str) -> bool:
    """Whether the term stands for somebody, or for the order itself."""
    return pattern("no_place").fullmatch(term.strip()) is not None


def term_key(term: str) -> str:
    """The form in which a defined term is looked up."""
    key = fold(term).string.strip()
    return re.sub(r"^(?:the|y|yr) ", "", key)


def _stated(words: str) -> Iterator[tuple[str, str]]:
    """Terms of `The property in this order is: …` and `"the Home" means …`."""
    for name in STATED:
        at = 0
        while found := pattern(name).search(words, at):
            value = found.group("value")
            stop = pattern("end_of_value").search(value)
            value = value[: stop.start()] if stop else value
            if code := pattern("with_postcode").search(value):
                value = value[: code.end()]
            plain = name == "property_is" and "order" not in found.group().lower()
            if not plain or pattern("full_address").search(value):
                yield found.group("term"), _tidy(value)
            at = found.start("value") + len(value)


def _named_after(words: str) -> Iterator[tuple[str, str]]:
    """Terms in brackets after what they stand for: `12 High Street ("the Home")`."""
    for name in NAMED:
        for found in pattern(name).finditer(words):
            before = words[: found.start()].rstrip()
            before = re.split(r"[;(]|\)\s|\bor\b", before)[-1]
            addresses = [one.string for one in addresses_in(before)]
            value = pattern("before_value").sub("", before[-160:])
            yield found.group("term"), addresses[-1] if addresses else _tidy(value)


def _in_a_sentence(words: str) -> Iterator[tuple[str, str]]:
    """Terms of any sentence that names a home and one address, and speaks of this order."""
    for sentence in re.split(r"(?<=[a-z)\]])[.;]\s", words):
        addresses = {address.string for address in addresses_in(sentence)}
        named = pattern("home_of_order").search(sentence)
        if named and len(addresses) == 1:
            term = named.group("term") or named.group("quoted") or named.group("called")
            yield term, addresses.pop()


def _tidy(value: str) -> str:
    return value.strip(" .,;:-–—\"“”'‘’()").strip()
