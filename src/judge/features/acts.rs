//! Who did what to whom: the statement's acts, and what the article makes of them.

use super::measured::Features;
use super::scene::{NOWHERE, Scene};
use crate::article::Span;
use crate::language::{Argument, Factuality, Frame, FrameKind};
use crate::weigh::{
    AGREE, CONFLICT, CandidateFrame, FrameContext, FrameCounterpart, FrameMatch, HARDLY, MeaningId, Term, asserted,
    compare_arguments, counterpart, flag,
};

/// This many of the strongest passages are examined.
const STRONGEST: usize = 3;

/// The handicap of each further passage, in addition to half of the strength by which it is weaker; and of a sentence
/// beside the strongest.
const FURTHER: f64 = 0.15;

/// At or above this kin, two acts are expressed by one word, or by a verb and its noun.
const SAME_WORD: f64 = 0.9;

/// An act of the statement, and its counterpart in the article.
pub struct MatchedAct<'a> {
    /// The statement's.
    pub frame: &'a Frame,
    /// The article's.
    pub counterpart: Option<FrameCounterpart<'a>>,
}

impl<'a> MatchedAct<'a> {
    /// The article's frame of the same act.
    pub fn matched(&self) -> Option<(&'a Frame, FrameMatch)> {
        let found = self.counterpart.filter(|found| found.matched.is_matched())?;
        Some((found.candidate.frame, found.matched))
    }

    /// At least one participant agrees, and none is another.
    fn is_of_the_same(matched: &FrameMatch) -> bool {
        let agrees = matched.agent >= AGREE || matched.patient >= AGREE || matched.obliques > 0.0;
        agrees && matched.agent > HARDLY && matched.patient > HARDLY
    }
}

/// The statement's acts, the frames that may express them, and how acts relate.
pub struct StatementActs<'a> {
    /// The acts by which the statement is judged.
    pub acts: Vec<MatchedAct<'a>>,
    /// All frames that were examined.
    pub candidates: Vec<CandidateFrame<'a>>,
    /// For each of these, what the words of its clause mean.
    meanings: Vec<&'a [MeaningId]>,
}

impl<'a> StatementActs<'a> {
    /// Looks for the statement's acts in the three strongest passages of the article, and in the sentences beside the
    /// strongest.
    pub fn new(scene: &Scene<'a>) -> StatementActs<'a> {
        let read = scene.judge.read;
        let language = read.language_of(scene.article);
        let known = FrameContext { entities: &read.annotated.entities, acts: language.acts() };
        let (candidates, meanings): (Vec<CandidateFrame<'a>>, Vec<&'a [MeaningId]>) =
            candidates(scene).into_iter().unzip();
        let act = |frame: &'a Frame| MatchedAct { frame, counterpart: counterpart(frame, &candidates, known) };
        let own = &read.event.articles[scene.statement.place.article].language;
        let acts = match *own == read.event.articles[scene.article].language {
            true => scene.traits.acts.iter().copied().map(act).collect(),
            false => asserted(&read.frames_of(scene.statement), language.acts()).into_iter().map(act).collect(),
        };
        StatementActs { acts, candidates, meanings }
    }

    /// Whether a term is the word for an act that the article expresses too, by whatever word, or the word of saying that
    /// introduces an act.
    pub fn is_act(&self, term: &Term) -> bool {
        let is_at = |head: Span| term.spans.iter().any(|span| span.overlaps(head));
        self.acts
            .iter()
            .any(|act| act.frame.introduced_by.is_some_and(is_at) || act.matched().is_some() && is_at(act.frame.head))
    }

    /// All acts that were examined, each with what the words of its clause mean.
    pub fn examined(&self) -> impl Iterator<Item = (CandidateFrame<'a>, &'a [MeaningId])> {
        self.candidates.iter().copied().zip(self.meanings.iter().copied())
    }

    /// All acts that were examined in the sentence of one of them.
    pub fn beside(&self, one: &CandidateFrame<'_>) -> impl Iterator<Item = &'a Frame> {
        let sentence = one.sentence;
        self.candidates.iter().filter(move |other| other.sentence == sentence).map(|other| other.frame)
    }

    /// The act nearest to the root of its sentence.
    pub fn main(&self) -> Option<&MatchedAct<'a>> {
        self.acts.iter().min_by_key(|act| (act.frame.depth, act.frame.head.start))
    }
}

/// Whether a place is in an act's clause, and in none of the clauses within it: "the bridge, which was painted **in May**,
/// was inspected".
pub fn is_own<'f>(frame: &Frame, mut others: impl Iterator<Item = &'f Frame>, place: Span) -> bool {
    let is_within = |other: &Frame| other.kind == FrameKind::Verb && other.depth > frame.depth && other.holds(place);
    frame.holds(place) && !others.any(is_within)
}

