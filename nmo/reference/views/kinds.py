"""Which kind and which setting an address means, and what the reader may do with it."""

from dataclasses import dataclass

from django.http import Http404

from nmo.access import Actor, Permission
from nmo.access.operator import operator_force_id
from nmo.reference.kinds import KINDS, KindRule
from nmo.reference.words import Kind

OURS, EVERY_FORCE = "ours", "every_force"


@dataclass(frozen=True, kw_only=True)
class KindShown:
    """A kind of setting as addresses and pages have it."""

    kind: Kind
    slug: str
    rule: KindRule


def slug_of(kind: Kind) -> str:
    """The kind in an address: service-level."""
    return kind.value.replace("_", "-")


def kind_shown(kind: Kind) -> KindShown:
    """The kind for a page."""
    return KindShown(kind=kind, slug=slug_of(kind), rule=KINDS[kind])


def kind_in(slug: str) -> KindShown:
    """The kind that an address names; raises Http404."""
    try:
        return kind_shown(Kind(slug.replace("-", "_")))
    except ValueError as none:
        raise Http404 from none


def scopes_of(kind: Kind, by: Actor) -> list[tuple[str, str]]:
    """For whom this reader may change settings of that kind; for nobody: an empty list."""
    if Permission.SETTING_CHANGE not in by.permissions:
        return []
    ours = [(OURS, by.force_name)] if KINDS[kind].by_force else []
    if not _answers_for_every_force(by):
        return ours
    return [*ours, (EVERY_FORCE, "Every force that has no value of its own")]


def may_decide(force_id: int | None, by: Actor) -> bool:
    """Whether this reader may be the second person for that force's setting."""
    answers = by.force_id == force_id if force_id else _answers_for_every_force(by)
    return Permission.SETTING_APPROVE in by.permissions and answers


def may_withdraw(force_id: int | None, by: Actor) -> bool:
    """Whether this reader may take a change of that force's setting back."""
    answers = by.force_id == force_id if force_id else _answers_for_every_force(by)
    may = {Permission.SETTING_CHANGE, Permission.SETTING_APPROVE}
    return answers and not may.isdisjoint(by.permissions)


def _answers_for_every_force(by: Actor) -> bool:
    return by.is_operator or by.force_id == operator_force_id()
