"""The mailbox to which courts, solicitors and process servers send their papers."""
