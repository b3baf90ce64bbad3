"""Pages like those of an order, about people who do not exist."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

DPI = 300
WIDE, HIGH = 2480, 3508
FONTS = "/usr/share/fonts/truetype/liberation/Liberation{face}-{cut}.ttf"

ORDER = """# Non-molestation order
= In the Family Court sitting at Wrexham County and Family Court
= Case number: 1654-8810-3321-7746    FamilyMan number: WX26F00318
Section 42 Family Law Act 1996
Ordered on 14 May 2026 by District Judge Rhiannon Pugh sitting with Justices' Legal Adviser
Marcus Oyelaran.
= People in the case
Applicant: Siân Elizabeth Vaughan-Okafor
Respondent: Tomasz Wiśniewski
Children: Efa Vaughan born 03/09/2017, Idris Vaughan born 21/12/2019
= Important notice to the respondent, Tomasz Wiśniewski (date of birth 07/02/1988) (address 14
= Quarry Lane, Gresford, Wrexham LL12 8ZZ)
You must obey this order. You should read it carefully. If you do not understand anything in this
order you should go to a solicitor, legal advice centre or Citizens Advice.
= Warning: If, without reasonable excuse, you do anything which you are forbidden from doing by
= this order, you will be committing a criminal offence and liable on conviction to a term of
= imprisonment not exceeding 5 years or to a fine or to both.
The property in this order is: Flat 3, 29 Chapel Terrace, Rhosllanerchrugog, Wrexham LL14 1ZZ
= The court orders:
1.  The respondent must not use or threaten violence against the applicant, and must not instruct,
     encourage or in any way suggest that any other person should do so.
2.  The respondent must not intimidate, harass or pester the applicant, and must not instruct,
     encourage or in any way suggest that any other person should do so.
3.  The respondent must not telephone, text, email or otherwise contact or attempt to contact the
     applicant, including by WhatsApp, Facebook, Instagram or Snapchat, save through solicitors.
4.  The respondent must not go to, enter or attempt to enter the property, nor come within 150
     metres of it, nor enter Chapel Terrace between its junctions with Hill Street and Mount Road.
5.  The respondent must not go to or enter Ysgol Maes-y-Coed, Bryn Road, except by prior written
     invitation of the head teacher.
This order applies until 13 May 2027 at 4:00 PM
= Your case hearing
Date: 28 May 2026   Time: 10:30   Location: Wrexham Law Courts, Bodhyfryd   Length: 30 minutes"""

SERVICE = """# Statement of service
= The court at which your case is being heard: The Family Court at Blackburn
= Case number BB26F00752
= Applicant Ref. Priya Narayanaswamy
= Respondent Ref. Daniel Cuthbertson-Reilly
You must give details of service of the application on each of the other parties and file this
form with the court on or before the first Directions Appointment or Hearing of the Proceedings.
I served Daniel Cuthbertson-Reilly of 118 Whalley New Road, Blackburn BB1 9ZZ
Means of identification: he confirmed his name and I compared him with a photograph given to me
How: by handing the order dated 2 June 2026 to him personally at his place of work
When and where: 3 June 2026 at 17:42, Unit 6, Greenbank Business Park, Blackburn BB1 5ZZ
I am the process server. Name in block letters: OLUWASEUN ADEBAYO-GRANT
Telephone 07700 900417. E-mail service@northgate-servers.example
Signed on 4 June 2026 at 09:15"""


@dataclass(frozen=True, slots=True)
class MadeWord:
    """A word and its box in shares of the page."""

    text: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A clean page as it left the printer, and its words line by line."""

    picture: Image.Image
    words: tuple[MadeWord, ...]


def made_page(text: str = ORDER, face: str = "Sans", size: float = 11) -> MadePage:
    """The text on an A4 page at 300 dpi; `#` begins a heading, `=` a bold line."""
    picture = Image.new("RGB", (WIDE, HIGH), "white")
    draw = ImageDraw.Draw(picture)
    words: list[MadeWord] = []
    down = 260.0
    for line in text.splitlines():
        mark, shown = (line[0], line[2:]) if line[:2] in ("# ", "= ") else ("", line)
        points = size * 1.5 if mark == "#" else size
        font = ImageFont.truetype(
            FONTS.format(face=face, cut="Bold" if mark else "Regular"), points / 72 * DPI
        )
        across = 240.0
        for part in shown.split(" "):
            if part:
                draw.text((across, down), part, font=font, fill="black")
                left, top, right, bottom = draw.textbbox((across, down), part, font=font)
                words.append(MadeWord(part, (left / WIDE, top / HIGH, right / WIDE, bottom / HIGH)))
            across += font.getlength(part + " ")
        down += points / 72 * DPI * (1.75 if mark else 1.4)
    return MadePage(picture, tuple(words))
