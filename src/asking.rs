//! The second reader on the command line: from the typed options to an adviser for the unsure cells.

use crate::cli::{ReaderArguments, Reads};
use crate::say;
use anyhow::{Result, bail};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use storydiff::article::Event;
use storydiff::compare::Comparison;
use storydiff::fetch::ModelServer;
use storydiff::finding::{Advise, Nobody};
use storydiff::language::Languages;
use storydiff::reader::{AnswerFile, ModelRequest, ReaderOptions, Readings, SecondReader, Tally, request_line, tokens};
use storydiff::report::Wording;
use storydiff::{ingest, report};

/// Most bytes of a file of answers: a choice that bounds memory.
const MOST_ANSWERS_BYTES: u64 = 200_000_000;

/// A server to ask, and the model there.
struct NamedServer {
    address: String,
    model: String,
}

/// Who is asked for answers that are not kept yet.
enum AnswerSource {
    Nobody,
    Server(ModelServer),
    File(AnswerFile),
}

/// Runs a comparison with the requested second reader, with the kept answers, or with none.
pub fn with_reader<T>(
    w: Wording,
    typed: &ReaderArguments,
    inputs: &[PathBuf],
    event: &Event,
    run: impl FnOnce(&dyn Advise) -> T,
) -> Result<T> {
    let path = readings_path(typed, inputs);
    let wanted = wanted(w, typed, inputs)?;
    let asks = wanted.is_some() || typed.reader_requests.is_some() || typed.reader_answers.is_some();
    let is_kept = path.as_ref().is_some_and(|path| path.symlink_metadata().is_ok());
    if !asks && (typed.no_readings || !is_kept) {
        return Ok(run(&Nobody));
    }
    let readings = match &path {
        Some(_) if typed.no_readings => Readings::default(),
        Some(path) => Readings::open(path)?,
        None if wanted.is_some() || typed.reader_answers.is_some() => {
            bail!("these articles have no folder of their own; name a file for the answers with --readings")
        }
        None => Readings::default(),
    };
    let asked = asked(typed, wanted.as_ref())?;
    let host = match &asked {
        AnswerSource::Server(server) => server.host().map(str::to_string),
        _ => None,
    };
    let model = wanted.map(|wanted| wanted.model).or_else(|| typed.reader_model.clone());
    let options = ReaderOptions {
        model: model.clone(),
        host,
        votes: usize::from(typed.reader_votes),
        audits: typed.reader_audit,
    };
    let mut written: Vec<String> = Vec::new();
    let mut failure = None;
    let mut send = |requests: &[ModelRequest], heard: &mut dyn FnMut(&ModelRequest, &Value)| match &asked {
        AnswerSource::Nobody => {
            written.extend(requests.iter().map(|request| request_line(request, model.as_deref().unwrap_or_default())));
        }
        AnswerSource::File(answers) => {
            for request in requests {
                if let Some(answer) = answers.of(request) {
                    heard(request, answer);
                }
            }
        }
        AnswerSource::Server(server) if failure.is_none() => {
            failure = ask(w, server, model.as_deref().unwrap_or_default(), requests, heard).err();
        }
        AnswerSource::Server(_) => {}
    };
    let reader = SecondReader::new(event, &Languages::built_in(), options, readings, &mut send);
    let done = run(&reader);
    let (tally, unkept) = reader.outcome();
    if let Some(error) = unkept {
        return Err(error.into());
    }
    if let Some(path) = &typed.reader_requests {
        let kept = readings_path(typed, inputs);
        Reads { inputs, also: kept.as_deref().into_iter().collect() }.keep(path, true)?;
        let lines: String = written.iter().map(|line| format!("{line}\n")).collect();
        report::write_file(path, &lines)?;
        say(&w.count_with("message.wrote_questions", written.len(), &[("file", &path.display())]));
    }
    if let Some(error) = failure {
        say(&w.note(&w.fill("asking.failed", &[("error", &error)])));
    }
    if asks && typed.reader_requests.is_none() {
        say_tally(w, &tally);
    }
    Ok(done)
}

