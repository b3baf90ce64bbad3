"""Made-up order pages, and what scanners, fax machines and telephones do to them."""
