"""Addresses and phone numbers compared, in words that name none of them."""

from nmo.matching.wording.said import Said

ADDRESSES = {
    "postcode_equal": Said("same postcode", "Same postcode."),
    "postcode_nearly": Said("nearly the same postcode", "Nearly the same postcode."),
    "postcode_district": Said("same postcode district", "Same postcode district."),
    "sector_as_asked": Said(
        "an address in that area", "An address in that part of the postcode district."
    ),
    "district_as_asked": Said("an address in that area", "An address in that postcode district."),
    "house_and_street": Said("same house number and street", "Same house number and street."),
    "other_flat": Said("same building, another flat", "Same building, another flat."),
    "street": Said("same street", "Same street, another house number."),
    "house": Said("same house number", "Same house number, another street."),
    "differs": Said("another address", "Another address."),
    "withheld": Said("address not compared", "Address not compared."),
    "not_held": Said("no address on the register", "No address on the register to compare."),
}
PHONES = {
    "equal": Said("same phone number", "Same phone number."),
    "one_digit": Said("phone number one digit apart", "Phone number differs in one digit."),
    "differs": Said("another phone number", "Another phone number."),
    "not_held": Said(
        "no phone number on the register", "No phone number on the register to compare."
    ),
}


def address_sentences(level: str) -> str:
    """The sentences of a level of an address, which may have several parts: "a+b"."""
    return " ".join(ADDRESSES[part].sentence for part in level.split("+"))
