//! Weighted features → a likelihood.

/// A weight: how a feature is read, and what one unit of it adds.
pub type Weight<F> = (fn(&F) -> f64, f64);

/// A logistic regression on features of one kind.
#[derive(Debug)]
pub struct Regression<F: 'static> {
    /// The sum before any feature.
    pub bias: f64,
    /// What each feature adds.
    pub weights: &'static [Weight<F>],
}

impl<F> Regression<F> {
    /// The likelihood, 0 to 1.
    pub fn likelihood(&self, features: &F) -> f64 {
        let sum: f64 = self.weights.iter().map(|(of, weight)| of(features) * weight).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}
