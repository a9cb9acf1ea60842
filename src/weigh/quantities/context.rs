//! How far two quantities belong to the same thing, whatever their values.

use super::occurrence::{Occurrence, Quantities};
use crate::language::Acts;
use crate::weigh::affinity::affinity;
use crate::weigh::links::PairedParagraphs;
use rustc_hash::FxHashMap;

/// What two quantities have in common besides their kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Context {
    /// How near the counted things are, from −1 to 1, as [`Acts::kin`]; 0 if one of them does not name what it counts.
    pub thing: f64,
    /// Whether a word of one's things, details or arguments is one of the other's.
    pub shares_words: bool,
    /// How near the acts are, from −1 to 1, leaving out acts that say little.
    pub act: f64,
    /// How many people, places and organisations both clauses name.
    pub entities: usize,
    /// How much the clauses have in common, from 0, hardly ever above 1: see `affinity.rs`.
    pub clause: f64,
    /// The same for the sentences.
    pub sentence: f64,
    /// How strongly the paragraphs are linked, in the same measure.
    pub link: f64,
}

/// At or above this kin, two things or acts are one: one is wider, or editors use one for the other.
pub const KIN: f64 = 0.6;

impl Context {
    /// All of it in one number, from 0 to about 3. The weights are a choice made on the labelled stories and the
    /// invented events: the thing and the act weigh most, and no single part decides.
    pub fn score(&self) -> f64 {
        let words = if self.thing <= 0.0 && self.shares_words { 0.25 } else { 0.0 };
        let contrary = if self.act < 0.0 { 0.5 } else { 0.0 };
        0.6 * self.thing.max(0.0)
            + words
            + 0.5 * self.act.max(0.0)
            + 0.15 * self.entities.min(2) as f64
            + 0.7 * self.clause.min(1.0)
            + 0.3 * self.sentence.min(1.0)
            + 0.3 * self.link.min(1.0)
            - contrary
    }

    /// Whether the same thing is counted.
    pub fn is_one_thing(&self) -> bool {
        self.thing >= KIN
    }

    /// Whether it is counted in the same act.
    pub fn is_one_act(&self) -> bool {
        self.act >= KIN
    }
}

/// Article and paragraph number.
type ParagraphAt = (usize, usize);

/// Compares quantities, and remembers how words relate.
pub struct Comparing<'q, 'r> {
    /// The quantities that are compared.
    pub quantities: &'q Quantities<'r>,
    /// By pairs of paragraphs.
    links: FxHashMap<(ParagraphAt, ParagraphAt), f64>,
    kin: FxHashMap<(&'r str, &'r str), f64>,
}

impl<'q, 'r> Comparing<'q, 'r> {
    /// With the paragraphs that have something in common, if links are to count for a pair.
    pub fn new(quantities: &'q Quantities<'r>, links: &[PairedParagraphs]) -> Comparing<'q, 'r> {
        let links = links.iter().map(|link| ((link.a, link.b), link.score)).collect();
        Comparing { quantities, links, kin: FxHashMap::default() }
    }

    /// What two quantities of different articles have in common.
    pub fn context(&mut self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> Context {
        let (here, there) = (one.quantity, other.quantity);
        let acts = self.quantities.read.language_of(one.place.article).acts();
        let says_much = |act: &&str| !acts.is_empty(act) && !acts.is_light(act) && !acts.is_saying(act);
        let telling = |words: &'r [String]| words.iter().map(String::as_str).filter(says_much).collect::<Vec<_>>();
        let all = |words: &'r [String]| words.iter().map(String::as_str).collect::<Vec<_>>();
        let thing = self.best_kin(acts, &all(&here.things), &all(&there.things));
        let act = self.best_kin(acts, &telling(&here.acts), &telling(&there.acts));
        let words = |of: &'r crate::language::Quantity| of.things.iter().chain(&of.details).chain(&of.arguments);
        let shares_words = words(here).any(|word| words(there).any(|other| word == other));
        let ends = [(one.place.article, one.place.paragraph), (other.place.article, other.place.paragraph)];
        let link = self.links.get(&(ends[0].min(ends[1]), ends[0].max(ends[1]))).copied().unwrap_or(0.0);
        Context {
            thing,
            shares_words,
            act,
            entities: here.entities.iter().filter(|entity| there.entities.contains(entity)).count(),
            clause: self.clause_affinity(one, other),
            sentence: self
                .quantities
                .index
                .affinity((one.place.article, one.passage), (other.place.article, other.passage)),
            link,
        }
    }

    /// The nearest pair; a contrary one only if no pair is near.
    fn best_kin(&mut self, acts: &dyn Acts, here: &[&'r str], there: &[&'r str]) -> f64 {
        let mut best: f64 = 0.0;
        let mut worst: f64 = 0.0;
        for one in here {
            for other in there {
                let pair = (*one.min(other), *one.max(other));
                let kin = *self.kin.entry(pair).or_insert_with(|| acts.kin(pair.0, pair.1));
                best = best.max(kin);
                worst = worst.min(kin);
            }
        }
        if best > 0.0 { best } else { worst }
    }

    /// The words that the clauses share, by their rarity; words that mean nearly the same count 0.4, as in the measure
    /// of passages.
    fn clause_affinity(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> f64 {
        const RELATIVE: f64 = 0.4;
        let index = self.quantities.index;
        let weight = |of: &Occurrence<'_>| of.terms.iter().map(|term| index.rarity(*term)).sum();
        let has = |term: &u32| other.terms.binary_search(term).is_ok();
        let credit = |term: &u32| {
            if has(term) {
                return 1.0;
            }
            let alike = index.alike(*term).iter().filter(|(like, _)| has(like)).map(|(_, alike)| *alike);
            let relative = index.relatives(*term).iter().filter(|like| has(like)).map(|_| RELATIVE);
            alike.chain(relative).fold(0.0, f64::max)
        };
        let shared = one.terms.iter().map(|term| credit(term) * index.rarity(*term)).sum();
        affinity(shared, weight(one), weight(other))
    }
}
