"""The spreadsheets that forces keep today: read, mapped, tried, imported, taken back."""
