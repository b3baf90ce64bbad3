"""An order on paper, of people who do not exist, for tests that read it really."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

ORDER = """In the Family Court at Leeds
Case number: LS26F00417
NON-MOLESTATION ORDER
Family Law Act 1996, section 42
Ordered on 2 March 2026 by District Judge Example
The applicant is Leanne Pike
The respondent is Jonathan Smith
To the respondent: Jonathan Smith (date of birth 12 March 1985) (address 12 Test Row, Leeds LS6 1AA)
Important notice: if without reasonable excuse you do anything which you are forbidden from doing
by this order you will be committing a criminal offence and may be sent to prison.
The court orders:
1. The respondent must not use or threaten violence against the applicant, and must not instruct,
encourage or in any way suggest that any other person should do so.
2. The respondent must not telephone, text, email or otherwise contact the applicant, except
through her solicitors.
3. The respondent must not go within 100 metres of 14 Test Row, Leeds LS6 1AB.
4. This order applies until 1 March 2027 at 4.00pm.
5. This order is made without notice to the respondent."""


def a_pdf(*pages: str) -> bytes:
    """A PDF with these pages of words."""
    kept = BytesIO()
    canvas = Canvas(kept, invariant=1)
    for words in pages:
        top = 780
        for line in words.splitlines():
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 11)
            canvas.drawString(56, top, line)
            top -= 20
        canvas.showPage()
    canvas.save()
    return kept.getvalue()
