"""The word list of jieba (Debian's python3-jieba): Chinese words, how often each is met, and what kind it is."""
import math

import packed

# Words met less often are left out, unless CC-CEDICT has them too.
RARE = 10

# Steps of a natural logarithm's unit in which a cost is kept, as one byte.
STEPS = 12


def words(path, known):
    """The file `words.bin`: words, what each costs (its rarity), and the first letters of its kind."""
    counts = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, count, kind = line.split(" ")[0], *line.split()[-2:]
            if len(word) > 0 and (int(count) >= RARE or word in known):
                counts[word] = (int(count), kind)
    total = sum(count for count, _ in counts.values())
    ordered = sorted(counts, key=str.encode)
    costs = bytes(min(255, round(STEPS * math.log(total / max(1, counts[word][0])))) for word in ordered)
    kinds = [counts[word][1] for word in ordered]
    return packed.blocks([[ordered, costs, kinds]])
