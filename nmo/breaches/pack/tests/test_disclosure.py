"""The form for disclosure holds no confidential detail: searched in bytes, words and pixels."""

import random
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from nmo.breaches.case_file import WhyKeptBack
from nmo.breaches.pack.exhibits import NOT_DRAWN_FOR_DEFENCE, TELLS
from nmo.breaches.pack.tests.builders import (
    a_file,
    a_pack,
    an_account,
    kept,
)
from nmo.breaches.pack.tests.conftest import words_of_pages
from nmo.breaches.pack.tests.papers import a_pdf, order_pages, paper
from nmo.breaches.pack.tests.planting import planted_file
from nmo.breaches.pack.tests.searched import read_out, seen_in
from nmo.breaches.pack.verification import verify
from nmo.breaches.words import PackKind
from nmo.orders.words import DocumentKind

pytestmark = pytest.mark.requirement(20, 37)
HAVEN = "14 Haven Lane, Testford, ZZ9 9ZZ"


def disclosed(file):
    return a_pack(file, PackKind.DISCLOSURE).pdf


@pytest.mark.parametrize("seed", range(1, 6))
def test_no_planted_value_stands_in_a_disclosure_pack(seed):
    file, planted = planted_file(seed)

    text = read_out(disclosed(file))

    assert [each.tells for each in planted if each.tells in text] == []


def test_nor_is_one_seen_on_its_pages():
    file, planted = planted_file(77, scanned=True)

    seen = seen_in(disclosed(file))

    assert [each.tells for each in planted if each.tells in seen] == []


def test_the_same_search_finds_them_in_the_form_for_the_prosecutor():
    file, planted = planted_file(3)
    pdf = a_pack(file).pdf

    assert [each.tells for each in planted if each.tells not in read_out(pdf)] == []
    assert planted[0].tells in seen_in(pdf, pages=[len(words_of_pages(pdf)) - 1])


@pytest.mark.prove
def test_none_of_500_planted_values_stands_in_200_disclosure_packs():
    looked_at = set(random.Random(11).sample(range(1000, 1200), 20))
    found, count = [], 0
    for seed in range(1000, 1200):
        file, planted = planted_file(seed, values=2 + seed % 2)
        count += len(planted)
        pdf = disclosed(file)
        text = read_out(pdf) + (seen_in(pdf) if seed in looked_at else "")
        found += [(seed, each.kept.why) for each in planted if each.tells in text]

    assert count == 500
    assert found == []


def test_what_people_typed_says_where_words_were_taken_out():
    account = an_account(her_words="He found out that I am at Bluebell House now.")
    file = a_file()
    case = replace(file.case, accounts=(account,))
    file = replace(file, case=case, kept_back=(kept("Bluebell House", WhyKeptBack.PLACE),))

    text = " ".join(words_of_pages(disclosed(file)))

    assert "He found out that I am at [withheld] now." in text


def test_a_paper_that_tells_of_it_is_left_out_and_the_pack_says_so():
    order = paper(1, DocumentKind.ORDER, a_pdf(*order_pages("14 Haven Lane")))
    pdf = disclosed(a_file(papers=(order,), kept_back=(kept(HAVEN),)))

    text = " ".join(words_of_pages(pdf))
    assert TELLS in text
    assert "JS/1 is left out of this form" in text


def test_a_scan_is_left_out_where_anything_confidential_is_held():
    room = BytesIO()
    Image.new("RGB", (600, 800), "white").save(room, "PNG")
    scan = paper(1, DocumentKind.ORDER, room.getvalue())

    held = " ".join(words_of_pages(disclosed(a_file(papers=(scan,), kept_back=(kept(HAVEN),)))))
    nothing_held = " ".join(words_of_pages(disclosed(a_file(papers=(scan,)))))

    assert NOT_DRAWN_FOR_DEFENCE in held
    assert "JS/1, page 1 of 1" in nothing_held


def test_a_printed_order_that_tells_nothing_is_shown(disclosure):
    text = " ".join(words_of_pages(disclosure.pdf))

    assert "JS/1, page 2 of 2" in text
    assert "left out of this form" not in text


def test_it_bears_no_original_and_no_sensitive_schedule_and_verifies(disclosure):
    text = " ".join(words_of_pages(disclosure.pdf))

    assert "Sensitive schedule" not in text
    assert "Disclosure" in text
    assert [each.attached for each in disclosure.manifest.documents] == ["", "", ""]
    assert verify(disclosure.pdf).holds


def test_officers_free_words_stay_out_of_it(disclosure, pack):
    words = "He said that it was his brother’s phone."

    assert words in " ".join(words_of_pages(pack.pdf))
    assert words not in " ".join(words_of_pages(disclosure.pdf))
