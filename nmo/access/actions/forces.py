"""Adding and renaming forces and their teams."""

import re
from datetime import datetime

from django.db import IntegrityError, transaction

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.models import Force, Team
from nmo.access.operator import operator_force_id
from nmo.access.permissions import EVERY_FORCE, Permission
from nmo.access.refusals import CodeNotPlain, ForceTaken, NoSuchTeam, TeamTaken
from nmo.audit.words import Kind

PLAIN_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,19}")


def add_force(*, code: str, name: str, by: Actor, now: datetime) -> int:
    """Put a force on the register and give its number; raises ForceTaken and CodeNotPlain.

    Only a command of the machine may, or an administrator of the force that runs it: no other
    force speaks for another.
    """
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="force.added",
        kind=Kind.ALTERATION,
        owned_by=operator_force_id() or EVERY_FORCE,
    ) as note:
        if not PLAIN_CODE.fullmatch(code.strip().upper()):
            raise CodeNotPlain
        try:
            with transaction.atomic():
                force = Force.objects.create(code=code.strip().upper(), name=name.strip())
        except IntegrityError as error:
            raise ForceTaken from error
        note.about("force", force.pk)
        note.detail["code"] = force.code
        return force.pk


def rename_force(*, force_id: int, name: str, by: Actor, now: datetime) -> None:
    """Call the force otherwise; its code stays, other systems know it by that.

    Raises ForceTaken.
    """
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="force.renamed",
        kind=Kind.ALTERATION,
        owned_by=force_id,
    ) as note:
        force = Force.objects.select_for_update().get(pk=force_id)
        note.about("force", force_id)
        note.detail |= {"was": force.name, "name": name.strip()}
        force.name = name.strip()
        try:
            with transaction.atomic():
                force.save(update_fields=["name"])
        except IntegrityError as error:
            raise ForceTaken from error


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


def rename_team(*, team_id: int, name: str, by: Actor, now: datetime) -> None:
    """Call one team of the actor's force otherwise; raises NoSuchTeam and TeamTaken."""
    team = Team.objects.filter(pk=team_id).first()
    if team is None:
        raise NoSuchTeam
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="team.renamed",
        kind=Kind.ALTERATION,
        owned_by=team.force_id,
    ) as note:
        note.about("team", team_id)
        note.detail |= {"was": team.name, "name": name.strip()}
        team.name = name.strip()
        try:
            with transaction.atomic():
                team.save(update_fields=["name"])
        except IntegrityError as error:
            raise TeamTaken from error
