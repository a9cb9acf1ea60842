//! Who, what, when, where, why: the words with which each article answers, as far as rules can find them.
//!
//! Nothing is concluded: an answer is a stretch of the article, and a question for which none is found has no answer.
//! A report names much besides what the event is about. So what several outlets tell of goes before what one alone tells.

use super::actor::{actors, counted_people};
use super::location::Locations;
use super::told_days::{LONGEST_DAYS, between};
use crate::article::{Dateline, Place, Verdict};
use crate::finding::Fact;
use crate::language::{CutText, DateMention};
use crate::read::Read;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The words of one article that answer the five questions, each list in text order; empty where none were found. Rules
/// found them, so a person should look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FiveWs {
    /// People and organisations, each with its role where that stands beside the name; people that are counted.
    pub who: Vec<Place>,
    /// The passages that carry what most outlets tell.
    pub what: Vec<Place>,
    /// Days and hours as written.
    pub when: Vec<Place>,
    /// Places.
    pub location: Vec<Place>,
    /// Clauses that give a cause: "because ...", "after ...".
    pub reason: Vec<Place>,
}

/// How many names answer "who", and how many passages, dates, places and causes the other questions. A choice: what a class writes
/// into a box 40 mm wide.
const MOST_NAMES: usize = 4;
const MOST_ANSWERS: usize = 2;

/// A shorter passage is a detail: "Four members abstained."
const FEWEST_WORDS: usize = 6;

/// What tells one day or hour from another: the days, else the weekday, else the minutes after midnight.
type When = (Option<(Date, Date)>, Option<i8>, Option<u16>);

/// Words that may answer a question, and how many outlets tell of what they stand for.
struct Candidate {
    outlets: usize,
    place: Place,
}

/// The answers of each article, in the event's order; None where the language is not judged.
pub fn five_ws(read: &Read<'_>, facts: &[Fact]) -> Vec<Option<FiveWs>> {
    let finder = Finder::new(read, facts);
    (0..read.event.articles.len())
        .map(|number| read.language_of(number).is_judged().then(|| finder.answers(number)))
        .collect()
}

/// What it takes to weigh an answer.
struct Finder<'j> {
    read: &'j Read<'j>,
    facts: &'j [Fact],
    locations: Locations<'j>,
    /// In how many articles each entity is named.
    named: BTreeMap<usize, usize>,
    /// In how many articles each day or hour is named.
    dated: BTreeMap<When, usize>,
}

