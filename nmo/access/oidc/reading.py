"""What claims say of a person, by the names that the force gave. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nmo.access.oidc.refusals import ClaimsUnreadable
from nmo.access.oidc.settings import ClaimNames

LONGEST = 150


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """Who somebody is, as their force's sign-on says."""

    subject: str
    username: str
    full_name: str
    roles: tuple[str, ...]
    team: str = ""
    force: str = ""


def read_claims(claims: Mapping[str, object], names: ClaimNames) -> Claimed:
    """Who the claims are about; raises ClaimsUnreadable for what is missing."""
    return Claimed(
        subject=_text(claims, "sub"),
        username=plain_username(_text(claims, names.username)),
        full_name=_text(claims, names.name)[:LONGEST],
        roles=_texts(_found(claims, names.roles)),
        team=next(iter(_texts(_found(claims, names.team))), "") if names.team else "",
        force=_text(claims, names.force) if names.force else "",
    )


def lacking(claims: Mapping[str, object], names: ClaimNames) -> bool:
    """Whether a claim that is named is missing, so that the provider is asked for it."""
    named = (names.username, names.name, names.roles, names.team, names.force)
    return any(_found(claims, name) is None for name in named if name)


def plain_username(text: str) -> str:
    """The name as usernames are written here: what stands before an @, with no other signs."""
    local = text.strip().lower().partition("@")[0]
    plain = re.sub(r"[^a-z0-9._-]+", "-", local).lstrip("._-")[:50]
    if not plain:
        raise ClaimsUnreadable("username")
    return plain


def _found(claims: Mapping[str, object], name: str) -> object:
    """The claim of that name, or of that path ("realm_access.roles"); None when there is none."""
    if name in claims:
        return claims[name]
    found: object = claims
    for part in name.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(part)
    return found


def _text(claims: Mapping[str, object], name: str) -> str:
    found = _found(claims, name)
    if not isinstance(found, str) or not found.strip() or "\x00" in found:
        raise ClaimsUnreadable(name)
    return found.strip()


def _texts(found: object) -> tuple[str, ...]:
    """One value or a list of them: providers give a single one either way."""
    several = found if isinstance(found, list) else [found]
    return tuple(each.strip() for each in several if isinstance(each, str) and each.strip())
