#!/usr/bin/env python3
"""Is a changed number, date, name or quotation found, and in the right words?

usage: python3 benches/changed_copies.py [--bin PATH] [--changes 8] [--together] [--seeds 3] [--missed N] [EVENT ...]

Every article of every event folder (default: the English articles of the samples) is set beside a copy of itself in which so many numbers,
dates, names and words of quotations were changed, each in one place: the same changes on every run. Then `storydiff
compare` is asked what differs. A change is found when a difference of its kind shows the old words on the article's
side and the new ones on the copy's, with at most three words beside them; a number, date or name inside a quotation
may also be shown as a changed quotation. A difference that touches no change is false. An unchanged copy has to show none at all.

At most one change stands in a sentence, unless --together is given. Standard library only; nothing of the articles
is kept.
"""
import argparse, glob, json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ("number", "date", "name", "quote")
MOST_BESIDE = 3
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
COUNTS = "two three four five six seven eight nine ten eleven twelve".split()
NAMES = "Aldous Brannigan Carmody Delacroix Ellingham Fairweather Garside Hathersage Ingleby Jessamy".split()
WORDS = "lantern orchard gravel harvest velvet copper thistle saddle marble candle".split()
FUNCTION_WORDS = set("that this with from they them their there these those have been were will would could should about "
                     "which what when where while than then your ours because into over under after before very some more "
                     "most also just only even does doing being it's that's don't didn't can't won't we're they're i'm "
                     "i've we've you're isn't wasn't".split())
# Words with a capital that name nobody, and those that stand before a number that counts nothing.
NO_NAMES = set(WEEKDAYS + MONTHS + "Jan Feb Aug Sept Oct Nov Dec I Mr Mrs Ms Dr The A An In On At He She It We They But "
               "And Or If As No Not Sen Rep Gov Gen Col Lt Capt Rev St AP".split())
LABELS = set("no flight route highway room chapter section article page district number".split())


