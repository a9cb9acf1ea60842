//! Which names are places to be at, and where an article says that something is there.

use crate::article::{Dateline, Place};
use crate::language::{EntityKind, Name, StoryWords};
use crate::read::Read;
use std::collections::{BTreeMap, BTreeSet};

/// "in drought-stricken northern Tessary": so many words may stand between the preposition and the place.
const WORDS_BETWEEN: usize = 3;

/// "in the Harlan": between the preposition and a name that is not known for a place.
const WORDS_BEFORE_OTHERS: usize = 1;

/// Names that stand for places in this event.
pub struct Locations<'j> {
    read: &'j Read<'j>,
    /// For each entity, how often it is named, and how often something is said to be there.
    uses: BTreeMap<usize, (usize, usize)>,
    /// Entities that an article has as the place of its dateline.
    datelines: BTreeSet<usize>,
}

impl<'j> Locations<'j> {
    /// Counts how the articles use each name.
    pub fn new(read: &'j Read<'j>) -> Locations<'j> {
        let mut uses: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut datelines = BTreeSet::new();
        for (article, annotated) in read.annotated.articles.iter().enumerate() {
            for (paragraph, mentions) in annotated.paragraphs.iter().enumerate() {
                for name in &mentions.names {
                    let place = Place { article, paragraph, span: name.span };
                    let used = uses.entry(name.entity).or_insert((0, 0));
                    used.0 += 1;
                    used.1 += usize::from(stands_behind(
                        read,
                        place,
                        |story, lower| story.is_narrow_locative(lower),
                        WORDS_BEFORE_OTHERS,
                    ));
                    if heads_dateline(read, place) {
                        datelines.insert(name.entity);
                    }
                }
            }
        }
        Locations { read, uses, datelines }
    }

    /// Whether a name, where it stands, is a place: by its kind, by how the articles use it, or by the words before it.
    pub fn has(&self, name: &Name, place: Place) -> bool {
        self.is_place(name.entity) || is_called_place(self.read, place)
    }

    /// A place by its name, by a dateline, or because half of its mentions are where something is.
    fn is_place(&self, entity: usize) -> bool {
        let kind = self.read.annotated.entities.get(entity).map(|entity| entity.kind);
        let (named, at) = self.uses.get(&entity).copied().unwrap_or((0, 0));
        kind == Some(EntityKind::Place)
            || self.datelines.contains(&entity)
            || kind.is_some() && kind != Some(EntityKind::Person) && at * 2 >= named.max(1)
    }

    /// Where each place of an article is first named as one where something is; and where other places are named that own
    /// nothing ("Japan's prime minister" is nowhere). The place of a dateline is only named: the report was written there.
    pub fn of(&self, article: usize) -> (BTreeMap<usize, Place>, BTreeMap<usize, Place>) {
        let (mut at, mut named) = (BTreeMap::new(), BTreeMap::new());
        let paragraphs = self.read.annotated.articles[article].paragraphs.iter().enumerate().skip(1);
        let names =
            paragraphs.flat_map(|(paragraph, mentions)| mentions.names.iter().map(move |name| (paragraph, name)));
        for (paragraph, name) in names {
            let place = Place { article, paragraph, span: name.span };
            if !self.has(name, place) {
                continue;
            }
            let is_noun =
                self.is_whole(place, name) || heads_dateline(self.read, place) || is_called_place(self.read, place);
            if is_noun && stands_behind(self.read, place, |story, lower| story.is_locative(lower), WORDS_BETWEEN) {
                at.entry(name.entity).or_insert(place);
            } else if is_noun && !self.owns(place) {
                named.entry(name.entity).or_insert(place);
            }
        }
        named.retain(|entity, _| !at.contains_key(entity));
        (at, named)
    }

    /// Not "Japanese".
    fn is_whole(&self, place: Place, name: &Name) -> bool {
        let words = name.bare.of(&self.read.event.paragraph(place).text);
        self.read.annotated.entities.get(name.entity).is_some_and(|entity| entity.name.eq_ignore_ascii_case(words))
    }

    /// "Japan's".
    fn owns(&self, place: Place) -> bool {
        self.read.event.paragraph(place).text[place.span.end..].starts_with(['\'', '’'])
    }
}

/// Whether a word that leads to a place stands up to so many words before it.
fn stands_behind(read: &Read<'_>, place: Place, leads: fn(&dyn StoryWords, &str) -> bool, between: usize) -> bool {
    let story = read.language_of(place.article).story();
    words_before(read, place).take(between + 1).any(|lower| leads(story, lower))
}

/// "the city of Haldane".
fn is_called_place(read: &Read<'_>, place: Place) -> bool {
    let mut before = words_before(read, place);
    let pair = before.next().and_then(|last| Some([before.next()?, last]));
    pair.is_some_and(|pair| read.language_of(place.article).story().calls_place(pair))
}

/// "LORN, May 15 (Northline) -": where the report was written.
fn heads_dateline(read: &Read<'_>, place: Place) -> bool {
    let text = &read.event.paragraph(place).text;
    place.paragraph == 1 && Dateline::of(text).is_some_and(|dateline| dateline.place.contains(place.span))
}

/// The words before a place, backwards, as far as nothing but white space stands between.
fn words_before<'j>(read: &'j Read<'_>, place: Place) -> impl Iterator<Item = &'j str> {
    let text = read.event.paragraph(place).text.as_str();
    let words = &read.segmented.articles[place.article].paragraphs[place.paragraph].words;
    let first = words.partition_point(|word| word.span.end <= place.span.start);
    let mut start = place.span.start;
    words[..first].iter().rev().map_while(move |word| {
        let is_joined = text[word.span.end..start].chars().all(char::is_whitespace);
        start = word.span.start;
        is_joined.then_some(word.lower.as_str())
    })
}
