//! What the article's same acts leave open of the statement's: who acts, whom it is done to, whether it is done, every
//! number and day. They must answer it within one clause; words put together from two do not.

use super::acts::{StatementActs, is_own};
use super::measured::Features;
use super::moved::sides;
use super::participants::Participants;
use super::scene::{COUNTERPART, RELATIVE, Scene};
use crate::article::Span;
use crate::judge::side_text::SideText;
use crate::language::{Argument, Factuality, Frame, FrameKind, Oblique, QualifierSlot, Side};
use crate::weigh::{AGREE, CandidateFrame, FrameContext, Meaning, MeaningId, Term, compare_arguments, match_frames};

/// Counts the statement's acts that the article has, and what even the best answer to each leaves open.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    let read = scene.judge.read;
    let known = FrameContext { entities: &read.annotated.entities, acts: read.language_of(scene.article).acts() };
    // A language without a parser has no acts to answer.
    if told.acts.is_empty() && told.candidates.is_empty() {
        features.acts_answered = 1.0;
    }
    for act in &told.acts {
        let here = act.frame;
        let is_same = |there: &Frame| match_frames(here, there, known).is_some_and(|matched| matched.is_matched());
        let answers = told.examined().filter(|(there, _)| is_same(there.frame));
        let open = answers.map(|(there, clause)| Answer { scene, told, here, there, clause, known }.open()).min();
        features.acts_answered += f64::from(u8::from(open.is_some()));
        // Of "wants to sell", "sell" is what it says.
        let is_missing = open.is_none() && here.factuality != Factuality::Done && here.kind == FrameKind::Verb;
        features.unanswered += open.unwrap_or(usize::from(is_missing)) as f64;
    }
}

/// An act of the statement, and one of the article that may answer it.
struct Answer<'a, 's> {
    scene: &'s Scene<'a>,
    told: &'s StatementActs<'a>,
    here: &'s Frame,
    there: CandidateFrame<'s>,
    /// What the words of the article's clause mean.
    clause: &'s [MeaningId],
    known: FrameContext<'s>,
}

impl<'a, 's> Answer<'a, 's> {
    fn same(&self) -> Participants<'a, 's> {
        Participants { scene: self.scene, told: self.told, known: self.known }
    }

    /// How many things it leaves open.
    fn open(&self) -> usize {
        let is_done = |frame: &Frame| frame.factuality == Factuality::Done;
        let is_open = |frame: &Frame| frame.factuality == Factuality::Conditional;
        let is_turned = self.here.is_denied != self.there.frame.is_denied
            || is_done(self.here) != is_done(self.there.frame)
            || is_open(self.here) != is_open(self.there.frame);
        let participants =
            cores(self.here, self.known).filter(|(side, argument)| self.is_open(*side, argument)).count();
        let signs =
            [is_turned, self.is_doubted(), self.is_of_another_claimant(), self.is_opposed(), self.has_further_denial()];
        participants + self.other_obliques() + self.values() + signs.iter().filter(|sign| **sign).count()
    }

    /// Whether a participant is not that of the article's act: somebody or something else is on its side; or nobody is,
    /// and it is not in the clause. A pronoun whose bearer is unknown leaves nothing open.
    fn is_open(&self, side: Side, argument: &Argument) -> bool {
        if is_unknown(argument) || self.is_date(argument.head) {
            return false;
        }
        let agrees = |other: &Argument| self.same().are_one(argument, other);
        let has_no_side = |preposition: &str| self.known.acts.side(preposition).is_none();
        let beside = self.there.frame.obliques.iter().filter(|one| has_no_side(&one.preposition));
        let mut beside = beside.map(|one| &one.argument).chain(&self.there.frame.complement);
        let on_side: Vec<&Argument> =
            cores(self.there.frame, self.known).filter(|(at, _)| *at == side).map(|(_, other)| other).collect();
        if on_side.iter().any(|other| agrees(other)) || beside.any(agrees) {
            return false;
        }
        match on_side.as_slice() {
            [] => !self.is_in_clause(argument.head),
            others => others.iter().any(|other| !is_unknown(other)),
        }
    }

    /// Whether the article reports it as a claim that others may doubt, and the statement does not.
    fn is_doubted(&self) -> bool {
        let is_doubt = |frame: &Frame, other: &Frame| {
            frame.introduced_by == Some(other.head) && self.known.acts.is_doubting(&other.act.word)
        };
        let own = || self.scene.judge.read.frames_of(self.scene.statement);
        self.told.beside(&self.there).any(|other| is_doubt(self.there.frame, other))
            && !own().into_iter().any(|other| is_doubt(self.here, other))
    }

    /// Whether the statement names who says it, and the article has somebody else say it by name. Nobody is somebody else
    /// than a pronoun whose bearer is unknown, or than "the council's report" if that is the council.
    fn is_of_another_claimant(&self) -> bool {
        let others = &self.there.frame.claimants;
        let Some(claimant) = self.here.claimants.first().filter(|claimant| !is_unknown(claimant)) else { return false };
        let is_open = others.first().is_none_or(is_unknown) || !others.iter().any(|other| other.entity.is_some());
        !is_open && others.iter().all(|other| compare_arguments(Some(claimant), Some(other), self.known) < 0.0)
    }

