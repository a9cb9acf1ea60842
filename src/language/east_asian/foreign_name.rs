//! Foreign names in katakana or Chinese characters: where they end.

use super::kana::is_katakana;
use super::name::Finder;
use super::transliteration::transliterates;
use super::unit::is_han;
use super::word::Class;

/// Characters that come right after names and also spell foreign ones.
const AFTER_NAMES: &str = "于都让因中内其里也就";

impl Finder<'_> {
    /// One past a foreign name in katakana or Chinese characters with points: ジョージ・W・ブッシュ, 约翰·博尔顿.
    pub(super) fn foreign_end(&self, start: usize) -> usize {
        let is_part = |at: usize| {
            self.word(at).is_some_and(|word| {
                let kana = word.surface.chars().all(is_katakana);
                let han = word.surface.chars().all(is_han) && !word.class.is_empty() && self.name_words.titles_before;
                kana || han || word.class == Class::Latin
            })
        };
        let is_point = |at: usize| self.word(at).is_some_and(|word| matches!(word.surface.as_str(), "・" | "·" | "="));
        let mut end = start;
        let mut points = 0;
        while is_part(end) && (end == start || self.touches(end - 1)) {
            end += 1;
            // A part may consist of several words: ジョージ タウン, 博 尔 顿.
            if is_point(end) && is_part(end + 1) && self.touches(end - 1) && self.touches(end) {
                (points, end) = (points + 1, end + 1);
            } else if points > 0 || !self.is_before_point(end) {
                break;
            }
        }
        let is_first_kana = self
            .word(start)
            .is_some_and(|word| word.surface.chars().all(|letter| is_katakana(letter) || is_han(letter)));
        if points > 0 && is_first_kana { self.sounded_end(end) } else { start }
    }

    /// One past the characters that spell the rest of a foreign name by its sound, if the word list knows only its
    /// beginning: 弗莱 and 克.
    pub(super) fn sounded_end(&self, mut end: usize) -> usize {
        let spells = |at: usize| {
            self.word(at).is_some_and(|word| {
                let mut letters = word.base.chars();
                matches!((letters.next(), letters.next()), (Some(one), None) if transliterates(one))
                    && word.class != Class::Grammar
                    && !AFTER_NAMES.contains(word.base.as_str())
            })
        };
        let is_spelt = |at: usize| {
            self.word(at)
                .is_some_and(|word| word.base.chars().nth(1).is_some() && word.base.chars().all(transliterates))
        };
        if self.name_words.titles_before && end.checked_sub(1).is_some_and(is_spelt) {
            while spells(end) && self.touches(end - 1) && self.title(end).is_none() {
                end += 1;
            }
        }
        end
    }

    fn is_before_point(&self, at: usize) -> bool {
        self.words.iter().skip(at).take(3).any(|word| matches!(word.surface.as_str(), "・" | "·"))
    }
}
