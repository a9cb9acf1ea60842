//! Whether one statement says what another one says.
//!
//! Weight alone joins hardly any two statements that were written independently, and joins some that differ in who
//! acts. So the acts, who did what to whom ([`match_frames`]), and the exact details ([`Details`]) decide as well. Two
//! statements are two facts, however many words they share, if they conflict in an act, a number, a day, a name or a
//! speaker; one wrong row is worse than two rows.

use super::carriage::Carriage;
use super::details::Details;
use super::frames::{AGREE, CONFLICT, FrameContext, FrameMatch, HARDLY, asserted, match_frames};
use super::index::Index;
use super::weighed::Weighed;
use crate::language::{Factuality, Frame};
use crate::read::Read;

/// Two statements are one fact if the passages of both carry this share of the other's weight ...
const CARRIED: f64 = 0.7;

/// ... and each has this share of it in its own words: a copy of a sentence carries both of its clauses, but they are
/// two facts.
const OWN_WORDS: f64 = 0.5;

/// How much of a statement a longer one needs in order to state it, as shares of the statement's weight.
///
/// With these, 51 statements of the stories, two invented events and the samples join a row in addition to those that
/// their weight joins. Read by hand, all but three say the same; without requiring an act, or more where there is none,
/// a tenth to a fifth did not.
mod needs {
    /// If the main act is the same, with the same participants.
    pub const SAME_ACT: f64 = 0.4;
    /// If some act is the same, and half of the words other than names.
    pub const SOME_ACT: f64 = 0.5;
    /// If no act is expressed by a word known to be kin; and then both shares together.
    pub const NO_ACT: f64 = 0.65;
    /// Both shares together, if no act is found.
    pub const NO_ACT_BOTH: f64 = 1.1;
    /// Within one article, whose wording is similar throughout.
    pub const ONE_ARTICLE: f64 = 0.6;
    /// For a headline.
    pub const HEADLINE: f64 = 0.6;
    /// For a headline without an act.
    pub const VERBLESS: f64 = 0.75;
    /// The share of the words other than names.
    pub const PLAIN: f64 = 0.5;
    /// At least this many of them: names alone say who, not what.
    pub const PLAIN_WORDS: usize = 2;
    /// If the longer one adds a number, a day or a name of its own.
    pub const SAID_WITH_MORE: f64 = 0.6;
    /// The share of the longer one's weight. A statement that says five times as much is another fact.
    pub const BACK: f64 = 0.2;
    /// The same, if the longer one adds a number, a day or a name of its own.
    pub const BACK_WITH_MORE: f64 = 0.3;
}

/// Every statement with what it is compared by.
pub struct Sayings<'r> {
    read: &'r Read<'r>,
    index: &'r Index,
    carriage: &'r Carriage,
    sayings: Vec<Saying<'r>>,
}

struct Saying<'r> {
    frames: Vec<&'r Frame>,
    details: Details<'r>,
    passage: Option<usize>,
}