impl<'j> Finder<'j> {
    fn new(read: &'j Read<'j>, facts: &'j [Fact]) -> Finder<'j> {
        let (mut named, mut dated) = (BTreeMap::new(), BTreeMap::new());
        for article in &read.annotated.articles {
            let names = article.paragraphs.iter().flat_map(|mentions| &mentions.names);
            for entity in names.map(|name| name.entity).collect::<BTreeSet<usize>>() {
                *named.entry(entity).or_insert(0) += 1;
            }
            let dates = article.paragraphs.iter().flat_map(|mentions| &mentions.dates);
            for day in dates.map(day_of).collect::<BTreeSet<When>>() {
                *dated.entry(day).or_insert(0) += 1;
            }
        }
        Finder { read, facts, locations: Locations::new(read), named, dated }
    }

    fn answers(&self, article: usize) -> FiveWs {
        let named = |(entity, place): (usize, Place)| Candidate { outlets: self.named[&entity], place };
        let told = |place: Place| Candidate { outlets: self.told(place), place };
        let actors = actors(self.read, &self.locations, article).into_iter().map(named);
        let counted = counted_people(self.read, article).map(told);
        let paragraphs = 1..self.read.event.articles[article].paragraphs.len();
        let causes = paragraphs.flat_map(|paragraph| self.causes(article, paragraph)).map(told);
        let days =
            self.days(article).into_iter().map(|(day, place)| Candidate { outlets: self.dated[&day], place }).collect();
        FiveWs {
            who: foremost(shared(actors.chain(counted)), MOST_NAMES),
            what: self.passages(article),
            when: foremost(days, MOST_ANSWERS),
            location: foremost(self.places(article), MOST_ANSWERS),
            reason: foremost(shared(causes), MOST_ANSWERS),
        }
    }

    /// Where a paragraph gives a cause.
    fn causes(&self, article: usize, paragraph: usize) -> Vec<Place> {
        let text = &self.read.event.articles[article].paragraphs[paragraph].text;
        let cut = &self.read.segmented.articles[article].paragraphs[paragraph];
        let mentions = &self.read.annotated.articles[article].paragraphs[paragraph];
        let causes = self.read.language_of(article).story().causes(CutText { text, cut }, mentions, paragraph);
        causes.into_iter().map(|span| Place { article, paragraph, span }).collect()
    }

    /// The passages that carry what most outlets tell, and of that what they tell first.
    fn passages(&self, article: usize) -> Vec<Place> {
        let words = |place: Place| {
            let words = &self.read.segmented.articles[article].paragraphs[place.paragraph].words;
            words.iter().filter(|word| place.span.contains(word.span)).count()
        };
        let mut told: Vec<(&Fact, Place)> =
            self.facts.iter().filter_map(|fact| Some((fact, best(fact, article)?))).collect();
        told.retain(|(_, place)| place.paragraph > 0 && words(*place) >= FEWEST_WORDS);
        if told.iter().any(|(fact, _)| outlets(fact) > 1) {
            told.retain(|(fact, _)| outlets(fact) > 1);
        }
        told.sort_by(|(a, _), (b, _)| outlets(b).cmp(&outlets(a)).then(self.depth(a).total_cmp(&self.depth(b))));
        let mut found: Vec<Place> = Vec::new();
        for (_, place) in told {
            if found.len() < MOST_ANSWERS && !found.iter().any(|other| meets(*other, place)) {
                found.push(place);
            }
        }
        found.sort_unstable();
        found
    }

    /// How far into the articles a fact comes, on average over those that tell it.
    fn depth(&self, fact: &Fact) -> f64 {
        let places = (0..fact.cells.len()).filter_map(|article| best(fact, article));
        let depths: Vec<f64> = places.map(|place| self.read.event.depth(place)).collect();
        depths.iter().sum::<f64>() / depths.len().max(1) as f64
    }

    /// Places that something is said to be at; where no other outlet names one of them, also those that are only named.
    fn places(&self, article: usize) -> Vec<Candidate> {
        let weighed = |(entity, place): (usize, Place)| Candidate { outlets: self.named[&entity], place };
        let (at, named) = self.locations.of(article);
        let at: Vec<Candidate> = at.into_iter().map(weighed).collect();
        let is_enough = at.iter().any(|one| one.outlets > 1);
        let named = named.into_iter().map(weighed).filter(|_| !is_enough);
        shared(at.into_iter().chain(named))
    }

    /// Days and hours as first written, better with the hour.
    fn days(&self, article: usize) -> BTreeMap<When, Place> {
        let mut best: BTreeMap<When, (bool, Place)> = BTreeMap::new();
        for (paragraph, mentions) in self.read.annotated.articles[article].paragraphs.iter().enumerate().skip(1) {
            for date in &mentions.dates {
                let place = Place { article, paragraph, span: date.span };
                if self.is_dateline(place) {
                    continue;
                }
                let found = (date.minutes.is_some(), place);
                let kept = best.entry(day_of(date)).or_insert(found);
                if found.0 && !kept.0 {
                    *kept = found;
                }
            }
        }
        let is_short = |day: &When| day.0.is_none_or(|(first, last)| between(first, last) < LONGEST_DAYS);
        if best.keys().any(is_short) {
            best.retain(|day, _| is_short(day));
        }
        best.into_iter().map(|(day, (_, place))| (day, place)).collect()
    }

    /// "PORT ELLERY, March 5 -" says when the report was written.
    fn is_dateline(&self, place: Place) -> bool {
        let text = &self.read.event.paragraph(place).text;
        place.paragraph == 1 && Dateline::of(text).is_some_and(|dateline| dateline.span.contains(place.span))
    }

    /// How many outlets tell what stands at this place.
    fn told(&self, place: Place) -> usize {
        let here = |fact: &&Fact| best(fact, place.article).is_some_and(|other| meets(other, place));
        self.facts.iter().filter(here).map(outlets).max().unwrap_or(0)
    }
}

/// The passage of an article that carries a fact best; what perhaps tells only something of it is no answer.
fn best(fact: &Fact, article: usize) -> Option<Place> {
    let cell = fact.cells.get(article).filter(|cell| cell.sure || cell.verdict != Verdict::Partial)?;
    Some(cell.evidence.first()?.place)
}

fn outlets(fact: &Fact) -> usize {
    (0..fact.cells.len()).filter(|article| best(fact, *article).is_some()).count()
}

fn meets(one: Place, other: Place) -> bool {
    (one.article, one.paragraph) == (other.article, other.paragraph) && one.span.overlaps(other.span)
}

fn day_of(date: &DateMention) -> When {
    match (date.days, date.weekday) {
        (Some(days), _) => (Some(days), None, None),
        (None, Some(weekday)) => (None, Some(weekday), None),
        (None, None) => (None, None, date.minutes),
    }
}

/// Only what several outlets tell of, where there is such.
fn shared(candidates: impl Iterator<Item = Candidate>) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = candidates.collect();
    if all.iter().any(|one| one.outlets > 1) {
        all.retain(|one| one.outlets > 1);
    }
    all
}

/// What most outlets tell of, in the order of the text.
fn foremost(mut candidates: Vec<Candidate>, most: usize) -> Vec<Place> {
    candidates.sort_by_key(|one| (Reverse(one.outlets), one.place));
    let mut found: Vec<Place> = candidates.into_iter().take(most).map(|one| one.place).collect();
    found.sort_unstable();
    found
}
