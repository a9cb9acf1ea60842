//! From what is measured of two quantities to how likely they are values of one thing.

use super::agreement::ValueRelation;
use super::context::QuantityContext;
use super::weights::{OTHER, SAME};

impl QuantityContext {
    /// The likelihood that they are values of one thing, 0 to 1.
    pub fn likelihood(&self, relation: ValueRelation) -> f64 {
        match relation {
            ValueRelation::Same => SAME.likelihood(self),
            ValueRelation::Other => OTHER.likelihood(self),
        }
    }
}
