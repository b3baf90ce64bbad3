"""Examples for the OpenAPI document, each of which a test runs."""

from typing import Any

A_NOTE: dict[str, Any] = {
    "requestBody": {
        "content": {
            "application/json": {
                "examples": {
                    "with_a_note": {"value": {"note": "Rung the court: the order stands."}},
                    "without": {"value": {}},
                }
            }
        }
    }
}
