//! The articles side by side: which paragraphs stand in one row.

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
    in_reading_order(event, rows.clusters)
}

/// More paragraphs of one article in a row would make a column too long to read across.
const MOST_OF_ONE_ARTICLE: usize = 2;

struct Clusters {
    /// For each cluster and article, its paragraphs, ascending.
    clusters: Vec<Vec<Vec<usize>>>,
    of: BTreeMap<(usize, usize), usize>,
}

impl Clusters {
    /// Every paragraph by itself; the headlines together.
    fn new(event: &Event) -> Clusters {
        let articles = event.articles.len();
        let mut clusters = vec![vec![vec![0]; articles]];
        let mut of = BTreeMap::new();
        for (article, text) in event.articles.iter().enumerate() {
            for paragraph in text.body() {
                let mut cluster = vec![Vec::new(); articles];
                cluster[article].push(paragraph.number);
                of.insert((article, paragraph.number), clusters.len());
                clusters.push(cluster);
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
        for (article, paragraphs) in moving.into_iter().enumerate() {
            for paragraph in &paragraphs {
                self.of.insert((article, *paragraph), left);
            }
            self.clusters[left][article].extend(paragraphs);
            self.clusters[left][article].sort_unstable();
        }
    }

    /// Whether the joined row would have few enough, and only neighbouring, paragraphs of each article.
    fn fits(&self, left: usize, right: usize) -> bool {
        self.clusters[left].iter().zip(&self.clusters[right]).all(|(a, b)| {
            let mut all: Vec<usize> = a.iter().chain(b).copied().collect();
            all.sort_unstable();
            all.len() <= MOST_OF_ONE_ARTICLE && all.windows(2).all(|pair| pair[1] == pair[0] + 1)
        })
    }
}

/// Orders the rows: first those of the first article, in its order; then each further article's own rows, after the row
/// of the paragraph that they follow.
fn in_reading_order(event: &Event, clusters: Vec<Vec<Vec<usize>>>) -> Vec<AlignedRow> {
    let mut ordered: Vec<Vec<Vec<usize>>> = Vec::new();
    for article in 0..event.articles.len() {
        let mut unplaced: Vec<&Vec<Vec<usize>>> = clusters
            .iter()
            .filter(|cluster| {
                let first = cluster.iter().position(|paragraphs| !paragraphs.is_empty());
                first == Some(article)
            })
            .collect();
        unplaced.sort_by_key(|cluster| cluster[article][0]);
        for cluster in unplaced {
            let previous = cluster[article][0].checked_sub(1);
            let behind = previous.and_then(|number| ordered.iter().position(|row| row[article].contains(&number)));
            let at = behind.map_or(ordered.len(), |row| row + 1);
            ordered.insert(at, cluster.clone());
        }
    }
    let moved: Vec<Vec<bool>> = (0..event.articles.len()).map(|article| moved(&ordered, article)).collect();
    ordered
        .into_iter()
        .enumerate()
        .map(|(row, paragraphs)| AlignedRow { paragraphs, moved: moved.iter().map(|of| of[row]).collect() })
        .collect()
}

/// For each row, whether the article's paragraphs in it are outside its longest run in its own order.
fn moved(rows: &[Vec<Vec<usize>>], article: usize) -> Vec<bool> {
    let firsts: Vec<(usize, usize)> =
        rows.iter().enumerate().filter_map(|(row, of)| of[article].first().map(|first| (row, *first))).collect();
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
    let mut moved = vec![false; rows.len()];
    for (row, _) in &firsts {
        moved[*row] = true;
    }
    let mut at = (0..firsts.len()).rev().max_by_key(|at| length[*at]);
    while let Some(kept) = at {
        moved[firsts[kept].0] = false;
        at = before[kept];
    }
    moved
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
