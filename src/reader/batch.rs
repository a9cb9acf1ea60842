//! Questions and answers as files: lines of OpenAI's batch interface, which vLLM's `run_batch` also reads.

use super::request::ModelRequest;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

/// The path of chat completions, as batch files name it.
const PATH: &str = "/v1/chat/completions";

/// A request as a line, without the line end.
pub fn request_line(request: &ModelRequest, model: &str) -> String {
    json!({"custom_id": request.id(), "method": "POST", "url": PATH, "body": request.body(model)}).to_string()
}

/// A file of answers: completions by the id of their request.
#[derive(Debug, Default)]
pub struct AnswerFile {
    by_id: FxHashMap<String, Value>,
    /// Lines without a completion: failures of the server, or something else.
    pub failed: usize,
}

impl AnswerFile {
    /// Reads the lines of a file. A completion may be in `response.body`, as batch interfaces write it, in `body` or
    /// `response`, or be the line itself.
    ///
    /// # Errors
    /// If a line is not JSON or names no request: its number, from 1, and what is wrong.
    pub fn read(text: &str) -> Result<AnswerFile, (usize, String)> {
        let mut answers = AnswerFile::default();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line).map_err(|error| (number + 1, error.to_string()))?;
            let id = value.get("custom_id").and_then(Value::as_str);
            let id = id.ok_or_else(|| (number + 1, "it has no custom_id".to_string()))?.to_string();
            let places = ["/response/body", "/body", "/response", ""];
            let completion = places.into_iter().filter_map(|place| value.pointer(place));
            match completion.into_iter().find(|one| one.get("choices").is_some()) {
                Some(completion) => {
                    answers.by_id.insert(id, completion.clone());
                }
                None => answers.failed += 1,
            }
        }
        Ok(answers)
    }

    /// The completion of a request.
    pub fn of(&self, request: &ModelRequest) -> Option<&Value> {
        self.by_id.get(&request.id())
    }

    /// How many completions there are.
    pub fn count(&self) -> usize {
        self.by_id.len()
    }
}
