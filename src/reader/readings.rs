//! `readings.jsonl`: the answers that were given, one a line, so that later runs need not ask again.

use super::answer::Answer;
use crate::article::Verdict;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The greatest size of the file in bytes: some 200,000 answers. A choice that bounds memory.
const MOST_BYTES: u64 = 100_000_000;

/// One answer, as kept. Article and statement are there for people who look into the file; `key` decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAnswer {
    /// A hash of the model, the prompt, the sentences or the statement shown, the statement, and the number of the
    /// reading.
    pub key: String,
    /// The model that answered.
    pub model: String,
    /// The host that was asked; `None` if it was this machine, or the answer came from a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The prompt's name and version.
    pub prompt: String,
    /// The article's id.
    pub article: String,
    /// The statement.
    pub statement: String,
    /// The other statement, if a pair was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// Which reading it is, from 0.
    pub vote: usize,
    /// The verdict's name; "same" or "apart" for a pair.
    pub verdict: String,
    /// Numbers of the sentences, from 1.
    #[serde(default)]
    pub sentences: Vec<usize>,
    /// Words that differ or are missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl KeptAnswer {
    /// The answer, if the line can be one.
    pub fn answer(&self) -> Option<Answer> {
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == self.verdict)?;
        let sentences = self.sentences.iter().map(|number| number.checked_sub(1)).collect::<Option<_>>()?;
        Some(Answer { verdict, sentences, words: self.words.clone() })
    }
}

/// All answers that are kept, and where new ones go.
#[derive(Debug, Default)]
pub struct Readings {
    by_key: FxHashMap<String, KeptAnswer>,
    /// The model of the last line.
    last_model: Option<String>,
    /// Where new ones are written; `None` if they are only read.
    path: Option<PathBuf>,
    file: Option<File>,
}

/// Why the file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadingsError {
    /// It cannot be read or written.
    #[error("{path}: cannot be used ({reason}); name another file with --readings, or ignore it with --no-readings")]
    Unusable {
        /// The file.
        path: String,
        /// The system's own message.
        reason: String,
    },
    /// A line is not a reading.
    #[error(
        "{path}:{line}: this line is not a kept answer ({reason}); remove it, or ignore the file with --no-readings"
    )]
    Line {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
}

impl Readings {
    /// Reads the file, if it exists. New answers are appended to it.
    ///
    /// An incomplete last line, as after a crash, is dropped when the next one is written.
    ///
    /// # Errors
    /// If the file cannot be read, or a line is not a reading.
    pub fn open(path: &Path) -> Result<Readings, ReadingsError> {
        let mut readings = Readings { path: Some(path.to_path_buf()), ..Readings::default() };
        let text = match bounded(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(readings),
            Err(error) => return Err(unusable(path, &error)),
        };
        let whole = text.rfind('\n').map_or("", |end| &text[..=end]);
        for (number, line) in whole.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let reading: KeptAnswer = serde_json::from_str(line).map_err(|error| ReadingsError::Line {
                path: path.display().to_string(),
                line: number + 1,
                reason: error.to_string(),
            })?;
            readings.add(reading);
        }
        Ok(readings)
    }

    /// The kept answer with this key.
    pub fn get(&self, key: &str) -> Option<&KeptAnswer> {
        self.by_key.get(key)
    }

    /// The model that was asked last.
    pub fn last_model(&self) -> Option<&str> {
        self.last_model.as_deref()
    }

    /// The host that was asked for a model's answers, if it was not this machine; of several, the first by name.
    pub fn host_of(&self, model: &str) -> Option<String> {
        let of_model = self.by_key.values().filter(|reading| reading.model == model);
        of_model.filter_map(|reading| reading.host.clone()).min()
    }

    /// Keeps answers: in memory, and at the end of the file, before this returns.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn keep(&mut self, new: Vec<KeptAnswer>) -> Result<(), ReadingsError> {
        if let Some(path) = self.path.clone() {
            self.write(&path, &new).map_err(|error| unusable(&path, &error))?;
        }
        new.into_iter().for_each(|reading| self.add(reading));
        Ok(())
    }

    fn write(&mut self, path: &Path, new: &[KeptAnswer]) -> std::io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(opened(path)?),
        };
        let mut lines = String::new();
        for reading in new {
            lines.push_str(&serde_json::to_string(reading)?);
            lines.push('\n');
        }
        file.write_all(lines.as_bytes())?;
        file.flush()
    }

    fn add(&mut self, reading: KeptAnswer) {
        self.last_model = Some(reading.model.clone());
        self.by_key.insert(reading.key.clone(), reading);
    }
}

/// Opens the file for appending after the last complete line.
fn opened(path: &Path) -> std::io::Result<File> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let mut text = Vec::new();
    file.read_to_end(&mut text)?;
    let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    file.set_len(whole as u64)?;
    file.seek(SeekFrom::End(0))?;
    Ok(file)
}

fn bounded(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(std::io::Error::other(format!("it has more than {MOST_BYTES} bytes")));
    }
    Ok(text)
}

fn unusable(path: &Path, error: &std::io::Error) -> ReadingsError {
    ReadingsError::Unusable { path: path.display().to_string(), reason: error.to_string() }
}
