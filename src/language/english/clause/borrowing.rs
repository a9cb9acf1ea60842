//! What a clause borrows from its sentence: the subject, "X said that", or the words that an aside is about.
//!
//! Whatever is not certain is not borrowed, and then the clause is not cut off.

use super::piece::{Kind, Piece};
use super::subject::{LONGEST_SUBJECT_WORDS, is_subject, subject_at};
use super::token::{Token, next_verb};
use super::words as english;
use std::ops::Range;

/// The main clause's subject, whatever aside stands behind it.
fn subject(tokens: &[Token<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let mut mains = pieces.iter().filter(|piece| piece.kind == Kind::Main).map(|piece| piece.words.clone());
    let first = mains.next()?;
    if next_verb(tokens, first.start + 1..first.end).is_some() {
        return subject_at(tokens, first);
    }
    let second = mains.next()?;
    let verb = next_verb(tokens, second.clone())?;
    let whole = (first.start + 1..first.end).rev().find(|at| tokens[*at].before.contains(',')).unwrap_or(first.start);
    (verb <= second.start + 1).then_some(whole..first.end).filter(|subject| is_subject(tokens, subject))
}

/// What "and thanked the crew" borrows: the subject, or "The mayor said that the harbour" where it is reported.
///
/// `None` where it is not certain who did it: a comma, a second speaker or another clause stands in between.
pub fn shared_subject(tokens: &[Token<'_>], pieces: &[Piece], position: usize) -> Option<Range<usize>> {
    let current = pieces.last()?;
    if !matches!(current.kind, Kind::Main | Kind::Shared | Kind::Participle) {
        return None;
    }
    let Some(attribution) = said_that(tokens, pieces, position) else {
        return subject(tokens, pieces).filter(|_| is_one_clause(tokens, current.words.start..position));
    };
    let main = first_main(pieces)?;
    let verb = next_verb(tokens, attribution.end + 1..main.end)?;
    let is_plain = (attribution.end..verb).all(|at| !tokens[at].before.contains(',') && !tokens[at].is_quoted);
    let from = if current.kind == Kind::Main { attribution.end } else { current.words.start };
    (is_plain && verb - attribution.start <= LONGEST_SUBJECT_WORDS && is_one_clause(tokens, from..position))
        .then_some(attribution.start..verb)
}

/// What "saying that ..." borrows: whoever is the subject of the clause before it.
pub fn participle_subject(tokens: &[Token<'_>], pieces: &[Piece], position: usize) -> Option<Range<usize>> {
    let current = pieces.last()?;
    match current.kind {
        Kind::Own => subject_at(tokens, own_words(tokens, current).start..position),
        Kind::Main | Kind::Shared | Kind::Participle => {
            // "Hale said the car hit the wall, killing two" tells of the car; "..., calling it a shame" of Hale.
            let speaks = (position..tokens.len()).take(3).any(|at| english::is_speech_participle(tokens[at].lower));
            match said_that(tokens, pieces, position) {
                Some(_) if !speaks => None,
                _ => subject(tokens, pieces),
            }
        }
        Kind::Aside | Kind::Leading => None,
    }
    // "it ... calling it a shame": who "it" is, nobody knows who reads that alone.
    .filter(|subject| subject.end <= position && (subject.len() > 1 || !english::is_loose(tokens[subject.start].lower)))
}

fn own_words(tokens: &[Token<'_>], piece: &Piece) -> Range<usize> {
    let skip = english::is_subordinator(tokens[piece.words.start].lower)
        || matches!(tokens[piece.words.start].lower, "and" | "or" | "yet");
    piece.words.start + usize::from(skip)..piece.words.end
}

/// What a clause with its own subject borrows: "The mayor said that", where it is part of what she said.
pub fn attribution(tokens: &[Token<'_>], pieces: &[Piece], position: usize) -> Option<Range<usize>> {
    let own = position + usize::from(matches!(tokens[position].lower, "and" | "but" | "or" | "yet"));
    let verb = next_verb(tokens, own..tokens.len());
    // "..., and the police said": it has a speaker of its own.
    let speaks = verb.is_some_and(|verb| english::is_saying(tokens[verb].lower));
    said_that(tokens, pieces, position).filter(|words| !speaks && words.end <= position)
}

/// "The mayor said that" in front of what is reported, where the main clause begins so.
fn said_that(tokens: &[Token<'_>], pieces: &[Piece], position: usize) -> Option<Range<usize>> {
    const THAT_WITHIN_WORDS: usize = 4;
    let main = first_main(pieces)?;
    let subject = subject(tokens, pieces)?;
    let verb = next_verb(tokens, subject.end..main.end)?;
    let behind = tokens.get(verb + 1)?;
    let is_report = english::is_saying(tokens[verb].lower) && !behind.is_quoted && !behind.before.contains([',', ':']);
    if !is_report || (main.start..verb).any(|at| tokens[at].is_quoted) {
        return None;
    }
    let plain = (verb + 1..main.end).take(THAT_WITHIN_WORDS).take_while(|at| tokens[*at].before == " ");
    let that = plain.into_iter().find(|at| tokens[*at].lower == "that");
    // "warned the council about the bridge": nothing is reported.
    let reports = that.is_some() || next_verb(tokens, verb + 1..position).is_some();
    reports.then_some(subject.start..that.unwrap_or(verb) + 1)
}

fn first_main(pieces: &[Piece]) -> Option<Range<usize>> {
    pieces.iter().find(|piece| piece.kind == Kind::Main).map(|piece| piece.words.clone())
}

/// Whether the words hold one finite verb and nothing that opens another clause.
fn is_one_clause(tokens: &[Token<'_>], words: Range<usize>) -> bool {
    /// "has not been charged": so far behind an auxiliary its verb may stand.
    const GROUP_WORDS: usize = 3;
    let mut groups = 0;
    let mut last: Option<usize> = None;
    for at in words {
        if tokens[at].is_quoted {
            continue;
        }
        if english::opens_embedded(tokens[at].lower) {
            return false;
        }
        if next_verb(tokens, at..at + 1).is_some() {
            let same = last.is_some_and(|last| at - last <= GROUP_WORDS && english::is_auxiliary(tokens[last].lower));
            groups += usize::from(!same);
            last = Some(at);
        }
    }
    groups <= 1
}

/// The name, or the few words, that an aside is about; `before` are the words of the clause in front of it.
pub fn antecedent(tokens: &[Token<'_>], before: Range<usize>) -> Option<Range<usize>> {
    const LONGEST_WORDS: usize = 7;
    let end = before.end;
    let opens = &tokens[end];
    let last = &tokens[end - 1];
    if last.is_quoted {
        return None;
    }
    // "Ellen Marsh, 52, who": her age belongs to her name.
    let aged = end >= before.start + 2 && last.before.contains(',') && tokens[end - 2].is_name;
    if aged && last.lower.chars().all(|c| c.is_ascii_digit()) {
        return Some(name_at(tokens, before.start..end - 1)..end);
    }
    // "on Thursday night, in which": not the night.
    if english::is_when(last.lower) {
        return dated(tokens, before).filter(|_| opens.lower == "which");
    }
    let mut start = end - 1;
    if last.is_name {
        start = name_at(tokens, before.clone());
        // "the council of Harlan, which voted", "the war in Lorn, begun in May": not the place.
        let of_a_thing = start > before.start && english::is_preposition(tokens[start - 1].lower);
        let about_a_thing = opens.lower == "which"
            || english::is_preposition(opens.lower)
            || english::is_finite_verb(opens.lower, None);
        if !of_a_thing || !about_a_thing {
            return Some(start..end);
        }
    }
    let name = start;
    let opens_phrase = |at: usize| {
        let is_owner = tokens[at].is_name && tokens[at].after.starts_with(['\'', '’']);
        english::is_article(tokens[at].lower) || is_owner
    };
    while start > before.start && end - start < LONGEST_WORDS && !opens_phrase(start) {
        if tokens[start].before.contains([',', ';']) || next_verb(tokens, start - 1..start).is_some() {
            break;
        }
        start -= 1;
    }
    // "the option for the poor, which": the option.
    let of_a_phrase = start > before.start + 1 && english::is_preposition(tokens[start - 1].lower);
    if matches!(opens.lower, "that" | "which" | "who") && of_a_phrase && opens_phrase(start) {
        let reach = before.start.max(end.saturating_sub(LONGEST_WORDS + 2));
        let earlier = (reach..start).rev().find(|at| opens_phrase(*at));
        let is_phrase = |at: &usize| {
            next_verb(tokens, *at..start).is_none() && !tokens[*at..start].iter().any(|token| token.is_quoted)
        };
        start = earlier.filter(is_phrase).unwrap_or(start);
    }
    if last.is_name && !opens_phrase(start) {
        return Some(name..end);
    }
    if tokens[start].is_name {
        start = name_at(tokens, before.start..start + 1);
    }
    let is_loose = |lower: &str| english::is_preposition(lower) || matches!(lower, "and" | "or" | "but");
    start += tokens[start..end - 1].iter().take_while(|token| is_loose(token.lower)).count();
    Some(start..end)
}

/// "by a law passed in 2010, which": the law, where it can be no subject that passed.
fn dated(tokens: &[Token<'_>], before: Range<usize>) -> Option<Range<usize>> {
    const LONGEST_DATE_WORDS: usize = 4;
    let mut dates = (before.start + 2..before.end).rev().take(LONGEST_DATE_WORDS);
    let date = dates
        .find(|at| matches!(tokens[*at].lower, "in" | "on") && english::is_past_participle(tokens[at - 1].lower))?;
    let start = (before.start + 1..date).rev().find(|at| english::is_article(tokens[*at].lower))?;
    let is_object =
        english::is_preposition(tokens[start - 1].lower) && next_verb(tokens, before.start..start).is_some();
    let is_plain = (start + 1..before.end).all(|at| tokens[at].before == " " && !tokens[at].is_quoted);
    // "..., which closed the pier, and triggered a strike": the law or whoever the sentence is about.
    let is_open = tokens[before.end..].iter().any(|token| token.before.contains(',') && token.lower == "and");
    (is_object && is_plain && !is_open).then_some(start..before.end)
}

/// Where the name begins that ends these words: `The Halvorne`, `Senator Peter Moss of Harlan`.
fn name_at(tokens: &[Token<'_>], words: Range<usize>) -> usize {
    let joins = |at: usize| tokens[at].before.trim_start_matches('.') == " ";
    let mut start = words.end - 1;
    while start > words.start && joins(start) {
        let before = &tokens[start - 1];
        let of_a_name = start >= words.start + 2 && matches!(before.lower, "of" | "from") && tokens[start - 2].is_name;
        match before {
            before if before.is_name => start -= 1,
            _ if of_a_name && joins(start - 1) => start -= 2,
            before if before.lower == "the" => return start - 1,
            _ => break,
        }
    }
    start
}
