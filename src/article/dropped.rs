//! Text that was read with an article and is not among its paragraphs.

/// A piece of text that the reading left out, so that a reader can see what and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Verbatim.
    pub text: String,
    /// Why it is no part of the article, for the reader: "page furniture", "repeated paragraph".
    pub why: &'static str,
}
