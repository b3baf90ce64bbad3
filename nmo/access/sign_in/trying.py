"""Counting tries to sign in, before they are looked at."""

from datetime import datetime

from django.db.models import Q

from nmo.access.models import SignInTry, User
from nmo.access.sign_in.keeping import name_digest, place_digest
from nmo.access.sign_in.recording import record_step
from nmo.access.sign_in.refusals import TooManyTries
from nmo.access.sign_in.tries import KEPT, Try, may_try_again_at


def begin_try(username: str, place: str, now: datetime) -> None:
    """Count this try before it is looked at, so that many at once cannot slip through.

    Raises TooManyTries.
    """
    mine = {"name_digest": name_digest(username), "from_digest": place_digest(place)}
    SignInTry.objects.filter(at__lt=now - KEPT).delete()
    own = SignInTry.objects.create(**mine, at=now)
    alike = Q(name_digest=mine["name_digest"]) | Q(from_digest=mine["from_digest"])
    earlier = SignInTry.objects.filter(alike, pk__lt=own.pk)
    wait_until = may_try_again_at(
        (
            Try(
                at=row.at,
                same_name=row.name_digest == mine["name_digest"],
                same_place=row.from_digest == mine["from_digest"],
            )
            for row in earlier
        ),
        now=now,
    )
    if wait_until is not None:
        own.delete()  # a try that was not looked at must not lengthen the wait
        record_step("sign_in.too_many_tries", known_user(username), now)
        raise TooManyTries(wait_until, now=now)


def forget_tries(username: str, place: str) -> None:
    """Stop counting the tries for this name from this place: one of them succeeded."""
    SignInTry.objects.filter(
        name_digest=name_digest(username), from_digest=place_digest(place)
    ).delete()


def known_user(username: str) -> User | None:
    """The user of that name, if there is one: for the log, never for an answer."""
    return User.objects.filter(username=username.strip().lower()).first()
