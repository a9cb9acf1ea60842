//! Many events: one input line and one result line each, in the given order, on all cores, with bounded memory.

use crate::cli::{Stream, StreamFormat, StreamTable, must_be_open, put, say};
use crate::progress::Progress;
use crate::resuming::{self, Done};
use anyhow::{Result, bail};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, ErrorKind, Read, Stdout, StdoutLock};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use storydiff::report::{ParquetFile, RowKind};
use storydiff::{compare_event, ingest, report};

/// Most bytes of a line: as many as the files of an event may have. A choice that bounds memory.
const MOST_BYTES: u64 = 200_000_000;

/// Events per worker that may be under way: one slow event does not stop the others until this many wait for it.
const UNDER_WAY: usize = 32;

/// A line to be compared.
struct Job {
    /// Its place among these lines, from 0.
    turn: usize,
    /// Its number in the input, from 1.
    line: usize,
    text: Result<String, String>,
}

/// What a line makes.
enum Made {
    /// To be written as it is.
    Text(String),
    /// Rows for a Parquet file.
    Rows(Vec<Vec<Value>>),
}

/// The outcome of a line.
struct LineOutcome {
    turn: usize,
    made: Made,
    /// If there is no result: why not.
    failure: Option<String>,
}

/// Compares every event of standard input: status 1 if some failed, 2 if it cannot begin or continue.
pub fn run(arguments: Stream) -> ExitCode {
    match stream(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("storydiff: {error}"));
            ExitCode::from(2)
        }
    }
}

fn stream(arguments: Stream) -> Result<bool> {
    if let Some(unknown) = arguments.fields.iter().find(|name| !report::FIELDS.contains(&name.as_str())) {
        bail!("--fields {unknown}: no such part; the parts are {}", report::FIELDS.join(", "));
    }
    let done = match (&arguments.resume, arguments.table) {
        (None, _) => Done::default(),
        (Some(path), None) => resuming::results(path)?,
        (Some(path), Some(table)) => resuming::rows(path, table_of(table), arguments.format)?,
    };
    let has_header = done.has_header;
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = arguments.jobs.map_or(cores, usize::from);
    // Each line takes a place, and gives it back when its result is written.
    let (take_place, give_back) = sync_channel::<()>(UNDER_WAY * workers);
    let (send_job, jobs) = sync_channel::<Job>(workers);
    let (send_outcome, outcomes) = sync_channel::<LineOutcome>(workers);
    let (arguments, jobs) = (Arc::new(arguments), Arc::new(Mutex::new(jobs)));
    for _ in 0..workers {
        let (arguments, jobs, send) = (Arc::clone(&arguments), Arc::clone(&jobs), send_outcome.clone());
        thread::spawn(move || work(&arguments, &jobs, &send));
    }
    drop(send_outcome);
    thread::spawn(move || read_lines(&done, &take_place, &send_job));
    write(&arguments, has_header, &give_back, &outcomes)
}

/// Reads lines until there are none left, or nobody wants more.
fn read_lines(done: &Done, take_place: &SyncSender<()>, send: &SyncSender<Job>) {
    let mut input = BufReader::new(std::io::stdin());
    let mut turn = 0;
    for line in 1.. {
        let text = match next_line(&mut input) {
            None => return,
            Some(Ok(text)) if text.trim().is_empty() || done.has(line, &text) => continue,
            Some(text) => text,
        };
        let is_last = text.is_err();
        if take_place.send(()).is_err() || send.send(Job { turn, line, text }).is_err() || is_last {
            return;
        }
        turn += 1;
    }
}

/// The next line; an error if nothing can be read after it.
fn next_line(input: &mut impl BufRead) -> Option<Result<String, String>> {
    let mut line = Vec::new();
    match input.by_ref().take(MOST_BYTES + 1).read_until(b'\n', &mut line) {
        Ok(0) => None,
        Err(error) => Some(Err(format!("standard input cannot be read ({error})"))),
        Ok(_) if line.len() as u64 > MOST_BYTES => {
            Some(Err(format!("the line has more than {MOST_BYTES} bytes, the most that is read; split the event")))
        }
        // A line that is not UTF-8 is not JSON either, which the worker reports.
        Ok(_) => Some(Ok(String::from_utf8_lossy(&line).into_owned())),
    }
}

/// Takes jobs until there are none left. Each worker is one thread, so that events do not wait for each other.
fn work(arguments: &Stream, jobs: &Mutex<Receiver<Job>>, send: &SyncSender<LineOutcome>) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    loop {
        let next = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok(job) = next else { return };
        let outcome = match &pool {
            Ok(pool) => pool.install(|| outcome(arguments, job)),
            Err(_) => outcome(arguments, job),
        };
        if send.send(outcome).is_err() {
            return;
        }
    }
}

