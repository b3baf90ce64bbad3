"""What holds for every name, however it is written."""

from unicodedata import combining, normalize

from hypothesis import given
from hypothesis import strategies as st

from nmo.matching.keys import token_keys
from nmo.matching.likeness import name_likeness
from nmo.matching.names.folding import fold
from nmo.matching.names.tokens import parse_name

WORDS = st.sampled_from(
    ["Siân", "O’Neill", "Muhammad", "Gurpreet", "Wiśniewska", "Nguyễn", "Chukwuemeka", "Çelik",
     "Владимир", "Müller", "João", "Okafor", "Ștefan", "Testcase", "Xuseen", "Yaakov", "Zoë"]
)  # fmt: skip
NAMES = st.lists(WORDS, min_size=1, max_size=4, unique=True)
UNSEEN = st.sampled_from(
    ["\u200b", "\u200d", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\x00"]
)
LOOK_ALIKES = str.maketrans("aeopcxyi", "аеорсхуі")


def codes(full: str) -> set[int]:
    return {code for word in parse_name(full).telling for code in token_keys(word.text)}


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_never_changes_the_codes_of_the_words(names, change):
    assert codes(change(" ".join(names))) == codes(" ".join(names))


@given(NAMES)
def test_accents_never_change_the_codes_of_the_words(names):
    full = " ".join(names)
    plain = "".join(sign for sign in normalize("NFD", full) if not combining(sign))

    assert codes(normalize("NFD", full)) == codes(full)
    assert codes(plain) == codes(full)


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_the_words_never_changes_their_codes(names, chance):
    shuffled = list(names)
    chance.shuffle(shuffled)

    assert codes(" ".join(shuffled)) == codes(" ".join(names))


@given(NAMES, st.sampled_from(["  ", "\t", "\u00a0", "\u3000", " - ", "-"]))
def test_spaces_and_hyphens_never_change_the_codes_of_the_words(names, between):
    assert codes(f"{between}{between.join(names)}{between}") == codes(" ".join(names))


@given(NAMES, UNSEEN, st.integers(0, 40))
def test_signs_that_nobody_sees_never_change_a_name(names, sign, place):
    full = " ".join(names)

    assert fold(full[:place] + sign + full[place:]) == fold(full)


@given(NAMES, st.sampled_from(["😀", "🧑🏽‍🦰", "❤️", "★"]))
def test_a_picture_in_a_name_is_no_part_of_it(names, picture):
    assert fold(f"{picture} {' '.join(names)} {picture}") == fold(" ".join(names))


@given(st.sampled_from(["Testcase", "Hargreaves", "Capecoxy", "Paxy"]), st.integers(0, 9))
def test_one_letter_of_another_script_that_looks_the_same_never_changes_a_name(name, place):
    place = place % len(name)
    disguised = name[:place] + name[place].translate(LOOK_ALIKES) + name[place + 1 :]

    assert fold(disguised) == fold(name)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_likeness_the_same_both_ways_round(one, other):
    assert 0.0 <= name_likeness(one, other) <= 1.0
    assert name_likeness(one, other) == name_likeness(other, one)


@given(NAMES)
def test_a_name_is_as_like_itself_as_can_be(names):
    assert name_likeness(" ".join(names), " ".join(names)) == 1.0
