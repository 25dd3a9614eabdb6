"""A small collection to try detente on: twenty short articles, written for it in its own words.

They tell the public facts of one alliance, 2022 to 2025, in the voices of made-up outlets. Words in
quotation marks are on the public record.
"""

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
