//! How much of a statement the passages of an article carry: the innermost loop of the program.

use super::asked::Asked;
use super::content::Content;
use super::index::Index;

/// How much of a statement one passage carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// Index in [`Index::passages`] of the article.
    pub passage: usize,
    /// How strongly it carries the statement, 0 to 1: the share of the statement's weight, until the carriage has seen it together
    /// with what other articles tell.
    pub score: f64,
    /// The share of the statement's weight, 0 to 1.
    pub word_share: f64,
    /// How much it has to do with the passages of other articles that carry the statement, times the share that they carry: 0 to 1.
    pub corroboration: f64,
    /// The greatest share of the statement's weight in a passage of another article; 1 where it is the statement's own; 0 where none
    /// has half of it.
    pub elsewhere: f64,
    /// What that share was multiplied by: less than 1 where the article names the statement's subject nowhere.
    pub subject: f64,
    /// For each of the statement's terms, how far the passage and what stands around it have it, 0 to 1.
    pub credits: Vec<f64>,
}

impl Index {
    /// How much of a statement the passages of an article carry, the `most` strongest first; passages that share
    /// nothing with it are left out. Equal scores keep the order of the text.
    pub fn carried_by(&self, statement: usize, article: usize, most: usize) -> Vec<Carried> {
        let Asked { content: Content { terms }, weights, subject } = &self.asked[statement];
        let passages = &self.passages[article];
        let postings = &self.postings[article];
        let total: f64 = weights.iter().sum();
        if total <= 0.0 {
            return Vec::new();
        }
        let crossed = self.crossed(statement, article);
        // Only what shares something with the statement gets a row of credits: this is the innermost loop of the program.
        let mut rows: Vec<Option<usize>> = vec![None; passages.len()];
        let mut touched: Vec<usize> = Vec::new();
        let mut touch = |passage: usize| {
            if rows[passage].is_none() {
                rows[passage] = Some(touched.len());
                touched.push(passage);
            }
        };
        for term in terms {
            let alike = self.likenesses[term.meaning as usize].iter().map(|(meaning, _)| meaning);
            for places in alike.chain(self.relatives_of(term)).filter_map(|meaning| postings.get(meaning)) {
                places.iter().for_each(|posting| touch(posting.passage));
            }
        }
        crossed.iter().for_each(|(passage, ..)| touch(*passage));
        let mut credits = vec![0.0_f64; terms.len() * touched.len()];
        // What each term has in every passage, because it stands in one.
        let mut anywhere = vec![0.0_f64; terms.len()];
        let mut raise = |passage: usize, position: usize, to: f64| {
            if let Some(row) = rows[passage] {
                let credit = &mut credits[row * terms.len() + position];
                *credit = credit.max(to);
            }
        };
        for (position, term) in terms.iter().enumerate() {
            for (meaning, alike) in &self.likenesses[term.meaning as usize] {
                let Some(places) = postings.get(meaning) else { continue };
                places.iter().for_each(|posting| raise(posting.passage, position, alike * posting.share));
                if *alike < 1.0 {
                    continue;
                }
                anywhere[position] = self.measure.elsewhere;
                let said = places.iter().filter(|posting| posting.share == 1.0);
                said.flat_map(|posting| self.neighbours(article, posting.passage))
                    .for_each(|neighbour| raise(neighbour, position, self.measure.neighbour));
            }
            for places in self.relatives_of(term).iter().filter_map(|meaning| postings.get(meaning)) {
                places
                    .iter()
                    .for_each(|posting| raise(posting.passage, position, self.measure.relative * posting.share));
            }
        }
        for (passage, position, strength) in crossed {
            raise(passage, position, strength);
            anywhere[position] = anywhere[position].max(self.measure.elsewhere * strength);
            self.neighbours(article, passage)
                .for_each(|other| raise(other, position, self.measure.neighbour * strength));
        }
        for row in credits.chunks_exact_mut(terms.len()) {
            row.iter_mut().zip(&anywhere).for_each(|(credit, anywhere)| *credit = credit.max(*anywhere));
        }
        let is_named =
            subject.is_empty() || credits.chunks_exact(terms.len()).any(|row| subject.iter().any(|at| row[*at] > 0.0));
        let named = if is_named { 1.0 } else { self.measure.subject_nowhere };
        let scale = named / total;
        let score = |credits: &[f64]| weights.iter().zip(credits).map(|(a, b)| a * b).sum::<f64>() * scale;
        let of_row = |row: usize| &credits[row * terms.len()..][..terms.len()];
        let scored = touched.iter().enumerate().map(|(row, passage)| (*passage, row, score(of_row(row))));
        let mut ranked: Vec<(usize, usize, f64)> = scored.collect();
        ranked.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        ranked.truncate(most);
        ranked
            .into_iter()
            .map(|(passage, row, score)| {
                let (corroboration, elsewhere) = (0.0, 0.0);
                let credits = of_row(row).to_vec();
                Carried { passage, score, word_share: score, corroboration, elsewhere, subject: named, credits }
            })
            .collect()
    }

    /// For an article in another language than the statement's: passages, the positions of the statement's words that have
    /// a counterpart there, and how surely.
    fn crossed(&self, statement: usize, article: usize) -> Vec<(usize, usize, f64)> {
        let Some(across) = self.across.as_ref().filter(|across| across.is_apart(statement, article)) else {
            return Vec::new();
        };
        let terms = &self.asked[statement].content.terms;
        let mut found = Vec::new();
        for passage in 0..self.passages[article].len() {
            for met in across.carrying(statement, article, passage) {
                let words = self.words_at(terms, met.here);
                found.extend(words.map(|position| (passage, position, met.strength)));
            }
        }
        found
    }
}
