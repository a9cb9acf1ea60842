//! Where the words that say who does what have counterparts in a passage in another language, clause by clause.
//!
//! Such a passage has no frames. Its marks show where a clause may end, and Japanese and Chinese have whoever takes
//! part before the act or in its clause, so a counterpart in a later clause belongs to something else.

use super::dates;
use super::scene::{COUNTERPART, Scene};
use crate::article::{LanguageCode, Span};
use crate::judge::side_text::SideText;
use crate::language::{Acts, Certainty, DateMention, Frame, Number, Stretch, Word};
use crate::weigh::{numbers_agree, units_compare};

/// At or above this strength a word stands for the statement's: a synonym in the thesaurus has 0.5.
const MET: f64 = 0.5;

/// At or above this kin a word means what editors take for the statement's act or thing: see [`Acts::kin`].
const KIN: f64 = 0.7;

/// The statement's words that say who does what, and their counterparts.
pub struct Counterparts<'a> {
    scene: &'a Scene<'a>,
    passage: &'a SideText<'a>,
    frames: Vec<&'a Frame>,
    /// The words that matter, if the statement's language has frames.
    decisive: Vec<Span>,
    /// How many of the words that matter have none.
    unmet: usize,
    /// A word of the statement with a counterpart in the passage.
    pairs: Vec<(Span, Span)>,
    /// The words of each clause of the passage.
    clauses: Vec<&'a [&'a Word]>,
}

