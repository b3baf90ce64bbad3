"""Names as they are written, heard and shortened. Pure."""
