//! Files → articles: opens archives and lists until every article is at hand, then extracts each.

use crate::article::Article;
use crate::ingest::about::columns::Columns;
use crate::ingest::about::killed;
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Holds, MOST_ARTICLES, OpeningOptions, Part};
use crate::ingest::packing::archive;
use crate::ingest::packing::file::{self, File};
use crate::ingest::packing::guard::guarded;
use crate::ingest::{assemble, format};
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;

/// How many archives within archives are opened: a WACZ contains WARCs, and somebody may zip several of those. A
/// choice, with one to spare; an archive that contains itself would never end.
const MOST_NESTED: usize = 4;

/// Files on the way to being articles.
#[derive(Default)]
pub(super) struct Opened {
    /// The title of the first archive that has one.
    pub title: Option<String>,
    /// What was skipped.
    pub left_out: Vec<ReadError>,
    waiting: Vec<Waiting>,
    columns: Columns,
    /// The bytes of all files, unpacked.
    bytes: u64,
}

/// An article that is not made yet.
struct Waiting {
    file: Arc<File>,
    declared: Declared,
    take_out: TakeOut,
}

enum TakeOut {
    /// The file must be read by its format.
    Read(fn(&File) -> Result<Extracted, ReadError>),
    /// Extracted from a list; with its number there, unless it is alone.
    Done(Box<Extracted>, Option<usize>),
}

impl Opened {
    /// Nothing yet; tables are read according to `columns`.
    pub fn with(columns: &Columns) -> Opened {
        Opened { columns: columns.clone(), ..Opened::default() }
    }

    /// Opens the content of a file.
    ///
    /// # Errors
    /// If it cannot be read or is an archive or a list without an article.
    pub fn open(&mut self, file: File, declared: Declared) -> Result<(), ReadError> {
        self.file(file, declared, 0)
    }

    /// Whether all files together are within the limit for an event.
    pub fn within_limit(&self, name: &str) -> Result<(), ReadError> {
        if self.bytes > file::EVENT_LIMIT_BYTES {
            let (path, bytes) = (name.to_string(), self.bytes);
            return Err(ReadError::EventTooLarge { path, bytes, limit_bytes: file::EVENT_LIMIT_BYTES });
        }
        Ok(())
    }

    fn file(&mut self, file: File, declared: Declared, depth: usize) -> Result<(), ReadError> {
        self.bytes += file.bytes.len() as u64;
        self.within_limit(&file.name())?;
        if self.waiting.len() >= MOST_ARTICLES {
            let reason = format!("the event has more than {MOST_ARTICLES} articles; give fewer");
            return Err(ReadError::PassedOver { path: file.name(), reason });
        }
        let Some(format) = guarded(&file, || Ok(format::choose(&file)))? else { return Ok(()) };
        let file = Arc::new(file);
        let open = match format.holds {
            Holds::Article(read) => {
                // For a packed article, what it is packed from.
                let more = archive::unpacked_bytes(&file).saturating_sub(file.bytes.len() as u64);
                self.bytes = self.bytes.saturating_add(more);
                self.within_limit(&file.name())?;
                self.waiting.push(Waiting { file, declared, take_out: TakeOut::Read(read) });
                return Ok(());
            }
            Holds::Several(open) => open,
        };
        if depth >= MOST_NESTED {
            return Err(ReadError::NestedArchives { path: file.name(), limit: MOST_NESTED });
        }
        let asked = OpeningOptions { columns: &self.columns, is_article: format::is_article };
        let several = guarded(&file, || open(&file, &asked))?;
        if several.parts.len() > MOST_ARTICLES {
            let reason =
                format!("it holds more than {MOST_ARTICLES} articles, the most that an event may have; give fewer");
            return Err(ReadError::PassedOver { path: file.name(), reason });
        }
        let (before, is_alone) = (self.waiting.len(), several.parts.len() == 1);
        let mut left_out = several.left_out;
        self.title = self.title.take().or(several.title);
        for (index, part) in several.parts.into_iter().enumerate() {
            match part {
                Part::File(inner, inner_declared) => {
                    if let Err(error) = self.file(inner, inner_declared.or(&declared), depth + 1) {
                        left_out.push(error);
                    }
                }
                Part::Article(mut extracted) => {
                    extracted.notes.extend(several.notes.iter().cloned());
                    let take_out = TakeOut::Done(Box::new(extracted), (!is_alone).then_some(index + 1));
                    self.waiting.push(Waiting { file: Arc::clone(&file), declared: declared.clone(), take_out });
                }
            }
        }
        if self.waiting.len() == before {
            return Err(no_articles(&file, &left_out));
        }
        self.left_out.extend(left_out);
        Ok(())
    }

    /// Makes the articles, in the order of the files, each with its file's path; and returns what was skipped.
    pub fn articles(self) -> (Vec<(Article, PathBuf)>, Vec<ReadError>) {
        let made: Vec<Result<(Article, PathBuf), ReadError>> =
            self.waiting.into_par_iter().map(Waiting::make).collect();
        let (mut articles, mut left_out) = (Vec::with_capacity(made.len()), self.left_out);
        for result in made {
            match result {
                Ok(article) => articles.push(article),
                Err(error) => left_out.push(error),
            }
        }
        (articles, left_out)
    }
}

impl Waiting {
    fn make(self) -> Result<(Article, PathBuf), ReadError> {
        let Waiting { file, declared, take_out } = self;
        let article = guarded(&file, || {
            let (extracted, number) = match take_out {
                TakeOut::Read(read) => (read(&file)?, None),
                TakeOut::Done(extracted, number) => (*extracted, number),
            };
            if let Some(notice) = killed::notice(&extracted) {
                return Err(ReadError::Withdrawn { path: file.name(), notice });
            }
            Ok(assemble::article(&file, extracted, declared, number))
        })?;
        Ok((article, file.path.clone()))
    }
}

fn no_articles(file: &File, left_out: &[ReadError]) -> ReadError {
    let reasons = left_out.first().map_or(String::new(), |reason| format!("; left out: {reason}"));
    ReadError::NoArticles { path: file.name(), reasons }
}
