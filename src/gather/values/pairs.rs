//! Pairs of quantities that belong to one thing.

use crate::weigh::{Comparing, Facing, Kin, QuantityContext, ValueRelation};
use rayon::prelude::*;

/// A quantity by article and place in [`Quantities::articles`](crate::weigh::Quantities::articles).
pub type QuantityAt = (usize, usize);

/// Two quantities of different articles that belong to one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityPair {
    /// The quantity of the earlier article.
    pub a: QuantityAt,
    pub b: QuantityAt,
    pub relation: ValueRelation,
    /// How likely they belong to one thing.
    pub likelihood: f64,
}

/// From this likelihood on, two values that agree are values of one thing. A choice: by weights fitted on the other
/// events, 82 in a hundred such pairs are, and 74 in a hundred of the pairs that readers list are found; at 0.5, 87 and
/// 68.
const SAME: f64 = 0.35;

/// The same for values that exclude each other: 73 in a hundred such pairs are values of one thing, and a quarter of
/// those that readers list are found; at 0.5, 82 and a sixth.
const OTHER: f64 = 0.3;

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
    let [here, there] = [first, second].map(|article| comparing.quantities.articles[article].len());
    let mut best = [vec![0.0_f64; here], vec![0.0_f64; there]];
    let mut pairs = Vec::new();
    for MeasuredPair { a, b, relation, context } in measure(comparing, facing, kin, (first, second)) {
        let likelihood = context.likelihood(relation);
        best[0][a.1] = best[0][a.1].max(likelihood);
        best[1][b.1] = best[1][b.1].max(likelihood);
        if likelihood >= if relation == ValueRelation::Same { SAME } else { OTHER } {
            pairs.push(QuantityPair { a, b, relation, likelihood });
        }
    }
    pairs.retain(|pair| pair.likelihood >= best[0][pair.a.1] && pair.likelihood >= best[1][pair.b.1]);
    pairs
}

/// Two quantities of different articles that can be compared, and what was measured of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredPair {
    /// The quantity of the earlier article.
    pub a: QuantityAt,
    pub b: QuantityAt,
    pub relation: ValueRelation,
    pub context: QuantityContext,
}

/// Without those that exclude each other and can both be true.
pub fn measure(
    comparing: &Comparing<'_, '_>,
    facing: &mut Facing<'_, '_, '_>,
    kin: &mut Kin,
    (first, second): (usize, usize),
) -> Vec<MeasuredPair> {
    let quantities = comparing.quantities;
    facing.turn_to(second);
    let mut measured = Vec::new();
    for (at, a) in quantities.articles[first].iter().enumerate() {
        for (then, b) in quantities.articles[second].iter().enumerate() {
            let Some(relation) = quantities.agreement(a, b) else { continue };
            if relation == ValueRelation::Other && quantities.are_apart(a, b) {
                continue;
            }
            let context = facing.context(at, (second, then), relation, kin);
            measured.push(MeasuredPair { a: (first, at), b: (second, then), relation, context });
        }
    }
    measured
}
