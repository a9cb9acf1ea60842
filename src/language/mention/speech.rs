//! Quotations, reported speech and credits.

use crate::article::Span;

/// Words in quotation marks, with the person quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words between the marks, without the marks.
    pub span: Span,
    /// Who says it, if that is certain.
    pub speaker: Option<Speaker>,
    /// The speech verb as printed ("said", "claimed", "warned"), if there is one.
    pub verb: Option<Span>,
    /// Whether it is a whole sentence or more (at least five words), not a term in inverted commas.
    pub is_sentence: bool,
}

/// Who is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker, if they are in the same paragraph: `she`, `Xiang`, `a spokesman for the port`.
    pub span: Option<Span>,
    /// Index in the entities of the event, if it is one of them.
    pub entity: Option<usize>,
    /// For somebody without a name mentioned in another paragraph ("forty teachers"): its number, and the words there.
    pub elsewhere: Option<(usize, Span)>,
}

/// A person's words reported without quotation marks.
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
    /// Index in the entities of the event, if it is one of them.
    pub entity: Option<usize>,
}
