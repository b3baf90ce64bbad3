"""People in a paper: names as printed, aliases, dates of birth and addresses."""
