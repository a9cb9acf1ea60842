//! Questions asked only to see whether a model reads: in all articles, cells of which the program is sure; in every
//! window, a statement that is in it and one that is nowhere.

use super::numbered::NumberedArticle;
use crate::article::Verdict;
use crate::finding::Question;
use std::collections::BTreeMap;
use std::ops::Range;

/// This many surely stated and this many surely omitted cells of an article are asked about too.
const CONTROLS: usize = 2;

/// The most letters of a sentence that is asked about as it is: a usual length, so that it costs little.
const USUAL_LENGTH: usize = 160;

/// Cells of which the program is sure, asked about to see whether the model reads at all: for each article some that it
/// states and some that it omits.
pub fn controls(questions: &[Question]) -> Vec<usize> {
    let mut taken: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    let mut is_control = |one: &usize| {
        let question = &questions[*one];
        if !question.sure || matches!(question.verdict, Verdict::Partial | Verdict::Differs) {
            return false;
        }
        let count = taken.entry((question.article, question.verdict == Verdict::Stated)).or_default();
        *count += 1;
        *count <= CONTROLS
    };
    (0..questions.len()).filter(|one| is_control(one)).collect()
}

/// A statement that no article makes.
pub fn nowhere() -> &'static str {
    include_str!("../../templates/reader/nowhere-1.txt").trim_end()
}

/// A statement that a window certainly makes: one of its sentences, the longest of usual length.
pub fn own<'a>(article: &'a NumberedArticle, window: &Range<usize>) -> Option<&'a str> {
    let texts = article.texts.get(window.clone())?;
    let length = |text: &&String| text.chars().count();
    let usual = texts.iter().filter(|text| length(text) <= USUAL_LENGTH).rev().max_by_key(length);
    usual.or_else(|| texts.iter().min_by_key(length)).map(String::as_str)
}
