//! The words of a statement or of a passage, with what the rules for contrasts read of them: made once, because each is set beside many
//! others.

use crate::article::{Place, Span};
use crate::language::{Certainty, DateMention, Mentions, Number, SegmentedParagraph, Stretch, Unit, Word};
use crate::read::{Read, Statement};
use crate::weigh::{Content, Index, MeaningId, Passage};
use rayon::prelude::*;

/// Words this near to a number or a name say what it is a number of: on average a clause has about eight
/// content words, so four to either side stay within it.
const NEAR_WORDS: usize = 4;

/// Those of all statements and passages.
pub struct SideTexts<'a> {
    /// By the statement's number.
    pub statements: Vec<SideText<'a>>,
    /// By article and passage.
    pub passages: Vec<Vec<SideText<'a>>>,
}

impl<'a> SideTexts<'a> {
    /// Reads every statement and passage.
    pub fn new(read: &'a Read<'a>, index: &Index) -> SideTexts<'a> {
        let of_statement = |(number, one): (usize, &Statement)| {
            SideText::of(read, one.place, one.spans.clone(), index.content(number))
        };
        let of_passage = |one: &Passage| SideText::of(read, one.place, vec![one.place.span], &one.content);
        SideTexts {
            statements: read.statements.par_iter().enumerate().map(of_statement).collect(),
            passages: index.passages.par_iter().map(|article| article.iter().map(of_passage).collect()).collect(),
        }
    }
}

/// The words of one side.
#[derive(Debug)]
pub struct SideText<'a> {
    /// From the first to the last word.
    pub place: Place,
    /// The pieces that belong to it.
    pub spans: Vec<Span>,
    /// The paragraph's text.
    pub text: &'a str,
    /// The paragraph's mentions.
    pub mentions: &'a Mentions,
    /// Its words, in text order.
    pub words: Vec<&'a Word>,
    /// Its content words, numbers and dates with their meanings, in text order.
    pub content: Vec<(Span, MeaningId)>,
    /// Its numbers, but those within a date.
    pub numbers: Vec<&'a Number>,
    /// Its dates.
    pub dates: Vec<&'a DateMention>,
    /// The dictionary form of each of its words.
    pub forms: Vec<&'a str>,
    /// Every certainty that is spoken of, as its own language has it.
    pub certainties: Vec<Certainty>,
    cut: &'a SegmentedParagraph,
}

impl<'a> SideText<'a> {
    fn of(read: &'a Read<'a>, place: Place, spans: Vec<Span>, content: &Content) -> SideText<'a> {
        let cut = &read.segmented.articles[place.article].paragraphs[place.paragraph];
        let mut placed: Vec<(Span, MeaningId)> =
            content.terms.iter().flat_map(|term| term.spans.iter().map(|span| (*span, term.meaning))).collect();
        placed.sort();
        let language = read.language_of(place.article).contrast();
        let text = &read.event.paragraph(place).text;
        let mentions = &read.annotated.articles[place.article].paragraphs[place.paragraph];
        let words: Vec<&Word> = cut.words_within(&spans).collect();
        let forms = words.iter().map(|word| language.dictionary_form(word)).collect();
        let certainties = language.certainties(Stretch { text, words: &words, mentions });
        let is_inside = |at: Span| spans.iter().any(|span| span.contains(at));
        SideText {
            place,
            text,
            mentions,
            words,
            content: placed,
            numbers: mentions.undated_numbers(is_inside).collect(),
            dates: mentions.dates.iter().filter(|date| is_inside(date.span)).collect(),
            forms,
            certainties,
            spans,
            cut,
        }
    }

    /// Whether the words are its own.
    pub fn has(&self, span: Span) -> bool {
        self.spans.iter().any(|own| own.contains(span))
    }

    /// Whether the words belong to a measured number or a date: "Celsius" in "40 degrees Celsius" and "EST" in "3 p.m. EST" are
    /// no names.
    pub fn is_measure(&self, span: Span) -> bool {
        let measured = |number: &Number| !matches!(number.unit, Unit::Count(_) | Unit::None);
        self.mentions.numbers.iter().any(|number| measured(number) && number.span.overlaps(span))
            || self.mentions.dates.iter().any(|date| date.span.overlaps(span))
    }

    /// Its words, as a language is asked about them.
    pub fn stretch(&self) -> Stretch<'_> {
        Stretch { text: self.text, words: &self.words, mentions: self.mentions }
    }

    /// The whole sentence around it, of which a statement may be a clause only.
    pub fn sentence(&self) -> Span {
        self.cut.sentence_around(self.place.span).unwrap_or(self.place.span)
    }

    /// The words of the whole sentence.
    pub fn sentence_words(&self) -> impl Iterator<Item = &'a Word> {
        let sentence = self.sentence();
        self.cut.words_from(sentence).iter().filter(move |word| sentence.contains(word.span))
    }

    /// The content words around some words, nearest first on either side; numbers and dates are everywhere and say
    /// nothing about what is stated.
    pub fn near(&self, span: Span) -> Vec<MeaningId> {
        let is_figure = |at: Span| {
            self.mentions.numbers.iter().any(|number| number.figure.overlaps(at))
                || self.mentions.dates.iter().any(|date| date.span.overlaps(at))
        };
        let words: Vec<(Span, MeaningId)> = self.content.iter().filter(|(at, _)| !is_figure(*at)).copied().collect();
        let before = words.iter().rev().filter(|(at, _)| at.end <= span.start).take(NEAR_WORDS);
        let after = words.iter().filter(|(at, _)| at.start >= span.end).take(NEAR_WORDS);
        before.chain(after).map(|(_, meaning)| *meaning).collect()
    }

    /// The content word right before (`-1`) or right after some words, with no other word between but function words.
    pub fn beside(&self, span: Span, is_before: bool) -> Option<MeaningId> {
        let (at, meaning) = if is_before {
            self.content.iter().rev().find(|(at, _)| at.end <= span.start)?
        } else {
            self.content.iter().find(|(at, _)| at.start >= span.end)?
        };
        let gap = if is_before { (at.end, span.start) } else { (span.end, at.start) };
        self.text.get(gap.0..gap.1).is_some_and(|gap| gap.trim().is_empty()).then_some(*meaning)
    }
}
