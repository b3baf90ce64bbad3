"""Zips: what they hold, looked at before it is unpacked; Word files are zips too."""
