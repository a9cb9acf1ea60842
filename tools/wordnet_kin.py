"""Makes src/language/english/kin/wordnet.txt, how words are kin, from WordNet 3.0.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python3 tools/wordnet_kin.py wordnet/usr/share/wordnet

Debian's package `wordnet-base` holds WordNet's own files. Of it are taken the words that were met in its sense-tagged texts
and the nouns derived from their verbs; phrases and names are left out. A line has these fields, parted by tabs; a list is
parted by blanks, a sense is a number in base 36, and the senses of verbs, nouns and adjectives are numbered together:
  the word
  its first three senses as a verb; before them "~" if with an object it means the cause of what it means without one
    ("the plant closed", "the owner closed the plant"), in one of its first six senses
  what its first two senses as a verb lie below, entail, cause or are grouped with
  its first two senses as a noun
  its first two senses as an adjective
  the verbs that it is derived from as a noun, most frequent sense first; before them "!" if its first sense is an act,
    event, process, communication, phenomenon, feeling or state, so that it names an act by itself ("the signature")
  its antonyms as a verb or adjective, among its first four senses
A sense that only one word of the file has is left out, as nothing can share it. Lines are sorted by word.

The same package gives the same bytes.
"""
import collections
import pathlib
import re
import sys

FILE = pathlib.Path(__file__).resolve().parent.parent / "src/language/english/kin/wordnet.txt"
PARTS = {"noun": "n", "verb": "v", "adj": "a"}
# Numbers of the lexicographers' files of nouns: act, event, process, communication, phenomenon, feeling, state.
EVENTIVE = {4, 11, 22, 10, 19, 12, 26}
WIDER = {"@", "*", ">", "$", "&"}
# Nouns whose first sense is an act by WordNet, but which news uses for people, houses, papers and things.
NO_ACTS = set(
    "people house state party bill congress office president war program law act report statement letter interview news "
    "way issue policy".split()
)
# Nouns that news uses for an act, though another sense comes first.
ACTS = {"vote", "campaign"}


class WordNet:
    """Synsets by part of speech and offset; offsets by part of speech and word."""

    def __init__(self, folder):
        self.words, self.pointers, self.files, self.index = {}, {}, {}, {}
        self.verb_counts = collections.Counter()
        for line in open(folder / "cntlist.rev", encoding="ascii"):
            key, _, count = line.split()
            if "%2:" in key:
                self.verb_counts[key.split("%")[0]] += int(count)
        for name, part in PARTS.items():
            for line in open(folder / f"data.{name}", encoding="ascii"):
                if not line.startswith(" "):
                    self.add(part, line.split(" | ")[0].split())
            for line in open(folder / f"index.{name}", encoding="ascii"):
                if not line.startswith(" "):
                    fields = line.split()
                    self.index[part, fields[0]] = [(part, offset) for offset in fields[-int(fields[2]):]]

    def add(self, part, fields):
        key, count = (part, fields[0]), int(fields[3], 16)
        self.files[key] = int(fields[1])
        self.words[key] = [re.sub(r"\(.*\)", "", fields[4 + 2 * number]).lower() for number in range(count)]
        start = 5 + 2 * count
        pointers = []
        for at in range(start, start + 4 * int(fields[start - 1]), 4):
            sign, offset, target, ends = fields[at:at + 4]
            target = "a" if target == "s" else target
            pointers.append((sign, (target, offset), int(ends[:2], 16), int(ends[2:], 16)))
        self.pointers[key] = pointers

    def senses(self, part, word, most):
        return self.index.get((part, word), [])[:most]

    def from_word(self, part, word, sign, most):
        """The synset and word that each pointer of the word itself, or of its whole synset, leads to."""
        for sense in self.senses(part, word, most):
            for kind, target, source, goal in self.pointers[sense]:
                if kind == sign and (source == 0 or self.words[sense][source - 1] == word):
                    yield target, self.words[target][max(goal - 1, 0)] if target in self.words else None

    def derived_verbs(self, noun, most):
        """The verbs that a noun is derived from, of one sense the most used first; a second one only if it begins alike."""
        verbs = []
        for sense in self.senses("n", noun, most):
            ends = [(self.words[target][max(goal - 1, 0)], source) for sign, target, source, goal in self.pointers[sense]
                    if sign == "+" and target[0] == "v"]
            found = [verb for verb, source in ends if source == 0 or self.words[sense][source - 1] == noun]
            for verb in sorted(found, key=lambda verb: -self.verb_counts[verb]):
                if verb not in verbs and (verb[:3] == noun[:3] or not verbs):
                    verbs.append(verb)
        return verbs

    def wider(self, verb):
        senses = self.senses("v", verb, 2)
        return [goal for sense in senses for sign, goal, _, _ in self.pointers[sense] if sign in WIDER and goal[0] == "v"]

    def alternates(self, verb):
        senses = self.senses("v", verb, 6)
        causes = [goal for sense in senses for sign, goal, _, _ in self.pointers[sense] if sign == ">"]
        return any(verb in self.words.get(goal, []) for goal in causes)

    def antonyms(self, word):
        return sorted({other for part in "va" for _, other in self.from_word(part, word, "!", 4) if other})


def is_act(net, noun):
    first = net.senses("n", noun, 1)
    is_event = first and net.files[first[0]] in EVENTIVE and noun not in NO_ACTS
    return bool(noun in ACTS or is_event and net.derived_verbs(noun, 1))


def base36(number):
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def main(folder):
    net = WordNet(folder)
    met = {line.split("%")[0] for line in open(folder / "cntlist.rev", encoding="ascii")}
    is_word = re.compile(r"[a-z]+(-[a-z]+)*$").match
    words = {word for part, word in net.index if word in met and is_word(word)}
    words |= {noun for part, noun in net.index if part == "n" and is_word(noun) and set(net.derived_verbs(noun, 1)) & met}
    rows = {}
    for word in sorted(words):
        act = is_act(net, word)
        verbs = [verb for verb in net.derived_verbs(word, 1 if act and word not in ACTS else 3) if is_word(verb)]
        lists = [net.senses("v", word, 3), net.wider(word), net.senses("n", word, 2), net.senses("a", word, 2)]
        rows[word] = (lists, (["!"] if act and verbs else []) + verbs, [one for one in net.antonyms(word) if is_word(one)])
    held = collections.Counter(sense for lists, _, _ in rows.values() for sense in dict.fromkeys(sum(lists, [])))
    number = {sense: base36(at) for at, sense in enumerate(sorted(sense for sense, count in held.items() if count > 1))}
    with open(FILE, "w", encoding="ascii", newline="\n") as file:
        for word, (lists, verbs, antonyms) in rows.items():
            senses = [[number[sense] for sense in dict.fromkeys(one) if sense in number] for one in lists]
            fields = [["~"] * net.alternates(word) + senses[0]] + senses[1:] + [verbs, antonyms]
            if any(fields):
                file.write("\t".join([word] + [" ".join(field) for field in fields]).rstrip("\t") + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
