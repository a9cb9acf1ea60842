#!/usr/bin/env python3
"""Does a cell's score mean what it says? Of the cells with such a score, how many does the outlet carry?

usage: python3 benches/reliability.py [--bin PATH] [--fit] [EVENT ...]

EVENT is an event folder with facts.txt and labels.json in the form of the samples'; default: the labelled samples. Prints
ten bins of the score with the mean score, the share of cells that the readers found told, and their number; and what the
program calls sure. --fit prints the steepness and the middle of the curve in src/compare/likelihood.rs that would fit these
cells best, and those fitted with one event left out at a time, which show how far they can be trusted. Cells on which the
readers disagree are left out. Standard library only.
"""
import argparse, glob, json, math, os, subprocess

HERE = os.path.dirname(os.path.abspath(__file__))


def cells(binary, event):
    """(score, told, sure) of every cell that the readers agree on."""
    labels = json.load(open(os.path.join(event, "labels.json"), encoding="utf-8"))["facts"]
    command = [binary, "check", event, "--facts", os.path.join(event, "facts.txt"), "--format", "json"]
    facts = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["facts"]
    for label, fact in zip(labels, facts):
        for cell in fact["cells"]:
            first, second = (reader != "omitted" for reader in label["cells"][cell["article"]]["readers"])
            if first == second:
                yield cell["score"], first, cell["sure"]


def strength(score, steepness=10.0, middle=0.48):
    """Back from the likelihood to the strength that it was made of."""
    score = min(max(score, 1e-6), 1 - 1e-6)
    return middle + math.log(score / (1 - score)) / steepness


def fit(rows):
    """Logistic regression of told on strength, by Newton's method: steepness and middle."""
    slope, offset = 10.0, -4.8
    for _ in range(50):
        g0 = g1 = h00 = h01 = h11 = 0.0
        for score, told, _ in rows:
            x = strength(score)
            p = 1 / (1 + math.exp(-(slope * x + offset)))
            g1 += (told - p) * x
            g0 += told - p
            h11 += p * (1 - p) * x * x
            h01 += p * (1 - p) * x
            h00 += p * (1 - p)
        det = h11 * h00 - h01 * h01
        slope, offset = slope + (h00 * g1 - h01 * g0) / det, offset + (h11 * g0 - h01 * g1) / det
    return slope, -offset / slope


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=os.path.join(HERE, "..", "target", "release", "storydiff"))
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("events", nargs="*")
    options = parser.parse_args()
    events = options.events or sorted(map(os.path.dirname, glob.glob(os.path.join(HERE, "..", "samples", "*", "labels.json"))))
    by_event = [list(cells(options.bin, event)) for event in events]
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
    if options.fit:
        print("steepness %.2f, middle %.3f" % fit(rows))
        for left_out in range(len(by_event)):
            rest = [row for number, event in enumerate(by_event) if number != left_out for row in event]
            print(f"without {os.path.basename(events[left_out].rstrip('/'))}: steepness %.2f, middle %.3f" % fit(rest))


main()
