"""The officer's question and its answer card."""
