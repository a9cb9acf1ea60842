//! Japanese and Chinese, as far as they are read: cut at their own marks, with their figures; shown, not judged.

use super::cut::SegmentedParagraph;
use super::han_figures::numbers;
use super::questions::Language;
use super::reading::{CutArticle, Reading};
use super::script::{self, CutBy, Ending};

/// One of the two, by its code.
#[derive(Debug)]
pub struct Han(pub &'static str);

impl Language for Han {
    fn code(&self) -> &str {
        self.0
    }

    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        let by = CutBy { goes_on: continues, ..CutBy::MARKS };
        texts.iter().map(|text| script::cut(text, &by, |_, lower, _| lower.to_string())).collect()
    }

    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        script::read(articles, lines, numbers)
    }
}

/// Japanese goes on after 」 with a particle that quotes: 「...。」と述べた.
fn continues(ending: &Ending<'_>) -> bool {
    let particles = ["と", "など", "って", "の", "を"];
    ending.closing.ends_with(['」', '』', '”', '"', '’'])
        && particles.iter().any(|particle| ending.next.starts_with(particle))
}
