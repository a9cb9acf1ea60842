//! Names, pronouns, and whose they are.

use crate::article::{LanguageCode, Span};

/// A name as it stands, and whose it is.
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
    /// The fullest form met, without title: "Sanae Takaichi".
    pub name: String,
    /// As the name is read, in Latin letters: "Takaichi Sanae"; empty where it is written so, or nobody knows.
    pub reading: String,
    /// What it is, where that is certain.
    pub kind: EntityKind,
    /// Every form met, without titles, sorted: "Sanae Takaichi", "Takaichi".
    pub forms: Vec<String>,
    /// The language of the articles that name it so.
    pub language: LanguageCode,
    /// Roles told of it, verbatim, in the order met: "Japanese Prime Minister".
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
    /// Could not be told.
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
