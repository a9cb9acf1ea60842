//! Attributes of tokens → vectors, by hashed tables and a first layer.
//!
//! Each attribute has a table, from which four rows are chosen by its hash and added up (Bloom embeddings: Serrà and
//! Karatzoglou 2017; Miranda et al. 2022). The first layer is linear in them, so its sums are computed once for each
//! different attribute and added up by token: a tenth of the work.

use super::attributes::{Attributes, STRINGS};
use super::bytes::Bytes;
use super::hash::keys;
use super::layer::{Layer, SUMS, WIDTH};
use super::product::in_steps;
use ndarray::Array2;
use rustc_hash::FxHashMap;

/// Rows of each table: norm, prefix, suffix, shape, whether a blank follows, whether it is white space.
const ROWS: [usize; STRINGS + 2] = [5000, 1000, 2500, 2500, 50, 50];

/// The first table's seed; the others have the following ones.
const SEED: u32 = 8;

/// Bytes of two numbers of 12 bits each.
const PAIR: usize = 3;

pub(super) struct Embedding {
    tables: Vec<ScaledTable>,
    layer: Layer,
    /// Sums for "no" and "yes" of the last two attributes.
    blank_follows: [Vec<f64>; 2],
    is_space: [Vec<f64>; 2],
}

/// A table of numbers of 12 bits, with a scale for each row.
struct ScaledTable {
    scales: Vec<f32>,
    numbers: &'static [u8],
}

impl Embedding {
    pub fn read(bytes: &mut Bytes<'static>) -> Option<Embedding> {
        let tables: Option<Vec<ScaledTable>> = ROWS.iter().map(|rows| ScaledTable::read(bytes, *rows)).collect();
        let layer = Layer::read(bytes, ROWS.len() * WIDTH)?;
        let mut embedding =
            Embedding { tables: tables?, layer, blank_follows: Default::default(), is_space: Default::default() };
        let [blank_follows, is_space] = [STRINGS, STRINGS + 1].map(|attribute| {
            let sums = embedding.sums(attribute, &[0, 1]);
            [0, 1].map(|row| sums.row(row).to_vec())
        });
        embedding.blank_follows = blank_follows;
        embedding.is_space = is_space;
        Some(embedding)
    }

    /// One vector a token.
    pub fn vectors(&self, tokens: &[Attributes]) -> Vec<[f64; WIDTH]> {
        let by_string: [_; STRINGS] = std::array::from_fn(|attribute| {
            let mut rows = FxHashMap::default();
            let mut different = Vec::new();
            let row_of_token: Vec<usize> = tokens
                .iter()
                .map(|token| {
                    let id = token.strings[attribute];
                    *rows.entry(id).or_insert_with(|| {
                        different.push(id);
                        different.len() - 1
                    })
                })
                .collect();
            (self.sums(attribute, &different), row_of_token)
        });
        let vector = |(index, token): (usize, &Attributes)| {
            let mut sums = [0.0; SUMS];
            let mut add = |part: &[f64]| sums.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
            for (parts, row_of_token) in &by_string {
                add(parts.row(row_of_token[index]).as_slice().unwrap_or_default());
            }
            add(&self.blank_follows[usize::from(token.blank_follows)]);
            add(&self.is_space[usize::from(token.is_space)]);
            self.layer.output(&sums)
        };
        tokens.iter().enumerate().map(vector).collect()
    }

    /// The first layer's sums for one attribute, by its values. They are whole numbers, so the order in which those of
    /// six attributes are added does not matter.
    fn sums(&self, attribute: usize, ids: &[u64]) -> Array2<f64> {
        let mut inputs = Array2::zeros((ids.len(), WIDTH));
        let table = &self.tables[attribute];
        for (id, mut input) in ids.iter().zip(inputs.rows_mut()) {
            let row = table.vector(keys(*id, SEED + attribute as u32)).map(in_steps);
            input.iter_mut().zip(row).for_each(|(input, value)| *input = value);
        }
        self.layer.product.sums_of_part(attribute * WIDTH, &inputs.view())
    }

    /// The largest absolute value of an input to the first layer, of a sum in it, and of an output.
    #[cfg(test)]
    pub fn bounds(&self) -> [f64; 3] {
        let largest = |table: &ScaledTable| {
            let rows = 0..table.scales.len();
            let of_row = |row| table.row(row).fold(0.0, |most: f64, value| most.max(value.abs()));
            rows.map(of_row).fold(0.0, f64::max)
        };
        let input = 4.0 * self.tables.iter().map(largest).fold(0.0, f64::max);
        [input, self.layer.product.largest_sum(input), self.layer.largest_output()]
    }
}

impl ScaledTable {
    fn read(bytes: &mut Bytes<'static>, rows: usize) -> Option<ScaledTable> {
        if (bytes.u32()?, bytes.u32()?) != (rows, WIDTH) {
            return None;
        }
        Some(ScaledTable { scales: bytes.floats(rows)?, numbers: bytes.take(rows * WIDTH / 2 * PAIR)? })
    }

    /// The sum of the four rows given by the keys; one that is given twice counts twice.
    fn vector(&self, keys: [u32; 4]) -> [f64; WIDTH] {
        let mut vector = [0.0; WIDTH];
        for key in keys {
            let row = self.row(key as usize % self.scales.len());
            vector.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        }
        vector
    }

    fn row(&self, row: usize) -> impl Iterator<Item = f64> + '_ {
        let length = WIDTH / 2 * PAIR;
        let scale = f64::from(self.scales[row]);
        let pairs = self.numbers[row * length..(row + 1) * length].chunks_exact(PAIR);
        pairs.flat_map(move |bytes| numbers([bytes[0], bytes[1], bytes[2]]).map(|number| f64::from(number) * scale))
    }
}

/// Two signed numbers of 12 bits.
fn numbers([low, middle, high]: [u8; PAIR]) -> [i16; 2] {
    let first = (i16::from(middle) << 12) >> 4 | i16::from(low);
    [first, i16::from_le_bytes([middle, high]) >> 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_bytes_are_two_numbers() {
        assert_eq!(numbers([0x01, 0x20, 0x00]), [1, 2]);
        assert_eq!(numbers([0xff, 0xff, 0xff]), [-1, -1]);
        assert_eq!(numbers([0xff, 0x17, 0x80]), [2047, -2047]);
    }
}