fn outcome(arguments: &Stream, job: Job) -> LineOutcome {
    let Job { turn, line, text } = job;
    let (id, result) = match text.and_then(|text| object(&text)) {
        Ok(given) => {
            let made = catch_unwind(AssertUnwindSafe(|| result(arguments, line, &given)));
            let broken = || Err("storydiff failed to compare them, through a fault of its own".to_string());
            (given.get("id").cloned().unwrap_or_default(), made.unwrap_or_else(|_| broken()))
        }
        Err(failure) => (Value::Null, Err(failure)),
    };
    match result {
        Ok(made) => LineOutcome { turn, made, failure: None },
        Err(failure) => {
            let record = format!("{{\"id\":{id},\"line\":{line},\"error\":{}}}\n", Value::from(failure.as_str()));
            let text = if arguments.table.is_none() { record } else { String::new() };
            LineOutcome { turn, made: Made::Text(text), failure: Some(format!("line {line}: {failure}")) }
        }
    }
}

fn object(text: &str) -> Result<Map<String, Value>, String> {
    serde_json::from_str(text).map_err(|error| format!("the line is not a JSON object ({error})"))
}

fn result(arguments: &Stream, line: usize, given: &Map<String, Value>) -> Result<Made, String> {
    let comparison = ingest::read_line(given, &arguments.root).map(compare_event).map_err(|error| error.to_string())?;
    let id = given.get("id").cloned().unwrap_or_default();
    let Some(table) = arguments.table else {
        return Ok(Made::Text(report::to_json_line(&comparison, &id, line, &arguments.fields)));
    };
    let rows = report::rows(&comparison, table_of(table), &if id.is_null() { line.into() } else { id });
    Ok(match arguments.format {
        StreamFormat::Csv => Made::Text(report::to_csv_lines(&rows)),
        StreamFormat::Jsonl => Made::Text(report::to_json_lines(table_of(table), &rows)),
        StreamFormat::Parquet => Made::Rows(rows),
    })
}

/// Where results go.
enum Out {
    Text(StdoutLock<'static>),
    Parquet(Box<ParquetFile<Stdout>>),
}

impl Out {
    fn new(arguments: &Stream, has_header: bool) -> Result<Option<Out>> {
        must_be_open()?;
        let mut text = std::io::stdout().lock();
        match (arguments.table, arguments.format) {
            (Some(table), StreamFormat::Parquet) => {
                drop(text);
                let file = ParquetFile::new(table_of(table), std::io::stdout());
                Ok(written(file)?.map(|file| Out::Parquet(Box::new(file))))
            }
            (Some(table), StreamFormat::Csv) if !has_header => {
                let header = table_of(table).names().collect::<Vec<_>>().join(",") + "\n";
                Ok(put(&mut text, &header)?.then_some(Out::Text(text)))
            }
            _ => Ok(Some(Out::Text(text))),
        }
    }

    /// Returns whether somebody still reads.
    fn add(&mut self, made: Made) -> Result<bool> {
        match (self, made) {
            (Out::Text(out), Made::Text(text)) => put(out, &text),
            (Out::Parquet(file), Made::Rows(rows)) => Ok(written(file.add(rows))?.is_some()),
            // A failed line has no rows.
            _ => Ok(true),
        }
    }

    fn finish(self) -> Result<()> {
        match self {
            Out::Text(_) => Ok(()),
            Out::Parquet(file) => written(file.finish()).map(|_| ()),
        }
    }
}

/// Writes outcomes in the order of their lines, each as soon as possible. Returns whether none is a failure.
fn write(
    arguments: &Stream,
    has_header: bool,
    give_back: &Receiver<()>,
    outcomes: &Receiver<LineOutcome>,
) -> Result<bool> {
    let Some(mut out) = Out::new(arguments, has_header)? else { return Ok(true) };
    let mut progress = Progress::new();
    let mut waiting: BTreeMap<usize, LineOutcome> = BTreeMap::new();
    let mut next = 0;
    for outcome in outcomes {
        waiting.insert(outcome.turn, outcome);
        while let Some(LineOutcome { made, failure, .. }) = waiting.remove(&next) {
            next += 1;
            let _ = give_back.recv();
            if let Some(failure) = &failure {
                progress.leave();
                say(&format!("storydiff: {failure}"));
            }
            progress.count(failure.is_some());
            if !out.add(made)? {
                return Ok(progress.failed == 0);
            }
        }
    }
    out.finish()?;
    progress.end();
    Ok(progress.failed == 0)
}

/// `None` if nobody reads any more.
fn written<T>(result: std::io::Result<T>) -> Result<Option<T>> {
    match result {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(None),
        Err(error) => bail!("standard output: cannot be written ({error})"),
    }
}

fn table_of(table: StreamTable) -> RowKind {
    match table {
        StreamTable::Cells => RowKind::Cells,
        StreamTable::Facts => RowKind::Facts,
        StreamTable::Quotes => RowKind::Quotes,
        StreamTable::Values => RowKind::Values,
        StreamTable::Links => RowKind::Links,
    }
}
