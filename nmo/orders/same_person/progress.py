"""How far the nights have come, in a sentence."""

from datetime import datetime

from nmo.law import speak_moment
from nmo.law.speech import count
from nmo.orders.same_person.nights import last_night


def progress_of_nights(_now: datetime) -> str:
    """What the newest night looked at and suggested, and whether it came to the end."""
    night = last_night()
    if night is None:
        return "The register has not been looked over yet: that begins at night."
    found = f"{count(night.looked_at, 'record')} looked at, {count(night.suggested, 'pair')} found"
    if night.ended_at is None:
        return f"The register has been looked over since {speak_moment(night.began_at)}: {found}."
    rest = "" if night.caught_up else " The next night goes on with the rest."
    return f"The register was last looked over at {speak_moment(night.ended_at)}: {found}.{rest}"
