"""The OpenAPI document: what the slices declare, and what is the same for every operation."""

from collections.abc import Iterable
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from nmo.access.calling import bytes_taken, subject_of
from nmo.api.document.headers import (
    ETAG,
    IF_MATCH,
    INCIDENT,
    KEY,
    OF_STATUS,
    ON_BEHALF_OF,
    RATE_LIMITS,
    REASON,
    REQUEST_ID,
)
from nmo.api.document.problem import PROBLEM
from nmo.api.problems import kinds
from nmo.api.problems.problem import MEDIA_TYPE
from nmo.api.running import is_write

DESCRIPTION = (
    "The register for other systems. Every request names its token and the reason for access; "
    "every answer that is not what was asked for is a problem that says what to do (RFC 9457). "
    "Moments are London time, YYYY-MM-DDTHH:MM, with an offset where the hour is repeated."
)
SYNTHETIC = " This register holds people who do not exist: nothing in it is true."

Json = dict[str, Any]

# What any operation may answer, what those for a token may, and what belongs to a kind of it.
ANY = (kinds.BAD_REQUEST, kinds.NOT_ACCEPTABLE, kinds.CANNOT_ANSWER)
WITH_TOKEN = (kinds.TOKEN_REFUSED, kinds.NOT_PERMITTED, kinds.TOO_MANY)
WITH_VALUES = (kinds.INVALID,)
WITH_ADDRESS = (kinds.NOT_FOUND,)
WITH_BODY = (kinds.NOT_JSON, kinds.TOO_LARGE, kinds.MEDIA_TYPE)
WRITES = (kinds.KEY_REQUIRED, kinds.CONFLICT, kinds.KEY_USED, kinds.REFUSED)
WRITES_TO_A_RECORD = (kinds.STALE, kinds.VERSION_REQUIRED)


class Document(OpenAPISchema):
    """The document of `api`, every operation with its headers and all that it may answer."""

    def __init__(self, api: NinjaAPI, path_prefix: str, *, synthetic: bool) -> None:
        super().__init__(api, path_prefix)
        self["info"]["description"] = DESCRIPTION + (SYNTHETIC if synthetic else "")
        self["info"]["x-synthetic"] = synthetic
        self["components"].setdefault("schemas", {})["Problem"] = PROBLEM

    def operation_details(self, operation: Operation) -> Json:
        """One operation."""
        details: Json = super().operation_details(operation)
        details["parameters"] = [*details["parameters"], *_parameters(operation)]
        taken = bytes_taken(operation.view_func)
        if taken:
            content = {
                each: {"schema": {"type": "string", "format": "binary"}}
                for each in taken.media_types
            }
            details["requestBody"] = {"required": True, "content": content}
        for answer in details["responses"].values():
            answer["headers"] = _headers(operation)
        for kind in _problems(operation, details):
            _add(details["responses"], kind)
        return details


def _problems(operation: Operation, details: Json) -> Iterable[kinds.ProblemKind]:
    yield from ANY
    if operation.auth_callbacks:
        yield from WITH_TOKEN
    if details["parameters"] or "requestBody" in details:
        yield from WITH_VALUES
    if "{" in operation.path or is_write(operation):  # a body may name a record, too
        yield from WITH_ADDRESS
    if "requestBody" in details:
        yield from WITH_BODY
    if is_write(operation):
        yield from WRITES
        if subject_of(operation.view_func):
            yield from WRITES_TO_A_RECORD


def _add(answers: dict[int, Json], kind: kinds.ProblemKind) -> None:
    """One answer a status, naming every kind of problem that has it."""
    status = kind.status.value
    answer = answers.setdefault(
        status,
        {
            "description": "",
            "headers": {**REQUEST_ID, **OF_STATUS.get(status, {})},
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        },
    )
    said = f"{kind.title} (`{kind.name}`)."
    answer["description"] = f"{answer['description']} {said}".strip()


def _parameters(operation: Operation) -> list[Json]:
    if not operation.auth_callbacks:
        return []
    found = [REASON, INCIDENT, ON_BEHALF_OF]
    if is_write(operation):
        found.append(KEY)
        if subject_of(operation.view_func):
            found.append(IF_MATCH)
    return found


def _headers(operation: Operation) -> Json:
    tag = ETAG if subject_of(operation.view_func) else {}
    return {**REQUEST_ID, **(RATE_LIMITS if operation.auth_callbacks else {}), **tag}
