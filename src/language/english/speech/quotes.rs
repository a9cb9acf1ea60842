//! The quotations of an article with their speakers: sentence by sentence, so that for a pronoun it is known who was
//! mentioned before.

use super::animate::is_animate;
use super::attribution::{Attribution, Quoted};
use super::discourse::{Discourse, EntityMention};
use super::saying::{is_saying, is_unreal, is_weak};
use super::subject::subject;
use super::unattributed::Before;
use super::who::{TokenAt, Who};
use crate::article::Span;
use crate::language::cut_text::CutText;
use crate::language::english::grammar::PartOfSpeech;
use crate::language::english::named_tree::NamedTree;
use crate::language::mention::Quote;
use std::ops::Range;

/// A shorter quotation is a term in inverted commas, not a sentence.
const SENTENCE_WORDS: usize = 5;

/// A shorter quotation may be repeated by chance.
const SAME_WORDS: usize = 4;

/// A headline quotes what the body quotes if it has this share of its words, in hundredths.
const SAME_IN_HEADLINE: usize = 80;

/// A quotation of the article, and what is known of its speaker.
#[derive(Clone, Copy)]
struct Heard {
    paragraph: usize,
    number: usize,
    told: Attribution,
    /// No words say who says it: the speaker given is a guess.
    is_guessed: bool,
}

/// The quotations by paragraph. What was read is kept in `discourse`.
pub fn quotes(discourse: &mut Discourse<'_, '_>) -> Vec<Vec<Quote>> {
    let mut heard: Vec<Heard> = Vec::new();
    let mut before = Before::default();
    for paragraph in 1..discourse.paragraphs.len() {
        let mut found = read(discourse, paragraph);
        guess(discourse, paragraph, &mut found, &before);
        before = left_by(&discourse.paragraphs[paragraph], &found);
        heard.extend(found);
    }
    told_at_the_end(discourse.paragraphs, &mut heard);
    by_same_words(discourse.paragraphs, &mut heard);
    heard.extend(headline(discourse, &heard));
    let mut quotes: Vec<Vec<Quote>> = vec![Vec::new(); discourse.paragraphs.len()];
    for heard in heard {
        let tree = &discourse.paragraphs[heard.paragraph];
        let span = tree.quotations[heard.number].span;
        let speaker = heard.told.who.filter(Who::is_known);
        let continues = quotes[heard.paragraph].last();
        let continues = continues.is_some_and(|last| last.is_sentence && last.span.of(tree.cut.text).ends_with(','));
        quotes[heard.paragraph].push(Quote {
            span,
            speaker: speaker.map(|who| who.speaker_in(heard.paragraph)),
            verb: heard.told.verb.map(|verb| tree.tokens[verb].span),
            is_sentence: is_sentence(tree.cut, span, continues),
        });
    }
    quotes
}

/// Reads a paragraph: whom it names, who says what. Quotations for which no words name a speaker have none yet.
fn read(discourse: &mut Discourse<'_, '_>, paragraph: usize) -> Vec<Heard> {
    let tree = &discourse.paragraphs[paragraph];
    let mut found: Vec<Heard> = Vec::new();
    for (sentence, tokens) in tree.sentences.iter().enumerate() {
        discourse.note_sentence(paragraph, sentence);
        while found.len() < tree.quotations.len() {
            let told = match Quoted::new(tree, paragraph, found.len()) {
                Some(quoted) if quoted.tokens.end > tokens.end => break,
                Some(quoted) => attribute(discourse, &quoted),
                None => Attribution::default(),
            };
            found.push(Heard { paragraph, number: found.len(), told, is_guessed: false });
        }
        said_without_marks(discourse, paragraph, tokens.clone());
    }
    // Words after the end of what is parsed.
    let unread = found.len()..tree.quotations.len();
    found.extend(unread.map(|number| Heard { paragraph, number, told: Attribution::default(), is_guessed: false }));
    found
}

/// Who says a quotation according to its own words; notes it.
fn attribute(discourse: &mut Discourse<'_, '_>, quoted: &Quoted) -> Attribution {
    let tree = &discourse.paragraphs[quoted.paragraph];
    // The capitals of a headline do not make a title.
    if quoted.paragraph > 0 && is_title(tree.cut, tree.cut.words_in(quoted.span)) {
        return Attribution::default();
    }
    let told = discourse.attribution(quoted);
    if let Some(who) = told.who.filter(Who::is_known) {
        let last = TokenAt { paragraph: quoted.paragraph, token: quoted.tokens.end - 1 };
        discourse.note_said(last, who);
        if let Some(entity) = who.entity() {
            let at = TokenAt { token: told.verb.unwrap_or(last.token), ..last };
            discourse.note_person(EntityMention { at, entity, is_subject: true });
        }
    }
    told
}

/// Notes who says something in a sentence without quotation marks.
fn said_without_marks(discourse: &mut Discourse<'_, '_>, paragraph: usize, sentence: Range<usize>) {
    let tree = &discourse.paragraphs[paragraph];
    let says = |token: &usize| is_saying(tree, *token) && !is_weak(tree, *token) && !is_unreal(tree, *token);
    for verb in sentence.filter(says) {
        let speaks = |token: &usize| {
            !tree.is_quoted(*token) && tree.part_of_speech(*token) != PartOfSpeech::Pronoun && is_animate(tree, *token)
        };
        let Some(token) = subject(tree, verb).filter(speaks) else { continue };
        let who = discourse.resolve(TokenAt { paragraph, token });
        if who.is_known() {
            discourse.note_said(TokenAt { paragraph, token: verb }, who);
        }
    }
}

