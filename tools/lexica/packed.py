"""Columns as the program reads them: see src/language/east_asian/packed.rs."""
import struct

from zopfli.zlib import compress


def blocks(tables):
    """Tables of columns as one deflated file: how many columns, the length of each, the columns.

    A column of texts becomes lines, one of small numbers (`bytes`) stays as it is. In a table of several columns the
    first is sorted, and each of its lines begins with how many bytes it shares with the line before, as one character
    from "0" on.
    """
    found = []
    for columns in tables:
        assert len(columns) == 1 or len({len(column) for column in columns}) == 1, "columns of one length"
        for number, column in enumerate(columns):
            if isinstance(column, bytes):
                found.append(column)
            elif number == 0 and len(columns) > 1:
                found.append(front_coded(column))
            else:
                found.append("".join(text + "\n" for text in column).encode())
    head = struct.pack(f"<{len(found) + 1}I", len(found), *map(len, found))
    # Without the zlib format's head and checksum: the file is deflated and nothing more.
    return compress(head + b"".join(found), numiterations=5)[2:-4]


def front_coded(texts):
    lines, before = [], b""
    for text in (text.encode() for text in texts):
        shared = 0
        while shared < min(len(text), len(before), 70) and text[shared] == before[shared]:
            shared += 1
        lines.append(bytes([0x30 + shared]) + text[shared:] + b"\n")
        before = text
    return b"".join(lines)
