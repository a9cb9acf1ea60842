//! Event → sentences and words, as spans into the untouched paragraphs.

use crate::article::{Article, Event};
use crate::language::{Languages, SegmentedParagraph};
use rayon::prelude::*;

/// The event's paragraphs cut into sentences and words.
#[derive(Debug, Clone, PartialEq)]
pub struct Segmented {
    /// Parallel to [`Event::articles`].
    pub articles: Vec<SegmentedArticle>,
}

/// One article's paragraphs, cut.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentedArticle {
    /// Indexed by paragraph number; the headline is 0.
    pub paragraphs: Vec<SegmentedParagraph>,
}

/// Cuts every paragraph of every article.
pub fn segment(event: &Event, languages: &Languages) -> Segmented {
    let cut = |article: &Article| {
        let texts: Vec<&str> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        SegmentedArticle { paragraphs: languages.of(&article.language).cut(&texts) }
    };
    Segmented { articles: event.articles.par_iter().map(cut).collect() }
}
