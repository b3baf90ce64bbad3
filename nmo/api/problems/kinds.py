"""Every kind of problem there is, with its status: the table of docs/guide-api.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

ROOT = "/api/v1/problems"


@dataclass(frozen=True, kw_only=True)
class ProblemKind:
    """A kind of problem. `detail` says what to do where nothing nearer is known."""

    name: str
    status: HTTPStatus
    title: str
    detail: str

    @property
    def type(self) -> str:
        """The address that names the kind, and where it is explained."""
        return f"{ROOT}/{self.name}"


def _kind(name: str, status: HTTPStatus, title: str, detail: str) -> ProblemKind:
    return ProblemKind(name=name, status=status, title=title, detail=detail)


NOT_JSON = _kind(
    "not-json",
    HTTPStatus.BAD_REQUEST,
    "The body is not JSON that can be read",
    "Send one JSON object in UTF-8, with each key once and nothing but text, numbers, true, "
    "false, null, lists and objects in it.",
)
BAD_REQUEST = _kind(
    "bad-request",
    HTTPStatus.BAD_REQUEST,
    "The request cannot be read",
    "Check the address and the headers.",
)
REASON_REQUIRED = _kind(
    "reason-required",
    HTTPStatus.BAD_REQUEST,
    "Why do you ask?",
    "Send the reason for access in the header NMO-Reason, in one of its words.",
)
KEY_REQUIRED = _kind(
    "idempotency-key-required",
    HTTPStatus.BAD_REQUEST,
    "A write needs an Idempotency-Key",
    "Send the header Idempotency-Key with a value that you use for this one write and for every "
    "time that you send it again, such as a random UUID.",
)
TOKEN_REQUIRED = _kind(
    "token-required",
    HTTPStatus.UNAUTHORIZED,
    "A token is needed",
    "Send the token of your system: Authorization: Bearer nmo_…",
)
TOKEN_REFUSED = _kind(
    "token-refused",
    HTTPStatus.UNAUTHORIZED,
    "The token opens nothing",
    "Ask the administrator of your force for a token.",
)
NOT_PERMITTED = _kind(
    "not-permitted",
    HTTPStatus.FORBIDDEN,
    "The token may not do this",
    "Ask the administrator of your force for a token that may, if your system needs to.",
)
REASON_NOT_HELD = _kind(
    "reason-not-held",
    HTTPStatus.FORBIDDEN,
    "The token does not hold this reason",
    "Send a reason that the token holds, or ask the administrator of your force for a token that "
    "holds this one.",
)
NOT_FOUND = _kind(
    "not-found",
    HTTPStatus.NOT_FOUND,
    "There is nothing of that reference or at that address",
    "Check the address against /api/v1/openapi.json, and the reference. That a reference is not "
    "found does not mean that there is no order: ask with POST /api/v1/checks.",
)
METHOD = _kind(
    "method-not-allowed",
    HTTPStatus.METHOD_NOT_ALLOWED,
    "This address does not take that method",
    "Use one of the methods in the header Allow.",
)
NOT_ACCEPTABLE = _kind(
    "not-acceptable",
    HTTPStatus.NOT_ACCEPTABLE,
    "The answer is JSON",
    "Send Accept: application/json, or leave the header out.",
)
CONFLICT = _kind(
    "conflict",
    HTTPStatus.CONFLICT,
    "It does not agree with what is recorded",
    "Read the record again. If it is wrong, correct it and say why.",
)
STALE = _kind(
    "stale-version",
    HTTPStatus.PRECONDITION_FAILED,
    "The record has changed since you read it",
    "Read the record again, look at what changed, and send the write with the ETag that you then "
    "get in If-Match.",
)
TOO_LARGE = _kind(
    "too-large",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "The body is too large",
    "Send less at once.",
)
MEDIA_TYPE = _kind(
    "media-type",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "The body must be JSON",
    "Send Content-Type: application/json.",
)
INVALID = _kind(
    "invalid",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "Some values cannot be used",
    "Each entry of `errors` names a value and says what to do. Nothing was changed.",
)
REFUSED = _kind(
    "refused",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "It cannot be recorded so",
    "Nothing was changed.",
)
KEY_USED = _kind(
    "idempotency-key-used",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "The Idempotency-Key was used for something else",
    "A key belongs to one write: the same method, address and body. Send this write with a key of "
    "its own.",
)
VERSION_REQUIRED = _kind(
    "version-required",
    HTTPStatus.PRECONDITION_REQUIRED,
    "Which version did you see?",
    "Read the record, and send its ETag in the header If-Match.",
)
TOO_MANY = _kind(
    "too-many-requests",
    HTTPStatus.TOO_MANY_REQUESTS,
    "The token has used its requests for this minute",
    "Wait for as many seconds as Retry-After says.",
)
FAULT = _kind(
    "fault",
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "The register cannot answer",
    "Something went wrong here. This does not mean there is no order. Check PNC and PND, and "
    "tell the register's operator the NMO-Request-Id.",
)
CANNOT_ANSWER = _kind(
    "cannot-answer",
    HTTPStatus.SERVICE_UNAVAILABLE,
    "The register cannot answer",
    "The register cannot tell you at the moment. This does not mean there is no order. Check PNC "
    "and PND, and send the request again after as many seconds as Retry-After says.",
)

KINDS: Mapping[str, ProblemKind] = {
    kind.name: kind
    for kind in (
        NOT_JSON,
        BAD_REQUEST,
        REASON_REQUIRED,
        KEY_REQUIRED,
        TOKEN_REQUIRED,
        TOKEN_REFUSED,
        NOT_PERMITTED,
        REASON_NOT_HELD,
        NOT_FOUND,
        METHOD,
        NOT_ACCEPTABLE,
        CONFLICT,
        STALE,
        TOO_LARGE,
        MEDIA_TYPE,
        INVALID,
        REFUSED,
        KEY_USED,
        VERSION_REQUIRED,
        TOO_MANY,
        FAULT,
        CANNOT_ANSWER,
    )
}
