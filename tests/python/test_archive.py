"""The archive of a release holds what it should, and the same program gives the same bytes."""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import storydiff

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(tmp_path):
    """Calls the program, which is large with all that helps in debugging."""
    program = tmp_path / "storydiff"
    program.write_text(f'#!/bin/sh\nexec "{storydiff.find()}" "$@"\n')
    program.chmod(0o755)
    return program


def packed(program, target, folder):
    command = [sys.executable, ROOT / "tools" / "archive.py", program, target, folder]
    archive = Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())
    total, name = Path(f"{archive}.sha256").read_text().split()
    assert (total, name) == (hashlib.sha256(archive.read_bytes()).hexdigest(), archive.name)
    return archive


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's script stands for the program")
def test_an_archive_is_whole_and_the_same_twice(program, tmp_path):
    archive = packed(program, "x86_64-unknown-linux-musl", tmp_path / "a")
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.split()[1]
    top = f"storydiff-{version}-x86_64-unknown-linux-musl"
    assert archive.name == f"{top}.tar.gz"
    assert packed(program, "x86_64-unknown-linux-musl", tmp_path / "b").read_bytes() == archive.read_bytes()
    with tarfile.open(archive) as opened:
        assert opened.getmember(f"{top}/storydiff").mode == 0o755
        inside = {name.removeprefix(f"{top}/"): opened.extractfile(name).read() for name in opened.getnames()}
    assert b".TH storydiff 1" in inside["storydiff.1"]
    shells = {"storydiff.bash", "_storydiff", "storydiff.fish", "_storydiff.ps1", "storydiff.elv"}
    assert {name.removeprefix("completions/") for name in inside if name.startswith("completions/")} == shells
    licences = [path for path in (ROOT / "src").rglob("LICENSE*")]
    assert len([name for name in inside if name.startswith("licences/")]) == len(licences) > 5
    assert {"README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"} < set(inside) and all(inside.values())

    with zipfile.ZipFile(packed(program, "x86_64-pc-windows-msvc", tmp_path / "a")) as opened:
        assert len(opened.namelist()) == len(inside)
