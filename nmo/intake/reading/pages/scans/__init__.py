"""Words read off pictures: scans, faxes and photographs of papers."""
