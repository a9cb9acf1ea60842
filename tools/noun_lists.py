"""Makes the lists of nouns for people and for bodies of people, src/language/english/words/nouns/*.txt, from WordNet 3.0.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python3 tools/noun_lists.py wordnet/usr/share/wordnet

A noun is listed where the sense that it most often has is a person (lexicographer's file 18) or a group (14) that is a kind
of "people", "social group" or "gathering" (a law, a series and a forest are groups too, and say nothing), and some sense of
it was met in WordNet's sense-tagged texts; the others are too rare to be worth a mistake. Left out are nouns of
several words, those whose first sense is written with a capital, and what the gloss calls a slur or an insult. One a
line, sorted by bytes.
"""
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "src/language/english/words/nouns"
LISTS = {"people.txt": 18, "bodies.txt": 14}
HUMAN_GROUPS = ["people", "social_group", "gathering"]
SLURS = ["slur", "offensive", "derogat", "disparag", "derisive", "insult", "obscene", "abuse", "contempt", "rustic", "prostitut"]


def lines(path):
    return (line for line in path.read_text().splitlines() if not line.startswith(" "))


def main():
    wordnet = pathlib.Path(sys.argv[1])
    senses, kinds = {}, {}
    for line in lines(wordnet / "data.noun"):
        offset, file, _, count, *rest = line.split()
        gloss = line.partition("|")[2]
        words = 2 * int(count, 16)
        if not any(slur in gloss for slur in SLURS):
            senses[offset] = int(file), rest[:words:2]
        # A pointer is a symbol, an offset and two further fields; "@" leads to what it is a kind of.
        pointers = rest[words + 1 : words + 1 + 4 * int(rest[words])]
        kinds[offset] = [pointers[at + 1] for at in range(0, len(pointers), 4) if pointers[at] == "@"]

    def is_human(offset):
        return offset in human or any(is_human(kind) for kind in kinds[offset])

    # A line is "noun%1:file:number:: sense times"; 1 stands for nouns.
    tagged = {line.split("%")[0] for line in lines(wordnet / "cntlist.rev") if "%1:" in line}
    first = {}
    for line in lines(wordnet / "index.noun"):
        noun, _, count, *rest = line.split()
        first[noun] = rest[-int(count)]
    human = {first[noun] for noun in HUMAN_GROUPS}
    found = {name: [] for name in LISTS}
    for noun, sense in first.items():
        file, words = senses.get(sense, (0, []))
        if file == LISTS["bodies.txt"] and not is_human(sense):
            continue
        if "_" not in noun and noun in tagged and noun in words:
            for name in (name for name in LISTS if LISTS[name] == file):
                found[name].append(noun)
    for name, nouns in found.items():
        (FOLDER / name).write_text("".join(f"{noun}\n" for noun in sorted(nouns)))
        print(f"{name}: {len(nouns)} nouns")


main()
