"""How old something is, in words. Pure."""

from datetime import date


def age_in_words(on: date, today: date) -> str:
    """How long ago that day was, in the largest whole unit: "today", "5 months ago"."""
    days = (today - on).days
    if days < 1:
        return "today"
    months = (today.year - on.year) * 12 + today.month - on.month - (today.day < on.day)
    for count, unit in ((months // 12, "year"), (months, "month"), (days, "day")):
        if count:
            return f"{count} {unit}{'' if count == 1 else 's'} ago"
    raise AssertionError("A day has passed.")
