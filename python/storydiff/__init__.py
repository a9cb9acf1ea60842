"""How several outlets covered one event, fact by fact.

>>> import storydiff
>>> comparison = storydiff.compare([
...     {"outlet": "Argus", "published": "2026-03-06", "headline": "Ferry aground", "text": "..."},
...     {"outlet": "Beacon", "file": "beacon.html"},
... ])
>>> comparison.facts[0].statement
>>> comparison.cells()

All the work is done by the program ``storydiff``, which this module runs: a result is what ``storydiff compare --format json``
writes, and ``storydiff schema`` explains every field. What an event and an article may hold is what ``storydiff stream`` takes.

``program=`` names a program other than the one that came with this package; ``root=`` the folder of the files that
articles name, by default the current one.
"""

from __future__ import annotations

import json
import os
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Literal, Union

from storydiff._program import Error, find, run

__all__ = ["Comparison", "Error", "Record", "compare", "find", "stream", "table"]

_Path = Union[str, "os.PathLike[str]"]
_Event = Mapping[str, Any]
_Kind = Literal["cells", "facts", "quotes", "values", "links"]
_Frame = Literal["pandas", "polars"]


class Record(dict[str, Any]):
    """An object of the JSON: ``fact.statement`` is ``fact["statement"]``."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"there is no {name!r} here; choose from {', '.join(self)}") from None


class Comparison(Record):
    """What was found out about one event.

    One part needs brackets, because every dict has a method of its name: ``comparison["values"]``.
    """

    version: str
    schema: int
    title: str
    base: str | None
    articles: list[Record]
    facts: list[Record]
    links: list[Record]
    rows: list[Record]
    differences: list[Record]
    voices: list[Record]
    words: list[Record]
    credits: list[Record]
    shared: list[Record]
    left_out: list[Record]
    corrections: list[Record]
    notes: list[Record]
    _table: Callable[..., Any]

    def cells(self, frame: _Frame = "pandas") -> Any:
        """What each article makes of each fact, one cell a row, as a pandas or polars frame.

        docs/codebook.md explains the columns. The program compares the event once more for it.
        """
        return self._table(kind="cells", frame=frame)


def compare(
    articles: Sequence[_Event | _Path] | _Path,
    *,
    title: str | None = None,
    root: _Path = ".",
    program: _Path | None = None,
) -> Comparison:
    """Compares the articles about one event, or the folder of an event; raises `Error` where that cannot be done."""
    event: dict[str, Any]
    if isinstance(articles, (str, os.PathLike)):
        root, folder = os.path.split(os.path.realpath(articles))
        event = {"event": folder}
    else:
        event = {"articles": list(articles)}
    if title is not None:
        event["title"] = title
    [result] = stream([event], jobs=1, root=root, program=program)
    if "error" in result:
        raise Error(result.error)
    return result


def stream(
    events: Iterable[_Event],
    *,
    fields: Sequence[str] = (),
    jobs: int | None = None,
    root: _Path = ".",
    program: _Path | None = None,
) -> Iterator[Comparison]:
    """Compares many events on all cores and yields the results in their order, each as soon as it is there.

    An event that cannot be compared yields what was wrong with it as ``error``, and the others go on. ``fields`` keeps only these
    parts of each result. Neither the events nor the results need to fit into memory; the events are taken in another thread.
    """
    under_way: deque[_Event] = deque()

    def lines() -> Iterator[bytes]:
        for event in events:
            line = _line(event)
            under_way.append(event)
            yield line

    arguments = [*_arguments(jobs, root), *(["--fields", ",".join(fields)] if fields else [])]
    for line in run(program, arguments, lines(), []):
        result = Comparison(json.loads(line, object_hook=Record))
        result._table = partial(table, [under_way.popleft()], root=root, program=program)
        yield result


def table(
    events: Iterable[_Event],
    kind: _Kind = "cells",
    *,
    frame: _Frame = "pandas",
    jobs: int | None = None,
    root: _Path = ".",
    program: _Path | None = None,
) -> Any:
    """Compares many events and gives tidy rows of one kind as a pandas or polars frame; docs/codebook.md explains the columns.

    An event that cannot be compared has no rows; a warning says why.
    """
    if frame not in ("pandas", "polars"):
        raise ValueError(f"frame={frame!r}: choose pandas or polars")
    arguments = [*_arguments(jobs, root), "--table", kind]
    failures: list[str] = []
    rows = [json.loads(line) for line in run(program, [*arguments, "--format", "jsonl"], map(_line, events), failures)]
    for failure in failures:
        warnings.warn(failure, stacklevel=2)
    # Without a row nothing names the columns but the header of the CSV.
    columns = list(rows[0]) if rows else next(run(program, arguments, [], [])).decode().strip().split(",")
    if frame == "pandas":
        import pandas

        return pandas.DataFrame(rows, columns=columns)
    import polars

    return polars.DataFrame(rows, schema=None if rows else columns, infer_schema_length=None, strict=False)


def _arguments(jobs: int | None, root: _Path) -> list[str]:
    return ["stream", "--root", os.fspath(root), *([] if jobs is None else ["--jobs", str(jobs)])]


def _line(event: _Event) -> bytes:
    return json.dumps(event, default=_plain, allow_nan=False).encode()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    path: str = os.fspath(value)
    return path
