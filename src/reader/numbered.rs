//! An article in the form in which a model gets it: its sentences, numbered, in windows.

use crate::article::{Article, Event, Place};
use crate::language::Languages;
use std::ops::Range;

/// The greatest length of a window, in tokens by [`tokens`]. Servers silently cut longer requests, some from 4,096
/// tokens; the instructions, the statements and the answers need the other half.
const WINDOW_TOKENS: usize = 2_000;

/// Sentences that two neighbouring windows share, so that none is read without what it refers to. A choice.
const OVERLAP: usize = 4;

/// An article's sentences, the headline first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedArticle {
    /// The article's id.
    pub id: String,
    /// The words of each sentence; its number is its index plus one.
    pub texts: Vec<String>,
    /// The place of each sentence.
    pub places: Vec<Place>,
    /// The windows in which it is read, as indices of sentences; only one unless the article is long.
    pub windows: Vec<Range<usize>>,
}

/// The articles of an event, numbered, in its order.
pub fn numbered(event: &Event, languages: &Languages) -> Vec<NumberedArticle> {
    event.articles.iter().enumerate().map(|(index, article)| NumberedArticle::new(index, article, languages)).collect()
}

impl NumberedArticle {
    fn new(index: usize, article: &Article, languages: &Languages) -> NumberedArticle {
        let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let cut = languages.of(&article.language).cut(&paragraphs);
        let (mut texts, mut places) = (Vec::new(), Vec::new());
        for (number, (text, cut)) in paragraphs.iter().zip(cut).enumerate() {
            for sentence in cut.sentences {
                texts.push(sentence.span.of(text).to_string());
                places.push(Place { article: index, paragraph: number, span: sentence.span });
            }
        }
        let windows = windows(&texts);
        NumberedArticle { id: article.id.clone(), texts, places, windows }
    }

    /// The sentences that contain any of these places, as indices.
    pub fn sentences_at(&self, places: &[Place]) -> Vec<usize> {
        let holds = |sentence: &Place| {
            places.iter().any(|place| place.paragraph == sentence.paragraph && place.span.overlaps(sentence.span))
        };
        (0..self.places.len()).filter(|sentence| holds(&self.places[*sentence])).collect()
    }
}

/// Runs of sentences that fit, each beginning [`OVERLAP`] sentences before the end of the previous one.
fn windows(texts: &[String]) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    loop {
        let mut end = start;
        let mut length = 0;
        while end < texts.len() && (end == start || length + tokens(&texts[end]) <= WINDOW_TOKENS) {
            length += tokens(&texts[end]);
            end += 1;
        }
        windows.push(start..end);
        if end >= texts.len() {
            return windows;
        }
        start = end.saturating_sub(OVERLAP).max(start + 1);
    }
}

/// About how many tokens a text has for a language model: four ASCII letters make one, any other letter is one by
/// itself. Tokenizers differ; for news texts in English, Japanese and Chinese this errs on the high side.
pub fn tokens(text: &str) -> usize {
    let ascii = text.bytes().filter(u8::is_ascii).count();
    ascii.div_ceil(4) + text.chars().filter(|letter| !letter.is_ascii()).count() + 1
}

/// Fewer tokens than any tokenizer makes of a text: one for six ASCII letters, or for four others. Tokenizers in use
/// make one token of some 4.6 letters of a request in English, and of 0.8 to 1.2 in Japanese and Chinese.
pub fn fewest_tokens(text: &str) -> usize {
    let ascii = text.bytes().filter(u8::is_ascii).count();
    ascii / 6 + text.chars().filter(|letter| !letter.is_ascii()).count() / 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_article_is_read_in_windows_that_overlap() {
        let texts: Vec<String> = (0..100).map(|_| "word ".repeat(60)).collect();
        let windows = windows(&texts);
        assert!(windows.len() > 1);
        assert_eq!((windows[0].start, windows.last().map(|last| last.end)), (0, Some(100)));
        for pair in windows.windows(2) {
            assert_eq!(pair[1].start + OVERLAP, pair[0].end);
        }
    }

    #[test]
    fn a_sentence_longer_than_a_window_stands_in_one_of_its_own() {
        let texts = vec!["short.".to_string(), "word ".repeat(5_000), "short.".to_string()];
        let windows = windows(&texts);
        assert_eq!(windows.last().map(|last| last.end), Some(3));
        assert!(windows.windows(2).all(|pair| pair[1].start > pair[0].start));
    }

    #[test]
    fn an_empty_article_has_one_empty_window() {
        assert_eq!(windows(&[]), vec![0..0]);
    }
}
