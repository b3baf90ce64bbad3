"""Settings for other systems: what holds now for the token's force, and where it comes from."""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.law.shape import Day, Shape
from nmo.reference.queries import SettingShown, settings_of
from nmo.reference.words import Kind

router = Router(tags=["Settings"])


@dataclass(frozen=True, kw_only=True)
class PartOut(Shape):
    """One part of a setting's value, in words."""

    label: str
    """What it is."""
    text: str
    """What it says."""


@dataclass(frozen=True, kw_only=True)
class ComingOut(Shape):
    """What comes next."""

    from_on: Day
    """From which day."""
    short: str
    """What, in short."""


@dataclass(frozen=True, kw_only=True)
class SettingOut(Shape):
    """A setting as it holds now for the force of the token."""

    code: str
    """Its code: an order type, a service level, a Home Office code."""
    name: str
    """What it is called."""
    scope: str
    """Whose value it is: the force's own, or every force's."""
    short: str
    """The value in short."""
    parts: list[PartOut]
    """The value in full."""
    source: str
    """Where it comes from."""
    to_be_confirmed: list[str]
    """The sources that nobody has read yet; empty: it is confirmed."""
    since: Day | None
    """Since when it holds; null: since the register began."""
    coming: ComingOut | None
    """What is approved to take its place."""


@dataclass(frozen=True, kw_only=True)
class SettingsOut(Shape):
    """The settings of one kind."""

    kind: Kind
    """The kind."""
    settings: list[SettingOut]
    """In their order."""


@router.get("/{kind}", response=SettingsOut, operation_id="list_settings")
def list_settings(request: HttpRequest, kind: Kind) -> SettingsOut:
    """The settings of one kind. They are changed on pages, by a second person where it matters."""
    shown = settings_of(kind, by=caller_of(request).actor, now=now())
    return SettingsOut(kind=kind, settings=[_setting(each) for each in shown])


def _setting(shown: SettingShown) -> SettingOut:
    coming = shown.coming
    return SettingOut(
        code=shown.code,
        name=shown.name,
        scope=shown.scope,
        short=shown.short,
        parts=[PartOut(label=label, text=text) for label, text in shown.full],
        source=shown.source,
        to_be_confirmed=list(shown.to_confirm),
        since=shown.since.isoformat() if shown.since else None,
        coming=ComingOut(from_on=coming.from_on.isoformat(), short=coming.short)
        if coming
        else None,
    )
