"""Forecasts, pledges and plans."""
