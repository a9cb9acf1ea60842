//! A statement beside the passage that carries it best: the input of every rule for contrasts.

use super::bench::Judge;
use super::copies::Copy;
pub use super::side_text::SideText;
use crate::article::{Place, Span};
use crate::finding::{Contrast, DifferenceKind};
use crate::language::{Certainty, ContrastWords, DateMention, Word};
use crate::weigh::{Carried, DateRelation, Dated, MeaningId, Term, relation, same_zone};
use std::borrow::Cow;
use std::cell::OnceCell;

/// A word with at least this likeness to another stands for it.
const COUNTERPART: f64 = 0.5;

/// The most credit for a term that is only beside the passage.
const BESIDE_CREDIT: f64 = 0.5;

/// The share of that credit that counts here: the passage itself must show that the act is the same. With the whole of
/// it, the day of one act was set against the day of another in the sentence before.
const BESIDE_SHARE: f64 = 0.5;

/// A statement and its passage.
pub struct Sides<'a> {
    /// Everything known about the event.
    pub judge: &'a Judge<'a>,
    /// The questions for the language that both are in.
    pub language: &'a dyn ContrastWords,
    /// The statement.
    pub said: &'a SideText<'a>,
    /// The passage.
    pub told: &'a SideText<'a>,
    statement: usize,
    /// The passage's article, and its number there.
    passage: (usize, usize),
    /// For each of the statement's terms, how far the passage itself carries it.
    credits: OnceCell<Vec<f64>>,
    copy: OnceCell<Option<Copy<'a>>>,
}

