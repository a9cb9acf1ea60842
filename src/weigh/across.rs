//! Passages and statements in different languages: which of their words meet.
//!
//! Words of one language are looked up among those of the other sentence by sentence, because most have several
//! meanings; numbers and days mean the same in every language and are compared as usual.

use super::passage::Passage;
use crate::article::{LanguageCode, Span};
use crate::language::{Crossing, CrossingSentence, CrossingSide, Meeting};
use crate::read::Read;
use std::collections::BTreeSet;

/// An event in more than one language.
#[derive(Debug)]
pub struct Across {
    crossing: Crossing,
    /// The language of each article.
    languages: Vec<LanguageCode>,
    passages: Vec<Vec<CrossingSide>>,
    /// Each with its article.
    statements: Vec<(usize, CrossingSide)>,
}

impl Across {
    /// For all passages and statements; `None` if all articles are in one language.
    pub fn of(read: &Read<'_>, passages: &[Vec<Passage>]) -> Option<Across> {
        let languages: Vec<LanguageCode> = read.event.articles.iter().map(|article| article.language.clone()).collect();
        if languages.iter().collect::<BTreeSet<_>>().len() < 2 {
            return None;
        }
        let sentence = |article: usize, paragraph: usize, pieces: &[Span]| {
            let text = read.event.articles[article].paragraphs[paragraph].text.as_str();
            if languages[article] == LanguageCode::ENGLISH {
                return CrossingSentence::of_hub(text, pieces, &read.segmented.articles[article].paragraphs[paragraph]);
            }
            let language = read.language_of(article);
            CrossingSentence::Foreign(pieces.iter().flat_map(|piece| language.units(text, *piece)).collect())
        };
        let of_passages = passages.iter().flatten().map(|passage| {
            let place = passage.place;
            sentence(place.article, place.paragraph, &[place.span])
        });
        let of_statements = read.statements.iter().map(|statement| {
            let place = statement.place;
            sentence(place.article, place.paragraph, &statement.spans)
        });
        let sentences = of_passages.chain(of_statements).collect();
        let (crossing, sides) = Crossing::of(sentences, read.languages.of(&LanguageCode::ENGLISH).lexicon());
        let mut sides = sides.into_iter();
        let passages = passages.iter().map(|of| sides.by_ref().take(of.len()).collect()).collect();
        let statements = read.statements.iter().map(|statement| statement.place.article).zip(sides).collect();
        Some(Across { crossing, languages, passages, statements })
    }

    /// Whether two articles are in different languages.
    pub fn are_apart(&self, a: usize, b: usize) -> bool {
        self.languages.get(a) != self.languages.get(b)
    }

    /// Whether a statement is in a different language from an article.
    pub fn is_apart(&self, statement: usize, article: usize) -> bool {
        self.statements.get(statement).is_some_and(|(own, _)| self.are_apart(*own, article))
    }

    /// The language of the article that a statement is from.
    pub fn language_of(&self, statement: usize) -> Option<&LanguageCode> {
        self.languages.get(self.statements.get(statement)?.0)
    }

    /// Where a statement and a passage of an article in another language meet.
    pub fn carrying(&self, statement: usize, article: usize, passage: usize) -> Vec<Meeting> {
        let (Some((_, here)), Some(there)) = (self.statements.get(statement), self.side(article, passage)) else {
            return Vec::new();
        };
        self.crossing.meetings(here, there)
    }

    /// Where two passages in different languages meet; each is given by article and number.
    pub fn between(&self, a: (usize, usize), b: (usize, usize)) -> Vec<Meeting> {
        let (Some(here), Some(there)) = (self.side(a.0, a.1), self.side(b.0, b.1)) else { return Vec::new() };
        self.crossing.meetings(here, there)
    }

    /// The words of a passage, each with an English word that it may mean, in base form; none of an English passage.
    pub fn meanings(&self, article: usize, passage: usize) -> impl Iterator<Item = (Span, &str)> {
        self.side(article, passage).into_iter().flat_map(|side| self.crossing.meanings(side))
    }

    fn side(&self, article: usize, passage: usize) -> Option<&CrossingSide> {
        self.passages.get(article)?.get(passage)
    }
}
