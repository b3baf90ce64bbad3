"""Papers laid out as lines and cells, cut into the documents that they hold."""
