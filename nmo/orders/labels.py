"""The fixed words in plain English, as pages and lists say them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from nmo.law import Effect, EndType, EventKind, Knew, MadeIn, Method, NoticeType
from nmo.orders.words import (
    Channel,
    DecisionBasis,
    DocumentKind,
    ForceReference,
    NationalState,
    PartyRole,
)

EVENT_LABELS: Mapping[EventKind, str] = {
    EventKind.MADE: "Made",
    EventKind.VARIED: "Varied",
    EventKind.EXTENDED: "Extended",
    EventKind.DISCHARGED: "Discharged",
    EventKind.SUPERSEDED: "Replaced by another order",
    EventKind.WITHDRAWN_WITH_PROCEEDINGS: "Withdrawn with the proceedings",
    EventKind.HEARING_HELD: "Hearing held",
    EventKind.UNDERTAKING_GIVEN: "Undertaking given",
}
ROLE_LABELS: Mapping[PartyRole, str] = {
    PartyRole.RESPONDENT: "Respondent",
    PartyRole.APPLICANT: "Protected person (applicant)",
    PartyRole.RELEVANT_CHILD: "Child",
    PartyRole.OTHER_PROTECTED_PERSON: "Other protected person",
}
NOTICE_LABELS: Mapping[NoticeType, str] = {
    NoticeType.WITHOUT_NOTICE: "Without notice",
    NoticeType.ON_NOTICE: "On notice",
    NoticeType.UNKNOWN: "The paper does not say",
}
END_LABELS: Mapping[EndType, str] = {
    EndType.SPECIFIED_DATE_TIME: "On a date, perhaps at a time",
    EndType.UNTIL_NEXT_HEARING: "Until the next hearing",
    EndType.NO_FIXED_END: "No fixed end: until further order",
    EndType.SPECIFIED_EVENT: "When something happens",
    EndType.UNKNOWN: "Cannot be read on the paper",
}
MADE_IN_LABELS: Mapping[MadeIn, str] = {
    MadeIn.FL401: "An application of its own (FL401)",
    MadeIn.OTHER_FAMILY_PROCEEDINGS: "Other family proceedings",
    MadeIn.OTHER: "Other proceedings",
    MadeIn.UNKNOWN: "The paper does not say",
}
EFFECT_LABELS: Mapping[Effect, str] = {
    Effect.REPLACES_ALL: "It replaces all earlier conditions",
    Effect.AMENDS: "It changes, adds or takes away some paragraphs",
    Effect.UNKNOWN: "Cannot be told from the paper",
}
KNEW_LABELS: Mapping[Knew, str] = {
    Knew.EXISTENCE: "That the order exists",
    Knew.TERMS: "Its terms: they were read or told",
    Knew.HANDED_COPY: "Handed a copy",
}
METHOD_LABELS: Mapping[Method, str] = {
    Method.PERSONAL_PROCESS_SERVER: "Handed over by a process server",
    Method.PERSONAL_BAILIFF: "Handed over by a court bailiff",
    Method.PERSONAL_POLICE: "Handed over by police",
    Method.PERSONAL_LEGAL_REP: "Handed over by a legal representative",
    Method.PRESENT_IN_COURT: "Present in court",
    Method.TOLD_BY_OFFICER: "Told by an officer",
    Method.TELEPHONE: "Told by telephone",
    Method.EMAIL: "E-mail",
    Method.TEXT_OR_MESSAGING: "Text or messaging app",
    Method.SOCIAL_MEDIA: "Social media",
    Method.POST_OR_LETTERBOX: "Post or letterbox",
    Method.SUBSTITUTED_BY_ORDER: "Another way that the court ordered",
    Method.SERVICE_DISPENSED_WITH: "The court dispensed with service",
    Method.JUDGMENT_OR_DOCUMENT_GIVEN: "Given the judgment or another paper that speaks of it",
    Method.ADMISSION_BY_RESPONDENT: "The respondent said so",
    Method.RESPONDENT_RESPONDED_FL435: "The respondent answered the court on form FL435",
    Method.OTHER: "Another way",
}
CHANNEL_LABELS: Mapping[Channel, str] = {
    Channel.COURT_EMAIL: "E-mail from the court",
    Channel.SOLICITOR_EMAIL: "E-mail from a solicitor",
    Channel.CHARITY_OR_PROCESS_SERVER: "Charity or process server",
    Channel.VICTIM_IN_PERSON: "The protected person brought it",
    Channel.OTHER_FORCE: "Another force",
    Channel.OFFICER_AT_SCENE: "An officer at the scene",
    Channel.POST: "Post",
    Channel.PARTNER_AGENCY: "Partner agency",
    Channel.HMCTS_ACRO_FEED: "Courts’ feed",
    Channel.FORMER_SYSTEM: "Former system",
    Channel.UNKNOWN: "Not known",
}
DOCUMENT_LABELS: Mapping[DocumentKind, str] = {
    DocumentKind.ORDER: "The court’s order",
    DocumentKind.WELSH_ORDER: "The court’s order in Welsh",
    DocumentKind.COPY_SHOWN: "Copy shown to an officer",
    DocumentKind.STATEMENT_OF_SERVICE: "Statement of service",
    DocumentKind.OTHER: "Other paper",
}
NATIONAL_LABELS: Mapping[NationalState, str] = {
    NationalState.NOT_REQUESTED: "Not asked for",
    NationalState.REQUESTED: "Asked for",
    NationalState.LIVE: "Live",
    NationalState.AMEND_DUE: "To be amended",
    NationalState.REMOVED: "Removed",
    NationalState.FAILED: "Failed",
}
REFERENCE_LABELS: Mapping[ForceReference, str] = {
    ForceReference.CRIME: "Crime reference",
    ForceReference.INCIDENT: "Incident number",
    ForceReference.CUSTODY: "Custody number",
    ForceReference.URN: "URN",
    ForceReference.PERSON: "Person in the force’s own system",
    ForceReference.ADDRESS: "Address in the force’s own system",
}
BASIS_LABELS: Mapping[DecisionBasis, str] = {
    DecisionBasis.NEW: "A person of their own: nobody has said otherwise",
    DecisionBasis.SAME_REFERENCE: "The same person by the reference given",
    DecisionBasis.SAME_COURT_CASE: "Same name and side in the same court case",
    DecisionBasis.DECIDED: "Decided by a person",
}
FIELD_LABELS: Mapping[str, str] = {
    "at": "When",
    "effective_from": "In force from",
    "notice_type": "Notice",
    "end_type": "How it ends",
    "ends_at": "When it ends",
    "ends_on_event": "What it ends on",
    "return_hearing_at": "Next hearing",
    "effect": "What it does to earlier conditions",
    "revoked_paragraphs": "Paragraphs taken away",
    "superseded_by": "Replaced by",
    "note": "Note",
    "page": "Page",
    "paragraph": "Paragraph",
    "text": "The court’s words",
    "codes": "Our reading",
    "protects": "Whom it protects",
    "place": "Place",
    "place_confidential": "The place is confidential",
    "metres": "Metres",
    "times": "Days and hours",
    "exceptions": "Exceptions",
    "third_party": "Not through others",
    "until": "Until",
    "power_of_arrest": "Power of arrest",
    "power_of_arrest_until": "Power of arrest runs until",
    "method": "How",
    "by": "By whom",
    "where": "Where",
    "knew": "What the respondent knew",
    "of_event": "Told of",
    "evidenced": "Evidence held",
    "identity_checked": "Identity checked by",
    "typed_name": "Name",
    "typed_other_names": "Other names",
    "typed_date_of_birth": "Date of birth",
    "role": "Role",
    "order_type": "Kind of order",
    "made_in": "Made in",
    "court_name": "Court",
    "court_code": "Court code",
    "judge": "Judge",
    "by_consent": "By consent",
    "notes": "Notes",
    "entry": "The entry",
}
CORRECTED_LABELS: Mapping[str, str] = {
    "event": "What the court did",
    "condition": "Condition",
    "awareness": "Evidence of knowledge",
    "party": "Person named",
    "order": "The order",
}


Word = TypeVar("Word", bound=StrEnum)


def choices(labels: Mapping[Word, str]) -> list[tuple[str, str]]:
    """The words and their labels, as a form offers them."""
    return [(word.value, label) for word, label in labels.items()]