    /// What follows a preposition in the statement, and something else in the article: "from Tarn", "from Harlan".
    fn other_obliques(&self) -> usize {
        let is_other = |one: &&Oblique| {
            let others = self.there.frame.obliques.iter().filter(|other| other.preposition == one.preposition);
            let others = others.map(|other| &other.argument);
            let others: Vec<&Argument> =
                others.filter(|other| !self.is_date(other.head) && !is_unknown(other)).collect();
            let is_another = |other: &&Argument| other.lemma == one.argument.lemma;
            !one.preposition.is_empty()
                && !is_unknown(&one.argument)
                && !self.is_date(one.argument.head)
                && !others.is_empty()
                && !others.iter().any(|other| self.same().are_one(&one.argument, other))
                && (others.iter().any(is_another) || !self.is_in_clause(one.argument.head))
        };
        self.here.obliques.iter().filter(is_other).count()
    }

    /// The numbers and days of the statement's clause that the article's clause does not have; those of clauses within
    /// them belong to those.
    fn values(&self) -> usize {
        let index = &self.scene.judge.weighed.index;
        let is_value = |term: &&Term| !matches!(index.meaning(term.meaning), Meaning::Word { .. });
        let own = |span: &Span| is_own(self.here, self.told.acts.iter().map(|act| act.frame), *span);
        let terms = self.scene.content.terms.iter().filter(|term| term.spans.iter().any(own));
        let passage = &self.scene.passages()[self.there.sentence].content;
        let spans: Vec<&Span> = passage.terms.iter().filter(is_value).flat_map(|term| &term.spans).collect();
        let is_there = |span: &Span| {
            is_own(self.there.frame, self.told.beside(&self.there), *span) && !self.is_of_other_noun(*span, &spans)
        };
        let there = passage.terms.iter().filter(|term| term.spans.iter().any(is_there));
        let there: Vec<MeaningId> = there.map(|term| term.meaning).collect();
        terms.filter(is_value).filter(|term| self.scene.credit(term, &there) < RELATIVE).count()
    }

    /// Whether a place of the article belongs to a noun that the statement does not have: "after the vote **in March**".
    /// "For four days in March" has no noun but for values.
    fn is_of_other_noun(&self, place: Span, values: &[&Span]) -> bool {
        let is_said = |noun: &str| self.here.arguments().any(|one| one.words.iter().any(|word| word == noun));
        self.there.frame.arguments().any(|phrase| {
            let place_of =
                |word: &str| phrase.qualifiers.iter().find(|one| one.word == word).map_or(phrase.head, |one| one.place);
            let is_value = |word: &str| values.iter().any(|value| value.overlaps(place_of(word)));
            let mut after = phrase.qualifiers.iter().filter(|one| matches!(one.slot, QualifierSlot::After(_)));
            after.any(|one| one.place.overlaps(place) && !is_said(&one.of) && !is_value(&one.of))
        })
    }

    /// Whether one act is against somebody, and the other for or with the same.
    fn is_opposed(&self) -> bool {
        let is_against = |preposition: &str| self.known.acts.side(preposition) == Some(Side::Opponent);
        self.here.obliques.iter().any(|one| {
            let turned = |preposition: &str| is_against(&one.preposition) != is_against(preposition);
            let others = self.there.frame.obliques.iter().filter(|other| turned(&other.preposition));
            others
                .map(|other| compare_arguments(Some(&one.argument), Some(&other.argument), self.known))
                .any(|alike| alike >= AGREE)
        })
    }

    /// Whether a word denies something within the article's clause, and none within the statement's: "not all",
    /// "without charge".
    fn has_further_denial(&self) -> bool {
        let Some(told) = self.scene.told.iter().find(|side| side.has(self.there.frame.head)) else { return false };
        // "That is not so": a clause about the act.
        let points_back = |other: &Frame| other.agent.as_ref().is_none_or(is_unknown);
        let within = |other: &&Frame| {
            other.kind != FrameKind::Noun && other.depth > self.there.frame.depth && !points_back(other)
        };
        let is_within = |span: Span| self.told.beside(&self.there).filter(within).any(|other| other.holds(span));
        let is_there = |span: Span| self.there.frame.holds(span) && !is_within(span);
        let is_here = |span: Span| self.here.holds(span);
        let own = self.scene.statement.place.article;
        self.has_denial(told, self.scene.article, is_there) && !self.has_denial(self.scene.said, own, is_here)
    }

    fn has_denial(&self, side: &SideText<'_>, article: usize, is_within: impl Fn(Span) -> bool) -> bool {
        let contrast = self.scene.judge.read.language_of(article).contrast();
        side.words.iter().any(|word| is_within(word.span) && contrast.is_negation(&word.lower))
    }

    /// Whether the words at a place of the statement have counterparts in the article's clause.
    fn is_in_clause(&self, place: Span) -> bool {
        let is_there = |span: &Span| span.overlaps(place);
        let mut terms = self.scene.content.terms.iter().filter(|term| term.spans.iter().any(is_there));
        terms.all(|term| self.scene.credit(term, self.clause) >= COUNTERPART)
    }

    fn is_date(&self, place: Span) -> bool {
        let mentions = self.scene.mentions_at(self.scene.statement.place);
        mentions.dates.iter().any(|date| date.span.overlaps(place))
    }
}

/// A pronoun whose bearer is unknown.
fn is_unknown(argument: &Argument) -> bool {
    argument.is_pronoun && argument.entity.is_none()
}

/// Who acts, whom or what it is done to, who is given something.
fn cores<'f>(frame: &'f Frame, known: FrameContext<'f>) -> impl Iterator<Item = (Side, &'f Argument)> {
    let is_core = |side: &Side| matches!(side, Side::Agent | Side::Patient | Side::Recipient);
    sides(frame, known.acts).into_iter().filter(move |(side, _)| is_core(side))
}
