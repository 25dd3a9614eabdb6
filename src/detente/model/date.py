"""A date as precise as the words that gave it, and no more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """ISO days `earliest` to `latest`, both included, and the words they were read from.

    "Last summer" in an article of 2024-03-15 is 2023-06-01 to 2023-08-31. An open end is None:
    "since early 2021" has no `latest`, "by 2026" no `earliest`.
    `text` is empty where the interval is the article's own day of publication.
    """

    earliest: str | None
    latest: str | None
    text: str
