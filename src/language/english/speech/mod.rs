//! Who says what in English: pronouns, quotations, reported speech, credits.
//!
//! Input: an article's paragraphs as trees with names. Output: quotations with their speakers, speech without quotation
//! marks, second-hand reports, and the bearers of pronouns, by paragraph ([`speech`]).

mod animate;
mod attribution;
mod bearer;
mod credit;
mod discourse;
mod document;
mod gender;
mod noun;
mod pronoun;
mod quotes;
mod reference;
mod reported;
mod resolve;
mod saying;
mod subject;
mod unattributed;
mod who;

use super::named_tree::NamedTree;
use crate::language::mention::{Credit, Entity, Quote, Reference, Reported};
use discourse::Discourse;
pub use gender::{Genders, genders, noun_gender, pronoun_gender};

/// What is said in one paragraph, and by whom.
pub struct Speech {
    /// Words in quotation marks.
    pub quotes: Vec<Quote>,
    /// What people are reported to say without quotation marks.
    pub reported: Vec<Reported>,
    /// Second-hand reports.
    pub credits: Vec<Credit>,
    /// Pronouns and role words whose bearer is certain.
    pub references: Vec<Reference>,
}

/// Who says what in an article, by paragraph.
pub fn speech(paragraphs: &[NamedTree<'_>], entities: &[Entity], genders: &Genders) -> Vec<Speech> {
    let mut discourse = Discourse::new(paragraphs, entities, genders);
    let quotes = quotes::quotes(&mut discourse);
    let references = reference::references(&discourse, &quotes);
    let parts = quotes.into_iter().zip(references).enumerate();
    let of_paragraph = |(paragraph, (quotes, references)): (usize, (Vec<Quote>, Vec<Reference>))| Speech {
        reported: reported::reported(&discourse, paragraph, &quotes),
        credits: credit::credits(&discourse, paragraph, &quotes),
        quotes,
        references,
    };
    parts.map(of_paragraph).collect()
}
