//! Paragraphs of different articles that say the same.

use super::affinity::{affinity, rarity};
use super::carriage::Carriage;
use super::index::Index;
use super::linking::Linking;
use super::sentences::Sentences;
use super::vocabulary::MeaningId;
use crate::read::Read;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Two paragraphs that may say the same.
#[derive(Debug, Clone, PartialEq)]
pub struct PairedParagraphs {
    /// Article and paragraph number; the article precedes that of `b`.
    pub a: (usize, usize),
    /// Article and paragraph number.
    pub b: (usize, usize),
    /// 0 to 1; at or above 0.5 the two are linked: see [`PairedParagraphs::are_linked`].
    pub score: f64,
}

impl PairedParagraphs {
    /// Whether the two say the same.
    pub fn are_linked(&self) -> bool {
        self.score >= 0.5
    }
}

/// Pairs with less than this share of what links two paragraphs stay unlinked whatever a third article says. A choice.
const NEVER_LINKED_SHARE: f64 = 0.5;

/// A paragraph and its content.
struct Whole {
    place: (usize, usize),
    /// Its passages in the index.
    passages: std::ops::Range<usize>,
    /// Sorted.
    terms: Vec<MeaningId>,
    weight: f64,
    /// How deep in its article it is: 0 for the headline, nearly 1 for the last paragraph.
    depth: f64,
}

/// All linked pairs, strongest first.
pub fn links(read: &Read<'_>, index: &Index, carriage: &Carriage, linking: &Linking) -> Vec<PairedParagraphs> {
    let mut pairs = near(read, index, carriage, linking);
    pairs.retain(PairedParagraphs::are_linked);
    pairs
}

/// All pairs that have much in common, linked pairs first, strongest first.
pub fn near(read: &Read<'_>, index: &Index, carriage: &Carriage, linking: &Linking) -> Vec<PairedParagraphs> {
    let paragraphs = paragraphs(read, index);
    let affinities = affinities(index, &paragraphs, &carried(read, index, carriage, &paragraphs), linking);
    let mut linked: Vec<Vec<(usize, f64)>> = vec![Vec::new(); paragraphs.len()];
    for (a, b, affinity) in affinities.iter().filter(|pair| pair.2 >= linking.linked) {
        linked[*a].push((*b, *affinity));
        linked[*b].push((*a, *affinity));
    }
    let mut links: Vec<PairedParagraphs> = affinities
        .par_iter()
        .map(|(a, b, affinity)| {
            let third = third_article(&linked[*a], &linked[*b]);
            let affinity = affinity + linking.third_article * (third - affinity).max(0.0);
            (*a, *b, affinity - linking.depth_apart * (paragraphs[*a].depth - paragraphs[*b].depth).abs())
        })
        .map(|(a, b, affinity)| {
            let (a, b) = (paragraphs[a].place, paragraphs[b].place);
            // A translation has so much in common that the scale for one language would end before it.
            let score = if index.are_apart(a.0, b.0) && affinity > 0.0 {
                (1.0 - 0.5 * linking.linked / affinity).max(0.0)
            } else {
                (0.5 * affinity / linking.linked).min(1.0)
            };
            PairedParagraphs { a, b, score }
        })
        .collect();
    links.par_sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    links
}

/// The weaker link of the best third paragraph; the stronger it is, the more it says. 0 if there is none. Both lists
/// are sorted.
fn third_article(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    let (mut here, mut there, mut best) = (0, 0, 0.0_f64);
    while let (Some((one, with_a)), Some((other, with_b))) = (a.get(here), b.get(there)) {
        if one == other {
            best = best.max(with_a.min(*with_b));
        }
        here += usize::from(one <= other);
        there += usize::from(other <= one);
    }
    best
}

/// For two paragraphs, by their positions, how strongly the second one carries a statement of the first, at most.
type CarriedBetween = FxHashMap<(usize, usize), f64>;

fn carried(read: &Read<'_>, index: &Index, carriage: &Carriage, paragraphs: &[Whole]) -> CarriedBetween {
    let positions: FxHashMap<(usize, usize), usize> = paragraphs.iter().map(|one| one.place).zip(0..).collect();
    let mut carried = CarriedBetween::default();
    for (number, statement) in read.statements.iter().enumerate() {
        let Some(here) = positions.get(&(statement.place.article, statement.place.paragraph)) else { continue };
        for (article, passages) in index.passages.iter().enumerate() {
            for one in carriage.of(number, article) {
                let Some(there) = positions.get(&(article, passages[one.passage].place.paragraph)) else { continue };
                let strongest = carried.entry((*here, *there)).or_default();
                *strongest = strongest.max(one.score);
            }
        }
    }
    carried
}

