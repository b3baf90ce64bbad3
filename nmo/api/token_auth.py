"""Who calls, and why: the token, the reason, and for whom."""

import re
from dataclasses import replace

from django.http import HttpRequest
from ninja.security import HttpBearer

from nmo.access import AccessReason, Purpose
from nmo.access.calling import Caller, let_call
from nmo.access.clock import now
from nmo.access.tokens.presenting import TokenHeld, token_presented
from nmo.access.tokens.refusals import TokenRefused
from nmo.api.limits import spend
from nmo.api.problems import At, ProblemFound
from nmo.api.problems.kinds import (
    BAD_REQUEST,
    REASON_NOT_HELD,
    REASON_REQUIRED,
    TOKEN_REFUSED,
)

REASON, INCIDENT, ON_BEHALF_OF = "NMO-Reason", "NMO-Incident", "NMO-On-Behalf-Of"
PLAIN_INCIDENT = re.compile(r"[\w ./:-]{0,40}", re.ASCII)
PLAIN_NAME = re.compile(r"[\w .@/-]{0,40}", re.ASCII)


class TokenAuth(HttpBearer):
    """The token of another system, as `Authorization: Bearer nmo_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        """Whoever calls; raises ProblemFound."""
        moment = now()
        try:
            held = token_presented(token, now=moment)
        except TokenRefused as refused:
            raise ProblemFound(
                TOKEN_REFUSED,
                detail=str(refused),
                headers={"WWW-Authenticate": 'Bearer realm="nmo", error="invalid_token"'},
            ) from refused
        spend(request, held.token_id, limit=held.requests_per_minute, now=moment)
        caller = _caller(request, held)
        let_call(request, caller)
        return caller


def _caller(request: HttpRequest, held: TokenHeld) -> Caller:
    behalf = _plain(request, ON_BEHALF_OF, PLAIN_NAME)
    return Caller(
        token_id=held.token_id,
        actor=replace(held.actor, on_behalf_of=behalf),
        purpose=_purpose(request, held),
        on_behalf_of=behalf,
        synthetic=held.synthetic,
    )


def _purpose(request: HttpRequest, held: TokenHeld) -> Purpose:
    said = request.headers.get(REASON, "").strip()
    if said not in set(AccessReason):
        one_of = ", ".join(sorted(held.reasons))
        raise ProblemFound(
            REASON_REQUIRED,
            detail=f"Send {REASON} with one of the reasons of this token: {one_of}.",
        )
    if said not in held.reasons:
        raise ProblemFound(REASON_NOT_HELD)
    incident = _plain(request, INCIDENT, PLAIN_INCIDENT)
    return Purpose(reason=AccessReason(said), incident_number=incident)


def _plain(request: HttpRequest, header: str, form: re.Pattern[str]) -> str:
    said = request.headers.get(header, "").strip()
    if not form.fullmatch(said):
        detail = "Send at most 40 letters, digits, spaces and . / - characters."
        at = At(where="header", pointer=header, detail=detail)
        raise ProblemFound(BAD_REQUEST, detail=f"{header} cannot be read. {detail}", errors=[at])
    return said
