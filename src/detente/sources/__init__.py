"""From bytes to Articles: one file per kind of input."""
