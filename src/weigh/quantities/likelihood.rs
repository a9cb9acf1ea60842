//! From what is measured of two quantities to how likely they are values of one thing.

use super::agreement::ValueRelation;
use super::context::QuantityContext;
use super::weights::{OTHER, SAME, SAME_DAY};

impl QuantityContext {
    /// The likelihood that they are values of one thing, 0 to 1.
    pub fn likelihood(&self) -> f64 {
        match self.relation {
            // Two outlets hardly ever share a number by chance, and days all the time.
            ValueRelation::Same if self.is_date > 0.0 => SAME_DAY.likelihood(self),
            ValueRelation::Same => SAME.likelihood(self),
            ValueRelation::Other => OTHER.likelihood(self),
        }
    }
}
