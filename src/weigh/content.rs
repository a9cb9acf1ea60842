//! What a stretch of text is made of: its content words, numbers and dates.

use super::alike::Meaning;
use super::vocabulary::{MeaningId, Vocabulary};
use crate::article::Span;
use crate::language::Mentions;
use crate::language::{Language, Lexicon, SegmentedParagraph, Word};
use crate::read::Annotated;
use rustc_hash::FxHashMap;

/// One meaning and the words that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The meaning.
    pub meaning: MeaningId,
    /// Its places in the paragraph; empty for a meaning that is only implied (the name that a pronoun stands for).
    pub spans: Vec<Span>,
    /// Whether it is part of a name, given or implied by a pronoun.
    pub is_name: bool,
}

impl Term {
    /// Whether no word of the text says it: it is the name that a pronoun or a short name stands for.
    pub fn is_implied(&self) -> bool {
        self.spans.is_empty()
    }
}

/// The role of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// It may carry statements.
    Passage,
    /// It may be carried by passages.
    Statement,
}

/// The meanings of a stretch of text, each once, in the order of first appearance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Its terms.
    pub terms: Vec<Term>,
}

impl Content {
    /// The content within `spans` of a paragraph. A number or date is one term, however many words it has.
    pub fn of(
        text: &str,
        spans: &[Span],
        words: &SegmentedParagraph,
        mentions: &Mentions,
        language: &dyn Language,
        vocabulary: &mut Vocabulary,
    ) -> Content {
        let lexicon = language.lexicon();
        let mut content = Gathered::default();
        let inside = |span: Span| spans.iter().any(|whole| whole.contains(span));
        let mut taken: Vec<Span> = Vec::new();
        for date in mentions.dates.iter().filter(|date| inside(date.span)) {
            let meaning = Meaning::date(date, date.span.of(text));
            content.add(vocabulary.intern(meaning), Some(date.span), false);
            taken.push(date.span);
        }
        for number in mentions.numbers.iter().filter(|number| inside(number.figure)) {
            if taken.iter().any(|span| span.overlaps(number.figure)) {
                continue;
            }
            content.add(vocabulary.intern(Meaning::number(number)), Some(number.figure), false);
            taken.push(number.figure);
        }
        for word in words.words_within(spans) {
            // Of a language that is not read yet, only what stands in Latin letters can be compared.
            let is_foreign = !language.is_judged() && !word.lower.contains(|c: char| c.is_ascii_alphanumeric());
            if is_foreign || lexicon.is_function_word(&word.lower) || taken.iter().any(|span| span.overlaps(word.span))
            {
                continue;
            }
            let is_name = mentions.names.iter().any(|name| name.span.overlaps(word.span));
            for stem in stems_of(word, lexicon) {
                let meaning = vocabulary.intern(Meaning::word(&stem));
                if !is_name {
                    vocabulary.note_senses(meaning, || lexicon.senses(&stem));
                }
                content.add(meaning, Some(word.span), is_name);
            }
        }
        content.content
    }

    /// Adds the names that short names, acronyms and pronouns stand for: a passage about "he" carries that person's
    /// name.
    ///
    /// Whoever states something in a statement's own words states it, so in a `Statement` an acronym stands only for
    /// itself: with the five words it is short for, "NAACP" would weigh more than what is said of it. On the labelled
    /// stories this raises the area under the curve from 0.958 to 0.960.
    pub fn imply_names(
        &mut self,
        spans: &[Span],
        mentions: &Mentions,
        annotated: &Annotated,
        stems: &[Vec<String>],
        vocabulary: &mut Vocabulary,
        text: TextKind,
    ) {
        let inside = |span: Span| spans.iter().any(|whole| whole.contains(span));
        let named = mentions.names.iter().filter(|name| inside(name.span)).map(|name| (name.entity, true));
        let referred = mentions.references.iter().filter(|word| inside(word.span)).map(|word| (word.entity, false));
        let mut gathered = Gathered::of(std::mem::take(self));
        for (entity, by_name) in named.chain(referred).filter(|(entity, _)| *entity < annotated.entities.len()) {
            let meanings: Vec<MeaningId> =
                stems[entity].iter().map(|stem| vocabulary.intern(Meaning::word(stem))).collect();
            let is_acronym = by_name && !meanings.iter().any(|meaning| gathered.says(*meaning));
            if is_acronym && text == TextKind::Statement {
                continue;
            }
            meanings.into_iter().for_each(|meaning| gathered.add(meaning, None, true));
        }
        *self = gathered.content;
    }

    /// The meanings that words of the text say, sorted.
    pub fn said(&self) -> Vec<MeaningId> {
        let mut said: Vec<MeaningId> =
            self.terms.iter().filter(|term| !term.is_implied()).map(|term| term.meaning).collect();
        said.sort_unstable();
        said
    }
}

/// Terms in the making, and the place of each meaning among them.
#[derive(Default)]
struct Gathered {
    content: Content,
    at: FxHashMap<MeaningId, usize>,
}

impl Gathered {
    fn of(content: Content) -> Gathered {
        let at = content.terms.iter().map(|term| term.meaning).zip(0..).collect();
        Gathered { content, at }
    }

    /// Whether words of the text have this meaning.
    fn says(&self, meaning: MeaningId) -> bool {
        self.at.get(&meaning).is_some_and(|at| !self.content.terms[*at].is_implied())
    }

    fn add(&mut self, meaning: MeaningId, span: Option<Span>, is_name: bool) {
        let terms = &mut self.content.terms;
        match self.at.get(&meaning) {
            Some(at) => {
                terms[*at].spans.extend(span);
                terms[*at].is_name |= is_name;
            }
            None => {
                self.at.insert(meaning, terms.len());
                terms.push(Term { meaning, spans: span.into_iter().collect(), is_name });
            }
        }
    }
}

/// A hyphenated word counts as its parts ("lane-closing" meets "closed lanes", "on-camera" meets "camera"), unless a
/// part is too short to be a word: "e-mail" is "email".
pub fn stems_of(word: &Word, lexicon: &dyn Lexicon) -> Vec<String> {
    const SHORTEST_PART_CHARACTERS: usize = 3;
    let parts: Vec<&str> =
        word.stem.split('-').filter(|part| !part.is_empty() && !lexicon.is_function_word(part)).collect();
    if parts.iter().any(|part| part.chars().count() < SHORTEST_PART_CHARACTERS) {
        return vec![parts.concat()];
    }
    parts.into_iter().map(|part| lexicon.spelt_out(part).to_string()).collect()
}
