"""When: times as intervals, and what happens at which of them."""
