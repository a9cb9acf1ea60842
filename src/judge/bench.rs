//! What the judge has before him.

use super::likelihood::Curve;
use super::set_apart::SetApart;
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
    /// What a strength means for statements like these.
    pub curve: Curve,
}

impl<'a> Judge<'a> {
    /// For the statements that were read: the articles' own, or a list.
    pub fn new(read: &'a Read<'a>, weighed: &'a Weighed) -> Judge<'a> {
        let is_list = read.compared < read.event.articles.len();
        let set_apart = SetApart::new(read);
        Judge { read, weighed, set_apart, curve: if is_list { Curve::LISTED } else { Curve::OWN } }
    }

    /// What a strength means where a statement of the first article is sought in the second.
    pub fn curve(&self, own: usize, article: usize) -> Curve {
        if self.weighed.index.are_apart(own, article) { Curve::ACROSS } else { self.curve }
    }
}
