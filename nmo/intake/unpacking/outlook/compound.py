"""A compound file (OLE, MS-CFB): the storages and streams of which Outlook makes its files."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA  # numbers from here on are no sectors
_NONE = 0xFFFFFFFF
_ENTRY_BYTES = 128
_MOST_ENTRIES = 50_000
STORAGE, STREAM, ROOT = 1, 2, 5


class CompoundNotReadable(ValueError):
    """The file is cut off, or its chains lead nowhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A storage or a stream, as the directory has it."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """The storages and streams of one file. Raises CompoundNotReadable."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MARK):
            raise CompoundNotReadable("not a compound file")
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise CompoundNotReadable("sectors of an odd size")
        self._size, self._mini = 1 << shift, 1 << mini_shift
        self._fat = self._numbers(b"".join(map(self._sector, self._fat_sectors())))
        directory_at, self._cutoff = struct.unpack_from("<I4xI", data, 48)
        directory = self._chain(directory_at, self._fat)
        self.entries = list(_entries(directory))
        if not self.entries or self.entries[0].kind != ROOT:
            raise CompoundNotReadable("no root")
        self._minifat = self._numbers(self._chain(struct.unpack_from("<I", data, 60)[0], self._fat))
        self._ministream = self._chain(self.entries[0].start, self._fat)

    def inside(self, storage: int) -> dict[str, int]:
        """What lies in a storage: the places of its entries, by their names."""
        found: dict[str, int] = {}
        waiting = [self.entries[storage].child]
        seen = set()
        while waiting:
            place = waiting.pop()
            if place >= len(self.entries) or place in seen:
                continue
            seen.add(place)
            entry = self.entries[place]
            if entry.kind in (STORAGE, STREAM):
                found.setdefault(entry.name, place)
                waiting += [entry.left, entry.right]
        return found

    def stream(self, place: int) -> bytes:
        """The bytes of a stream."""
        entry = self.entries[place]
        if entry.kind != STREAM:
            raise CompoundNotReadable("not a stream")
        if entry.size >= self._cutoff:
            return self._chain(entry.start, self._fat)[: entry.size]
        pieces = []
        for sector in self._links(entry.start, self._minifat):
            pieces.append(self._ministream[sector * self._mini : (sector + 1) * self._mini])
        return b"".join(pieces)[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise CompoundNotReadable("cut off")
        return self._data[start : start + self._size]

    def _fat_sectors(self) -> Iterator[int]:
        yield from (one for one in struct.unpack_from("<109I", self._data, 76) if one < _LAST)
        following = struct.unpack_from("<I", self._data, 68)[0]
        for _ in range(len(self._data) // self._size + 1):
            if following >= _LAST:
                return
            numbers = self._numbers(self._sector(following))
            yield from (one for one in numbers[:-1] if one < _LAST)
            following = numbers[-1] if numbers else _NONE
        raise CompoundNotReadable("a chain without end")

    def _chain(self, start: int, fat: tuple[int, ...]) -> bytes:
        return b"".join(self._sector(number) for number in self._links(start, fat))

    def _links(self, start: int, fat: tuple[int, ...]) -> Iterator[int]:
        number = start
        for _ in range(len(fat) + 1):
            if number >= _LAST:
                return
            if number >= len(fat):
                raise CompoundNotReadable("a chain that leads nowhere")
            yield number
            number = fat[number]
        raise CompoundNotReadable("a chain without end")

    @staticmethod
    def _numbers(data: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _entries(directory: bytes) -> Iterator[Entry]:
    for start in range(0, min(len(directory), _MOST_ENTRIES * _ENTRY_BYTES), _ENTRY_BYTES):
        raw = directory[start : start + _ENTRY_BYTES]
        if len(raw) < _ENTRY_BYTES:
            return
        length = min(struct.unpack_from("<H", raw, 64)[0], 64)
        name = raw[: max(0, length - 2)].decode("utf-16-le", "replace")
        left, right, child = struct.unpack_from("<3I", raw, 68)
        begins, size = struct.unpack_from("<II", raw, 116)
        yield Entry(name, raw[66], left, right, child, begins, size)