/// The whole comparison, with the requested second reader.
pub fn compared(w: Wording, event: Event, inputs: &[PathBuf], reader: &ReaderArguments) -> Result<Comparison> {
    let languages = Languages::built_in();
    let asked = event.clone();
    with_reader(w, reader, inputs, &asked, |advise| storydiff::compare_event_by(event, &languages, advise))
}

/// Where answers are kept: the given file, or else the event's folder.
fn readings_path(typed: &ReaderArguments, inputs: &[PathBuf]) -> Option<PathBuf> {
    let in_folder = match inputs {
        [folder] if folder.is_dir() => Some(folder.join(ingest::READINGS)),
        _ => None,
    };
    typed.readings.clone().or(in_folder)
}

/// The server that was typed, or the one that event.toml names and `--reader` confirms. Naming one there sends nothing
/// by itself.
fn wanted(w: Wording, typed: &ReaderArguments, inputs: &[PathBuf]) -> Result<Option<NamedServer>> {
    let named = ingest::named_reader(inputs)?;
    let address = match (&typed.reader, &named) {
        (None, Some(named)) => {
            say(&w.note(&w.fill("asking.named", &[("address", &named.address)])));
            return Ok(None);
        }
        (None, None) => return Ok(None),
        (Some(None), None) => {
            bail!(
                "--reader: no server is named; give its base URL, such as https://server.example/v1, or name it as `reader` in event.toml"
            )
        }
        (Some(None), Some(named)) => named.address.clone(),
        (Some(Some(address)), _) => address.clone(),
    };
    let is_this = |named: &&ingest::NamedReader| named.address.trim_end_matches('/') == address.trim_end_matches('/');
    let there = named.as_ref().filter(is_this);
    if let (Some(named), None) = (&named, there) {
        let values: [(&str, &dyn Display); 2] = [("named", &named.address), ("address", &address)];
        say(&w.note(&w.fill("asking.named_another", &values)));
    }
    let model = typed.reader_model.clone().or_else(|| there.and_then(|named| named.model.clone()));
    let Some(model) = model else { bail!("--reader: no model is named; give its name with --reader-model") };
    Ok(Some(NamedServer { address, model }))
}

fn asked(typed: &ReaderArguments, wanted: Option<&NamedServer>) -> Result<AnswerSource> {
    if let Some(NamedServer { address, .. }) = wanted {
        let named = |name| std::env::var(name).ok().filter(|key| !key.trim().is_empty());
        let key = named("STORYDIFF_READER_KEY").or_else(|| named("OPENAI_API_KEY"));
        return Ok(AnswerSource::Server(ModelServer::new(address, key, Duration::from_secs(typed.reader_timeout))?));
    }
    let Some(path) = &typed.reader_answers else { return Ok(AnswerSource::Nobody) };
    let shown = path.display();
    let remedy = "give the output of a batch run: one JSON object per line, each with the custom_id of its question";
    let size = std::fs::metadata(path).map_or(0, |found| found.len());
    if size > MOST_ANSWERS_BYTES {
        bail!("{shown}: has {size} bytes, over the limit of {MOST_ANSWERS_BYTES}; split it");
    }
    let text = match std::fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => bail!("{shown}: is not UTF-8 text; {remedy}"),
        Err(error) => bail!("{shown}: cannot be read ({error}); {remedy}"),
    };
    match AnswerFile::read(&text) {
        Ok(answers) => Ok(AnswerSource::File(answers)),
        Err((line, reason)) => bail!("{shown}:{line}: is not an answer ({reason}); {remedy}"),
    }
}

