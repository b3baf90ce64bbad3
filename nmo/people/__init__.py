"""Persons, their names and places, and who may see them."""
