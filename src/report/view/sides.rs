//! What one outlet says about a thing on which the outlets differ.

use super::quoting::{ParagraphLinkView, QuoteView};
use serde::Serialize;

/// What one outlet says.
#[derive(Debug, Serialize)]
pub struct SideView {
    pub outlet: String,
    /// Its words; the same words at several places only once.
    pub words: Vec<WordsView>,
    /// Whether a person should check this outlet's words.
    pub unsure: bool,
    /// If no words are shown: what the outlet makes of the fact.
    pub verdict: Option<VerdictView>,
}

/// Words and their places.
#[derive(Debug, Serialize)]
pub struct WordsView {
    pub quote: QuoteView,
    pub places: Vec<ParagraphLinkView>,
}

/// A cell of the fact, as the table of facts shows it.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    pub class: &'static str,
    pub word: &'static str,
    pub place: Option<ParagraphLinkView>,
}
