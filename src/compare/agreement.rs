//! How far the people who judged the same cells agree.
//!
//! Krippendorff's alpha for nominal data, with any number of coders and with cells that not all of them judged: 1 − Dₒ
//! / Dₑ. In a cell that m coders judged, every ordered pair of values counts 1 / (m − 1). Dₒ is the share of unlike
//! pairs among all n values that can be paired, Dₑ the share to be expected if values were drawn by chance: Σ n_c n_k /
//! (n (n − 1)) over all unlike c and k. (Klaus Krippendorff, *Computing Krippendorff's Alpha-Reliability*, University
//! of Pennsylvania, 2011, part C.)

use crate::article::{Change, Correction, Verdict};
use crate::judge::bare_words;
use std::collections::{BTreeMap, BTreeSet};

/// A coder's decision on a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// What the article does with the fact.
    Verdict(Verdict),
    /// There is no fact.
    NotAFact,
}

/// A cell that at least one coder judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedCell {
    /// The fact's words, as the first coder has them.
    pub fact: String,
    /// The article's id; `None` if the coders only said that there is no fact.
    pub article: Option<String>,
    /// One for each coder; `None` if a coder did not judge the cell.
    pub answers: Vec<Option<Decision>>,
}

impl JudgedCell {
    /// Whether at least two coders judged it.
    pub fn is_shared(&self) -> bool {
        self.answers.iter().flatten().count() > 1
    }

    /// Whether two of them differ.
    pub fn is_disputed(&self) -> bool {
        self.answers.iter().flatten().collect::<BTreeSet<_>>().len() > 1
    }
}

/// How far coders agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Every cell that at least one of them judged, in the order of the files.
    pub cells: Vec<JudgedCell>,
    /// The share of pairs of answers that are alike; `None` if no cell has two answers.
    pub observed: Option<f64>,
    /// Krippendorff's alpha; `None` if chance alone would make all answers alike.
    pub alpha: Option<f64>,
    /// How many corrections are headings, joins and separations, which are not compared.
    pub left_aside: usize,
}

impl Agreement {
    /// For the corrections of each coder. If a coder judged a cell twice, the later judgement counts.
    pub fn of(coders: &[Vec<Correction>]) -> Agreement {
        let mut order: Vec<(String, Option<String>)> = Vec::new();
        let mut cells: BTreeMap<(String, Option<String>), JudgedCell> = BTreeMap::new();
        let mut left_aside = 0;
        let mut no_facts: Vec<BTreeMap<String, String>> = vec![BTreeMap::new(); coders.len()];
        for (coder, corrections) in coders.iter().enumerate() {
            for correction in corrections {
                match &correction.change {
                    Change::Verdict { fact, article, verdict, .. } => {
                        let key = (bare_words(&fact.words), Some(article.clone()));
                        let cell = cells.entry(key.clone()).or_insert_with(|| {
                            order.push(key.clone());
                            let answers = vec![None; coders.len()];
                            JudgedCell { fact: fact.words.clone(), article: Some(article.clone()), answers }
                        });
                        cell.answers[coder] = Some(Decision::Verdict(*verdict));
                    }
                    Change::NotAFact { fact } => {
                        no_facts[coder].insert(bare_words(&fact.words), fact.words.clone());
                    }
                    Change::Heading { .. } | Change::Join { .. } | Change::Part { .. } => left_aside += 1,
                }
            }
        }
        // A coder who marks a fact as none judges every one of its cells so.
        for (words, shown) in no_facts.iter().flatten() {
            if !order.iter().any(|(fact, _)| fact == words) {
                let key = (words.clone(), None);
                order.push(key.clone());
                let answers = vec![None; coders.len()];
                cells.insert(key, JudgedCell { fact: shown.clone(), article: None, answers });
            }
        }
        for ((words, _), cell) in &mut cells {
            for (answer, no_facts) in cell.answers.iter_mut().zip(&no_facts) {
                if answer.is_none() && no_facts.contains_key(words) {
                    *answer = Some(Decision::NotAFact);
                }
            }
        }
        let cells: Vec<JudgedCell> = order.iter().filter_map(|key| cells.remove(key)).collect();
        let answers: Vec<Vec<Decision>> =
            cells.iter().map(|cell| cell.answers.iter().flatten().copied().collect()).collect();
        let (observed, alpha) = nominal(&answers);
        Agreement { cells, observed, alpha, left_aside }
    }
}

