//! Which answers are believed: only those that the program can check against the text.

use super::answer::{Answer, AnswerFault};
use super::numbered::NumberedArticle;
use crate::article::{Place, Verdict};
use crate::finding::Question;

/// The result of several readings of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Belief {
    /// They agree, and the words and sentences that they name are there.
    Held {
        /// What the article does with the statement.
        verdict: Verdict,
        /// The sentences that all of them name, as indices.
        sentences: Vec<usize>,
    },
    /// They agree that the article does not state it, although a passage shares much with it: that passage must be read
    /// alone.
    Doubtful,
    /// They are not believed.
    Refused(Refusal),
}

/// Why readings are not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Refusal {
    /// One of them has a fault.
    #[error("{0}")]
    AnswerFault(#[from] AnswerFault),
    /// Two of them differ.
    #[error("two readings differ")]
    Disagree,
    /// It considers statements one fact that are certainly two.
    #[error("it calls different things the same")]
    Undiscerning,
    /// It does not find what an article certainly states, or finds what it certainly omits.
    #[error("it gets certain cases wrong")]
    Inattentive,
    /// A number, name or quotation of the statement is not in the sentences named.
    #[error("a number, name or quotation is not there")]
    NotThere,
}

/// The result of the readings of a statement.
pub fn belief(question: &Question, article: &NumberedArticle, readings: &[Answer]) -> Belief {
    let Some((first, others)) = readings.split_first() else { return Belief::Refused(AnswerFault::Empty.into()) };
    if others.iter().any(|other| other.verdict != first.verdict) {
        return Belief::Refused(Refusal::Disagree);
    }
    let in_all = |sentence: &usize| others.iter().all(|other| other.sentences.contains(sentence));
    let sentences: Vec<usize> = first.sentences.iter().copied().filter(in_all).collect();
    let held = Belief::Held { verdict: first.verdict, sentences: sentences.clone() };
    match first.verdict {
        Verdict::Omitted if question.verdict != Verdict::Omitted => Belief::Doubtful,
        Verdict::Omitted => held,
        _ if sentences.is_empty() => Belief::Refused(Refusal::Disagree),
        Verdict::Stated if !stands_there(question, article, &sentences) => Belief::Refused(Refusal::NotThere),
        Verdict::Differs if !readings.iter().all(|one| has_words(article, one)) => {
            Belief::Refused(AnswerFault::NoSuchWords.into())
        }
        Verdict::Partial if !readings.iter().all(|one| lacks_words(question, one)) => {
            Belief::Refused(AnswerFault::NoSuchWords.into())
        }
        _ => held,
    }
}

/// Whether each number, date, name and quotation of the statement is in these sentences.
fn stands_there(question: &Question, article: &NumberedArticle, sentences: &[usize]) -> bool {
    let shown: Vec<Place> = sentences.iter().filter_map(|sentence| article.places.get(*sentence)).copied().collect();
    question.demands.iter().all(|demand| demand.is_met(&shown))
}

/// Whether some words are named and are in the sentences named.
fn has_words(article: &NumberedArticle, answer: &Answer) -> bool {
    let text: Vec<&str> =
        answer.sentences.iter().filter_map(|one| article.texts.get(*one)).map(String::as_str).collect();
    let text = bare(&text.join(" "));
    !answer.words.is_empty() && answer.words.iter().all(|words| text.contains(&bare(words)))
}

/// Whether the words named as missing, if any, are the statement's.
fn lacks_words(question: &Question, answer: &Answer) -> bool {
    let statement = bare(&question.statement);
    answer.words.iter().all(|words| statement.contains(&bare(words)))
}

/// Lower case, one space between words, plain quotation marks: models vary these freely.
fn bare(text: &str) -> String {
    let plain = text.to_lowercase().replace(['“', '”', '„'], "\"").replace(['‘', '’'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
