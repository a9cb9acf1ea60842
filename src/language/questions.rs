//! The questions asked of a language.

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

/// A language, by what it knows. Whatever it does not answer itself is what any text has: end marks, quotation marks,
/// names in Latin letters, figures in digits; and its cells are not judged.
pub trait Language: Sync {
    /// The primary subtag of its BCP 47 code, in lower case: "en".
    fn code(&self) -> &str;

    /// Whether enough of it is known to judge what its articles omit.
    fn is_judged(&self) -> bool {
        false
    }

    /// The sentences and words of texts that belong together (the paragraphs of an article), one result for each text.
    fn cut(&self, texts: &[&str]) -> Vec<SegmentedParagraph> {
        texts.iter().map(|text| script::cut(text, &CutBy::MARKS, |_, lower, _| lower.to_string())).collect()
    }

    /// The content of an event's articles in this language: the people and things that they name, joined over all of
    /// them, and for each paragraph what it mentions and what it says.
    ///
    /// After the articles come the `lines` of a list, each like an article of its own. Their names are looked up among
    /// those of the articles; nothing read from an article or from another line depends on a line.
    fn read(&self, articles: &[CutArticle<'_>], lines: &[CutArticle<'_>]) -> Reading {
        script::read(articles, lines, script::plain_numbers)
    }

    /// The words and runs of words of a piece of a paragraph that may be said in English, each with how; empty if
    /// nothing leads from this language to English.
    fn units(&self, _text: &str, _piece: Span) -> Vec<PlacedUnit> {
        Vec::new()
    }

    /// Whether an entity named in this language's articles is one named in another language's articles: by default if
    /// both have a form in common, ignoring case.
    fn is_same(&self, own: &Entity, other: &Entity) -> bool {
        let lower = |form: &String| form.to_lowercase();
        own.forms.iter().any(|form| other.forms.iter().any(|there| lower(form) == lower(there)))
    }

    /// The lexicon for weighing its words.
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

    /// Its words by which news says who, where and why.
    fn story(&self) -> &dyn StoryWords {
        &AnyText
    }
}
