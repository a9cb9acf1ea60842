//! What the reader should know beside the facts.

use crate::article::Note;

/// A note and the article that it concerns; `None` where it concerns the whole event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleNote {
    /// Index in the event's articles.
    pub article: Option<usize>,
    /// The note.
    pub note: Note,
}
