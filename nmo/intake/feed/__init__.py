"""Reading the courts' nightly file: the zip, its manifest, and the order that each row gives."""
