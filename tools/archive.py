"""Packs a built program for a release: the program, its manual, completions, licences, and a checksum beside the archive.

usage: python3 tools/archive.py PROGRAM TARGET FOLDER

Writes FOLDER/storydiff-VERSION-TARGET.tar.gz (.zip for Windows) and the same with .sha256. PROGRAM is run for its version, manual and
completions, so it must be one for this machine. The same program gives the same bytes. Standard library only.
"""

import gzip
import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMPLETIONS = {
    "bash": "storydiff.bash",
    "zsh": "_storydiff",
    "fish": "storydiff.fish",
    "powershell": "_storydiff.ps1",
    "elvish": "storydiff.elv",
}


def files(program):
    """What the archive holds, by name."""

    def printed(*arguments):
        return subprocess.run([program, *arguments], check=True, capture_output=True).stdout

    yield program.name, program.read_bytes()
    yield "storydiff.1", printed("man")
    yield "storydiff.schema.json", printed("schema")
    for shell, name in COMPLETIONS.items():
        yield f"completions/{name}", printed("completions", shell)
    for name in ("README.md", "CHANGELOG.md", "docs/codebook.md", "LICENSE-MIT", "LICENSE-APACHE"):
        yield name, (ROOT / name).read_bytes()
    # Those of the word lists and of the parser that the program carries.
    for licence in sorted((ROOT / "src").rglob("LICENSE*")):
        yield f"licences/{'-'.join(licence.relative_to(ROOT / 'src').parts)}", licence.read_bytes()


def tar(top, members):
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as out, tarfile.open(fileobj=out, mode="w") as archive:
        for name, content, mode in members:
            entry = tarfile.TarInfo(f"{top}/{name}")
            entry.size, entry.mode = len(content), mode
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def zipped(top, members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, _ in members:
            archive.writestr(zipfile.ZipInfo(f"{top}/{name}"), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def main(program, target, folder):
    program = Path(program).resolve()
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    top = f"storydiff-{version}-{target}"
    members = [(name, content, 0o755 if name == program.name else 0o644) for name, content in files(program)]
    is_windows = "windows" in target
    packed = zipped(top, members) if is_windows else tar(top, members)
    archive = Path(folder) / (top + (".zip" if is_windows else ".tar.gz"))
    archive.parent.mkdir(parents=True, exist_ok=True)
    archive.write_bytes(packed)
    Path(f"{archive}.sha256").write_bytes(f"{hashlib.sha256(packed).hexdigest()}  {archive.name}\n".encode())
    print(archive)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
