//! Weighted features → a likelihood.

use super::features::Features;

/// A weight: a feature, and what one unit of it adds.
pub type Weight = (fn(&Features) -> f64, f64);

/// A logistic regression.
#[derive(Debug)]
pub struct Regression {
    /// The sum before any feature.
    pub bias: f64,
    /// What each feature adds.
    pub weights: &'static [Weight],
}

impl Regression {
    /// The likelihood, 0 to 1.
    pub fn likelihood(&self, features: &Features) -> f64 {
        let sum: f64 = self.weights.iter().map(|(of, weight)| of(features) * weight).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}
