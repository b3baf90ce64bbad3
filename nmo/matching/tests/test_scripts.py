"""Names in other scripts, and letters that only look like Latin ones."""

import pytest

from nmo.matching.keys import token_keys
from nmo.matching.names.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("محمد بن سلمان", "muhammad bin salman"),
        ("عبد الرحمن", "abd al rahman"),
        ("ﻣﺤﻤﺪ", "muhammad"),
        ("فاطِمة", "fatima"),
        ("چودھری", "chaudhry"),
        ("חיים כהן", "chaim cohen"),
        ("אביגדור", "avigdor"),
        ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "gurprit singh"),
        ("ਸ਼ਰਮਾ", "sharma"),
        ("মোহাম্মদ রহমান", "mohammad rahman"),
        ("চৌধুরী", "chaudhuri"),
        ("राजेश कुमार", "rajesh kumar"),
        ("முருகன்", "murukan"),
        ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"),
        ("Ευάγγελος", "evangelos"),
        ("Юлия Хрущёва", "yuliya khrushcheva"),
        ("毛泽东", "mao ze dong"),
        ("김민준", "gim min jun"),
        ("Şükrü Çağlayan", "sukru caglayan"),
        ("Ḥasan ʿAbd al-ʿAzīz", "hasan abd al aziz"),
    ],
)
def test_a_name_in_another_script_is_read_as_names_are(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("القحطاني", "qahtani"),
        ("فرناندو", "fernando"),
        ("منتظري", "montazeri"),
        ("ליברמן", "lieberman"),
    ],
)
def test_a_name_without_vowels_meets_its_latin_spelling(written, meant):
    word = fold(written).split()[-1]

    assert token_keys(word) & token_keys(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Раul", "paul"),
        ("ѕmith", "smith"),
        ("Тestcаse", "testcase"),
        ("𝕁𝕠𝕙𝕟", "john"),
        ("Ｊｏｎ", "jon"),
    ],
)
def test_a_letter_that_only_looks_latin_is_the_letter_that_it_looks_like(written, meant):
    assert fold(written) == meant


def test_a_word_wholly_in_cyrillic_is_read_as_cyrillic():
    assert fold("Раса") == "rasa"
