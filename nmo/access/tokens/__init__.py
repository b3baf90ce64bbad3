"""Tokens by which other systems call the register."""
