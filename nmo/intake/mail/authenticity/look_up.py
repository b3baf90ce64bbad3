"""Looking up a domain's records: one function of (name, type), which the settings name."""

from collections.abc import Callable

import dns.exception
import dns.resolver
from django.conf import settings
from django.utils.module_loading import import_string

WITHIN = 5.0  # seconds for one answer

LookUp = Callable[[str, str], list[str]]


class CannotLookUp(Exception):
    """No answer was to be had; it says nothing of whether there is a record."""


def ask_dns(name: str, kind: str) -> list[str]:
    """The records of that type (TXT, A, AAAA, MX, PTR), none where there are none.

    A TXT record is its parts put together; an MX record is `preference host`. Raises CannotLookUp.
    """
    try:
        answer = dns.resolver.resolve(name, kind, lifetime=WITHIN)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    except (dns.exception.DNSException, UnicodeError, OSError) as none:
        raise CannotLookUp from none
    if kind == "TXT":
        return [b"".join(each.strings).decode("utf-8", "replace") for each in answer]
    return [each.to_text().rstrip(".") for each in answer]


def look_up() -> LookUp:
    """The function that is set (MAIL_LOOK_UP)."""
    found: LookUp = import_string(settings.MAIL_LOOK_UP)
    return found
