//! Event → sentences and words, as spans into the untouched paragraphs.

use crate::article::{Article, Event};
use crate::language::{self, SegmentedParagraph};
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
///
/// ```
/// use storydiff::article::{Article, Event};
/// let article = Article::plain("a", "Argus", "", &["Mr. Hale left the U.S. on Friday. He didn't say why."]);
/// let event = Event::new("Test", vec![article]);
/// let segmented = storydiff::read::segment(&event);
/// let paragraph = &segmented.articles[0].paragraphs[1];
/// assert_eq!(paragraph.sentences.len(), 2);
/// assert_eq!(paragraph.words[4].lower, "usa");
/// ```
pub fn segment(event: &Event) -> Segmented {
    Segmented { articles: event.articles.par_iter().map(segment_article).collect() }
}

fn segment_article(article: &Article) -> SegmentedArticle {
    let texts: Vec<&str> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    SegmentedArticle { paragraphs: language::cut(&texts, &article.language) }
}
