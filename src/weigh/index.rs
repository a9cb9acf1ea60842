//! Every passage of every article, indexed to find how much of a statement it carries.

use super::across::Across;
use super::affinity::{affinity, rarity};
use super::alike::Meaning;
use super::asked::{WeighedStatement, asked};
use super::content::{self, Content, Term, TextKind};
use super::measure::Measure;
use super::passage::Passage;
use super::postings::Postings;
use super::vocabulary::{MeaningId, Vocabulary};
use crate::article::{Place, Span};
use crate::language::{Entity, Languages, Meeting};
use crate::read::Read;
use std::ops::RangeInclusive;

/// The most sentences between two neighbours of one paragraph: the longest paragraph of the labelled stories has 8, and
/// in a text without paragraphs the time would grow with the cube of its length.
const FARTHEST: usize = 12;

/// At or above this strength, words of another language are shown as carrying a statement. A choice: below it most are
/// there by chance.
const SHOWN: f64 = 0.4;

/// The event's passages by their meanings.
#[derive(Debug)]
pub struct Index {
    /// For each article its passages, in text order.
    pub passages: Vec<Vec<Passage>>,
    pub(super) measure: Measure,
    vocabulary: Vocabulary,
    likenesses: Vec<Vec<(MeaningId, f64)>>,
    relatives: Vec<Vec<MeaningId>>,
    pub(super) postings: Postings,
    /// For each passage of the event, by its number in the postings, the first and the last of its neighbours.
    beside: Vec<RangeInclusive<usize>>,
    rarities: Vec<f64>,
    said_weights: Vec<Vec<f64>>,
    pub(super) asked: Vec<WeighedStatement>,
    names: Vec<Vec<MeaningId>>,
    pub(super) across: Option<Across>,
}

impl Index {
    /// Reads every sentence and every statement of the event once.
    pub fn new(read: &Read<'_>, measure: &Measure) -> Index {
        let Read { event, segmented, annotated, statements, .. } = read;
        let mut vocabulary = Vocabulary::default();
        let stems: Vec<Vec<String>> =
            annotated.entities.iter().map(|entity| name_stems(entity, read.languages)).collect();
        let mut passages = Vec::with_capacity(event.articles.len());
        for (article, cut) in segmented.articles.iter().enumerate().take(read.compared) {
            let language = read.language_of(article);
            let mut of_article = Vec::new();
            for (number, paragraph) in cut.paragraphs.iter().enumerate() {
                let text = &event.articles[article].paragraphs[number].text;
                let mentions = &annotated.articles[article].paragraphs[number];
                for sentence in &paragraph.sentences {
                    let spans = [sentence.span];
                    let mut content = Content::of(text, &spans, paragraph, mentions, language, &mut vocabulary);
                    content.imply_names(&spans, mentions, annotated, &stems, &mut vocabulary, TextKind::Passage);
                    let place = Place { article, paragraph: number, span: sentence.span };
                    let said = content.said();
                    of_article.push(Passage { place, content, said });
                }
            }
            passages.push(of_article);
        }
        // A word that the articles have keeps the meaning that it has there, whatever a list makes of it.
        vocabulary.settle();
        let contents: Vec<Content> = statements
            .iter()
            .map(|statement| {
                let place = statement.place;
                let mentions = &annotated.articles[place.article].paragraphs[place.paragraph];
                let words = &segmented.articles[place.article].paragraphs[place.paragraph];
                let text = &event.paragraph(place).text;
                let language = read.language_of(place.article);
                let mut content = Content::of(text, &statement.spans, words, mentions, language, &mut vocabulary);
                let kind = TextKind::Statement;
                content.imply_names(&statement.spans, mentions, annotated, &stems, &mut vocabulary, kind);
                content
            })
            .collect();
        let names = stems.iter().map(|stems| stems.iter().map(|stem| vocabulary.intern(Meaning::word(stem))).collect());
        let names = names.collect();
        let asked = asked(statements, contents, annotated, &passages, vocabulary.len(), measure);
        let across = Across::of(read, &passages);
        let likenesses = vocabulary.likenesses();
        let relatives = vocabulary.relatives();
        let postings = Postings::new(&passages, vocabulary.len(), measure.implied);
        let beside = passages.iter().enumerate().flat_map(|(article, of)| {
            let first = postings.number(article, 0);
            (0..of.len()).map(move |passage| beside(of, passage, first))
        });
        let beside = beside.collect();
        let rarities = rarities(&passages, vocabulary.len());
        let weigh = |passage: &Passage| passage.said.iter().map(|meaning| rarities[*meaning as usize]).sum();
        let said_weights = passages.iter().map(|of| of.iter().map(weigh).collect()).collect();
        Index {
            passages,
            measure: measure.clone(),
            vocabulary,
            likenesses,
            relatives,
            postings,
            beside,
            rarities,
            said_weights,
            asked,
            names,
            across,
        }
    }

