//! The articles side by side: which paragraphs share a row.

use super::links::PairedParagraphs;
use crate::article::Event;
use std::collections::BTreeMap;

/// Paragraphs side by side, for each article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlignedRow {
    /// For each article, the numbers of its paragraphs in this row, ascending.
    pub paragraphs: Vec<Vec<usize>>,
    /// For each article, whether they are out of their own order here.
    pub moved: Vec<bool>,
}

/// Only a link at least this strong puts paragraphs side by side; weaker ones are shown as "also at". A choice: from
/// 0.5, where links begin, four in ten lead to nothing that readers list; from here, one in four. Other values were not
/// measured.
const SIDE_BY_SIDE: f64 = 0.7;

/// Puts every paragraph of every article into exactly one row.
///
/// Each paragraph joins its strongest partner, strongest pairs first, as long as the row keeps at most two neighbouring
/// paragraphs of each article. Rows follow the first article that has them; a row that only later articles have comes
/// where they have it.
pub fn rows(event: &Event, links: &[PairedParagraphs]) -> Vec<AlignedRow> {
    let mut rows = Clusters::new(event);
    for link in links.iter().filter(|link| link.score >= SIDE_BY_SIDE && link.a.1 > 0 && link.b.1 > 0) {
        rows.join(link.a, link.b);
    }
    in_reading_order(event, &rows)
}

/// More paragraphs of one article in a row would make a column too long to read across.
const MOST_OF_ONE_ARTICLE: usize = 2;

/// The paragraphs of one row: those of each article that has any, ascending.
type Cluster = BTreeMap<usize, Vec<usize>>;

struct Clusters {
    /// Empty where another one has taken the paragraphs over.
    clusters: Vec<Cluster>,
    of: BTreeMap<(usize, usize), usize>,
}

impl Clusters {
    /// Every paragraph by itself; the headlines together.
    fn new(event: &Event) -> Clusters {
        let articles = event.articles.len();
        let mut clusters: Vec<Cluster> = vec![(0..articles).map(|article| (article, vec![0])).collect()];
        let mut of: BTreeMap<(usize, usize), usize> = (0..articles).map(|article| ((article, 0), 0)).collect();
        for (article, text) in event.articles.iter().enumerate() {
            for paragraph in text.body() {
                of.insert((article, paragraph.number), clusters.len());
                clusters.push(Cluster::from([(article, vec![paragraph.number])]));
            }
        }
        Clusters { clusters, of }
    }

    fn join(&mut self, a: (usize, usize), b: (usize, usize)) {
        let (Some(&left), Some(&right)) = (self.of.get(&a), self.of.get(&b)) else { return };
        if left == right || !self.fits(left, right) {
            return;
        }
        let moving = std::mem::take(&mut self.clusters[right]);
        for (article, paragraphs) in moving {
            for paragraph in &paragraphs {
                self.of.insert((article, *paragraph), left);
            }
            let joined = self.clusters[left].entry(article).or_default();
            joined.extend(paragraphs);
            joined.sort_unstable();
        }
    }

    /// Whether the joined row would have few enough, and only neighbouring, paragraphs of each article.
    fn fits(&self, left: usize, right: usize) -> bool {
        let left = &self.clusters[left];
        self.clusters[right].iter().filter_map(|(article, there)| Some((left.get(article)?, there))).all(|(a, b)| {
            let mut all: Vec<usize> = a.iter().chain(b).copied().collect();
            all.sort_unstable();
            all.len() <= MOST_OF_ONE_ARTICLE && all.windows(2).all(|pair| pair[1] == pair[0] + 1)
        })
    }

    /// The first paragraph of the first article that a cluster has any of.
    fn first(&self, cluster: usize) -> Option<(usize, usize)> {
        let (article, paragraphs) = self.clusters[cluster].first_key_value()?;
        Some((*article, *paragraphs.first()?))
    }
}

