//! What is measured of two quantities, from which `likelihood.rs` tells how likely they are values of one thing.

use super::agreement::ValueRelation;
use super::occurrence::{Occurrence, Quantities, QuantityKind};
use super::shares::Shares;
use super::words::{Common, Kin, Words};
use crate::language::Quantity;
use crate::weigh::affinity::affinity;
use crate::weigh::links::PairedParagraphs;
use crate::weigh::regression::{NamedFeature, flag, named};
use crate::weigh::vocabulary::MeaningId;
use rustc_hash::FxHashMap;

/// What two quantities have in common besides their kind. The answer to a question is 0 or 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityContext {
    /// Whether the values agree.
    pub relation: ValueRelation,
    /// How near the counted things are, 0 to 1, as [`Acts::kin`](crate::language::Acts::kin); 0 if one of the two does
    /// not name what it counts.
    pub thing: f64,
    /// Is it the very same noun, and one that is not counted everywhere?
    pub own_thing: f64,
    /// How near the acts are, 0 to 1, leaving out those that say little.
    pub act: f64,
    /// How near the nearest two words of their clauses are, 0 to 1.
    pub nearest: f64,
    /// How near each telling word of the first one's clause is to the nearest of the other's, summed, relative to the
    /// shorter list; at most 1.
    pub share: f64,
    /// How much the sentences have in common, 0 to 1: see `affinity.rs`.
    pub sentence: f64,
    /// How strongly the paragraphs are linked, 0 to 1, in the same measure.
    pub link: f64,
    /// Do both clauses name people, places or organisations, and none the same?
    pub other_names: f64,
    /// Does just one of the clauses name a day that is more than a week from its article's?
    pub other_days: f64,
    /// Does just one of them count the dead, hurt or missing?
    pub one_harm: f64,
    /// Does one of them stand in a headline?
    pub in_headline: f64,
    /// How near two numbers are that exclude each other: 1 if nearly the same, 0 if one is three times the other,
    /// and for days.
    pub nearness: f64,
    /// Do they agree, and not only because of a bound or a coarse rounding?
    pub close: f64,
    /// The same, and is the value one that outlets hardly ever share by chance?
    pub rare: f64,
    /// Is it a number of people or things?
    pub is_count: f64,
    /// A sum of money?
    pub is_money: f64,
    /// A share?
    pub is_percent: f64,
    /// A length?
    pub is_distance: f64,
    /// Are they days or times?
    pub is_date: f64,
    /// Are both times of day?
    pub both_times: f64,
    /// Are both a single day that is more than a week from its article's?
    pub both_far: f64,
    /// Is one of them a month or longer?
    pub one_long: f64,
}

impl QuantityContext {
    /// All that is measured by name, for a program that fits weights.
    pub fn by_name(&self) -> Vec<(&'static str, f64)> {
        ALL.iter().map(|(name, of)| (*name, of(self))).collect()
    }
}

const ALL: &[NamedFeature<QuantityContext>] = named![QuantityContext:
    thing,
    own_thing,
    act,
    nearest,
    share,
    sentence,
    link,
    other_names,
    other_days,
    one_harm,
    in_headline,
    nearness,
    close,
    rare,
    is_count,
    is_money,
    is_percent,
    is_distance,
    is_date,
    both_times,
    both_far,
    one_long,
];

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
    /// For each quantity, whether its clause names a day that is more than a week from the article's.
    has_far_day: Vec<bool>,
}

impl ArticleQuantities {
    fn of(quantities: &[Occurrence<'_>]) -> ArticleQuantities {
        let mut sentences: Vec<usize> = quantities.iter().map(|one| one.passage).collect();
        sentences.sort_unstable();
        sentences.dedup();
        let sentence_of = quantities.iter().map(|one| sentences.partition_point(|passage| *passage < one.passage));
        let has_far_day = |one: &Occurrence<'_>| one.dates_of_clause(quantities).any(|date| !date.is_recent);
        ArticleQuantities {
            sentence_of: sentence_of.collect(),
            has_far_day: quantities.iter().map(|one| !one.is_date() && has_far_day(one)).collect(),
            sentences,
        }
    }
}

impl<'q, 'r> Comparing<'q, 'r> {
    /// With the paragraphs that have something in common, if links are to count for a pair.
    pub fn new(quantities: &'q Quantities<'r>, links: &[PairedParagraphs]) -> Comparing<'q, 'r> {
        let links = links.iter().map(|link| ((link.a, link.b), link.score)).collect();
        let articles = quantities.articles.iter().map(|of| ArticleQuantities::of(of)).collect();
        Comparing { quantities, links, words: Words::new(quantities), articles }
    }

    /// The quantities of one article, ready to be compared with those of the others.
    pub fn facing(&self, article: usize) -> Facing<'_, 'q, 'r> {
        let sentences = self.articles[article].sentences.iter().map(|passage| self.said(article, *passage)).collect();
        Facing { comparing: self, article, sentences, around: Vec::new(), room: Vec::new() }
    }

    /// What a sentence says, as [`Index::affinity`](crate::weigh::Index) weighs it.
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
    pub fn context(
        &mut self,
        at: usize,
        other: (usize, usize),
        relation: ValueRelation,
        kin: &mut Kin,
    ) -> QuantityContext {
        let Comparing { quantities, words, articles, .. } = self.comparing;
        let (one, two) = (&quantities.articles[self.article][at], &quantities.articles[other.0][other.1]);
        let Common { thing, act, nearest, share } = words.common((self.article, at), other, kin);
        let (sentence, link) = self.around(at, other);
        let is_of = |kind: QuantityKind| flag(one.kind == kind);
        let (here, there) = (one.quantity, two.quantity);
        let is_close = relation == ValueRelation::Same && one.is_close(two);
        let far_days = [articles[self.article].has_far_day[at], articles[other.0].has_far_day[other.1]];
        QuantityContext {
            relation,
            thing,
            own_thing: flag(share_a_thing(here, there)),
            act,
            nearest,
            share,
            sentence: sentence.min(1.0),
            link: link.min(1.0),
            other_names: flag(have_other_names(here, there)),
            other_days: flag(far_days[0] != far_days[1]),
            one_harm: flag(here.is_harm != there.is_harm),
            in_headline: flag(one.place.paragraph == 0 || two.place.paragraph == 0),
            nearness: if relation == ValueRelation::Other { one.nearness(two).unwrap_or(0.0) } else { 0.0 },
            close: flag(is_close),
            rare: flag(is_close && one.is_rare() && two.is_rare()),
            is_count: is_of(QuantityKind::Count),
            is_money: is_of(QuantityKind::Money),
            is_percent: is_of(QuantityKind::Percent),
            is_distance: is_of(QuantityKind::Distance),
            is_date: flag(one.is_date()),
            both_times: flag([one, two].iter().all(|one| one.kind == QuantityKind::Time)),
            both_far: flag(one.is_far_day() && two.is_far_day()),
            one_long: flag(one.is_long() || two.is_long()),
        }
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

/// The very same noun, and one more specific than "people".
fn share_a_thing(here: &Quantity, there: &Quantity) -> bool {
    here.has_own_thing && there.has_own_thing && here.things.iter().any(|thing| there.things.contains(thing))
}

fn have_other_names(here: &Quantity, there: &Quantity) -> bool {
    let (here, there) = (&here.entities, &there.entities);
    !here.is_empty() && !there.is_empty() && !here.iter().any(|entity| there.contains(entity))
}