/// Sends the requests to a server, one after the other; reports before the first byte what goes where.
fn ask(
    w: Wording,
    server: &ModelServer,
    model: &str,
    requests: &[ModelRequest],
    heard: &mut dyn FnMut(&ModelRequest, &Value),
) -> Result<(), storydiff::fetch::FetchError> {
    let articles: BTreeSet<usize> = requests.iter().flat_map(ModelRequest::articles).collect();
    let words: usize = requests.iter().map(|request| request.words.split_whitespace().count()).sum();
    let sent: usize = requests.iter().map(|request| tokens(&request.words) + tokens(request.prompt.instructions)).sum();
    let at = server
        .host()
        .map_or_else(|| w.line("asking.this_machine").to_string(), |host| w.fill("asking.leaves", &[("host", &host)]));
    say(&w.fill(
        "asking.sends",
        &[
            ("address", &server.address()),
            ("at", &at),
            ("model", &model),
            ("requests", &w.count("count.requests", requests.len())),
            ("articles", &w.count("count.articles", articles.len())),
            ("words", &w.count("count.words", words)),
            ("tokens", &sent),
        ],
    ));
    let begun = Instant::now();
    for (done, request) in requests.iter().enumerate() {
        progress(w, done, requests.len(), begun.elapsed());
        let answer = server.ask(&request.body(model));
        if answer.is_err() {
            end_progress();
        }
        heard(request, &answer?);
    }
    end_progress();
    Ok(())
}

/// A line that is overwritten, if somebody watches.
fn progress(w: Wording, done: usize, all: usize, since: Duration) {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() {
        let _ = write!(terminal, "\r{}", progress_line(w, done, all, since));
        let _ = terminal.flush();
    }
}

/// A bar of twenty signs, how many requests are answered, and how long the others take if they take as long; wide enough
/// to cover the line before.
fn progress_line(w: Wording, done: usize, all: usize, since: Duration) -> String {
    const WIDTH: usize = 20;
    let full = WIDTH * done.min(all) / all.max(1);
    let left = match done {
        0 => String::new(),
        done => {
            let seconds = (since.as_secs_f64() * all.saturating_sub(done) as f64 / done as f64).round() as u64;
            let (minutes, seconds) = (seconds / 60, format!("{:02}", seconds % 60));
            w.fill("asking.left", &[("minutes", &minutes), ("seconds", &seconds)])
        }
    };
    let answered = w.fill("asking.answered", &[("n", &done), ("all", &all), ("left", &left)]);
    let line = format!("  [{}{}] {answered}", "#".repeat(full), ".".repeat(WIDTH - full));
    format!("{line:<72}")
}

fn end_progress() {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() {
        let _ = writeln!(terminal);
    }
}

fn say_tally(w: Wording, tally: &Tally) {
    let refused: usize = tally.refused.values().sum();
    let reason = |(why, count): (&String, &usize)| w.fill("asking.reason", &[("why", &rejected(w, why)), ("n", count)]);
    let reasons: Vec<String> = tally.refused.iter().map(reason).collect();
    let reasons = match reasons.join(w.line("summary.between")) {
        none if none.is_empty() => none,
        some => w.fill("asking.reasons", &[("reasons", &some)]),
    };
    say(&w.fill(
        "asking.tally",
        &[
            ("settled", &w.count("asking.settled", tally.settled)),
            ("joined", &w.count("asking.joined", tally.joined)),
            ("rejected", &w.count("asking.rejected", refused)),
            ("reasons", &reasons),
            ("unread", &w.count("asking.unread", tally.unread)),
        ],
    ));
    let audited: usize = tally.audited.values().sum();
    if audited > 0 {
        let same = tally.audited.get(&true).copied().unwrap_or(0);
        say(&w.count_with("asking.audited", audited, &[("same", &same)]));
    }
}

/// Why an answer was rejected; in the reader's own words if there is no line for it.
fn rejected(w: Wording, why: &str) -> &str {
    match w.of_kind("rejected", why) {
        "" => why,
        line => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_and_says_how_long_the_others_take() {
        let line = |done, seconds| {
            progress_line(Wording::default(), done, 8, Duration::from_secs(seconds)).trim_end().to_string()
        };
        assert_eq!(line(0, 0), "  [....................] 0 of 8 answered");
        assert_eq!(line(2, 30), "  [#####...............] 2 of 8 answered, about 1:30 min left");
        assert_eq!(line(7, 700), "  [#################...] 7 of 8 answered, about 1:40 min left");
        let long = |done| progress_line(Wording::default(), done, 8, Duration::ZERO).len();
        assert_eq!(long(2), long(0));
    }
}
