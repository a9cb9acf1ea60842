//! A name where it stands, before it is known whose it is.

use super::gender::Gender;
use crate::article::Span;
use crate::language::mention::EntityKind;

/// A name at one place, before it is known whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundName {
    /// With the title.
    pub span: Span,
    /// Without the title.
    pub bare: Span,
    /// Without the title, as it stands, on one line.
    pub form: String,
    /// The form's words in lower form.
    pub words: Vec<String>,
    /// By its own words and neighbours.
    pub kind: EntityKind,
    /// By title or given name.
    pub gender: Option<Gender>,
    /// Verbatim, in text order.
    pub roles: Vec<String>,
    /// The country an office belongs to: "Japan" for "Japan's Foreign Ministry".
    pub office_of: Option<&'static str>,
    /// Whether "the" stands before it, as it does not before people.
    pub after_the: bool,
    /// Whether the name stands in brackets right after the name before: "(PLA)".
    pub in_brackets: bool,
}

/// All names: by article, by paragraph, in text order.
pub type AllFound = [Vec<Vec<FoundName>>];

/// All names with the numbers of their article and paragraph.
pub fn names(all: &AllFound) -> impl Iterator<Item = (usize, usize, &FoundName)> {
    all.iter().enumerate().flat_map(|(article, paragraphs)| {
        let lines = paragraphs.iter().enumerate();
        lines.flat_map(move |(paragraph, line)| line.iter().map(move |found| (article, paragraph, found)))
    })
}
