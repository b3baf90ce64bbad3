"""Writes a night of the courts' feed as HMCTS does, locked with the old zip cipher.

Independent of the reader: headers, CSV, zip and cipher are written out here. Nobody in it exists.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

PASSWORD = b"a-password-of-the-tests"

HEADERS_LINE = (
    "Case No. FamilyMan,Case No. Manage Cases,Court Name/Location,Court Code,Order Name,"
    "Court Date,Order Expiry Date,Respondent Surname,Respondent Forename(s),Respondent DOB,"
    "Respondent 1st Line of Address,Respondent 2nd Line of Address,Respondent Postcode,"
    "Respondent Phone,Respondent Email,Is Respondent Address Confidential,"
    "Is Respondent Phone Confidential,Is Respondent Email Confidential,Applicant Surname,"
    "Applicant Forename(s),Applicant DOB,Applicant 1st Line of Address,"
    "Applicant 2nd Line of Address,Applicant Postcode,Applicant Phone,"
    "Applicant Safe Time to Call,Applicant Email,Is Applicant Address Confidential,"
    "Is Applicant Phone Confidential,Is Applicant Email Confidential,Order File Name"
)
HEADERS = HEADERS_LINE.split(",")
# The layout before: one case number instead of two.
HEADERS_OF_30 = ["Case No.", *HEADERS[2:]]

CASE = "1784041216100011"
STAMP = 1784041301  # 14 July 2026, 4.01pm
NIGHT = date(2026, 7, 14)

Row = Mapping[str, str]


def a_paper(case: str = CASE, stamp: int = STAMP, *, welsh: bool = False) -> str:
    """The name that the court's system gives to the PDF of an order."""
    return f"FL404A-{case}-{stamp}{'-welsh' if welsh else ''}.pdf"


def a_row(case: str = CASE, stamp: int = STAMP, **changes: str) -> Row:
    """A row as the court writes it; change cells by names such as `order_expiry_date`."""
    row = dict(zip(HEADERS, _STANDARD.split("|"), strict=True))
    row["Case No. Manage Cases"] = row["Case No."] = case
    row["Order File Name"] = a_paper(case, stamp)
    named = {_argument(header): header for header in ["Case No.", *HEADERS]}
    for name, text in changes.items():
        row[named[name]] = text
    return row


_STANDARD = (
    "|1784041216100011|Testford Family Court|234946|FL401|14/07/2026|13/07/2027_16:00|Marlow|"
    "Tobias|1988-04-09|12 Test Row|Pretend Town|ZZ1 1AA|07700900111|tobias@mail.example|No|No|No|"
    "Pritchard|Siân||17 Example Avenue|Pretend Town|ZZ2 2BB|07700900222|-|sian@mail.example|"
    "No|No|No|file"
)


def blank_row() -> Row:
    """The one row of a night without orders."""
    return {header: "-" if "Safe Time" in header else "" for header in HEADERS}


def _argument(header: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in header.lower())
    return "_".join(letters.split())


def a_pdf(words: str = "order") -> bytes:
    """A document that a reader of PDFs knows as one."""
    return f"%PDF-1.4\n% made up: {words}\n%%EOF\n".encode()


def manifest(rows: Iterable[Row], headers: Sequence[str] = HEADERS) -> bytes:
    """The manifest's bytes: quotes only where needed, an empty first cell as "", CR LF."""
    lines = [",".join(map(_cell, headers))]
    for row in rows:
        cells = [_cell(row.get(header, "")) for header in headers]
        lines.append(",".join([cells[0] or '""', *cells[1:]]))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _cell(text: str) -> str:
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One member of a zip; what is odd about it can be set."""

    name: str
    content: bytes
    mode: int = 0o100644
    stated_size: int | None = None


def a_night(
    folder: Path,
    rows: Sequence[Row] | None = None,
    *,
    night: date = NIGHT,
    papers: Mapping[str, bytes] | None = None,
    headers: Sequence[str] = HEADERS,
    raw_manifest: bytes | None = None,
    password: bytes | None = PASSWORD,
    further: Sequence[Entry] = (),
    name: str = "",
) -> Path:
    """Write a night's zip into `folder` and return its path.

    rows: one row when left out. papers: a PDF for each row when left out.
    raw_manifest: the manifest's bytes, where rows cannot say them. further: members after these.
    """
    rows = [a_row()] if rows is None else rows
    if papers is None:
        names = [row["Order File Name"] for row in rows if row["Order File Name"]]
        papers = {one: a_pdf(one) for one in names}
    written = manifest(rows, headers) if raw_manifest is None else raw_manifest
    entries = [Entry(name=paper, content=content) for paper, content in papers.items()]
    # Members come in any order, the manifest not first.
    entries.insert(
        len(entries) // 2 + 1, Entry(name=f"manifest-{night:%Y%m%d}.csv", content=written)
    )
    path = folder / (name or f"PRL_ORDERS_{night:%Y%m%d}_2105.zip")
    path.write_bytes(zipped([*entries, *further], password=password))
    return path


def zipped(entries: Sequence[Entry], *, password: bytes | None = PASSWORD) -> bytes:
    """The bytes of a zip with these members, each deflated and locked."""
    body, directory = bytearray(), bytearray()
    for entry in entries:
        offset = len(body)
        header, packed = _packed(entry, password)
        name = entry.name.encode()
        body += b"PK\x03\x04" + header + struct.pack("<2H", len(name), 0) + name + packed
        rest = struct.pack("<5H2L", len(name), 0, 0, 0, 0, entry.mode << 16, offset)
        directory += b"PK\x01\x02" + struct.pack("<H", 3 << 8 | 20) + header + rest + name
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), len(body), 0
    )
    return bytes(body + directory + end)


def _packed(entry: Entry, password: bytes | None) -> tuple[bytes, bytes]:
    crc = zlib.crc32(entry.content)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(entry.content) + packer.flush()
    if password is not None:
        packed = locked(bytes(range(11)) + bytes([crc >> 24]) + packed, password)
    flags = 0x800 | (password is not None)
    size = len(entry.content) if entry.stated_size is None else entry.stated_size
    header = struct.pack("<5H3L", 20, flags, 8, 0x7000, 0x5D76, crc, len(packed), size)
    return header, packed


def locked(plain: bytes, password: bytes) -> bytes:
    """The bytes under the old zip cipher, as APPNOTE 6.1 has it."""
    keys = [0x12345678, 0x23456789, 0x34567890]
    for byte in password:
        _turn(keys, byte)
    out = bytearray()
    for byte in plain:
        mask = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ (mask * (mask ^ 1) >> 8 & 0xFF))
        _turn(keys, byte)
    return bytes(out)


def _turn(keys: list[int], byte: int) -> None:
    keys[0] = _crc(keys[0], byte)
    keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
    keys[2] = _crc(keys[2], keys[1] >> 24)


_TABLE = [zlib.crc32(bytes([number]), 0xFFFFFFFF) ^ 0xFFFFFFFF for number in range(256)]


def _crc(key: int, byte: int) -> int:
    return key >> 8 ^ _TABLE[(key ^ byte) & 0xFF]


def renamed(entry: Entry, name: str) -> Entry:
    """The same member under another name."""
    return replace(entry, name=name)
