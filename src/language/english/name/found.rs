//! A name at its place, before its bearer is known.

use super::gender::Gender;
use crate::article::Span;
use crate::language::mention::EntityKind;

/// A name at one place, before its bearer is known.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundName {
    /// With the title.
    pub span: Span,
    /// Without the title.
    pub bare: Span,
    /// Without the title, as printed, on one line.
    pub form: String,
    /// The form's words in lower form.
    pub words: Vec<String>,
    /// From its own words and neighbours.
    pub kind: EntityKind,
    /// From its title or given name.
    pub gender: Option<Gender>,
    /// Verbatim, in text order.
    pub roles: Vec<String>,
    /// The country to which an office belongs: "Japan" for "Japan's Foreign Ministry".
    pub office_of: Option<&'static str>,
    /// Whether it follows "the", as people's names do not.
    pub after_the: bool,
    /// Whether the name is in brackets right after the previous name: "(PLA)".
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
