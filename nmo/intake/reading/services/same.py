"""Reports of one and the same service, of which one is kept."""

from collections.abc import Sequence

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.people.names import folded
from nmo.intake.reading.services.one import ServiceSeen


def each_once(services: Sequence[ServiceSeen]) -> list[ServiceSeen]:
    """The reports, without a mail that only repeats a statement, and without copies."""
    papers = [service for service in services if not _is_mail(service)]
    mails = [service for service in services if _is_mail(service)]
    kept: list[ServiceSeen] = []
    for service in (*papers, *mails):
        if not any(_same(service, other) for other in kept):
            kept.append(service)
    return kept


def _is_mail(service: ServiceSeen) -> bool:
    return service.document.paper.kind is PaperKind.MAIL_BODY


def _same(one: ServiceSeen, two: ServiceSeen) -> bool:
    """Whether both tell of one service: the same person, and no other moment."""
    names = {folded(each.served_name.value) for each in (one, two) if each.served_name}
    if len(names) > 1:
        return False
    if one.served_at is None or two.served_at is None:
        return _is_mail(one) or _is_mail(two)
    shorter = min(len(one.served_at.value), len(two.served_at.value))
    return one.served_at.value[:shorter] == two.served_at.value[:shorter]