/// Orders the rows: those of the first article as it has them; then each further article's own rows
/// after the row of the paragraph that they follow.
fn in_reading_order(event: &Event, clusters: &Clusters) -> Vec<AlignedRow> {
    let mut unplaced: Vec<((usize, usize), usize)> =
        (0..clusters.clusters.len()).filter_map(|cluster| Some((clusters.first(cluster)?, cluster))).collect();
    unplaced.sort_unstable();
    // For each cluster the one that follows it, once it is placed.
    let mut next: Vec<Option<usize>> = vec![None; clusters.clusters.len()];
    let mut is_placed = vec![false; clusters.clusters.len()];
    let mut last = None;
    for ((article, paragraph), cluster) in &unplaced {
        let previous = paragraph.checked_sub(1).and_then(|number| clusters.of.get(&(*article, number)).copied());
        let after = previous.filter(|previous| is_placed[*previous]).or(last);
        is_placed[*cluster] = true;
        if let Some(after) = after {
            next[*cluster] = next[after].replace(*cluster);
        }
        if after == last {
            last = Some(*cluster);
        }
    }
    let first = unplaced.first().map(|(_, cluster)| *cluster);
    let ordered: Vec<&Cluster> =
        std::iter::successors(first, |cluster| next[*cluster]).map(|cluster| &clusters.clusters[cluster]).collect();
    let articles = event.articles.len();
    let dense = |cluster: &&Cluster| {
        let paragraphs = (0..articles).map(|article| cluster.get(&article).cloned().unwrap_or_default()).collect();
        AlignedRow { paragraphs, moved: vec![false; articles] }
    };
    let mut rows: Vec<AlignedRow> = ordered.iter().map(dense).collect();
    let mut firsts: Vec<Vec<(usize, usize)>> = vec![Vec::new(); articles];
    for (row, cluster) in ordered.iter().enumerate() {
        for (article, paragraphs) in *cluster {
            firsts[*article].extend(paragraphs.first().map(|first| (row, *first)));
        }
    }
    for (article, firsts) in firsts.iter().enumerate() {
        for row in moved(firsts) {
            rows[row].moved[article] = true;
        }
    }
    rows
}

/// Of the rows that have paragraphs of an article, each with its first one, those outside its longest run in its own order.
fn moved(firsts: &[(usize, usize)]) -> Vec<usize> {
    // Longest increasing subsequence, by the length of the longest run that ends at each row.
    let mut length = vec![1; firsts.len()];
    let mut before = vec![None; firsts.len()];
    for at in 0..firsts.len() {
        for earlier in 0..at {
            if firsts[earlier].1 < firsts[at].1 && length[earlier] + 1 > length[at] {
                length[at] = length[earlier] + 1;
                before[at] = Some(earlier);
            }
        }
    }
    let mut is_kept = vec![false; firsts.len()];
    let mut at = (0..firsts.len()).rev().max_by_key(|at| length[*at]);
    while let Some(kept) = at {
        is_kept[kept] = true;
        at = before[kept];
    }
    firsts.iter().zip(is_kept).filter(|(_, is_kept)| !is_kept).map(|((row, _), _)| *row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn event(lengths: &[usize]) -> Event {
        let articles = lengths.iter().enumerate().map(|(number, length)| {
            let body: Vec<String> = (0..*length).map(|paragraph| format!("Paragraph {paragraph}.")).collect();
            let body: Vec<&str> = body.iter().map(String::as_str).collect();
            Article::plain(&format!("a{number}"), &format!("Outlet {number}"), "Headline", &body)
        });
        Event::new("Test", articles.collect())
    }

    fn link(a: (usize, usize), b: (usize, usize)) -> PairedParagraphs {
        PairedParagraphs { a, b, score: 0.9 }
    }

    #[test]
    fn every_paragraph_stands_in_exactly_one_row() {
        let event = event(&[3, 4, 2]);
        let links = [link((0, 1), (1, 4)), link((0, 2), (1, 2)), link((1, 3), (2, 1)), link((0, 2), (1, 3))];
        let rows = rows(&event, &links);
        for (article, text) in event.articles.iter().enumerate() {
            let mut all: Vec<usize> = rows.iter().flat_map(|row| row.paragraphs[article].clone()).collect();
            all.sort_unstable();
            assert_eq!(all, (0..text.paragraphs.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_paragraph_that_comes_later_elsewhere_is_moved() {
        let rows = rows(&event(&[3, 3]), &[link((0, 1), (1, 3)), link((0, 2), (1, 1)), link((0, 3), (1, 2))]);
        let row = rows.iter().find(|row| row.paragraphs[1] == [3]).unwrap();
        assert_eq!(row.paragraphs[0], [1]);
        assert_eq!(row.moved, [false, true]);
        assert_eq!(rows.iter().filter(|row| row.moved[1]).count(), 1);
    }

    #[test]
    fn one_paragraph_may_stand_beside_two() {
        let rows = rows(&event(&[1, 2]), &[link((0, 1), (1, 1)), link((0, 1), (1, 2))]);
        assert_eq!(rows[1].paragraphs, [vec![1], vec![1, 2]]);
    }

    #[test]
    fn what_only_a_later_article_has_stands_where_it_has_it() {
        let rows = rows(&event(&[2, 3]), &[link((0, 1), (1, 1)), link((0, 2), (1, 3))]);
        let of_second: Vec<&Vec<usize>> = rows.iter().map(|row| &row.paragraphs[1]).collect();
        assert_eq!(of_second, [&vec![0], &vec![1], &vec![2], &vec![3]]);
    }
}
