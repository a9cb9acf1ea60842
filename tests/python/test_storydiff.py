"""The module: what it gives is what the program writes, and what goes wrong is said in the program's words."""

import copy
import json
import pickle
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pandas
import pytest
import storydiff

SAMPLE = Path(__file__).parents[2] / "samples" / "water-tariff"


def by_hand(*arguments, events=()):
    text = "".join(json.dumps(event) + "\n" for event in events)
    done = subprocess.run([storydiff.find(), *arguments], input=text, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_a_comparison_is_what_the_program_writes(event):
    comparison = storydiff.compare(event()["articles"], title="Kestrel")
    [line] = by_hand("stream", events=[event(title="Kestrel")]).splitlines()
    assert comparison == json.loads(line)
    assert comparison.title == "Kestrel" and comparison.articles[1].outlet == "Beacon"
    towed = next(fact for fact in comparison.facts if "towed" in fact.statement)
    assert {cell.article: cell.verdict for cell in towed.cells} == {"argus": "stated", "beacon": "omitted"}
    assert isinstance(comparison["values"], list)


def test_a_folder_is_an_event_wherever_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    comparison = storydiff.compare(SAMPLE)
    whole = json.loads(by_hand("compare", str(SAMPLE), "--format", "json"))
    assert {key: comparison[key] for key in whole} == whole


def test_files_stand_below_the_root():
    names = ["courier.txt", {"outlet": "Open Valley", "file": Path("openvalley.txt"), "published": date(2026, 5, 14)}]
    comparison = storydiff.compare(names, root=SAMPLE)
    dates = {article.outlet: article.published for article in comparison.articles}
    assert dates["Open Valley"] == "2026-05-14" and len(dates) == 2
    with pytest.raises(storydiff.Error, match="outside the folder"):
        storydiff.compare([str(SAMPLE / "courier.txt"), "openvalley.txt"], root=SAMPLE)


def test_what_is_not_there_is_no_attribute(event):
    comparison = storydiff.compare(event()["articles"])
    with pytest.raises(AttributeError, match="there is no 'fact' here; choose from id, line, version"):
        comparison.fact
    assert getattr(comparison, "fact", None) is None


def test_a_comparison_can_be_copied_and_sent(event):
    comparison = storydiff.compare(event()["articles"])
    for again in (copy.deepcopy(comparison), pickle.loads(pickle.dumps(comparison))):
        assert again == comparison and again.facts[0].id == comparison.facts[0].id
        assert again.cells().equals(comparison.cells())


def test_many_events_come_in_their_order(event):
    found = list(storydiff.stream((event(id=f"e{number}") for number in range(20)), jobs=3))
    assert [one.id for one in found] == [f"e{number}" for number in range(20)]
    [short] = storydiff.stream([event()], fields=["facts", "links"])
    assert set(short) == {"id", "line", "version", "schema", "facts", "links"}


def test_a_result_comes_before_the_next_event_is_known(event):
    first_is_there = threading.Event()

    def events():
        yield event(id="first")
        assert first_is_there.wait(60)
        yield event(id="second")

    found = storydiff.stream(events())
    assert next(found).id == "first"
    first_is_there.set()
    assert [one.id for one in found] == ["second"]


def test_whoever_has_seen_enough_stops_it(event):
    taken = []

    def events():
        for number in range(100_000):
            taken.append(number)
            yield event(id=number)

    found = storydiff.stream(events(), jobs=1)
    assert next(found).id == 0
    found.close()
    time.sleep(0.2)
    so_many = len(taken)
    time.sleep(0.2)
    assert len(taken) == so_many < 100_000, "nobody takes events any more"


def test_a_bad_event_is_an_error_among_results(event):
    found = list(storydiff.stream([{"id": "bad"}, event(id="good")]))
    assert [one.id for one in found] == ["bad", "good"]
    assert "it needs `articles`" in found[0].error and found[1].facts
    with pytest.raises(storydiff.Error, match="no such file or folder"):
        storydiff.compare(["nosuch.txt", "none.txt"])
    with pytest.warns(UserWarning, match="line 1: the line: it needs `articles`"):
        frame = storydiff.table([{"id": "bad"}, event(id="good")])
    assert set(frame.event_id) == {"good"}


def test_what_breaks_off_is_said(event, tmp_path):
    def events():
        yield event()
        raise LookupError("the third page is missing")

    found = storydiff.stream(events())
    assert next(found).facts
    with pytest.raises(LookupError, match="the third page"):
        next(found)
    with pytest.raises(ValueError, match="JSON"):
        storydiff.compare([{"outlet": "Argus", "author": float("nan")}])
    with pytest.raises(storydiff.Error, match="--fields fact: no such part"):
        list(storydiff.stream([event()], fields=["fact"]))
    with pytest.raises(storydiff.Error, match="--jobs"):
        list(storydiff.stream([event()], jobs=0))
    with pytest.raises(storydiff.Error, match="invalid value 'cell'"):
        storydiff.table([event()], "cell")
    with pytest.raises(ValueError, match="choose pandas or polars"):
        storydiff.table([event()], frame="panda")
    with pytest.raises(FileNotFoundError, match="nosuch"):
        storydiff.compare(event()["articles"], program="nosuch")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's script stands for a program that is killed")
def test_a_program_that_is_killed_is_no_end(event, tmp_path):
    killed = tmp_path / "killed"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o755)
    with pytest.raises(storydiff.Error, match="status -9"):
        list(storydiff.stream([event()], program=killed))


def test_cells_are_the_tidy_rows(event):
    comparison = storydiff.compare(event()["articles"])
    header, *rows = by_hand("stream", "--table", "cells", events=[event()]).splitlines()
    for frame in (comparison.cells(), comparison.cells("polars").to_pandas()):
        assert list(frame.columns) == header.split(",") and len(frame) == len(rows)
        assert frame.groupby("article_id").size().to_dict() == {"argus": len(rows) / 2, "beacon": len(rows) / 2}
    assert pandas.api.types.is_float_dtype(comparison.cells().score)


@pytest.mark.parametrize("kind", ["cells", "facts", "quotes", "values", "links"])
@pytest.mark.parametrize("frame", ["pandas", "polars"])
def test_tables_of_many_events_stack(event, kind, frame):
    sample = {"id": "water", "event": SAMPLE.name}
    header = by_hand("stream", "--table", kind).strip()
    found = storydiff.table([event(id=1), sample], kind, frame=frame, root=SAMPLE.parent)
    lines = by_hand(
        "stream", "--table", kind, "--format", "jsonl", "--root", str(SAMPLE.parent), events=[event(id=1), sample]
    )
    assert ",".join(found.columns) == header
    assert len(found) == len(lines.splitlines()) > 0
    none = storydiff.table([], kind, frame=frame)
    assert ",".join(none.columns) == header and len(none) == 0


def test_the_program_is_found_or_missed_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sysconfig.get_path", lambda *_: str(tmp_path))
    with pytest.raises(storydiff.Error, match="neither in this environment nor on the PATH; give its path as program="):
        storydiff.find()
    assert storydiff.find(Path("a") / "b") == str(Path("a") / "b")
