"""Ways by which papers come in beside the mailbox: a watched folder, and the courts' feed."""