    /// The content of the statement with this index.
    pub fn content(&self, statement: usize) -> &Content {
        &self.asked[statement].content
    }

    /// The weight of each of the statement's terms, in their order.
    pub fn weights(&self, statement: usize) -> &[f64] {
        &self.asked[statement].weights
    }

    /// The meanings of the words of an entity's full name.
    pub fn name(&self, entity: usize) -> &[MeaningId] {
        self.names.get(entity).map_or(&[], Vec::as_slice)
    }

    /// What a meaning stands for.
    pub fn meaning(&self, meaning: MeaningId) -> &Meaning {
        self.vocabulary.meaning(meaning)
    }

    /// All meanings like this one with how alike they are, itself first.
    pub fn alike(&self, meaning: MeaningId) -> &[(MeaningId, f64)] {
        &self.likenesses[meaning as usize]
    }

    /// How far two meanings are the same thing, 0 to 1.
    pub fn likeness(&self, a: MeaningId, b: MeaningId) -> f64 {
        self.likenesses[a as usize].iter().find(|(other, _)| *other == b).map_or(0.0, |(_, alike)| *alike)
    }

    /// A meaning's weight by how many passages have it: 1 if only one has it.
    pub fn rarity(&self, meaning: MeaningId) -> f64 {
        self.rarities[meaning as usize]
    }

    /// The total weight of what a passage's words say.
    pub fn said_weight(&self, article: usize, passage: usize) -> f64 {
        self.said_weights[article][passage]
    }

    /// The meanings of other words that mean nearly the same, by the thesaurus.
    pub fn relatives(&self, meaning: MeaningId) -> &[MeaningId] {
        &self.relatives[meaning as usize]
    }

    /// The relatives of a statement's term; a name has none: Mr. Hill is not a mountain.
    pub fn relatives_of(&self, term: &Term) -> &[MeaningId] {
        if term.is_name { &[] } else { self.relatives(term.meaning) }
    }

    /// How far one of these meanings stands for a statement's term, 0 to 1.
    pub fn credit(&self, term: &Term, meanings: impl Iterator<Item = MeaningId>) -> f64 {
        let relatives = self.relatives_of(term);
        let related = |there| if relatives.contains(&there) { self.measure.relative } else { 0.0 };
        meanings.map(|there| self.likeness(term.meaning, there).max(related(there))).fold(0.0, f64::max)
    }

    /// The passage that contains a place; `None` for a place outside every sentence.
    pub fn passage_at(&self, place: Place) -> Option<usize> {
        self.passages
            .get(place.article)?
            .iter()
            .position(|passage| passage.place.paragraph == place.paragraph && passage.place.span.contains(place.span))
    }

    /// Whether two articles are in different languages.
    pub fn are_apart(&self, a: usize, b: usize) -> bool {
        self.across.as_ref().is_some_and(|across| across.are_apart(a, b))
    }

    /// Where a statement and a passage of an article in another language meet; nowhere within one language.
    pub fn meetings(&self, statement: usize, article: usize, passage: usize) -> Vec<Meeting> {
        let across = self.across.iter().filter(|across| across.is_apart(statement, article));
        across.flat_map(|across| across.carrying(statement, article, passage)).collect()
    }

    /// The words of a passage that is not in English, each with an English word that it may mean, in base form; none if
    /// all articles are in one language.
    pub fn meanings(&self, article: usize, passage: usize) -> impl Iterator<Item = (Span, &str)> {
        self.across.iter().flat_map(move |across| across.meanings(article, passage))
    }

    /// The positions of the terms at a place that are words, not figures.
    pub(super) fn words_at<'t>(&'t self, terms: &'t [Term], at: Span) -> impl Iterator<Item = usize> + 't {
        let is_there = move |term: &Term| {
            matches!(self.meaning(term.meaning), Meaning::Word { .. })
                && term.spans.iter().any(|span| span.overlaps(at))
        };
        (0..terms.len()).filter(move |position| is_there(&terms[*position]))
    }

    /// How much two passages, each given by article and number, have in common: see `affinity.rs`.
    pub fn affinity(&self, a: (usize, usize), b: (usize, usize)) -> f64 {
        let shared = match self.across.as_ref().filter(|across| across.are_apart(a.0, b.0)) {
            Some(across) => self.shared_across(a, b, &across.between(a, b)),
            None => self.shared_alike(a, b).iter().sum(),
        };
        affinity(shared, self.said_weights[a.0][a.1], self.said_weights[b.0][b.1])
    }