/// The acts of the strongest passages and of those beside the first, with what the words of their clauses mean.
fn candidates<'a>(scene: &Scene<'a>) -> Vec<(CandidateFrame<'a>, &'a [MeaningId])> {
    let mut sentences: Vec<(usize, f64)> = Vec::new();
    for (number, carried) in scene.carried.iter().take(STRONGEST).enumerate() {
        let behind = FURTHER * number as f64 + 0.5 * (scene.best.score - carried.score);
        sentences.push((carried.passage, if number == 0 { 0.0 } else { behind }));
    }
    for beside in scene.judge.weighed.index.neighbours(scene.article, scene.best.passage) {
        if sentences.iter().all(|(passage, _)| *passage != beside) {
            sentences.push((beside, FURTHER));
        }
    }
    let acts = |(sentence, handicap): (usize, f64)| {
        let candidate = move |frame| CandidateFrame { frame, sentence, handicap };
        let told = scene.judge.acts.of(scene.article, sentence).iter();
        told.map(move |act| (candidate(act.frame), act.meanings.as_slice()))
    };
    sentences.into_iter().flat_map(acts).collect()
}

/// Measures what becomes of the statement's acts.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, credits: &[f64], features: &mut Features) {
    let language = scene.judge.read.language_of(scene.article).acts();
    let any = |is_so: &dyn Fn(&Frame, &FrameCounterpart<'_>, &FrameMatch) -> bool| {
        let with = told.acts.iter().filter_map(|act| Some((act.frame, act.counterpart.as_ref()?)));
        flag(with.into_iter().any(|(frame, found)| is_so(frame, found, &found.matched)))
    };
    let is_other_polarity =
        |frame: &Frame, found: &FrameCounterpart<'_>| frame.is_denied != found.candidate.frame.is_denied;
    features.denied = any(&|frame, found, matched| {
        matched.is_matched() && is_other_polarity(frame, found) && MatchedAct::is_of_the_same(matched)
    });
    features.denied_strictly = any(&|frame, found, matched| {
        matched.kin >= SAME_WORD && is_other_polarity(frame, found) && MatchedAct::is_of_the_same(matched)
    });
    features.not_done = any(&|frame, found, matched| {
        let is_done = |frame: &Frame| frame.factuality == Factuality::Done;
        matched.is_matched() && is_done(frame) != is_done(found.candidate.frame) && MatchedAct::is_of_the_same(matched)
    });
    features.contrary = any(&|_, _, matched| matched.is_contrary() && (matched.agent > 0.0 || matched.patient > 0.0));
    features.contrary_of_the_same = any(&|_, _, matched| matched.is_contrary() && matched.agent >= AGREE);
    features.other_agent = any(&|_, _, matched| {
        matched.is_matched() && matched.agent <= CONFLICT && (matched.patient >= AGREE || matched.obliques > 0.0)
    });
    features.other_patient = any(&|_, _, matched| {
        matched.is_matched() && matched.patient <= CONFLICT && (matched.agent >= AGREE || matched.obliques > 0.0)
    });
    features.other_oblique = any(&|_, _, matched| matched.is_matched() && matched.is_oblique_other);
    features.swapped = any(&|_, _, matched| matched.is_swapped);
    features.agent_unsure = any(&|frame, _, matched| {
        let is_named = frame.agent.as_ref().is_some_and(|agent| agent.entity.is_some());
        matched.is_matched() && is_named && matched.agent < AGREE
    });
    features.denial_unmatched = flag(told.acts.iter().any(|act| act.frame.is_denied && act.matched().is_none()));
    let heavy =
        || told.acts.iter().filter(|act| !language.is_light(&act.frame.act) && !language.is_empty(&act.frame.act));
    features.heavy = heavy().count() as f64;
    features.heavy_missing = heavy().filter(|act| act.matched().is_none()).count() as f64;
    if let Some(main) = told.main() {
        features.act_nowhere = flag(main.matched().is_none() && has_no_credit(scene, main.frame, credits));
    }
    features.clause_share = greatest_share(scene, told, |frame| frame.kind != FrameKind::Noun);
}

