//! What the judge has before him.

use super::lines::Lines;
use super::set_apart::SetApart;
use crate::article::Place;
use crate::read::Read;
use crate::weigh::Weighed;

/// Judges statements against articles.
pub struct Judge<'a> {
    /// The articles and what was read of them; the index was made with the same statements.
    pub read: &'a Read<'a>,
    /// How strongly each article carries each statement.
    pub weighed: &'a Weighed,
    /// What stands around the articles' text.
    pub set_apart: SetApart,
    /// What a likelihood means for statements like these.
    pub lines: Lines,
}

impl<'a> Judge<'a> {
    /// For the statements that were read: the articles' own, or a list.
    pub fn new(read: &'a Read<'a>, weighed: &'a Weighed) -> Judge<'a> {
        let is_list = read.compared < read.event.articles.len();
        let set_apart = SetApart::new(read);
        Judge { read, weighed, set_apart, lines: if is_list { Lines::LISTED } else { Lines::OWN } }
    }

    /// The fullest of some statements, so that a shorter one shows what it leaves out, and a headline only where there is no other;
    /// where there is a base that has one, its fullest.
    pub fn fullest(&self, statements: &[usize]) -> usize {
        let weight = |statement: usize| -> f64 { self.weighed.index.weights(statement).iter().sum() };
        let place = |statement: usize| self.read.statements[statement].place;
        let is_base = |statement: usize| self.read.event.has_base && place(statement).article == 0;
        let is_text = |statement: usize| place(statement).paragraph > 0;
        let rank = |a: usize, b: usize| {
            let by_place = is_base(a).cmp(&is_base(b)).then(is_text(a).cmp(&is_text(b)));
            by_place.then(weight(a).total_cmp(&weight(b))).then(b.cmp(&a))
        };
        statements.iter().copied().max_by(|a, b| rank(*a, *b)).unwrap_or_default()
    }

    /// The whole sentence around a place.
    pub fn sentence(&self, place: Place) -> Place {
        let cut = &self.read.segmented.articles[place.article].paragraphs[place.paragraph];
        let around = cut.sentences.iter().find(|sentence| sentence.span.contains(place.span));
        around.map_or(place, |sentence| Place { span: sentence.span, ..place })
    }
}
