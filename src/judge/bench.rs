//! What the judge works from.

use super::copies::Copies;
use super::passage_acts::PassageActs;
use super::set_apart::SetApart;
use super::side_text::SideTexts;
use super::thresholds::Thresholds;
use super::ties::Ties;
use super::traits::Traits;
use crate::article::Place;
use crate::read::Read;
use crate::weigh::Weighed;
use std::sync::Arc;

/// Judges statements against articles.
pub struct Judge<'a> {
    /// The articles as read; the index was made from the same statements.
    pub read: &'a Read<'a>,
    /// How strongly each article carries each statement.
    pub weighed: &'a Weighed,
    /// What surrounds the articles' text.
    pub set_apart: SetApart,
    /// The word of each term of each statement, as it first appears there; cells share them.
    pub words: Vec<Vec<Option<Arc<str>>>>,
    /// What each statement has.
    pub traits: Vec<Traits<'a>>,
    /// The words of statements and passages.
    pub texts: SideTexts<'a>,
    /// The acts of every passage.
    pub acts: PassageActs<'a>,
    /// Which passages may have a statement word for word.
    pub copies: Copies,
    /// Which paragraphs are linked with which articles.
    pub ties: Ties,
    /// The lines drawn for statements of this kind.
    pub lines: Thresholds,
}

impl<'a> Judge<'a> {
    /// A judge for the statements that were read: the articles' own, or a list.
    pub fn new(read: &'a Read<'a>, weighed: &'a Weighed) -> Judge<'a> {
        let is_list = read.compared < read.event.articles.len();
        let set_apart = SetApart::new(read);
        let (words, copies, ties) = (words(read, weighed), Copies::new(read), Ties::new(&weighed.near));
        let traits = read.statements.iter().enumerate();
        let traits = traits.map(|(number, one)| Traits::of(read, one, weighed.index.content(number))).collect();
        let (texts, acts) = (SideTexts::new(read, &weighed.index), PassageActs::new(read, &weighed.index));
        let lines = if is_list { Thresholds::LISTED } else { Thresholds::OWN };
        Judge { read, weighed, set_apart, words, traits, texts, acts, copies, ties, lines }
    }

    /// The whole sentence around a place.
    pub fn sentence(&self, place: Place) -> Place {
        let cut = &self.read.segmented.articles[place.article].paragraphs[place.paragraph];
        Place { span: cut.sentence_around(place.span).unwrap_or(place.span), ..place }
    }
}

fn words(read: &Read<'_>, weighed: &Weighed) -> Vec<Vec<Option<Arc<str>>>> {
    let of_statement = |number: usize| {
        let text = &read.event.paragraph(read.statements[number].place).text;
        let terms = weighed.index.content(number).terms.iter();
        terms.map(|term| term.spans.first().map(|span| Arc::from(span.of(text)))).collect()
    };
    (0..read.statements.len()).map(of_statement).collect()
}
