//! Tables of articles: CSV with one article a row.

use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::format::row;
use crate::ingest::packing::file::File;
use csv::{ReaderBuilder, StringRecord};

/// CSV, only by its extension: a comma proves nothing.
pub(super) const FORMAT: Format =
    Format { endings: &["csv", "tsv"], is_certain: |_| false, holds: Holds::Several(open) };

fn open(file: &File, asked: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let text = file.text()?;
    let broken = |reason: String| ReadError::Broken {
        path: file.name(),
        format: "a table of articles",
        reason,
        remedy: "name the column with --column text=NAME",
    };
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| broken(error.to_string()))?;
    if names.len() > MOST_COLUMNS {
        return Err(broken(format!("it has {} columns, more than {MOST_COLUMNS}", names.len())));
    }
    let names = cells(names);
    let found = asked.columns.find(&names).map_err(broken)?;
    let mut several = Several { notes: vec![found.told(&names)], ..Several::default() };
    for (index, record) in reader.records().enumerate() {
        if several.is_full() || several.left_out.len() > MOST_ROWS_LEFT_OUT {
            break;
        }
        let article = match record {
            Ok(record) => row::article(&found, &file.name(), &cells(&record))?,
            Err(error) => return Err(broken(error.to_string())),
        };
        // The first row contains the names.
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

/// Most columns of a table. The widest exports known here have some hundred. A choice that bounds memory.
const MOST_COLUMNS: usize = 10_000;

/// Most rows without text that are skipped one by one: a table of nothing else is not a table of articles.
const MOST_ROWS_LEFT_OUT: usize = 20_000;

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().take(MOST_COLUMNS).map(str::to_string).collect()
}

/// The separator of the names in the first row: the one that is there most often.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let times = |mark: &u8| (first.bytes().filter(|byte| byte == mark).count(), *mark == b',');
    [b',', b';', b'\t', b'|'].into_iter().max_by_key(times).unwrap_or(b',')
}
