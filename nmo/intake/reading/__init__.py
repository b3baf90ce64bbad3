"""From the pages of a paper to its fields, each with its place and how sure it is."""
