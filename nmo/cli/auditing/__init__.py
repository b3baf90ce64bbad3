"""What the commands of `nmo audit` do."""
