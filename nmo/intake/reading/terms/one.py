"""What one operative paragraph forbids, where, and what it allows."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from nmo.intake.reading.terms.allowances.kinds import kinds_in
from nmo.intake.reading.terms.allowances.split import split_exceptions
from nmo.intake.reading.terms.answer import (
    Allowance,
    PlaceKind,
    Prohibition,
    ProhibitionType,
    Protected,
    Zone,
)
from nmo.intake.reading.terms.flow.passage import Passage, place_of, sure_of
from nmo.intake.reading.terms.names import with_roles
from nmo.intake.reading.terms.operative.paragraphs import Paragraph
from nmo.intake.reading.terms.operative.roles import Role
from nmo.intake.reading.terms.places.mentions import mentions_in
from nmo.intake.reading.terms.places.schedule import places_in_schedule
from nmo.intake.reading.terms.places.zones import Found, zones_in
from nmo.intake.reading.terms.wording.guesses import guessed_in
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.limits import is_limited
from nmo.intake.reading.terms.wording.people import named_in, protected_by
from nmo.intake.reading.terms.wording.riders import speaks_of_others, split_rider
from nmo.intake.reading.terms.wording.types import types_in
from nmo.intake.reading.text import Text

PERMITS = re.compile(
    r"^\W*(?:(?:notwithstanding|however|despite|for the avoidance of doubt)\b"
    r"(?:[^,]*,|(?:\s+anything\s+in)?\s+paragraphs?\s+\S+(?:\s+(?:and|or)\s+\S+)?)\s*)?"
    r"(?:the\s+respondent(?:\s+[A-Z]\S+){0,4}|you|he|she|they)\s+(?:may|(?:is|are)\s+(?:permitted|allowed)"
    r"|(?:do|does|will|shall|would)\s+not\s+(?:(?:breach|disobey|break)(?=\s+(?:paragraph|this|the\s+(?:order|terms?)|any\s+term))|be\s+in\s+breach)"
    r"|(?:is|are)\s+not\s+(?:in\s+breach|prevented|prohibited|forbidden)|commits?\s+no)\b(?!\s+not)",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"^(?!.*?\b(?:restrained|forbidden|prohibited|must|shall|may|from|is|are|not|do|to|that)\b[^:]*:)"
    r"(?:[A-Z][\w'’-]*(?:[ ,/&]+(?:and\s+)?[\w'’-]+){0,4})\s*[:–—]\s*"
    r"(?=(?:not|to|you|the\s+respondent|must|shall|do|never|by|from|\w+ing)\b)",
    re.IGNORECASE,
)
# What a paragraph says that forbids something no kind names: whom it binds, and how.
BINDS = re.compile(
    r"^(?!\W*(?:paragraphs?|clauses?|this|the\s+order|costs?)\b)(?=.*\b(?:respondents?|defendants?|you|he|she|they|atebydd)\b)"
    r".*\b(?:must|shall|may|will|should|forbidden|prohibited|restrained|refrain\w*|allowed|permitted"
    r"|rhaid|gwaherddir|chaiff)\b",
    re.IGNORECASE,
)
HERS = {PlaceKind.HOME, PlaceKind.WORK, PlaceKind.UNKNOWN_RESIDENCE}
ORDER = list(ProhibitionType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rest of the order tells: its terms, who is who, the places in its schedules."""

    defined: Mapping[str, str]
    names: dict[str, str]
    scheduled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """What one paragraph gave."""

    prohibition: Prohibition | None = None
    zones: tuple[Zone, ...] = ()
    allowances: tuple[Allowance, ...] = ()


def read_paragraph(text: Text, paragraph: Paragraph, known: Known) -> Read:
    """What the paragraph forbids and allows; nothing where it is a direction or a date."""
    own = split_exceptions(_untitled(with_roles(paragraph.own, known.names)))
    above = split_exceptions(with_roles(paragraph.lead, known.names))
    if _ends_excepting(paragraph.lead, above.exceptions):
        return Read(allowances=_allowed(text, paragraph, (paragraph.own,)))
    if paragraph.role not in {None, Role.OPERATIVE}:
        return Read()
    limited = is_limited(_untitled(with_roles(paragraph.own, known.names)).string)
    permits = PERMITS.match(paragraph.own.string)
    allowed = _allowed(text, paragraph, (paragraph.own,) if permits or limited else own.exceptions)
    if permits and not limited:
        return Read(allowances=allowed)
    whole = above.body.joined(own.body)
    if not own.body or not (_forbids(whole.string) or (limited and types_in(whole.string))):
        return Read(allowances=allowed)
    found = zones_in(whole.string, known.defined)
    found += places_in_schedule(whole.string, known.scheduled, known.defined)
    if not (found or above.body or types_in(whole.string) or BINDS.search(whole.string)):
        return Read(allowances=allowed)
    forbidden = _prohibition(text, paragraph, whole.string, own.body.string, found, known.defined)
    return Read(forbidden, _placed(text, paragraph, whole, found), allowed)


