"""What a clean paper, as it is really read, leaves officers to find before anybody compared it."""

from nmo.intake.papers.reader import read_paper
from nmo.intake.review.as_read import pack_of
from nmo.intake.review.only_sure import only_what_is_sure
from nmo.intake.review.sureness import sureness_of
from nmo.intake.review.tests.papers_drawn import ORDER, a_pdf


def test_a_clean_paper_keeps_what_finds_the_respondent_and_the_order() -> None:
    pack = pack_of(read_paper("order.pdf", a_pdf(ORDER), ()).answer)

    kept = only_what_is_sure(pack.orders[0], sureness_of(pack, "orders[0]"))

    assert kept.respondent.name == "Jonathan Smith"
    assert kept.respondent.dob == "1985-03-12"
    assert kept.made_date == "2026-03-02"
    assert len(kept.prohibitions) == 3
