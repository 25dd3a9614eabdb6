"""What is shown: plain documented dataclasses, ready for JSON."""
