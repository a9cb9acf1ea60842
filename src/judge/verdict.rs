//! The judge: does this article state, state in part, tell differently or omit this statement?

use super::bench::Judge;
use super::detail;
use super::likelihood::TOLD;
use crate::article::LanguageCode;
use crate::finding::{Cell, Evidence};
use crate::weigh::{Carried, Term};

/// Further passages are shown as evidence when they carry nearly as much as the best one.
const NEARLY_AS_STRONG: f64 = 0.85;

/// More than this many passages are no help to a reader.
const MOST_EVIDENCE: usize = 3;

impl Judge<'_> {
    /// What `article` makes of the statement with this index.
    pub fn cell(&self, statement: usize, article: usize) -> Cell {
        let own = self.read.statements[statement].place.article;
        for either in [article, own] {
            if !self.read.language_of(either).is_judged() {
                return self.unread(statement, article, &self.read.event.articles[either].language);
            }
        }
        let carried = self.weighed.carriage.of(statement, article);
        let curve = self.curve(own, article);
        let score = carried.first().map_or(0.0, |best| curve.likelihood(best.score));
        let is_told = |best: &&Carried| score >= TOLD || detail::is_changed_copy(self, statement, article, best);
        let Some(best) = carried.first().filter(is_told) else {
            let missing = carried.first().map_or_else(Vec::new, |best| detail::missing(self, statement, best));
            let sure = score < curve.surely_omitted && self.has_much_to_look_for(statement, article);
            let omitted = Cell::omitted(score, sure, missing);
            return self.excused(statement, article, omitted);
        };
        let finding = detail::compare(self, statement, article, carried, best);
        let sure = score >= curve.surely_told
            && self.says_more_than_names(statement, best)
            && self.has_much_to_look_for(statement, article);
        Cell {
            evidence: self.evidence(statement, article, carried, TOLD.min(score)),
            contrasts: finding.contrasts(),
            missing: finding.missing,
            quotation: finding.quotation,
            ..Cell::new(finding.telling.verdict(), score, sure, finding.telling.reason())
        }
    }

    /// Whether the statement has so many words that an article in another language can hardly say it without any of theirs, nor
    /// have most of theirs without saying it: for "None of them is in danger" Japanese has an idiom, and "not on a trivial
    /// matter" finds its words anywhere.
    fn has_much_to_look_for(&self, statement: usize, article: usize) -> bool {
        const FEWEST_ACROSS: usize = 5;
        let own = self.read.statements[statement].place.article;
        let terms = &self.weighed.index.content(statement).terms;
        !self.weighed.index.are_apart(own, article)
            || terms.iter().filter(|term| !term.is_implied()).count() >= FEWEST_ACROSS
    }

    /// Whether the passage itself has any of the statement's words that are no names. The same people are in
    /// every passage of an event; what they did is the fact.
    fn says_more_than_names(&self, statement: usize, best: &Carried) -> bool {
        /// Credit that no neighbouring sentence can lend.
        const IN_THE_PASSAGE: f64 = 0.5;
        let place = self.read.statements[statement].place;
        let names = &self.read.annotated.articles[place.article].paragraphs[place.paragraph].names;
        let is_name = |term: &Term| term.spans.iter().all(|span| names.iter().any(|name| name.span.overlaps(*span)));
        let terms = &self.weighed.index.content(statement).terms;
        let mut others = terms.iter().zip(&best.credits).filter(|(term, _)| !is_name(term)).peekable();
        others.peek().is_none() || others.any(|(_, credit)| *credit > IN_THE_PASSAGE)
    }

    /// The passages that carry at least so much, best first.
    fn evidence(&self, statement: usize, article: usize, carried: &[Carried], least: f64) -> Vec<Evidence> {
        let Some(best) = carried.first() else { return Vec::new() };
        let curve = self.curve(self.read.statements[statement].place.article, article);
        carried
            .iter()
            .take(MOST_EVIDENCE)
            .filter(|one| curve.likelihood(one.score) >= least && one.score >= NEARLY_AS_STRONG * best.score)
            .map(|one| Evidence {
                place: self.weighed.index.passages[article][one.passage].place,
                matched: self.weighed.index.matched(statement, article, one.passage),
                score: curve.likelihood(one.score),
            })
            .collect()
    }

    /// The article or the statement is in a language that is not judged: whatever numbers and Latin names it shares is shown, and
    /// nothing is claimed.
    fn unread(&self, statement: usize, article: usize, language: &LanguageCode) -> Cell {
        let carried = self.weighed.carriage.of(statement, article);
        let score = carried.first().map_or(0.0, |best| self.curve.likelihood(best.score));
        Cell::unread(score, self.evidence(statement, article, carried, TOLD), language.clone())
    }
}