    /// For each meaning that the first passage says, the weight that it shares with the second passage.
    fn shared_alike(&self, a: (usize, usize), b: (usize, usize)) -> Vec<f64> {
        let [left, right] = [a, b].map(|(article, passage)| &self.passages[article][passage].said);
        left.iter()
            .map(|meaning| {
                let counterparts = self.alike(*meaning).iter().filter(|(other, _)| right.binary_search(other).is_ok());
                let credit = |(other, alike): &(MeaningId, f64)| {
                    alike * (self.rarities[*meaning as usize] + self.rarities[*other as usize]) / 2.0
                };
                counterparts.map(credit).fold(0.0, f64::max)
            })
            .collect()
    }

    /// The weight that two passages of different languages share: the mean of both sides, because one word may stand
    /// for several.
    fn shared_across(&self, a: (usize, usize), b: (usize, usize), meetings: &[Meeting]) -> f64 {
        let [left, right] = [a, b].map(|(article, passage)| &self.passages[article][passage]);
        let (mut here, mut there) = (self.shared_alike(a, b), self.shared_alike(b, a));
        let raise = |shared: &mut [f64], side: &Passage, at: Span, strength: f64| {
            for position in self.words_at(&side.content.terms, at) {
                let meaning = side.content.terms[position].meaning;
                if let Ok(at) = side.said.binary_search(&meaning) {
                    shared[at] = shared[at].max(strength * self.rarities[meaning as usize]);
                }
            }
        };
        for met in meetings {
            raise(&mut here, left, met.here, met.strength);
            raise(&mut there, right, met.there, met.strength);
        }
        (here.iter().sum::<f64>() + there.iter().sum::<f64>()) / 2.0
    }

    /// The words of a passage that carry the statement, in text order.
    pub fn matched(&self, statement: usize, article: usize, passage: usize) -> Vec<Span> {
        let terms = &self.content(statement).terms;
        let mut spans: Vec<Span> = self.passages[article][passage]
            .content
            .terms
            .iter()
            .filter(|here| terms.iter().any(|term| self.likeness(term.meaning, here.meaning) > 0.0))
            .flat_map(|here| here.spans.iter().copied())
            .collect();
        let meetings = self.meetings(statement, article, passage);
        spans.extend(meetings.iter().filter(|met| met.strength >= SHOWN).map(|met| met.there));
        spans.sort();
        spans.dedup();
        spans
    }

    /// The sentences before and after, and the others of the same paragraph, at most twelve sentences away.
    pub fn neighbours(&self, article: usize, passage: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.postings.number(article, 0);
        self.beside(first + passage).map(move |other| other - first)
    }

    /// The same, by the numbers of the passages in the whole event.
    pub(super) fn beside(&self, passage: usize) -> impl Iterator<Item = usize> + use<> {
        self.beside[passage].clone().filter(move |other| *other != passage)
    }
}

/// The stems of a name's words, as in the passages.
fn name_stems(entity: &Entity, languages: &Languages) -> Vec<String> {
    let language = languages.of(&entity.language);
    let words = language.cut(&[&entity.name]).into_iter().flat_map(|cut| cut.words);
    let telling = words.filter(|word| !language.lexicon().is_function_word(&word.lower));
    telling.flat_map(|word| content::stems_of(&word, language.lexicon())).collect()
}

/// For each meaning, its [`rarity`] among all passages.
fn rarities(passages: &[Vec<Passage>], meanings: usize) -> Vec<f64> {
    let mut counts = vec![0; meanings];
    for meaning in passages.iter().flatten().flat_map(|passage| &passage.said) {
        counts[*meaning as usize] += 1;
    }
    counts.into_iter().map(rarity).collect()
}

/// From the first to the last neighbour of an article's passage, by their numbers in the event; those of the article
/// begin with `start`.
fn beside(passages: &[Passage], passage: usize, start: usize) -> RangeInclusive<usize> {
    let paragraph = passages[passage].place.paragraph;
    let mut first = passage.saturating_sub(1);
    while first > passage.saturating_sub(FARTHEST) && passages[first - 1].place.paragraph == paragraph {
        first -= 1;
    }
    let mut last = (passage + 1).min(passages.len() - 1);
    while last < passage + FARTHEST && last + 1 < passages.len() && passages[last + 1].place.paragraph == paragraph {
        last += 1;
    }
    start + first..=start + last
}
