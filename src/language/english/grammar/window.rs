//! Vectors of single tokens → vectors of tokens within their sentence.
//!
//! There are four layers, each of which sees a token with its two neighbours and adds to it; so each token sees four on
//! either side. Several texts are processed at once, with rows of zeros between them that keep them from seeing each
//! other.

use super::bytes::Bytes;
use super::layer::{Layer, WIDTH};
use super::product::in_steps;
use ndarray::{ArrayView2, ShapeBuilder};

/// How far a token sees: the number of layers, and of rows of padding before, between and after texts. The padding is
/// not kept at zero: what a layer makes of it is part of the model. Four rows are enough for both neighbours, because
/// what one text changes in them reaches the other text only after the last layer.
const REACH: usize = 4;

/// The tokens that a layer sees: one before, the token itself, one after.
const WINDOW: usize = 3;

pub(super) struct Window {
    layers: Vec<Layer>,
}

impl Window {
    pub fn read(bytes: &mut Bytes<'static>) -> Option<Window> {
        let layers: Option<Vec<Layer>> = (0..REACH).map(|_| Layer::read(bytes, WINDOW * WIDTH)).collect();
        Some(Window { layers: layers? })
    }

    /// The vectors in their surroundings, text by text; `lengths` are the numbers of tokens of the texts.
    pub fn vectors(&self, tokens: &[[f64; WIDTH]], lengths: &[usize]) -> Vec<[f64; WIDTH]> {
        const PADDING: [[f64; WIDTH]; REACH] = [[0.0; WIDTH]; REACH];
        let mut rows = PADDING.to_vec();
        let mut rest = tokens;
        for length in lengths {
            let (text, after) = rest.split_at((*length).min(rest.len()));
            rows.extend_from_slice(text);
            rows.extend_from_slice(&PADDING);
            rest = after;
        }
        for layer in &self.layers {
            add_layer(layer, &mut rows);
        }
        let mut vectors = Vec::with_capacity(tokens.len());
        let mut start = REACH;
        for length in lengths {
            vectors.extend_from_slice(&rows[start..start + length]);
            start += length + REACH;
        }
        vectors
    }

    /// The largest absolute value of an input to a layer after the first, and of a sum in one, if no number of a
    /// token's vector is larger than `bound`.
    #[cfg(test)]
    pub fn bounds(&self, bound: f64) -> [f64; 2] {
        let mut bounds = [bound, 0.0];
        for layer in &self.layers {
            bounds[1] = f64::max(bounds[1], layer.product.largest_sum(bounds[0]));
            bounds[0] += layer.largest_output();
        }
        bounds
    }
}

/// Adds to every row what the layer makes of it and its neighbours. The outermost rows of padding have only one
/// neighbour and stay unchanged: nothing of them reaches a token.
fn add_layer(layer: &Layer, rows: &mut [[f64; WIDTH]]) {
    let in_steps: Vec<f64> = rows.as_flattened().iter().map(|value| in_steps(*value)).collect();
    let inner = rows.len().saturating_sub(WINDOW - 1);
    // A row and its neighbours are consecutive, so they need not be copied: each window begins one row further on.
    let shape = (inner, WINDOW * WIDTH).strides((WIDTH, 1));
    let Ok(windows) = ArrayView2::from_shape(shape, &in_steps) else { return };
    let sums = layer.product.sums(&windows);
    for (row, sums) in rows[1..].iter_mut().zip(sums.rows()) {
        let added = layer.output(sums.as_slice().unwrap_or_default());
        row.iter_mut().zip(added).for_each(|(value, added)| *value += added);
    }
}
