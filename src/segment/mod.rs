//! Event → sentences and words, as spans into the untouched paragraphs.
//!
//! Goes in: an [`Event`]. Comes out: [`Segmented`], one [`SegmentedParagraph`] for every paragraph.
//! `sentence.rs` cuts sentences, `word.rs` cuts words, `form.rs` makes the two forms for comparing.
//! Whatever holds for English only sits in `english.rs`.

mod english;
mod form;
mod sentence;
mod word;

use crate::article::{Article, Event, Language, Span};
use form::Stems;
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

/// One paragraph, cut.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SegmentedParagraph {
    /// In order; together they hold every word.
    pub sentences: Vec<Sentence>,
    /// In order, without white space and punctuation.
    pub words: Vec<Word>,
}

/// A sentence: where it stands, and which of its paragraph's words it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Without surrounding white space.
    pub span: Span,
    /// Index of its first word in [`SegmentedParagraph::words`].
    pub first_word: usize,
    /// One past its last word.
    pub end_word: usize,
}

/// A word as it stands, and two forms for comparing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in its paragraph; possessive `'s` is not part of it.
    pub span: Span,
    /// Lower case, NFKC, without Latin accents, apostrophes, thousands commas and dots of abbreviations:
    /// "dont" for `don't`, "naacp" for `N.A.A.C.P.`. The country `U.S.`, `US`, `U.S.A.` or `USA` is always
    /// "usa", so that it is not the pronoun "us". A hyphen stays: "same-sex".
    pub lower: String,
    /// What its inflected forms share (Snowball); equals `lower` outside English, for words with digits
    /// and for acronyms.
    pub stem: String,
}

/// Cuts every paragraph of every article.
///
/// ```
/// use storydiff::article::{Article, Event};
/// let article = Article::plain("a", "Argus", "", &["Mr. Hale left the U.S. on Friday. He didn't say why."]);
/// let event = Event::new("Test", vec![article]);
/// let segmented = storydiff::segment::segment(&event);
/// let paragraph = &segmented.articles[0].paragraphs[1];
/// assert_eq!(paragraph.sentences.len(), 2);
/// assert_eq!(paragraph.words[4].lower, "usa");
/// ```
pub fn segment(event: &Event) -> Segmented {
    Segmented { articles: event.articles.par_iter().map(segment_article).collect() }
}

fn segment_article(article: &Article) -> SegmentedArticle {
    let mut stems = Stems::of(&article.language);
    let mut cut = |text: &str| cut_paragraph(text, &article.language, &mut stems);
    SegmentedArticle { paragraphs: article.paragraphs.iter().map(|paragraph| cut(&paragraph.text)).collect() }
}

/// Cuts one text: a paragraph, or a statement that the user gives to be looked for.
pub fn segment_paragraph(text: &str, language: &Language) -> SegmentedParagraph {
    cut_paragraph(text, language, &mut Stems::of(language))
}

fn cut_paragraph(text: &str, language: &Language, stems: &mut Stems) -> SegmentedParagraph {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut cut = SegmentedParagraph::default();
    for span in sentence::sentences(text, language) {
        let first_word = cut.words.len();
        for word in word::words(text, span) {
            let lower = form::lower(word.of(text));
            let stem = stems.stem(word.of(text), &lower, shouted);
            cut.words.push(Word { span: word, lower, stem });
        }
        cut.sentences.extend(bounded(text, span, &cut.words, first_word));
    }
    cut
}

/// Words of a sentence, at most. The longest paragraph of the labelled stories has 118; within a sentence the later steps take time that grows
/// with the square of it, and a text without full stops is one sentence.
const LONGEST_SENTENCE: usize = 500;

/// The sentence, or its pieces where it has more words than a sentence may have.
fn bounded(text: &str, span: Span, words: &[Word], first_word: usize) -> Vec<Sentence> {
    let mut pieces: Vec<Sentence> = Vec::new();
    let mut start = span.start;
    let mut first = first_word;
    while words.len() - first > LONGEST_SENTENCE {
        let next = first + LONGEST_SENTENCE;
        let end = start + Span::new(start, words[next].span.start).of(text).trim_end().len();
        pieces.push(Sentence { span: Span::new(start, end), first_word: first, end_word: next });
        (start, first) = (words[next].span.start, next);
    }
    pieces.push(Sentence { span: Span::new(start, span.end), first_word: first, end_word: words.len() });
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_end_is_cut_between_words() {
        let text = "the bridge opened and ".repeat(300);
        let cut = segment_paragraph(text.trim_end(), &Language::English);
        let lengths: Vec<usize> = cut.sentences.iter().map(|one| one.end_word - one.first_word).collect();
        assert_eq!(lengths, [500, 500, 200]);
        assert!(cut.sentences.iter().all(|one| one.span.of(&text).starts_with("the bridge opened")));
        assert!(cut.sentences[0].span.of(&text).ends_with("opened and"));
        let whole = segment_paragraph("The bridge opened. It is open.", &Language::English);
        assert_eq!(whole.sentences.len(), 2);
    }
}
