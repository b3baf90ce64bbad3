"""Case files with confidential values planted wherever somebody may have typed them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from nmo.breaches.case_file import CaseFile, KeptBack, PaperInFile, WhyKeptBack
from nmo.breaches.pack.tests import builders as b
from nmo.breaches.pack.tests import papers
from nmo.breaches.words import Reporter, StepKind
from nmo.orders.words import DocumentKind

FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
_BEGIN = ("Zor", "Quil", "Vex", "Mab", "Trun", "Ysk", "Phol", "Grev", "Wud", "Jax")
_MIDDLE = ("an", "iv", "ol", "eb", "ur", "yn", "ock", "ast", "em", "id")
_END = ("dale", "moor", "wick", "brun", "feld", "gate", "lorn", "pex", "tarn", "vost")


@dataclass(frozen=True)
class Planted:
    """A confidential value, and the letters and digits of it that give it away by themselves."""

    kept: KeptBack
    tells: str


def _word(random: Random) -> str:
    return random.choice(_BEGIN) + random.choice(_MIDDLE) + random.choice(_END)


def _address(random: Random) -> Planted:
    word, code = _word(random), f"ZX{random.randint(1, 9)}{random.randint(1, 9)}"
    letters = "".join(random.choice("ABDEFGHJLNPQ") for _ in range(2))
    street = random.choice(("Lane", "Street", "Court", "Heol", "Gardens"))
    door, last = random.randint(2, 199), random.randint(1, 9)
    text = f"{door} {word} {street}, Testford, {code} {last}{letters}"
    return Planted(b.kept(text), word.casefold())


def _place(random: Random) -> Planted:
    word = _word(random)
    return Planted(b.kept(f"{word} House, {word} Road", WhyKeptBack.PLACE), word.casefold())


def _phone(random: Random) -> Planted:
    number = f"07700 900{random.randint(0, 999):03d}"
    spoken = number if random.random() < 0.5 else f"+44 7700 900{number[-3:]}"
    return Planted(b.kept(spoken, WhyKeptBack.CONTACT), f"7700900{number[-3:]}")


def _mail(random: Random) -> Planted:
    word = _word(random).casefold()
    text = f"{word}{random.randint(1, 99)}@mail.example"
    return Planted(b.kept(text, WhyKeptBack.CONTACT), text.replace("@", "").replace(".", ""))


def _rule(random: Random) -> Planted:
    word = _word(random)
    text = f"Ring after 6pm only and say the word {word}"
    return Planted(b.kept(text, WhyKeptBack.SAFE_CONTACT), f"saytheword{word.casefold()}")


def _name(random: Random) -> Planted:
    surname = _word(random)
    return Planted(b.kept(f"Maria {surname}", WhyKeptBack.NAME), surname.casefold())


KINDS = (_address, _place, _phone, _mail, _rule, _name)


def planted_file(
    seed: int, values: int = 3, *, scanned: bool = False
) -> tuple[CaseFile, tuple[Planted, ...]]:
    """A varied case whose typed fields and papers hold these confidential values.

    scanned: one of its papers is surely a picture that shows them.
    """
    random = Random(seed)
    first = _address(random)
    planted = (first, *(random.choice(KINDS)(random) for _ in range(values - 1)))
    words = [_varied(random, each.kept.value) for each in planted]
    values_held = [each.kept.value for each in planted]
    held = tuple(_papers(random, values_held, seed))
    if scanned:
        scan = papers.paper(4, DocumentKind.ORDER, _in_a_picture(values_held))
        held = (*held, scan)
    history = b.a_history(held, *_conditions(first))
    case = b.a_case(
        history,
        accounts=(_account(random, words, planted),),
        steps=_steps(random, words),
        reporter=random.choice((Reporter.PROTECTED_PERSON, Reporter.WITNESS)),
        reporter_name=words[0],
    )
    knowledge = replace(
        b.knowledge(), said=words[0], where=words[-1], by=f"PC 1234, of {words[0]}",
        interpreter=words[-1], original_words=words[0],
    )  # fmt: skip
    file = b.a_file(
        papers=held, history=history, case=case, awareness=(knowledge,),
        kept_back=tuple(each.kept for each in planted),
    )  # fmt: skip
    return file, planted


def _varied(random: Random, value: str) -> str:
    """The value as people type it: in other letters, with other spaces."""
    ways = (str, str.upper, str.lower, lambda text: text.replace(" ", "  "),
            lambda text: text.replace(",", " -"))  # fmt: skip
    return random.choice(ways)(value)


def _conditions(planted: Planted) -> Iterator[Any]:
    text = f"The respondent must not go within 100 metres of {planted.kept.value}."
    yield b.a_condition("1", text, place=planted.kept.value, place_confidential=True)


def _account(random: Random, words: list[str], planted: tuple[Planted, ...]) -> Any:
    told = random.choice(words)
    base = b.an_account()
    term = replace(base.conditions[0], text=f"Not to go to {planted[0].kept.value}.")
    return replace(
        base,
        happened=f"{base.happened} She now lives at {words[0]}. {told}",
        her_words=f"{base.her_words} I moved to {words[0]}; ({told})!",
        where=words[0],
        where_confidential=True,
        named_as=random.choice(("", words[-1])),
        third_party=random.choice(("", words[-1])),
        injuries=random.choice(("", f"Treated near {words[0]}")),
        other_party_alleges=random.choice(("", f"That she lives at {words[0]} with another man")),
        conditions=(term,),
    )


def _steps(random: Random, words: list[str]) -> Any:
    told = b.a_step(30, StepKind.SHE_UPDATED, words[0], 20, about="arrest", channel="telephone")
    typed = (replace(each, words=f"{each.words} {random.choice(words)}") for each in b.the_steps())
    return (*typed, told)


def _papers(random: Random, values: list[str], seed: int) -> Iterator[PaperInFile]:
    kinds = [_clean, _in_words, _in_a_picture, _in_its_metadata, _on_a_note]
    for number, make in enumerate(random.sample(kinds, 3), start=1):
        kind = DocumentKind.STATEMENT_OF_SERVICE if number == 3 else DocumentKind.ORDER
        yield papers.paper(number, kind, make(values), f"order for {values[0]} {seed}.pdf")


def _clean(values: list[str]) -> bytes:
    return papers.a_pdf(*papers.order_pages())


def _in_words(values: list[str]) -> bytes:
    return papers.a_pdf(*papers.order_pages(values[0]))


def _in_its_metadata(values: list[str]) -> bytes:
    room = BytesIO()
    canvas = Canvas(room, pagesize=A4)
    canvas.setTitle(values[0])
    canvas.setSubject(" ".join(values))
    canvas.drawString(72, 700, "The court orders what stands on the next page.")
    canvas.showPage()
    canvas.save()
    return room.getvalue()


def _on_a_note(values: list[str]) -> bytes:
    room = BytesIO()
    canvas = Canvas(room, pagesize=A4)
    canvas.drawString(72, 700, "Statement of service. The order was handed over.")
    canvas.textAnnotation(" ".join(values), Rect=(50, 50, 300, 90))
    canvas.showPage()
    canvas.save()
    return room.getvalue()


def _in_a_picture(values: list[str]) -> bytes:
    """A scan: the value can be seen, and stands in no text; its file bears it besides."""
    picture = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(FONT, 34)
    for line, text in enumerate(["NON-MOLESTATION ORDER", *values]):
        draw.text((120, 160 + 80 * line), text, "black", font)
    room = BytesIO()
    noted = PngInfo()
    noted.add_text("Comment", values[0])
    if len(values[0]) % 2:
        picture.save(room, "PNG", pnginfo=noted)
        return room.getvalue()
    canvas = Canvas(room, pagesize=A4)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.drawString(72, 30, "Scanned by the court")
    canvas.showPage()
    canvas.save()
    return room.getvalue()
