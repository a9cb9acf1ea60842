//! Where something is: a byte range in a paragraph of an article.

use std::ops::Range;

/// A byte range within one paragraph's text, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The words that it covers.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// As a range, for indexing.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    /// Whether it wholly contains `other`.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A span in a paragraph of one of the event's articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index in [`Event::articles`](super::Event::articles).
    pub article: usize,
    /// Paragraph number: 0 is the headline.
    pub paragraph: usize,
    /// The words, within that paragraph's text.
    pub span: Span,
}

impl Place {
    /// Whether it wholly contains `other`, in the same paragraph of the same article.
    pub fn contains(&self, other: Place) -> bool {
        self.is_beside(other) && self.span.contains(other.span)
    }

    /// Whether the two share at least one byte of the same paragraph of the same article.
    pub fn overlaps(&self, other: Place) -> bool {
        self.is_beside(other) && self.span.overlaps(other.span)
    }

    fn is_beside(&self, other: Place) -> bool {
        (self.article, self.paragraph) == (other.article, other.paragraph)
    }
}
