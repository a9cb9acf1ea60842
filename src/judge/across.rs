//! A statement and an article in different languages. Words meet through dictionaries and names through their readings,
//! so a strength means something else here, and other words are not a difference.

use super::bench::Judge;
use super::detail;
use super::features::Features;
use super::weights::ACROSS;
use crate::article::{Place, Span};
use crate::finding::{Cell, Met, Reason, Verdict};
use crate::weigh;

/// At or above this strength nothing of weight is missing. A choice: the value used within one language.
const WHOLE: f64 = 0.55;

/// With fewer words to look for, nothing is sure: Japanese has an idiom for "None of them is in danger", and the words
/// of "not on a trivial matter" can be found anywhere.
const FEWEST_TERMS: usize = 5;

/// The same for a verdict of stated, for which each word that matters must have a counterpart. A choice.
const FEWEST_ANSWERED: usize = 3;

/// With less than this share of the plain words in one passage, a verdict of stated is not sure: the same people and
/// places are in every paragraph about an event. Of the labelled cells of lists from 0.88 on, 5 of 123 do not carry the
/// statement; of the 77 with so many plain words, 3, one of which lacks a name.
const LEAST_PLAIN: f64 = 0.5;

impl Judge<'_> {
    /// Whether the statement and the article are in different languages.
    pub fn is_across(&self, statement: usize, article: usize) -> bool {
        self.weighed.index.are_apart(self.read.statements[statement].place.article, article)
    }

    /// What `article` makes of a statement in another language: stated, stated in part or omitted.
    pub fn cell_across(&self, statement: usize, article: usize) -> Cell {
        let terms = self.weighed.index.content(statement).terms.iter();
        let terms = terms.filter(|term| !term.is_implied()).count();
        let has_much = terms >= FEWEST_TERMS;
        let carried = self.weighed.carriage.of(statement, article);
        let Some((best, features)) = carried.first().zip(Features::of(self, statement, article)) else {
            return self.excused(statement, article, Cell::omitted(0.0, has_much));
        };
        let score = ACROSS.likelihood(&features);
        if score < self.lines.told_across {
            let is_unnamed = features.names_absent > 0.0 && score < self.lines.surely_omitted_unnamed_across;
            let sure = (is_unnamed || score < self.lines.surely_omitted_across) && has_much;
            return self.excused(statement, article, Cell::omitted(score, sure));
        }
        let missing = detail::missing(self, statement, &self.weighed.index.credits(statement, article, best.passage));
        let is_whole = best.score >= WHOLE || missing.is_empty();
        let (verdict, reason) = match is_whole {
            true => (Verdict::Stated, Reason::Carried),
            false => (Verdict::Partial, Reason::DetailMissing),
        };
        let says_so = is_whole && features.plain_share >= LEAST_PLAIN;
        let is_answered = features.open_across == 0.0 && !features.lacks_detail();
        let sure = says_so && is_answered && score >= self.lines.surely_told_across && terms >= FEWEST_ANSWERED;
        Cell {
            evidence: self.evidence(statement, article, carried, None),
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
        let found = |met: weigh::MetWords| Met {
            statement: at(said, met.statement),
            article: at(there, met.passage),
            gloss: met.gloss.into(),
        };
        index.met(statement, article, passage).into_iter().map(found).collect()
    }
}
