"""What two free dictionaries say in English: EDICT of Japanese words, CC-CEDICT of Chinese ones."""
import re

import packed

# Glosses of a word, and words of a gloss, at most: what follows explains more than it translates.
MOST_GLOSSES = 8
MOST_WORDS = 5

# Characters of a word that is neither common nor in IPADIC, at most: longer ones are phrases.
LONGEST = 7

# English words of grammar: they say nothing of what a compound means.
GRAMMAR = set("a an and as at be by for from in is not of on or the to with".split())

# What EDICT says of a word that no newspaper of today prints.
OLD = {"arch", "obs", "obsc", "rare", "X", "vulg", "oK", "oik"}


def plain(gloss):
    """A gloss without what is said about it: "(coming to an) agreement" is "agreement"."""
    gloss = re.sub(r"\([^()]*\)|\[[^]]*\]|\{[^}]*\}", " ", gloss)
    gloss = re.sub(r"^\s*(?:to|a|an|the)\s+", "", gloss)
    return " ".join(re.sub(r"[^\w\s.,'&%/+-]", " ", gloss).split()).strip(" ,.-")


def chosen(glosses):
    found = []
    for gloss in glosses:
        if len(gloss.split()) > MOST_WORDS:
            gloss = gloss.split(",")[0]
        if re.search("[A-Za-z0-9]", gloss) and len(gloss.split()) <= MOST_WORDS and gloss not in found and ";" not in gloss:
            found.append(gloss)
    return found[:MOST_GLOSSES]


def content(gloss):
    """The beginnings of a gloss's words, by which "agree" and "agreement" are one."""
    return {word[:5] for word in re.findall("[a-z0-9]+", gloss.lower()) if word not in GRAMMAR}


def telling(found, kept):
    """Without what a reader of the others can do without: phrases in hiragana, long words, and compounds whose first
    gloss is made of their two parts' glosses (合意形成 "consensus building")."""
    meanings = {word: set().union(*map(content, glosses)) for word, glosses in found.items()}

    def is_predictable(word):
        cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
        return any(start in found and end in found and content(found[word][0]) <= meanings[start] | meanings[end]
                   for start, end in cuts)

    return {word: glosses for word, glosses in found.items() if word in kept or not (
        len(word) > LONGEST or re.search("[ぁ-ん]{3}", word) or is_predictable(word))}


def edict(path, known):
    """Japanese words with their glosses, the best entry of a word first. `known` are the words of IPADIC."""
    entries, commons = {}, set()
    with open(path, encoding="euc-jp", errors="replace") as lines:
        for line in lines:
            match = re.match(r"(\S+)(?: \[(.*?)\])? /(.*)/$", line.rstrip("\n"))
            if not match or match[1] == "　？？？":
                continue
            word, senses = match[1], match[3].split("/")
            common = "(P)" in senses
            marks = set(re.findall(r"[A-Za-z]+", " ".join(re.findall(r"\(([^()]*)\)", senses[0]))))
            if common:
                commons.add(word)
            if OLD & marks:
                continue
            glosses = [plain(sense) for sense in senses if sense != "(P)" and not sense.startswith("Ent")]
            entries.setdefault(word, []).append((not common, len(entries.get(word, [])), chosen(glosses)))
    found = {}
    for word, senses in entries.items():
        glosses = chosen(gloss for _, _, glosses in sorted(senses) for gloss in glosses)
        if glosses:
            found[word] = glosses
    return telling(found, commons | known)


def cedict(path):
    """Chinese words in simplified characters with their glosses; names after common words."""
    entries = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"(\S+) (\S+) \[(.*?)\] /(.*)/", line)
            if line.startswith("#") or not match:
                continue
            _, word, reading, senses = match.groups()
            if re.match(r"(old |archaic )?variant of|surname ", senses) and word in entries:
                continue
            glosses = [plain(gloss) for sense in senses.split("/") if not sense.startswith(("CL:", "surname "))
                       for gloss in sense.split(";")]
            name = reading[:1].isupper()
            entries.setdefault(word, []).append((name, len(entries.get(word, [])), chosen(glosses)))
    found = {}
    for word, senses in entries.items():
        glosses = chosen(gloss for _, _, glosses in sorted(senses) for gloss in glosses)
        if glosses:
            found[word] = glosses
    return found


def file(entries):
    """The file `glosses.bin`: words and their glosses, parted by semicolons."""
    words = sorted(entries, key=str.encode)
    return packed.blocks([[words, [";".join(entries[word]) for word in words]]])
