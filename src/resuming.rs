//! What an earlier run has already done.

use crate::cli::{StreamFormat, printable, say};
use anyhow::{Result, bail};
use csv::ByteRecord;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use storydiff::report::{RowKind, csv_field};

/// The events that need not be compared again.
#[derive(Default)]
pub struct Done {
    /// In the form in which they are written.
    ids: HashSet<String>,
    /// The lines of events without an id.
    lines: HashSet<usize>,
    /// The format, if they are rows: there a line number stands for a missing id.
    rows: Option<StreamFormat>,
    /// Whether the column names are there.
    pub has_header: bool,
}

/// How every result begins.
const HEAD: &[u8] = b"{\"id\":";

#[derive(Deserialize)]
struct EarlierLine {
    #[serde(default)]
    id: Value,
    line: Option<usize>,
    error: Option<Value>,
}

#[derive(Deserialize)]
struct GivenLine {
    #[serde(default)]
    id: Value,
}

impl Done {
    /// Whether the event of this line is already there.
    pub fn has(&self, line: usize, text: &str) -> bool {
        if self.ids.is_empty() && self.lines.is_empty() {
            return false;
        }
        let Ok(GivenLine { id }) = serde_json::from_str::<GivenLine>(text) else { return false };
        match self.rows {
            Some(format) => self.ids.contains(&written(&if id.is_null() { line.into() } else { id }, format)),
            None if id.is_null() => self.lines.contains(&line),
            None => self.ids.contains(&id.to_string()),
        }
    }
}

/// An id in the form that it has in a row.
fn written(id: &Value, format: StreamFormat) -> String {
    match format {
        StreamFormat::Csv => printable(&csv_field(id)).into_owned(),
        StreamFormat::Jsonl | StreamFormat::Parquet => id.to_string(),
    }
}

/// Reads the results of an earlier run. Those that failed are tried again. An incomplete last line is removed from the
/// file, so that new results can be appended.
pub fn results(path: &Path) -> Result<Done> {
    let shown = path.display();
    let failed = |error: std::io::Error| {
        anyhow::anyhow!("{shown}: cannot be used ({error}); give the results of an earlier run of `storydiff stream`")
    };
    let file = opened(path).map_err(failed)?;
    let (mut done, mut whole) = (Done::default(), 0);
    let mut input = BufReader::new(&file);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let length = input.read_until(b'\n', &mut line).map_err(failed)?;
        if length == 0 || !line.ends_with(b"\n") {
            break;
        }
        whole += length as u64;
        match serde_json::from_slice::<EarlierLine>(&line) {
            Ok(EarlierLine { error: Some(_), .. }) => {}
            Ok(EarlierLine { id: Value::Null, line: Some(line), .. }) => {
                done.lines.insert(line);
            }
            Ok(EarlierLine { id, line: Some(_), .. }) if !id.is_null() => {
                done.ids.insert(id.to_string());
            }
            _ if line.iter().all(u8::is_ascii_whitespace) => {}
            _ => bail!(
                "{shown}:{number}: this line is not a JSON result of `storydiff stream`; remove it, or name another file"
            ),
        }
    }
    // A complete object with the same beginning may still not be a result: it may be an event to be compared.
    let is_whole = serde_json::from_slice::<EarlierLine>(&line).is_ok_and(|known| known.line.is_none());
    let is_cut_result = |line: &[u8]| !is_whole && (line.starts_with(HEAD) || HEAD.starts_with(line));
    if file.metadata().map_err(failed)?.len() > whole {
        if !is_cut_result(&line) {
            bail!("{shown}: its last line is not a result of `storydiff stream`; remove it, or name another file");
        }
        file.set_len(whole).map_err(failed)?;
        say(&format!("note: {shown}: the last line was incomplete and was removed"));
    }
    Ok(done)
}

