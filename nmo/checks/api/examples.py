"""Examples for the OpenAPI document, each of which a test runs. Nobody in them exists."""

from typing import Any

Json = dict[str, Any]


def _body(**examples: object) -> Json:
    said = {name: {"value": value} for name, value in examples.items()}
    return {"requestBody": {"content": {"application/json": {"examples": said}}}}


A_QUESTION = _body(
    one_line={"text": "jon smith 12/3/85"},
    fields={"name": "Jonathan Smith", "date_of_birth": "1985-03-12", "postcode": "ZZ1 1AA"},
    at_another_time={"text": "LS26F00417", "at": "2026-04-01T09:00"},
)
A_VERDICT = _body(right={"verdict": "right"}, wrong={"verdict": "wrong"})
A_BATCH = _body(
    two={
        "queries": [
            {"query_id": "1", "name": "Jonathan Smith", "date_of_birth": "1985-03-12"},
            {"query_id": "2", "name": "Leanne Pike", "phone": "07700 900456"},
        ]
    }
)
