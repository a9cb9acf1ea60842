//! Vectors of tokens → tags.

use super::bytes::Bytes;
use super::layer::WIDTH;
use super::product::Product;
use super::tag::Tag;
use ndarray::ArrayView2;

pub(super) struct Tagger {
    product: Product,
    tags: Vec<Tag>,
}

impl Tagger {
    /// From the weights, and the tags for which their outputs stand.
    pub fn read(weights: &mut Bytes<'static>, tags: Vec<Tag>) -> Option<Tagger> {
        Some(Tagger { product: Product::read_with_bias(weights, tags.len(), WIDTH)?, tags })
    }

    /// One tag for each row of inputs: the one with the highest score, the first of several.
    pub fn tags(&self, inputs: &ArrayView2<'_, f64>) -> Vec<Tag> {
        let sums = self.product.sums(inputs);
        let mut scores = vec![0.0; self.tags.len()];
        let mut best = |sums: &[f64]| {
            self.product.values(sums, &mut scores);
            let tags = self.tags.iter().zip(&scores);
            let best = tags.reduce(|best, next| if next.1 > best.1 { next } else { best });
            best.map_or(Tag::Unknown, |(tag, _)| *tag)
        };
        sums.rows().into_iter().map(|row| best(row.as_slice().unwrap_or_default())).collect()
    }

    /// The largest absolute value of a whole sum, if no input is larger than `bound`.
    #[cfg(test)]
    pub fn largest_sum(&self, bound: f64) -> f64 {
        self.product.largest_sum(bound)
    }
}
