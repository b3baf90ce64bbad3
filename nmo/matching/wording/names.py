"""Two names compared, in words: each word as either side wrote it."""

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from nmo.matching.comparing.names import NameComparison, Pair
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.classes import are_spellings_of_one_name
from nmo.matching.names.folding import fold
from nmo.matching.names.tokens import NameToken
from nmo.matching.person import NameForm
from nmo.matching.wording.commonness import how_common
from nmo.matching.wording.said import Said

SPELT_ALIKE = 0.75
DIFFERS, AS_A_WHOLE = "differs", "as_a_whole"
WORDS = {
    TokenLevel.EQUAL: Said("same name", "Same: {held}."),
    TokenLevel.SAME_NAME: Said(
        "name in another form or spelling", "Another form of the same name: {held} / {asked}."
    ),
    TokenLevel.ONE_EDIT: Said("name spelt differently", "Spelt differently: {held} / {asked}."),
    TokenLevel.SOUNDS_ALIKE: Said(
        "name sounds or looks alike", "Sounds or looks alike: {held} / {asked}."
    ),
    TokenLevel.BEGINS: Said(
        "beginning of the name", "One is the beginning of the other: {held} / {asked}."
    ),
    TokenLevel.INITIAL: Said(
        "only an initial of the name", "Only an initial to compare: {held} / {asked}."
    ),
}
NAMES = {
    **{level.value: said for level, said in WORDS.items()},
    AS_A_WHOLE: Said("name alike as a whole", "Alike as a whole: {held} / {asked}."),
    DIFFERS: Said("name differs in part or whole", "Differs: {held} / {asked}."),
}
KINDS = {"alias": "alias", "maiden": "maiden name", "nickname": "nickname"}


def name_level(name: NameComparison) -> str:
    """The level of the word that agrees least; "differs" where one differs or none agrees."""
    if name.differing or not name.pairs:
        return DIFFERS
    if name.as_a_whole:
        return AS_A_WHOLE
    return max((pair.level for pair in name.pairs), key=list(TokenLevel).index).value


def name_text(name: NameComparison, form: NameForm, frequencies: Frequencies) -> str:
    """Word by word what agrees and differs, by which name, and how common the names are."""
    sentences = list(_sentences(name, form.full))
    if kind := KINDS.get(form.kind):
        sentences.append(f"Matched by another name, {form.full} ({kind}).")
    sentences.append(_how_common(name, form.full, frequencies))
    return " ".join(filter(None, sentences))


def _sentences(name: NameComparison, full: str) -> Iterator[str]:
    pairs = sorted(name.pairs, key=lambda pair: pair.held.start)
    equal = [pair for pair in pairs if pair.level is TokenLevel.EQUAL]
    if name.as_a_whole:
        yield NAMES[AS_A_WHOLE].sentence.format(held=full, asked=name.asked_as)
        return
    if equal:
        yield _same(equal, full, whole=len(equal) == len(pairs) and not name.differing)
    for pair in pairs:
        if pair.level is not TokenLevel.EQUAL:
            yield _pair_sentence(pair, full, name.asked_as)
    if any(pair.in_other_part for pair in pairs):
        yield "Parts of the name in another order."
    for asked, held in name.differing:
        said = NAMES[DIFFERS].sentence
        yield said.format(held=shown(held, full), asked=shown(asked, name.asked_as))
    if not pairs:
        yield "Another name."


def _same(equal: list[Pair], full: str, *, whole: bool) -> str:
    names = [shown(pair.held, full) for pair in equal]
    if whole and len(names) > 1:
        return f"Same name, {' '.join(names)}."
    return WORDS[TokenLevel.EQUAL].sentence.format(held=", ".join(names))


def _pair_sentence(pair: Pair, full: str, asked_as: str) -> str:
    held, asked = shown(pair.held, full), shown(pair.asked, asked_as)
    level = pair.level
    if level is TokenLevel.SAME_NAME and _only_spelt_differently(pair):
        level = TokenLevel.ONE_EDIT
    return WORDS[level].sentence.format(held=held, asked=asked)


def _only_spelt_differently(pair: Pair) -> bool:
    one, other = pair.held.text, pair.asked.text
    alike = JaroWinkler.similarity(one, other) >= SPELT_ALIKE
    return alike and are_spellings_of_one_name(one, other)


def _how_common(name: NameComparison, full: str, frequencies: Frequencies) -> str:
    agreeing = [pair.held for pair in name.pairs if pair.level is not TokenLevel.INITIAL]
    agreeing = sorted((w for w in agreeing if w.text in frequencies.words), key=lambda w: w.start)
    bearers = {shown(word, full): frequencies.bearers(word.text) for word in agreeing}
    return how_common(bearers, frequencies.people)


def shown(token: NameToken, full: str) -> str:
    """The word of a name as it was written, with a capital where it was written without."""
    written = {fold(word): word.strip(",.") for word in full.split()}
    word = written.get(token.text, token.text)
    return word.title() if word.isascii() and word.isalpha() and word.islower() else word
