"""Why a person may be the one asked about, in plain words, a sentence for each thing compared."""

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from nmo.matching.answer import Field, Why
from nmo.matching.asked import Asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing.names import NameComparison, Pair
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.names.classes import are_spellings_of_one_name
from nmo.matching.names.folding import fold
from nmo.matching.names.tokens import NameToken
from nmo.matching.scoring import Scored
from nmo.matching.understanding.births import MONTHS as MONTH_NAMES

MONTHS = [names[0].title() for names in MONTH_NAMES]
SPELT_ALIKE = 0.75
PAIR_SENTENCES = {
    TokenLevel.SAME_NAME: "Another form of the same name: {held} / {asked}.",
    TokenLevel.ONE_EDIT: "Spelt differently: {held} / {asked}.",
    TokenLevel.SOUNDS_ALIKE: "Sounds or looks alike: {held} / {asked}.",
    TokenLevel.BEGINS: "One is the beginning of the other: {held} / {asked}.",
    TokenLevel.INITIAL: "Only an initial to compare: {held} / {asked}.",
}
KINDS = {"alias": "alias", "maiden": "maiden name", "nickname": "nickname"}
BIRTH_SENTENCES = {
    "equal": "Same date of birth.",
    "equal_first_of_january": "Same date of birth, 1 January, which is often written when the "
    "day is not known.",
    "swapped": "Day and month of birth the other way round: {held} / {asked}.",
    "one_digit": "Date of birth differs in one digit: {held} / {asked}.",
    "year_and_month": "Same year and month of birth, another day: {held} / {asked}.",
    "year_and_day": "Same year and day of birth, another month: {held} / {asked}.",
    "month_and_day": "Same birthday, another year: {held} / {asked}.",
    "same_year": "Same year of birth, another day: {held} / {asked}.",
    "differs": "Another date of birth: {held} / {asked}.",
    "part_equal_year_and_month": "Same year and month of birth.",
    "part_equal_month_and_day": "Same birthday.",
    "years_apart_0": "Same year of birth or age.",
    "years_apart_1": "Year of birth or age within one year: {held} / {asked}.",
    "years_apart_3": "Year of birth or age within three years: {held} / {asked}.",
    "years_apart_6": "Year of birth or age four to six years apart: {held} / {asked}.",
    "years_apart_more": "Year of birth or age too far apart: {held} / {asked}.",
}
ADDRESS_SENTENCES = {
    "postcode_equal": "Same postcode.",
    "postcode_nearly": "Nearly the same postcode.",
    "postcode_district": "Same postcode district.",
    "sector_as_asked": "An address in that part of the postcode district.",
    "district_as_asked": "An address in that postcode district.",
    "house_and_street": "Same house number and street.",
    "street": "Same street, another house number.",
    "house": "Same house number, another street.",
    "differs": "Another address.",
}
PHONE_SENTENCES = {
    "equal": "Same phone number.",
    "one_digit": "Phone number differs in one digit.",
    "differs": "Another phone number.",
}


def reasons(scored: Scored, asked: Asked) -> Iterator[Why]:
    """Every field compared, then what could not be compared, then warnings."""
    if scored.name is not None:
        yield _why(Field.NAME, _name_level(scored.name), scored.name.bits, _name_text(scored))
    yield from _birth(scored, asked)
    yield from _address(scored, asked)
    yield from _phone(scored, asked)
    yield from _warnings(scored)


def _why(field: Field, level: str, weight: float, text: str) -> Why:
    return Why(field=field, level=level, weight=round(weight, 1), text=text)


def _name_level(name: NameComparison) -> str:
    if name.differing or not name.pairs:
        return "differs"
    if name.as_a_whole:
        return "as_a_whole"
    return max((pair.level for pair in name.pairs), key=list(TokenLevel).index).value


def _name_text(scored: Scored) -> str:
    if scored.name is None or scored.form is None:
        return ""
    sentences = list(_name_sentences(scored.name, scored.form.full))
    if kind := KINDS.get(scored.form.kind):
        sentences.append(f"Matched by another name, {scored.form.full} ({kind}).")
    return " ".join(sentences)