impl<'r> Sayings<'r> {
    /// Reads every statement once.
    pub fn new(read: &'r Read<'r>, weighed: &'r Weighed) -> Sayings<'r> {
        let saying = |statement| {
            let all = read.frames_of(statement);
            let frames = asserted(&all, read.language_of(statement.place.article).acts());
            let details = Details::of(read, statement, &frames);
            Saying { frames, details, passage: weighed.index.passage_at(statement.place) }
        };
        let sayings = read.statements.iter().map(saying).collect();
        Sayings { read, index: &weighed.index, carriage: &weighed.carriage, sayings }
    }

    /// The sentence of a statement, by its number among the passages of its article.
    pub fn passage(&self, statement: usize) -> Option<usize> {
        self.sayings[statement].passage
    }

    /// How surely the longer statement states what the shorter one says; `None` if the two are two facts.
    pub fn same(&self, shorter: usize, longer: usize) -> Option<f64> {
        let (here, there) = (self.article(shorter), self.article(longer));
        let is_one_article = here == there;
        if is_one_article && self.passage(shorter) == self.passage(longer) {
            return None;
        }
        let (said, plain, plain_words) = self.share(shorter, longer);
        let (back, ..) = self.share(longer, shorter);
        if self.is_carried(shorter, longer) && self.is_carried(longer, shorter) && said.min(back) >= OWN_WORDS {
            return Some(CARRIED_BOTH_WAYS + said);
        }
        let (one, other) = (&self.sayings[shorter].details, &self.sayings[longer].details);
        if one.is_lacked_by(other, self.read) || self.are_against(shorter, longer) {
            return None;
        }
        let acts = self.acts(shorter, longer);
        let is_plain = plain >= needs::PLAIN && plain_words >= needs::PLAIN_WORDS;
        if self.read.statements[shorter].place.paragraph == 0 {
            let is_told = said >= needs::HEADLINE && (acts.is_main || acts.is_any && is_plain)
                || said >= needs::VERBLESS && acts.are_none && is_plain;
            if is_told {
                return Some(HEADLINE_FIRST + said + back);
            }
        }
        let has_more = other.is_lacked_by(one, self.read);
        if back < needs::BACK || has_more && (said < needs::SAID_WITH_MORE || back < needs::BACK_WITH_MORE) {
            return None;
        }
        let is_same = if is_one_article {
            acts.is_main && said >= needs::ONE_ARTICLE
        } else {
            acts.is_main && said >= needs::SAME_ACT
                || is_plain && acts.is_any && said >= needs::SOME_ACT
                || is_plain && said >= needs::NO_ACT && said + back >= needs::NO_ACT_BOTH
        };
        is_same.then_some(said + back)
    }

    /// Whether an act, a number, a day or a speaker of the one conflicts with one of the other.
    pub fn are_against(&self, one: usize, other: usize) -> bool {
        self.sayings[one].details.is_against(&self.sayings[other].details, self.read)
            || self.tells_otherwise(one, other)
            || self.tells_otherwise(other, one)
    }

    fn article(&self, statement: usize) -> usize {
        self.read.statements[statement].place.article
    }

    /// Whether the other's passage is the one that carries the statement best, and carries it well.
    fn is_carried(&self, statement: usize, other: usize) -> bool {
        let best = self.carriage.of(statement, self.article(other)).first();
        best.is_some_and(|best| best.score >= CARRIED && Some(best.passage) == self.passage(other))
    }

    /// The share of a statement's weight that the other's own words have; the same for the words other than names; and
    /// how many of these there are.
    fn share(&self, statement: usize, other: usize) -> (f64, f64, usize) {
        let theirs = &self.index.content(other).terms;
        let (mut all, mut said, mut plain, mut plain_said, mut plain_words) = (0.0, 0.0, 0.0, 0.0, 0);
        for (term, weight) in self.index.content(statement).terms.iter().zip(self.index.weights(statement)) {
            let credit = self.index.credit(term, theirs.iter().map(|there| there.meaning));
            all += weight;
            said += weight * credit;
            if !term.is_name {
                plain += weight;
                plain_said += weight * credit;
                plain_words += usize::from(credit > 0.0 && !term.is_implied());
            }
        }
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        (share(said, all), share(plain_said, plain), plain_words)
    }

    /// For each of the statement's frames, its best match among the other's frames.
    fn matches(
        &self,
        statement: usize,
        other: usize,
    ) -> impl Iterator<Item = (&'r Frame, Option<(&'r Frame, FrameMatch)>)> {
        let known = self.known(statement);
        let theirs = &self.sayings[other].frames;
        self.sayings[statement].frames.iter().map(move |frame| {
            let mut best: Option<(&Frame, FrameMatch)> = None;
            for there in theirs {
                let Some(matched) = match_frames(frame, there, known) else { continue };
                if best.is_none_or(|(_, best)| matched.total > best.total) {
                    best = Some((*there, matched));
                }
            }
            (*frame, best)
        })
    }

    fn known(&self, statement: usize) -> FrameContext<'r> {
        let acts = self.read.language_of(self.article(statement)).acts();
        FrameContext { entities: &self.read.annotated.entities, acts }
    }

    /// Whether the other denies an act of the statement, only plans it, reports the contrary, or has another agent or
    /// patient.
    fn tells_otherwise(&self, statement: usize, other: usize) -> bool {
        let is_done = |frame: &Frame| frame.factuality == Factuality::Done;
        self.matches(statement, other).any(|(frame, found)| {
            found.is_some_and(|(there, matched)| {
                matched.is_contrary()
                    || matched.is_matched()
                        && (frame.is_denied != there.is_denied
                            || is_done(frame) != is_done(there)
                            || matched.agent <= CONFLICT
                            || matched.patient <= CONFLICT
                            || matched.is_swapped
                            || matched.is_oblique_other)
            })
        })
    }

    fn acts(&self, statement: usize, other: usize) -> SharedActs {
        let acts = self.known(statement).acts;
        let says_little = |frame: &Frame| acts.is_light(&frame.act) || acts.is_empty(&frame.act);
        let frames = &self.sayings[statement].frames;
        let are_all_light = frames.iter().all(|frame| says_little(frame));
        let main = frames.iter().min_by_key(|frame| (frame.depth, frame.head.start)).map(|frame| frame.head);
        let mut shared = SharedActs { are_none: frames.is_empty(), ..SharedActs::default() };
        for (frame, found) in self.matches(statement, other) {
            let Some((_, matched)) = found.filter(|(_, matched)| matched.is_matched()) else { continue };
            shared.is_any |= are_all_light || !says_little(frame);
            let is_of_the_same = matched.agent >= AGREE || matched.patient >= AGREE && matched.agent > HARDLY;
            shared.is_main |= Some(frame.head) == main && is_of_the_same;
        }
        shared
    }
}

/// A pair that carries each other comes before anything else, and a headline joins the text before it joins another
/// statement: the two shares add up to at most 2.
const CARRIED_BOTH_WAYS: f64 = 4.0;
const HEADLINE_FIRST: f64 = 2.0;

/// The acts of a shorter statement that a longer one has.
#[derive(Debug, Clone, Copy, Default)]
struct SharedActs {
    /// The main act, with the same participants.
    is_main: bool,
    /// One that says something by itself.
    is_any: bool,
    /// The shorter one has no act.
    are_none: bool,
}
