"""What stands behind `nmo link`."""