class Numbers:
    """A small generator with fixed constants (Numerical Recipes), so that every Python makes the same changes."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) * limit >> 24


def other_figure(text, numbers):
    """Another figure with as many digits, too far off for a rounding."""
    digits = [c for c in text if c.isdigit()]
    first = int(digits[0])
    digits[0] = str((first - 1 + 2 + numbers.below(5)) % 9 + 1)
    if len(digits) == 2 and digits[0] == digits[1]:
        digits[0] = str(int(digits[0]) % 9 + 1)
    left = iter(digits)
    return "".join(next(left) if c.isdigit() else c for c in text)


def quotations(text):
    found = [m.span(1) for m in re.finditer(r"“([^“”]+)”", text)]
    return found + [m.span(1) for m in re.finditer(r"(?<!\w)\"([^\"]+)\"", text)]


def dates(text, numbers):
    month = "|".join(MONTHS) + "|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\b\\.?"
    for m in re.finditer(r"\b(" + "|".join(WEEKDAYS) + r")\b", text):
        yield m.span(), WEEKDAYS[(WEEKDAYS.index(m[1]) + 2 + numbers.below(3)) % 7]
    for m in re.finditer(r"\b(?:" + month + r") (\d{1,2})\b(?!:)|\b(\d{1,2}) (?:" + month + ")", text):
        day, span = (m[1], m.span(1)) if m[1] else (m[2], m.span(2))
        yield span, str((int(day) + 4 + numbers.below(12)) % 27 + 1)
    for m in re.finditer(r"\b(" + "|".join(COUNTS) + r")(?= (?:years|months|weeks|days) ago\b)", text):
        yield m.span(1), COUNTS[(COUNTS.index(m[1]) + 2 + numbers.below(5)) % len(COUNTS)]
    for m in re.finditer(r"\b(?:in|since|by|until|of) ((?:19|20)\d\d)\b", text):
        yield m.span(1), str(int(m[1]) - 2 - numbers.below(7))
    for m in re.finditer(r"\b(?:in|since|until|of|last|by) (" + "|".join(MONTHS) + r")(?=[ ,.](?! ?\d))", text):
        if m[1] != "May":
            yield m.span(1), MONTHS[(MONTHS.index(m[1]) + 3 + numbers.below(4)) % 12]


def figures(text, numbers, taken):
    for m in re.finditer(r"(?<![\w.,:/-])[$£€]?(\d[\d,]*(?:\.\d+)?)(?![\d:/])", text):
        before = re.findall(r"[A-Za-z]+", text[:m.start()])[-1:]
        figure = m[1].rstrip(",")
        span = (m.start(1), m.start(1) + len(figure))
        is_year = re.fullmatch(r"(1[6-9]|20)\d\d", figure)
        is_time = re.match(r" ?(a\.?m\.?|p\.?m\.?|o'clock|o’clock|[AP]M)\b", text[span[1]:])
        is_joined = text[span[1]:span[1] + 1] in ("/", "–", "'", "’") or re.match(r"-\d|s\b|th?h?\b|st\b|nd\b|rd\b", text[span[1]:])
        is_label = before and before[0].lower() in LABELS
        if not (is_year or is_time or is_joined or is_label or any(a < span[1] and span[0] < b for a, b in taken)):
            yield span, other_figure(figure, numbers)
    for m in re.finditer(r"\b(" + "|".join(COUNTS) + r")(?= [a-z]{3,}| of )", text):
        if not any(a <= m.start() < b for a, b in taken):
            yield m.span(1), COUNTS[(COUNTS.index(m[1]) + 2 + numbers.below(5)) % len(COUNTS)]


def names(text, numbers):
    for m in re.finditer(r"(?<=[a-z,] )((?:[A-Z][a-z]+ )*)([A-Z][a-z]{3,})(?![\w'’.-]*[\w]|[a-z])", text):
        words = (m[1] + m[2]).split()
        if len(words) <= 3 and not NO_NAMES & set(words):
            yield m.span(2), NAMES[numbers.below(len(NAMES))]


def quoted_words(text, numbers):
    for start, end in quotations(text):
        if len(text[start:end].split()) < 5:
            continue
        for m in re.finditer(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", text[start:end]):
            if m[0] not in FUNCTION_WORDS and m[0] not in COUNTS:
                yield (start + m.start(), start + m.end()), WORDS[numbers.below(len(WORDS))]


def candidates(paragraphs, numbers):
    """All changes that an article offers: (kind, paragraph, (start, end), new words).

    A dateline is no statement, and in a headline only a word that the body has as a name is one."""
    body = " ".join(paragraphs[1:])
    known = {body[start:end] for (start, end), _ in names(body, Numbers(0))}
    for number, text in enumerate(paragraphs):
        day_changes = list(dates(text, numbers))
        found = [("date", *one) for one in day_changes]
        found += [("number", *one) for one in figures(text, numbers, [span for span, _ in day_changes])]
        found += [("name", *one) for one in names(text, numbers)]
        found += [("quote", *one) for one in quoted_words(text, numbers)]
        dateline = re.match(r"[A-Z][^a-z]{3}.{0,60}? (?:-|--|–|—) ", text)
        for kind, span, new in found:
            is_known = number or kind != "name" or text[span[0]:span[1]] in known
            if is_known and not (dateline and span[0] < dateline.end()):
                yield kind, number, span, new


def sentence_of(text, at):
    """Counts the sentence ends before; rough, as it only keeps changes apart."""
    return len(re.findall(r"[.!?][”\"’']*\s+(?=[“\"‘A-Z])", text[:at]))


def change(paragraphs, count, together, numbers):
    """The copy's paragraphs and the changes: (kind, paragraph, old span, new span, old, new)."""
    offers = list(candidates(paragraphs, numbers))
    for index in range(len(offers) - 1, 0, -1):
        other = numbers.below(index + 1)
        offers[index], offers[other] = offers[other], offers[index]
    chosen, sentences = [], set()
    for kind in KINDS:
        left = count
        for offer in offers:
            _, number, span, new = offer
            sentence = (number, sentence_of(paragraphs[number], span[0]))
            is_near = any(n == number and a[0] - 3 < span[1] and span[0] < a[1] + 3 for _, n, a, _ in chosen)
            if offer[0] != kind or not left or is_near or not together and sentence in sentences:
                continue
            chosen.append(offer)
            sentences.add(sentence)
            left -= 1
    copy, changes = list(paragraphs), []
    for number, text in enumerate(paragraphs):
        shift = 0
        for kind, _, (start, end), new in sorted((c for c in chosen if c[1] == number), key=lambda c: c[2]):
            copy[number] = copy[number][:start + shift] + new + copy[number][end + shift:]
            changes.append((kind, number, (start, end), (start + shift, start + shift + len(new)), text[start:end], new))
            shift += len(new) - (end - start)
    return copy, changes


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def differences(program, published, paragraphs, copy):
    """What `compare` says of an article and its copy, each side as (paragraph, start, end, words) in characters."""
    with tempfile.TemporaryDirectory() as folder:
        entries = 'title = "An article and its copy"\n'
        for name, text in (("article", paragraphs), ("copy", copy)):
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as file:
                file.write("\n\n".join(text) + "\n")
            entries += f'[[article]]\noutlet = "{name}"\nfile = "{name}.txt"\nlanguage = "en"\n'
            entries += f'published = "{published}"\n' if published else ""
        with open(os.path.join(folder, "event.toml"), "w", encoding="utf-8") as file:
            file.write(entries)
        return run([program, "compare", folder, "--format", "json"])


