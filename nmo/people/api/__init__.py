"""What is held of a person, for other systems."""

# In this order: a reference may hold a slash, so that the shortest address is matched last.
from nmo.people.api import adding, deciding, marking, reading
from nmo.people.api.router import router

__all__ = ["adding", "deciding", "marking", "reading", "router"]
