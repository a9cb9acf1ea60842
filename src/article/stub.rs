//! Files that hold only a part of an article, or none of it.

/// Why the text that we were given is not the article: what it leaves out says nothing about the outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stub {
    /// The rest is for subscribers.
    Paywall,
    /// A few lines that lead to the article.
    Teaser,
    /// The beginning of the article: whoever passed it on cut it off.
    CutOff,
    /// A question about cookies or consent stands in its place.
    Consent,
    /// The article is a film; the text describes it.
    Video,
    /// A page that a script was to fill.
    NeedsScript,
    /// A PDF that does not identify some of its letters.
    LostLetters,
}

impl Stub {
    /// A stable name for JSON.
    pub fn name(self) -> &'static str {
        match self {
            Stub::Paywall => "paywall",
            Stub::Teaser => "teaser",
            Stub::CutOff => "cut-off",
            Stub::Consent => "consent",
            Stub::Video => "video",
            Stub::NeedsScript => "needs-script",
            Stub::LostLetters => "lost-letters",
        }
    }

    /// What the text is, for a reader: goes after "the text we were given is ".
    pub fn words(self) -> &'static str {
        match self {
            Stub::Paywall => "only the part before a paywall",
            Stub::Teaser => "a teaser that leads to the article",
            Stub::CutOff => "the beginning of the article, cut off",
            Stub::Consent => "a page that asks for consent",
            Stub::Video => "the description of a video",
            Stub::NeedsScript => "a page that needs scripts",
            Stub::LostLetters => "a PDF in which some words have no Unicode values and are lost",
        }
    }
}
