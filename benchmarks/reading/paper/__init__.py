"""Blocks of marked words become PDF, Word or plain text, and it is known where they stand."""
