//! The acts that every passage reports, with what the words of their clauses mean: read once, because many
//! statements are set beside a passage.

use crate::article::Span;
use crate::language::Frame;
use crate::read::Read;
use crate::weigh::{Index, MeaningId, Passage};
use rayon::prelude::*;

/// An act that a passage reports.
pub struct PassageAct<'a> {
    /// The act, and who takes part in it.
    pub frame: &'a Frame,
    /// What the words of its clause mean, the names behind short names and pronouns too.
    pub meanings: Vec<MeaningId>,
}

/// The acts of every passage, by article and passage.
pub struct PassageActs<'a>(Vec<Vec<Vec<PassageAct<'a>>>>);

impl<'a> PassageActs<'a> {
    /// Reads every passage.
    pub fn new(read: &'a Read<'a>, index: &Index) -> PassageActs<'a> {
        let of_passage = |passage: &Passage| -> Vec<PassageAct<'a>> {
            let act =
                |frame: &'a Frame| PassageAct { frame, meanings: meanings_in(read, index, passage, &frame.clause) };
            read.frames_in(passage.place).map(act).collect()
        };
        PassageActs(index.passages.par_iter().map(|article| article.iter().map(of_passage).collect()).collect())
    }

    /// Those of one passage, in the order of its paragraph.
    pub fn of(&self, article: usize, passage: usize) -> &[PassageAct<'a>] {
        &self.0[article][passage]
    }
}

/// What the words of a passage mean within some of its pieces.
fn meanings_in(read: &Read<'_>, index: &Index, passage: &Passage, pieces: &[Span]) -> Vec<MeaningId> {
    let inside = |span: Span| pieces.iter().any(|piece| piece.overlaps(span));
    let said = passage.content.terms.iter().filter(|term| term.spans.iter().any(|span| inside(*span)));
    let mut meanings: Vec<MeaningId> = said.map(|term| term.meaning).collect();
    let mentions = &read.annotated.articles[passage.place.article].paragraphs[passage.place.paragraph];
    let named = mentions.names.iter().map(|name| (name.span, name.entity));
    let meant = mentions.references.iter().map(|word| (word.span, word.entity)).chain(named);
    for (_, entity) in meant.filter(|(span, _)| inside(*span)) {
        meanings.extend(index.name(entity));
    }
    meanings
}
