//! Second-hand reports: an outlet, an agency, an office, a paper or unnamed people given as the source.
//!
//! A person who says something is a voice and no credit, and so is whoever is quoted with a whole sentence.

use super::speaker::Known;
use crate::article::Span;
use crate::language::cut_text::{CutText, is_acronym};
use crate::language::english::words::{grammar, holds, meaning, organisations, people, speech, time};
use crate::language::mention::{Credit, EntityKind, Name, Quote};
use std::ops::Range;

/// Longest source: "a senior official at the ministry of transport who asked".
const SOURCE_WORDS: usize = 12;

/// The credits of one paragraph, in text order, none inside another.
pub fn find(known: Known, quotes: &[Quote]) -> Vec<Credit> {
    let passage = known.passage;
    let mut credits: Vec<Credit> = Vec::new();
    for index in 0..passage.count() {
        let word = passage.span(index..index + 1);
        if quotes.iter().any(|quote| quote.span.contains(word)) {
            continue;
        }
        let credit = introduced(known, index).or_else(|| told(known, index)).or_else(|| reports(known, index, quotes));
        if let Some(credit) = credit.filter(|credit| !credits.iter().any(|other| other.span.overlaps(credit.span))) {
            credits.push(credit);
        }
    }
    credits
}

/// "according to X", "citing X", "as reported by X", "carried by X", "per the release", "in an interview with X".
fn introduced(known: Known, index: usize) -> Option<Credit> {
    let passage = known.passage;
    let next = passage.lower(index + 1);
    let source = match passage.lower(index) {
        "according" if next == "to" => index + 2,
        "citing" | "quoting" => index + 1,
        "per" if matches!(next, "the" | "a") && passage.gap_before(index).contains(',') => index + 1,
        "reported" | "carried" | "published" | "released" | "quoted" | "obtained" | "broadcast" if next == "by" => {
            index + 2
        }
        "interview" | "interviews" if matches!(next, "with" | "on" | "by") => {
            let source = noun_phrase(known, index + 2)?;
            let outlet = source_entity(known, &source).filter(|name| is_outlet(known, name))?;
            let end = passage.words_in(outlet.span).end;
            return credit(known, index..end, source.start..end);
        }
        _ => return None,
    };
    if !passage.touches_next(index) {
        return None;
    }
    let words = noun_phrase(known, source)?;
    credit(known, index..words.end, words)
}

/// "told the Harbour Times": the outlet that was spoken to.
fn told(known: Known, index: usize) -> Option<Credit> {
    let passage = known.passage;
    if !matches!(passage.lower(index), "told" | "tells" | "telling") || !passage.touches_next(index) {
        return None;
    }
    let words = noun_phrase(known, index + 1)?;
    let outlet = source_entity(known, &words).filter(|name| is_outlet(known, name))?;
    let end = passage.words_in(outlet.span).end;
    credit(known, index..end, words.start..end)
}

/// "The Hill reported", "Japan's Foreign Ministry said", "officials say".
fn reports(known: Known, verb: usize, quotes: &[Quote]) -> Option<Credit> {
    let passage = known.passage;
    let of_quote = quotes.iter().any(|quote| quote.is_sentence && quote.verb == Some(passage.span(verb..verb + 1)));
    if of_quote || !holds(speech::CREDIT_VERBS, passage.lower(verb)) || passage.is_capital(verb) {
        return None;
    }
    let passive = verb.checked_sub(1).is_some_and(|before| {
        matches!(passage.lower(before), "was" | "were" | "is" | "are" | "be" | "been" | "being" | "reportedly")
    });
    let last = verb.checked_sub(1).filter(|last| !passive && passage.touches_next(*last))?;
    let last = if matches!(passage.lower(last), "has" | "have" | "had" | "also" | "later" | "first" | "earlier") {
        last.checked_sub(1)?
    } else {
        last
    };
    let words = phrase_ending_at(passage, last, verb)?;
    // "Nor had the ministry confirmed": turned round, it denies or asks.
    let turned = words.start.checked_sub(1).is_some_and(|before| holds(grammar::MODAL_VERBS, passage.lower(before)));
    if turned {
        return None;
    }
    let named = source_entity(known, &words);
    let head = passage.lower(last);
    let source = match named {
        Some(name) if passage.words_in(name.span).end == last + 1 => {
            known.entities.get(name.entity).is_some_and(|entity| entity.kind == EntityKind::Organisation)
                || is_outlet(known, name)
                || matches!(passage.lower(verb), "reported" | "reports") && !is_person(known, name)
        }
        _ => holds(speech::UNNAMED_SOURCES, head),
    };
    if !source {
        return None;
    }
    credit(known, words.start..verb + 1, words)
}

fn credit(known: Known, words: Range<usize>, source: Range<usize>) -> Option<Credit> {
    let passage = known.passage;
    let named = source_entity(known, &source);
    // "according to Ms. Hale" is a voice.
    if named.is_some_and(|name| is_person(known, name) && whole(passage, name, &source)) || source.is_empty() {
        return None;
    }
    let sourced = passage.span(source.clone());
    let span = passage.span(words);
    let span = Span::new(span.start.min(sourced.start), span.end.max(sourced.end));
    Some(Credit {
        span,
        source: sourced,
        entity: named.filter(|name| whole(passage, name, &source)).map(|name| name.entity),
    })
}

