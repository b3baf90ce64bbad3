"""Examples for the OpenAPI document, each of which a test runs. Nobody in them exists."""

from typing import Any

Json = dict[str, Any]


def _body(**examples: object) -> Json:
    said = {name: {"value": value} for name, value in examples.items()}
    return {"requestBody": {"content": {"application/json": {"examples": said}}}}


SOURCE = "Command and control"

A_NAME = _body(nickname={"full": "Jonny Smith", "kind": "nickname", "source": SOURCE})
A_BIRTH = _body(stated={"born_on": "1985-03-12", "source": SOURCE})
AN_ADDRESS = _body(
    shown={
        "text": "4 Sample Street, Testford",
        "postcode": "ZZ1 1AA",
        "lived_from": "2025-06-01",
        "source": SOURCE,
    },
    withheld_by_the_court={"confidentiality": "withheld", "source": SOURCE},
    none={"no_fixed_address": True, "source": SOURCE},
)
A_CONTACT = _body(
    phone={"kind": "phone", "value": "07700 900123", "source": SOURCE},
    email={"kind": "email", "value": "jon@mail.example", "source": SOURCE},
)
A_RULE = _body(rule={"rule": "By text, before 5 p.m., never a voicemail.", "source": SOURCE})
A_MARKER = _body(violence={"text": "Violence", "noted_on": "2026-02-01", "source": SOURCE})
A_REASON = _body(typing_mistake={"because": "It was typed for somebody else."})
A_PRONOUN = _body(she={"pronoun": "she"})
A_RESTRICTION = _body(works_for_police={"kind": "police_employee", "source": SOURCE})
A_DECISION = _body(
    joined={
        "other_ref": "P2",
        "decision": "joined",
        "because": "One photograph, and PNC holds one record of both names.",
    },
)
