//! What a format is, and which of them a file has.

use super::ReadError;
use crate::article::{Language, Note, Published};

/// One way in which an article may be written down. A line in [`FORMATS`](super::FORMATS) each.
pub(super) struct Format {
    /// Endings of file names, in lower case without the dot.
    pub endings: &'static [&'static str],
    /// Whether the text can be nothing else, whatever the file is called.
    pub is_certain: fn(text: &str) -> bool,
    /// Takes the article out of the text; the path is for messages only.
    pub read: fn(path: &str, text: &str) -> Result<Extracted, ReadError>,
}

/// What a format takes out of a file.
#[derive(Debug, Default)]
pub(super) struct Extracted {
    /// The headline; empty where none was found.
    pub headline: Passage,
    /// The paragraphs, in order.
    pub body: Vec<Passage>,
    /// Photo captions, in order; repeated ones are removed later.
    pub captions: Vec<Passage>,
    /// When it was published.
    pub published: Option<Published>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The section line.
    pub section: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The language that the file says it is in.
    pub language: Option<Language>,
    /// Oddities.
    pub notes: Vec<Note>,
}

/// A piece of text and the byte where it starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Passage {
    /// Without white space around it.
    pub text: String,
    /// In the decoded file, or in the extracted text.
    pub start: usize,
}

impl Passage {
    /// A passage that is to be laid out with [`Extracted::lay_out`].
    pub fn new(text: impl Into<String>) -> Passage {
        Passage { text: text.into(), start: 0 }
    }
}

impl Extracted {
    /// Gives every passage its start in the text that headline, body and captions make when they are
    /// joined by an empty line: for formats whose text does not stand in the file as it is shown.
    pub fn lay_out(mut self) -> Extracted {
        let mut start = 0;
        for passage in std::iter::once(&mut self.headline).chain(&mut self.body).chain(&mut self.captions) {
            passage.start = start;
            start += passage.text.len() + "\n\n".len();
        }
        self
    }
}

/// The format of a text: by what it holds, else by its file's ending, else the last of the table.
pub(super) fn choose<'f>(formats: &'f [Format], ending: &str, text: &str) -> Option<&'f Format> {
    let certain = formats.iter().find(|format| (format.is_certain)(text));
    certain.or_else(|| formats.iter().find(|format| format.endings.contains(&ending))).or(formats.last())
}

/// Whether a folder's file with this ending is taken for an article.
pub(super) fn is_known(formats: &[Format], ending: &str) -> bool {
    formats.iter().any(|format| format.endings.contains(&ending))
}
