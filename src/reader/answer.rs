//! A server's response → answers to the statements of a request, or what is wrong with it.

use super::numbered::fewest_tokens;
use super::request::{AskedStatement, ModelRequest, StatementSheet};
use crate::article::Verdict;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The longest text of a model that is examined, in bytes: thoughts and an answer. A choice that bounds the search in
/// it.
const MOST_BYTES: usize = 400_000;

/// A model's answer on one statement, of which only the form has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the sentences make of the statement.
    pub verdict: Verdict,
    /// The sentences that carry it, as indices in the article, in text order, each once.
    pub sentences: Vec<usize>,
    /// For `differs`, words of the article; for `partial`, words of the statement.
    pub words: Vec<String>,
}

/// Why an answer, or a part of it, is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum AnswerFault {
    /// The server's envelope contains no text from a model.
    #[error("the response contains no answer")]
    Empty,
    /// The model declined.
    #[error("the model refused")]
    Refused,
    /// It stopped in the middle.
    #[error("the answer was cut off")]
    CutOff,
    /// The server read less than was sent.
    #[error("the server cut the question short; give it a longer context")]
    QuestionCut,
    /// No JSON in the requested form.
    #[error("not in the form asked for")]
    OtherForm,
    /// A statement or a pair was left out, or answered twice.
    #[error("a statement not answered exactly once")]
    NotOnce,
    /// A sentence that was not shown, or none where one is needed.
    #[error("it names sentences that were not shown")]
    NoSuchSentence,
    /// Words that are not where they should be.
    #[error("it quotes words that are not there")]
    NoSuchWords,
}

/// A server's response to a request: one answer for each statement or pair, in its order.
pub type Answers<T> = Vec<Result<T, AnswerFault>>;

#[derive(Deserialize)]
struct RawAnswers<T> {
    answers: Vec<T>,
}

#[derive(Deserialize)]
struct RawAnswer {
    statement: u64,
    verdict: String,
    sentences: Vec<i64>,
    #[serde(default)]
    words: Vec<String>,
}

#[derive(Deserialize)]
struct OfPair {
    pair: u64,
    same: bool,
}

/// Extracts a server's answers on statements.
///
/// # Errors
/// If nothing of the response can be used.
pub fn on_statements(
    request: &ModelRequest,
    sheet: &StatementSheet,
    completion: &Value,
) -> Result<Answers<Answer>, AnswerFault> {
    let form: RawAnswers<RawAnswer> = form_of(request, completion)?;
    let answer =
        |(number, asked): (u64, &AskedStatement)| on_statement(asked, one(&form.answers, number, |one| one.statement)?);
    Ok((1..).zip(&sheet.statements).map(answer).collect())
}

/// Extracts a server's answers on pairs: whether each is one fact.
///
/// # Errors
/// If nothing of the response can be used.
pub fn on_pairs(request: &ModelRequest, completion: &Value) -> Result<Answers<bool>, AnswerFault> {
    let form: RawAnswers<OfPair> = form_of(request, completion)?;
    Ok((1..=request.count() as u64).map(|number| Ok(one(&form.answers, number, |one| one.pair)?.same)).collect())
}

/// The model that a server names, if any.
pub fn model(completion: &Value) -> Option<&str> {
    completion.get("model").and_then(Value::as_str)
}

/// What the model wrote, in the requested form.
fn form_of<T: DeserializeOwned>(request: &ModelRequest, completion: &Value) -> Result<RawAnswers<T>, AnswerFault> {
    let choice = completion.pointer("/choices/0").ok_or(AnswerFault::Empty)?;
    if choice.pointer("/message/refusal").is_some_and(|refusal| refusal.as_str().is_some_and(|words| !words.is_empty()))
    {
        return Err(AnswerFault::Refused);
    }
    let sent = fewest_tokens(&request.words) + fewest_tokens(request.prompt.instructions);
    let read = completion.pointer("/usage/prompt_tokens").and_then(Value::as_u64);
    if read.is_some_and(|read| read > 0 && (read as usize) < sent) {
        return Err(AnswerFault::QuestionCut);
    }
    let text = choice.pointer("/message/content").and_then(Value::as_str).unwrap_or_default();
    if text.trim().is_empty() {
        return Err(AnswerFault::Empty);
    }
    let is_cut_off = choice.get("finish_reason").and_then(Value::as_str) == Some("length");
    form(text).ok_or(if is_cut_off { AnswerFault::CutOff } else { AnswerFault::OtherForm })
}

