//! A statement, the passage that carries it best, and the sentences beside it.

use crate::article::{Place, Span};
use crate::judge::bench::Judge;
use crate::language::{DateMention, Mentions, Number};
use crate::read::Statement;
use crate::weigh::{Carried, Content, Passage};

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
    /// The passage that carries it best, and how.
    pub best: &'a Carried,
    /// The passage, and then its neighbours.
    pub window: Vec<&'a Passage>,
}

impl<'a> Scene<'a> {
    /// Sets the statement with this index beside the article's best passage.
    pub fn new(judge: &'a Judge<'a>, statement: usize, article: usize, best: &'a Carried) -> Scene<'a> {
        let index = &judge.weighed.index;
        let beside = index.neighbours(article, best.passage);
        let window = std::iter::once(best.passage).chain(beside).map(|passage| &index.passages[article][passage]).collect();
        Scene {
            judge,
            statement: &judge.read.statements[statement],
            content: index.content(statement),
            weights: index.weights(statement),
            article,
            best,
            window,
        }
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

    /// Whether the words are the statement's own.
    pub fn says(&self, span: Span) -> bool {
        self.statement.spans.iter().any(|own| own.contains(span))
    }

    /// The statement's numbers.
    pub fn numbers(&self) -> impl Iterator<Item = &'a Number> + '_ {
        numbers(self.mentions_at(self.statement.place)).filter(|number| self.says(number.figure))
    }

    /// The statement's dates.
    pub fn dates(&self) -> impl Iterator<Item = &'a DateMention> + '_ {
        self.mentions_at(self.statement.place).dates.iter().filter(|date| self.says(date.span))
    }

    /// The numbers of a passage.
    pub fn numbers_in(&self, passage: &Passage) -> impl Iterator<Item = &'a Number> + use<'a> {
        let span = passage.place.span;
        numbers(self.mentions_at(passage.place)).filter(move |number| span.contains(number.figure))
    }

    /// The dates of a passage.
    pub fn dates_in(&self, passage: &Passage) -> impl Iterator<Item = &'a DateMention> + use<'a> {
        let span = passage.place.span;
        self.mentions_at(passage.place).dates.iter().filter(move |date| span.contains(date.span))
    }
}

/// The numbers of a paragraph that are no part of a date.
fn numbers(mentions: &Mentions) -> impl Iterator<Item = &Number> {
    let is_dated = |number: &&Number| mentions.dates.iter().any(|date| date.span.contains(number.figure));
    mentions.numbers.iter().filter(move |number| !is_dated(number))
}
