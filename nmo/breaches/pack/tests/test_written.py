"""Letters that no font holds: named, never dropped, and a pack is always made."""

from dataclasses import replace

import pikepdf
import pytest

from nmo.breaches.pack.tests.builders import a_file, a_pack, an_account
from nmo.breaches.pack.tests.conftest import words_of_pages
from nmo.breaches.pack.written import plainly, settable


@pytest.mark.parametrize(
    "text", ["Siân Ŵyn ŷ", "Łukasz Żółć", "Ελένη", "Ирина", "ﬁ — “…” ½", "", "#eval(1) [x] \\ $"]
)
def test_letters_of_this_continent_stay_as_they_are(text):
    assert settable({"a": [text]}) == {"a": [text]}


def test_a_letter_that_the_fonts_lack_is_named():
    assert settable("ਕ 😡") == "[gurmukhi letter ka] [pouting face]"


def test_marks_that_turn_or_hide_words_are_taken_out():
    assert settable("a\u202eb\u200bc\x00d\te") == "abcd e"


def test_plain_letters_are_all_that_the_last_way_uses():
    assert plainly({"a": ["Siân ✓"]}) == {
        "a": ["Si[latin small letter a with circumflex]n [check mark]"]
    }


@pytest.mark.parametrize(
    "words",
    [
        "👨‍👩‍👧 he wrote 😡😡 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "سأقتلك",
        "ਮੈਂ ਤੈਨੂੰ",
        "e\u0301\u0323\u0330 a\u20dd",
        "#panic() $x$ @a <b> *c* `d`",
    ],
)
def test_a_pack_is_made_whatever_was_typed(words):
    file = a_file()
    case = replace(file.case, accounts=(an_account(her_words=words),))
    made = a_pack(replace(file, case=case))

    assert "own words" in " ".join(words_of_pages(made.pdf))


def test_what_was_typed_stands_as_it_was_in_the_attached_words():
    from io import BytesIO

    file = a_file()
    case = replace(file.case, accounts=(an_account(her_words="سأقتلك 😡"),))
    made = a_pack(replace(file, case=case))

    with pikepdf.open(BytesIO(made.pdf)) as document:
        words = document.attachments["words.json"].get_file().read_bytes().decode()
    assert "سأقتلك 😡" in words


def test_nothing_typed_is_code_of_the_layout():
    file = a_file()
    typed = '#eval("1+1") #include "/etc/passwd" #text(red)[x]'
    case = replace(file.case, accounts=(an_account(happened=typed),))

    assert typed in " ".join(words_of_pages(a_pack(replace(file, case=case)).pdf))
