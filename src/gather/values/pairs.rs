//! Pairs of quantities that belong to one thing.

use crate::weigh::{Comparing, Facing, Kin, Occurrence, QuantityContext, QuantityKind, Value, ValueRelation};
use rayon::prelude::*;

/// A quantity by article and place in [`Quantities::articles`](crate::weigh::Quantities::articles).
pub type QuantityAt = (usize, usize);

/// Two quantities of different articles that belong to one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityPair {
    /// The quantity of the earlier article.
    pub a: QuantityAt,
    pub b: QuantityAt,
    pub agreement: ValueRelation,
    /// How surely they belong to one thing.
    pub score: f64,
}

/// Thresholds of the score: choices, made on the labelled stories and the invented events together.
mod threshold {
    /// Sums, tallies and values of three digits are hardly ever the same by chance.
    pub const RARE: f64 = 0.1;
    /// A year or a month named alone.
    pub const LONG: f64 = 0.25;
    /// Small counts, shares, days.
    pub const PLAIN: f64 = 0.45;
    /// A day that surely belongs to the same thing need not be the nearest.
    pub const SURE_DAY: f64 = 1.3;
}

/// The pairs compared so far.
struct Compared {
    a: usize,
    b: usize,
    agreement: ValueRelation,
    context: QuantityContext,
    score: f64,
}

/// All pairs of the compared articles, in the order of the articles and their texts.
pub fn pairs(comparing: &Comparing<'_, '_>, articles: usize) -> Vec<QuantityPair> {
    let of_article = |kin: &mut Kin, first: usize| -> Vec<QuantityPair> {
        let mut facing = comparing.facing(first);
        (first + 1..articles).flat_map(|second| pairs_of(comparing, &mut facing, kin, (first, second))).collect()
    };
    let pairs: Vec<Vec<QuantityPair>> = (0..articles).into_par_iter().map_init(Kin::default, of_article).collect();
    pairs.concat()
}

/// The pairs of two articles.
fn pairs_of(
    comparing: &Comparing<'_, '_>,
    facing: &mut Facing<'_, '_, '_>,
    kin: &mut Kin,
    (first, second): (usize, usize),
) -> Vec<QuantityPair> {
    let (here, there) = (&comparing.quantities.articles[first], &comparing.quantities.articles[second]);
    let compared = compare(comparing, facing, kin, (first, second));
    let ranks = [
        Ranks::new(&compared, here.len(), |one| (one.a, one.b)),
        Ranks::new(&compared, there.len(), |one| (one.b, one.a)),
    ];
    let mut pairs = Vec::new();
    for one in &compared {
        let (a, b) = (&here[one.a], &there[one.b]);
        let is_mutual = ranks[0].is_nearest(one.a, one.b) && ranks[1].is_nearest(one.b, one.a);
        let is_one = match one.agreement {
            ValueRelation::Same => is_same(a, b, one, is_mutual),
            ValueRelation::Other => {
                comparing.is_contradiction(a, b, &one.context, is_mutual)
                    && !ranks[0].agrees_elsewhere(one.a)
                    && !ranks[1].agrees_elsewhere(one.b)
                    && !compared.iter().any(|rival| rival.score > one.score && is_rival(one, rival, here, there))
            }
        };
        if is_one {
            let (a, b) = ((first, one.a), (second, one.b));
            pairs.push(QuantityPair { a, b, agreement: one.agreement, score: one.score });
        }
    }
    pairs
}

fn compare(
    comparing: &Comparing<'_, '_>,
    facing: &mut Facing<'_, '_, '_>,
    kin: &mut Kin,
    (first, second): (usize, usize),
) -> Vec<Compared> {
    let quantities = comparing.quantities;
    facing.turn_to(second);
    let mut compared = Vec::new();
    for (at, a) in quantities.articles[first].iter().enumerate() {
        for (then, b) in quantities.articles[second].iter().enumerate() {
            let Some(agreement) = quantities.agreement(a, b) else { continue };
            let context = facing.context(at, (second, then), kin);
            let score = context.score();
            if score >= threshold::RARE {
                compared.push(Compared { a: at, b: then, agreement, context, score });
            }
        }
    }
    compared
}

/// Whether another pair has one of the two quantities, and with it one of the same kind out of the other's sentence.
fn is_rival(one: &Compared, rival: &Compared, here: &[Occurrence<'_>], there: &[Occurrence<'_>]) -> bool {
    let is_beside = |a: &Occurrence<'_>, b: &Occurrence<'_>| a.passage == b.passage && a.kind == b.kind;
    match (rival.a == one.a, rival.b == one.b) {
        (true, false) => is_beside(&there[one.b], &there[rival.b]),
        (false, true) => is_beside(&here[one.a], &here[rival.a]),
        _ => false,
    }
}

/// Whether two values that agree are values of one thing.
fn is_same(a: &Occurrence<'_>, b: &Occurrence<'_>, compared: &Compared, is_mutual: bool) -> bool {
    let Compared { context, score, .. } = compared;
    let QuantityContext { clause, sentence, link, .. } = *context;
    if a.is_date() {
        let is_near = context.is_one_act() || clause >= 0.45 || sentence >= 0.5 || link >= 0.5;
        let is_long = is_long(a) || is_long(b);
        let is_day = *score >= threshold::PLAIN && is_mutual && is_near;
        let is_far = a.is_far_day() && b.is_far_day();
        return is_day
            || *score >= threshold::SURE_DAY
            || is_long && *score >= threshold::LONG
            || is_far && *score >= threshold::RARE;
    }
    if a.is_rare() && b.is_rare() && a.is_close(b) {
        return *score >= threshold::RARE;
    }
    // Sentences that say the same do not give one larger number for two different things.
    let is_one_sentence = sentence >= 0.5 && a.is_large() && b.is_large();
    let is_told = context.is_one_thing() || context.is_one_act() || a.kind != QuantityKind::Count || is_one_sentence;
    is_told && *score >= threshold::PLAIN && (is_mutual || context.is_one_thing() || is_one_sentence)
}

/// A whole year or month: "1891", "last November".
fn is_long(one: &Occurrence<'_>) -> bool {
    const SHORTEST_MONTH_DAYS: i32 = 28;
    let Value::Date(date) = one.value else { return false };
    let days = date.days.and_then(|(first, last)| first.until(last).ok());
    days.is_some_and(|span| span.get_days() + 1 >= SHORTEST_MONTH_DAYS) && date.weekday.is_none()
}

/// For each quantity of an article, what it was compared with in another one.
struct Ranks(Vec<Rank>);

#[derive(Default, Clone, Copy)]
struct Rank {
    nearest: Option<(f64, usize)>,
    best_agreeing: f64,
}

impl Ranks {
    /// Of an article with so many quantities; `ends` gives its quantity and the other one.
    fn new(compared: &[Compared], quantities: usize, ends: impl Fn(&Compared) -> (usize, usize)) -> Ranks {
        let mut of = vec![Rank::default(); quantities];
        for pair in compared {
            let (one, other) = ends(pair);
            let rank = &mut of[one];
            if rank.nearest.is_none_or(|(score, _)| pair.score > score) {
                rank.nearest = Some((pair.score, other));
            }
            if pair.agreement == ValueRelation::Same {
                rank.best_agreeing = rank.best_agreeing.max(pair.score);
            }
        }
        Ranks(of)
    }

    fn is_nearest(&self, one: usize, other: usize) -> bool {
        self.0[one].nearest.is_some_and(|(_, nearest)| nearest == other)
    }

    fn agrees_elsewhere(&self, one: usize) -> bool {
        self.0[one].best_agreeing >= threshold::PLAIN
    }
}
