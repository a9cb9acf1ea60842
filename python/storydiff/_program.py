"""Finding the program and running it: events in, lines out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from threading import Thread
from typing import IO

_PREFIX = "storydiff: "


class Error(RuntimeError):
    """What the program says of a bad input, in its own words."""


def find(program: str | os.PathLike[str] | None = None) -> str:
    """The program: the one given, the one that this package brought, or the one on the PATH."""
    if program is not None:
        return os.fspath(program)
    for scheme in (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user")):
        found = shutil.which("storydiff", path=sysconfig.get_path("scripts", scheme))
        if found:
            return found
    found = shutil.which("storydiff")
    if not found:
        raise Error("the program storydiff is neither in this environment nor on the PATH; give its path as program=")
    return found


def run(
    program: str | os.PathLike[str] | None, arguments: Sequence[str], events: Iterable[bytes], failures: list[str]
) -> Iterator[bytes]:
    """Gives the program the events, one a line, and yields its lines as they come; then `failures` has what it said of events.

    The events are taken in a thread of their own, each when the program is ready for it.
    """
    faults: list[BaseException] = []
    with tempfile.TemporaryFile() as said:
        command = [find(program), *arguments]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        assert process.stdin and process.stdout
        Thread(target=_feed, args=(process.stdin, events, faults), daemon=True).start()
        try:
            yield from process.stdout
            status = process.wait()
        finally:
            # It still runs where the caller has seen enough.
            process.kill()
            process.stdout.close()
            process.wait()
        said.seek(0)
        words = said.read().decode(errors="replace").strip()
    if faults:
        raise faults[0]
    if status not in (0, 1):
        raise Error(words.removeprefix(_PREFIX) or f"the program ended with status {status}")
    failures += [line.removeprefix(_PREFIX) for line in words.splitlines() if line.startswith(_PREFIX)]


def _feed(into: IO[bytes], events: Iterable[bytes], faults: list[BaseException]) -> None:
    try:
        for event in events:
            # Where it cannot be written the program has ended, and says itself why.
            try:
                into.write(event + b"\n")
                into.flush()
            except OSError:
                break
    except BaseException as fault:
        faults.append(fault)
    finally:
        with suppress(OSError):
            into.close()
