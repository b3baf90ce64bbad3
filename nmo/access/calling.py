"""Who calls the API, and why; and what an operation says of itself. For slices' `api.py` only.

    @router.post("/{path:order_ref}/events", response={201: EventRecorded})
    @about("order", "order_ref", lock=lock_order)
    def record_event(request: HttpRequest, order_ref: str, body: EventIn) -> EventRecorded: ...

Every operation that writes needs an `Idempotency-Key`, and runs in one transaction with the answer
that is kept under it. `about` adds the record's version: reads say it in `ETag`, writes need it in
`If-Match`. `asks` marks a POST that changes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import HttpRequest

from nmo.access.actors import Actor, Purpose
from nmo.access.session import NotSignedIn

Operation = TypeVar("Operation", bound=Callable[..., Any])


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Another system, acting by its token: as whom, why, and for whom of its users it says."""

    token_id: int
    actor: Actor
    purpose: Purpose
    on_behalf_of: str = ""
    synthetic: bool = False  # a token of a register of people who do not exist


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The record that an operation is about.

    kind: as the log names it. param: the part of the address that holds its reference. lock: locks
    the record's row until the transaction ends, and raises the slice's own *not found*. beside: the
    parts that hold what is locked with it, where one after the other two callers could wait for
    each other; `lock` is given them after it.
    """

    kind: str
    param: str
    lock: Callable[..., object]
    beside: tuple[str, ...] = ()


def caller_of(request: HttpRequest) -> Caller:
    """Who calls; raises NotSignedIn where no token was taken."""
    caller = getattr(request, "nmo_caller", None)
    if not isinstance(caller, Caller):
        raise NotSignedIn
    return caller


def let_call(request: HttpRequest, caller: Caller) -> None:
    """Remember who calls, once the token was taken."""
    request.nmo_caller = caller  # type: ignore[attr-defined]


def about(
    kind: str, param: str, *, lock: Callable[..., object], beside: tuple[str, ...] = ()
) -> Callable[[Operation], Operation]:
    """Say which record an operation is about, so that its version is answered or compared.

    What is given stands in `Subject`.
    """

    def mark(operation: Operation) -> Operation:
        subject = Subject(kind=kind, param=param, lock=lock, beside=beside)
        operation.nmo_subject = subject  # type: ignore[attr-defined]
        return operation

    return mark


def asks(operation: Operation) -> Operation:
    """Say that a POST only asks: sent twice it does no harm, so it needs no Idempotency-Key."""
    operation.nmo_asks = True  # type: ignore[attr-defined]
    return operation


def subject_of(operation: Callable[..., Any]) -> Subject | None:
    """The record that the operation is about, where it is about one."""
    return getattr(operation, "nmo_subject", None)


def only_asks(operation: Callable[..., Any]) -> bool:
    """Whether a POST changes nothing."""
    return bool(getattr(operation, "nmo_asks", False))


@dataclass(frozen=True, kw_only=True)
class BytesTaken:
    """That an operation takes a file as it is, of these media types and of `most` bytes at most."""

    most: int
    media_types: tuple[str, ...]


def takes_bytes(*media_types: str, most: int) -> Callable[[Operation], Operation]:
    """Say that the body of an operation is a file, as it is; `bytes_of(request)` gives it."""

    def mark(operation: Operation) -> Operation:
        taken = BytesTaken(most=most, media_types=media_types)
        operation.nmo_bytes_taken = taken  # type: ignore[attr-defined]
        return operation

    return mark


def bytes_taken(operation: Callable[..., Any]) -> BytesTaken | None:
    """What file the operation takes, where it takes one."""
    return getattr(operation, "nmo_bytes_taken", None)


def bytes_of(request: HttpRequest) -> bytes:
    """The body as it came. Its length was looked at before: Django's own limit is for forms."""
    if not hasattr(request, "nmo_bytes"):
        read = hasattr(request, "_body")
        request.nmo_bytes = request.body if read else request.read()  # type: ignore[attr-defined]
    return request.nmo_bytes  # type: ignore[no-any-return, attr-defined]


def takes_json(*, most: int) -> Callable[[Operation], Operation]:
    """Say that the JSON of an operation may be as long as this, for pictures in it."""

    def mark(operation: Operation) -> Operation:
        operation.nmo_most_json = most  # type: ignore[attr-defined]
        return operation

    return mark


def most_json(operation: Callable[..., Any], *, otherwise: int) -> int:
    """How many bytes of JSON the operation takes."""
    return int(getattr(operation, "nmo_most_json", otherwise))
