"""What one actor did to another, in PLOVER terms."""
