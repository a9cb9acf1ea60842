//! A statement and an article in different languages: words meet by dictionaries and names by their readings, so that a strength means
//! something else, and other words are no difference.

use super::bench::Judge;
use super::detail;
use super::features::Features;
use crate::article::{Place, Span};
use crate::finding::{Cell, Met, Reason, Verdict};
use crate::weigh;

/// How fast the likelihood rises with the strength, and the strength at which it is even.
///
/// Fitted (logistic regression) on the 254 cells of the labelled stories with one article in Japanese or Chinese.
const CURVE: (f64, f64) = (10.8, 0.52);

/// From this likelihood on a statement counts as told: a little below even, because a false omission costs more trust than a false telling.
pub const TOLD: f64 = 0.45;

/// From this likelihood on telling may be sure, below it an omission. Of the 90 fitted cells from the first on one is not told, of the 10
/// below a strength of 0.28 none is.
pub const SURELY: (f64, f64) = (0.93, 0.05);

/// From this strength on nothing of weight is missing. A choice: that of one language.
const WHOLE: f64 = 0.55;

/// With fewer words to look for nothing is sure: for "None of them is in danger" Japanese has an idiom, and "not on a trivial matter"
/// finds its words anywhere.
const FEWEST_TERMS: usize = 5;

impl Judge<'_> {
    /// Whether the statement with this index and an article are in different languages.
    pub fn is_across(&self, statement: usize, article: usize) -> bool {
        self.weighed.index.are_apart(self.read.statements[statement].place.article, article)
    }

    /// What `article` makes of a statement in another language: stated, stated in part or omitted.
    pub fn cell_across(&self, statement: usize, article: usize) -> Cell {
        let terms = self.weighed.index.content(statement).terms.iter();
        let has_much = terms.filter(|term| !term.is_implied()).count() >= FEWEST_TERMS;
        let carried = self.weighed.carriage.of(statement, article);
        let Some(best) = carried.first() else {
            return self.excused(statement, article, Cell::omitted(0.0, has_much));
        };
        let score = likelihood(best.score);
        if score < TOLD {
            let sure = score < SURELY.1 && has_much;
            return self.excused(statement, article, Cell::omitted(score, sure));
        }
        let missing = detail::missing(self, statement, &self.weighed.index.credits(statement, article, best.passage));
        let is_whole = best.score >= WHOLE || missing.is_empty();
        let (verdict, reason) = match is_whole {
            true => (Verdict::Stated, Reason::Carried),
            false => (Verdict::Partial, Reason::DetailMissing),
        };
        let lacks = Features::of(self, statement, article).is_none_or(|features| features.lacks());
        let sure = score >= SURELY.0 && has_much && !lacks;
        Cell {
            evidence: self.evidence(statement, article, carried),
            missing,
            met: self.met(statement, article, best.passage),
            ..Cell::new(verdict, score, sure, reason)
        }
    }
}

impl Judge<'_> {
    /// The words by which a passage in another language carries a statement.
    fn met(&self, statement: usize, article: usize, passage: usize) -> Vec<Met> {
        let index = &self.weighed.index;
        let (said, there) = (self.read.statements[statement].place, index.passages[article][passage].place);
        let at = |place: Place, spans: Vec<Span>| spans.into_iter().map(|span| Place { span, ..place }).collect();
        let found = |met: weigh::Met| Met {
            statement: at(said, met.statement),
            article: at(there, met.passage),
            gloss: met.gloss.into(),
        };
        index.met(statement, article, passage).into_iter().map(found).collect()
    }
}

fn likelihood(strength: f64) -> f64 {
    let (steepness, even) = CURVE;
    1.0 / (1.0 + (-steepness * (strength - even)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rises_from_hardly_to_almost_certainly() {
        assert!(likelihood(0.0) < 0.03 && likelihood(1.0) > 0.99);
        assert_eq!(likelihood(CURVE.1), 0.5);
    }
}
