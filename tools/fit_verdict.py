#!/usr/bin/env python3
"""Fits the judge's weights, and shows how far they can be trusted: each event is judged by weights fitted on the others.

usage: fit_verdict.py --bin FEATURES [--write] [--gains] EVENT...
       fit_verdict.py --bin FEATURES [--write] --across ARTICLE EVENT...

FEATURES is the example program `features`. EVENT is an event folder with facts.txt and labels.json in the form of the samples', and
perhaps false.json: statements that no article makes ([{"kind", "statement"}]); or a folder of benches/near_misses: near_misses.json has
statements of which most differ from the articles in one word ([{"statement", "made_by": [ARTICLE, ...]}]). Cells are left out if the
readers disagree on whether the statement is there.
--write puts the weights, fitted on all events, into src/judge/weights.rs. --gains prints for each feature how much the loss (log loss
per cell) grows without it. Needs numpy and scikit-learn.

carried    how likely the article is to carry the statement. Fitted on the lists' and on the articles' own statements, without false.json.
faithful   if it does, how likely it is to state it in full, neither in part nor differently. Fitted on the lists' cells that are not
           omissions and whose readers agree, and on the cells of false.json that `carried` finds more likely than 0.3.
across     how likely an article in another language is to carry the statement. Fitted on the cells between ARTICLE, the one that is in
           another language in all of these events, and the rest; translations of one event (folders of the same name) are left out together.
"""
import argparse, json, os, re, subprocess, tempfile
import numpy as np
import weights

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WEIGHTS = os.path.join(ROOT, "src", "judge", "weights.rs")
CARRIED = """strength is_own other_best corroboration length names quoted claimed claim agent act_share main_denied numbers_missing?
dates_missing?""".split()
FAITHFUL = """length numbers numbers_missing dates_missing names names_absent relative_share clause_share rarest_missing heavy_missing other_agent
claim denied_strictly main_denied""".split()
ACROSS = "strength is_own names_far claimed plain_share".split()
LIKELY = 0.3
RECALL, PRECISION = 0.6, 0.55


