"""The settings of one kind, or one of them, as they hold now for one force."""

from collections.abc import Iterable
from datetime import datetime

from nmo.access.actors import Actor
from nmo.law import london_day
from nmo.reference.book import Approved, Book, NoSuchSetting, in_order
from nmo.reference.errors import NotASetting
from nmo.reference.labels import MARK_WORDS
from nmo.reference.queries.held import books
from nmo.reference.queries.shown import EVERY_FORCE, ComingShown, SettingShown
from nmo.reference.shipped.service_levels import LEVEL_WORDS
from nmo.reference.speech import in_full, in_short, name_of
from nmo.reference.values import to_be_confirmed
from nmo.reference.words import Kind, Level


def settings_of(kind: Kind, *, by: Actor, now: datetime) -> list[SettingShown]:
    """Every setting of that kind, for the reader's force."""
    held = books()
    book = held.at(now)
    return [_shown(kind, code, book, held.approved, by, now) for code in book.codes(kind)]


def setting(kind: Kind, code: str, *, by: Actor, now: datetime) -> SettingShown:
    """One setting, for the reader's force; raises NotASetting."""
    held = books()
    try:
        return _shown(kind, code, held.at(now), held.approved, by, now)
    except NoSuchSetting as none:
        raise NotASetting from none


def _shown(
    kind: Kind, code: str, book: Book, approved: Iterable[Approved], by: Actor, now: datetime
) -> SettingShown:
    value = book.value(kind, code, by.force_code)
    ours = [
        change
        for change in in_order(approved)
        if change.kind is kind
        and change.code == code
        and change.force_code in {"", by.force_code}
        and change.known_until is None
    ]
    held = [c for c in ours if c.from_at <= now and c.value == value]
    own = any(c.force_code for c in ours if c.from_at <= now)
    coming = next((c for c in ours if c.from_at > now and (c.force_code or not own)), None)
    return SettingShown(
        kind=kind,
        code=code,
        name=name_of(kind, code, book),
        scope=by.force_name if own else EVERY_FORCE,
        value=value,
        short=in_short(value),
        full=in_full(value),
        to_confirm=tuple(source.text for source in to_be_confirmed(value)),
        mark=MARK_WORDS[value.source.mark],
        source=value.source.text,
        since=london_day(held[-1].from_at) if held else None,
        coming=_coming(coming),
        counted=LEVEL_WORDS[Level(code)].counted if kind is Kind.SERVICE_LEVEL else "",
    )


def _coming(change: Approved | None) -> ComingShown | None:
    if change is None:
        return None
    return ComingShown(from_on=london_day(change.from_at), short=in_short(change.value))
