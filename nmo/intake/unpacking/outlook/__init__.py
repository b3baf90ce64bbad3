"""Mails that Outlook saved as files (.msg)."""
