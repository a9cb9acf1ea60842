//! Quotations with their speaker and the verb of speech.
//!
//! Goes in: an article's paragraphs with their names and pronouns. Comes out: [`Quote`]s by paragraph.
//! A speaker is only told where the words leave no doubt; a quotation without one stays without.

use super::pronoun::may_be_person;
use super::speaker::Known;
use crate::article::Span;
use crate::language::cut_text::CutText;
use crate::language::english::name::Gender;
use crate::language::mention::{EntityKind, Name, Quote, Speaker};
use crate::language::script::Quotation;
use std::ops::Range;

/// A shorter quotation is a term in inverted commas, not a sentence.
const SENTENCE_WORDS: usize = 5;

/// How far behind a quotation its verb may stand: "..., Hale, a professor at Harlan University, told". A role may
/// have 16 words (see `role.rs`), and a name with its title eight.
const SUBJECT_WORDS: usize = 24;

/// How the paragraph before ended, for quotations that go on.
#[derive(Debug, Clone, Default)]
pub struct SpeechBefore {
    speaker: Option<Speaker>,
    open: bool,
    ended_in_quote: bool,
    /// It ended in a colon, and named who speaks behind it.
    introduces: bool,
    /// Who spoke last by name, in direct or indirect speech.
    said_last: Option<usize>,
}

/// The quotations of one paragraph; `carried` is what the paragraph before left, and is renewed.
pub fn find(known: Known, quotations: &[Quotation], carried: &mut SpeechBefore) -> Vec<Quote> {
    let passage = known.passage;
    let mut quotes: Vec<Quote> = Vec::new();
    for (index, quotation) in quotations.iter().enumerate() {
        let words = passage.words_in(quotation.span);
        let previous = index.checked_sub(1).and_then(|before| quotations.get(before)).map(|before| before.span);
        let next = quotations.get(index + 1).map(|after| after.span);
        // The name of a programme, a book or a bill is quoted from nobody.
        let told = if is_title(passage, &words) {
            None
        } else {
            attribution_behind(known, quotation.span, &words, next)
                .or_else(|| attribution_before(known, quotation.span, &words, previous, quotations))
        };
        let (speaker, verb) = match told {
            Some((speaker, verb)) => {
                (Some(continued(known, speaker, verb, quotations, carried)), Some(passage.span(verb..verb + 1)))
            }
            None => {
                let speaker = signed(known, quotation.span, &words)
                    .or_else(|| unattributed(passage, quotation, &words, &quotes, carried));
                (speaker, None)
            }
        };
        let continues = quotes.last().is_some_and(|last| last.is_sentence && last.span.of(passage.text).ends_with(','));
        let is_sentence = is_sentence(passage, quotation.span, &words, continues);
        quotes.push(Quote { span: quotation.span, speaker, verb, is_sentence });
    }
    *carried = hand_over(known, quotations, &quotes);
    quotes
}

fn hand_over(known: Known, quotations: &[Quotation], quotes: &[Quote]) -> SpeechBefore {
    let passage = known.passage;
    let last = quotations.last();
    let ended_in_quote = last.is_some_and(|last| {
        let rest = passage.text.get(last.span.end..).unwrap_or_default();
        let is_sentence = quotes.last().is_some_and(|quote| quote.is_sentence);
        is_sentence && !rest.chars().any(char::is_alphanumeric)
    });
    // Somebody unnamed cannot be carried over: there would be nothing to show.
    let entity = quotes.last().and_then(|quote| quote.speaker.as_ref()).and_then(|speaker| speaker.entity);
    let introduced = introduced(known, quotations);
    let entity = introduced.or(entity);
    SpeechBefore {
        introduces: introduced.is_some(),
        speaker: entity.map(|entity| Speaker { span: None, entity: Some(entity) }),
        open: last.is_some_and(|last| last.open),
        ended_in_quote,
        said_last: said(known, passage.count(), quotations).map(|(entity, _)| entity).or(entity),
    }
}

