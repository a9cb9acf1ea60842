//! Names and pronouns, and their bearers.

use crate::article::{LanguageCode, Span};

/// A name as printed, and its bearer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name with its title: `Mr. Steele`, `Prime Minister Sanae Takaichi`.
    pub span: Span,
    /// The name without a title: `Steele`.
    pub bare: Span,
    /// Index in the entities of the event.
    pub entity: usize,
}

/// A person, place or organisation that the articles name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form found, without title: "Sanae Takaichi".
    pub name: String,
    /// The reading of the name in Latin letters: "Takaichi Sanae"; empty if it is written in them, or the reading is
    /// unknown.
    pub reading: String,
    /// What it is, if that is certain.
    pub kind: EntityKind,
    /// Every form found, without titles, sorted: "Sanae Takaichi", "Takaichi".
    pub forms: Vec<String>,
    /// The language of the articles that use this name.
    pub language: LanguageCode,
    /// Roles given to it, verbatim, in the order found: "Japanese Prime Minister".
    pub roles: Vec<String>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A country, city, building, river.
    Place,
    /// A company, party, agency, newspaper.
    Organisation,
    /// Unknown.
    Unknown,
}

/// A pronoun or role word whose bearer is certain: `she`, `the senator`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The word or words.
    pub span: Span,
    /// Index in the entities of the event.
    pub entity: usize,
}
