//! How far two quantities belong to the same thing, whatever their values.

use super::occurrence::{Occurrence, Quantities};
use super::shares::Shares;
use super::words::{Common, Kin, Words};
use crate::weigh::affinity::affinity;
use crate::weigh::index::Index;
use crate::weigh::links::PairedParagraphs;
use crate::weigh::vocabulary::MeaningId;
use rustc_hash::FxHashMap;

/// What two quantities have in common besides their kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityContext {
    /// How near the counted things are, from −1 to 1, as [`Acts::kin`](crate::language::Acts::kin); 0 if one of them does not name what it counts.
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

impl QuantityContext {
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

/// Compares quantities.
pub struct Comparing<'q, 'r> {
    /// The quantities that are compared.
    pub quantities: &'q Quantities<'r>,
    /// By pairs of paragraphs.
    links: FxHashMap<(ParagraphAt, ParagraphAt), f64>,
    words: Words<'r>,
    articles: Vec<ArticleQuantities>,
}

/// What is known of an article's quantities.
struct ArticleQuantities {
    /// The sentences that have one, by their numbers among the article's passages.
    sentences: Vec<usize>,
    /// For each quantity the place of its sentence in that list.
    sentence_of: Vec<usize>,
    /// For each quantity the weight of the words of its clause.
    weights: Vec<f64>,
}

impl ArticleQuantities {
    fn of(index: &Index, quantities: &[Occurrence<'_>]) -> ArticleQuantities {
        let mut sentences: Vec<usize> = quantities.iter().map(|one| one.passage).collect();
        sentences.sort_unstable();
        sentences.dedup();
        let sentence_of = quantities.iter().map(|one| sentences.partition_point(|passage| *passage < one.passage));
        let weight = |one: &Occurrence<'_>| one.terms.iter().map(|term| index.rarity(*term)).sum();
        ArticleQuantities {
            sentence_of: sentence_of.collect(),
            weights: quantities.iter().map(weight).collect(),
            sentences,
        }
    }
}

impl<'q, 'r> Comparing<'q, 'r> {
    /// With the paragraphs that have something in common, if links are to count for a pair.
    pub fn new(quantities: &'q Quantities<'r>, links: &[PairedParagraphs]) -> Comparing<'q, 'r> {
        let links = links.iter().map(|link| ((link.a, link.b), link.score)).collect();
        let articles = quantities.articles.iter().map(|of| ArticleQuantities::of(quantities.index, of)).collect();
        Comparing { quantities, links, words: Words::new(quantities), articles }
    }

    /// The quantities of one article, ready to be compared with those of the others.
    pub fn facing(&self, article: usize) -> Facing<'_, 'q, 'r> {
        let clauses = self.quantities.articles[article].iter().map(|one| self.clause(one)).collect();
        let sentences = self.articles[article].sentences.iter().map(|passage| self.said(article, *passage)).collect();
        Facing { comparing: self, article, clauses, sentences, around: Vec::new(), room: Vec::new() }
    }

    /// Shared words of clauses count by their rarity; words that mean nearly the same count 0.4, as in the measure of passages.
    fn clause(&self, one: &Occurrence<'r>) -> Shares {
        const RELATIVE: f64 = 0.4;
        let index = self.quantities.index;
        Shares::new(&one.terms, |term| {
            let relative = index.relatives(term).iter().map(|like| (*like, RELATIVE));
            let standing = index.alike(term).iter().copied().chain(relative);
            standing.map(move |(like, credit)| (like, credit * index.rarity(term)))
        })
    }

    /// What a sentence says, as [`Index::affinity`] weighs it.
    fn said(&self, article: usize, passage: usize) -> Shares {
        let index = self.quantities.index;
        Shares::new(&index.passages[article][passage].said, |meaning| {
            let credit = move |like: MeaningId, alike: f64| alike * (index.rarity(meaning) + index.rarity(like)) / 2.0;
            index.alike(meaning).iter().map(move |(like, alike)| (*like, credit(*like, *alike)))
        })
    }
}

/// The quantities of one article, set beside those of another one after the other.
pub struct Facing<'c, 'q, 'r> {
    comparing: &'c Comparing<'q, 'r>,
    article: usize,
    /// For each quantity, the words of its clause.
    clauses: Vec<Shares>,
    /// For each sentence that has a quantity, what it says.
    sentences: Vec<Shares>,
    /// For each of them and each of the other article, as far as it was asked: their affinity, and the link of their paragraphs.
    around: Vec<Option<(f64, f64)>>,
    /// Room to work in.
    room: Vec<f64>,
}

impl Facing<'_, '_, '_> {
    /// Begins with another article.
    pub fn turn_to(&mut self, other: usize) {
        self.around.clear();
        self.around.resize(self.sentences.len() * self.comparing.articles[other].sentences.len(), None);
    }

    /// What two quantities have in common, each by its number in its article; the other article is the one turned to.
    pub fn context(&mut self, at: usize, other: (usize, usize), kin: &mut Kin) -> QuantityContext {
        let Comparing { quantities, words, articles, .. } = self.comparing;
        let (one, two) = (&quantities.articles[self.article][at], &quantities.articles[other.0][other.1]);
        let Common { thing, act, shares_words } = words.common((self.article, at), other, kin);
        let shared = self.clauses[at].with(&two.terms, &mut self.room);
        let clause = affinity(shared, articles[self.article].weights[at], articles[other.0].weights[other.1]);
        let named = one.quantity.entities.iter().filter(|entity| two.quantity.entities.contains(entity));
        let entities = named.count();
        let (sentence, link) = self.around(at, other);
        QuantityContext { thing, shares_words, act, entities, clause, sentence, link }
    }

    /// How much the sentences of two quantities have to do with each other, and how strongly their paragraphs are linked.
    fn around(&mut self, at: usize, other: (usize, usize)) -> (f64, f64) {
        let Comparing { quantities, articles, links, .. } = self.comparing;
        let (own, theirs) = (&articles[self.article], &articles[other.0]);
        let (sentence, there) = (own.sentence_of[at], theirs.sentence_of[other.1]);
        let known = sentence * theirs.sentences.len() + there;
        if let Some(around) = self.around[known] {
            return around;
        }
        let index = quantities.index;
        let (here, there) = ((self.article, own.sentences[sentence]), (other.0, theirs.sentences[there]));
        let [one, two] = [here, there].map(|(article, passage)| &index.passages[article][passage]);
        let affinity = if index.are_apart(here.0, there.0) {
            index.affinity(here, there)
        } else {
            let shared = self.sentences[sentence].with(&two.said, &mut self.room);
            affinity(shared, index.said_weight(here.0, here.1), index.said_weight(there.0, there.1))
        };
        let ends = [one, two].map(|passage| (passage.place.article, passage.place.paragraph));
        let link = links.get(&(ends[0].min(ends[1]), ends[0].max(ends[1]))).copied().unwrap_or(0.0);
        self.around[known] = Some((affinity, link));
        (affinity, link)
    }
}
