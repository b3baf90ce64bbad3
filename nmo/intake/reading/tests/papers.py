"""Papers made up for the tests, in the wordings that courts, solicitors and servers use."""

from nmo.intake.reading import Reading, read
from nmo.intake.reading.page import Paper, PaperKind
from nmo.intake.unpacking import words_of_plain_text


def paper(text: str, *, name: str = "order.pdf", kind: PaperKind = PaperKind.PDF) -> Paper:
    """The text as a paper of pages, as if read from a text layer."""
    from dataclasses import replace

    return replace(words_of_plain_text(name, text, PaperKind.PLAIN_TEXT), kind=kind)


def mail(text: str) -> Paper:
    """The text as the words of a mail."""
    return words_of_plain_text("email", text, PaperKind.MAIL_BODY)


def reading_of(*texts: str) -> Reading:
    """All that the texts say, each a paper of its own."""
    return read([paper(text, name=f"paper{nth}.pdf") for nth, text in enumerate(texts)])


def order_of(text: str):
    """The one order that the text holds."""
    (order,) = reading_of(text).orders
    return order


COURT_SYSTEM = """\
FL404A - Non-molestation order
In the Family Court sitting at: Swansea Civil And Family Justice Centre
Case number: 1786-5362-1610-0033
FamilyMan number: SA26F00417
Non-molestation order
Section 42 Family Law Act 1996
Ordered on 20 July 2026 by Her Honour Judge Carys Bowen sitting with Justices'
Legal Adviser Dilys Vaughan.
People in the case
Applicant: Nia Sample
Respondent: Elis Tester
Children: Mari Tester born 01 Jan 2017, Gwil Tester born 3 Feb 2018
Important notice to the respondent, Elis Tester (date of birth 9 April 1988) (address
12 Test Row, Sketty, Swansea, SA2 0AA)
You must obey this order. You should read it carefully.
Warning: If, without reasonable excuse, you do anything which you are forbidden
from doing by this order, you will be committing a criminal offence and liable on
conviction to a term of imprisonment not exceeding 5 years or to a fine or to both.
Alternatively, if you do not obey this order, you will be guilty of contempt of court.
The property in this order is: 3 Hill View, Swansea, SA2 0BB
The court orders:
1. The respondent Elis Tester must not use or threaten violence against the
applicant Nia Sample, and must not instruct, encourage or in any way suggest
that any other person should do so.
2. The respondent Elis Tester must not go to, enter or attempt to enter the property.
This order applies until: 19 July 2027 at 4:00 PM
This order applies to the respondent once it is personally served on them or once they have
been made aware of it.
The respondent has the right to apply to the court at any time to change or cancel this
order.
Hearing 1: Return hearing
Date: 3 August 2026
Time: 10:30 AM
Location: Swansea Civil Justice Centre - Quay West, Quay Parade - SA1 1SP
The order is made without notice to the respondent.
Note to the arresting officer
Under section 42A of the Family Law Act 1996, breach of a non-molestation order is a
criminal offence. It is not necessary to obtain a warrant.
"""

ENDS = """\
This order shall remain in force until 4pm on 2nd March 2027 unless before then varied or
revoked by the court."""

SOLICITOR = """\
IN THE FAMILY COURT AT LEEDS                                   CASE NO: LS26F00417
IN THE MATTER OF THE FAMILY LAW ACT 1996
BETWEEN
MRS AMINA SAMPLE-NOOR
Applicant
and
MR YUSUF BIN TESTER
(also known as Joe Tester)
Respondent
NON-MOLESTATION ORDER
BEFORE DEPUTY DISTRICT JUDGE O'SAMPLE SITTING IN PRIVATE ON 2 MARCH 2026
UPON hearing counsel for the Applicant and the Respondent not having been given notice of
this application
AND UPON reading the statement of the Applicant dated 27 February 2026
IT IS ORDERED THAT:
1. The Respondent Yusuf bin Tester (born 12/03/85) of 14 Example Street, Leeds LS9 9ZZ be
forbidden (whether by himself or by instructing any other person) from using or threatening
violence against the Applicant Amina Sample-Noor.
2. The Respondent be forbidden from contacting the Applicant save through solicitors.
3. This order shall remain in force until 4pm on 2nd March 2027 unless before then varied or
revoked by the court.
4. The matter be listed for a return hearing on 16 March 2026 at 10.00am.
Dated this 2nd day of March 2026
Sealed 4 March 2026
"""

