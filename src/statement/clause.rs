//! Cutting one sentence into clauses, each with the words that it borrows from the others.
//!
//! A clause that has no subject of its own borrows it: "The mayor opened the bridge and thanked the crew"
//! is `The mayor opened the bridge` and `The mayor` … `thanked the crew`. What stands under "X said" keeps
//! "X said". Nothing is put in or changed: a clause is a list of verbatim pieces.

use super::english;
use crate::article::Span;
use std::ops::Range;

/// A word of the sentence, with what the cutter needs to know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands in the paragraph.
    pub span: Span,
    /// Its lower-case form.
    pub lower: &'t str,
    /// The punctuation and white space between the word before and this one.
    pub before: &'t str,
    /// The same between this word and the next, without what opens behind white space.
    pub after: &'t str,
    /// Stands between quotation marks: nothing is cut there.
    pub is_quoted: bool,
    /// Part of a name.
    pub is_name: bool,
}

/// How a clause hangs together with its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The sentence's own subject and verb; it goes on behind every aside.
    Main,
    /// "who was born here": about the words right before it.
    Aside,
    /// "and thanked the crew", "calling it a mistake": about the main subject.
    Shared,
    /// "while the council met": stands by itself.
    Own,
}

/// A stretch of tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    kind: Kind,
    words: Range<usize>,
}

/// A clause needs this many content-bearing words besides what it borrows; a shorter one stays with its neighbour.
/// A choice: two words, as in "a spokesman added", tell nothing. Other values were not measured.
const SHORTEST_CLAUSE_WORDS: usize = 3;

/// A subject longer than this is more likely a missed verb.
const LONGEST_SUBJECT_WORDS: usize = 14;

