//! Where questions go out and answers come in; each answer is kept as soon as it comes.

use super::answer::{AnswerFault, Answers};
use super::readings::{KeptAnswer, Readings, ReadingsError};
use super::request::ModelRequest;
use crate::finding::Adviser;
use serde_json::Value;
use std::collections::BTreeMap;

/// How a second reader is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderOptions {
    /// The model; `None` for the one that was asked last.
    pub model: Option<String>,
    /// The host, if it is not this machine; it is kept beside the answers.
    pub host: Option<String>,
    /// How often each statement is read, each time in another order; at least once.
    pub votes: usize,
    /// Whether to ask also about the cells of which the program is sure, in order to measure it. They stay as they are.
    pub audits: bool,
}

/// Sends requests, and passes on each answer as it comes: the completion of a request, in OpenAI's form. A request
/// without an answer is not passed on.
pub type Send<'a> = dyn FnMut(&[ModelRequest], &mut dyn FnMut(&ModelRequest, &Value)) + 'a;

/// The outcome of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells whose readings are complete and believed.
    pub settled: usize,
    /// Pairs of facts that are one, and are believed to be.
    pub joined: usize,
    /// Cells and pairs whose readings are complete but not believed, by the reason.
    pub refused: BTreeMap<String, usize>,
    /// Cells without a reading, or with fewer readings than wanted.
    pub unread: usize,
    /// Cells of which the program is sure, by whether the reader found the same.
    pub audited: BTreeMap<bool, usize>,
}

/// The kept answers, whom to ask for the rest, and the outcome.
pub struct Desk<'a> {
    pub readings: Readings,
    pub send: &'a mut Send<'a>,
    pub tally: Tally,
    pub failure: Option<ReadingsError>,
}

impl Desk<'_> {
    /// Sends the requests; `read` turns each completion into the readings to keep.
    pub fn ask(
        &mut self,
        requests: &[ModelRequest],
        read: impl Fn(&ModelRequest, &Value) -> Result<Answers<KeptAnswer>, AnswerFault>,
    ) {
        if requests.is_empty() {
            return;
        }
        let Desk { readings, send, tally, failure } = self;
        let mut heard = |request: &ModelRequest, completion: &Value| {
            let mut refuse = |fault: AnswerFault, times| *tally.refused.entry(fault.to_string()).or_default() += times;
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

    /// The reader, as named to whoever reads the page.
    pub fn adviser(&self, model: String) -> Adviser {
        Adviser::Reader { host: self.readings.host_of(&model), model }
    }

    pub fn refuse(&mut self, reason: String) {
        *self.tally.refused.entry(reason).or_default() += 1;
    }
}
