//! What a format must provide.

use crate::article::Note;
use crate::ingest::about::columns::Columns;
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::packing::file::File;
use std::path::Path;

/// One way of writing articles down. Each has a line in `FORMATS`.
pub(in crate::ingest) struct Format {
    /// File extensions, in lower case without the dot.
    pub endings: &'static [&'static str],
    /// Whether the file can be nothing else, whatever its name.
    pub is_certain: fn(&File) -> bool,
    /// Extracts what the file contains.
    pub holds: Holds,
}

impl Format {
    /// Whether the file can be nothing else, whatever its name.
    pub fn is_certain_of(&self, file: &File) -> bool {
        (self.is_certain)(file)
    }
}

/// How many articles the files of a format contain, and the function that extracts them.
pub(in crate::ingest) enum Holds {
    /// One.
    Article(fn(&File) -> Result<Extracted, ReadError>),
    /// Any number: an archive of files, a list of articles.
    Several(fn(&File, &OpeningOptions<'_>) -> Result<Several, ReadError>),
}

/// What the caller wants from opening a file.
#[derive(Clone, Copy)]
pub(in crate::ingest) struct OpeningOptions<'a> {
    /// How to read tables.
    pub columns: &'a Columns,
    /// Whether an archive's file with this path is taken for an article if nothing names the articles.
    pub is_article: fn(&Path) -> bool,
}

/// What an archive or a list contains, in its order.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Several {
    /// The title of the whole, if it has one.
    pub title: Option<String>,
    /// The articles.
    pub parts: Vec<Part>,
    /// What was skipped.
    pub left_out: Vec<ReadError>,
    /// Oddities of the whole, noted for each of its articles.
    pub notes: Vec<Note>,
}

impl Several {
    /// Whether there are more articles than an event may have: then nobody needs the rest.
    pub fn is_full(&self) -> bool {
        self.parts.len() > MOST_ARTICLES
    }
}

/// Most articles of an event. Every article is compared with every other. A choice; the largest event of the samples
/// has four, a wire story that many papers print some fifty.
pub(in crate::ingest) const MOST_ARTICLES: usize = 1000;

/// One article of several.
#[derive(Debug)]
pub(in crate::ingest) enum Part {
    /// A file to be read in turn, with what is declared about it outside.
    File(File, Declared),
    /// Extracted already.
    Article(Extracted),
}