def sides(answer):
    """Each difference as its kind and, for article and copy, the paragraph's text and the words' place in it."""
    texts = {a["id"]: [a["headline"]] + [p["text"] for p in a["paragraphs"]] for a in answer["articles"]}
    for difference in answer["differences"]:
        found = {}
        for side in difference["sides"]:
            place, words = side["passage"], side["words"]
            text = texts[place["article"]][place["paragraph"]].encode()
            start = len(text[:words["start"]].decode())
            found[place["article"]] = (texts[place["article"]][place["paragraph"]], start, start + len(words["words"]), words["words"])
        yield difference["kind"], found.get("article"), found.get("copy")


def touches(side, text, span):
    return side is not None and side[0] == text and side[1] < span[1] and span[0] < side[2]


def is_right(shown, side, words):
    return shown in words or len(side[3].split()) <= len(words.split()) + MOST_BESIDE


def score(program, article, given, seed, figures_of, missed):
    paragraphs = [" ".join(p.split()) for p in [article["headline"]] + [p["text"] for p in article["paragraphs"]]]
    paragraphs = [p for p in paragraphs if p]
    copy, changes = change(paragraphs, given.changes, given.together, Numbers(seed))
    found = list(sides(differences(program, article["published"], paragraphs, copy)))
    for kind, number, old_span, new_span, old, new in changes:
        here = [(k, a, b) for k, a, b in found
                if touches(a, paragraphs[number], old_span) and touches(b, copy[number], new_span)]
        right = [1 for k, a, b in here if k in (kind, "quote") and is_right(old, a, old) and is_right(new, b, new)]
        figures_of[kind][0] += 1
        figures_of[kind][1] += bool(right)
        if not right:
            said = "; ".join(f"{k}: {a[3]} | {b[3]}" for k, a, b in here) or "nothing"
            missed.append(f"{kind}: {old} -> {new}: {said}: {copy[number]}")
    for kind, a, b in found:
        is_touching = any(touches(a, paragraphs[n], old) or touches(b, copy[n], new) for _, n, old, new, _, _ in changes)
        figures_of["false"][1] += not is_touching
        if not is_touching:
            missed.append(f"false {kind}: {a and a[3]} | {b and b[3]}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("events", nargs="*", metavar="EVENT")
    options.add_argument("--bin", default=os.path.join(HERE, "..", "target", "release", "storydiff"))
    options.add_argument("--changes", type=int, default=8, help="of each kind in each article, as far as it has so many")
    options.add_argument("--together", action="store_true", help="allow several changes in one sentence")
    options.add_argument("--seeds", type=int, default=3, help="so many copies of each article")
    options.add_argument("--missed", type=int, default=0, metavar="N", help="print the first N that were missed or are false")
    given = options.parse_args()
    events = given.events or sorted(glob.glob(os.path.join(HERE, "..", "samples", "*", "")))
    figures_of, missed, unchanged, articles = {kind: [0, 0] for kind in (*KINDS, "false")}, [], 0, 0
    for event in events:
        for article in run([given.bin, "compare", event, "--format", "json"])["articles"]:
            if article["language"] != "en":
                continue
            articles += 1
            for seed in range(given.seeds):
                score(given.bin, article, given, 1 + 7919 * seed, figures_of, missed)
            text = [p for p in [article["headline"]] + [p["text"] for p in article["paragraphs"]] if p]
            text = [" ".join(p.split()) for p in text]
            unchanged += len(differences(given.bin, article["published"], text, text)["differences"])
    print(f"{articles} articles, {given.seeds} copies each" + (", several changes a sentence" if given.together else ""))
    print("| changed | changes | found in the right words |")
    print("| --- | --- | --- |")
    total = [sum(figures_of[kind][at] for kind in KINDS) for at in (0, 1)]
    for kind, (all_of, right) in [(kind, figures_of[kind]) for kind in KINDS] + [("all", total)]:
        share = f"{right / all_of:.3f}" if all_of else "-"
        print(f"| {kind} | {all_of} | {share} |")
    print(f"differences that touch no change: {figures_of['false'][1]}; in unchanged copies: {unchanged}")
    for line in missed[:given.missed]:
        print(line)


main()
