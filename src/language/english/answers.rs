//! The answers of English to the questions asked of a language.

use super::frame::words::{ACCUSING, ASKED, EMPTY_ACTS, LIGHT_ACTS, OPEN_PLANS};
use super::words::{holds, is_stop_word, senses, speech, spelt_out};
use super::{cut, kin, reading};
use crate::language::acts::Acts;
use crate::language::contrast::ContrastWords;
use crate::language::cut::SegmentedParagraph;
use crate::language::frame::{ActWord, Side};
use crate::language::lexicon::Lexicon;
use crate::language::questions::Language;
use crate::language::reading::{CutArticle, Reading};
use crate::language::senses::Senses;
use crate::language::story::StoryWords;

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

    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        reading::read(articles, lines)
    }

    fn lexicon(&self) -> &dyn Lexicon {
        self
    }

    fn contrast(&self) -> &dyn ContrastWords {
        self
    }

    fn acts(&self) -> &dyn Acts {
        self
    }

    fn story(&self) -> &dyn StoryWords {
        self
    }
}

impl Lexicon for English {
    fn is_function_word(&self, lower: &str) -> bool {
        is_stop_word(lower)
    }

    fn spelt_out<'s>(&self, stem: &'s str) -> &'s str {
        spelt_out(stem)
    }

    fn senses(&self, stem: &str) -> Option<Senses> {
        senses(stem)
    }
}

impl Acts for English {
    fn kin(&self, one: &str, other: &str) -> f64 {
        kin::kin(one, other)
    }

    fn act_word(&self, word: &str) -> ActWord {
        kin::act_word(word.to_string())
    }

    fn relate(&self, one: &ActWord, other: &ActWord) -> (f64, bool) {
        kin::relate(one, other)
    }

    fn side(&self, preposition: &str) -> Option<Side> {
        Some(match preposition {
            "to" => Side::Recipient,
            "from" => Side::Source,
            "against" => Side::Opponent,
            _ => return None,
        })
    }

    fn alternates(&self, act: &str) -> bool {
        kin::alternates(act)
    }

    fn is_empty(&self, act: &str) -> bool {
        holds(EMPTY_ACTS, act)
    }

    fn is_light(&self, act: &str) -> bool {
        holds(LIGHT_ACTS, act)
    }

    fn leaves_open(&self, act: &str) -> bool {
        ASKED.contains(&act) || ACCUSING.contains(&act) || OPEN_PLANS.contains(&act)
    }

    fn is_saying(&self, act: &str) -> bool {
        holds(speech::SAYING_VERBS, act)
    }

    fn is_doubting(&self, act: &str) -> bool {
        holds(speech::DOUBTING_VERBS, act)
    }
}
