//! The statement's numbers, and whether the passage has them.

use super::{Features, scene::Scene};
use crate::judge::contrast::other_number::agree;
use crate::language::Unit;
use crate::weigh::units_compare;

/// Counts the statement's numbers. A number may stand in a sentence beside the passage; another one counts only in the passage itself.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    for number in scene.numbers() {
        features.numbers += 1.0;
        if scene.window.iter().any(|passage| scene.numbers_in(passage).any(|there| agree(number, there))) {
            continue;
        }
        features.numbers_missing += 1.0;
        let mut there = scene.window.first().into_iter().flat_map(|passage| scene.numbers_in(passage));
        let is_other = there.any(|there| there.unit != Unit::Ordinal && units_compare(&number.unit, &there.unit));
        features.numbers_other += f64::from(u8::from(is_other));
    }
}
