"""Examples for the OpenAPI document, each of which a test runs. Nobody in them exists."""

from typing import Any

Json = dict[str, Any]


def _body(**examples: object) -> Json:
    said = {name: {"value": value} for name, value in examples.items()}
    return {"requestBody": {"content": {"application/json": {"examples": said}}}}


A_REPORT = _body(
    from_the_control_room={
        "order_ref": "X1",
        "entry": "20260612-0417",
        "incident_number": "20260612-0417",
        "reporter": "protected_person",
        "reported_at": "2026-06-12T22:40",
        "happened": "He rang eleven times, and then stood at the door.",
        "her_words": "He said he would burn the house down.",
        "started": "2026-06-12T22:15",
        "ended": "2026-06-12T22:35",
        "certainty": "throughout",
        "means": ["call", "in_person", "threat"],
        "paragraphs": ["1"],
        "safe_now": "no",
        "still_there": "yes",
        "children_present": "yes",
        "weapons": "not_known",
    },
    as_little_as_is_known={
        "order_ref": "X1",
        "happened": "A neighbour says that he was there.",
        "started": "2026-06-13",
    },
)
AN_ACCOUNT = _body(
    a_better_time={
        "happened": "He rang eleven times.",
        "started": "2026-06-12T21:15",
        "means": ["call"],
        "paragraphs": ["1"],
        "because": "The phone's own record says 9.15pm.",
    }
)
A_STEP = _body(
    graded={
        "kind": "graded",
        "at": "2026-06-12T22:41",
        "values": {"grade": "emergency"},
        "words": "He is at the door and there are children.",
    },
    crime_recorded={
        "kind": "crime_recorded",
        "at": "2026-06-12T23:05",
        "values": {"crime_reference": "42/1/26", "offence_code": "8/66"},
    },
    wanted={
        "kind": "arrest_decision",
        "at": "2026-06-12T23:30",
        "values": {
            "decision": "wanted",
            "pnc_reference": "26/0001X",
            "vehicle_marker": "no_vehicle_known",
        },
    },
)
A_SLIP = _body(wrong_breach={"because": "It was about another breach."})
A_DOUBLE = _body(
    same={"decision": "same", "because": "One call, taken by two operators."},
    different={"decision": "different", "because": "He came back an hour later."},
)
A_PACK = _body(for_disclosure={"kind": "disclosure"})
