//! English sentences and words.

use super::sentence::goes_on;
use super::words::{Stems, contracts_with_s};
use crate::language::cut::SegmentedParagraph;
use crate::language::script::{self, CutBy};

/// Cuts texts that belong together: each stem is looked up only once.
pub fn cut(texts: &[&str]) -> Vec<SegmentedParagraph> {
    let mut stems = Stems::new();
    let by = CutBy { goes_on, contracts_with_s };
    texts.iter().map(|text| script::cut(text, &by, |word, lower, shouted| stems.stem(word, lower, shouted))).collect()
}
