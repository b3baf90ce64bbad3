"""The page of one breach."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of
from nmo.breaches.case import Case
from nmo.breaches.labels import (
    CERTAINTY_LABELS,
    KNOWN_LABELS,
    MEANS_LABELS,
    REPORTER_LABELS,
    THROUGH_LABELS,
)
from nmo.breaches.views.doing import steps_offered
from nmo.breaches.views.due import due_lines
from nmo.breaches.views.opening import about_a_breach
from nmo.breaches.views.then import moments_shown
from nmo.breaches.views.top import top_of
from nmo.breaches.words import Certainty, Known
from nmo.law import consent_sentence, speak_when
from nmo.pages.views import render


@dataclass(frozen=True, kw_only=True)
class Said:
    """The account in words."""

    case: Case

    @property
    def when(self) -> str:
        """The alleged time, with how sure it is."""
        when = self.case.account.when
        started, ended = speak_when(when.started), when.ended
        if ended is not None:
            between = when.certainty is Certainty.BETWEEN
            spoken = speak_when(ended)
            return f"Between {started} and {spoken}" if between else f"{started} to {spoken}"
        return f"About {started}" if when.certainty is Certainty.ABOUT else started

    @property
    def certainty(self) -> str:
        """How surely the time is known."""
        return CERTAINTY_LABELS[self.case.account.when.certainty]

    @property
    def means(self) -> str:
        """By what means; empty where nobody said."""
        return ", ".join(MEANS_LABELS[each] for each in self.case.account.means)

    @property
    def through(self) -> str:
        """Whose act it was."""
        account = self.case.account
        named = f": {account.third_party}" if account.third_party else ""
        return f"{THROUGH_LABELS[account.through]}{named}"

    @property
    def told_by(self) -> str:
        """Who told the police."""
        named = f": {self.case.reporter_name}" if self.case.reporter_name else ""
        return f"{REPORTER_LABELS[self.case.reporter]}{named}"

    def known(self, answer: Known) -> str:
        """Yes, no or not known."""
        return KNOWN_LABELS[answer]


@require_safe
@about_a_breach(Permission.BREACH_READ)
def breach(request: HttpRequest, ref: str) -> HttpResponse:
    """What may be done, what has to be proved, what is due, and all that is recorded."""
    moment, by = now(), actor_of(request)
    top = top_of(request, ref, now=moment)
    case = top.case
    groups = () if case.same_as else steps_offered(case.status, by.permissions)
    context = {
        "top": top,
        "shown": top.shown,
        "safe": top.safe,
        "said": Said(case=case),
        "may": frozenset() if case.same_as else by.permissions,
        "groups": groups,
        "due_lines": due_lines(top.shown, groups),
        "consent": consent_sentence(top.card.position, top.card.people),
        "moments": moments_shown(case, top.card.position),
        "now": moment,
    }
    return render(request, "breaches/breach.html", context)
