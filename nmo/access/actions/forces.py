"""Adding forces and their teams."""

from datetime import datetime

from django.db import IntegrityError, transaction

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.models import Force, Team
from nmo.access.permissions import EVERY_FORCE, Permission
from nmo.access.refusals import ForceTaken, TeamTaken
from nmo.audit.words import Kind


def add_force(*, code: str, name: str, by: Actor, now: datetime) -> int:
    """Put a force on the register and give its number; raises ForceTaken.

    Only a command of the machine may: no force speaks for another.
    """
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="force.added",
        kind=Kind.ALTERATION,
        owned_by=EVERY_FORCE,
    ) as note:
        try:
            with transaction.atomic():
                force = Force.objects.create(code=code.strip().upper(), name=name.strip())
        except IntegrityError as error:
            raise ForceTaken from error
        note.about("force", force.pk)
        note.detail["code"] = force.code
        return force.pk


def add_team(*, force_id: int, name: str, by: Actor, now: datetime) -> int:
    """Give a force a team, and give its number; raises TeamTaken."""
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="team.added",
        kind=Kind.ALTERATION,
        owned_by=force_id,
    ) as note:
        try:
            with transaction.atomic():
                team = Team.objects.create(force_id=force_id, name=name.strip())
        except IntegrityError as error:
            raise TeamTaken from error
        note.about("team", team.pk)
        note.detail["name"] = team.name
        return team.pk
