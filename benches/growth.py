#!/usr/bin/env python3
"""How time and memory grow with the number of articles.

usage: python3 benches/growth.py [--bin PATH] [--articles 3,30,100] [--runs 5] [--keep DIR]

Makes events of so many articles of about 700 words each, compares each event to a page and prints a table: the
median wall time of the whole process and the most memory that it held. The articles are made of the samples'
sentences, the same on every run: each article tells a third of them in an order of its own, every second sentence
with other numbers, another name or some words less. They make no sense; they only have the right size and share
about as much as reports of one event do. Standard library only; Linux and macOS.
"""
import argparse, os, re, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "samples")
WORDS_AN_ARTICLE = 700
NAMES = "Aldous Brannigan Carmody Delacroix Ellison Fairweather Garside Hathersage Ingleby Jessamy".split()


class Numbers:
    """A small generator with fixed constants (Numerical Recipes), so that every Python gives the same articles."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) * limit >> 24


def paragraphs():
    """The body paragraphs of all samples, in a fixed order."""
    found = []
    for folder, _, files in sorted(os.walk(SAMPLES)):
        for name in sorted(files):
            text = open(os.path.join(folder, name), encoding="utf-8").read()
            if name.endswith(".html"):
                found += re.findall(r"<p>(.*?)</p>", text, re.S)
            elif name.endswith(".txt") and name != "facts.txt" or name.endswith(".md") and name != "README.md":
                found += text.split("\n\n")
    clean = [re.sub(r"<[^>]*>", "", " ".join(one.split())) for one in found]
    return [one for one in clean if len(one.split()) >= 12 and not one.startswith("---")]


def changed(sentence, numbers):
    """The sentence as another outlet might have it."""
    way = numbers.below(6)
    if way == 0:
        return re.sub(r"\d+", lambda found: str(int(found.group()) + 1 + numbers.below(9)), sentence)
    if way == 1:
        return re.sub(r"(?<=[a-z] )[A-Z][a-z]{3,}", lambda _: NAMES[numbers.below(len(NAMES))], sentence, count=1)
    if way == 2:
        return " ".join(word for word in sentence.split() if numbers.below(5))
    return sentence


def article(number, pool):
    numbers = Numbers(1 + 7919 * number)
    order = list(range(len(pool)))
    for index in range(len(order) - 1, 0, -1):
        other = numbers.below(index + 1)
        order[index], order[other] = order[other], order[index]
    body, words = [], 0
    for index in order:
        if words >= WORDS_AN_ARTICLE:
            break
        sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", pool[index])
        body.append(" ".join(changed(sentence, numbers) for sentence in sentences))
        words += len(body[-1].split())
    headline = " ".join(body[0].split()[:9]).rstrip(".,")
    minute = f"{1 + number % 11:02d}:{number * 7 % 60:02d}"
    return f"{headline}\n\nPublished: Mar 05, 2026 {minute} AM\n\n" + "\n\n".join(body) + "\n"


def make_event(folder, count, pool):
    os.makedirs(folder)
    for number in range(count):
        with open(os.path.join(folder, f"outlet-{number + 1:03d}.txt"), "w", encoding="utf-8") as file:
            file.write(article(number, pool))


def run(command):
    """Seconds and the most kilobytes held by one run."""
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(command)}: {said.strip()}")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return seconds, kilobytes, usage.ru_utime + usage.ru_stime


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", default=os.path.join(HERE, "..", "target", "release", "storydiff"))
    options.add_argument("--articles", default="3,30,100")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--keep", metavar="DIR", help="make the events in this folder and leave them there")
    given = options.parse_args()
    pool = paragraphs()
    print("| articles | words | wall time | processor time | most memory | page |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as work:
        for count in (int(count) for count in given.articles.split(",")):
            event = os.path.join(given.keep or work, f"event-{count}")
            make_event(event, count, pool)
            words = sum(len(open(os.path.join(event, name)).read().split()) for name in os.listdir(event))
            page = os.path.join(work, f"{count}.html")
            runs = [run([given.bin, "compare", event, "-o", page]) for _ in range(given.runs)]
            seconds, kilobytes, processor = (statistics.median(column) for column in zip(*runs))
            megabytes = os.path.getsize(page) / 1e6
            print(f"| {count} | {words:,} | {seconds * 1000:,.0f} ms | {processor * 1000:,.0f} ms | "
                  f"{kilobytes / 1024:,.0f} MB | {megabytes:,.1f} MB |", flush=True)


main()
