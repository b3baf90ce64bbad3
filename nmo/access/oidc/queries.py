"""Which sign-ons there are."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from nmo.access.models import SignOn
from nmo.access.oidc.refusals import ForceNotKnown
from nmo.access.oidc.settings import SignOnSettings, settings_of


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A force whose own sign-on may be used, for the sign-in page."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Change:
    """One time that a force's sign-on was set up, changed or ended."""

    at: datetime
    by: str
    issuer: str
    ended: bool


def offered() -> list[Offered]:
    """The forces that have a sign-on, by name. No personal data, and nothing secret."""
    rows = _open().order_by("force__name").values_list("force__code", "force__name")
    return [Offered(code=code, name=name) for code, name in rows]


def settings_of_force(force_id: int) -> SignOnSettings | None:
    """The force's sign-on as it stands; None when it has none."""
    row = _with_mapping().filter(force=force_id).first()
    return settings_of(row) if row else None


def settings_of_code(code: str) -> SignOnSettings | None:
    """The same by the force's code, in any case."""
    row = _with_mapping().filter(force__code__iexact=code).first()
    return settings_of(row) if row else None


def settings_for_force_named(named: str, *, like: SignOnSettings) -> SignOnSettings:
    """The sign-on of the force of that code or name, where it is the same provider and client.

    Raises ForceNotKnown, alike for a force that is not there and one that trusts another.
    """
    force = Q(force__code__iexact=named) | Q(force__name__iexact=named)
    row = _with_mapping().filter(force, issuer=like.issuer, client_id=like.client_id).first()
    if row is None:
        raise ForceNotKnown
    return settings_of(row)


def changes_of(force_id: int) -> list[Change]:
    """When the force's sign-on was changed and by whom, the latest first."""
    changes: list[Change] = []
    rows = SignOn.objects.filter(force=force_id).select_related("by", "ended_by")
    for row in rows.order_by("-from_at"):
        replaced = any(change.at == row.until_at for change in changes)
        if row.until_at and row.ended_by and not replaced:
            changes.append(
                Change(at=row.until_at, by=row.ended_by.full_name, issuer=row.issuer, ended=True)
            )
        changes.append(Change(at=row.from_at, by=row.by.full_name, issuer=row.issuer, ended=False))
    return changes


def _open() -> QuerySet[SignOn]:
    return SignOn.objects.filter(until_at__isnull=True)


def _with_mapping() -> QuerySet[SignOn]:
    return _open().select_related("force").prefetch_related("roles", "teams")
