"""The courts' zips, fetched from the SFTP folder in which they leave them."""