def lines(binary, *arguments):
    out = subprocess.run([binary, *arguments], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def of_list(binary, event, statements):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write("\n".join(statements) + "\n")
    cells = lines(binary, event, file.name)
    os.unlink(file.name)
    return cells


def readers(label, article):
    first, second = label["cells"][article]["readers"]
    present = None if (first == "omitted") != (second == "omitted") else first != "omitted"
    return present, first if first == second else None


def load(binary, event):
    """All cells of an event: kind list, false or own; true and false of near misses."""
    if os.path.exists(event + "/near_misses.json"):
        return near_misses(binary, event)
    labels = json.load(open(event + "/labels.json", encoding="utf-8"))["facts"]
    cells = []
    for cell in of_list(binary, event, [label["statement"] for label in labels]):
        present, status = readers(labels[cell["row"]], cell["article"])
        cells.append(dict(kind="list", present=present, status=status, **cell))
    if os.path.exists(event + "/false.json"):
        false = json.load(open(event + "/false.json", encoding="utf-8"))
        for cell in of_list(binary, event, [one["statement"] for one in false]):
            cells.append(dict(kind="false", sub=false[cell["row"]]["kind"], present=False, status=None, **cell))
    facts = {}
    for cell in lines(binary, event):
        facts.setdefault(cell["row"], []).append(cell)
    for of_row in facts.values():
        label = listed(of_row, labels)
        home = {cell["article"] for cell in of_row if cell["rule"] == "own-words"}
        for cell in of_row:
            if cell["rule"] != "own-words":
                present, status = readers(label, cell["article"]) if label else (None, None)
                cells.append(dict(kind="own", home=home, present=present, status=status, **cell))
    for cell in cells:
        cell["event"] = event
    return cells


def near_misses(binary, event):
    """Statements that one article makes say nothing of the other, which may make them in part."""
    listed = json.load(open(event + "/near_misses.json", encoding="utf-8"))
    cells = []
    for cell in of_list(binary, event, [one["statement"] for one in listed]):
        made_by = listed[cell["row"]]["made_by"]
        is_made = cell["article"] in made_by
        if is_made or not made_by:
            status = "stated" if is_made else None
            cells.append(dict(kind="true" if is_made else "false", sub="near", present=is_made, status=status, event=event, **cell))
    return cells


def listed(fact, labels):
    """The listed statement nearest to a fact in both directions, in a paragraph that the readers name; None if none is near."""
    words = lambda text: set(re.findall(r"\w+", text.lower()))
    shown = words(fact[0]["statement"])
    home = {(cell["article"], paragraph) for cell in fact if cell["rule"] == "own-words" for paragraph in cell["paragraphs"]}
    best, most = None, 0.0
    for label in labels:
        wanted = words(label["statement"])
        told = {(article, number) for article, cell in label["cells"].items() for number in cell["paragraphs"]}
        if not wanted or not shown or home and not home & told:
            continue
        recall, precision = len(wanted & shown) / len(wanted), len(wanted & shown) / len(shown)
        if recall >= RECALL and precision >= PRECISION and recall + precision > most:
            best, most = label, recall + precision
    return best


def matrix(cells, names):
    return np.array([[cell["features"][name] if not name.endswith("?") else float(cell["features"][name[:-1]] > 0) for name in names] for cell in cells])


def fitted(cells, names, wanted, strictness):
    return weights.fitted(matrix(cells, names), [bool(wanted(cell)) for cell in cells], strictness)


def likelihoods(cells, names, model):
    return weights.likelihoods(matrix(cells, names), model)


def for_carried(cells):
    return [cell for cell in cells if cell["features"] and cell["kind"] in ("list", "own") and cell["present"] is not None]


def for_faithful(cells):
    is_told = lambda cell: cell["kind"] in ("list", "true") and cell["status"] and cell["status"] != "omitted"
    return [cell for cell in cells if cell["features"] and (is_told(cell) or cell["kind"] == "false" and cell["carried"] > LIKELY)]


def left_out(cells, key, names, chosen, wanted, strictness):
    """Gives every cell the likelihood from a model that has not seen its event."""
    for cell in cells:
        cell.setdefault(key, 0.01)
    for event in sorted({cell["event"] for cell in cells}):
        here = [cell for cell in cells if cell["event"] == event and cell["features"]]
        model = fitted([cell for cell in chosen(cells) if cell["event"] != event], names, wanted, strictness)
        for cell, likelihood in zip(here, likelihoods(here, names, model)):
            cell[key] = likelihood


def judge_all(cells, carried=CARRIED, faithful=FAITHFUL):
    left_out(cells, "carried", carried, for_carried, lambda cell: cell["present"], 1.0)
    left_out(cells, "faithful", faithful, for_faithful, lambda cell: cell["status"] == "stated", 0.3)


def kappa(pairs):
    n = len(pairs)
    agreed = sum(a == b for a, b in pairs) / n
    chance = sum(sum(a == v for a, _ in pairs) * sum(b == v for _, b in pairs) for v in {v for pair in pairs for v in pair}) / n / n
    return (agreed - chance) / (1 - chance)


def loss(cells, key, wanted):
    return -np.mean([np.log(max(1e-6, cell[key] if wanted(cell) else 1 - cell[key])) for cell in cells])


def report(cells, group):
    for kind, line in ("list", 0.55), ("own", 0.40):
        judged = [cell for cell in cells if cell["kind"] == kind and cell["present"] is not None]
        if judged:
            pairs = [(cell["carried"] >= line, cell["present"]) for cell in judged]
            print(f"{group} {kind}: cells {len(judged)}, kappa {kappa(pairs):.3f}")
    false = [cell for cell in cells if cell["kind"] == "false"]
    if false:
        carried = [cell for cell in false if cell["carried"] >= 0.55]
        print(f"{group} false: cells {len(false)}, carried {len(carried) / len(false):.3f}, and faithful from 0.8 {sum(cell['faithful'] >= 0.8 for cell in carried) / len(false):.3f}")
        told = [cell for cell in cells if cell["kind"] == "list" and cell["status"] == "stated" and cell["carried"] >= 0.55]
        print(f"{group} list, stated: faithful from 0.8 {np.mean([cell['faithful'] >= 0.8 for cell in told]):.3f}")


def fit_across(asked):
    cells = []
    for event in asked.events:
        event = event.rstrip("/")
        for cell in load(asked.bin, event):
            is_across = (asked.across in cell.get("home", ())) != (cell["article"] == asked.across)
            if is_across and cell["features"] and cell["present"] is not None:
                cells.append(dict(cell, event=os.path.basename(event), group=os.path.basename(os.path.dirname(event))))
    present = lambda cell: cell["present"]
    left_out(cells, "carried", ACROSS, lambda chosen: chosen, present, 1.0)
    for group, kind in sorted({(cell["group"], cell["kind"]) for cell in cells}):
        some = [cell for cell in cells if (cell["group"], cell["kind"]) == (group, kind)]
        pairs = [(cell["carried"] >= 0.45, cell["present"]) for cell in some]
        print(f"{group} {kind}: cells {len(pairs)}, kappa {kappa(pairs):.3f}, loss {loss(some, 'carried', present):.3f}")
    for line in 0.85, 0.88, 0.9, 0.93, 0.95:
        told = [cell["present"] for cell in cells if cell["carried"] >= line]
        print(f"from {line}: {len(told)} cells, {len(told) - sum(told)} of them not carried")
    for line in 0.15, 0.12, 0.1, 0.07, 0.05:
        absent = [cell["present"] for cell in cells if cell["carried"] < line]
        print(f"below {line}: {len(absent)} cells, {sum(absent)} of them carried")
    return fitted(cells, ACROSS, present, 1.0)


def written(name, doc, model, names):
    return weights.written(name, doc, "Features", model, names)


def write(constants):
    weights.write(WEIGHTS, constants)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--gains", action="store_true")
    parser.add_argument("--across", metavar="ARTICLE")
    parser.add_argument("events", nargs="+")
    asked = parser.parse_args()
    if asked.across:
        across = fit_across(asked)
        if asked.write:
            write([written("ACROSS", "The likelihood that an article in another language carries the statement.", across, ACROSS)])
        return
    cells = [cell for event in asked.events for cell in load(asked.bin, event.rstrip("/"))]
    judge_all(cells)
    groups = {}
    for cell in cells:
        groups.setdefault(os.path.basename(os.path.dirname(cell["event"])), []).append(cell)
    for group, of_group in groups.items():
        report(of_group, group)
    present, stated = (lambda cell: cell["present"]), (lambda cell: cell["status"] == "stated")
    if asked.gains:
        for key, names, chosen, wanted in ("carried", CARRIED, for_carried, present), ("faithful", FAITHFUL, for_faithful, stated):
            for name in names:
                fewer = [other for other in names if other != name]
                base = loss(chosen(cells), key, wanted)
                judge_all(cells, **{key: fewer})
                print(f"{key} without {name}: {loss(chosen(cells), key, wanted) - base:+.4f}")
                judge_all(cells)
    if asked.write:
        carried = fitted(for_carried(cells), CARRIED, present, 1.0)
        faithful = fitted(for_faithful(cells), FAITHFUL, stated, 0.3)
        write([written("CARRIED", "The likelihood that the article carries the statement.", carried, CARRIED),
               written("FAITHFUL", "The likelihood that an article that carries it states it in full, neither in part nor differently.", faithful, FAITHFUL)])


if __name__ == "__main__":
    main()
