//! What an article does with a fact.

/// What an article does with a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The article says it.
    Stated,
    /// The article says it without a material detail.
    Partial,
    /// The article says it with another number, date, name or wording of a quote.
    Differs,
    /// The text we were given does not say it.
    Omitted,
}

impl Verdict {
    /// The four of them.
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
