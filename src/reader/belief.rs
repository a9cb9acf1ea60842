//! Which answers are believed: only what the program can hold against the text.

use super::answer::{Answer, Fault};
use super::numbered::NumberedArticle;
use crate::article::{Place, Verdict};
use crate::finding::Question;

/// What several readings of one statement come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Belief {
    /// They agree, and what they name stands there.
    Held {
        /// What the article does with the statement.
        verdict: Verdict,
        /// The sentences that all of them name, as indices.
        sentences: Vec<usize>,
    },
    /// They agree that the article does not say it, though a passage shares much with it: that passage has to be read alone.
    Doubtful,
    /// They are not believed.
    Refused(Refusal),
}

/// Why readings are not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Refusal {
    /// One of them has a fault.
    #[error("{0}")]
    Fault(#[from] Fault),
    /// Two of them differ.
    #[error("two readings differ")]
    Disagree,
    /// It calls statements one fact that are two for certain.
    #[error("it calls different things the same")]
    Undiscerning,
    /// It does not find what an article certainly states, or finds what it certainly omits.
    #[error("it errs on what is certain")]
    Inattentive,
    /// A number, name or quotation of the statement does not stand in the sentences named.
    #[error("a number, name or quotation does not stand there")]
    NotThere,
}

/// What the readings of a statement come to.
pub fn belief(question: &Question, article: &NumberedArticle, readings: &[Answer]) -> Belief {
    let Some((first, others)) = readings.split_first() else { return Belief::Refused(Fault::Empty.into()) };
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
            Belief::Refused(Fault::NoSuchWords.into())
        }
        Verdict::Partial if !readings.iter().all(|one| lacks_words(question, one)) => {
            Belief::Refused(Fault::NoSuchWords.into())
        }
        _ => held,
    }
}

/// Whether each number, date, name and quotation of the statement stands in these sentences.
fn stands_there(question: &Question, article: &NumberedArticle, sentences: &[usize]) -> bool {
    let shown: Vec<Place> = sentences.iter().filter_map(|sentence| article.places.get(*sentence)).copied().collect();
    question.demands.iter().all(|demand| demand.is_met(&shown))
}

/// Whether some words are named, and stand in the sentences named.
fn has_words(article: &NumberedArticle, answer: &Answer) -> bool {
    let text: Vec<&str> =
        answer.sentences.iter().filter_map(|one| article.texts.get(*one)).map(String::as_str).collect();
    let text = bare(&text.join(" "));
    !answer.words.is_empty() && answer.words.iter().all(|words| text.contains(&bare(words)))
}

/// Whether the words said to be missing, if any are, are the statement's.
fn lacks_words(question: &Question, answer: &Answer) -> bool {
    let statement = bare(&question.statement);
    answer.words.iter().all(|words| statement.contains(&bare(words)))
}

/// Small letters, one space between words, plain quotation marks: models write these as they like.
fn bare(text: &str) -> String {
    let plain = text.to_lowercase().replace(['“', '”', '„'], "\"").replace(['‘', '’'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
