"""Find a person from a name, a birth date, an address or a phone number, and say why."""