def _name_sentences(name: NameComparison, full: str) -> Iterator[str]:
    pairs = sorted(name.pairs, key=lambda pair: pair.held.start)
    equal = [pair for pair in pairs if pair.level is TokenLevel.EQUAL]
    if len(equal) > 1 and len(equal) == len(pairs) and not name.differing:
        yield "Same name."
    elif equal:
        yield f"Same: {', '.join(shown(pair.held, full) for pair in equal)}."
    for pair in pairs:
        if pair.level in PAIR_SENTENCES:
            yield _pair_sentence(pair, full, name.asked_as)
    if any(pair.in_other_part for pair in pairs):
        yield "Parts of the name in another order."
    for asked, held in name.differing:
        yield f"Differs: {shown(held, full)} / {shown(asked, name.asked_as)}."
    if not pairs:
        yield "Another name."


def _pair_sentence(pair: Pair, full: str, asked_as: str) -> str:
    held, asked = shown(pair.held, full), shown(pair.asked, asked_as)
    level = pair.level
    if level is TokenLevel.SAME_NAME and _only_spelt_differently(pair):
        level = TokenLevel.ONE_EDIT
    return PAIR_SENTENCES[level].format(held=held, asked=asked)


def _only_spelt_differently(pair: Pair) -> bool:
    one, other = pair.held.text, pair.asked.text
    alike = JaroWinkler.similarity(one, other) >= SPELT_ALIKE
    return alike and are_spellings_of_one_name(one, other)


def shown(token: NameToken, full: str) -> str:
    """The word of a name as it was written, with a capital where it was written without."""
    written = {fold(word): word.strip(",.") for word in full.split()}
    word = written.get(token.text, token.text)
    return word.title() if word.isascii() and word.isalpha() and word.islower() else word


def _birth(scored: Scored, asked: Asked) -> Iterator[Why]:
    if scored.born and scored.held_born:
        text = BIRTH_SENTENCES[scored.born.level].format(
            held=spoken(scored.held_born), asked=_asked_birth(asked)
        )
        yield _why(Field.BORN, scored.born.level, scored.born.weight, text)
    elif asked.born is None and asked.age is None:
        yield _why(Field.BORN, "not_asked", 0, "No date of birth or age given.")
    else:
        yield _why(Field.BORN, "not_held", 0, "No date of birth on the register to compare.")


def _asked_birth(asked: Asked) -> str:
    return spoken(asked.born) if asked.born else f"age {asked.age}"


def spoken(born: BirthDate) -> str:
    """A birth date as people say it: "12 March 1985", "March 1985", "1985"."""
    month = MONTHS[born.month - 1] if born.month else None
    parts = (born.day if month else None, month, born.year)
    return " ".join(str(part) for part in parts if part is not None)


def _address(scored: Scored, asked: Asked) -> Iterator[Why]:
    if asked.place is None:
        return
    if scored.person.address_withheld:
        yield _why(Field.ADDRESS, "withheld", 0, "Address not compared.")
    elif scored.address:
        levels = scored.address.level.split("+")
        text = " ".join(ADDRESS_SENTENCES[level] for level in levels)
        yield _why(Field.ADDRESS, scored.address.level, scored.address.weight, text)
    else:
        yield _why(Field.ADDRESS, "not_held", 0, "No address on the register to compare.")


def _phone(scored: Scored, asked: Asked) -> Iterator[Why]:
    if asked.phone is None:
        return
    if scored.phone:
        text = PHONE_SENTENCES[scored.phone.level]
        yield _why(Field.PHONE, scored.phone.level, scored.phone.weight, text)
    else:
        yield _why(Field.PHONE, "not_held", 0, "No phone number on the register to compare.")


def _warnings(scored: Scored) -> Iterator[Why]:
    if scored.may_be_a_relative:
        same = "date of birth" if scored.born and scored.born.level == "equal" else "address"
        text = f"Same family name and {same}, other forename: may be a relative."
        yield _why(Field.WARNING, "may_be_a_relative", 0, text)
    if scored.same_name_other_birth_date:
        place = scored.address is not None and scored.address.weight > 0
        text = (
            "Same name and address, other date of birth: may be a relative of the same name."
            if place
            else "Same name, other date of birth: may be another person."
        )
        yield _why(Field.WARNING, "other_birth_date", 0, text)
