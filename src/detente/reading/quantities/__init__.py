"""Figures with their units, their bounds and what they measure."""
