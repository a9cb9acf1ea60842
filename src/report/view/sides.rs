//! What one outlet says for a thing that is told differently.

use super::quoting::{ParagraphLinkView, QuoteView};
use serde::Serialize;

/// What one outlet says.
#[derive(Debug, Serialize)]
pub struct SideView {
    pub outlet: String,
    /// Its words; the same words at several places once.
    pub words: Vec<WordsView>,
    /// Whether a person should look at this outlet's words.
    pub unsure: bool,
    /// Where no words are shown: what the outlet makes of the fact.
    pub verdict: Option<VerdictView>,
}

/// Words and where they stand.
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
