//! How much two texts on one event have in common, whatever else they say.

/// The weight that two texts share, relative to the weight of each.
///
/// Two paragraphs that both have one fact share little of what else they say. So the measure is closer to the shared
/// weight itself than to its share of the whole: it is divided by the fourth root of both weights, not by their square
/// root (cosine) or by the smaller one. Measured for paragraph links on the labelled stories as the best F1 over all
/// thresholds: shared weight alone 0.577, over the smaller 0.519, Dice 0.559, this 0.588.
pub fn affinity(shared: f64, weight: f64, other_weight: f64) -> f64 {
    if weight <= 0.0 || other_weight <= 0.0 { 0.0 } else { shared / (weight * other_weight).powf(0.25) }
}

/// The weight of a meaning that `count` texts have.
pub fn rarity(count: usize) -> f64 {
    1.0 / (count.max(1) as f64).sqrt()
}
