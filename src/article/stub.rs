//! Files that contain only a part of an article, or none of it.

/// Why the text is not the whole article, so that what it leaves out says nothing about the outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stub {
    /// The rest is for subscribers.
    Paywall,
    /// A few lines that lead to the article.
    Teaser,
    /// The beginning of the article, cut off by whoever passed it on.
    CutOff,
    /// A question about cookies or consent in place of the article.
    Consent,
    /// The article is a video, which the text describes.
    Video,
    /// A page that a script would have filled.
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

    /// A description of the text for a reader, to follow "the text we were given is ".
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
