//! Where a clause begins within a sentence, of which kind it is, and where an aside ends.

use super::ending::{closing_comma, relative_end};
use super::piece::Kind;
use super::series;
use super::subject::subject_at;
use super::token::{Token, next_verb};
use super::words as english;
use std::ops::Range;

/// A clause that begins at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// How it hangs together with the words before it.
    pub kind: Kind,
    /// One past its last token: the sentence goes on there.
    pub end: usize,
}

/// An aside is seldom longer; behind more words another comma closes something else.
const LONGEST_ASIDE_WORDS: usize = 30;

/// The clause in front of the main one: "As the council met, ...", "Asked about the crack, ...".
///
/// A condition ("If the council agrees, ...") is none: without it the rest would say something else.
pub fn leading(tokens: &[Token<'_>]) -> Option<(Kind, Range<usize>)> {
    let start = behind_dateline(tokens);
    let adverb = usize::from(english::precedes_subordinator(tokens.get(start)?.lower));
    let first = tokens.get(start + adverb).filter(|first| !first.is_quoted)?;
    let ends = (start + 2..tokens.len()).filter(|at| tokens[*at].before.contains(','));
    let mut ends = ends.take_while(|at| !tokens[*at].is_quoted).filter(|end| is_main(tokens, *end));
    if english::is_subordinator(first.lower) || first.lower == "with" {
        let end = ends.find(|end| next_verb(tokens, start + adverb + 1..*end).is_some())?;
        let has_subject = own_subject(tokens, start + adverb + 1) && !is_conditional(tokens, start..end);
        return has_subject.then_some((Kind::Own, start..end));
    }
    let follows = tokens.get(start + 1)?.lower;
    let is_participle =
        english::is_participle(first.lower) || first.lower == "asked" || first.lower == "though" && follows == "not";
    let end = ends.next().filter(|end| is_participle && is_verbless(tokens, start + 1..*end))?;
    (!is_conditional(tokens, start..end)).then_some((Kind::Leading, start..end))
}

/// "PORT ELLERY — As the council met": the first word behind the dateline.
pub fn behind_dateline(tokens: &[Token<'_>]) -> usize {
    tokens.iter().take_while(|token| token.is_dateline).count()
}

/// Whether a subject and its verb follow.
fn is_main(tokens: &[Token<'_>], start: usize) -> bool {
    let opens = tokens[start].lower;
    let bound =
        matches!(opens, "and" | "but" | "or" | "yet") || english::is_relative(opens) || english::is_participle(opens);
    let subject = subject_at(tokens, start..tokens.len()).filter(|subject| subject.start == start);
    !bound && !english::is_subordinator(opens) && next_verb(tokens, start..start + 1).is_none() && subject.is_some()
}

/// Whether a clause begins at this token; `start` is where the clause before it began.
pub fn opening(tokens: &[Token<'_>], position: usize, start: usize) -> Option<Opening> {
    let token = &tokens[position];
    if token.is_quoted {
        return None;
    }
    let aside = aside(tokens, position, start).map(|end| Opening { kind: Kind::Aside, end });
    if aside.is_some() || is_conditional(tokens, start..position) {
        return aside;
    }
    let to_end = |kind: Kind| Opening { kind, end: tokens.len() };
    if opens_participle(tokens, position, start) {
        return Some(to_end(Kind::Participle));
    }
    if series::goes_on(tokens, position, start) {
        return Some(to_end(Kind::Shared));
    }
    let comma = is_comma(token.before);
    let follows = |offset: usize| tokens.get(position + offset).map(|token| token.lower);
    if matches!(token.lower, "and" | "but" | "or" | "yet") {
        let skip = usize::from(follows(1).is_some_and(|next| next.ends_with("ly") || next == "then" || next == "also"));
        let next = follows(1 + skip)?;
        if english::is_finite_verb(next, Some(token.lower)) && next_verb(tokens, 1..position).is_some() {
            return Some(to_end(Kind::Shared));
        }
        // "Cut the taxes and we will see": without its "and" the order would be none.
        let is_told = token.lower == "but" || next_verb(tokens, start..position).is_some();
        return (comma && is_told && own_subject(tokens, position + 1)).then(|| to_end(Kind::Own));
    }
    // "..., despite claims of the union that the bridge was safe", "..., in what appeared to be revenge", "..., just as he
    // did in March": told by the way.
    let by_the_way = matches!((token.lower, follows(1)), ("despite", _) | ("in", Some("what")) | ("just", Some("as")));
    if comma && by_the_way && next_verb(tokens, position..tokens.len()).is_some() {
        return Some(to_end(Kind::Own));
    }
    // "as long ago as 2023", "so short a call", "six days after the crash", "only when it rains": bound to the words
    // before them.
    let before = tokens[position - 1].lower;
    let is_bound = !comma && (matches!(token.lower, "as" | "so") || english::is_time(before)) || english::binds(before);
    // "the one before that was ..."
    let is_bound = is_bound || follows(1) == Some("that");
    if english::is_subordinator(token.lower) && !is_bound && own_subject(tokens, position + 1) {
        // "when he goes to China": that he goes is not told.
        let verb = next_verb(tokens, position + 2..tokens.len()).map_or("", |verb| tokens[verb].lower);
        let is_open = token.lower == "when" && !english::is_past(verb);
        return (!is_open).then(|| to_end(Kind::Own));
    }
    if is_dash(token.before) && own_subject(tokens, position) {
        let opened = (1..position).filter(|at| is_dash(tokens[*at].before)).count() % 2 == 1;
        let verb = next_verb(tokens, position + 1..tokens.len())?;
        if opened || tokens[position..verb].iter().any(|token| english::opens_embedded(token.lower)) {
            return None;
        }
        let closed = (position + 1..tokens.len()).find(|at| is_dash(tokens[*at].before));
        return Some(Opening { kind: Kind::Own, end: closed.unwrap_or(tokens.len()) });
    }
    (token.before.contains(';') && own_subject(tokens, position)).then(|| to_end(Kind::Own))
}

/// Whether "if", "whether" and the like govern what follows these words: nothing is cut off them.
fn is_conditional(tokens: &[Token<'_>], words: Range<usize>) -> bool {
    tokens[words].iter().any(|token| !token.is_quoted && english::is_condition(token.lower))
}

/// "saying that", "while calling it", "and adding": a participle behind a clause with a verb.
fn opens_participle(tokens: &[Token<'_>], position: usize, start: usize) -> bool {
    let token = &tokens[position];
    let conjunction = matches!(token.lower, "while" | "before" | "after");
    let follows = |offset: usize| tokens.get(position + offset).map_or("", |token| token.lower);
    let skip = usize::from(conjunction);
    let skip = skip + usize::from(follows(skip).ends_with("ly"));
    let participle = follows(skip);
    let behind = follows(skip + 1);
    if !english::is_participle(participle) || tokens[position + skip].is_name || behind.is_empty() {
        return false;
    }
    // "housing, heating and schools": a list of nouns.
    let is_list = matches!(behind, "and" | "or") || tokens[position + skip + 1].before.contains(',');
    let comma = token.before.contains(',') || conjunction;
    let before = tokens[position - 1].lower;
    let is_bound = matches!(before, "and" | "but" | "or") || english::binds(before);
    comma && !is_list && !is_bound && next_verb(tokens, start..position).is_some()
}

/// Where the aside ends that begins at this token, if one does.
fn aside(tokens: &[Token<'_>], position: usize, start: usize) -> Option<usize> {
    let token = &tokens[position];
    if !is_comma(token.before) {
        return None;
    }
    if let Some(end) = parenthesis_end(tokens, position, start) {
        return Some(end);
    }
    if english::is_relative(token.lower) {
        return Some(relative_end(tokens, position));
    }
    // "in which he said", "to whom she wrote"
    let follows = tokens.get(position + 1).filter(|next| next.before == " ");
    if english::is_preposition(token.lower) && follows.is_some_and(|next| matches!(next.lower, "which" | "whom")) {
        return Some(relative_end(tokens, position + 1));
    }
    let is_noun = english::is_article(token.lower) || english::is_role(token.lower);
    let end = closing_comma(tokens, position);
    (is_noun && tokens[position - 1].is_name && is_apposition(tokens, position..end)).then_some(end)
}

/// "The mayor, accused of lying, resigned": words between the subject and its verb, between commas.
fn parenthesis_end(tokens: &[Token<'_>], position: usize, start: usize) -> Option<usize> {
    const LONGEST_SUBJECT_WORDS: usize = 10;
    let is_relative = english::is_relative(tokens[position].lower);
    let is_subject = position - start <= LONGEST_SUBJECT_WORDS
        && (start + 1..position).all(|at| !is_comma(tokens[at].before))
        && !tokens[start..position].iter().any(|token| token.is_quoted)
        && !english::opens_no_subject(tokens[start].lower);
    // "The prime minister, Sanae Takaichi, called": her name stays with what she did.
    if !is_subject && !is_relative
        || next_verb(tokens, start..position).is_some()
        || tokens[position].is_name
        || english::opens_no_aside(tokens[position].lower)
    {
        return None;
    }
    let reach = tokens.len().min(position + LONGEST_ASIDE_WORDS);
    let closes = |at: &usize| match tokens[position].before {
        opened if is_dash(opened) => is_dash(tokens[*at].before),
        opened if opened.contains('(') => tokens[*at].before.contains(')'),
        _ => tokens[*at].before.contains(','),
    };
    let end = (position + 1..reach).filter(closes).find(|at| {
        let adverb = usize::from(tokens[*at].lower.ends_with("ly"));
        next_verb(tokens, at + adverb..(at + adverb + 1).min(tokens.len())).is_some()
    })?;
    // "Hale, 61, and Brandt, 14, died": a list.
    if tokens[position..end].iter().any(|token| token.before.contains(',') && matches!(token.lower, "and" | "or")) {
        return None;
    }
    // "The sponsor, Peter Moss had argued that some, among them Hale, needed": a verb of its own is no aside.
    (is_relative || is_verbless(tokens, position + 1..end)).then_some(end)
}

/// Whether the words hold no finite verb but in a clause that one of them opens: "suggesting that it was late".
fn is_verbless(tokens: &[Token<'_>], words: Range<usize>) -> bool {
    // "a freighter loaded with grain": a participle behind its noun.
    let is_reduced = |at: usize| {
        let behind = tokens.get(at + 1).map_or("", |token| token.lower);
        let is_participle = tokens[at].lower.ends_with("ed") && english::is_preposition(behind);
        // "a fight he called hopeless": a relative clause without its pronoun.
        is_participle || at > words.start && matches!(tokens[at - 1].lower, "he" | "i" | "it" | "she" | "they" | "we")
    };
    let verb = words.clone().find(|at| next_verb(tokens, *at..at + 1).is_some() && !is_reduced(*at));
    verb.is_none_or(|verb| tokens[words.start..verb].iter().any(|token| english::opens_embedded(token.lower)))
}

/// A noun phrase between commas behind a name: it has no verb of its own.
fn is_apposition(tokens: &[Token<'_>], words: Range<usize>) -> bool {
    const LONGEST_WORDS: usize = 24;
    words.len() <= LONGEST_WORDS && is_verbless(tokens, words.start + 1..words.end)
}

/// Whether a subject and its verb follow within a few words, before the next comma.
fn own_subject(tokens: &[Token<'_>], position: usize) -> bool {
    const REACH_WORDS: usize = 7;
    let Some(first) = tokens.get(position) else { return false };
    if first.is_quoted || english::is_finite_verb(first.lower, None) {
        return false;
    }
    for at in position + 1..(position + REACH_WORDS).min(tokens.len()) {
        if tokens[at].before.contains([',', ';']) {
            return false;
        }
        // "but the final version “calls on the council” ...": the verb is quoted.
        if tokens[at].before.contains(['"', '“']) {
            return english::is_finite_verb(tokens[at].lower, None) || english::is_base_verb(tokens[at].lower);
        }
        if next_verb(tokens, at..at + 1).is_some() {
            return true;
        }
    }
    english::is_subject(first.lower) && first.lower != "that" && first.lower != "this"
}

fn is_comma(before: &str) -> bool {
    before.contains([',', ';', '—', '–', '(']) || before.contains("--")
}

fn is_dash(before: &str) -> bool {
    before.contains(['—', '–']) || before.contains("--") || before == " - "
}
