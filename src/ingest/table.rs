//! Tables of articles: CSV with one article a row.

use super::ReadError;
use super::columns::Columns;
use super::file::File;
use super::format::{Format, Holds, Part, Several};
use crate::article::{Note, NoteKind};
use csv::{ReaderBuilder, StringRecord};

/// CSV, by its ending only: a comma proves nothing.
pub(super) const FORMAT: Format =
    Format { endings: &["csv", "tsv"], is_certain: |_| false, holds: Holds::Several(open) };

fn open(file: &File, columns: &Columns) -> Result<Several, ReadError> {
    let text = file.text()?;
    let broken = |reason: String| ReadError::Broken {
        path: file.name(),
        format: "a table of articles",
        reason,
        remedy: "name the column with --column text=NAME",
    };
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().map(row).map_err(|error| broken(error.to_string()))?;
    let found = columns.find(&names).map_err(broken)?;
    let mut several = Several { notes: vec![Note::new(NoteKind::Columns, found.told(&names))], ..Several::default() };
    for (index, record) in reader.records().enumerate() {
        let article = match record {
            Ok(record) => found.article(&file.name(), &row(&record))?,
            Err(error) => return Err(broken(error.to_string())),
        };
        // The first row holds the names.
        let number = index + 2;
        match article {
            Some(article) => several.parts.push(Part::Article(article)),
            None => several
                .left_out
                .push(ReadError::PassedOver { path: file.name(), reason: format!("row {number} has no text") }),
        }
    }
    Ok(several)
}

fn row(record: &StringRecord) -> Vec<String> {
    record.iter().map(str::to_string).collect()
}

/// The mark between the names of the first row: the one that stands there most often.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let times = |mark: &u8| (first.bytes().filter(|byte| byte == mark).count(), *mark == b',');
    [b',', b';', b'\t', b'|'].into_iter().max_by_key(times).unwrap_or(b',')
}
