//! Comparison → a handout for a class: a student sheet and its answer key.
//!
//! Goes in: a [`Comparison`] and what the teacher asked for ([`Lesson`]). Comes out: a [`Handout`], which holds the
//! tasks with their answers as verbatim words and paragraph numbers, and from it the sheet and the key as HTML or as
//! a document to edit. Both are made from the same `SheetView` (`view.rs`), so that they cannot disagree.
//!
//! Nothing is decided here: verdicts, differences and voices are taken as they come. What is not sure carries a mark
//! in the key that asks the teacher for a look. All wording stands in `wording/`, one file for each language.

mod blind;
mod choice;
mod docx;
mod facts;
mod lesson;
mod numbers;
mod page;
mod questions;
mod rows;
mod sheet;
mod sources;
mod view;
mod wording;

pub use docx::{to_key_docx, to_sheet_docx};
pub use lesson::{Lesson, Level, SheetLanguage};
pub use page::{to_key_html, to_sheet_html};
pub use sheet::*;

use super::verbatim::{paragraph_text, visible};
use super::wording::outlet;
use crate::compare::Comparison;
use unicode_segmentation::UnicodeSegmentation;
use wording::Wording;

/// The tasks and texts for a comparison.
///
/// ```
/// use storydiff::article::{Article, Event};
/// use storydiff::report::handout::{Lesson, Level, SheetLanguage, handout};
///
/// let beacon = Article::plain("b", "Beacon", "Bridge reopens", &["The bridge reopened on Friday, the Beacon has learnt."]);
/// let argus = Article::plain("a", "Argus", "Bridge open again", &["Cars cross the bridge again."]);
/// let comparison = storydiff::compare_event(Event::new("The bridge", vec![beacon, argus]));
/// let language = SheetLanguage::English;
/// let sheet = handout(&comparison, Lesson { level: Level::Short, is_blind: true, is_excerpt: false, language });
/// assert_eq!(sheet.texts[1].paragraphs[0].1, "The bridge reopened on Friday, the [Outlet B] has learnt.");
/// ```
pub fn handout(comparison: &Comparison, lesson: Lesson) -> Handout {
    let articles = &comparison.event.articles;
    let outlets = articles.iter().map(|article| Outlet {
        name: visible(outlet(article)),
        author: article.author.as_deref().map(visible),
        url: super::view::web_address(article),
        published: article.published.clone(),
        language: article.language.clone(),
        paragraphs: article.paragraphs.len().saturating_sub(1),
        words: article.running_text().map(|paragraph| paragraph.text.unicode_words().count()).sum(),
    });
    let texts = articles.iter().map(|article| Text {
        headline: visible(paragraph_text(article, 0)),
        paragraphs: article.paragraphs.iter().skip(1).map(|one| (one.number, visible(&one.text))).collect(),
    });
    let mut handout = Handout {
        title: visible(&comparison.event.title),
        outlets: outlets.collect(),
        tasks: tasks(comparison, lesson.level),
        texts: texts.collect(),
        lesson,
    };
    if lesson.is_excerpt {
        let needed = handout.paragraphs_needed();
        for (article, text) in handout.texts.iter_mut().enumerate() {
            text.paragraphs.retain(|(number, _)| *number == 1 || needed.contains(&(article, *number)));
        }
    }
    if lesson.is_blind {
        blind::hide(&mut handout, &comparison.event, Wording::of(lesson.language));
    }
    handout
}

/// The tasks of a level, in their order; those without anything to work on are left out.
fn tasks(comparison: &Comparison, level: Level) -> Vec<Task> {
    let is_full = level == Level::Full;
    let chosen = choice::facts(comparison, level);
    let mut tasks = vec![questions::sources(comparison), questions::headlines(comparison)];
    if is_full {
        tasks.push(questions::ledes(comparison));
    }
    tasks.push(questions::five_questions(comparison));
    tasks.push(facts::facts(comparison, &chosen));
    tasks.push(facts::differs(comparison, level));
    tasks.push(sources::voices(comparison));
    if is_full {
        tasks.push(numbers::statistics(comparison));
        tasks.push(sources::words(comparison));
        tasks.push(facts::order(comparison));
        tasks.push(facts::background(comparison));
    }
    tasks.push(questions::why());
    tasks.push(facts::neutral_lede(comparison));
    tasks.push(facts::find_out(comparison));
    tasks.retain(|task| !task.rows.is_empty() || task.lines > 0);
    tasks
}
