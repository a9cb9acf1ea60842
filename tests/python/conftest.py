"""Invented events for all tests."""

import pytest


@pytest.fixture
def event():
    """Makes an event: two outlets on a ferry, of which only one says that it was towed."""

    def make(**keys):
        aground = "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard."
        towed = "The coast guard towed the ferry into Millport harbour before midnight."
        same = {"headline": "Ferry aground", "published": "2026-03-06"}
        argus = {"id": "argus", "outlet": "Argus", "text": f"{aground}\n\n{towed}"}
        beacon = {"id": "beacon", "outlet": "Beacon", "text": aground}
        return {"articles": [same | argus, same | beacon], **keys}

    return make


def pytest_terminal_summary(terminalreporter):
    """The form in which tests/run.sh counts."""
    passed, failed, broken = (len(terminalreporter.stats.get(name, [])) for name in ("passed", "failed", "error"))
    terminalreporter.write_line(f"{passed} passed, {failed + broken} failed")
