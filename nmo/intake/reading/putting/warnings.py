"""What a person must know of the pack as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.answer import PackWarning
from nmo.intake.reading.orders.case_numbers import plain_number
from nmo.intake.reading.orders.homes import leaks_in
from nmo.intake.reading.orders.one import OrderSeen
from nmo.intake.reading.orders.twins import Pair
from nmo.intake.reading.page import Paper
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.putting.breaking_off import breaks_off
from nmo.intake.reading.services.one import ServiceSeen
from nmo.intake.reading.sheets.documents import Document, fax_labels, numbers_in
from nmo.intake.reading.sheets.numbering import gaps, missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All that was read of one file, before it is put into the answer."""

    papers: Sequence[Paper]
    documents: Sequence[Document]
    pairs: Sequence[Pair]
    services: Sequence[ServiceSeen]
    troubles: Sequence[str]
    withheld: bool

    @property
    def orders(self) -> list[OrderSeen]:
        """The orders, each once."""
        return [pair.order for pair in self.pairs]


def warnings_of(pack: Pack) -> tuple[PackWarning, ...]:
    """The warnings of the schema, each once."""
    return tuple(dict.fromkeys(_warnings(pack)))


def _warnings(pack: Pack) -> Iterator[PackWarning]:
    for code in (PackWarning.PASSWORD_PROTECTED, PackWarning.CORRUPT_FILE):
        if code.value in pack.troubles or any(code.value in paper.doubts for paper in pack.papers):
            yield code
    if pages_are_missing(pack):
        yield PackWarning.MISSING_PAGES
    if any("is_draft" in order.flags for order in pack.orders):
        yield PackWarning.DRAFT_ORDER
    if sum(max(1, len(order.respondents)) for order in pack.orders) > 1:
        yield PackWarning.MULTIPLE_ORDERS
    if any(service.successful is False for service in pack.services):
        yield PackWarning.SERVICE_NOT_EFFECTED
    if any(_mismatches(service, pack.orders) for service in pack.services):
        yield PackWarning.SERVICE_MISMATCH
    if any(_leaks(order) for order in pack.orders if pack.withheld or order.withheld) or (
        pack.withheld and any(leaks_in(document.sheet) for document in pack.documents)
    ):
        yield PackWarning.CONFIDENTIAL_ADDRESS_PRESENT
    if not pack.orders and not pack.services:
        yield PackWarning.NO_DOCUMENT


def pages_are_missing(pack: Pack) -> bool:
    """Whether a page number is printed that no page carries, or an order breaks off."""
    if any(missing(document.labels) for document in pack.documents):
        return True
    if any(missing(fax_labels(paper)) for paper in pack.papers):
        return True
    if any(gaps(numbers_in(paper)) for paper in pack.papers):
        return True
    return any(breaks_off(order) for order in pack.orders)


def _mismatches(service: ServiceSeen, orders: Sequence[OrderSeen]) -> bool:
    """Whether the report is of another case, or of a person who is not its respondent."""
    if not orders:
        return False
    mine = {plain_number(number.value) for number in service.case_numbers}
    theirs = {plain_number(number.value) for order in orders for number in order.case_numbers}
    if mine and theirs and not mine & theirs and _comparable(mine, theirs):
        return True
    if service.served_name is None:
        return False
    served = folded(service.served_name.value)
    names = {
        folded(value)
        for order in orders
        for seen in order.respondents
        if seen.party
        for value in (seen.party.name.value, *(alias.value for alias in seen.party.aliases))
    }
    return bool(names) and not any(_may_be(served, name) for name in names)


def _comparable(one: set[str], two: set[str]) -> bool:
    """Whether both hold a number of the same kind."""
    return bool({number.isdigit() for number in one} & {number.isdigit() for number in two})


def _may_be(one: str, two: str) -> bool:
    words, others = set(one.split()), set(two.split())
    return bool(words) and (words <= others or others <= words)


def _leaks(order: OrderSeen) -> bool:
    """Whether an address of the applicant stands in the order all the same."""
    given = any(seen.addresses for seen in order.applicants)
    return given or leaks_in(order.sheet) is not None
