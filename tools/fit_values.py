#!/usr/bin/env python3
"""Fits the weights by which two quantities are values of one thing, and shows how far they can be trusted: each event is
judged by weights fitted on the others.

usage: fit_values.py --bin QUANTITIES [--write] EVENT...

QUANTITIES is the example program `quantities`. EVENT is an event folder with values.json: what several outlets give for
the same thing ([{"what", "differs", "cells": {ARTICLE: [{"paragraph", "words"}]}}]). Labelled stories (folders below one
named "stories") are left out together: their values are few.
--write puts the weights, fitted on all events, into src/weigh/quantities/weights.rs. Needs numpy and scikit-learn.

same      how likely two numbers that agree are values of one thing.
same_day  how likely two days or times that agree are those of one act.
other     how likely two quantities that exclude each other, and cannot both be true, are values of one thing.
"""
import argparse, json, os, re, subprocess, sys
import numpy as np
import weights

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WEIGHTS = os.path.join(ROOT, "src", "weigh", "quantities", "weights.rs")
SAME = "thing share link other_names other_days in_headline close rare is_count is_money".split()
SAME_DAY = "share link sentence act both_times both_far one_long".split()
OTHER = """thing own_thing nearest sentence link other_names other_days one_harm in_headline nearness is_count is_percent
is_distance""".split()
KINDS = (("same", "The likelihood that two numbers that agree are values of one thing.", SAME),
         ("same_day", "The likelihood that two days or times that agree are those of one act.", SAME_DAY),
         ("other", "The likelihood that two quantities that exclude each other are values of one thing.", OTHER))


def of_kind(pairs, kind):
    name = lambda pair: "other" if not pair["same"] else "same_day" if pair["features"]["is_date"] else "same"
    return [pair for pair in pairs if name(pair) == kind]


def texts(binary, event):
    """The paragraphs of an event's articles by their numbers, as bytes; the headline is 0."""
    program = os.path.join(os.path.dirname(binary), "..", "storydiff")
    output = subprocess.run([program, "compare", event, "--format", "json"], capture_output=True, text=True)
    if output.returncode:
        sys.exit(f"{event}: {output.stderr}")
    articles = json.loads(output.stdout)["articles"]
    words = lambda article: {0: article["headline"], **{one["number"]: one["text"] for one in article["paragraphs"]}}
    return {article["id"]: {number: text.encode() for number, text in words(article).items()} for article in articles}


def load(binary, event):
    output = subprocess.run([binary, event], capture_output=True, text=True)
    if output.returncode:
        sys.exit(f"{event}: {output.stderr}")
    pairs = [json.loads(line) for line in output.stdout.splitlines()]
    values = json.load(open(os.path.join(event, "values.json"), encoding="utf-8"))
    articles = texts(binary, event)
    listed = {}
    for number, value in enumerate(values):
        for article, places in value["cells"].items():
            for place in places:
                words, text = place["words"].encode(), articles[article][place["paragraph"]]
                for found in re.finditer(rb"(?<![0-9A-Za-z])" + re.escape(words) + rb"(?![0-9A-Za-z])", text):
                    listed.setdefault((article, place["paragraph"]), []).append((*found.span(), number))
    of = lambda one: {number for start, end, number in listed.get((one[0], one[1]), []) if start < one[3] and one[2] < end}
    folder = os.path.basename(os.path.dirname(event))
    group = folder if folder == "stories" else event
    return [dict(pair, group=group, event=event, one=bool(of(pair["a"]) & of(pair["b"]))) for pair in pairs]


def matrix(pairs, names):
    return np.array([[pair["features"][name] for name in names] for pair in pairs])


def left_out(pairs, names):
    for group in sorted({pair["group"] for pair in pairs}):
        here = [pair for pair in pairs if pair["group"] == group]
        rest = [pair for pair in pairs if pair["group"] != group]
        model = weights.fitted(matrix(rest, names), [pair["one"] for pair in rest], 1.0)
        for pair, likelihood in zip(here, weights.likelihoods(matrix(here, names), model)):
            pair["likelihood"] = likelihood


def best(pairs):
    """Only pairs of which neither quantity fits another one of the other article better."""
    most = {}
    ends = lambda pair: [(pair["event"], tuple(pair[one]), pair[other][0]) for one, other in ("ab", "ba")]
    for pair in pairs:
        for end in ends(pair):
            most[end] = max(most.get(end, 0), pair["likelihood"])
    return [pair for pair in pairs if all(pair["likelihood"] >= most[end] for end in ends(pair))]


def constant(pairs, kind, doc, names):
    model = weights.fitted(matrix(pairs, names), [pair["one"] for pair in pairs], 1.0)
    return weights.written(kind.upper(), doc, "QuantityContext", model, names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("events", nargs="+")
    asked = parser.parse_args()
    pairs = [pair for event in asked.events for pair in load(asked.bin, event.rstrip("/"))]
    for kind, _, names in KINDS:
        left_out(of_kind(pairs, kind), names)
    chosen = best(pairs)
    for kind, _, _ in KINDS:
        for line in 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9:
            some = [pair["one"] for pair in of_kind(chosen, kind) if pair["likelihood"] >= line]
            print(f"{kind} from {line}: {len(some)} pairs, {sum(some)} of one thing, of {sum(pair['one'] for pair in of_kind(pairs, kind))} that are")
    if asked.write:
        weights.write(WEIGHTS, [constant(of_kind(pairs, kind), kind, doc, names) for kind, doc, names in KINDS])


if __name__ == "__main__":
    main()
