//! What an article does with a fact.

/// What an article does with a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The article states it.
    Stated,
    /// The article states it without a material detail.
    Partial,
    /// The article states it with another number, date, name or wording of a quotation.
    Differs,
    /// The text we were given does not state it.
    Omitted,
}

impl Verdict {
    /// All four.
    pub const ALL: [Verdict; 4] = [Verdict::Stated, Verdict::Partial, Verdict::Differs, Verdict::Omitted];

    /// The word used in JSON, CSV and CSS classes.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Stated => "stated",
            Verdict::Partial => "partial",
            Verdict::Differs => "differs",
            Verdict::Omitted => "omitted",
        }
    }
}
