import random
from io import BytesIO

import pikepdf
import pytest

from nmo.breaches.pack.seal import NoSeal, is_as_sealed, sealed
from nmo.breaches.pack.verification import CHANGED, NOT_A_PACK, verify


@pytest.mark.requirement(37)
def test_a_pack_as_it_was_made_verifies_and_says_who_made_it(pack):
    found = verify(pack.pdf)

    assert found.holds
    assert found.manifest == pack.manifest
    assert (found.manifest.made_by, found.manifest.number) == ("Jane Sample", 1)


def test_any_changed_byte_is_told(pack):
    places = random.Random(4).sample(range(len(pack.pdf)), 300)
    seal = pack.pdf.rfind(b"%NMO-PACK-SEAL")

    for place in (*places, 0, len(pack.pdf) - 1, *range(seal, seal + 90)):
        changed = bytearray(pack.pdf)
        changed[place] ^= 0x20

        assert not verify(bytes(changed)).holds


@pytest.mark.parametrize(
    "change", [lambda pdf: pdf + b"\n", lambda pdf: b" " + pdf, lambda pdf: pdf[:-1]]
)
def test_bytes_added_or_taken_away_are_told(pack, change):
    assert verify(change(pack.pdf)).problems[0] in {CHANGED, NOT_A_PACK}


def test_a_pack_that_another_program_saved_again_is_told(pack):
    again = BytesIO()
    with pikepdf.open(BytesIO(pack.pdf)) as document:
        document.save(again)

    assert verify(again.getvalue()).problems == (NOT_A_PACK,)


def test_a_document_swapped_under_a_new_seal_is_told_by_its_exhibit(pack):
    again = BytesIO()
    with pikepdf.open(BytesIO(pack.pdf)) as document:
        document.attachments["JS-1.pdf"] = b"%PDF-1.4 another order"
        document.save(again)

    (problem,) = verify(sealed(again.getvalue())).problems

    assert problem == "Exhibit JS/1 is not as it was: its bytes have another SHA-256."


def test_a_file_slipped_in_under_a_new_seal_is_told(pack):
    again = BytesIO()
    with pikepdf.open(BytesIO(pack.pdf)) as document:
        document.attachments["note.txt"] = b"slipped in"
        del document.attachments["words.json"]
        document.save(again)

    problems = " ".join(verify(sealed(again.getvalue())).problems)

    assert "note.txt, which was not put in" in problems
    assert "words.json are not as they were" in problems


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n%%EOF", b"hello", b"\x00" * 99])
def test_what_is_no_pack_is_told_plainly(data):
    assert verify(data).problems == (NOT_A_PACK,)
    with pytest.raises(NoSeal):
        is_as_sealed(data)


def test_a_seal_moves_no_offset_of_the_file(pack):
    place = pack.pdf.rfind(b"startxref")
    offset = int(pack.pdf[place:].split()[1])

    assert pack.pdf[offset : offset + 4] == b"xref"
