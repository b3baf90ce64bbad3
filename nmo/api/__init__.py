"""The register for other systems, under /api/v1."""