/// Measures how far the statement's main act, its claimant and its clause suggest that it is carried.
pub fn measure_main(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    if let Some((main, found)) = told.main().and_then(|main| Some((main, main.counterpart.as_ref()?))) {
        features.main_kin = found.matched.kin;
        features.agent = found.matched.agent;
        let is_other = main.frame.is_denied != found.candidate.frame.is_denied;
        features.main_denied = flag(found.matched.kin > 0.0 && is_other);
    }
    claim(scene, told, features);
    let is_counterpart = |frame: &Frame| {
        told.acts.iter().filter_map(MatchedAct::matched).any(|(matched, _)| std::ptr::eq(matched, frame))
    };
    features.act_share = greatest_share(scene, told, |frame| frame.kind != FrameKind::Noun && is_counterpart(frame));
}

/// Whether the act's own word is nowhere in the article.
fn has_no_credit(scene: &Scene<'_>, frame: &Frame, credits: &[f64]) -> bool {
    let state = frame.complement.as_ref().filter(|_| frame.kind == FrameKind::State);
    let word = state.map_or(frame.head, |complement| complement.head);
    let mut terms = scene.content.terms.iter().zip(credits);
    let own = terms.find(|(term, _)| term.spans.iter().any(|span| span.overlaps(word)));
    own.is_some_and(|(_, credit)| *credit < NOWHERE)
}

/// Whether the statement and the article attribute the claim to the same person.
fn claim(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    let read = scene.judge.read;
    let known = FrameContext { entities: &read.annotated.entities, acts: read.language_of(scene.article).acts() };
    let claimed = |act: &&MatchedAct<'_>| !act.frame.claimants.is_empty();
    features.claimed = flag(told.acts.iter().any(|act| claimed(&act)));
    let mut matched =
        told.acts.iter().filter(claimed).filter_map(|act| Some((act.frame.claimants.first()?, act.matched()?.0)));
    let Some((claimant, there)) = matched.next() else { return };
    let compare = |other: &Argument| compare_arguments(Some(claimant), Some(other), known);
    let best = there.claimants.iter().map(compare).reduce(f64::max).unwrap_or(0.0);
    features.claim = if best >= AGREE || best <= CONFLICT { best } else { 0.0 };
}

/// The greatest share of the statement's weight in one clause, of those that count; 0 if there is none.
fn greatest_share(scene: &Scene<'_>, told: &StatementActs<'_>, counts: impl Fn(&Frame) -> bool) -> f64 {
    /// How much a passage's handicap takes off the share.
    const HANDICAP: f64 = 0.3;
    let total: f64 = scene.weights.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let share = |(candidate, meanings): (&CandidateFrame<'_>, &&[MeaningId])| {
        let terms = scene.content.terms.iter().zip(scene.weights);
        let carried: f64 = terms.map(|(term, weight)| weight * scene.credit(term, meanings)).sum();
        carried / total - HANDICAP * candidate.handicap
    };
    let candidates = told.candidates.iter().zip(&told.meanings);
    candidates.filter(|(candidate, _)| counts(candidate.frame)).map(share).fold(0.0, f64::max)
}
