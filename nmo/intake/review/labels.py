"""What the page calls the values of a paper."""

from collections.abc import Mapping

from nmo.intake.reading.answer import ExpiryKind
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review.awareness import ServedBy, ServerRole

TYPE_LABELS: Mapping[str, str] = {
    PaperType.NON_MOLESTATION: "Non-molestation order",
    PaperType.NON_MOLESTATION_WITH_OCCUPATION: "Non-molestation and occupation order together",
    PaperType.OCCUPATION: "Occupation order",
    PaperType.UNDERTAKING: "Undertaking: a promise to the court, not an order",
    PaperType.VARIATION: "It varies an earlier order",
    PaperType.EXTENSION: "It extends an earlier order",
    PaperType.DISCHARGE: "It discharges an earlier order",
    PaperType.OTHER: "Another kind of order",
}
NOTICE_LABELS: Mapping[str, str] = {
    "without": "Without notice",
    "with": "On notice",
}
EXPIRY_LABELS: Mapping[str, str] = {
    "fixed": "On a date, perhaps at a time",
    ExpiryKind.UNTIL_HEARING: "At the next hearing",
    ExpiryKind.FURTHER_ORDER: "No fixed end: until further order",
}
MIDNIGHT_LABELS: Mapping[str, str] = {
    "start": "The start of that day: the day before is the last",
    "end": "The end of that day: that day is the last",
    "unclear": "The paper does not tell: officers see that the day is unclear",
}
FORBIDS_LABELS: Mapping[str, str] = {
    "violence": "Violence",
    "harassment": "Harassment",
    "contact": "Contact",
    "damage": "Damage to property",
    "exclusion": "Going to a place",
    "approach": "Approaching a person",
    "publication": "Publishing or posting",
    "images": "Sharing images",
    "surveillance": "Tracking or watching",
    "remove_child": "Removing a child",
    "third_party": "Getting others to do it (a paragraph of its own)",
    "occupation": "Occupation of the home",
}
PROTECTS_LABELS: Mapping[str, str] = {"applicant": "The applicant", "children": "Children"}
PLACE_LABELS: Mapping[str, str] = {
    "home": "Home",
    "address": "Another address",
    "work": "Place of work",
    "school": "School",
    "area": "Road or area",
    "unknown_residence": "Wherever she lives",
    "person": "The person",
}
EXCEPTION_LABELS: Mapping[str, str] = {
    "solicitor": "Through solicitors",
    "child_contact": "Contact with the children",
    "third_party": "Through another person",
    "court": "Court hearings",
    "belongings": "Collecting belongings",
    "school_invite": "By the school’s invitation",
    "travel": "Passing by",
    "handover": "Handing over the children",
}
SERVED_LABELS: Mapping[str, str] = {
    ServedBy.PERSONAL: "Handed to the respondent",
    ServedBy.LEFT_AT_FEET: "Left at the respondent’s feet",
    ServedBy.EMAIL: "By e-mail",
    ServedBy.WHATSAPP: "By message",
    ServedBy.POST: "By post",
    ServedBy.NOT_EFFECTED: "Not served: it failed",
}
SERVER_LABELS: Mapping[str, str] = {
    ServerRole.PROCESS_SERVER: "Process server",
    ServerRole.COURT_BAILIFF: "Court bailiff",
    ServerRole.SOLICITOR: "Solicitor",
    ServerRole.POLICE_OFFICER: "Police officer",
}
EFFECT_LABELS: Mapping[str, str] = {
    "amends": "It changes, adds or takes away some paragraphs",
    "replaces_all": "It replaces all earlier conditions",
    "unknown": "Cannot be told from the paper",
}
WARNING_LABELS: Mapping[str, str] = {
    "missing_pages": "Pages are missing. Ask for the whole order.",
    "password_protected": "A file is locked with a password. Ask for the password.",
    "corrupt_file": "A file is damaged and could not be opened. Ask for it again.",
    "draft_order": "This is a draft: the court has not made it. It makes no order.",
    "service_mismatch": "A statement of service names somebody else, or another case.",
    "service_not_effected": "A statement says that the respondent was not served.",
    "multiple_orders": "There is more than one order in these papers. Each is checked by itself.",
    "confidential_address_present": (
        "An address that is kept from the respondent stands on these papers. Do not send them on."
    ),
    "no_document": "No order was found in this message.",
}