/// Guesses the speakers of the quotations without one: most continue what somebody said before.
fn guess(discourse: &Discourse<'_, '_>, paragraph: usize, found: &mut [Heard], before: &Before) {
    let tree = &discourse.paragraphs[paragraph];
    for number in 0..found.len() {
        let Attribution { who, is_blocked, .. } = found[number].told;
        let Some(quoted) = Quoted::new(tree, paragraph, number) else { continue };
        if who.is_some_and(|who| who.is_known()) || is_blocked || is_title(tree.cut, tree.cut.words_in(quoted.span)) {
            continue;
        }
        found[number].is_guessed = true;
        let speakers: Vec<Option<Who>> = found.iter().map(|heard| heard.told.who).collect();
        found[number].told.who = discourse.unattributed(&quoted, number, &speakers, before).or(who);
    }
}

fn left_by(tree: &NamedTree<'_>, found: &[Heard]) -> Before {
    let (Some(last), Some(quotation)) = (found.last(), tree.quotations.last()) else { return Before::default() };
    let after = tree.cut.text.get(quotation.span.end..).unwrap_or_default();
    let is_sentence = is_sentence(tree.cut, quotation.span, true);
    Before {
        speaker: last.told.who,
        is_open: quotation.open,
        ends_quoted: is_sentence && !after.contains(char::is_alphanumeric),
    }
}

/// For a quotation over several paragraphs, only the last one may say who says it.
fn told_at_the_end(paragraphs: &[NamedTree<'_>], heard: &mut [Heard]) {
    let quotation = |heard: &Heard| paragraphs[heard.paragraph].quotations[heard.number];
    for index in (1..heard.len()).rev() {
        let (earlier, later) = (heard[index - 1], heard[index]);
        let is_same = quotation(&earlier).open && quotation(&later).goes_on && later.paragraph == earlier.paragraph + 1;
        if is_same && earlier.is_guessed && later.told.who.is_some_and(|who| who.is_known()) {
            heard[index - 1].told.who = later.told.who;
        }
    }
}

/// A quotation set apart from the text is also quoted in it, and there the text says who says it.
fn by_same_words(paragraphs: &[NamedTree<'_>], heard: &mut [Heard]) {
    let words: Vec<String> = heard.iter().map(|heard| words(paragraphs, heard)).collect();
    for index in 0..heard.len() {
        if !heard[index].is_guessed || words[index].split(' ').count() < SAME_WORDS {
            continue;
        }
        let is_same = |other: &usize| {
            let told = &heard[*other];
            *other != index && !told.is_guessed && told.told.who.is_some() && words[*other].contains(&words[index])
        };
        if let Some(other) = (0..heard.len()).find(is_same) {
            heard[index].told.who = heard[other].told.who;
        }
    }
}

/// The headline's quotations: the speaker of the same words in the body, or else according to their own verb.
fn headline(discourse: &Discourse<'_, '_>, heard: &[Heard]) -> Vec<Heard> {
    if discourse.paragraphs.is_empty() {
        return Vec::new();
    }
    // Nothing was said before it, and the body does not continue from it.
    let mut found = read(&mut Discourse::new(discourse.paragraphs, discourse.entities, discourse.genders), 0);
    for headline in &mut found {
        let mine = words(discourse.paragraphs, headline);
        let is_same = |other: &&Heard| {
            let theirs = words(discourse.paragraphs, other);
            let count = mine.split(' ').count();
            let shared = mine.split(' ').filter(|word| theirs.split(' ').any(|other| other == *word)).count();
            other.told.who.is_some() && (theirs.contains(&mine) || shared * 100 >= SAME_IN_HEADLINE * count)
        };
        if let Some(same) = heard.iter().find(is_same) {
            // The headline's verb may be somebody else's: "“We were told”: mayor tells of a key".
            headline.told = Attribution { who: same.told.who, ..Attribution::default() };
        }
    }
    found
}

fn words(paragraphs: &[NamedTree<'_>], heard: &Heard) -> String {
    let tree = &paragraphs[heard.paragraph];
    let within = tree.cut.words_in(tree.quotations[heard.number].span);
    tree.cut.words()[within].iter().map(|word| word.lower.as_str()).collect::<Vec<_>>().join(" ")
}

fn is_sentence(cut: CutText, quoted: Span, continues: bool) -> bool {
    let words = cut.words_in(quoted);
    let first = quoted.of(cut.text).chars().find(|c| c.is_alphanumeric());
    let capital = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    words.len() >= SENTENCE_WORDS && (capital || continues) && !is_title(cut, words)
}

/// The title of a programme, a book or a bill, which nobody says: capitals throughout, except for the smallest words.
fn is_title(cut: CutText, words: Range<usize>) -> bool {
    let small = |index: &usize| {
        matches!(
            cut.lower(*index),
            "of" | "the" | "and" | "in" | "on" | "to" | "for" | "a" | "an" | "with" | "at" | "by"
        )
    };
    words.len() > 1 && words.clone().filter(|index| !small(index)).all(|index| cut.is_capital(index))
}
