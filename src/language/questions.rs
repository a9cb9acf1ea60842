//! What is asked of a language.

use super::acts::Acts;
use super::any_text::AnyText;
use super::contrast::ContrastWords;
use super::cut::SegmentedParagraph;
use super::east_asian::unit::PlacedUnit;
use super::lexicon::Lexicon;
use super::mention::Entity;
use super::reading::{CutArticle, Reading};
use super::script::{self, CutBy};
use super::story::StoryWords;
use crate::article::Span;

/// A language, by what it knows. Whatever it does not say itself is what any text has: end marks, quotation marks, names in Latin
/// letters, figures in digits; and its cells are not judged.
pub trait Language: Sync {
    /// The primary subtag of its BCP 47 code, in lower case: "en".
    fn code(&self) -> &str;

    /// Whether enough of it is known to judge what its articles omit.
    fn is_judged(&self) -> bool {
        false
    }

    /// The sentences and words of texts that belong together (the paragraphs of an article), one for each text.
    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        texts.iter().map(|text| script::cut(text, &CutBy::MARKS, |_, lower, _| lower.to_string())).collect()
    }

    /// What stands in the articles of an event that are written in this language: who and what they name, joined over all of
    /// them, and for each paragraph what it mentions and what it says.
    ///
    /// Behind them the `lines` of a list, each like an article of its own. Their names are looked up among those of the articles;
    /// nothing that is read of an article or of another line depends on a line.
    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        script::read(articles, lines, script::plain_numbers)
    }

    /// The words and runs of words of a piece of a paragraph that may be said in English, each with how; none where nothing leads
    /// from this language to English.
    fn units(&self, _text: &str, _piece: Span) -> Vec<PlacedUnit> {
        Vec::new()
    }

    /// Whether an entity that this language's articles name is one that another language's articles name: here where both have
    /// a form in common, in small or capital letters.
    fn is_same(&self, own: &Entity, other: &Entity) -> bool {
        let lower = |form: &String| form.to_lowercase();
        own.forms.iter().any(|form| other.forms.iter().any(|there| lower(form) == lower(there)))
    }

    /// Its words by what they weigh.
    fn lexicon(&self) -> &dyn Lexicon {
        &AnyText
    }

    /// How its acts and things relate.
    fn acts(&self) -> &dyn Acts {
        &AnyText
    }

    /// Its words by which two statements differ.
    fn contrast(&self) -> &dyn ContrastWords {
        &AnyText
    }

    /// Its words by which news tells who, where and why.
    fn story(&self) -> &dyn StoryWords {
        &AnyText
    }
}
