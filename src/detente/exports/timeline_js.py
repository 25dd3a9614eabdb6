"""TimelineJS (Knight Lab): what happened, as slides."""

from html import escape
from pathlib import Path

import msgspec

from detente.record.interface import EntryQuery, View
from detente.views import Happening, deed, timeline


class TimelineJs:
    """The happenings of the record as TimelineJS JSON; words are escaped, since it shows HTML."""

    name = "timelinejs"
    meaning = "what happened, as slides for Knight Lab's TimelineJS (JSON)"
    file = "detente-timeline.json"

    def write(self, view: View, target: Path) -> None:
        """Write the slides to the file `target`."""
        happenings = timeline(view, EntryQuery(kinds=("event",)))
        slides = [_slide(each) for each in happenings if each.date.earliest or each.date.latest]
        target.write_bytes(msgspec.json.format(msgspec.json.encode({"events": slides}), indent=2))


def _slide(happening: Happening) -> dict[str, object]:
    sources = ", ".join(actor.name for actor in happening.sources)
    targets = ", ".join(actor.name for actor in happening.targets)
    whom = f" → {targets}" if targets else ""
    quotes = "".join(
        f"<p>“{escape(each.text)}” ({escape(each.publisher or each.address)})</p>"
        for each in happening.evidence
    )
    first = happening.date.earliest or happening.date.latest
    last = happening.date.latest or happening.date.earliest
    slide: dict[str, object] = {
        "start_date": _date(first),
        "text": {
            "headline": escape(f"{sources}{whom}: {deed(happening.type)}"),
            "text": quotes,
        },
        "group": happening.type,
    }
    if last != first:
        slide["end_date"] = _date(last)
    return slide


def _date(day: str | None) -> dict[str, int]:
    year, month, date = (day or "").split("-")
    return {"year": int(year), "month": int(month), "day": int(date)}