impl<'a> Counterparts<'a> {
    /// Looks for them in a passage of which the words are given.
    pub fn of(scene: &'a Scene<'a>, passage: &'a SideText<'a>) -> Counterparts<'a> {
        let read = scene.judge.read;
        let ends = read.language_of(scene.article).contrast().clause_ends();
        let is_one = |one: &&Word, other: &&Word| {
            !passage.text.get(one.span.end..other.span.start).is_some_and(|between| between.contains(ends))
        };
        let frames = read.frames_of(scene.statement);
        let decisive = decisive(scene, &frames);
        let index = &scene.judge.weighed.index;
        let meetings = index.meetings(scene.number, scene.article, scene.best.passage);
        let meanings: Vec<(Span, &str)> = index.meanings(scene.article, scene.best.passage).collect();
        let english = read.languages.of(&LanguageCode::ENGLISH).acts();
        let said = &scene.passages()[scene.best.passage].said;
        let mut pairs: Vec<(Span, Span)> =
            meetings.iter().filter(|met| met.strength >= MET).map(|met| (met.here, met.there)).collect();
        for (word, base) in &decisive {
            let kin = meanings.iter().filter(|(_, meaning)| is_kin(english, base, meaning));
            pairs.extend(kin.map(|(span, _)| (*word, *span)));
        }
        let matters = |span: &Span| match frames.is_empty() {
            true => !scene.said.numbers.iter().any(|number| number.span.contains(*span)),
            false => decisive.iter().any(|(word, _)| word.overlaps(*span)),
        };
        let is_met = |span: &Span| pairs.iter().any(|(word, _)| word.overlaps(*span));
        let terms = scene.content.terms.iter().filter(|term| !term.is_name && term.spans.iter().any(matters));
        let unmet =
            terms.filter(|term| !term.spans.iter().any(is_met) && scene.credit(term, said) < COUNTERPART).count();
        let decisive = decisive.into_iter().map(|(word, _)| word).collect();
        Counterparts {
            scene,
            passage,
            frames,
            decisive,
            unmet,
            pairs,
            clauses: passage.words.chunk_by(is_one).collect(),
        }
    }

    /// How many of the words that matter have no counterpart: the acts and the nouns of those who take part; every plain
    /// word if the statement's language has no frames. Names are counted elsewhere.
    pub fn unmet(&self) -> usize {
        self.unmet
    }

    /// The certainties of the clauses that have a counterpart; of all if none has.
    pub fn certainties(&self) -> Vec<Certainty> {
        let contrast = self.scene.judge.read.language_of(self.scene.article).contrast();
        let clauses: Vec<&[&Word]> = self.clauses.iter().filter(|clause| self.meets(clause)).copied().collect();
        if clauses.is_empty() {
            return self.passage.certainties.clone();
        }
        let of_clause = |words: &[&Word]| contrast.certainties(Stretch { words, ..self.passage.stretch() });
        clauses.into_iter().flat_map(of_clause).collect()
    }

    /// Whether the clauses that have a counterpart also have an act that leaves open whether what it speaks of is done,
    /// and of which the statement says nothing: "demanded", "is suspected".
    pub fn is_left_open(&self) -> bool {
        let index = &self.scene.judge.weighed.index;
        let english = self.scene.judge.read.languages.of(&LanguageCode::ENGLISH).acts();
        // Its first meaning is what a word usually means.
        let mut usual: Vec<(Span, &str)> = index.meanings(self.scene.article, self.scene.best.passage).collect();
        usual.dedup_by_key(|(span, _)| *span);
        let open: Vec<Span> =
            usual.into_iter().filter(|(_, meaning)| english.leaves_open(meaning)).map(|(span, _)| span).collect();
        let is_unsaid = |span: &Span| !self.pairs.iter().any(|(_, there)| there.overlaps(*span));
        let clauses = self.clauses.iter().filter(|clause| self.meets(clause));
        let mut words = clauses.flat_map(|clause| clause.iter());
        words.any(|word| open.iter().any(|span| span.overlaps(word.span) && is_unsaid(span)))
    }

    /// How many of those who take part in an act, of its numbers and of its days belong to something else in the passage.
    pub fn apart(&self) -> usize {
        self.frames.iter().map(|frame| self.apart_of(frame)).sum()
    }

    fn apart_of(&self, frame: &Frame) -> usize {
        let acts = self.places(frame.head);
        let Some(last) = acts.iter().map(|act| self.clause_of(*act)).max() else { return 0 };
        let named = self.scene.mentions_at(self.scene.statement.place).names.iter().map(|name| name.span);
        let heads = frame.arguments().map(|argument| argument.head);
        let parts = heads.chain(named.filter(|name| frame.holds(*name)));
        let is_later = |part: &Span| {
            let places = self.places(*part);
            !places.is_empty() && places.iter().all(|place| self.clause_of(*place) > last)
        };
        let numbers = self.scene.said.numbers.iter().filter(|number| frame.holds(number.span));
        let numbers = numbers.filter(|number| self.is_number_apart(number, &acts)).count();
        let days = self.scene.said.dates.iter().filter(|date| frame.holds(date.span));
        let days = days.filter(|date| self.is_day_apart(date, &acts)).count();
        parts.filter(is_later).count() + usize::from(self.is_acted_upon(frame, &acts)) + numbers + days
    }

    /// Whether the act's agent is named only after it, or as somebody to whom it is done.
    fn is_acted_upon(&self, frame: &Frame, acts: &[Span]) -> bool {
        let contrast = self.scene.judge.read.language_of(self.scene.article).contrast();
        let agents = frame.agent.as_ref().map_or(Vec::new(), |agent| self.places(agent.head));
        let is_object = |agent: &Span| {
            let after = self.passage.words.iter().find(|word| word.span.start == agent.end);
            after.is_some_and(|word| contrast.marks_object(&word.lower))
        };
        let is_after = |agent: &Span| acts.iter().all(|act| agent.start >= act.end);
        !agents.is_empty() && agents.iter().all(|agent| is_after(agent) || is_object(agent))
    }

    fn is_number_apart(&self, number: &Number, acts: &[Span]) -> bool {
        let there = &self.passage.numbers;
        let same = there.iter().filter(|other| numbers_agree(number, other)).map(|other| other.span);
        let is_said = |other: &Number| self.scene.said.numbers.iter().any(|said| numbers_agree(said, other));
        let rivals = there.iter().filter(|other| !is_said(other) && units_compare(&number.unit, &other.unit));
        let rivals: Vec<Span> = rivals.map(|rival| rival.span).collect();
        self.belong_elsewhere(acts, &same.collect::<Vec<_>>(), &rivals)
    }

    fn is_day_apart(&self, date: &DateMention, acts: &[Span]) -> bool {
        let is_same = |there: &&&DateMention| dates::is_same(self.scene, date, self.passage, there);
        let (same, rivals): (Vec<_>, Vec<_>) = self.passage.dates.iter().partition(is_same);
        let spans = |dates: Vec<&&DateMention>| dates.iter().map(|date| date.span).collect::<Vec<Span>>();
        self.belong_elsewhere(acts, &spans(same), &spans(rivals))
    }

    /// Whether each of the acts has a rival of the values nearer to it: in a clause nearer to its own, or in the same one.
    fn belong_elsewhere(&self, acts: &[Span], values: &[Span], rivals: &[Span]) -> bool {
        let is_nearer = |act: &Span, value: &Span, rival: &Span| {
            let [act_at, value_at, rival_at] = [act, value, rival].map(|span| self.clause_of(*span));
            let clauses = act_at.min(value_at)..=act_at.max(value_at);
            let is_one_clause = act_at == value_at && rival_at == value_at;
            rival_at != value_at && clauses.contains(&rival_at) || is_one_clause && gap(act, rival) < gap(act, value)
        };
        let has_rival = |act: &Span, value: &Span| rivals.iter().any(|rival| is_nearer(act, value, rival));
        !values.is_empty() && values.iter().all(|value| acts.iter().all(|act| has_rival(act, value)))
    }

    /// The counterparts of a word of the statement.
    fn places(&self, word: Span) -> Vec<Span> {
        self.pairs.iter().filter(|(here, _)| here.overlaps(word)).map(|(_, there)| *there).collect()
    }

    /// Whether a clause has a counterpart of a word that matters.
    fn meets(&self, clause: &[&Word]) -> bool {
        let matters = |here: &Span| self.decisive.is_empty() || self.decisive.iter().any(|word| word.overlaps(*here));
        let is_place = |span: Span| self.pairs.iter().any(|(here, there)| there.overlaps(span) && matters(here));
        clause.iter().any(|word| is_place(word.span))
    }

    fn clause_of(&self, span: Span) -> usize {
        self.clauses.iter().position(|clause| clause.iter().any(|word| word.span.overlaps(span))).unwrap_or_default()
    }
}

