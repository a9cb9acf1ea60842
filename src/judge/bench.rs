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

    /// The whole sentence around a place.
    pub fn sentence(&self, place: Place) -> Place {
        let cut = &self.read.segmented.articles[place.article].paragraphs[place.paragraph];
        Place { span: cut.sentence_around(place.span).unwrap_or(place.span), ..place }
    }
}
