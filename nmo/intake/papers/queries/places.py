"""The mailbox and the folder from which papers are taken, as they are set up now."""

from django.db.models import QuerySet

from nmo.intake.mail.mailbox import WrongSetting, mailbox
from nmo.intake.models import PlaceLookedAt
from nmo.intake.place import intake_folder

MISSET = ""  # the place of a mailbox whose settings cannot be used


def places_set_up() -> list[str]:
    """What names each place that is looked into every minute; `MISSET` for one that cannot be."""
    folder = intake_folder()
    places = [] if folder is None else [folder_place(str(folder))]
    try:
        of = mailbox()
    except WrongSetting:
        return [*places, MISSET]
    return [*places, of.place] if of else places


def folder_place(folder: str) -> str:
    """What names a watched folder, cut to what is kept of it."""
    return folder[:300]


def looks() -> "QuerySet[PlaceLookedAt]":
    """How the last look into each of them went; none for one that was never looked into."""
    return PlaceLookedAt.objects.filter(place__in=places_set_up())