JUDGES_WORD_ORDER = """\
In the Family Court sitting at Bristol     Case No: 1784-0412-1610-0052
Order
Non-molestation order
Family Law Act 1996
Before District Judge Imran Sample on 05/06/2026 on the papers.
The parties:
The 1st applicant is Joanna Sample, the Mother, represented by counsel
The 1st respondent is Peter Tester, the Father
The relevant children are Ada Tester (born 4 May 2016) and Ben Tester (born 6 June 2019).
IT IS ORDERED
1. Peter Tester must not contact Joanna Sample by any means.
2. Peter Tester must not go within 100 metres of 5 Sample Close, Bristol BS1 9ZZ.
3. This order lasts for 12 months from today.
4. The respondent was served with notice of the hearing and did not attend.
"""

DISCHARGE = """\
In the Family Court sitting at Leeds
Case number: LS26F00417
General order on an injunction case
Order
Family Law Act 1996
Ordered on 5 June 2026 by District Judge Sample
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
The court orders:
1. The non-molestation order made on 2 March 2026 is discharged with immediate effect.
2. No order as to costs.
The order is made with notice to the respondent.
"""

VARIATION = """\
In the Family Court sitting at Leeds
Case number: LS26F00417
General order on an injunction case
Ordered on 5 June 2026 by District Judge Sample
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
The court orders:
1. Paragraph 2 of the non-molestation order made on 2 March 2026 is deleted and replaced with:
"The respondent must not contact the applicant save through the parenting app."
2. All other terms of that order remain in force until 4pm on 2 March 2027.
"""

EXTENSION = """\
In the Family Court sitting at Leeds
Case number: LS26F00417
General order on an injunction case
Ordered on 5 June 2026 by District Judge Sample
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
The court orders:
1. The non-molestation order dated 2 March 2026 is extended until 4pm on 2 March 2028.
"""

UNDERTAKING = """\
General form of undertaking
In the Family Court at Leeds
Case No. LS26F00417
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
On 5 June 2026 Yusuf bin Tester gave an undertaking to the court promising
1. not to use or threaten violence against the applicant
2. not to contact the applicant.
And to be bound by these promises until 5 June 2027.
You may be sent to prison for contempt of court if you break the promises.
"""

OCCUPATION = """\
FL404 - Occupation order
In the Family Court sitting at: Leeds
Case number: LS26F00417
Occupation order
Section 33 to 38 Family Law Act 1996
Ordered on 5 June 2026 by District Judge Sample
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
The order is for this address: 14 Example Street, Leeds LS9 9ZZ
The court orders:
1. The respondent shall leave the property by 4pm on 12 June 2026.
2. Having left the respondent must not return to, enter or attempt to enter it.
A power of arrest is attached to paragraphs 1 and 2 and expires on 5 December 2026.
This order applies until: 5 June 2027 at 4:00 PM
"""

CHILD_ARRANGEMENTS = """\
In the Family Court sitting at Leeds
Case number: LS26P00417
Child arrangements order
Children Act 1989
Ordered on 5 June 2026 by District Judge Sample
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
The court orders:
1. The child Ada Tester shall live with the applicant.
"""

FL415 = """\
Statement of Service
Family Law Act 1996
The court at which your case is being heard: Family Court at Leeds
Case number: LS26F00417
Applicant: Amina Sample-Noor
Respondent: Yusuf bin Tester
I served Yusuf bin Tester personally with the non-molestation order on 3 March 2026 at 18:05
at 14 Example Street, Leeds LS9 9ZZ. He confirmed his name.
I am the other (state): Pat Sample, process server
Signed: Pat Sample Date: 4 March 2026
"""
