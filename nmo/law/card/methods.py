"""How each way of learning of an order is put into words."""

from collections.abc import Mapping

from nmo.law.awareness import is_evidenced
from nmo.law.history import Awareness
from nmo.law.people import CardPeople
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.words import Knew, Method

_EVIDENCE: Mapping[Method, str] = {
    Method.PERSONAL_PROCESS_SERVER: "handed to {him} by a process server",
    Method.PERSONAL_BAILIFF: "handed to {him} by a court bailiff",
    Method.PERSONAL_POLICE: "handed to {him} by police",
    Method.PERSONAL_LEGAL_REP: "handed to {him} by a legal representative",
    Method.PRESENT_IN_COURT: "present in court",
    Method.TOLD_BY_OFFICER: "told by an officer",
    Method.TELEPHONE: "told by telephone",
    Method.EMAIL: "e-mail sent, and a reply or read receipt held",
    Method.TEXT_OR_MESSAGING: "message sent, and a reply or read receipt held",
    Method.SOCIAL_MEDIA: "social media message sent, and a reply or read receipt held",
    Method.POST_OR_LETTERBOX: "posted or put through the letterbox, and proof held that it came",
    Method.SUBSTITUTED_BY_ORDER: "sent in the way the court ordered, and proof held that it came",
    Method.SERVICE_DISPENSED_WITH: "the court dispensed with service",
    Method.JUDGMENT_OR_DOCUMENT_GIVEN: "given the judgment or another paper that speaks of it",
    Method.ADMISSION_BY_RESPONDENT: "{he} said so",
    Method.RESPONDENT_RESPONDED_FL435: "answered to the court on form FL435",
    Method.OTHER: "known in another way (open the entry)",
}

_SENT = "{what} sent {day}; no reply or read receipt held"
_REPORTED: Mapping[Method, str] = {
    Method.EMAIL: _SENT.replace("{what}", "e-mail"),
    Method.TEXT_OR_MESSAGING: _SENT.replace("{what}", "message"),
    Method.SOCIAL_MEDIA: _SENT.replace("{what}", "social media message"),
    Method.TELEPHONE: "told by telephone {day}; nothing held that shows who was spoken to",
    Method.POST_OR_LETTERBOX: "posted or put through the letterbox {day}; no proof held that it "
    "came to {him}",
    Method.SUBSTITUTED_BY_ORDER: "sent in the way the court ordered {day}; no proof held that it "
    "came to {him}",
    Method.SERVICE_DISPENSED_WITH: "the court dispensed with service {day}; that does not show "
    "that {he} knew",
}

_KNEW: Mapping[Knew, str] = {
    Knew.EXISTENCE: "told that it exists",
    Knew.TERMS: "told its terms",
    Knew.HANDED_COPY: "handed a copy",
}


def evidence_phrase(method: Method, people: CardPeople) -> str:
    """Handed to him by a process server."""
    he = people.respondent
    return _EVIDENCE[method].format(he=he.subject, him=he.object)


def reported_phrase(entry: Awareness, day: str, people: CardPeople) -> str:
    """Message sent 3 March; no reply or read receipt held."""
    he = people.respondent
    if is_evidenced(entry):
        known_how = evidence_phrase(entry.method, people)
        return f"{known_how} {day}, time not known; it may have been later than this"
    phrase = _REPORTED.get(entry.method)
    if phrase is None:
        return f"{evidence_phrase(entry.method, people)} {day}, it is said; no proof held"
    return phrase.format(day=day, him=he.object, he=he.subject)


def knew_sentence(entry: Awareness, people: CardPeople) -> Sentence:
    """Whether he was told that it exists, told its terms, or handed a copy (requirement 31)."""
    he = people.respondent
    text = f"{he.start} {he.verb('was', 'were')} {_KNEW[entry.knew]}."
    return Sentence(code=SentenceCode.KNEW, text=text)
