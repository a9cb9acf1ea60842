//! A layer of the model: the largest of three linear maps, by output, then layer normalisation.
//!
//! Maxout: Goodfellow et al., "Maxout Networks" (2013). Layer normalisation: Ba, Kiros, Hinton (2016).

use super::bytes::Bytes;
use super::product::{Product, vector};

/// How many numbers stand for a token.
pub(super) const WIDTH: usize = 96;

/// The linear maps from which each output takes the largest.
const PIECES: usize = 3;

/// The sums that a layer needs for a token: piece by piece.
pub(super) const SUMS: usize = WIDTH * PIECES;

/// Added to the variance, so that nothing is divided by zero.
const EPSILON: f64 = 1e-8;

/// How many numbers are added up side by side: in a fixed order, and yet several at once.
const LANES: usize = 8;

pub(super) struct Layer {
    pub product: Product,
    gain: Vec<f64>,
    shift: Vec<f64>,
}

impl Layer {
    pub fn read(bytes: &mut Bytes<'_>, inputs: usize) -> Option<Layer> {
        let product = Product::read_with_bias(bytes, SUMS, inputs)?;
        Some(Layer { product, gain: vector(bytes, WIDTH)?, shift: vector(bytes, WIDTH)? })
    }

    /// The layer's output for a token's sums.
    pub fn output(&self, sums: &[f64]) -> [f64; WIDTH] {
        let mut values = [0.0; SUMS];
        self.product.values(sums, &mut values);
        let mut largest = [f64::NEG_INFINITY; WIDTH];
        for piece in values.chunks_exact(WIDTH) {
            largest.iter_mut().zip(piece).for_each(|(largest, value)| *largest = largest.max(*value));
        }
        let mean = total(&largest) / WIDTH as f64;
        let from_mean = largest.map(|value| value - mean);
        let variance = total(&from_mean.map(|value| value * value)) / WIDTH as f64;
        let factor = 1.0 / (variance + EPSILON).sqrt();
        let mut output = from_mean;
        for ((value, gain), shift) in output.iter_mut().zip(&self.gain).zip(&self.shift) {
            *value = *value * factor * gain + shift;
        }
        output
    }

    /// No output is larger: a normalised vector of n numbers has none above the square root of n - 1.
    #[cfg(test)]
    pub fn largest_output(&self) -> f64 {
        let most = ((WIDTH - 1) as f64).sqrt();
        let outputs = self.gain.iter().zip(&self.shift).map(|(gain, shift)| most * gain.abs() + shift.abs());
        outputs.fold(0.0, f64::max)
    }
}

fn total(values: &[f64; WIDTH]) -> f64 {
    let mut lanes = [0.0; LANES];
    for chunk in values.chunks_exact(LANES) {
        lanes.iter_mut().zip(chunk).for_each(|(lane, value)| *lane += value);
    }
    lanes.iter().sum()
}
