"""Hanging papers on orders."""

import pytest

from nmo.audit.models import AuditEntry
from nmo.orders.actions.events import PaperToAttach, attach_documents
from nmo.orders.errors import OrderNotFound
from nmo.orders.models import OrderDocument
from nmo.orders.queries.parties import case_numbers_held
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order
from nmo.orders.words import DocumentKind

pytestmark = pytest.mark.django_db


def a_paper(order_ref: str, content: bytes = b"%PDF-1.4 one") -> PaperToAttach:
    return PaperToAttach(order_ref=order_ref, content=content, kind=DocumentKind.ORDER)


def test_papers_for_several_orders_hang_each_on_its_own() -> None:
    by = desk_officer()
    first = recorded_order(by)
    second = recorded_order(by, order_ref="X2")

    attach_documents([a_paper(first), a_paper(second, b"%PDF-1.4 two")], by=by, now=NOW)

    hung = OrderDocument.objects.order_by("order_id").values_list("order__ref", flat=True)
    assert list(hung) == [first, second]
    assert AuditEntry.objects.filter(what="document.attached").count() == 2


def test_papers_for_an_order_that_is_not_held_are_refused_together() -> None:
    by = desk_officer()
    held = recorded_order(by)

    with pytest.raises(OrderNotFound):
        attach_documents([a_paper(held), a_paper("none")], by=by, now=NOW)

    assert not OrderDocument.objects.exists()


def test_a_case_number_is_held_however_it_is_written() -> None:
    recorded_order(desk_officer(), case_numbers=["LS26F00417"])

    assert case_numbers_held(["ls26 f00417", "LS26F00999"]) == {"ls26 f00417"}
