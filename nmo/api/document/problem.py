"""The shape of a problem, as the OpenAPI document describes it."""

from typing import Any

from nmo.api.problems import KINDS

Json = dict[str, Any]

PROBLEM: Json = {
    "title": "Problem",
    "description": "Why it was not done, and what to do (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "enum": [kind.type for kind in KINDS.values()],
        },
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What to do."},
        "instance": {"type": "string", "format": "uri"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "pointer", "detail"],
                "properties": {
                    "where": {"type": "string", "enum": ["body", "path", "query", "header"]},
                    "pointer": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}
