"""Checkable assertions, who made them and through whom they came."""
