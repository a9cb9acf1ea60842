//! Pairs of quantities that belong to one thing.

use crate::weigh::{Agreement, Comparing, Context, Occurrence, QuantityKind, Value};
use rustc_hash::FxHashMap;

/// A quantity by article and place in [`Quantities::articles`](crate::weigh::Quantities::articles).
pub type At = (usize, usize);

/// Two quantities of different articles that belong to one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The quantity of the earlier article.
    pub a: At,
    pub b: At,
    pub agreement: Agreement,
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
    a: At,
    b: At,
    agreement: Agreement,
    context: Context,
    score: f64,
}

/// All pairs of the compared articles.
pub fn pairs<'r>(comparing: &mut Comparing<'_, 'r>, articles: usize) -> Vec<Pair> {
    let compared = compare(comparing, articles);
    let ranks = Ranks::new(&compared);
    let occurrence = |at: At| &comparing.quantities.articles[at.0][at.1];
    let mut pairs = Vec::new();
    for one in &compared {
        let (a, b) = (occurrence(one.a), occurrence(one.b));
        let is_mutual = ranks.is_nearest(one.a, one.b) && ranks.is_nearest(one.b, one.a);
        let is_one = match one.agreement {
            Agreement::Same => is_same(a, b, one, is_mutual),
            Agreement::Other => {
                comparing.is_contradiction(a, b, &one.context, is_mutual)
                    && !ranks.agrees_elsewhere(one.a, one.b.0)
                    && !ranks.agrees_elsewhere(one.b, one.a.0)
                    && !fits_better(&compared, &ranks, one, a, b, occurrence)
            }
        };
        if is_one {
            pairs.push(Pair { a: one.a, b: one.b, agreement: one.agreement, score: one.score });
        }
    }
    pairs
}

fn compare<'r>(comparing: &mut Comparing<'_, 'r>, articles: usize) -> Vec<Compared> {
    let quantities = comparing.quantities;
    let mut compared = Vec::new();
    for first in 0..articles {
        for second in first + 1..articles {
            for (at, a) in quantities.articles[first].iter().enumerate() {
                for (then, b) in quantities.articles[second].iter().enumerate() {
                    let Some(agreement) = quantities.agreement(a, b) else { continue };
                    let context = comparing.context(a, b);
                    let score = context.score();
                    if score >= threshold::RARE {
                        compared.push(Compared { a: (first, at), b: (second, then), agreement, context, score });
                    }
                }
            }
        }
    }
    compared
}

/// Whether two values that agree are values of one thing.
fn is_same(a: &Occurrence<'_>, b: &Occurrence<'_>, compared: &Compared, is_mutual: bool) -> bool {
    let Compared { context, score, .. } = compared;
    let Context { clause, sentence, link, .. } = *context;
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

/// Whether another quantity of the same kind in one of the two sentences is nearer to the other one.
fn fits_better<'c, 'r: 'c>(
    compared: &[Compared],
    ranks: &Ranks,
    pair: &Compared,
    a: &Occurrence<'r>,
    b: &Occurrence<'r>,
    occurrence: impl Fn(At) -> &'c Occurrence<'r>,
) -> bool {
    let better = |at: At, one: &Occurrence<'r>, fixed: At| {
        ranks.of(fixed, at.0).any(|number| {
            let other = &compared[number];
            let rival = if other.a == fixed { other.b } else { other.a };
            let told = occurrence(rival);
            let is_beside = rival != at && told.passage == one.passage && told.kind == one.kind;
            is_beside && other.score > pair.score
        })
    };
    better(pair.b, b, pair.a) || better(pair.a, a, pair.b)
}

/// For each quantity and each other article, what it was compared with.
struct Ranks {
    of: FxHashMap<(At, usize), Rank>,
}

#[derive(Default)]
struct Rank {
    /// In the order of the texts.
    compared: Vec<usize>,
    nearest: Option<(f64, At)>,
    best_agreeing: f64,
}

impl Ranks {
    fn new(compared: &[Compared]) -> Ranks {
        let mut of: FxHashMap<(At, usize), Rank> = FxHashMap::default();
        for (number, pair) in compared.iter().enumerate() {
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let rank = of.entry((one, other.0)).or_default();
                rank.compared.push(number);
                if rank.nearest.is_none_or(|(score, _)| pair.score > score) {
                    rank.nearest = Some((pair.score, other));
                }
                if pair.agreement == Agreement::Same {
                    rank.best_agreeing = rank.best_agreeing.max(pair.score);
                }
            }
        }
        Ranks { of }
    }

    fn is_nearest(&self, one: At, other: At) -> bool {
        self.of.get(&(one, other.0)).and_then(|rank| rank.nearest).is_some_and(|(_, nearest)| nearest == other)
    }

    fn agrees_elsewhere(&self, one: At, article: usize) -> bool {
        self.of.get(&(one, article)).is_some_and(|rank| rank.best_agreeing >= threshold::PLAIN)
    }

    fn of(&self, one: At, article: usize) -> impl Iterator<Item = usize> + '_ {
        self.of.get(&(one, article)).into_iter().flat_map(|rank| rank.compared.iter().copied())
    }
}
