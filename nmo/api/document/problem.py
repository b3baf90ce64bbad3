"""The shape of a problem, as the OpenAPI document describes it."""

from typing import Any

from nmo.api.problems import KINDS

Json = dict[str, Any]

PROBLEM: Json = {
    "title": "Problem",
    "description": "Why it was not done, and what to do (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance"],
    "additionalProperties": False,
    "properties": {
        "type": {
            "description": "The kind of problem, and the address that explains it.",
            "type": "string",
            "format": "uri-reference",
            "enum": [kind.type for kind in KINDS.values()],
        },
        "title": {"type": "string", "description": "The kind in words."},
        "status": {"type": "integer", "description": "The status of the answer."},
        "detail": {"type": "string", "description": "What to do."},
        "instance": {
            "type": "string",
            "format": "uri",
            "description": "The number of the request in the register's own log.",
        },
        "errors": {
            "description": "Each value that cannot be used; never the value itself.",
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "pointer", "detail"],
                "additionalProperties": False,
                "properties": {
                    "where": {
                        "type": "string",
                        "enum": ["body", "path", "query", "header"],
                        "description": "In which part of the request.",
                    },
                    "pointer": {
                        "type": "string",
                        "description": "The place in the body (RFC 6901), or the name.",
                    },
                    "detail": {"type": "string", "description": "What to do."},
                },
            },
        },
    },
}
