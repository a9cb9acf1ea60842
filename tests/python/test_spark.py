"""The example for Spark, on two workers, gives what the program gives alone, although the program is killed once."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import storydiff

EXAMPLE = Path(__file__).parents[2] / "examples" / "spark.py"
NO_JAVA = "Java is missing: Spark needs 17 or newer (apt-get install default-jre-headless)"


@pytest.mark.skipif(shutil.which("java") is None, reason=NO_JAVA)
def test_spark_gives_the_same(event, tmp_path):
    # More than the ten that Spark moves at a time, so that both workers have some.
    events = [event(id=f"e{number}") for number in range(30)] + [{"id": "bad"}]
    given = tmp_path / "events.jsonl"
    given.write_text("".join(json.dumps(one) + "\n" for one in events))
    submit = Path(sysconfig.get_path("scripts")) / "spark-submit"
    results, cells = tmp_path / "results", tmp_path / "cells"
    path = os.pathsep.join([str(killed_once(tmp_path / "bin")), os.environ["PATH"]])
    command = [submit, "--master", "local[2,2]", EXAMPLE, given, results, cells]
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "PATH": path}
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    assert (tmp_path / "bin" / "was-killed").is_dir()

    assert by_id(lines(results)) == by_id(storydiff.stream(events))
    with pytest.warns(UserWarning, match="it needs `articles`"):
        rows = storydiff.table(events).to_dict("records")
    # Spark leaves out what is null.
    known = [{key: value for key, value in row.items() if value == value and value is not None} for row in rows]
    assert sorted(map(json.dumps, lines(cells))) == sorted(map(json.dumps, known))


def killed_once(folder):
    """A folder with a program that is killed when it runs for the first time, and then is storydiff."""
    folder.mkdir()
    program = folder / "storydiff"
    program.write_text(
        f'#!/bin/sh\nmkdir "{folder}/was-killed" 2>/dev/null && kill -9 $$\nexec "{storydiff.find()}" "$@"\n'
    )
    program.chmod(0o755)
    return folder


def lines(folder):
    """What two tasks have written."""
    parts = [part for part in folder.glob("part-*") if part.stat().st_size]
    assert len(parts) == 2, "both workers had events"
    return [json.loads(line) for part in parts for line in part.read_text().splitlines()]


def by_id(results):
    """Without the line, which counts within a partition."""
    return {one["id"]: {key: value for key, value in one.items() if key != "line"} for one in results}
