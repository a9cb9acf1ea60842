//! Words that conflict.

use crate::article::{Place, Span};

/// The words of a statement and of an article that state the same thing differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrast {
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// The statement's words, within its paragraph.
    pub statement: Span,
    /// The article's words.
    pub article: Place,
}

/// The kind of thing that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// Another number.
    Number,
    /// Another date or time.
    Date,
    /// Another name; also another speaker of the same quotation.
    Name,
    /// The same quotation in other words.
    Quote,
    /// Denied against affirmed, planned against done.
    Certainty,
    /// A person marked the passages as different.
    ByHand,
}

impl DifferenceKind {
    /// The word shown and used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DifferenceKind::Number => "number",
            DifferenceKind::Date => "date",
            DifferenceKind::Name => "name",
            DifferenceKind::Quote => "quote",
            DifferenceKind::Certainty => "certainty",
            DifferenceKind::ByHand => "by-hand",
        }
    }
}
