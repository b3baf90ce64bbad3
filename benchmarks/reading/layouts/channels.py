"""The channels by which a family of papers can come."""

SCANNED = ("light", "heavy", "fax", "photo", "layered")
DRAWN = ("digital", *SCANNED)
WORD = ("word",)
MAIL = ("mail",)
