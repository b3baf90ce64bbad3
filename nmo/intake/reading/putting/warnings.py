"""What a person must know of the pack as a whole."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.answer import PackWarning
from nmo.intake.reading.orders.case_numbers import plain_number
from nmo.intake.reading.orders.homes import leaks_in
from nmo.intake.reading.orders.one import OrderSeen
from nmo.intake.reading.orders.twins import Pair
from nmo.intake.reading.page import Paper, PaperKind
from nmo.intake.reading.people.addresses import postcode_in
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.putting.breaking_off import breaks_off
from nmo.intake.reading.services.one import ServiceSeen
from nmo.intake.reading.sheets.documents import Document, fax_labels, numbers_in
from nmo.intake.reading.sheets.numbering import gaps, missing

# Of shorter words one letter makes another name.
SHORTEST_WITH_A_SLIP = 5
_SENDS_A_DRAFT = re.compile(
    r"\b(?:attach(?:ed|ing)?|enclos(?:ed|ing|e)|herewith|here is|below is|with this)\b[^.;]{0,30}"
    r"\b(?:draft|proposed|unsealed|unapproved) (?:[\w\-]+ ){0,2}(?:order|injunction)\b"
    r"|\b(?:draft|proposed|unsealed|unapproved) (?:[\w\-]+ ){0,2}(?:order|injunction)\b"
    r"[^.;]{0,30}\b(?:is |are )?(?:attached|enclosed|below"
    r"|for (?:your )?(?:approval|comments?|consideration))\b"
    r"|\b(?:order|it) (?:has|is|was) (?:not|yet) (?:yet )?(?:to be |been )?(?:sealed|approved)\b",
    re.IGNORECASE,
)


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
    if any("is_draft" in order.flags for order in pack.orders) or _covers_a_draft(pack):
        yield PackWarning.DRAFT_ORDER
    if sum(max(1, len(order.respondents)) for order in pack.orders) > 1:
        yield PackWarning.MULTIPLE_ORDERS
    if any(service.successful is False for service in pack.services):
        yield PackWarning.SERVICE_NOT_EFFECTED
    if any(_mismatches(service, pack.orders) for service in pack.services):
        yield PackWarning.SERVICE_MISMATCH
    others = _of_others(pack)
    if any(_leaks(order, others) for order in pack.orders if pack.withheld or order.withheld) or (
        (pack.withheld or any(order.withheld for order in pack.orders))
        and any(leaks_in(each.sheet, known=others) for each in pack.documents)
    ):
        yield PackWarning.CONFIDENTIAL_ADDRESS_PRESENT
    if not pack.orders and not pack.services:
        yield PackWarning.NO_DOCUMENT


def _covers_a_draft(pack: Pack) -> bool:
    """Whether the mail says that the order that comes with it is none yet."""
    mails = (each for each in pack.documents if each.paper.kind is PaperKind.MAIL_BODY)
    return bool(pack.orders) and any(_SENDS_A_DRAFT.search(mail.sheet.flat) for mail in mails)


def _of_others(pack: Pack) -> set[str]:
    """The postcodes of the respondents, and of where they were served."""
    values = [place.value for service in pack.services if (place := service.place)]
    for order in pack.orders:
        values += [found.value for seen in order.respondents for found in seen.addresses]
    return {code for value in values if (code := postcode_in(value))}


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
    slips = bool(mine & theirs)
    return bool(names) and not any(_may_be(served, name, slips=slips) for name in names)


def _comparable(one: set[str], two: set[str]) -> bool:
    """Whether both hold a number of the same kind."""
    return bool({number.isdigit() for number in one} & {number.isdigit() for number in two})


def _may_be(one: str, two: str, *, slips: bool) -> bool:
    """Whether two names may be one person's; slips: a letter may differ, as the case is the same.

    A name of more words holds all of the other.
    """
    few, many = sorted((set(one.split()), set(two.split())), key=len)
    if few <= many:
        return bool(few)
    return slips and all(any(_but_for_a_letter(word, other) for other in many) for word in few)


def _but_for_a_letter(one: str, two: str) -> bool:
    """Whether the words are the same, or long ones that differ in one letter."""
    short, long = sorted((one, two), key=len)
    if len(long) - len(short) > 1 or len(short) < SHORTEST_WITH_A_SLIP:
        return one == two
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), None)
    if same is None:
        return True
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _leaks(order: OrderSeen, others: Container[str]) -> bool:
    """Whether an address of the applicant stands in the order all the same."""
    given = any(seen.addresses for seen in order.applicants)
    return given or leaks_in(order.sheet, known=others) is not None
