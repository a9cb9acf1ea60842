//! What is asked in one go: a window of an article, and statements.

use super::numbered::NumberedArticle;
use super::prompt::{Prompt, SCHEMA};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Statements of one request. Models lose the thread of longer lists, and an answer must not be cut off. A choice.
pub const MOST_STATEMENTS: usize = 24;

/// Tokens that an answer to one statement may take, and what a model may think before: some cannot be kept from it.
const ANSWER_TOKENS: (usize, usize) = (96, 4_096);

/// One question to a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The instructions.
    pub prompt: Prompt,
    /// Index of the article.
    pub article: usize,
    /// The sentences that are shown, as indices.
    pub sentences: Vec<usize>,
    /// The statements, in the order asked.
    pub statements: Vec<String>,
    /// Which reading it is, from 0.
    pub vote: usize,
    /// What is asked, in words: the same for all requests about the same sentences up to the statements, so that a server reads
    /// that part once.
    pub words: String,
}

impl Request {
    /// About some sentences of an article.
    pub fn new(
        prompt: Prompt,
        article: (usize, &NumberedArticle),
        sentences: Vec<usize>,
        statements: Vec<String>,
        vote: usize,
    ) -> Request {
        let (article, numbered) = article;
        let mut words = sentences_in_words(numbered, &sentences);
        words.push_str("\nSTATEMENTS\n");
        for (number, statement) in statements.iter().enumerate() {
            let _ = writeln!(words, "{} {}", number + 1, quoted(statement));
        }
        Request { prompt, article, sentences, statements, vote, words }
    }

    /// The same whenever the same is asked, of whatever model.
    pub fn id(&self) -> String {
        format!("storydiff-{}", &hash(&[self.prompt.name, self.prompt.instructions, &self.words])[..32])
    }

    /// The body of the request, in the form of OpenAI's chat completions.
    pub fn body(&self, model: &str) -> Value {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap_or_default();
        json!({
            "model": model,
            "messages": [
                {"role": "system", "content": self.prompt.instructions},
                {"role": "user", "content": self.words},
            ],
            "temperature": 0,
            "seed": 1,
            "max_tokens": ANSWER_TOKENS.1 + ANSWER_TOKENS.0 * self.statements.len(),
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answers", "strict": true, "schema": schema},
            },
        })
    }
}

/// What an answer is kept by: the model, the prompt, the sentences shown, the statement and the number of the reading.
pub fn key(model: &str, prompt: Prompt, sentences: &str, statement: &str, vote: usize) -> String {
    hash(&[model, prompt.name, prompt.instructions, sentences, statement, &vote.to_string()])
}

/// The sentences as they are shown: numbered, each a JSON string, so that nothing in them can pass for an instruction's end.
pub fn sentences_in_words(article: &NumberedArticle, sentences: &[usize]) -> String {
    let mut words = String::from("SENTENCES\n");
    for sentence in sentences {
        let _ = writeln!(words, "{} {}", sentence + 1, quoted(&article.texts[*sentence]));
    }
    words
}

/// The statements of a window in the order of a reading: as they come, backwards, then turned further and further.
pub fn in_order_of(vote: usize, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    match vote {
        0 => {}
        1 => order.reverse(),
        more => order.rotate_left(more.min(count)),
    }
    order
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// SHA-256 over the parts and their lengths, in hexadecimal.
fn hash(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part.as_bytes());
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
