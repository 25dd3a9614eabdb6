"""Reading many articles at once."""
