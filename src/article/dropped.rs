//! Text that was read with an article but is not among its paragraphs.

/// A piece of text that reading left out, kept so that a reader can see what was left out and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Verbatim.
    pub text: String,
    /// Why it is not part of the article, for the reader: "page furniture", "repeated paragraph".
    pub why: &'static str,
}

impl Dropped {
    /// Why: the outlet explains there what it has corrected. Such a note may repeat what is no longer stated.
    pub const CORRECTION: &'static str = "a note on a correction";
    /// Why: any other note by the newsroom on its own article.
    pub const REMARK: &'static str = "an editor's note";
    /// Why: the words are struck through, or marked as deleted.
    pub const STRUCK: &'static str = "struck through";
    /// Why: a line under the text on who worked on it.
    pub const STAFF: &'static str = "who worked on it";

    /// Whether the outlet takes the words back, or says what it has taken back: such words never state a fact.
    pub fn is_withdrawn(&self) -> bool {
        self.why == Dropped::CORRECTION || self.why == Dropped::STRUCK
    }
}
