//! What English answers.

use super::{cut, reading};
use crate::language::cut::SegmentedParagraph;
use crate::language::questions::Language;
use crate::language::reading::{CutArticle, Reading};

/// The English language.
#[derive(Debug)]
pub struct English;

impl Language for English {
    fn code(&self) -> &str {
        "en"
    }

    fn is_judged(&self) -> bool {
        true
    }

    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        cut::cut(texts)
    }

    fn read(&self, articles: &[CutArticle<'_>]) -> Reading {
        reading::read(articles)
    }
}