/// Who speaks behind a paragraph such as "From Mayor Hale:" or "Mayor Hale told the council:".
fn introduced(known: Known, quotations: &[Quotation]) -> Option<usize> {
    let passage = known.passage;
    if !quotations.is_empty() || !passage.text.trim_end().ends_with(':') {
        return None;
    }
    if let Some((entity, _)) = said(known, passage.count(), quotations) {
        return Some(entity);
    }
    let has_verb = (0..passage.count()).any(|index| known.is_speech_verb(index));
    let people = known.names.iter().filter(|name| may_be_person(name, known.entities, passage));
    let mut people = people.map(|name| name.entity);
    let first = people.next().filter(|_| !has_verb)?;
    // Of two, either may be meant.
    people.all(|other| other == first).then_some(first)
}

/// `"..." - Mayor Hale`: behind a dash, at the end of the paragraph.
fn signed(known: Known, quote: Span, words: &Range<usize>) -> Option<Speaker> {
    let passage = known.passage;
    let rest = passage.text.get(quote.end..)?.trim_start_matches(['"', '”', '’', '\'']).trim_start();
    let is_signed = rest.starts_with(['-', '–', '—', '―']) && passage.count() - words.end <= SUBJECT_WORDS;
    let has_verb = || (words.end..passage.count()).any(|index| known.is_speech_verb(index));
    let behind = |name: &&Name| name.span.start >= quote.end && may_be_person(name, known.entities, passage);
    let mut people = known.names.iter().filter(behind);
    let name = people.next().filter(|_| is_signed && !has_verb() && words.len() >= SENTENCE_WORDS)?;
    let is_one = people.next().is_none();
    is_one.then_some(Speaker { span: Some(name.span), entity: Some(name.entity) })
}

/// `"...", Hale said` and `"...," said Hale`.
fn attribution_behind(known: Known, quote: Span, words: &Range<usize>, next: Option<Span>) -> Option<(Speaker, usize)> {
    let passage = known.passage;
    let first = words.end;
    let text = quote.of(passage.text);
    // A full stop inside ends the sentence: what follows is told of something else.
    if text.ends_with('.') && !passage.surface(first).starts_with(char::is_lowercase) {
        return None;
    }
    let sentence = passage.sentence_words(words.end.checked_sub(1)?);
    let end = next.map_or(sentence.end, |next| passage.words_in(next).start.min(sentence.end));
    if first >= end {
        return None;
    }
    let closed =
        text.ends_with([',', '?', '!', '…', '.', '—', '-', '–']) || passage.gap_after(words.end - 1).contains(',');
    if !closed && !known.is_speech_verb(first) && words.len() < SENTENCE_WORDS {
        return None;
    }
    if known.is_speech_verb(first)
        && let Some(speaker) = known.behind(first, end)
    {
        return Some((speaker, first));
    }
    let verb = (first..end.min(first + SUBJECT_WORDS)).find(|index| known.is_speech_verb(*index))?;
    let further_clause = (first..verb).any(|index| {
        let lower = passage.lower(index);
        matches!(lower, "that" | "which" | "but" | "because")
            || lower == "and" && passage.gap_before(index).contains(',')
    });
    if further_clause && !closed {
        return None;
    }
    Some((known.before(first..end, verb)?, verb))
}

/// `Hale said, "..."`, `Hale added that "..."`, `Hale called it "..."`.
fn attribution_before(
    known: Known,
    quote: Span,
    words: &Range<usize>,
    previous: Option<Span>,
    quotations: &[Quotation],
) -> Option<(Speaker, usize)> {
    let passage = known.passage;
    let mut start = passage.sentence_words(words.start).start;
    if start == words.start {
        // Only a colon hands over from the sentence before.
        let before = start.checked_sub(1)?;
        if !passage.gap_after(before).contains(':') {
            return None;
        }
        start = passage.sentence_words(before).start;
    }
    let outside = |index: &usize| {
        let word = passage.span(*index..*index + 1);
        !quotations.iter().any(|other| other.span != quote && other.span.contains(word))
    };
    let mut verbs = (start..words.start).rev().filter(outside).filter(|index| known.is_speech_verb(*index));
    verbs.find_map(|verb| {
        // Behind the quotation before a new clause begins, but its subject may stand before that quotation.
        let after_previous = previous.map_or(start, |before| passage.words_in(before).end.max(start));
        let clause_start = if after_previous <= verb { after_previous } else { start };
        let inverted =
            || passage.sentence_words(verb).start == verb || passage.gap_before(verb).contains([',', '"', '”']);
        let speaker = known
            .before(clause_start..words.start, verb)
            .or_else(|| known.before(start..words.start, verb))
            .or_else(|| known.behind(verb, words.start).filter(|_| inverted()))?;
        Some((speaker, verb))
    })
}

