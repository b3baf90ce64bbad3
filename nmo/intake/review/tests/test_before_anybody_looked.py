"""What a clean paper, as it is really read, leaves officers to find before anybody compared it."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from nmo.intake.papers.reader import read_paper
from nmo.intake.review.as_read import pack_of
from nmo.intake.review.only_sure import only_what_is_sure
from nmo.intake.review.sureness import sureness_of

ORDER = """In the Family Court at Leeds
Case number: LS26F00417
NON-MOLESTATION ORDER
Family Law Act 1996, section 42
Ordered on 2 March 2026 by District Judge Example
The applicant is Leanne Pike
The respondent is Jonathan Smith
To the respondent: Jonathan Smith (date of birth 12 March 1985) (address 12 Test Row, Leeds LS6 1AA)
The court orders:
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not telephone, text, email or otherwise contact the applicant.
3. This order applies until 1 March 2027 at 4.00pm.
4. This order is made without notice to the respondent."""


def the_paper() -> bytes:
    """The order on one page."""
    kept = BytesIO()
    canvas = Canvas(kept, invariant=1)
    for number, line in enumerate(ORDER.splitlines()):
        canvas.drawString(60, 780 - 18 * number, line)
    canvas.save()
    return kept.getvalue()


def test_a_clean_paper_keeps_what_finds_the_respondent_and_the_order() -> None:
    pack = pack_of(read_paper("order.pdf", the_paper(), ()).answer)

    kept = only_what_is_sure(pack.orders[0], sureness_of(pack, "orders[0]"))

    assert kept.respondent.name == "Jonathan Smith"
    assert kept.respondent.dob == "1985-03-12"
    assert kept.made_date == "2026-03-02"
    assert len(kept.prohibitions) == 2
