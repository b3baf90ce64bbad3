"""What stands around a page: who is signed in, where they may go, what the page is marked."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest

from nmo.pages.navigation import Link, links_for
from nmo.pages.synthetic import is_synthetic

SERVICE_NAME = "NMO Register"
CLASSIFICATION = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True, kw_only=True)
class Asking:
    """Why this page was opened, as it stands at its top."""

    reason: str  # in words, with the incident number
    change_url: str
    over_url: str
    over: str  # what ends it, in words


@dataclass(frozen=True, kw_only=True)
class Emergency:
    """Something that is open to the visitor for a while, and the way to shut it."""

    words: str
    shut_url: str


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Whoever is signed in, as far as a page's frame needs to know them."""

    name: str
    force_name: str
    sign_out_url: str
    own_url: str  # their own sign-in
    may: Callable[[str], bool]
    asking: Asking | None = None  # only on a page that opens personal data
    emergencies: tuple[Emergency, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A sentence left by the page before: what was just done. Level: success, warning, ..."""

    level: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """The frame of one page."""

    service_name: str
    classification: str
    synthetic: bool
    visitor: Visitor | None
    links: tuple[Link, ...]
    notices: tuple[Notice, ...]
    nonce: str


class _Told:
    """What a higher floor told this one at start-up; until then nobody is signed in."""

    visitor: Callable[[HttpRequest], Visitor | None] = staticmethod(lambda _: None)


def tell_visitor(find: Callable[[HttpRequest], Visitor | None]) -> None:
    """Say how to find who is signed in; called once, from `access` when it starts."""
    _Told.visitor = staticmethod(find)


def ways_of(request: HttpRequest) -> tuple[Link, ...]:
    """The pages open to whoever is signed in, in order; leaves the notices for the next page."""
    return _ways_of(_Told.visitor(request), request)


def surroundings_of(request: HttpRequest) -> Surroundings:
    """The frame around the page that answers `request`. Reading the notices uses them up."""
    visitor = _Told.visitor(request)
    return Surroundings(
        service_name=SERVICE_NAME,
        classification=CLASSIFICATION,
        synthetic=is_synthetic(),
        visitor=visitor,
        links=_ways_of(visitor, request),
        notices=_notices(request),
        nonce=str(getattr(request, "csp_nonce", "")),
    )


def _ways_of(visitor: Visitor | None, request: HttpRequest) -> tuple[Link, ...]:
    return links_for(visitor.may, request.path) if visitor else ()


def _notices(request: HttpRequest) -> tuple[Notice, ...]:
    left = messages.get_messages(request)
    return tuple(Notice(level=each.level_tag, text=str(each.message)) for each in left)
