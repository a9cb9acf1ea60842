//! Japanese and Chinese, as far as they are read.

use super::cut::SegmentedParagraph;
use super::script::{self, CutBy, Ending};

/// Cuts each text at its own marks; each character is a word.
pub fn cut(texts: &[&str]) -> Vec<SegmentedParagraph> {
    let by = CutBy { goes_on: continues, ..CutBy::MARKS };
    texts.iter().map(|text| script::cut(text, &by, |_, lower, _| lower.to_string())).collect()
}

/// Japanese goes on after 」 with a particle that quotes: 「...。」と述べた.
fn continues(ending: &Ending<'_>) -> bool {
    let particles = ["と", "など", "って", "の", "を"];
    ending.closing.ends_with(['」', '』', '”', '"', '’'])
        && particles.iter().any(|particle| ending.next.starts_with(particle))
}
