"""United Kingdom addresses and postcodes. Pure."""
