//! Event → sentences and words, as spans into the untouched paragraphs. Captions among them are not read.

use crate::article::{Article, Event, Paragraph};
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
    /// Indexed by paragraph number; the headline is 0. A caption has no sentences and no words.
    pub paragraphs: Vec<SegmentedParagraph>,
}

/// Cuts every paragraph of every article.
pub fn segment(event: &Event, languages: &Languages) -> Segmented {
    let cut = |article: &Article| {
        let is_read = |paragraph: &&Paragraph| !paragraph.is_caption();
        let texts: Vec<&str> = article.paragraphs.iter().filter(is_read).map(|one| one.text.as_str()).collect();
        let mut cut = languages.of(&article.language).cut(&texts).into_iter();
        let one = |paragraph: &Paragraph| if paragraph.is_caption() { None } else { cut.next() };
        SegmentedArticle { paragraphs: article.paragraphs.iter().map(one).map(Option::unwrap_or_default).collect() }
    };
    Segmented { articles: event.articles.par_iter().map(cut).collect() }
}
