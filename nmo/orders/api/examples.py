"""Examples for the OpenAPI document, each of which a test runs. Nobody in them exists."""

from typing import Any

Json = dict[str, Any]


def _body(**examples: object) -> Json:
    said = {name: {"value": value} for name, value in examples.items()}
    return {"requestBody": {"content": {"application/json": {"examples": said}}}}


AN_ORDER = _body(
    without_notice={
        "order_ref": "X2",
        "order_type": "nmo",
        "made_in": "fl401",
        "court_name": "Family Court at Testford",
        "case_numbers": ["LS26F00418"],
        "parties": [
            {"role": "respondent", "name": "Callum Hart", "date_of_birth": "1990-07-04"},
            {"role": "applicant", "name": "Priya Shah"},
        ],
        "events": [
            {
                "event": "made",
                "at": "2026-03-02T14:30",
                "notice_type": "without_notice",
                "ends": {"end_type": "specified_date_time", "at": "2027-03-01T16:00"},
                "return_hearing_at": "2026-03-16T10:00",
                "conditions": [
                    {
                        "paragraph": "1",
                        "text": "The respondent must not use or threaten violence against the "
                        "applicant.",
                        "codes": ["no_violence_applicant"],
                    }
                ],
            }
        ],
    }
)
AN_EVENT = _body(
    extended={
        "event": "extended",
        "at": "2026-06-01T10:00",
        "ends": {"end_type": "specified_date_time", "at": "2027-09-01T16:00"},
    },
    hearing={"event": "hearing_held", "at": "2026-03-16T10:00"},
)
TERMS = _body(
    notice={"notice_type": "on_notice"},
)
AWARENESS = _body(
    told_by_an_officer={
        "at": "2026-03-03T18:05",
        "method": "personal_police",
        "by": "PC 1 Test",
        "knew": "existence",
        "evidenced": True,
    }
)
A_COURT_CHECK = _body(stands={"on": "2026-10-01", "said": "No change."})
A_NATIONAL_STATUS = _body(
    live={"system": "PNC", "state": "live", "on": "2026-03-04", "reference": "26/0001X"}
)
A_HOLD = _body(
    until_she_is_safe={"until": "2199-03-04T12:00", "because": "She moves today. Ring the desk."}
)
A_REFERENCE = _body(crime={"kind": "crime", "value": "42/12345/26"})
A_CORRECTION = _body(
    the_court={
        "what": "order",
        "changes": {"court_name": "Family Court at Otherford"},
        "because": "Typed from the wrong line.",
    },
    an_event={
        "what": "event",
        "number": 0,
        "changes": {"return_hearing_at": "2026-03-17T10:00"},
        "because": "The paper says the 17th.",
    },
)
A_WITHDRAWAL = _body(
    awareness={"what": "awareness", "number": 0, "because": "It was about another order."}
)
A_DUPLICATE = _body(different={"decision": "different", "because": "Two children, two orders."})
A_PERSON = _body(a_person_of_its_own={"person_ref": None, "because": "His twin brother."})
A_COPY = _body(
    at_the_door={
        "respondent_name": "Callum Hart",
        "protected_name": "Priya Shah",
        "order_type": "nmo",
        "made_on": "2026-03-02",
        "pictures": ["JVBERi0xLjcK"],
        "shown_by": "Priya Shah",
    }
)
