//! The judge: does this article state, state in part, tell differently or omit this statement?

use super::comparison::{Cell, Evidence, Rule, Verdict};
use super::detail;
use crate::align::Carriage;
use crate::annotate::Annotated;
use crate::article::{Event, Language};
use crate::segment::Segmented;
use crate::similarity::{Carried, Index, Term};
use crate::statement::Statement;

/// From this share of its weight on, a statement counts as told.
///
/// On the labelled stories, at 0.40, 0.44 and 0.50: agreement with the readers (kappa) 0.746, 0.795, 0.800, false
/// omissions 0.111, 0.125, 0.149; on our own samples kappa 0.683, 0.657, 0.607. Below 0.42 too much is called told,
/// above 0.46 false omissions grow for nothing.
const TOLD: f64 = 0.44;

/// Below this score an omission is sure: of the labelled stories' cells there, 2 in 100 are told after all; between
/// 0.2 and 0.3 it is 11 in 100.
const SURELY_OMITTED: f64 = 0.2;

/// From this score on telling is sure: from 0.65 on 96 to 99 in 100 of such cells are told, between 0.6 and 0.65 it is
/// 83, between 0.5 and 0.6 only 65.
const SURELY_TOLD: f64 = 0.62;

/// Further passages are shown as evidence when they carry nearly as much as the best one.
const NEARLY_AS_STRONG: f64 = 0.85;

/// More than this many passages are no help to a reader.
const MOST_EVIDENCE: usize = 3;

/// Judges statements against articles.
#[derive(Debug, Clone, Copy)]
pub struct Judge<'a> {
    /// The articles.
    pub event: &'a Event,
    /// Their sentences and words.
    pub segmented: &'a Segmented,
    /// Their mentions.
    pub annotated: &'a Annotated,
    /// The statements; the index was made with the same list.
    pub statements: &'a [Statement],
    /// The passages.
    pub index: &'a Index,
    /// How strongly each article carries each statement.
    pub carriage: &'a Carriage,
}

impl Judge<'_> {
    /// What `article` makes of the statement with this index.
    pub fn cell(&self, statement: usize, article: usize) -> Cell {
        let own = self.statements[statement].place.article;
        for language in [article, own].map(|either| &self.event.articles[either].language) {
            if !language.is_judged() {
                return self.unread(statement, article, language);
            }
        }
        let carried = self.carriage.of(statement, article);
        let is_told = |best: &&Carried| best.score >= TOLD || detail::is_changed_copy(self, statement, article, best);
        let Some(best) = carried.first().filter(is_told) else {
            let score = carried.first().map_or(0.0, |best| best.score);
            return Cell {
                verdict: Verdict::Omitted,
                score,
                sure: score < SURELY_OMITTED,
                evidence: Vec::new(),
                reason: "no passage carries enough of it".to_string(),
                rule: Rule::NotFound,
                missing: carried.first().map_or_else(Vec::new, |best| detail::missing(self, statement, best)),
                contrasts: Vec::new(),
                quotation: None,
                program: None,
            };
        };
        let finding = detail::compare(self, statement, article, best);
        Cell {
            verdict: finding.verdict(),
            score: best.score,
            sure: best.score >= SURELY_TOLD && self.says_more_than_names(statement, best),
            evidence: self.evidence(statement, article, carried, TOLD.min(best.score)),
            reason: finding.reason(),
            rule: finding.rule(),
            contrasts: finding.contrasts(),
            missing: finding.missing,
            quotation: finding.quotation,
            program: None,
        }
    }

    /// Whether the passage itself has any of the statement's words that are no names. The same people are in
    /// every passage of an event; what they did is the fact.
    fn says_more_than_names(&self, statement: usize, best: &Carried) -> bool {
        /// Credit that no neighbouring sentence can lend.
        const IN_THE_PASSAGE: f64 = 0.5;
        let place = self.statements[statement].place;
        let names = &self.annotated.articles[place.article].paragraphs[place.paragraph].names;
        let is_name = |term: &Term| term.spans.iter().all(|span| names.iter().any(|name| name.span.overlaps(*span)));
        let terms = &self.index.content(statement).terms;
        let mut others = terms.iter().zip(&best.credits).filter(|(term, _)| !is_name(term)).peekable();
        others.peek().is_none() || others.any(|(_, credit)| *credit > IN_THE_PASSAGE)
    }

    /// The passages that carry at least so much, best first.
    fn evidence(&self, statement: usize, article: usize, carried: &[Carried], least: f64) -> Vec<Evidence> {
        let Some(best) = carried.first() else { return Vec::new() };
        carried
            .iter()
            .take(MOST_EVIDENCE)
            .filter(|one| one.score >= least && one.score >= NEARLY_AS_STRONG * best.score)
            .map(|one| Evidence {
                place: self.index.passages[article][one.passage].place,
                matched: self.index.matched(statement, article, one.passage),
                score: one.score,
            })
            .collect()
    }

    /// The article or the statement is in a language that is not judged: whatever numbers and Latin names it shares is shown, and
    /// nothing is claimed.
    fn unread(&self, statement: usize, article: usize, language: &Language) -> Cell {
        let carried = self.carriage.of(statement, article);
        let language = language.code();
        Cell {
            verdict: Verdict::Partial,
            score: carried.first().map_or(0.0, |best| best.score),
            sure: false,
            evidence: self.evidence(statement, article, carried, TOLD),
            reason: format!("written in another language ({language}) that is not judged yet"),
            rule: Rule::LanguageNotJudged,
            missing: Vec::new(),
            contrasts: Vec::new(),
            quotation: None,
            program: None,
        }
    }
}
