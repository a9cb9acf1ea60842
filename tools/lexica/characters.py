"""Characters: which are written otherwise elsewhere or in old books, and how each may be read."""
import bz2
import re
import unicodedata
from collections import Counter, defaultdict

import packed


# A character that so many words in simplified characters have is one of them.
MET = 3


def cedict_lines(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"(\S+) (\S+) \[(.*?)\] /(.*)/", line)
            if match and not line.startswith("#"):
                yield match.groups()


def simplified(path):
    """Lines of a simplified character and the traditional ones that are written for it, as CC-CEDICT's words have them."""
    met, simplified = defaultdict(Counter), Counter()
    for traditional, simple, _, _ in cedict_lines(path):
        simplified.update(set(simple))
        if len(traditional) == len(simple):
            for old, new in zip(traditional, simple):
                met[old][new] += 1
    found = defaultdict(list)
    for old, news in met.items():
        new = min(news, key=lambda new: (-news[new], new))
        # 宁 is the simplified 寧, and a rare traditional character that is simplified to 㝉: where simplified words have it, it stays.
        if new != old and ord(old) >= 0x3400 and simplified[old] < MET:
            found[new].append(old)
    return "".join(new + "".join(sorted(olds)) + "\n" for new, olds in sorted(found.items()))


def kanjidic_lines(path):
    with open(path, encoding="euc-jp", errors="replace") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield line[0], line[2:].split("{")[0].split()


def modern(path):
    """Lines of a character of today's Japanese and its old forms: KANJIDIC's references from a taught character (a
    grade from 1 to 8) to one that is not taught."""
    code = {}
    fields = dict(kanjidic_lines(path))
    for letter, marks in fields.items():
        code[marks[0].lower()] = letter

    def is_taught(letter):
        return any(re.match(r"G[1-8]$", mark) for mark in fields[letter])

    taken, lines = set(), []
    for letter, marks in sorted(fields.items()):
        if is_taught(letter):
            olds = [code.get(mark[3:].lower()) for mark in marks if mark.startswith("XJ0")]
            olds = [old for old in olds if old and not is_taught(old) and old not in taken]
            taken.update(olds)
            if olds:
                lines.append(letter + "".join(sorted(olds)) + "\n")
    return "".join(lines)


def usual_mandarin(unihan):
    """The usual syllable of each character, without its tone, from Unihan's kMandarin."""
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\tkMandarin\t(\S+)", line)
            if match:
                plain = unicodedata.normalize("NFD", match[2]).replace("u\u0308", "v")
                yield chr(int(match[1], 16)), "".join(letter for letter in plain if letter.isascii())


def readings(kanjidic, cedict, unihan):
    """The file `readings.bin`: characters, their readings in Japanese (on, kun, in names; hiragana), and in Mandarin
    (without tones; the usual one first, one that is a family name's with a plus)."""
    kana, pinyin, usual = {}, defaultdict(list), dict(usual_mandarin(unihan))
    for letter, marks in kanjidic_lines(kanjidic):
        found = []
        for mark in marks[1:]:
            if mark in ("T1", "T2") or not re.match(r"[-ぁ-んァ-ヶー.]+$", mark):
                continue
            read = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ン" else c for c in mark).strip("-")
            for form in (read.split(".")[0], read.replace(".", "")):
                if form not in found:
                    found.append(form)
        kana[letter] = found
    for traditional, simple, reading, senses in cedict_lines(cedict):
        for letter in {traditional, simple}:
            sound = re.sub(r"[0-9]", "", reading).lower().replace("u:", "v")
            if len(letter) != 1 or not re.match("[a-z]+$", sound):
                continue
            if senses.startswith("surname ") and sound != usual.get(letter):
                sound = "+" + sound
            if sound not in pinyin[letter]:
                pinyin[letter].append(sound)
    for letter, syllables in pinyin.items():
        syllables.sort(key=lambda syllable: syllable != usual.get(letter))
    letters = sorted({letter for letter in (*kana, *pinyin) if ord(letter) >= 0x3400}, key=str.encode)
    return packed.blocks([[letters, [" ".join(kana.get(letter, [])) for letter in letters],
                           [" ".join(pinyin.get(letter, [])) for letter in letters]]])
