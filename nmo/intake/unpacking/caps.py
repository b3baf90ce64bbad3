"""How much one mail or file may hold: far above any pack of papers, far below what could hurt."""

from dataclasses import dataclass

KIBIBYTE = 1024
MEBIBYTE = 1024 * KIBIBYTE


@dataclass(frozen=True, kw_only=True)
class Caps:
    """The limits that unpacking is held to; sizes in bytes."""

    file_bytes: int = 160 * MEBIBYTE  # mail servers stop at 25 to 150 MB
    total_bytes: int = 400 * MEBIBYTE  # of all that is unpacked, however deep it lay
    found: int = 500  # attachments, and files in archives
    mails: int = 100
    depth: int = 12  # of mails in mails in archives
    headers_bytes: int = 256 * KIBIBYTE  # of one mail
    body_bytes: int = 2 * MEBIBYTE  # of a mail's words: some 800 pages
    members: int = 2_000  # of one archive, with its folders
    directory_bytes: int = MEBIBYTE
    ratio: int = 200  # unpacked to packed; PDFs stay under 20
    ratio_from_bytes: int = 4 * MEBIBYTE  # below this a high ratio does no harm
    pages: int = 2_000  # of one PDF
    pixels: int = 80_000_000  # of one picture
    word_bytes: int = 64 * MEBIBYTE  # one XML part of a Word file, unpacked
    logo_pixels: int = 600  # the longer side of a picture that only adorns a mail
    passwords: int = 300  # tried on one file


CAPS = Caps()
