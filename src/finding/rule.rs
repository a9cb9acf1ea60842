//! The rule that decided a cell.

/// The rule that decided a cell. Each has a line in ARCHITECTURE.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The statement was taken from this very article.
    OwnWords,
    /// One passage carries enough of the statement's weight.
    Carried,
    /// A passage carries the act, but a material detail is missing.
    DetailMissing,
    /// A passage carries it, but hardly as the statement says it.
    InPart,
    /// A passage carries it, but there the act is denied, only planned, done by or to somebody else, or claimed by
    /// somebody else.
    OtherAct,
    /// Another number for the same thing.
    OtherNumber,
    /// Another date for the same thing.
    OtherDate,
    /// Another name in the same place.
    OtherName,
    /// The same quotation in other words.
    OtherQuote,
    /// Denied in one, affirmed in the other; planned in one, done in the other.
    OtherCertainty,
    /// No passage carries enough of it.
    NotFound,
    /// No passage carries it, but its distinctive words are in what was set apart: a caption, a list.
    SetApart,
    /// No passage carries it, and the text is not the whole article.
    Stub,
    /// No passage carries it, and it comes from a headline, which sums up.
    Headline,
    /// No passage carries it, and it has too few distinctive words to look for.
    FewWords,
    /// The article's language is not judged yet.
    LanguageNotJudged,
    /// A person set the verdict.
    ByHand,
    /// A language model read what the rules left unsure, or joined the fact to another.
    Reader,
}

impl Rule {
    /// A stable name for JSON and the report.
    pub fn name(self) -> &'static str {
        match self {
            Rule::OwnWords => "own-words",
            Rule::Carried => "carried",
            Rule::DetailMissing => "detail-missing",
            Rule::InPart => "in-part",
            Rule::OtherAct => "other-act",
            Rule::OtherNumber => "other-number",
            Rule::OtherDate => "other-date",
            Rule::OtherName => "other-name",
            Rule::OtherQuote => "other-quote",
            Rule::OtherCertainty => "other-certainty",
            Rule::NotFound => "not-found",
            Rule::SetApart => "set-apart",
            Rule::Stub => "stub",
            Rule::Headline => "headline",
            Rule::FewWords => "few-words",
            Rule::LanguageNotJudged => "language-not-judged",
            Rule::ByHand => "by-hand",
            Rule::Reader => "reader",
        }
    }
}