def _untitled(own: Passage) -> Passage:
    """A paragraph without the title in front of it: `Contact: to telephone the applicant`."""
    title = TITLED.match(own.string)
    return own.part(title.end()) if title else own


def _ends_excepting(lead: Passage, exceptions: tuple[Passage, ...]) -> bool:
    """Whether the lead-in leads in to exceptions: `save that he may:`."""
    return bool(exceptions) and lead.spots[-1] == exceptions[-1].spots[-1]


def _forbids(words: str) -> bool:
    """Whether the paragraph's words forbid or require something of the respondent."""
    force = force_of(words)
    if force is Force.FORBIDS:
        return True
    if ProhibitionType.OCCUPATION in types_in(words):
        return True
    return force is Force.BARE and bool(types_in(words))


def _prohibition(
    text: Text,
    paragraph: Paragraph,
    words: str,
    own: str,
    found: list[Found],
    defined: Mapping[str, str],
) -> Prohibition:
    """The prohibition with its kinds, whom it protects and how sure that is."""
    rider = split_rider(_masked(words, defined), own)
    types = _types(rider.words, found)
    others_only = rider.own or (not types and speaks_of_others(words))
    if others_only:
        types[ProhibitionType.THIRD_PARTY] = 1.0 if rider.own else 0.5
    types = types or guessed_in(rider.words)
    strength = min(types.values(), default=0.3)
    return Prohibition(
        para=paragraph.para,
        types=tuple(sorted(types, key=ORDER.index)),
        protects=_protects(rider.words, types, found, defined),
        third_party=rider.found and not others_only,
        text=paragraph.own.string,
        lead_in=paragraph.lead.string,
        place=place_of(text, paragraph.own),
        sure=_sure(text, paragraph, strength),
    )


def _types(words: str, found: list[Found]) -> dict[ProhibitionType, float]:
    types = types_in(words)
    if any(zone.kind is not PlaceKind.PERSON for zone in found):
        types[ProhibitionType.EXCLUSION] = 1.0
    if any(zone.kind is PlaceKind.PERSON for zone in found):
        types[ProhibitionType.APPROACH] = 1.0
    return types


def _protects(
    words: str, types: Collection[ProhibitionType], found: list[Found], defined: Mapping[str, str]
) -> tuple[Protected, ...]:
    """Whom the words protect, the places they name standing for those who are found there."""
    if [*types] == [ProhibitionType.REMOVE_CHILD]:
        return (Protected.CHILDREN,)
    if not found or all(zone.kind is PlaceKind.PERSON for zone in found):
        return protected_by(words)
    schools = [zone for zone in found if zone.kind is PlaceKind.SCHOOL]
    for mention in reversed(mentions_in(words, defined)):
        if mention.kind is not PlaceKind.PERSON:
            words = f"{words[: mention.start]} {words[mention.end :]}"
    people = set(named_in(words)) | ({Protected.CHILDREN} if schools else set())
    if not people or any(zone.kind in HERS for zone in found):
        people.add(Protected.APPLICANT)
    return tuple(one for one in Protected if one in people)


def _masked(words: str, defined: Mapping[str, str]) -> str:
    """The words with each address put as `address`, so that a street's name is no cue."""
    for mention in reversed(mentions_in(words, defined)):
        if mention.kind is None and mention.exact:
            words = f"{words[: mention.start]}address{words[mention.end :]}"
    return words


def _placed(
    text: Text, paragraph: Paragraph, whole: Passage, found: list[Found]
) -> tuple[Zone, ...]:
    """The zones with their places on the page."""
    return tuple(
        Zone(
            para=paragraph.para,
            place_kind=zone.kind,
            place=zone.place,
            distance_m=zone.metres,
            where=place_of(text, whole.part(zone.start, zone.end)),
            sure=_sure(text, paragraph, 1.0),
        )
        for zone in found
    )


def _allowed(
    text: Text, paragraph: Paragraph, exceptions: tuple[Passage, ...]
) -> tuple[Allowance, ...]:
    """The allowances that the exceptions make."""
    return tuple(
        Allowance(
            para=paragraph.para,
            kind=kind,
            text=_printed(paragraph.own, exception),
            where=place_of(text, exception),
            sure=_sure(text, paragraph, strength),
        )
        for exception in exceptions
        for kind, strength in kinds_in(exception.string).items()
    )


def _printed(own: Passage, piece: Passage) -> str:
    """The paragraph's own words where the piece stands, with the names that it prints."""
    inside = [
        nth for nth, spot in enumerate(own.spots) if piece.spots[0] <= spot <= piece.spots[-1]
    ]
    return own.string[inside[0] : inside[-1] + 1] if inside else piece.string


def _sure(text: Text, paragraph: Paragraph, strength: float) -> float:
    """How sure a paragraph's reading is, from its label, its cue and the page reader."""
    read = 0.5 + 0.5 * sure_of(text, paragraph.own)
    return round(paragraph.sure * (0.6 + 0.4 * strength) * read, 3)
