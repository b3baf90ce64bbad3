"""A zip that cannot be trusted is refused whole, in one plain sentence."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.caps import Caps
from nmo.intake.feed.unpack import Night, unpack_night
from nmo.intake.tests.feed_writer import (
    PASSWORD,
    Entry,
    a_night,
    a_paper,
    a_pdf,
    manifest,
    zipped,
)

MANIFEST = Entry(name="manifest-20260714.csv", content=manifest([]))
PDF = Entry(name=a_paper(), content=a_pdf())


def unpack(content: bytes, folder: Path, password: bytes | None = PASSWORD, **caps: int) -> Night:
    """Unpack these bytes as a night."""
    return unpack_night(io.BytesIO(content), password=password, folder=folder, caps=Caps(**caps))


def test_a_night_is_unpacked_byte_for_byte(tmp_path: Path) -> None:
    night = unpack(zipped([PDF, MANIFEST]), tmp_path)

    assert night.files[0].path.read_bytes() == PDF.content
    assert night.manifest.path.read_bytes() == MANIFEST.content


def test_the_library_of_python_reads_what_the_writer_of_the_tests_writes(tmp_path: Path) -> None:
    with zipfile.ZipFile(a_night(tmp_path)) as opened:
        assert opened.read(a_paper(), pwd=PASSWORD) == a_pdf(a_paper())


def test_names_in_the_zip_are_never_names_on_disk(tmp_path: Path) -> None:
    unpack(zipped([PDF, MANIFEST]), tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {"0", "manifest"}


@pytest.mark.parametrize(
    "name",
    [
        "../order.pdf",
        "/etc/order.pdf",
        "a/b.pdf",
        "a\\b.pdf",
        "C:order.pdf",
        ".hidden",
        "a\x01.pdf",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FeedRefused, match="Refused whole"):
        unpack(zipped([MANIFEST, Entry(name=name, content=a_pdf())]), tmp_path)


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = Entry(name="order.pdf", content=b"/etc/passwd", mode=stat.S_IFLNK | 0o777)

    with pytest.raises(FeedRefused, match="link"):
        unpack(zipped([MANIFEST, link]), tmp_path)


def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    other = Entry(name=PDF.name.upper(), content=a_pdf("another"))

    with pytest.raises(FeedRefused, match="same name twice"):
        unpack(zipped([MANIFEST, PDF, other]), tmp_path)


def test_a_file_that_unpacks_to_far_more_than_it_seems_is_refused(tmp_path: Path) -> None:
    bomb = Entry(name="order.pdf", content=bytes(4 * 1024 * 1024))

    with pytest.raises(FeedRefused, match="unpacks to far more"):
        unpack(zipped([MANIFEST, bomb]), tmp_path)


def test_a_file_longer_than_the_zip_says_is_refused(tmp_path: Path) -> None:
    bomb = Entry(name="order.pdf", content=bytes(4 * 1024 * 1024), stated_size=100)

    with pytest.raises(FeedRefused, match="damaged"):
        unpack(zipped([MANIFEST, bomb]), tmp_path)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 100_000


def test_too_many_files_are_refused_before_the_directory_is_read(tmp_path: Path) -> None:
    many = [Entry(name=f"{number}.pdf", content=b"") for number in range(12)]

    with pytest.raises(FeedRefused, match="far more than a night"):
        unpack(zipped([MANIFEST, *many]), tmp_path, members=10)


def test_too_much_together_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FeedRefused, match="far more than a night"):
        unpack(zipped([MANIFEST, PDF]), tmp_path, total_bytes=100)


def test_a_wrong_password_is_refused_and_so_is_none(tmp_path: Path) -> None:
    content = zipped([MANIFEST, PDF])

    with pytest.raises(FeedRefused, match="password"):
        unpack(content, tmp_path, password=b"not it")
    with pytest.raises(FeedRefused, match="none was given"):
        unpack(content, tmp_path / "..", password=None)


def test_a_zip_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    content = zipped([PDF, MANIFEST])

    for length in range(0, len(content), 37):
        with pytest.raises(FeedRefused):
            unpack(content[:length], tmp_path)


def test_a_changed_byte_in_a_pdf_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped([PDF, MANIFEST]))
    content[30 + len(PDF.name) + 40] ^= 1

    with pytest.raises(FeedRefused, match="damaged"):
        unpack(bytes(content), tmp_path)


def test_two_files_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    content = bytearray(zipped([PDF, MANIFEST]))
    second = content.rfind(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<L", 0)

    with pytest.raises(FeedRefused):
        unpack(bytes(content), tmp_path)


def test_a_member_that_calls_itself_otherwise_than_the_directory_is_refused(tmp_path: Path) -> None:
    content = zipped([PDF, MANIFEST]).replace(PDF.name.encode(), b"X" * len(PDF.name), 1)

    with pytest.raises(FeedRefused, match="damaged"):
        unpack(content, tmp_path)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 not a zip", b"PK\x05\x06", bytes(5000)])
def test_what_is_not_a_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FeedRefused, match="not a whole zip"):
        unpack(content, tmp_path)


def test_a_zip_without_a_manifest_or_with_two_is_refused(tmp_path: Path) -> None:
    second = Entry(name="manifest-20260715.csv", content=manifest([]))

    with pytest.raises(FeedRefused, match="no manifest"):
        unpack(zipped([PDF]), tmp_path)
    with pytest.raises(FeedRefused, match="more than one manifest"):
        unpack(zipped([MANIFEST, second]), tmp_path)


def test_a_manifest_of_no_real_day_is_refused(tmp_path: Path) -> None:
    unreal = Entry(name="manifest-20261399.csv", content=manifest([]))

    with pytest.raises(FeedRefused, match="no real day"):
        unpack(zipped([unreal]), tmp_path)
