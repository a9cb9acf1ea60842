//! The answers of Japanese and Chinese to the questions asked of a language.

use super::language::EastAsian;
use super::unit::{PlacedUnit, SenseUnit, units};
use super::{cut, entity, mentions};
use crate::article::Span;
use crate::language::contrast::ContrastWords;
use crate::language::cut::SegmentedParagraph;
use crate::language::mention::Entity;
use crate::language::questions::Language;
use crate::language::reading::{CutArticle, Reading};

impl Language for EastAsian {
    fn code(&self) -> &str {
        self.code
    }

    fn is_judged(&self) -> bool {
        true
    }

    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        texts.iter().map(|text| cut::cut(text, self)).collect()
    }

    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        mentions::read(articles, lines, self)
    }

    fn contrast(&self) -> &dyn ContrastWords {
        self
    }

    fn units(&self, text: &str, piece: Span) -> Vec<PlacedUnit> {
        let words = (self.words_at)(piece.of(text), piece.start);
        let placed = |unit: SenseUnit| {
            let (first, last) = (words.get(unit.words.start)?, words.get(unit.words.end.checked_sub(1)?)?);
            Some(PlacedUnit { span: Span::new(first.span.start, last.span.end), sense: unit.sense })
        };
        units(&words, self.dictionary, self.script).into_iter().filter_map(placed).collect()
    }

    fn is_same(&self, own: &Entity, other: &Entity) -> bool {
        entity::is_same(own, other, self.dictionary)
    }
}
