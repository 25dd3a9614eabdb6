"""Learns what the outlook ships, and draws its reliability diagrams.

    python benchmarks/outlook.py FOLDER

FOLDER is ICEWS14 as published (train.txt, valid.txt, relation2id.txt ...). Writes
src/detente/outlook/learned.json from all days of it, and the diagrams of docs/outlook.md, which
show forecasts from models that had not seen what they foretold.
"""

import json
import sys
from pathlib import Path

from detente.evaluation import icews14_next, icews14_turns
from detente.evaluation.diagram import reliability_diagram
from detente.evaluation.icews_deeds import icews_deeds
from detente.outlook.hazard import fit
from detente.outlook.learned import Learned, to_plain
from detente.outlook.learning_next import learn_next, usual_shares
from detente.outlook.next_deeds import numbered

ROOT = Path(__file__).resolve().parents[1]


def main(folder: Path) -> None:
    """Learns from `folder` and writes the files."""
    _, deeds = icews_deeds(folder)
    last = max(each.day for each in deeds)
    told, _ = numbered(deeds)
    usual = usual_shares(told, last)
    weights, rules = learn_next(told, usual, last)
    hazard = fit(icews14_turns.cases(deeds), last)
    plain = to_plain(Learned(hazard, weights, usual, rules.held, rules.cases))
    target = ROOT / "src/detente/outlook/learned.json"
    target.write_text(json.dumps(plain, separators=(",", ":")) + "\n", encoding="utf-8")
    print(target)
    for days, each in icews14_turns.evaluate(folder).within.items():
        draw(f"turns-{days}", f"A turn within {days} days", each.reliability)
    draw("next", "The next event", icews14_next.evaluate(folder).reliability)


def draw(name: str, title: str, bins: tuple) -> None:
    """Writes one diagram beside the docs."""
    target = ROOT / f"docs/images/reliability-{name}.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(reliability_diagram(title, bins), encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
