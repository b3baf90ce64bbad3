"""Mails: what they say of themselves, their words, and what is attached."""
