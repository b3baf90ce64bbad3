"""Telephone numbers that Ofcom keeps for fiction; there are few, so each is one household's."""

RANGES = (
    "07700 900", "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0",
    "0118 496 0", "0121 496 0", "0151 496 0", "0161 496 0", "020 7946 0", "0191 498 0",
    "01632 960", "029 2018 0",
)  # fmt: skip
HOW_MANY = 1000 * len(RANGES)


def phone(nth: int) -> str:
    """The nth number."""
    return f"{RANGES[nth // 1000 % len(RANGES)]}{nth % 1000:03}"
