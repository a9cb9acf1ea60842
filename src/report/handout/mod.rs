//! Comparison → a handout for a class: a student sheet and its answer key.
//!
//! Input: a [`Comparison`] and what the teacher asked for ([`Lesson`]). Output: a [`Handout`], which holds the tasks
//! with their answers as verbatim words and paragraph numbers, and from it the sheet and the key as HTML or as a
//! document to edit. Both are made from the same `SheetView` (`view.rs`), so they cannot disagree.
//!
//! Nothing is decided here: verdicts, differences and voices are taken as they are. What is unsure is not asked; in a
//! draft it is, and the key marks it for the teacher to check. All wording is in `templates/wording/`, one file for
//! each language.

mod authors;
mod blind;
mod choice;
mod clues;
mod columns;
mod differs;
mod docx;
mod elsewhere;
mod excerpt;
mod facts;
mod forms;
mod lesson;
mod letters;
mod lines;
mod names;
mod page;
mod questions;
mod reveal;
mod rows;
mod sentence;
mod settled;
mod sheet;
mod speakers;
mod view;
mod wording;

pub use docx::{to_key_docx, to_sheet_docx};
pub use lesson::{Lesson, Level};
pub use page::{to_key_html, to_screen_html, to_sheet_html};
pub use sheet::*;

use super::verbatim::{paragraph_text, visible};
use super::wording::{Wording, outlet};
use crate::compare::Comparison;
use unicode_segmentation::UnicodeSegmentation;

/// The tasks and texts for a comparison.
///
/// ```
/// use storydiff::article::{Article, Event};
/// use storydiff::report::WordingLanguage;
/// use storydiff::report::handout::{Lesson, Level, handout};
///
/// let beacon = Article::plain("b", "Beacon", "Bridge reopens", &["The bridge reopened on Friday, the Beacon has learnt."]);
/// let argus = Article::plain("a", "Argus", "Bridge open again", &["Cars cross the bridge again."]);
/// let comparison = storydiff::compare_event(Event::new("The bridge", vec![beacon, argus]));
/// let language = WordingLanguage::English;
/// let sheet = handout(&comparison, Lesson { level: Level::Short, is_blind: true, is_excerpt: false, is_draft: false, language });
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
    let texts = articles.iter().map(|article| NumberedText {
        headline: visible(paragraph_text(article, 0)),
        paragraphs: article.paragraphs.iter().skip(1).map(|one| (one.number, visible(&one.text))).collect(),
    });
    let mut handout = Handout {
        title: visible(&comparison.event.title),
        outlets: outlets.collect(),
        tasks: tasks(comparison, lesson),
        texts: texts.collect(),
        lesson,
    };
    if lesson.is_excerpt {
        excerpt::cut_down(&mut handout, comparison);
    }
    if lesson.is_blind {
        blind::hide(&mut handout, &comparison.event, Wording::of(lesson.language));
    }
    handout
}

/// Lines for what a class still wants to know, where that is all it writes.
const LINES_ALONE: usize = 8;

/// The tasks of a level, in their order, without those that have nothing to work on.
///
/// They are made in the order in which they choose: a task for which few sentences are suitable comes before one for
/// which many are.
fn tasks(comparison: &Comparison, lesson: Lesson) -> Vec<Task> {
    let mut sheet = reveal::SheetSoFar::new(&comparison.event.title);
    let sheet = &mut sheet;
    let differs = differs::differs(comparison, lesson, sheet);
    let gaps = differs.rows.len();
    let mut tasks = vec![
        questions::headlines(comparison),
        differs,
        speakers::speakers(comparison, lesson, gaps, sheet),
        questions::why(),
        facts::facts(comparison, lesson, sheet),
        facts::neutral_lede(comparison),
    ];
    if lesson.level == Level::Full {
        tasks.extend([
            names::words(comparison, sheet),
            facts::order(comparison, lesson, sheet),
            facts::background(comparison, sheet),
            questions::sources(comparison, lesson.is_blind),
            questions::ledes(comparison),
            facts::find_out(comparison),
        ]);
    }
    if !lesson.is_draft {
        tasks.iter_mut().for_each(settled::settle);
    }
    // Where the texts surely agree on nothing, nobody can say what a fair first paragraph has; a class writes down what it
    // still wants to know.
    tasks.retain(|task| task.kind != TaskKind::NeutralLede || !task.answers.is_empty());
    let has =
        |tasks: &[Task], kind| tasks.iter().any(|task| task.kind == kind && (!task.rows.is_empty() || task.lines > 0));
    if lesson.level == Level::Short && !has(&tasks, TaskKind::NeutralLede) {
        let mut task = facts::find_out(comparison);
        task.lines = LINES_ALONE;
        if !lesson.is_draft {
            settled::settle(&mut task);
        }
        tasks.push(task);
    }
    // A class that finds no settled difference compares how the texts begin.
    if lesson.level == Level::Short && !has(&tasks, TaskKind::Differs) {
        tasks.push(questions::ledes(comparison));
        roomier(&mut tasks, &[TaskKind::Headlines, TaskKind::Ledes]);
    }
    let statements = tasks.iter().find(|task| task.kind == TaskKind::Facts).map_or(0, |task| task.rows.len());
    if statements <= sheet::FEW_STATEMENTS {
        roomier(&mut tasks, &[TaskKind::Why, TaskKind::NeutralLede, TaskKind::FindOut]);
    }
    columns::choose(&mut tasks, comparison.event.articles.len());
    tasks.retain(|task| !task.rows.is_empty() || task.lines > 0);
    tasks.sort_by_key(|task| (task.kind.usual_page(lesson.level), task.kind));
    tasks
}

/// Half as much room again to write in, on a page that has little else.
fn roomier(tasks: &mut [Task], kinds: &[TaskKind]) {
    for task in tasks.iter_mut().filter(|task| kinds.contains(&task.kind)) {
        task.lines += task.lines / 2;
        for field in task.rows.iter_mut().flat_map(|row| &mut row.fields) {
            field.lines += field.lines / 2;
        }
    }
}
