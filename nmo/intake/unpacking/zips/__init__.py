"""Zips: what they hold, looked at before any of it is unpacked."""
