"""Where a tie may go."""
