"""`nmo import`: a spreadsheet tried, or imported and reported."""