/// Whether the name is all of the source but an article.
fn whole(passage: CutText, name: &Name, source: &Range<usize>) -> bool {
    let words = passage.words_in(name.span);
    words.end == source.end && words.start <= source.start + 1
}

/// The last name within the source's words.
fn source_entity<'k>(known: Known<'k>, words: &Range<usize>) -> Option<&'k Name> {
    let span = known.passage.span(words.clone());
    known
        .names
        .iter()
        .rev()
        .find(|name| span.contains(name.span) || name.span.start >= span.start && name.span.start < span.end)
}

fn is_person(known: Known, name: &Name) -> bool {
    known.entities.get(name.entity).is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// A newspaper, a station, an agency: by the last word of its full name, or an acronym.
fn is_outlet(known: Known, name: &Name) -> bool {
    let Some(entity) = known.entities.get(name.entity) else { return false };
    if entity.kind == EntityKind::Person || entity.kind == EntityKind::Place {
        return false;
    }
    let last = entity.name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let acronym = is_acronym(&entity.name) && !entity.name.contains(' ');
    let last = last.as_str();
    holds(organisations::OUTLET_NOUNS, last)
        || acronym
        || matches!(
            last,
            "news"
                | "radio"
                | "television"
                | "press"
                | "agency"
                | "magazine"
                | "network"
                | "reuters"
                | "bloomberg"
                | "hill"
                | "politico"
        )
}

/// A noun phrase that starts at a word: up to the next mark, verb, relative pronoun or date.
pub fn noun_phrase(known: Known, start: usize) -> Option<Range<usize>> {
    let passage = known.passage;
    let sentence_end = passage.sentence_words(start).end;
    let mut end = start;
    while end < sentence_end && end - start < SOURCE_WORDS {
        let lower = passage.lower(end);
        let stops = matches!(
            lower,
            "that"
                | "who"
                | "which"
                | "as"
                | "but"
                | "while"
                | "when"
                | "because"
                | "after"
                | "before"
                | "saying"
                | "whose"
                | "if"
        ) || holds(grammar::MODAL_VERBS, lower)
            || holds(speech::LOOSE_PRONOUNS, lower)
            || meaning(time::WEEKDAYS, lower).is_some() && passage.is_capital(end)
            || end > start && known.is_speech_verb(end) && !holds(speech::UNNAMED_SOURCES, lower);
        if stops {
            break;
        }
        end += 1;
        let gap = passage.gap_after(end - 1).trim();
        // A full stop of an abbreviation does not end it.
        if !(gap.is_empty() || matches!(gap, "'s" | "’s" | "'" | "’" | "&") || gap == "." && end < sentence_end) {
            break;
        }
    }
    while end > start
        && matches!(
            passage.lower(end - 1),
            "on" | "in" | "at" | "of" | "the" | "and" | "to" | "last" | "for" | "from" | "by"
        )
    {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// A noun phrase that ends at a word: back to the next mark, verb or joining word.
fn phrase_ending_at(passage: CutText, last: usize, verb: usize) -> Option<Range<usize>> {
    let sentence = passage.sentence_words(verb);
    let mut start = last + 1;
    while start > sentence.start && last + 1 - start < SOURCE_WORDS {
        let at = start - 1;
        let lower = passage.lower(at);
        let gap_ok = at == last || matches!(passage.gap_after(at).trim(), "" | "'s" | "’s" | "'" | "’" | "." | "&");
        let inner = matches!(
            lower,
            "the"
                | "a"
                | "an"
                | "of"
                | "for"
                | "from"
                | "in"
                | "at"
                | "that"
                | "this"
                | "two"
                | "three"
                | "several"
                | "some"
                | "many"
                | "other"
                | "another"
                | "one"
                | "its"
                | "their"
        );
        let function = holds(grammar::FUNCTION_WORDS, lower) && !inner;
        if !gap_ok || function || holds(grammar::MODAL_VERBS, lower) || holds(speech::SPEECH_VERBS, lower) && at != last
        {
            break;
        }
        start = at;
        // An article begins the phrase, unless it stands inside: "the office of the mayor".
        let inside = at > sentence.start && matches!(passage.lower(at - 1), "of" | "for" | "from" | "in" | "at");
        if matches!(lower, "the" | "a" | "an" | "that" | "this") && !inside {
            break;
        }
    }
    while start < last && matches!(passage.lower(start), "of" | "for" | "from" | "in" | "at") {
        start += 1;
    }
    // "two senators said": people are voices, told by role; papers and offices are sources.
    let is_role =
        holds(people::ROLE_NOUNS, passage.lower(last)) && !holds(speech::UNNAMED_SOURCES, passage.lower(last));
    (start <= last && !is_role).then_some(start..last + 1)
}