/// How many bytes are between two words.
fn gap(one: &Span, other: &Span) -> usize {
    one.start.saturating_sub(other.end).max(other.start.saturating_sub(one.end))
}

/// The acts and the nouns of those who take part, each with its base form. A main act that says little counts only above
/// acts that say more: "got what it had asked for".
fn decisive<'a>(scene: &Scene<'_>, frames: &[&'a Frame]) -> Vec<(Span, &'a str)> {
    let language = scene.judge.read.language_of(scene.statement.place.article);
    let (acts, contrast) = (language.acts(), language.contrast());
    let says_much = |frame: &Frame| !acts.is_empty(&frame.act) && !acts.is_light(&frame.act);
    let main = frames.iter().map(|frame| frame.depth).min().filter(|_| frames.iter().any(|frame| says_much(frame)));
    let is_main =
        |frame: &Frame| main == Some(frame.depth) && !acts.is_empty(&frame.act) && !acts.is_saying(&frame.act);
    let of_frame = |frame: &&'a Frame| {
        let nouns = frame.arguments().chain(&frame.claimants);
        let nouns = nouns.filter(|noun| !noun.is_pronoun && !contrast.is_negation(&noun.lemma));
        let act = (says_much(frame) || is_main(frame)).then_some((frame.head, &*frame.act.word));
        act.into_iter().chain(nouns.map(|noun| (noun.head, noun.lemma.as_str()))).collect::<Vec<_>>()
    };
    frames.iter().flat_map(of_frame).collect()
}

/// Whether two English words are one act or thing, or one act from its two sides: "kill", "die".
fn is_kin(acts: &dyn Acts, one: &str, other: &str) -> bool {
    let (kin, is_converse) = acts.relate(&acts.act_word(one), &acts.act_word(other));
    kin >= KIN || is_converse
}
