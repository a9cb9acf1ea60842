//! One request: a window of an article and statements, or pairs of statements.

use super::numbered::NumberedArticle;
use super::prompt::{PAIRS, PASSAGES, Prompt};
use crate::finding::StatementPair;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The number of statements or pairs in one request. Each further request shows the article again: with 80, three
/// articles of 700 words take some 22,000 tokens; with 24, some 32,000. Models lose the thread of longer lists, and an
/// answer must not be cut off.
pub const MOST_ITEMS: usize = 80;

/// The tokens that an answer to one statement may take, and those that a model may think beforehand: some cannot be
/// kept from it.
const ANSWER_TOKENS: (usize, usize) = (96, 4_096);

/// One question to a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelRequest {
    /// The instructions.
    pub prompt: Prompt,
    /// Its subject.
    pub about: RequestSubject,
    /// Which reading it is, from 0.
    pub vote: usize,
    /// The question in words: up to the statements it is the same for all requests about the same sentences, so that a
    /// server reads that part once.
    pub words: String,
}

/// What a model is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestSubject {
    /// What an article does with statements.
    Article(StatementSheet),
    /// Whether pairs are one fact, in the order asked, each with its statements in the order shown.
    Pairs(Vec<StatementPair>),
}

/// Sentences of an article, and statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementSheet {
    /// Index of the article.
    pub article: usize,
    /// The sentences that are shown, as indices.
    pub sentences: Vec<usize>,
    /// The statements, in the order asked.
    pub statements: Vec<AskedStatement>,
}

/// A statement that is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedStatement {
    /// Its words.
    pub statement: String,
    /// The sentences with which it is compared, as indices: all that are shown, or some of them.
    pub among: Vec<usize>,
}

impl ModelRequest {
    /// A request about some sentences of an article.
    pub fn of_article(prompt: Prompt, article: &NumberedArticle, sheet: StatementSheet, vote: usize) -> ModelRequest {
        let mut words = sentences_in_words(article, &sheet.sentences);
        words.push_str("\nSTATEMENTS\n");
        for (number, AskedStatement { statement, among }) in sheet.statements.iter().enumerate() {
            let among: Vec<usize> = among.iter().map(|sentence| sentence + 1).collect();
            let among = if prompt == PASSAGES { format!("{among:?} ") } else { String::new() };
            let _ = writeln!(words, "{} {among}{}", number + 1, quoted(statement));
        }
        ModelRequest { prompt, about: RequestSubject::Article(sheet), vote, words }
    }

    /// A request about pairs of statements.
    pub fn of_pairs(pairs: Vec<StatementPair>, vote: usize) -> ModelRequest {
        let mut words = String::from("PAIRS\n");
        for (number, StatementPair { statements: [a, b], .. }) in pairs.iter().enumerate() {
            let _ = writeln!(words, "{number} A {}\n{number} B {}", quoted(a), quoted(b), number = number + 1);
        }
        ModelRequest { prompt: PAIRS, about: RequestSubject::Pairs(pairs), vote, words }
    }

    /// How many answers it expects.
    pub fn count(&self) -> usize {
        match &self.about {
            RequestSubject::Article(sheet) => sheet.statements.len(),
            RequestSubject::Pairs(pairs) => pairs.len(),
        }
    }

    /// The pairs that it asks about.
    pub fn pairs(&self) -> &[StatementPair] {
        match &self.about {
            RequestSubject::Article(_) => &[],
            RequestSubject::Pairs(pairs) => pairs,
        }
    }

    /// The articles whose words it shows.
    pub fn articles(&self) -> Vec<usize> {
        match &self.about {
            RequestSubject::Article(sheet) => vec![sheet.article],
            RequestSubject::Pairs(pairs) => pairs.iter().flat_map(|pair| pair.articles).collect(),
        }
    }

    /// An id that depends only on the question, not on the model.
    pub fn id(&self) -> String {
        format!("storydiff-{}", &hash(&[self.prompt.name, self.prompt.instructions, &self.words])[..32])
    }

    /// The body of the request, in the form of OpenAI's chat completions.
    pub fn body(&self, model: &str) -> Value {
        let schema: Value = serde_json::from_str(self.prompt.schema).unwrap_or_default();
        json!({
            "model": model,
            "messages": [
                {"role": "system", "content": self.prompt.instructions},
                {"role": "user", "content": self.words},
            ],
            "temperature": 0,
            "seed": 1,
            "max_tokens": ANSWER_TOKENS.1 + ANSWER_TOKENS.0 * self.count(),
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answers", "strict": true, "schema": schema},
            },
        })
    }
}

/// The key under which an answer is kept: the model, the prompt, what the statement is compared with (sentences, or the
/// other of a pair), the statement and the number of the reading.
pub fn key(model: &str, prompt: Prompt, shown: &str, statement: &str, vote: usize) -> String {
    hash(&[model, prompt.name, prompt.instructions, shown, statement, &vote.to_string()])
}

/// The sentences as shown: numbered, each as a JSON string, so that nothing in them can pass for the end of an
/// instruction.
pub fn sentences_in_words(article: &NumberedArticle, sentences: &[usize]) -> String {
    let mut words = String::from("SENTENCES\n");
    for sentence in sentences {
        let _ = writeln!(words, "{} {}", sentence + 1, quoted(&article.texts[*sentence]));
    }
    words
}

/// The items of a request in the order of a reading: as they come, backwards, then rotated further and further.
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
