#!/usr/bin/env python3
"""What does a second reader earn? Figures of labelled events without and with a file of answers.

usage: python3 benches/reader.py [--bin PATH] --requests FILE --model NAME EVENT ...
       python3 benches/reader.py [--bin PATH] --answers FILE EVENT ...

EVENT is an event folder with facts.txt and labels.json in the form of the samples'. With --requests the questions about all of
them, those of `check` and those of `compare`, are written to FILE for a batch run. With --answers the output of that run is laid on,
and printed are: kappa (told or not, as the readers agree), rows right, the share of cells that are sure and how many of these
are wrong, the share of the program's own rows in which every cell is sure, and what became of the answers. Questions that follow
from answers (a passage read again) are in a second file: run --requests again with --answers given. Standard library only.
"""
import argparse, glob, json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(binary, words):
    done = subprocess.run([binary, *words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr.strip())
    return done.stdout, done.stderr


def measured(binary, event, options):
    """Cells of the list, rows right of the list, own rows settled, and what was said."""
    labels = json.load(open(os.path.join(event, "labels.json"), encoding="utf-8"))["facts"]
    listed = ["check", event, "--facts", os.path.join(event, "facts.txt"), "--format", "json"]
    text, said = run(binary, listed + options)
    cells, rows = [], []
    for label, fact in zip(labels, json.loads(text)["facts"]):
        right = True
        for cell in fact["cells"]:
            first, second = (reader != "omitted" for reader in label["cells"][cell["article"]]["readers"])
            if first == second:
                told = cell["verdict"] != "omitted"
                cells.append((first, told, cell["sure"]))
                right &= told == first
        rows.append(right)
    text, said_own = run(binary, ["compare", event, "--format", "json"] + options)
    own = [all(cell["sure"] for cell in fact["cells"]) for fact in json.loads(text)["facts"]]
    return cells, rows, own, said + said_own


def kappa(cells):
    count = len(cells)
    same = sum(a == b for a, b, _ in cells) / count
    a, b = (sum(cell[side] for cell in cells) / count for side in (0, 1))
    chance = a * b + (1 - a) * (1 - b)
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def show(name, cells, rows, own):
    sure = [cell for cell in cells if cell[2]]
    wrong = sum(a != b for a, b, _ in sure) / max(1, len(sure))
    share = lambda some: sum(some) / max(1, len(some))
    print(f"{name:8} kappa {kappa(cells):.3f}  rows {share(rows):.3f}  sure {len(sure) / len(cells):.3f} of which wrong {wrong:.3f}"
          f"  own rows settled {share(own):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=os.path.join(HERE, "../target/release/storydiff"))
    parser.add_argument("--requests")
    parser.add_argument("--answers")
    parser.add_argument("--model", default="model")
    parser.add_argument("events", nargs="+")
    arguments = parser.parse_args()
    events = [event for pattern in arguments.events for event in sorted(glob.glob(pattern)) if os.path.isdir(event)]
    with tempfile.TemporaryDirectory() as folder:
        kept = os.path.join(folder, "readings.jsonl")
        answered = ["--reader-answers", arguments.answers, "--readings", kept] if arguments.answers else []
        if arguments.requests:
            lines = []
            for event in events:
                facts = os.path.join(event, "facts.txt")
                for words in (["check", event, "--facts", facts], ["compare", event, "--format", "csv"]):
                    if answered:
                        run(arguments.bin, words + answered)
                    some = os.path.join(folder, "some.jsonl")
                    run(arguments.bin, words + ["--reader-requests", some, "--reader-model", arguments.model]
                        + (["--readings", kept] if answered else []))
                    lines += open(some, encoding="utf-8").read().splitlines()
            lines = sorted(set(lines))
            with open(arguments.requests, "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines)
            print(f"{len(lines)} questions about {len(events)} events in {arguments.requests}")
        else:
            totals = {"without": ([], [], []), "with": ([], [], [])}
            counts = {}
            for event in events:
                for name, options in (("without", ["--no-readings"]), ("with", answered)):
                    *parts, said = measured(arguments.bin, event, options)
                    for total, part in zip(totals[name], parts):
                        total += part
                    for line in re.findall(r"reader: (.*)", said) if name == "with" else []:
                        for what, number in re.findall(r"([a-z][a-z ,]*): (\d+)", line):
                            counts[what] = counts.get(what, 0) + int(number)
                        for what in ("cells settled", "facts joined"):
                            number = re.search(rf"(\d+) {what}", line)
                            counts[what] = counts.get(what, 0) + int(number.group(1) if number else 0)
            for name, parts in totals.items():
                show(name, *parts)
            print("answers: " + "; ".join(f"{what} {number}" for what, number in sorted(counts.items())))


if __name__ == "__main__":
    main()
