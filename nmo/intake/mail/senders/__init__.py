"""The register's own directory of those who send it papers."""
