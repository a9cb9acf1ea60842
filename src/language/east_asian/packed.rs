//! Word lists packed into the program, and how a word is found in one.
//!
//! A file is deflated. Unpacked, it contains the number of its columns, the length of each (little-endian, four bytes),
//! and the columns. `tools/lexica/packed.py` writes it. A file in any other form gives empty columns; the tests check
//! ours.

use crate::language::inflate::inflate;
use std::ops::Range;

/// The columns of a packed file, in order.
#[derive(Debug, Default)]
pub struct Packed {
    columns: Vec<Vec<u8>>,
}

impl Packed {
    /// Unpacks a file.
    pub fn unpack(file: &[u8]) -> Packed {
        let bytes = inflate(file);
        let number = |at: usize| {
            let four = bytes.get(4 * at..4 * at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok());
            four.map_or(0, |four| u32::from_le_bytes(four) as usize)
        };
        let mut start = 4 * (number(0) + 1);
        let lengths = (1..=number(0).min(bytes.len())).map(number);
        let columns = lengths.map(|length| {
            let column = bytes.get(start..start + length).unwrap_or_default().to_vec();
            start += length;
            column
        });
        Packed { columns: columns.collect() }
    }

    /// Takes out a column as it is: one byte a row.
    pub fn bytes(&mut self, column: usize) -> Vec<u8> {
        self.columns.get_mut(column).map(std::mem::take).unwrap_or_default()
    }

    /// Takes out a column of texts.
    pub fn texts(&mut self, column: usize) -> Texts {
        Texts::of(self.bytes(column))
    }

    /// Takes out a first column: sorted texts, each without the bytes that it shares with the previous one.
    pub fn keys(&mut self, column: usize) -> Keys {
        let coded = self.bytes(column);
        let mut texts = Texts { bytes: Vec::with_capacity(coded.len() * 2), ends: Vec::new() };
        let mut before = 0;
        for line in coded.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let (first, rest) = line.split_first().unwrap_or((&FRONT, &[]));
            let start = texts.bytes.len();
            let shared = usize::from(first.saturating_sub(FRONT)).min(start - before);
            texts.bytes.extend_from_within(before..before + shared);
            texts.bytes.extend_from_slice(rest);
            texts.ends.push(texts.bytes.len() as u32);
            before = start;
        }
        Keys { texts }
    }
}

/// Stands for no shared byte; each shared byte adds one.
const FRONT: u8 = b'0';

/// Texts by their row.
#[derive(Debug, Default)]
pub struct Texts {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    fn of(bytes: Vec<u8>) -> Texts {
        let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let ends = newlines.map(|(at, _)| at as u32).collect();
        Texts { bytes, ends }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a row; empty if there is no such row.
    pub fn get(&self, row: usize) -> &str {
        std::str::from_utf8(self.row(row)).unwrap_or_default()
    }

    fn row(&self, row: usize) -> &[u8] {
        let Some(end) = self.ends.get(row) else { return &[] };
        let before = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        // Lines end with a newline, keys do not.
        let start = before + usize::from(before > 0 && self.bytes.get(before) == Some(&b'\n'));
        self.bytes.get(start..*end as usize).unwrap_or_default()
    }
}

/// Sorted texts. Several rows may have the same text.
#[derive(Debug, Default)]
pub struct Keys {
    texts: Texts,
}

impl Keys {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text of a row.
    pub fn get(&self, row: usize) -> &str {
        self.texts.get(row)
    }

    /// The rows with exactly this text.
    pub fn find(&self, text: &str) -> Range<usize> {
        let text = text.as_bytes();
        let start = self.lower(0..self.len(), |row| row < text);
        start..self.lower(start..self.len(), |row| row <= text)
    }

    /// The rows whose texts are a beginning of this text, shortest first, with their length in bytes.
    pub fn prefixes(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let mut rows = 0..self.len();
        for (at, letter) in text.char_indices() {
            let end = at + letter.len_utf8();
            let begin = text.as_bytes().get(..end).unwrap_or_default();
            let start = self.lower(rows.clone(), |row| row < begin);
            rows = start..self.lower(start..rows.end, |row| row.get(..end).unwrap_or(row) <= begin);
            if rows.is_empty() {
                break;
            }
            let whole = rows.start..self.lower(rows.clone(), |row| row.len() <= end);
            if !whole.is_empty() {
                found.push((end, whole));
            }
        }
        found
    }

    /// The first of the rows that is not before the text that is looked for.
    fn lower(&self, rows: Range<usize>, is_before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (rows.start, rows.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(self.texts.row(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn packed(columns: &[&[u8]]) -> Vec<u8> {
        let mut bytes = (columns.len() as u32).to_le_bytes().to_vec();
        columns.iter().for_each(|column| bytes.extend((column.len() as u32).to_le_bytes()));
        columns.iter().for_each(|column| bytes.extend(*column));
        let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        writer.write_all(&bytes).unwrap();
        writer.finish().unwrap()
    }

    #[test]
    fn a_word_is_found_with_all_its_rows() {
        let keys: Vec<u8> =
            [b"0".as_slice(), "橋".as_bytes(), b"\n3", "本".as_bytes(), b"\n6\n0", "港".as_bytes(), b"\n"].concat();
        let mut file = Packed::unpack(&packed(&[&keys, b"a\n\nc\nd\n", &[1, 2, 3, 4]]));
        let (keys, texts, bytes) = (file.keys(0), file.texts(1), file.bytes(2));
        assert_eq!((0..4).map(|row| keys.get(row)).collect::<Vec<_>>(), ["橋", "橋本", "橋本", "港"]);
        assert_eq!(keys.find("橋本"), 1..3);
        assert!(keys.find("橋本市").is_empty() && keys.find("本").is_empty());
        assert_eq!(keys.prefixes("橋本市長"), [(3, 0..1), (6, 1..3)]);
        assert_eq!((0..4).map(|row| texts.get(row)).collect::<Vec<_>>(), ["a", "", "c", "d"]);
        assert_eq!(bytes, [1, 2, 3, 4]);
    }

    #[test]
    fn a_broken_file_is_empty() {
        for file in [b"".as_slice(), b"no such thing", &packed(&[]), &packed(&[b""])] {
            let mut packed = Packed::unpack(file);
            assert!(packed.keys(0).find("橋").is_empty() && packed.texts(1).is_empty());
        }
    }
}
