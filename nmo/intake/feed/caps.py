"""How large a night's file may be: far above any night, far below what could hurt."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Caps:
    """The limits that a zip is held to before anything of it is unpacked; sizes in bytes."""

    zip_bytes: int = 2048 * MEBIBYTE
    members: int = 20_000
    directory_bytes: int = 8 * MEBIBYTE
    member_bytes: int = 20 * MEBIBYTE  # one PDF is held in memory while it is stored
    total_bytes: int = 2048 * MEBIBYTE
    ratio: int = 200  # unpacked to packed; PDFs stay under 20
    ratio_from_bytes: int = MEBIBYTE  # below this a high ratio does no harm


CAPS = Caps()
