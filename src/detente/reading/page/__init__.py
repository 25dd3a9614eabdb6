"""Which parts of the page are not story."""
