"""The reader's trees as the rules of the reading ask for them."""
