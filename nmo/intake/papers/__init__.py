"""A paper that came: kept byte for byte, read by the machine, decided by a person."""