/// The share of alike pairs, and alpha, for the values of each unit.
fn nominal<T: Ord + Copy>(units: &[Vec<T>]) -> (Option<f64>, Option<f64>) {
    let mut counts: BTreeMap<T, f64> = BTreeMap::new();
    let mut unlike = 0.0;
    for values in units.iter().filter(|values| values.len() > 1) {
        for (at, value) in values.iter().enumerate() {
            *counts.entry(*value).or_default() += 1.0;
            let others = values.iter().enumerate().filter(|(other, one)| *other != at && *one != value).count();
            unlike += others as f64 / (values.len() - 1) as f64;
        }
    }
    let all: f64 = counts.values().sum();
    if all == 0.0 {
        return (None, None);
    }
    let observed = unlike / all;
    let expected: f64 = counts.values().map(|count| count * (all - count)).sum::<f64>() / (all * (all - 1.0));
    (Some(1.0 - observed), (expected > 0.0).then(|| 1.0 - observed / expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::FactWords;

    /// For columns of one letter for each unit, one row for each coder, with a dot for a missing value.
    fn alpha(rows: &[&str]) -> (f64, f64) {
        let rows: Vec<Vec<char>> = rows.iter().map(|row| row.chars().filter(|one| *one != ' ').collect()).collect();
        let unit = |at: usize| rows.iter().map(|row| row[at]).filter(|value| *value != '.').collect();
        let (observed, alpha) = nominal::<char>(&(0..rows[0].len()).map(unit).collect::<Vec<_>>());
        let three = |value: f64| (value * 1000.0).round() / 1000.0;
        (three(observed.unwrap()), three(alpha.unwrap()))
    }

    #[test]
    fn alpha_is_what_krippendorff_works_out() {
        // Computing Krippendorff's Alpha-Reliability (2011): A, two coders and two values; B, five values; C, four
        // coders with gaps.
        assert_eq!(alpha(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]), (0.6, 0.095));
        assert_eq!(alpha(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"]).1, 0.692);
        let four = [
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ];
        assert_eq!(alpha(&four).1, 0.743);
    }

    #[test]
    fn without_two_answers_or_two_values_there_is_no_alpha() {
        assert_eq!(nominal::<char>(&[vec!['a'], vec![]]), (None, None));
        assert_eq!(nominal(&[vec!['a', 'a'], vec!['a', 'a']]), (Some(1.0), None));
    }

    #[test]
    fn the_later_answer_counts_and_no_fact_is_an_answer_on_every_cell() {
        let fact = |words: &str| FactWords { words: words.into(), from: None };
        let verdict = |words: &str, article: &str, verdict| Correction {
            line: 1,
            change: Change::Verdict { fact: fact(words), article: article.into(), verdict, words: None },
            why: None,
            by: None,
        };
        let none =
            |words: &str| Correction { line: 1, change: Change::NotAFact { fact: fact(words) }, why: None, by: None };
        let ann = vec![
            verdict("It sank.", "a", Verdict::Stated),
            verdict("It sank.", "a", Verdict::Omitted),
            verdict("Read more.", "a", Verdict::Stated),
            none("Subscribe."),
        ];
        let ben = vec![verdict("It sank", "a", Verdict::Omitted), none("Read more"), none("Subscribe")];
        let agreement = Agreement::of(&[ann, ben]);
        let told: Vec<(&str, bool)> =
            agreement.cells.iter().map(|cell| (cell.fact.as_str(), cell.is_disputed())).collect();
        assert_eq!(told, [("It sank.", false), ("Read more.", true), ("Subscribe.", false)]);
        assert!(agreement.cells.iter().all(JudgedCell::is_shared));
        assert_eq!(agreement.observed.map(|share| (share * 3.0).round()), Some(2.0));
    }
}
