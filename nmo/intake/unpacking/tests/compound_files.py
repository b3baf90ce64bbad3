"""Compound files for the tests, as Outlook writes them: small streams apart from large ones."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

from nmo.intake.unpacking.outlook.compound import MARK, ROOT, STORAGE, STREAM

Tree = Mapping[str, Union[bytes, "Tree"]]
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def text(number: int, value: str) -> tuple[str, bytes]:
    """A property of a mail that is text."""
    return f"__substg1.0_{number:04X}001F", value.encode("utf-16-le")


def an_attachment(name: str, data: bytes, content_id: str = "") -> dict[str, bytes]:
    """The storage of something attached."""
    stored = dict([text(0x3707, name)]) | {"__substg1.0_37010102": data}
    return stored | (dict([text(0x3712, content_id)]) if content_id else {})


def a_saved_mail(*attached: Tree, **texts: str) -> Tree:
    """A mail as Outlook saves it; texts by `p` and the number of their property."""
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": bytes(32)}
    tree |= dict(text(int(key[1:], 16), value) for key, value in texts.items())
    for number, one in enumerate(attached):
        tree[f"__attach_version1.0_#{number:08X}"] = one
    return tree


@dataclass
class _Writing:
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    mini: bytearray = field(default_factory=bytearray)
    minifat: list[int] = field(default_factory=list)
    entries: list[list[object]] = field(default_factory=list)

    def chain(self, data: bytes) -> int:
        if not data:
            return _END
        first = len(self.sectors)
        for start in range(0, len(data), _SECTOR):
            self.sectors.append(data[start : start + _SECTOR].ljust(_SECTOR, b"\0"))
            self.fat.append(len(self.sectors))
        self.fat[-1] = _END
        return first

    def small(self, data: bytes) -> int:
        first = len(self.minifat)
        for start in range(0, len(data), _MINI):
            self.mini += data[start : start + _MINI].ljust(_MINI, b"\0")
            self.minifat.append(len(self.minifat) + 1)
        if data:
            self.minifat[-1] = _END
        return first if data else _END

    def add(self, name: str, kind: int, start: int, size: int) -> int:
        self.entries.append([name, kind, _FREE, _FREE, start, size])  # right, child
        return len(self.entries) - 1

    def tree(self, parent: int, tree: Tree) -> None:
        before = None
        for name, value in tree.items():
            if isinstance(value, bytes):
                start = self.chain(value) if len(value) >= _CUTOFF else self.small(value)
                place = self.add(name, STREAM, start, len(value))
            else:
                place = self.add(name, STORAGE, 0, 0)
                self.tree(place, value)
            self.entries[parent if before is None else before][3 if before is None else 2] = place
            before = place


def a_compound(tree: Tree) -> bytes:
    """The bytes of a compound file with these storages and streams."""
    writing = _Writing()
    root = writing.add("Root Entry", ROOT, _END, 0)
    writing.tree(root, tree)
    mini = bytes(writing.mini)
    writing.entries[root][4:] = [writing.chain(mini), len(mini)]
    minifat = writing.chain(_packed(writing.minifat, _FREE))
    directory = writing.chain(b"".join(_entry(*entry) for entry in writing.entries))  # type: ignore[arg-type]
    fat_sectors = 1
    while (len(writing.fat) + fat_sectors) * 4 > fat_sectors * _SECTOR:
        fat_sectors += 1
    places = list(range(len(writing.fat), len(writing.fat) + fat_sectors))
    fat = _packed(writing.fat + [_FAT] * fat_sectors, _FREE)
    header = MARK + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<5I", fat_sectors, directory, 0, _CUTOFF, minifat)
    header += struct.pack("<3I", len(_packed(writing.minifat, _FREE)) // _SECTOR, _END, 0)
    header += struct.pack("<109I", *(places + [_FREE] * (109 - fat_sectors)))
    return header + b"".join(writing.sectors) + fat


def _packed(numbers: list[int], rest: int) -> bytes:
    whole = -(-len(numbers) // (_SECTOR // 4)) * (_SECTOR // 4)
    return struct.pack(f"<{whole}I", *(numbers + [rest] * (whole - len(numbers))))


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(written), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
