//! Japanese or Chinese: the differences are in tables, the code is shared.

use super::date::{self, DateWords};
use super::fold::Folded;
use super::gloss::Dictionary;
use super::name::{self, EastName, NameWords};
use super::number::{self, QuantityWords};
use super::operators::OperatorWords;
use super::sentence;
use super::sound::Script;
use super::speech::{self, SpeechWords, SpokenWords};
use super::stance::{self, Marked, Marker};
use super::word::EastWord;
use crate::article::Span;
use crate::language::mention::{DateMention, Number};
use jiff::civil::Date;
use std::sync::LazyLock;

/// One of the two languages, by what is its own.
#[derive(Debug)]
pub struct EastAsian {
    /// Its BCP 47 code.
    pub code: &'static str,
    /// How it writes foreign names.
    pub script: Script,
    /// Folds a piece of a text into usual characters; takes where it begins in its paragraph.
    pub fold: fn(&str, usize) -> Folded,
    /// The words of a piece of a text; takes where it begins in its paragraph.
    pub words_at: fn(&str, usize) -> Vec<EastWord>,
    /// Whether what follows a whole quotation belongs to its sentence.
    pub goes_on: fn(&str) -> bool,
    /// Counters, measures, bounds.
    pub quantities: &'static QuantityWords,
    /// Days, weeks, eras.
    pub date_words: &'static DateWords,
    /// Titles, endings of names.
    pub name_words: &'static NameWords,
    /// Verbs of speech.
    pub speech_words: &'static SpeechWords,
    /// Words of certainty.
    pub markers: &'static [Marker],
    /// Small words that decide what the others say.
    pub operators: &'static OperatorWords,
    /// Dictionary forms that say nothing by themselves although they are not grammatical words.
    pub light_words: &'static [&'static str],
    /// Words for what was named just before.
    pub pointing_words: &'static [&'static str],
    /// Words after a noun by which nothing is done.
    pub object_marks: &'static [&'static str],
    /// The marks at which a clause may end within a sentence.
    pub clause_ends: &'static [char],
    /// Whether a marker follows the verb to which it belongs.
    pub marks_after: bool,
    /// The English glosses of its words.
    pub dictionary: &'static LazyLock<Dictionary>,
}

impl EastAsian {
    /// The sentences of a text.
    pub fn sentences(&self, text: &str) -> Vec<Span> {
        sentence::sentences(text, self.goes_on)
    }

    /// The words of a text, sentence by sentence.
    pub fn words(&self, text: &str) -> Vec<EastWord> {
        self.sentences(text).into_iter().flat_map(|span| (self.words_at)(span.of(text), span.start)).collect()
    }

    /// The numbers of a text; the spans of its dates are left out.
    pub fn numbers(&self, text: &str, words: &[EastWord], dates: &[Span]) -> Vec<Number> {
        number::numbers(&(self.fold)(text, 0), words, dates, self.quantities)
    }

    /// The dates of a text published on a day.
    pub fn dates(&self, text: &str, published: Option<Date>) -> Vec<DateMention> {
        date::dates(&(self.fold)(text, 0), published, self.date_words)
    }

    /// The names among the words of a text.
    pub fn names(&self, words: &[EastWord]) -> Vec<EastName> {
        name::names(words, self.name_words)
    }

    /// What is said in a text, with speakers.
    pub fn said(&self, text: &str, words: &[EastWord]) -> Vec<SpokenWords> {
        speech::said(text, &self.sentences(text), words, self.speech_words)
    }

    /// How certain the text makes things; `starts` are where its words begin.
    pub fn stances(&self, text: &str, starts: &[usize]) -> Vec<Marked> {
        stance::stances(&(self.fold)(text, 0), starts, self.markers)
    }
}
