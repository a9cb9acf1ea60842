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

/// A feature's name and how it is read.
pub type NamedFeature<F> = (&'static str, fn(&F) -> f64);

/// The named fields of a type as features, for a program that fits weights.
macro_rules! named {
    ($of:ty: $($field:ident),* $(,)?) => { &[$((stringify!($field), |features: &$of| features.$field)),*] };
}
pub(crate) use named;

/// 1 for yes, 0 for no.
pub fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}
