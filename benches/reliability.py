#!/usr/bin/env python3
"""Does a cell's score mean what it says? Of the cells with such a score, how many does the outlet carry?

usage: python3 benches/reliability.py [--bin PATH] [--own] [EVENT ...]

EVENT is an event folder with facts.txt and labels.json in the form of the samples'; default: the labelled samples. Prints
ten bins of the score with the mean score, the share of cells that the readers found told, and their number; and what the
program calls sure. Cells on which the readers disagree are left out. Standard library only.

--own takes the facts that `compare` finds by itself instead of the readers' list, as far as the readers listed them too: the
fact that shows the most of a label's words, at least WORDS of them and no more than three times as many, in a paragraph that the
readers name.
"""
import argparse, glob, json, math, os, re, subprocess

WORDS = 0.6
TOLD, TOLD_OWN = 0.58, 0.40  # as in src/judge/lines.rs

HERE = os.path.dirname(os.path.abspath(__file__))


def cells(binary, event, own):
    """(score, told, sure) of every cell that the readers agree on, but for those whose own words the fact is."""
    labels = json.load(open(os.path.join(event, "labels.json"), encoding="utf-8"))["facts"]
    command = ["compare", event] if own else ["check", event, "--facts", os.path.join(event, "facts.txt")]
    facts = json.loads(subprocess.run([binary, *command, "--format", "json"], capture_output=True, check=True).stdout)["facts"]
    for label, fact in ((label, found(label, facts)) for label in labels) if own else zip(labels, facts):
        for cell in fact["cells"] if fact else []:
            first, second = (reader != "omitted" for reader in label["cells"][cell["article"]]["readers"])
            if first == second and cell["rule"] != "own-words":
                yield cell["score"], first, cell["sure"]


def found(label, facts):
    """The fact that shows most of what the readers listed; None where none shows enough."""
    words = lambda text: set(re.findall(r"\w+", text.lower()))
    listed = words(label["statement"])
    told = {(article, number) for article, cell in label["cells"].items() for number in cell["paragraphs"]}
    best, most = None, WORDS
    for fact in facts:
        shown = words(fact["statement"])
        places = {(cell["article"], evidence["paragraph"]) for cell in fact["cells"] for evidence in cell["evidence"]}
        share = len(listed & shown) / len(listed)
        if share > most and len(shown) <= 3 * len(listed) and told & places:
            best, most = fact, share
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=os.path.join(HERE, "..", "target", "release", "storydiff"))
    parser.add_argument("--own", action="store_true")
    parser.add_argument("events", nargs="*")
    options = parser.parse_args()
    events = options.events or sorted(map(os.path.dirname, glob.glob(os.path.join(HERE, "..", "samples", "*", "labels.json"))))
    by_event = [list(cells(options.bin, event, options.own)) for event in events]
    rows = [row for event in by_event for row in event]
    print("score       mean  told   cells")
    for tenth in range(10):
        inside = [row for row in rows if min(int(row[0] * 10), 9) == tenth]
        if inside:
            mean, told = (sum(row[k] for row in inside) / len(inside) for k in (0, 1))
            print(f"{tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}  {mean:.2f}  {told:.2f}  {len(inside):6}")
    brier = sum((score - told) ** 2 for score, told, _ in rows) / len(rows)
    sure = [row for row in rows if row[2]]
    omitted = [row for row in sure if row[0] < 0.5]
    print(f"Brier score {brier:.3f}; sure: {len(sure) / len(rows):.3f} of the cells, "
          f"wrong {sum((score >= 0.5) != told for score, told, _ in sure) / len(sure):.3f}; "
          f"sure omissions wrong {sum(told for _, told, _ in omitted) / max(len(omitted), 1):.3f} of {len(omitted)}")
    untold = [row for row in rows if row[0] < (TOLD_OWN if options.own else TOLD)]
    print(f"called omitted: {len(untold)}, of them told {sum(told for _, told, _ in untold) / max(len(untold), 1):.3f}")


main()
