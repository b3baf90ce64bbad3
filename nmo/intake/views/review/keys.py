"""Parts of a paper as an address names them: `orders[0]` is `orders-0`."""

import re

_NUMBERED = re.compile(r"(orders|services)-(\d{1,3})")


def slug_of(key: str) -> str:
    """The part as an address names it."""
    return key.replace("[", "-").replace("]", "")


def key_of(slug: str) -> str:
    """The part that the address names; whether the paper has it is for the query to say."""
    found = _NUMBERED.fullmatch(slug)
    return f"{found[1]}[{found[2]}]" if found else slug
