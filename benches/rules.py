"""What does each rule of judgement earn, alone and together?

    python3 benches/rules.py              # the labelled samples
    python3 benches/rules.py EVENT...     # event folders with facts.txt and labels.json in the form of the samples'

The rules that look at details turn what is told into "partial" or "differs". For each: how many cells it decided, in how
many of them both readers say the same, and the agreement on all four verdicts (Cohen's kappa) and the share of facts whose every
cell is right without it, its cells called "stated" instead. A cell on which the readers disagree counts half for each.
Needs target/release/storydiff, or --bin PATH.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = ("stated", "partial", "differs", "omitted")
DETAILS = ("partial", "differs")


def judged(program, event):
    """For each fact, its cells: rule, verdict, and what the two readers say."""
    done = subprocess.run(
        [program, "check", str(event), "--facts", str(event / "facts.txt"), "--format", "json"],
        capture_output=True, text=True, check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{event}: {done.stderr.strip()}")
    labels = json.loads((event / "labels.json").read_text(encoding="utf-8"))["facts"]
    for fact, label in zip(json.loads(done.stdout)["facts"], labels, strict=True):
        yield [
            (cell["rule"], cell["verdict"], label["cells"][cell["article"]]["readers"])
            for cell in fact["cells"] if cell["article"] in label["cells"]
        ]


def kappa(facts, verdict):
    """Agreement above chance on four verdicts, with each reader in turn."""
    pairs = [(verdict(rule, said), reader) for fact in facts for rule, said, readers in fact for reader in readers]
    agree = sum(said == read for said, read in pairs) / len(pairs)
    here, there = Counter(said for said, _ in pairs), Counter(read for _, read in pairs)
    chance = sum(here[one] * there[one] for one in VERDICTS) / len(pairs) ** 2
    return (agree - chance) / (1 - chance)


def rows_right(facts, verdict):
    """The share of facts whose every cell is what one reader at least says."""
    return sum(all(verdict(rule, said) in readers for rule, said, readers in fact) for fact in facts) / len(facts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("events", nargs="*", type=Path)
    parser.add_argument("--bin", default=str(ROOT / "target" / "release" / "storydiff"))
    options = parser.parse_args()
    events = options.events or sorted(path.parent for path in (ROOT / "samples").glob("*/labels.json"))
    facts = [fact for event in events for fact in judged(options.bin, event)]
    cells = [cell for fact in facts for cell in fact]
    rules = sorted({rule for rule, said, _ in cells if said in DETAILS})

    def row(name, without, decided):
        def verdict(rule, said):
            return "stated" if rule in without and said in DETAILS else said

        right = sum(readers == [said] * len(readers) for _, said, readers in decided)
        print(f"| {name} | {len(decided)} | {right} | {kappa(facts, verdict):.3f} | {rows_right(facts, verdict):.3f} |")

    print("| | cells decided | both readers say so | kappa of four | rows right |\n| --- | --- | --- | --- | --- |")
    row("all rules", (), cells)
    for rule in rules:
        row(f"without {rule}", (rule,), [cell for cell in cells if cell[0] == rule and cell[1] in DETAILS])
    row("without all of these", rules, [cell for cell in cells if cell[1] in DETAILS])


main()
