//! A statement, the passage that carries it best, and the sentences beside it.

use crate::article::{Place, Span};
use crate::judge::bench::Judge;
use crate::language::{DateMention, Mentions, Number};
use crate::read::Statement;
use crate::weigh::{Carried, Content, MeaningId, Passage, Term};

/// A relative by the thesaurus has this much: see [`Measure::relative`](crate::weigh::Measure).
pub const RELATIVE: f64 = 0.4;

/// What the features are measured on.
pub struct Scene<'a> {
    /// Everything known about the event.
    pub judge: &'a Judge<'a>,
    /// The statement.
    pub statement: &'a Statement,
    /// Its terms.
    pub content: &'a Content,
    /// What each of them weighs.
    pub weights: &'a [f64],
    /// The article's number.
    pub article: usize,
    /// The passages that carry it, best first.
    pub carried: &'a [Carried],
    /// The passage that carries it best, and how.
    pub best: &'a Carried,
    /// The passage, and then its neighbours.
    pub window: Vec<&'a Passage>,
}

impl<'a> Scene<'a> {
    /// Sets the statement with this index beside the article's best passage.
    ///
    /// `None` where no passage of the article shares anything with it.
    pub fn new(judge: &'a Judge<'a>, statement: usize, article: usize) -> Option<Scene<'a>> {
        let carried = judge.weighed.carriage.of(statement, article);
        let best = carried.first()?;
        let index = &judge.weighed.index;
        let beside = index.neighbours(article, best.passage);
        let window =
            std::iter::once(best.passage).chain(beside).map(|passage| &index.passages[article][passage]).collect();
        Some(Scene {
            judge,
            carried,
            statement: &judge.read.statements[statement],
            content: index.content(statement),
            weights: index.weights(statement),
            article,
            best,
            window,
        })
    }

    /// All passages of the article.
    pub fn passages(&self) -> &'a [Passage] {
        &self.judge.weighed.index.passages[self.article]
    }

    /// The text of the paragraph that a place stands in.
    pub fn text_at(&self, place: Place) -> &'a str {
        &self.judge.read.event.paragraph(place).text
    }

    /// What stands in the paragraph of a place.
    pub fn mentions_at(&self, place: Place) -> &'a Mentions {
        &self.judge.read.annotated.articles[place.article].paragraphs[place.paragraph]
    }

    /// How far one of these stands for a term of the statement, 0 to 1.
    pub fn credit(&self, term: &Term, meanings: &[MeaningId]) -> f64 {
        self.judge.weighed.index.credit(term, meanings.iter().copied())
    }

    /// Whether the words are the statement's own.
    pub fn says(&self, span: Span) -> bool {
        self.statement.spans.iter().any(|own| own.contains(span))
    }

    /// The statement's numbers.
    pub fn numbers(&self) -> impl Iterator<Item = &'a Number> + '_ {
        self.mentions_at(self.statement.place).undated_numbers().filter(|number| self.says(number.figure))
    }

    /// The statement's dates.
    pub fn dates(&self) -> impl Iterator<Item = &'a DateMention> + '_ {
        self.mentions_at(self.statement.place).dates.iter().filter(|date| self.says(date.span))
    }

    /// The numbers of a passage.
    pub fn numbers_in(&self, passage: &Passage) -> impl Iterator<Item = &'a Number> + use<'a> {
        let span = passage.place.span;
        self.mentions_at(passage.place).undated_numbers().filter(move |number| span.contains(number.figure))
    }

    /// The dates of a passage.
    pub fn dates_in(&self, passage: &Passage) -> impl Iterator<Item = &'a DateMention> + use<'a> {
        let span = passage.place.span;
        self.mentions_at(passage.place).dates.iter().filter(move |date| span.contains(date.span))
    }
}