/// Pairs of paragraphs of different articles, by their positions, that have anything in common.
fn affinities(
    index: &Index,
    paragraphs: &[Whole],
    carried: &CarriedBetween,
    linking: &Linking,
) -> Vec<(usize, usize, f64)> {
    let mut postings: FxHashMap<MeaningId, Vec<usize>> = FxHashMap::default();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        for term in &paragraph.terms {
            postings.entry(*term).or_default().push(number);
        }
    }
    let sentences = Sentences::new(index, paragraphs.iter().map(|one| (one.place.0, one.passages.clone())));
    let with_later = |number: usize| {
        let paragraph = &paragraphs[number];
        let closest = sentences.closest(number);
        let mut shared = vec![0.0; paragraphs.len() - number];
        for term in &paragraph.terms {
            let places = postings.get(term).map(Vec::as_slice).unwrap_or_default();
            let rarity = rarity(places.len());
            for other in &places[places.partition_point(|other| *other <= number)..] {
                shared[*other - number] += rarity;
            }
        }
        let mut pairs = Vec::new();
        for (offset, shared) in shared.into_iter().enumerate() {
            let other = &paragraphs[number + offset];
            let is_across = index.are_apart(paragraph.place.0, other.place.0);
            if other.place.0 == paragraph.place.0 || shared <= 0.0 && !is_across {
                continue;
            }
            let closest = if is_across { closest_across(index, paragraph, other) } else { closest[number + offset] };
            // Between languages, words are compared only sentence by sentence, and on a scale of their own.
            let affinity = if is_across {
                closest * linking.linked / linking.linked_across
            } else {
                let whole = affinity(shared, paragraph.weight, other.weight);
                let alike = linking.closest_sentences * closest + (1.0 - linking.closest_sentences) * whole;
                let carried = |here, there| carried.get(&(here, there)).copied().unwrap_or(0.0);
                let (one, back) = (carried(number, number + offset), carried(number + offset, number));
                alike + linking.carried_both * one.min(back) + linking.carried_one * one.max(back)
            };
            if affinity >= NEVER_LINKED_SHARE * linking.linked {
                pairs.push((number, number + offset, affinity));
            }
        }
        pairs
    };
    let pairs: Vec<Vec<(usize, usize, f64)>> = (0..paragraphs.len()).into_par_iter().map(with_later).collect();
    let mut pairs = pairs.concat();
    let best = best_across(index, paragraphs, &pairs);
    pairs.retain(|(a, b, affinity)| {
        let best = |one: usize, other: usize| best.get(&(one, paragraphs[other].place.0)).copied().unwrap_or(0.0);
        *affinity >= linking.share_of_best * best(*a, *b).max(best(*b, *a))
    });
    pairs
}

/// For a paragraph, by its position, and an article in another language: the affinity of its best pair there.
fn best_across(index: &Index, paragraphs: &[Whole], pairs: &[(usize, usize, f64)]) -> FxHashMap<(usize, usize), f64> {
    let mut best: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    for (a, b, affinity) in pairs {
        let (one, other) = (paragraphs[*a].place.0, paragraphs[*b].place.0);
        if index.are_apart(one, other) {
            for key in [(*a, other), (*b, one)] {
                let best = best.entry(key).or_default();
                *best = best.max(*affinity);
            }
        }
    }
    best
}

fn closest_across(index: &Index, a: &Whole, b: &Whole) -> f64 {
    let pairs = a.passages.clone().flat_map(|left| b.passages.clone().map(move |right| (left, right)));
    pairs.map(|(left, right)| index.affinity((a.place.0, left), (b.place.0, right))).fold(0.0, f64::max)
}

/// Every paragraph of every article, with the meanings of all its sentences. A repeated headline is left out.
fn paragraphs(read: &Read<'_>, index: &Index) -> Vec<Whole> {
    let mut paragraphs: Vec<Whole> = Vec::new();
    let again: Vec<bool> = (0..index.passages.len()).map(|article| read.repeats_headline(article)).collect();
    for (number, passage) in index.passages.iter().flat_map(|of| of.iter().enumerate()) {
        let place = (passage.place.article, passage.place.paragraph);
        if place.1 == 1 && again[place.0] {
            continue;
        }
        if paragraphs.last().is_none_or(|last| last.place != place) {
            paragraphs.push(Whole { place, passages: number..number, terms: Vec::new(), weight: 0.0, depth: 0.0 });
        }
        if let Some(last) = paragraphs.last_mut() {
            last.passages.end = number + 1;
            last.terms.extend(&passage.said);
        }
    }
    let mut counts: FxHashMap<MeaningId, usize> = FxHashMap::default();
    for paragraph in &mut paragraphs {
        paragraph.terms.sort_unstable();
        paragraph.terms.dedup();
        for term in &paragraph.terms {
            *counts.entry(*term).or_default() += 1;
        }
    }
    let mut lengths: FxHashMap<usize, usize> = FxHashMap::default();
    for paragraph in &paragraphs {
        let (article, number) = paragraph.place;
        let length = lengths.entry(article).or_default();
        *length = (*length).max(number + 1);
    }
    for paragraph in &mut paragraphs {
        paragraph.depth = paragraph.place.1 as f64 / lengths[&paragraph.place.0] as f64;
        paragraph.weight = paragraph.terms.iter().map(|term| rarity(counts[term])).sum();
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    #[test]
    fn the_headline_printed_again_is_no_paragraph() {
        let headline = "Council of Tarn closes the harbour bridge";
        let text = "The council of Tarn has closed the harbour bridge because of cracks in its piers.";
        let articles = vec![
            Article::plain("a", "Argus", headline, &[headline, text]),
            Article::plain("b", "Beacon", "Cracks", &[text, "Fishermen sold eels on the quay."]),
        ];
        let links = crate::compare_event(Event::new("Test", articles)).links;
        let of_text: Vec<_> = links.iter().map(|link| (link.a, link.b)).filter(|(a, b)| a.1 > 0 && b.1 > 0).collect();
        assert_eq!(of_text, [((0, 2), (1, 1))]);
    }
}