/// "he said" behind a quotation, or "He said" before one, is whoever spoke last by name in this paragraph or the
/// one before, unless the pronoun is of the other gender or somebody else was named in a sentence between.
fn continued(
    known: Known,
    mut speaker: Speaker,
    verb: usize,
    quotations: &[Quotation],
    carried: &SpeechBefore,
) -> Speaker {
    let passage = known.passage;
    let Some(span) = speaker.span.filter(|_| speaker.entity.is_none()) else { return speaker };
    let gender = match span.of(passage.text).to_lowercase().as_str() {
        "he" => Gender::Man,
        "she" => Gender::Woman,
        _ => return speaker,
    };
    let pronoun = passage.words_in(span).start;
    let behind_quote = passage.gap_before(pronoun).contains(['"', '”', '’', '\'']);
    if !behind_quote && passage.sentence_words(pronoun).start != pronoun {
        return speaker; // "in which he said": told of somebody in the middle of a sentence.
    }
    let (last, since) = match said(known, verb, quotations) {
        Some((entity, verb)) => (Some(entity), passage.sentence_words(verb).end),
        None => (carried.said_last, 0),
    };
    let other = |entity: usize| Some(entity) != last && is_person(known, entity);
    let somebody_else = known.names.iter().any(|name| {
        let quoted = quotations.iter().any(|quotation| quotation.span.contains(name.span));
        let word = passage.words_in(name.span).start;
        !quoted && word >= since && word < pronoun && other(name.entity)
    });
    let fits = |entity: &usize| known.genders.get(entity).is_none_or(|known| *known == gender);
    speaker.entity = last.filter(fits).filter(|_| !somebody_else);
    speaker
}

fn is_person(known: Known, entity: usize) -> bool {
    known.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// The person who is the named subject of the last verb of speech before a word, outside quotations, and the verb.
fn said(known: Known, before: usize, quotations: &[Quotation]) -> Option<(usize, usize)> {
    let passage = known.passage;
    let outside = |index: &usize| {
        let word = passage.span(*index..*index + 1);
        !quotations.iter().any(|quotation| quotation.span.contains(word))
    };
    let mut verbs = (0..before).rev().filter(outside).filter(|index| known.is_speech_verb(*index));
    verbs.find_map(|verb| {
        let sentence = passage.sentence_words(verb);
        let quoted = quotations.iter().map(|quotation| passage.words_in(quotation.span).end);
        let start = quoted.filter(|end| *end <= verb).max().unwrap_or(0).max(sentence.start);
        let entity = known.before(start..sentence.end, verb)?.entity?;
        is_person(known, entity).then_some((entity, verb))
    })
}

/// A quotation without a verb of its own: the speaker of the one before goes on.
fn unattributed(
    passage: CutText,
    quotation: &Quotation,
    words: &Range<usize>,
    quotes: &[Quote],
    carried: &SpeechBefore,
) -> Option<Speaker> {
    if let Some(last) = quotes.last() {
        // `"...," he said. "..."`: a sentence that begins with the quotation.
        let opens_sentence = passage.sentence_words(words.start).start == words.start;
        return last.speaker.clone().filter(|_| opens_sentence);
    }
    // White space and a mark at most may stand before it.
    let opens_paragraph = words.start == 0 && quotation.span.start <= 8;
    let goes_on = opens_paragraph && (carried.open || carried.ended_in_quote || carried.introduces);
    carried.speaker.clone().filter(|_| goes_on)
}

fn is_sentence(passage: CutText, quote: Span, words: &Range<usize>, continues: bool) -> bool {
    let text = quote.of(passage.text);
    let scripted = text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    let first = text.chars().find(|c| c.is_alphanumeric());
    let capital = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    words.len() >= SENTENCE_WORDS && (scripted || (capital || continues) && !is_title(passage, words))
}

/// The title of a programme, a book or a bill: capitals throughout, but for the smallest words.
fn is_title(passage: CutText, words: &Range<usize>) -> bool {
    let small = |index: &usize| {
        matches!(
            passage.lower(*index),
            "of" | "the" | "and" | "in" | "on" | "to" | "for" | "a" | "an" | "with" | "at" | "by"
        )
    };
    words.len() > 1 && words.clone().filter(|index| !small(index)).all(|index| passage.is_capital(index))
}
