"""How the order directs that it be served."""

import re
from collections.abc import Iterator

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.vocabulary import unpointed
from nmo.intake.reading.sheets.sheet import Sheet

# Printed on every order, and no direction; or what is told of other papers and of what was done.
_SET_PHRASE = re.compile(
    r"\b(?:once|when|until|unless|after|upon|if)\b[^.;]{0,50}?\b(?:personally )?serv(?:ed|"
    r"ice)\b[^.;]{0,80}"
    r"|\b(?:whether )?by personal service or otherwise\b"
    r"|(?:statement|certificate|proof|evidence)[^.;]{0,60}(?:served|service)[^.;]{0,60}"
    r"|officer in charge[^.;]{0,240}|power of arrest[^.;]{0,160}|arresting officer[^.;]{0,100}"
    r"|\bpolice station[^.;]{0,160}"
    r"|\b(?:contact|communicat\w+)\b[^.;]{0,60}(?:e-?mail|whats ?app)[^.;]{0,40}"
    r"|\b(?:has|have|had|having|was|were)(?: been)?(?: duly| properly| personally| "
    r"not){0,2} served\b[^.;]{0,80}"
    r"|\b(?:from|of|after) (?:the )?(?:date of )?(?:personal )?service\b[^.;]{0,40}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^.;]|[.;](?=\S))+")
# What says that this order reaches the respondent: served, or given in other words.
_SERVED = re.compile(
    r"\b(?<!messaging )(?<!message )(?<!delivery )(?<!postal )serv(?:e|es|ed|ing|ice)\b"
    r"|\b(?:hand|hands|handed|handing|deliver\w*|give|gives|given|giving|send|sends|sent|"
    r"sending|bring|tak(?:e|en))"
    r"\b[^.;]{0,60}\b(?:order|cop(?:y|ies)|it|papers|documents|notice)\b"
    r"|\b(?:e-?mail|whats ?app)\b[^.;]{0,20}\b(?:order|copy)\b"
    r"|\b(?:order|copy|notice of this order)\b[^.;]{0,60}\b(?:hand(?:ed)?|deliver(?:ed)?|given?|"
    r"sent|send|sending)\b",
    re.IGNORECASE,
)
# What makes it a direction: who shall or may do it, or a label.
_DIRECTED = re.compile(
    r"\b(?:shall|must|will|is|are|to|may|let|do|permission|permitted|leave|authori[sz]\w+|"
    r"directs?|directed|"
    r"requested|asked|allowed|deemed|dispens\w+|suffic\w+|good service|sufficient)\b|"
    r"\bserv(?:ice|ed?) ?[:|]"
    r"|\bservice\b[^.;]{0,60}\bby\b|\bserve (?:by|personally|in person)\b",
    re.IGNORECASE,
)
# What forbids reaching somebody, with what it excepts, is no direction.
_FORBIDS = re.compile(
    r"\b(?:must not|shall not|may not|not to|not allowed|forbidden|prohibited)\b[^;]{0,60}?"
    r"\b(?:contact|communicat\w+|reach|telephone|text|send|approach|speak|write|message)\b",
    re.IGNORECASE,
)
# The manners, each with its words; those of a messenger count before what he does.
_WAYS = (
    ("court_bailiff", r"\bbailiffs?\b|\benforcement (?:officer|agent)s?\b|\bofficers? of (?:the|"
                      r"this) court\b|"
     r"\bcourt officers?\b"),
    ("police", r"\b(?:by|through|via|ask\w*|request\w*|direct\w*) (?:the |an? |any |"
               r"officers? of |local |[\w-]+ ){0,4}"
     r"(?:police|constables?)\b|\b(?:police|constables?)(?: officers?| "
     r"constables?)?\b[^.;]{0,40}?\b(?:to|shall|must|"
     r"will|do|may|are|is)\b[^.;]{0,30}\b(?:serve|hand|deliver|give)\b"),
    ("whatsapp", r"\bwhats ?app\b"),
    ("email", r"\be-?mail\w*\b|\belectronic mail\b|\S@\S"),
    ("personal", r"\bpersonal(?:ly)?\b|\bin person\b|\bby hand(?:ing)?\b|\bhand(?:ed|ing)?\b|"
                 r"\bprocess[- ]?servers?\b|"
     r"\b(?:enquiry|inquiry) agents?\b|\bleaving (?:it|a copy|them) with\b"),
)  # fmt: skip
_MESSENGERS = ("court_bailiff", "police")
# The way is shut, and another opened.
_NOT_SO = re.compile(
    r"\b(?:personal(?:ly)?|in person)\b(?: service)?(?: of this order)?(?: on| upon)?(?: "
    r"the respondent)? "
    r"(?:is|be|shall be|has been|not|need not)?(?: hereby)? ?(?:dispens\w+|not (?:be "
    r")?(?:required|necessary|needed)|"
    r"excused|waived)\b|\b(?:dispens\w+ with|instead of|in place of|in lieu of|without(?: "
    r"the need for)?|rather than|no need (?:of|for)|"
    r"not be|need not be|not|alternative to)(?: the| any| further| requirement| for| of| be|"
    r" served){0,3} "
    r"(?:personal(?:ly)?|in person)(?: service)?\b",
    re.IGNORECASE,
)


def service_method_of(sheet: Sheet) -> Found[str] | None:
    """The manner of service that the court orders; None where it orders none."""
    return most_said(_candidates(sheet), same=lambda value: value)


def _candidates(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    text = _blotted(_SET_PHRASE, unpointed(sheet.flat))
    for sentence in _SENTENCE.finditer(text):
        said = _blotted(_NOT_SO, sentence[0])
        served = _SERVED.search(sentence[0])
        if served is None or not _DIRECTED.search(sentence[0]) or _FORBIDS.search(sentence[0]):
            continue
        way = _way(said, max(0, served.start() - _NEAR), served.end() + _NEAR)
        if way is not None:
            method, start, end = way
            begins = sentence.start()
            points = 6.0 if re.search(r"\bserv", said, re.IGNORECASE) else 4.0
            yield points, found_at(sheet, begins + start, begins + end, method)


_NEAR = 150


def _way(said: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The manner that the words near the service name; who brings it counts before how."""
    seen = [
        (match.start(), method, match.end())
        for method, pattern in _WAYS
        if (match := re.compile(pattern, re.IGNORECASE).search(said, start, end))
    ]
    brought = [one for one in seen if one[1] in _MESSENGERS]
    best = min(brought or seen, default=None)
    return (best[1], best[0], best[2]) if best else None


def _blotted(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "~" * len(found[0]), text)
