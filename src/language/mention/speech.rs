//! Quotations, reported speech and credits.

use crate::article::Span;

/// Words in quotation marks, with whoever is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words between the marks, marks not included.
    pub span: Span,
    /// Who says it, where that is certain.
    pub speaker: Option<Speaker>,
    /// The speech verb as printed ("said", "claimed", "warned"), where one stands with it.
    pub verb: Option<Span>,
    /// A whole sentence or more (at least five words), not a term in inverted commas.
    pub is_sentence: bool,
}

/// Who is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker, where they stand in the same paragraph: `she`, `Xiang`, `a spokesman for the port`.
    pub span: Option<Span>,
    /// Index in the entities of the event, where it is one of them.
    pub entity: Option<usize>,
    /// For somebody without a name who was told of in another paragraph ("forty teachers"): its number, and the words there.
    pub elsewhere: Option<(usize, Span)>,
}

/// A person's words told without quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Who says it: always with words or an entity, and always people.
    pub speaker: Speaker,
    /// The speech verb as printed, or "according to".
    pub verb: Span,
}

/// A second-hand report: somebody else is given as the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The whole phrase: `according to the Associated Press`, `The Hill reported`.
    pub span: Span,
    /// The source's words alone: `the Associated Press`.
    pub source: Span,
    /// Index in the entities of the event, where it is one of them.
    pub entity: Option<usize>,
}