/// How many places in a text are tried. A choice that bounds the search.
const MOST_TRIES: usize = 16;

/// The last object of the form in a text: some models think aloud or write words around it.
fn form<T: DeserializeOwned>(text: &str) -> Option<RawAnswers<T>> {
    let skipped = text.char_indices().map(|(at, _)| at).find(|at| text.len() - at <= MOST_BYTES)?;
    let text = &text[skipped..];
    let opened = |(at, _): (usize, &str)| Some(text[..at].trim_end()).filter(|before| before.ends_with('{'));
    let starts = text.rmatch_indices("\"answers\"").filter_map(opened).take(MOST_TRIES);
    starts.map(|before| &text[before.len() - 1..]).find_map(read_form)
}

fn read_form<T: DeserializeOwned>(text: &str) -> Option<RawAnswers<T>> {
    serde_json::Deserializer::from_str(text).into_iter::<RawAnswers<T>>().next()?.ok()
}

/// The answer with this number, if there is exactly one.
fn one<T>(answers: &[T], number: u64, of: impl Fn(&T) -> u64) -> Result<&T, AnswerFault> {
    let mut given = answers.iter().filter(|one| of(one) == number);
    match (given.next(), given.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(AnswerFault::NotOnce),
    }
}

fn on_statement(asked: &AskedStatement, one: &RawAnswer) -> Result<Answer, AnswerFault> {
    let verdict = match one.verdict.as_str() {
        "states" => Verdict::Stated,
        "part" => Verdict::Partial,
        "differs" => Verdict::Differs,
        "absent" => Verdict::Omitted,
        _ => return Err(AnswerFault::OtherForm),
    };
    let index = |number: &i64| {
        number.checked_sub(1).and_then(|index| usize::try_from(index).ok()).filter(|index| asked.among.contains(index))
    };
    let mut sentences: Vec<usize> =
        one.sentences.iter().map(index).collect::<Option<_>>().ok_or(AnswerFault::NoSuchSentence)?;
    sentences.sort_unstable();
    sentences.dedup();
    if sentences.is_empty() != (verdict == Verdict::Omitted) {
        return Err(AnswerFault::NoSuchSentence);
    }
    let words = one.words.iter().filter(|words| !words.trim().is_empty()).cloned().collect();
    Ok(Answer { verdict, sentences, words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};
    use crate::language::Languages;
    use crate::reader::numbered::numbered;
    use crate::reader::prompt::STATEMENTS;
    use serde_json::json;

    /// The result of an answer with these numbers of sentences, if the statement is compared with the first two of
    /// three.
    fn sentences(numbers: &str) -> Result<Vec<usize>, AnswerFault> {
        let event = Event::new("Test", vec![Article::plain("a", "Argus", "Ferry", &["It sank.", "All are safe."])]);
        let articles = numbered(&event, &Languages::built_in());
        let asked = AskedStatement { statement: "The ferry sank.".to_string(), among: vec![0, 1] };
        let sheet = StatementSheet { article: 0, sentences: vec![0, 1, 2], statements: vec![asked] };
        let request = ModelRequest::of_article(STATEMENTS, &articles[0], sheet.clone(), 0);
        let text = format!(r#"{{"answers": [{{"statement": 1, "verdict": "states", "sentences": {numbers}}}]}}"#);
        let completion = json!({"choices": [{"message": {"content": text}}]});
        on_statements(&request, &sheet, &completion)?.remove(0).map(|answer| answer.sentences)
    }

    #[test]
    fn only_sentences_that_the_statement_is_held_against_are_taken() {
        assert_eq!(sentences("[2, 2, 1]"), Ok(vec![0, 1]));
        for numbers in ["[]", "[0]", "[3]", "[-9223372036854775808]", "[9223372036854775807]"] {
            assert_eq!(sentences(numbers), Err(AnswerFault::NoSuchSentence), "{numbers}");
        }
    }
}
