"""Zips are judged by what they say they hold before anything of them is unpacked (T32)."""

import io
import stat
import zipfile

from nmo.intake.unpacking import TroubleCode, unpack, words
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_zip


def test_files_in_folders_are_parts_under_their_own_names() -> None:
    packed = a_zip({"orders/2026/order.pdf": a_pdf(), "../../etc/note.txt": b"A note."})

    unpacked = unpack("orders.zip", packed)

    assert [(part.name, part.within) for part in unpacked.parts] == [
        ("order.pdf", "orders.zip"), ("note.txt", "orders.zip"),
    ]  # fmt: skip


def test_a_file_without_a_name_is_a_part_or_a_trouble_and_no_fault_of_ours() -> None:
    packed = a_zip({"note.txt": b"A note.", "order.pdf": a_pdf()})
    nameless = packed.replace(b"note.txt", bytes(8))

    unpacked = unpack("orders.zip", nameless)

    assert "order.pdf" in [part.name for part in unpacked.parts]
    assert words.FAILED not in [one.text for one in unpacked.troubles]


def test_a_bomb_is_told_of_and_what_lies_beside_it_is_opened() -> None:
    packed = a_zip({"bomb.pdf": bytes(50_000_000), "order.pdf": a_pdf()})

    unpacked = unpack("orders.zip", packed)

    assert [part.name for part in unpacked.parts] == ["order.pdf"]
    assert [(one.part, one.code) for one in unpacked.troubles] == [("bomb.pdf", "too_large")]


def test_a_zip_of_very_many_files_is_not_opened() -> None:
    packed = a_zip({f"{number}.txt": b"x" for number in range(2_001)})

    assert [one.code for one in unpack("a.zip", packed).troubles] == [TroubleCode.TOO_LARGE]


def test_a_directory_that_would_fill_the_memory_is_not_read() -> None:
    packed = bytearray(a_zip({"order.pdf": a_pdf()}))
    end = packed.rfind(b"PK\x05\x06")
    packed[end + 10 : end + 16] = b"\xff\xff\xff\xff\xff\x7f"

    unpacked = unpack("a.zip", bytes(packed))

    assert not unpacked.parts
    assert unpacked.troubles


def test_everything_together_is_held_to_a_limit() -> None:
    packed = a_zip({f"{number}.txt": bytes([65 + number]) * 90_000 for number in range(10)})

    unpacked = unpack("a.zip", packed, caps=Caps(total_bytes=400_000))

    assert len(unpacked.parts) == 4
    assert {one.code for one in unpacked.troubles} == {TroubleCode.TOO_LARGE}
    assert len(unpacked.troubles) == 6


def test_a_link_is_only_the_text_it_holds() -> None:
    link = zipfile.ZipInfo("order.pdf")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as opened:
        opened.writestr(link, "/etc/passwd")

    (part,) = unpack("a.zip", written.getvalue()).parts

    assert part.data == b"/etc/passwd"


def test_a_damaged_file_in_a_zip_is_told_of() -> None:
    packed = bytearray(a_zip({"a.txt": b"word " * 500, "b.txt": b"other words"}))
    packed[45:50] = b"\xff\xff\xff\xff\xff"

    unpacked = unpack("a.zip", bytes(packed))

    assert [part.name for part in unpacked.parts] == ["b.txt"]
    assert [(one.part, one.code) for one in unpacked.troubles] == [("a.txt", "corrupt_file")]


def test_what_a_mac_adds_to_a_zip_is_neither_a_part_nor_a_trouble() -> None:
    packed = a_zip({"order.pdf": a_pdf(), "__MACOSX/._order.pdf": b"\0\5\x16\7", ".DS_Store": b"x"})

    unpacked = unpack("mail.eml", a_mail(orders_zip=packed).as_bytes())

    assert [part.name for part in unpacked.parts] == ["email", "order.pdf"]
    assert unpacked.mails[0].left_out == ("._order.pdf", ".DS_Store")
    assert not unpacked.troubles
