//! Pairs of quantities that are values of one thing.

use crate::weigh::{Comparing, Facing, Kin, QuantityContext, ValueRelation};
use rayon::prelude::*;

/// A quantity by article and place in [`Quantities::articles`](crate::weigh::Quantities::articles).
pub type QuantityAt = (usize, usize);

/// Two quantities of different articles that are values of one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityPair {
    /// The quantity of the earlier article.
    pub a: QuantityAt,
    pub b: QuantityAt,
    pub relation: ValueRelation,
    /// How likely that is.
    pub likelihood: f64,
}

/// From this likelihood on, two values that agree are values of one thing. A choice: by weights fitted on the other
/// events, 345 of 380 such pairs of numbers are, and 158 of 199 pairs of days.
const LEAST_SAME: f64 = 0.35;

/// The same for values that exclude each other: 55 of 73 such pairs are values of one thing.
const LEAST_OTHER: f64 = 0.3;

/// The likelihood, at least, of two such values if no other word tells them apart: "three passengers were hurt", "nine
/// passengers were hurt". A choice: enough to be shown, and not to be sure.
const WORDED_ALIKE: f64 = LEAST_OTHER;

/// All pairs of the compared articles, in the order of the articles and their texts.
pub fn pairs(comparing: &Comparing<'_, '_>, articles: usize) -> Vec<QuantityPair> {
    let of_article = |kin: &mut Kin, first: usize| -> Vec<QuantityPair> {
        let mut facing = comparing.facing(first);
        (first + 1..articles).flat_map(|second| pairs_of(comparing, &mut facing, kin, (first, second))).collect()
    };
    let pairs: Vec<Vec<QuantityPair>> = (0..articles).into_par_iter().map_init(Kin::default, of_article).collect();
    pairs.concat()
}

/// The pairs of two articles: in neither article does another quantity fit better.
fn pairs_of(
    comparing: &Comparing<'_, '_>,
    facing: &mut Facing<'_, '_, '_>,
    kin: &mut Kin,
    (first, second): (usize, usize),
) -> Vec<QuantityPair> {
    let quantities = comparing.quantities;
    let [here, there] = [first, second].map(|article| &quantities.articles[article]);
    let mut best = [vec![0.0_f64; here.len()], vec![0.0_f64; there.len()]];
    let mut pairs = Vec::new();
    measure(comparing, facing, kin, (first, second), |MeasuredPair { a, b, context }| {
        let is_other = context.relation == ValueRelation::Other;
        let likelihood = match is_other && quantities.are_worded_alike(&here[a.1], &there[b.1]) {
            true => context.likelihood().max(WORDED_ALIKE),
            false => context.likelihood(),
        };
        if likelihood < LEAST_OTHER || is_other && quantities.are_of_two_things(&here[a.1], &there[b.1]) {
            return;
        }
        best[0][a.1] = best[0][a.1].max(likelihood);
        best[1][b.1] = best[1][b.1].max(likelihood);
        if is_other || likelihood >= LEAST_SAME {
            pairs.push(QuantityPair { a, b, relation: context.relation, likelihood });
        }
    });
    pairs.retain(|pair| pair.likelihood >= best[0][pair.a.1] && pair.likelihood >= best[1][pair.b.1]);
    pairs
}

/// Two quantities of different articles that can be compared, and what was measured of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredPair {
    /// The quantity of the earlier article.
    pub a: QuantityAt,
    pub b: QuantityAt,
    pub context: QuantityContext,
}

/// Gives every pair of quantities of two articles that can be compared.
pub fn measure(
    comparing: &Comparing<'_, '_>,
    facing: &mut Facing<'_, '_, '_>,
    kin: &mut Kin,
    (first, second): (usize, usize),
    mut give: impl FnMut(MeasuredPair),
) {
    let quantities = comparing.quantities;
    facing.turn_to(second);
    for (at, a) in quantities.articles[first].iter().enumerate() {
        for (then, b) in quantities.articles[second].iter().enumerate() {
            let Some(relation) = quantities.relation(a, b) else { continue };
            let context = facing.context(at, (second, then), relation, kin);
            give(MeasuredPair { a: (first, at), b: (second, then), context });
        }
    }
}