impl<'a> Sides<'a> {
    /// Puts the statement with this index beside the passage.
    pub fn new(judge: &'a Judge<'a>, statement_number: usize, article: usize, best: &Carried) -> Sides<'a> {
        Sides {
            judge,
            language: judge.read.language_of(article).contrast(),
            said: &judge.texts.statements[statement_number],
            told: &judge.texts.passages[article][best.passage],
            statement: statement_number,
            passage: (article, best.passage),
            credits: OnceCell::new(),
            copy: OnceCell::new(),
        }
    }

    /// The statement's sentence and the passage word by word; `None` if the passage does not repeat the statement
    /// except for a few words.
    pub fn copy(&self) -> Option<&Copy<'a>> {
        let may_be = || self.judge.copies.may_be(self.statement, self.passage.0, self.passage.1);
        let copy =
            || Copy::of(self.said.sentence_words().collect(), self.told.sentence_words().collect(), &self.said.words);
        self.copy.get_or_init(|| may_be().then(copy).flatten()).as_ref()
    }

    /// The statement's terms with their weights, and how far the passage itself carries each.
    fn credited(&self) -> impl Iterator<Item = (&'a Term, f64, f64)> {
        let index = &self.judge.weighed.index;
        let terms = &index.content(self.statement).terms;
        let credits = self.credits.get_or_init(|| {
            let credits = index.credits(self.statement, self.passage.0, self.passage.1);
            let of_passage = |(term, credit): (&Term, f64)| match term.spans.first() {
                Some(span) if credit < COUNTERPART && self.has_other_form(*span) => 1.0,
                _ if credit > BESIDE_CREDIT => credit,
                _ => credit * BESIDE_SHARE,
            };
            terms.iter().zip(credits).map(of_passage).collect()
        });
        terms
            .iter()
            .zip(index.weights(self.statement))
            .zip(credits)
            .map(|((term, weight), credit)| (term, *weight, *credit))
    }

    /// Whether the passage has another form of an irregular verb, or a date that may be this one.
    fn has_other_form(&self, span: Span) -> bool {
        let dates = |wording: &'a SideText<'a>| {
            wording.mentions.dates.iter().filter(|date| wording.has(date.span)).collect::<Vec<_>>()
        };
        if let Some(date) = dates(self.said).into_iter().find(|date| date.span == span) {
            return dates(self.told).into_iter().any(|other| self.date_relation(date, other) == DateRelation::Same);
        }
        let word = self.said.words.iter().copied().find(|word| word.span == span);
        word.is_some_and(|word| self.same_verbs(word).next().is_some())
    }

    /// The positions of the passage's words that are forms of the same verb as this word.
    pub fn same_verbs(&self, word: &'a Word) -> impl Iterator<Item = usize> {
        let forms = &self.told.forms;
        let own = self.language.dictionary_form(word);
        (0..forms.len()).filter(move |at| forms[*at] == own)
    }

    /// The share of the statement's weight that is carried, without the given words, 0 to 1.
    pub fn rest_carried(&self, without: &[Span]) -> f64 {
        let (mut carried, mut all) = (0.0, 0.0);
        for (term, weight, credit) in self.credited() {
            if term.is_implied() || term.spans.iter().any(|span| without.iter().any(|other| other.overlaps(*span))) {
                continue;
            }
            carried += weight * credit;
            all += weight;
        }
        if all > 0.0 { carried / all } else { 0.0 }
    }

    /// The share of the weight of some of the statement's words that is carried, 0 to 1.
    pub fn carried_within(&self, span: Span) -> f64 {
        let outside: Vec<Span> = self.said.content.iter().map(|(at, _)| *at).filter(|at| !span.overlaps(*at)).collect();
        self.rest_carried(&outside)
    }

    /// How many of the statement's content words the passage itself carries, without the given words.
    pub fn rest_words(&self, without: &[Span]) -> usize {
        let is_rest = |span: &Span| !without.iter().any(|other| other.overlaps(*span));
        let terms = self.credited().filter(|(.., credit)| *credit >= COUNTERPART).map(|(term, ..)| term);
        terms.filter(|term| !term.is_implied() && term.spans.iter().all(is_rest)).count()
    }

    /// Whether two words are forms of one verb, regular or not.
    pub fn is_same_verb(&self, a: &Word, b: &Word) -> bool {
        self.language.dictionary_form(a) == self.language.dictionary_form(b)
    }

    /// Every certainty that is spoken of in the statement, as the passage's language has it.
    pub fn certainties_said(&self) -> Cow<'a, [Certainty]> {
        let [said, told] =
            [self.said, self.told].map(|side| &self.judge.read.event.articles[side.place.article].language);
        match said == told {
            true => Cow::Borrowed(&self.said.certainties),
            false => Cow::Owned(self.language.certainties(self.said.stretch())),
        }
    }

    /// Whether the statement and the passage are in different languages.
    pub fn is_across(&self) -> bool {
        self.judge.weighed.index.are_apart(self.said.place.article, self.told.place.article)
    }

    /// Whether the words of one side are a translation: the two are in different languages, or one of the texts says
    /// so.
    pub fn is_translated(&self) -> bool {
        self.is_across()
            || [self.said, self.told]
                .into_iter()
                .any(|side| self.language.is_translated(side.text, &side.sentence_words().collect::<Vec<_>>()))
    }

    /// Whether a date of the statement and one of the passage cannot be the same time.
    pub fn are_contrary(&self, here: &DateMention, there: &DateMention) -> bool {
        self.date_relation(here, there) == DateRelation::Contrary
    }

    /// How a date of the statement relates to one of the passage.
    pub fn date_relation(&self, here: &DateMention, there: &DateMention) -> DateRelation {
        let [said, told] =
            [self.said, self.told].map(|side| self.judge.read.event.articles[side.place.article].published.as_ref());
        let dated = |side: &SideText<'a>, date| Dated { text: side.text, date };
        relation(dated(self.said, here), dated(self.told, there), same_zone(said, told))
    }

    /// Whether two meanings stand for each other.
    pub fn alike(&self, a: MeaningId, b: MeaningId) -> bool {
        self.judge.weighed.index.likeness(a, b) >= COUNTERPART
    }

    /// How many of the content words around `here` are also around `there`.
    pub fn shared_near(&self, here: Span, there: Span) -> usize {
        let around = self.told.near(there);
        self.said.near(here).iter().filter(|one| around.iter().any(|other| self.alike(**one, *other))).count()
    }

    /// Whether the same content word is next to both: "magnitude 5.8" and "magnitude 6.8".
    pub fn same_beside(&self, here: Span, there: Span) -> bool {
        [true, false].into_iter().any(|is_before| {
            let (one, other) = (self.said.beside(here, is_before), self.told.beside(there, is_before));
            one.zip(other).is_some_and(|(one, other)| self.alike(one, other))
        })
    }

    /// The two wordings as a contrast.
    pub fn contrast(&self, kind: DifferenceKind, here: Span, there: Span) -> Contrast {
        Contrast { kind, statement: here, article: Place { span: there, ..self.told.place } }
    }
}