/// The clauses of a sentence, each as spans in text order. One clause, the whole sentence, where nothing is to be cut.
pub fn clauses(tokens: &[Token<'_>]) -> Vec<Vec<Span>> {
    let pieces = pieces(tokens);
    let mut clauses: Vec<Vec<Range<usize>>> =
        vec![pieces.iter().filter(|piece| piece.kind == Kind::Main).map(|piece| piece.words.clone()).collect()];
    for piece in pieces.iter().filter(|piece| piece.kind != Kind::Main) {
        let borrowed = match piece.kind {
            Kind::Aside => Some(antecedent(tokens, piece.words.start)),
            Kind::Shared => shared_subject(tokens, &pieces),
            Kind::Own | Kind::Main => attribution(tokens, &pieces),
        };
        let borrowed = borrowed.filter(|words| words.end <= piece.words.start);
        clauses.push(borrowed.into_iter().chain([without_conjunction(tokens, piece)]).collect());
    }
    clauses.iter().map(|ranges| spans(tokens, ranges)).filter(|spans| !spans.is_empty()).collect()
}

/// "and thanked the crew" says "thanked the crew".
fn without_conjunction(tokens: &[Token<'_>], piece: &Piece) -> Range<usize> {
    let conjunction = matches!(tokens[piece.words.start].lower, "and" | "but" | "or" | "yet");
    piece.words.start + usize::from(conjunction)..piece.words.end
}

/// Cuts at commas, dashes, semicolons and "and", wherever what follows can stand for itself.
fn pieces(tokens: &[Token<'_>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![Piece { kind: Kind::Main, words: 0..tokens.len() }];
    for position in 1..tokens.len() {
        let Some(current) = pieces.last().cloned().filter(|current| current.words.start < position) else { continue };
        let Some(kind) = opening(tokens, position) else { continue };
        let end = if kind == Kind::Aside { aside_end(tokens, position) } else { tokens.len() };
        let next = (position + 1..end).find(|at| opening(tokens, *at).is_some()).unwrap_or(end);
        let is_long = |words: Range<usize>| content_words(&tokens[words]) >= SHORTEST_CLAUSE_WORDS;
        if !is_long(current.words.start..position) || !is_long(position + 1..next) {
            continue;
        }
        // "and would not let it": what it belongs to must be certain, or the words stay where they are.
        let is_certain = matches!(current.kind, Kind::Main | Kind::Shared) && shared_subject(tokens, &pieces).is_some();
        if kind == Kind::Shared && !is_certain {
            continue;
        }
        if let Some(last) = pieces.last_mut() {
            last.words.end = position;
        }
        pieces.push(Piece { kind, words: position..end });
        if kind == Kind::Aside && end < current.words.end {
            pieces.push(Piece { kind: current.kind, words: end..current.words.end });
        }
    }
    pieces
}

/// Whether a clause begins at this token, and of which kind.
fn opening(tokens: &[Token<'_>], position: usize) -> Option<Kind> {
    let token = &tokens[position];
    if token.is_quoted {
        return None;
    }
    let comma = token.before.contains([',', ';', '—', '–', '(']) || token.before.contains("--");
    let follows = |offset: usize| tokens.get(position + offset).map(|token| token.lower);
    let before = tokens[position - 1].lower;
    if comma && english::is_relative(token.lower) {
        return Some(Kind::Aside);
    }
    if comma && english::is_article(token.lower) && tokens[position - 1].is_name && is_apposition(tokens, position) {
        return Some(Kind::Aside);
    }
    if matches!(token.lower, "and" | "but" | "or" | "yet") {
        let skip = usize::from(follows(1).is_some_and(|next| next.ends_with("ly") || next == "then" || next == "also"));
        let next = follows(1 + skip)?;
        if english::is_finite_verb(next, Some(token.lower)) && has_verb(&tokens[..position]) {
            return Some(Kind::Shared);
        }
        return (comma && own_subject(tokens, position + 1)).then_some(Kind::Own);
    }
    // "as long ago as 2023", "so short a call", "six days after the crash": these belong to the words before them.
    let is_bound = !comma && (matches!(token.lower, "as" | "so") || english::is_time(before));
    if english::is_subordinator(token.lower) && !is_bound && own_subject(tokens, position + 1) {
        return Some(Kind::Own);
    }
    (token.before.contains(';') && own_subject(tokens, position)).then_some(Kind::Own)
}

/// Whether a subject and its verb follow within a few words, before the next comma.
fn own_subject(tokens: &[Token<'_>], position: usize) -> bool {
    const REACH_WORDS: usize = 7;
    let Some(first) = tokens.get(position) else { return false };
    if first.is_quoted || english::is_finite_verb(first.lower, None) {
        return false;
    }
    for at in position + 1..(position + REACH_WORDS).min(tokens.len()) {
        if tokens[at].before.contains([',', ';', '"', '“']) {
            return false;
        }
        if english::is_finite_verb(tokens[at].lower, Some(tokens[at - 1].lower)) {
            return true;
        }
    }
    english::is_subject(first.lower) && first.lower != "that" && first.lower != "this"
}

/// A noun phrase between commas behind a name: no verb before it is closed.
fn is_apposition(tokens: &[Token<'_>], position: usize) -> bool {
    const LONGEST_WORDS: usize = 16;
    let end = closing_comma(tokens, position);
    end - position <= LONGEST_WORDS && !has_verb(&tokens[position..end.min(position + 4)])
}

/// Where an aside ends; a relative clause has a verb: "which the ambassador, Ida Holm, passed on, was short".
fn aside_end(tokens: &[Token<'_>], position: usize) -> usize {
    if !english::is_relative(tokens[position].lower) {
        return closing_comma(tokens, position);
    }
    let verb = next_verb(tokens, position + 1..tokens.len()).unwrap_or(position);
    closing_comma(tokens, verb)
}

/// The token behind the comma (or bracket, or dash) that closes what begins at `position`; the end where none does.
fn closing_comma(tokens: &[Token<'_>], position: usize) -> usize {
    (position + 1..tokens.len())
        .find(|at| {
            let between = tokens[*at].before;
            let closes = between.contains([',', ';', '—', ')']) || between.contains("--");
            // A comma inside a list of names ("Smith, Jones and Brown") closes nothing.
            closes && !(tokens[*at].is_name && tokens[*at - 1].is_name)
        })
        .unwrap_or(tokens.len())
}

/// The words before the first finite verb.
fn subject(tokens: &[Token<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let main = pieces.first()?.words.clone();
    let verb = next_verb(tokens, main.start + 1..main.end)?;
    let commas: Vec<usize> =
        (main.start + 1..=verb).filter(|at| tokens[*at].before.contains([',', '"', '“', '”', '—'])).collect();
    match commas.as_slice() {
        [] => Some(main.start..verb),
        // "The mayor, as she does, opened ...": what stands between the commas is an aside.
        [first, .., last] if *last == verb => Some(main.start..*first),
        // "On Friday, the mayor opened ...": the subject is behind the comma.
        [.., last] if *last < verb => Some(*last..verb),
        _ => None,
    }
    .filter(|subject| subject.len() <= LONGEST_SUBJECT_WORDS && !subject.is_empty())
}

/// "The mayor said that" in front of what is reported, where the main clause begins so.
fn attribution(tokens: &[Token<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let subject = subject(tokens, pieces)?;
    let verb = next_verb(tokens, subject.end..pieces.first()?.words.end)?;
    english::is_saying(tokens[verb].lower).then(|| {
        let that = tokens.get(verb + 1).is_some_and(|token| token.lower == "that");
        subject.start..verb + 1 + usize::from(that)
    })
}

/// What "and thanked the crew" borrows: the subject, or "The mayor said that the harbour" where it is reported.
///
/// `None` where a comma or a second speaker stands in between: then it is not certain who did it.
fn shared_subject(tokens: &[Token<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let Some(attribution) = attribution(tokens, pieces) else { return subject(tokens, pieces) };
    let main = pieces.first()?.words.clone();
    let verb = next_verb(tokens, attribution.end + 1..main.end)?;
    let is_plain = (attribution.end..verb).all(|at| !tokens[at].before.contains(',') && !tokens[at].is_quoted);
    (is_plain && verb - attribution.start <= LONGEST_SUBJECT_WORDS).then_some(attribution.start..verb)
}

fn next_verb(tokens: &[Token<'_>], mut within: Range<usize>) -> Option<usize> {
    within.find(|at| !tokens[*at].is_quoted && english::is_finite_verb(tokens[*at].lower, Some(tokens[*at - 1].lower)))
}

/// The name, or the few words, that an aside is about.
fn antecedent(tokens: &[Token<'_>], position: usize) -> Range<usize> {
    const LONGEST_WORDS: usize = 5;
    let mut start = position - 1;
    if tokens[start].is_name {
        while start > 0 && tokens[start - 1].is_name && tokens[start].before == " " {
            start -= 1;
        }
        return start..position;
    }
    while start > 0 && position - start < LONGEST_WORDS && !english::is_article(tokens[start].lower) {
        if tokens[start].before.contains([',', ';']) {
            break;
        }
        start -= 1;
    }
    start..position
}

fn has_verb(tokens: &[Token<'_>]) -> bool {
    (1..tokens.len()).any(|at| english::is_finite_verb(tokens[at].lower, Some(tokens[at - 1].lower)))
}

fn content_words(tokens: &[Token<'_>]) -> usize {
    tokens.iter().filter(|token| token.lower.len() > 3 || token.is_name).count()
}

/// Token ranges as byte spans; ranges that touch become one.
fn spans(tokens: &[Token<'_>], ranges: &[Range<usize>]) -> Vec<Span> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges.iter().filter(|range| !range.is_empty()) {
        match joined.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => joined.push(range.clone()),
        }
    }
    joined.iter().map(|range| with_quotation_marks(tokens, range)).collect()
}

/// From the first to the last word, with a quotation mark that opens right before or closes right behind.
fn with_quotation_marks(tokens: &[Token<'_>], range: &Range<usize>) -> Span {
    let (first, last) = (&tokens[range.start], &tokens[range.end - 1]);
    let opening: usize = first.before.chars().rev().take_while(|c| is_quotation_mark(*c)).map(char::len_utf8).sum();
    let closing = last
        .after
        .rfind(is_quotation_mark)
        .filter(|_| last.is_quoted)
        .map_or(0, |at| at + last.after[at..].chars().next().map_or(0, char::len_utf8));
    let opening = if first.is_quoted { opening } else { 0 };
    Span::new(first.span.start - opening, last.span.end + closing)
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'')
}
