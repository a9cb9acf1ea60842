"""IPADIC (Debian's mecab-ipadic): Japanese words, what each costs, and what may stand beside it."""
import csv
import os
from collections import Counter, defaultdict

import packed

FILES = ["Adj", "Adnominal", "Adverb", "Auxil", "Conjunction", "Filler", "Interjection", "Noun", "Noun.adjv",
         "Noun.adverbal", "Noun.demonst", "Noun.nai", "Noun.name", "Noun.number", "Noun.org", "Noun.others",
         "Noun.place", "Noun.proper", "Noun.verbal", "Others", "Postp", "Postp-col", "Prefix", "Suffix", "Symbol", "Verb"]

# Particles and auxiliaries each behave in a way of their own; of all other words only kind and form count.
LEXICAL = ("助詞", "助動詞")

# Costs are kept in steps of so many of IPADIC's, as one byte.
STEP = 64

# The cost of the names that were never met in the corpus from which IPADIC's costs were learnt: villages, hamlets,
# rivers. They are half of it, and cut more names apart than they hold together.
UNSEEN = {("名詞", "固有名詞", "地域", "一般"): 8676, ("名詞", "固有名詞", "一般", "*"): 8538}

# Forms of one word whose costs lie further apart than this were met often, and are listed one by one.
EVEN = 300


class Row:
    """A line of IPADIC: surface, context, cost, kind (part of speech in four steps), inflection, lemma, reading."""

    def __init__(self, fields):
        self.surface, left, right, cost = fields[:4]
        assert left == right
        self.context, self.cost = int(left), int(cost)
        self.kind = tuple(fields[4:8])
        self.inflection, self.lemma = fields[8], fields[10]
        self.reading = fields[11] if len(fields) > 11 else ""


def rows(folder):
    for name in FILES:
        with open(os.path.join(folder, name + ".csv"), encoding="euc-jp", newline="") as lines:
            for fields in csv.reader(lines):
                row = Row(fields)
                if UNSEEN.get(row.kind) != row.cost:
                    yield row


def groups(folder):
    """The 1,316 contexts joined to groups of one kind and form: the group of each context, and the groups' names."""
    found, names = {}, []
    with open(os.path.join(folder, "left-id.def"), encoding="euc-jp") as lines:
        for line in lines:
            number, features = line.split()
            kind = features.split(",")
            name = ",".join(part for part in (*kind[:4], kind[5]) if part != "*")
            if kind[0] in LEXICAL:
                name = ",".join([name, kind[4], kind[6]])
            if name not in names:
                names.append(name)
            found[int(number)] = names.index(name)
    return found, names


def connections(folder, group_of, count):
    """What it costs that a word of one group follows another's: the mean over the contexts of the two groups."""
    total, number = [0] * (count * count), [0] * (count * count)
    with open(os.path.join(folder, "matrix.def")) as lines:
        next(lines)
        for line in lines:
            right, left, cost = map(int, line.split())
            at = group_of[right] * count + group_of[left]
            total[at] += cost
            number[at] += 1
    return bytes(max(0, min(255, 128 + round(cost / STEP / count))) for cost, count in zip(total, number))


def words(folder):
    """The files `words.bin` and `connections.bin`.

    A row of words.bin is a surface, its group, its cost, and its lemma or reading where they are needed. A verb or
    adjective whose forms cost the same is one row: its stem, with a number from the groups' count on that stands for
    the line of endings in connections.bin.
    """
    group_of, names = groups(folder)
    lemmas, table = defaultdict(list), set()
    for row in rows(folder):
        if row.inflection == "*":
            is_name = row.kind[1] == "固有名詞"
            table.add((row.surface, group_of[row.context], step(row.cost), row.reading if is_name else ""))
        else:
            lemmas[row.kind, row.inflection, row.lemma].append(row)
    patterns = defaultdict(Counter)
    for (kind, inflection, lemma), forms in sorted(lemmas.items()):
        patterns[kind, inflection, lemma[len(stem(lemma, forms)):]][endings(lemma, forms, group_of)] += 1
    types = []
    for (kind, inflection, base), found in sorted(patterns.items()):
        pattern, number = found.most_common(1)[0]
        if number > 2:
            types.append((base, pattern))
    for (kind, inflection, lemma), forms in sorted(lemmas.items()):
        costs = sorted(row.cost for row in forms)
        key = (lemma[len(stem(lemma, forms)):], endings(lemma, forms, group_of))
        if key in types and costs[-1] - costs[0] <= EVEN and stem(lemma, forms):
            number = len(names) + types.index(key)
            table.add((stem(lemma, forms), number, step(costs[len(costs) // 2]), ""))
        else:
            for row in forms:
                table.add((row.surface, group_of[row.context], step(row.cost), lemma if lemma != row.surface else ""))
    ordered = sorted(table, key=lambda row: (row[0].encode(), row[1:]))
    columns = [[row[0] for row in ordered], bytes(row[1] // 256 for row in ordered),
               bytes(row[1] % 256 for row in ordered), bytes(row[2] for row in ordered), [row[3] for row in ordered]]
    lines = [base + "\t" + " ".join(f"{ending},{group}" for ending, group in pattern) for base, pattern in types]
    matrix = connections(folder, group_of, len(names))
    return packed.blocks([columns]), packed.blocks([[names], [lines], [matrix]])


def known(folder):
    """All surfaces and lemmas."""
    return {word for row in rows(folder) for word in (row.surface, row.lemma)}


def step(cost):
    return max(0, min(255, round(cost / STEP)))


def stem(lemma, forms):
    return os.path.commonprefix([lemma, *(row.surface for row in forms)])


def endings(lemma, forms, group_of):
    length = len(stem(lemma, forms))
    return tuple(sorted({(row.surface[length:], group_of[row.context]) for row in forms}))
