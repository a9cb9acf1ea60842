//! Where questions go out and answers come in: each is kept as it comes.

use super::answer::{Answers, Fault};
use super::readings::{Reading, Readings, ReadingsError};
use super::request::Request;
use crate::finding::Adviser;
use serde_json::Value;
use std::collections::BTreeMap;

/// How a second reader is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderOptions {
    /// The model; `None` for the one that was asked last.
    pub model: Option<String>,
    /// The host, where it is not this machine: it is kept beside the answers.
    pub host: Option<String>,
    /// How often each statement is read, in another order each time; one at least.
    pub votes: usize,
    /// Whether the cells that the program is sure of are asked about too, to measure it. They stay as they are.
    pub audits: bool,
}

/// Puts requests to somebody, and hands over each answer as it comes: the completion of a request, in OpenAI's form. What is not
/// answered is not handed over.
pub type Send<'a> = dyn FnMut(&[Request], &mut dyn FnMut(&Request, &Value)) + 'a;

/// What came of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells whose readings are complete and believed.
    pub settled: usize,
    /// Pairs of facts that are one, and are believed to be.
    pub joined: usize,
    /// Cells and pairs whose readings are complete and not believed, by the reason.
    pub refused: BTreeMap<String, usize>,
    /// Cells that are not read, or not by as many readings as wanted.
    pub unread: usize,
    /// Cells of which the program is sure, by whether the reader found the same.
    pub audited: BTreeMap<bool, usize>,
}

/// What is kept, who is asked for the rest, and what came of it.
pub struct Desk<'a> {
    pub readings: Readings,
    pub send: &'a mut Send<'a>,
    pub tally: Tally,
    pub failure: Option<ReadingsError>,
}

impl Desk<'_> {
    /// Puts the requests; `read` makes of each completion the readings to keep.
    pub fn ask(&mut self, requests: &[Request], read: impl Fn(&Request, &Value) -> Result<Answers<Reading>, Fault>) {
        if requests.is_empty() {
            return;
        }
        let Desk { readings, send, tally, failure } = self;
        let mut heard = |request: &Request, completion: &Value| {
            let mut refuse = |fault: Fault, times| *tally.refused.entry(fault.to_string()).or_default() += times;
            let mut kept = Vec::new();
            match read(request, completion) {
                Err(fault) => refuse(fault, request.count()),
                Ok(answers) => {
                    for answer in answers {
                        match answer {
                            Ok(reading) => kept.push(reading),
                            Err(fault) => refuse(fault, 1),
                        }
                    }
                }
            }
            if let Err(error) = readings.keep(kept) {
                failure.get_or_insert(error);
            }
        };
        send(requests, &mut heard);
    }

    /// The reader, as whoever reads the page is told of it.
    pub fn adviser(&self, model: String) -> Adviser {
        Adviser::Reader { host: self.readings.host_of(&model), model }
    }

    pub fn refuse(&mut self, reason: String) {
        *self.tally.refused.entry(reason).or_default() += 1;
    }
}
