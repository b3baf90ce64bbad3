"""The parties of one order, each with what the paper says of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.orders.naming import Naming, Role, namings
from nmo.intake.reading.people.aliases import aliases_after, nicknames_in
from nmo.intake.reading.people.names import as_in_body, folded
from nmo.intake.reading.sheets.sheet import Sheet

NEAR = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party, and every span at which the paper names them."""

    role: Role
    name: Found[str]
    aliases: tuple[Found[str], ...]
    spans: tuple[tuple[int, int], ...]


def parties_of(sheet: Sheet, role: Role) -> tuple[Party, ...]:
    """The parties of that side, in their order; none where the paper names none."""
    mine: list[Naming] = []
    others: list[Naming] = []
    for naming in namings(sheet):
        (mine if naming.role is role else others).append(naming)
    rivals = _weights(others)
    heading = [naming for naming in mine if naming.heading] or mine
    parties: list[Party] = []
    # Of a second party alone the heading may speak where a sentence names the first.
    first = {naming.ordinal for naming in mine if naming.ordinal == 1}
    for ordinal in sorted(first | {naming.ordinal for naming in heading}):
        of_ordinal = [naming for naming in mine if naming.ordinal == ordinal]
        taken = {folded(party.name.value) for party in parties}
        party = _party(sheet, role, of_ordinal, rivals, taken)
        if party is not None:
            parties.append(party)
    return tuple(parties)


def _party(
    sheet: Sheet, role: Role, said: Sequence[Naming], rivals: dict[str, float], taken: set[str]
) -> Party | None:
    weights = _weights(said)
    for said_name in list(weights):
        if said_name in taken or rivals.get(said_name, 0.0) > weights[said_name]:
            del weights[said_name]
    if not weights:
        return None
    total = {each: _support(each, weights) for each in weights}
    best = max(total, key=lambda each: (total[each], " " in each, weights[each], len(each)))
    spoken = [naming for naming in said if folded(naming.name.value) == best]
    first = max(spoken, key=lambda naming: naming.weight)
    # A name that stands on the other side too may be the other party's; one that is spelt in two
    # ways was misread once.
    differing = sum(not _is_part(each, best) for each in weights) + (best in rivals)
    value = as_in_body(first.name.value, sheet.text.string)
    name = found_at(sheet, first.name.start, first.name.end, value, labelled=first.weight >= 3).but(
        repeated=len(spoken) - 1, differing=differing, checked=_is_whole(best)
    )
    named = {(n.name.start, n.name.end) for n in said if _same(n, best)}
    everywhere = {*named, *_mentions(sheet, first.name.value)}
    return Party(
        role=role,
        name=name,
        aliases=_aliases(sheet, sorted(everywhere), best),
        spans=tuple(sorted(everywhere)),
    )


def _is_whole(name: str) -> bool | None:
    """False for a name of one word: few people have one, and it may be part of a name."""
    return None if " " in name else False


def _mentions(sheet: Sheet, name: str) -> set[tuple[int, int]]:
    """Every place where the whole name stands, whatever the paper says of it there."""
    words = name.split()
    if len(words) < 2:
        return set()
    pattern = r"(?<![\w'\-])" + r"\s+".join(re.escape(word) for word in words) + r"(?![\w\-])"
    return {match.span() for match in sheet.find(pattern)}


def _weights(said: Sequence[Naming]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for naming in said:
        name = folded(naming.name.value)
        if name:
            weights[name] = weights.get(name, 0.0) + naming.weight
    return weights


def _support(name: str, weights: dict[str, float]) -> float:
    """The name's own weight, and part of that of names which are short or misread forms of it.

    A family name alone ("Ms Sample") is always the short form of a full name that ends with it.
    """
    return sum(
        weight if other == name or name.endswith(f" {other}") else 0.5 * weight
        for other, weight in weights.items()
        if other == name or _supports(other, name)
    )


def _supports(other: str, name: str) -> bool:
    """Whether the other name may be meant as this one: some of its words, or nearly its letters."""
    if _is_part(other, name):
        return True
    return Levenshtein.normalized_similarity(other, name) >= NEAR


def _is_part(other: str, name: str) -> bool:
    """Whether the other name is this one or some of its words."""
    return set(other.split()) <= set(name.split())


def _same(naming: Naming, name: str) -> bool:
    return _supports(folded(naming.name.value), name)


def _aliases(sheet: Sheet, spans: Sequence[tuple[int, int]], name: str) -> tuple[Found[str], ...]:
    aliases: dict[str, Found[str]] = {}
    for start, end in spans:
        for seen in (*nicknames_in(sheet, start, end), *aliases_after(sheet, end)):
            value = as_in_body(seen.value, sheet.text.string)
            if folded(value) not in ("", name):
                aliases.setdefault(folded(value), found_at(sheet, seen.start, seen.end, value))
    return tuple(aliases.values())
