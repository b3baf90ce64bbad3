"""The headers that requests and answers bear, as the OpenAPI document describes them."""

from typing import Any

from nmo.access import AccessReason

Json = dict[str, Any]


def _header(name: str, description: str, schema: Json, *, required: bool = False) -> Json:
    return {
        "in": "header",
        "name": name,
        "required": required,
        "description": description,
        "schema": schema,
    }


REASON = _header(
    "NMO-Reason",
    "Why your user asks. The token names which reasons it may give.",
    {"type": "string", "enum": sorted(AccessReason)},
    required=True,
)
INCIDENT = _header(
    "NMO-Incident",
    "The number of the incident that it is for, kept in the log.",
    {"type": "string", "pattern": r"^[A-Za-z0-9_ ./:-]{0,40}$"},
)
ON_BEHALF_OF = _header(
    "NMO-On-Behalf-Of",
    "The collar number of the user whom your system asks for, kept in the log.",
    {"type": "string", "pattern": r"^[A-Za-z0-9_ .@/-]{0,40}$"},
)
KEY = _header(
    "Idempotency-Key",
    "One value for this write, the same each time it is sent: it is then done once.",
    {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[!-~]+$"},
    required=True,
)
IF_MATCH = _header(
    "If-Match",
    "The ETag of the record as you read it.",
    {"type": "string", "pattern": r'^"[0-9]+"$'},
    required=True,
)


def _said(description: str, kind: str = "string") -> Json:
    return {"description": description, "schema": {"type": kind}}


REQUEST_ID: Json = {"NMO-Request-Id": _said("The number of the request in the register's own log.")}
RATE_LIMITS: Json = {
    "RateLimit-Limit": _said("Requests a minute.", "integer"),
    "RateLimit-Remaining": _said("Requests left of this minute.", "integer"),
    "RateLimit-Reset": _said("Seconds until all are back.", "integer"),
}
ETAG: Json = {"ETag": _said("The version of the record, for If-Match.")}
OF_STATUS: dict[int, Json] = {
    401: {"WWW-Authenticate": _said("How to say who calls.")},
    412: {"ETag": _said("The version that the record has now.")},
    429: {**RATE_LIMITS, "Retry-After": _said("Seconds to wait.", "integer")},
    503: {"Retry-After": _said("Seconds to wait.", "integer")},
}
