"""A promise to the court in the first person, signed at court and countersigned by an usher."""

from benchmarks.reading.facts.moments import written
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.layouts.kept_back.desk import facts, put
from benchmarks.reading.layouts.parts import sheet
from benchmarks.reading.layouts.parts.unsaid import unsaid
from benchmarks.reading.making import Layout, Making
from benchmarks.reading.paper.blocks import Block, Mark, Style, Words
from benchmarks.reading.terms import Voice
from benchmarks.reading.told import Told

VOICES = (
    Voice(lead="I promise that I shall not", applicant="{name}", children="our children"),
    Voice(lead="I give my word not to", applicant="{name}", children="our children"),
)  # fmt: skip
OPENINGS = (
    "I make the promises below to the court of my own free will. I do so instead of having an "
    "injunction made against me and I admit nothing of what is said about me.",
    "The court has agreed to accept what I promise here and so makes no order against me.",
)
KNOWN = (
    "The judge has told me that I can be sent to prison for contempt of court if I do not keep my "
    "word, and that the police cannot arrest me for it.",
    "I understand that to break a promise made to the court is a contempt of court.",
)


def draw(making: Making) -> None:
    """What the respondent wrote and signed."""
    name = sheet.a_name(making, ("Promise to court", "Signed promise", "Undertaking slip"))
    told = making.order(name, order_type="undertaking", registrable=False)
    put(making, name, _blocks(making, told), style=Style(font="serif", size=12, margin=84),
        subject="Undertaking given today", sender="usher.desk@court.example")  # fmt: skip


def _blocks(making: Making, told: Told) -> list[Block]:
    case, dice = making.case, making.dice
    head = facts(making, told, about=())
    end = written(case.ends.date(), dice, formal=True)
    lines = [
        Words(f"Family Court at {head.court}\n{head.number}"),
        Words("PROMISE TO THE COURT (UNDERTAKING)", bold=True, align="center"),
        Words(f"I am {head.his}, the respondent. The applicant is {head.hers}. On {head.made} "
              f"I was before {head.judge}."),
        Words(dice.choice(OPENINGS)),
    ]  # fmt: skip
    promised = [Words(text, listed=True) for text in unsaid(making, dice.choice(VOICES), 5)]
    signed = f"Signed: {case.respondent.name}\nIn the presence of: A Pemberton, usher"
    return [*lines, *promised, Words(f"I am bound by this until {end}."),
            Words(dice.choice(KNOWN)), Mark.GAP, Words(signed)]  # fmt: skip


LAYOUTS = (Layout(name="kept_promise_slip", draw=draw, channels=(*DRAWN, *WORD, *MAIL), share=0.8),)
