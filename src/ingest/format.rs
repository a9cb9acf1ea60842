//! What a format is, and which of them a file has.

use super::assemble::Declared;
use super::columns::Columns;
use super::file::File;
use super::stub::Signs;
use super::{FORMATS, ReadError};
use crate::article::{Dropped, Language, Note, Published};

/// One way in which articles may be written down. A line in [`FORMATS`](super::FORMATS) each.
pub(super) struct Format {
    /// Endings of file names, in lower case without the dot.
    pub endings: &'static [&'static str],
    /// Whether the file can be nothing else, whatever it is called.
    pub is_certain: fn(&File) -> bool,
    /// Takes out what the file holds.
    pub holds: Holds,
}

/// How many articles the files of a format hold, and what takes them out.
pub(super) enum Holds {
    /// One.
    Article(fn(&File) -> Result<Extracted, ReadError>),
    /// Any number: an archive of files, a list of articles.
    Several(fn(&File, &Columns) -> Result<Several, ReadError>),
}

/// What an archive or a list holds, in its order.
#[derive(Debug, Default)]
pub(super) struct Several {
    /// What the whole is called, where it says so.
    pub title: Option<String>,
    /// The articles.
    pub parts: Vec<Part>,
    /// What was passed over.
    pub left_out: Vec<ReadError>,
    /// Oddities of the whole, for each of its articles.
    pub notes: Vec<Note>,
}

/// One article of several.
#[derive(Debug)]
pub(super) enum Part {
    /// A file to be read in turn, with what is said of it outside.
    File(File, Declared),
    /// Taken out already.
    Article(Extracted),
}

/// What a format takes out for one article.
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
    /// What was read and is not shown, with the reason.
    pub dropped: Vec<Dropped>,
    /// What speaks for a text that is not the whole article.
    pub signs: Signs,
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
    /// Records the address that the text was found at, unless it names its own, and the outlet by its domain
    /// where nothing else tells.
    pub fn found_at(&mut self, address: &str) {
        if let Some(domain) = domain(address) {
            self.outlet.get_or_insert(domain);
            self.url.get_or_insert_with(|| address.trim().to_string());
        }
    }

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

/// The domain of an address of the web, without "www.".
pub(super) fn domain(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_web = matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https");
    (is_web && !host.is_empty()).then(|| host.to_string())
}

/// The format of a file: by what it holds, else by its name's ending, else the last of the table.
pub(super) fn choose(file: &File) -> Option<&'static Format> {
    let certain = FORMATS.iter().find(|format| (format.is_certain)(file));
    let ending = file.ending();
    certain.or_else(|| FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))).or(FORMATS.last())
}

/// Whether a folder's file with this ending is taken for an article.
pub(super) fn is_known(ending: &str) -> bool {
    FORMATS.iter().any(|format| format.endings.contains(&ending))
}