/// Reads the rows of an earlier run. If it was cut off, the last event may have fewer rows than it should, without any
/// sign of it: its rows are removed from the file, and the event is compared again.
pub fn rows(path: &Path, table: RowKind, format: StreamFormat) -> Result<Done> {
    let shown = path.display();
    let failed = |error: std::io::Error| {
        anyhow::anyhow!(
            "{shown}: cannot be used ({error}); give the rows of an earlier run of `storydiff stream --table`"
        )
    };
    if format == StreamFormat::Parquet {
        bail!("{shown}: nothing can be added to a Parquet file; use --format jsonl or csv, and convert it at the end");
    }
    let file = opened(path).map_err(failed)?;
    let read = match format {
        StreamFormat::Csv => csv_rows(&file, table),
        _ => jsonl_rows(&file, table),
    };
    let Rows { ids, last, end, has_header } = read.map_err(failed)?.map_err(|line| {
        anyhow::anyhow!("{shown}:{line}: not a row of such a table; name a file that matches --table and --format")
    })?;
    if let Some(end) = last.map(|(_, start)| start).or(end) {
        file.set_len(end).map_err(failed)?;
        say(&format!(
            "note: {shown}: the rows of the last event may be incomplete; they were removed, to be written again"
        ));
    }
    Ok(Done { ids, rows: Some(format), has_header, ..Done::default() })
}

/// The content of a file of rows.
#[derive(Default)]
struct Rows {
    has_header: bool,
    /// The events except the last one.
    ids: HashSet<String>,
    /// The last one, and where its rows begin.
    last: Option<(String, u64)>,
    /// Where the file must end although it contains no row.
    end: Option<u64>,
}

impl Rows {
    fn add(&mut self, id: String, start: u64) {
        if self.last.as_ref().is_none_or(|(last, _)| *last != id) {
            self.ids.extend(self.last.replace((id, start)).map(|(id, _)| id));
        }
    }
}

/// The rows of a table as CSV; if a line is not a row, its number.
fn csv_rows(file: &File, table: RowKind) -> std::io::Result<Result<Rows, u64>> {
    let columns: Vec<&str> = table.names().collect();
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(file);
    let (mut rows, mut record, mut next) = (Rows::default(), ByteRecord::new(), ByteRecord::new());
    let mut is_there = reader.read_byte_record(&mut record)?;
    while is_there {
        is_there = reader.read_byte_record(&mut next)?;
        let (start, line) = record.position().map_or((0, 1), |at| (at.byte(), at.line()));
        let is_whole = is_there || ends_a_line(file)?;
        let is_header = record.iter().eq(columns.iter().map(|name| name.as_bytes()));
        match record.get(0) {
            _ if start == 0 && is_header && is_whole => rows.has_header = true,
            // Cut off in the header, or in an id.
            Some(_) if start == 0 && !is_whole && is_cut_header(&record, &columns) => {
                rows.end = Some(0);
            }
            Some(_) if rows.has_header && !is_there && record.len() == 1 => rows.end = Some(start),
            Some(id) if rows.has_header && (!is_there || record.len() == columns.len()) => {
                rows.add(String::from_utf8_lossy(id).into_owned(), start);
            }
            _ => return Ok(Err(line)),
        }
        std::mem::swap(&mut record, &mut next);
    }
    Ok(Ok(rows))
}

/// The rows of a table as lines of JSON; if a line is not a row, its number.
fn jsonl_rows(file: &File, table: RowKind) -> std::io::Result<Result<Rows, u64>> {
    let columns: Vec<&str> = table.names().collect();
    let mut input = BufReader::new(file);
    let (mut rows, mut line, mut start) = (Rows::default(), Vec::new(), 0);
    for number in 1.. {
        line.clear();
        let length = input.read_until(b'\n', &mut line)? as u64;
        if length == 0 {
            break;
        }
        let is_row =
            |row: &Map<String, Value>| row.len() == columns.len() && columns.iter().all(|name| row.contains_key(*name));
        match serde_json::from_slice::<Map<String, Value>>(&line).ok().filter(is_row) {
            Some(row) => rows.add(row[columns[0]].to_string(), start),
            None if !line.ends_with(b"\n") && is_cut_row(&line, columns[0]) => rows.end = Some(start),
            None => return Ok(Err(number)),
        }
        start += length;
    }
    Ok(Ok(rows))
}

fn is_cut_header(record: &ByteRecord, columns: &[&str]) -> bool {
    let text = record.iter().collect::<Vec<_>>().join(&b',');
    columns.join(",").as_bytes().starts_with(&text)
}

/// Whether it begins as a row does.
fn is_cut_row(line: &[u8], first: &str) -> bool {
    let head = format!("{{\"{first}\":");
    line.starts_with(head.as_bytes()) || head.as_bytes().starts_with(line)
}

fn ends_a_line(mut file: &File) -> std::io::Result<bool> {
    let at = file.stream_position()?;
    let mut last = [0];
    let is_empty = file.metadata()?.len() == 0;
    if !is_empty {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    file.seek(SeekFrom::Start(at))?;
    Ok(last == *b"\n")
}

fn opened(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path)
}
