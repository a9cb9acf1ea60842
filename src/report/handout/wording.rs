//! The words of sheet and key in their language: the lines `handout` and `task` of its wording.

use super::lesson::Level;
use super::sheet::{Handout, MOST_STATEMENTS, TaskKind};
use crate::compare::{DifferenceKind, Verdict};
use crate::report::wording::Wording;

/// The words of a task.
#[derive(Debug, Clone, Copy)]
pub struct TaskWording {
    pub heading: &'static str,
    pub ask: &'static str,
    /// The questions at the head of its rows, or of its columns. `{name}` if it asks about somebody.
    pub questions: &'static [String],
    /// For the key: points to discuss.
    pub points: &'static [String],
}

impl TaskWording {
    pub fn of(w: Wording, kind: TaskKind) -> TaskWording {
        let name = match kind {
            TaskKind::Headlines => "headlines",
            TaskKind::Differs => "differs",
            TaskKind::Speakers => "speakers",
            TaskKind::Why => "why",
            TaskKind::Facts => "facts",
            TaskKind::NeutralLede => "neutral_lede",
            TaskKind::Sources => "sources",
            TaskKind::Ledes => "ledes",
            TaskKind::Words => "words",
            TaskKind::Order => "order",
            TaskKind::Background => "background",
            TaskKind::FindOut => "find_out",
        };
        TaskWording {
            heading: w.line(&format!("task.{name}.heading")),
            ask: w.line(&format!("task.{name}.ask")),
            questions: w.lines(&format!("task.{name}.questions")),
            points: w.lines(&format!("task.{name}.points")),
        }
    }
}

impl Handout {
    /// What a lesson lacks because it is not settled, in words: "no difference and only 3 of 6 statements".
    pub fn lacking(&self) -> Option<String> {
        let w = Wording::of(self.lesson.language);
        let rows = |kind| self.tasks.iter().filter(|task| task.kind == kind).map(|task| task.rows.len()).sum::<usize>();
        let statements = match rows(TaskKind::Facts) {
            0 => Some(w.line("message.no_statement").to_string()),
            few if few < MOST_STATEMENTS => {
                Some(w.fill("message.few_statements", &[("n", &few), ("all", &MOST_STATEMENTS)]))
            }
            _ => None,
        };
        let difference = (rows(TaskKind::Differs) == 0).then(|| w.line("message.no_difference").to_string());
        let lacking: Vec<String> = difference.into_iter().chain(statements).collect();
        (!lacking.is_empty() && !self.lesson.is_draft).then(|| w.list(&lacking))
    }
}

/// How much time the tasks of a level take.
pub fn duration(w: Wording, level: Level) -> &'static str {
    w.line(match level {
        Level::Short => "handout.one_lesson",
        Level::Full => "handout.two_lessons",
    })
}

/// The mark that stands for a verdict; the same in every language.
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stated => "✓",
        Verdict::Partial => "◐",
        Verdict::Differs => "≠",
        Verdict::Omitted => "–",
    }
}

/// The kind of a difference.
pub fn difference(w: Wording, kind: DifferenceKind) -> &'static str {
    w.line(match kind {
        DifferenceKind::Number => "handout.number",
        DifferenceKind::Date => "handout.date",
        DifferenceKind::Name => "handout.name",
        DifferenceKind::Quote => "handout.quotation",
        DifferenceKind::Certainty => "handout.certainty",
        DifferenceKind::ByHand => "handout.by_hand",
    })
}
