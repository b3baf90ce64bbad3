"""Papers read as orders and reports of service: no clock, no files, no database."""

from collections.abc import Sequence
from datetime import date

from nmo.intake.reading.answer import OrderRead, Reading
from nmo.intake.reading.orders.homes import says_withheld
from nmo.intake.reading.orders.one import order_in
from nmo.intake.reading.orders.twins import without_twins
from nmo.intake.reading.page import Paper
from nmo.intake.reading.putting.notes import Notes
from nmo.intake.reading.putting.orders import orders_read
from nmo.intake.reading.putting.services import service_read
from nmo.intake.reading.putting.twins import twins_of
from nmo.intake.reading.putting.warnings import Pack, warnings_of
from nmo.intake.reading.services.one import ServiceSeen, service_in
from nmo.intake.reading.services.same import each_once
from nmo.intake.reading.sheets.documents import Document, documents_of
from nmo.intake.reading.sheets.quoting import quotes_an_order
from nmo.intake.reading.sheets.roles import DocumentRole, role_of


def read(papers: Sequence[Paper], troubles: Sequence[str] = (), *, pack_id: str = "") -> Reading:
    """All that the papers of one file say.

    papers: the attachments and the mail's own words. troubles: codes of what kept a part from
    being read (`password_protected`, `corrupt_file`). pack_id: the file's name without its ending.
    """
    return _put_together(pack_of(papers, troubles), pack_id)


def pack_of(papers: Sequence[Paper], troubles: Sequence[str]) -> Pack:
    """The documents of the papers, each read as what it is."""
    documents = [document for paper in papers for document in documents_of(paper)]
    roles = _roles_of(documents)

    def of_role(role: DocumentRole) -> list[Document]:
        return [document for document in documents if roles[id(document)] is role]

    reports = [service_in(each) for each in of_role(DocumentRole.SERVICE)]
    services = each_once([report for report in reports if report.is_filled_in])
    served = _served_on(services)
    orders = [order_in(document, served=served) for document in of_role(DocumentRole.ORDER)]
    return Pack(
        papers=papers,
        documents=documents,
        pairs=without_twins(orders),
        services=services,
        troubles=troubles,
        withheld=any(says_withheld(document.sheet) for document in of_role(DocumentRole.NEITHER)),
    )


def _roles_of(documents: Sequence[Document]) -> dict[int, DocumentRole]:
    """What each document is; where none is an order, what quotes one is it."""
    roles = {id(document): role_of(document) for document in documents}
    if DocumentRole.ORDER in roles.values():
        return roles
    quoting = [each for each in documents if quotes_an_order(each)]
    return roles | dict.fromkeys(map(id, quoting), DocumentRole.ORDER)


def _served_on(services: Sequence[ServiceSeen]) -> date | None:
    days = [s.served_at.value[:10] for s in services if s.served_at and s.successful]
    return date.fromisoformat(min(days)) if days else None


def _put_together(pack: Pack, pack_id: str) -> Reading:
    notes = Notes()
    orders: list[OrderRead] = []
    first_of_pair: list[int] = []
    for pair in pack.pairs:
        first_of_pair.append(len(orders))
        orders += orders_read(pair.order, notes, first=len(orders), withheld=pack.withheld)
    services = tuple(
        service_read(service, pack.orders, notes, nth=nth)
        for nth, service in enumerate(pack.services)
    )
    return Reading(
        pack_id=pack_id,
        orders=tuple(orders),
        services=services,
        warnings=warnings_of(pack),
        confidence=notes.confidence,
        evidence=notes.evidence,
        questions=tuple(notes.questions),
        twins=twins_of(pack.pairs, first_of_pair),
    )
