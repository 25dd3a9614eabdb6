"""From many Readings to actors, threads, disagreements and ties."""
