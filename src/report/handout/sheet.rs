//! The content of a handout: the tasks with their answers, and the texts. Verbatim words and addresses, no wording.

use super::lesson::{Lesson, Level};
use crate::article::{LanguageCode, Published};
use crate::compare::{DifferenceKind, Verdict};

/// How many statements a class checks in a quarter of an hour, with the words for each.
pub const MOST_STATEMENTS: usize = 6;

/// With so few statements a page has room for another task.
pub(super) const FEW_STATEMENTS: usize = 2;

/// With so many gaps, heads of four outlets and two quotations a page of Letter is full.
const MANY_GAPS: usize = 3;

/// A first page of so many tasks can spare one.
const ENOUGH_TASKS: usize = 4;

/// A student sheet and its answer key in one: the sheet shows the questions, the key also the answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// What the event is called.
    pub title: String,
    /// The outlets in the event's order; every index below refers to them.
    pub outlets: Vec<Outlet>,
    /// The tasks in the order in which a class works through them.
    pub tasks: Vec<Task>,
    /// The texts, one for each outlet.
    pub texts: Vec<NumberedText>,
    /// The lesson for which it was made.
    pub lesson: Lesson,
}

/// Who published a text, when, and how long it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlet {
    /// The outlet's name.
    pub name: String,
    /// As printed.
    pub author: Option<String>,
    /// Where it was published; only web addresses.
    pub url: Option<String>,
    /// When, as far as known.
    pub published: Option<Published>,
    /// The language of the text.
    pub language: LanguageCode,
    /// Paragraphs without the headline.
    pub paragraphs: usize,
    /// Words without the headline.
    pub words: usize,
}

/// One text with its numbered paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedText {
    /// Empty where none was found.
    pub headline: String,
    /// Number and words; with gaps in an excerpt.
    pub paragraphs: Vec<(usize, String)>,
}

/// The tasks, in their order on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskKind {
    /// What the headlines put first.
    Headlines,
    /// What the first paragraphs put first.
    Ledes,
    /// What the texts disagree on.
    Differs,
    /// Quoted words: who says them, and where?
    Speakers,
    /// Why might they differ?
    Why,
    /// Statements: which text has them?
    Facts,
    /// Write a neutral lede.
    NeutralLede,
    /// Who wrote each text, and when?
    Sources,
    /// Different words for the same person, group or saying.
    Words,
    /// In which paragraph each text has what several have.
    Order,
    /// What only this text adds.
    Background,
    /// What would you still find out?
    FindOut,
}

impl TaskKind {
    /// The page of tasks on which it is usually printed ([`Handout::page`]): two for each lesson.
    pub(super) fn usual_page(self, level: Level) -> usize {
        match self {
            TaskKind::Ledes if level == Level::Short => 1,
            TaskKind::Headlines | TaskKind::Differs | TaskKind::Speakers | TaskKind::Why => 1,
            TaskKind::FindOut if level == Level::Short => 2,
            TaskKind::Facts | TaskKind::NeutralLede => 2,
            TaskKind::Sources | TaskKind::Ledes | TaskKind::Words => 3,
            TaskKind::Order | TaskKind::Background | TaskKind::FindOut => 4,
        }
    }
}

/// One task.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Its kind.
    pub kind: TaskKind,
    /// Whether the columns are the outlets; otherwise they are the kind's own questions.
    pub by_outlet: bool,
    /// The outlets of the columns, which are boxes of each row; empty if the columns are not outlets.
    pub columns: Vec<usize>,
    /// The rows of the table; empty if the answer is free text.
    pub rows: Vec<TaskRow>,
    /// Lines for free text under the table.
    pub lines: usize,
    /// What the key has for the free text.
    pub answers: Vec<KeyAnswer>,
}

/// One row of a task's table.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskRow {
    /// What it asks about.
    pub head: RowHead,
    /// One for each column; before the columns are chosen, for each outlet.
    pub fields: Vec<Field>,
}

/// The head of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowHead {
    /// The kind's question with this number.
    Question(usize),
    /// Words of an article: a statement, or a quotation.
    Words(Excerpt),
    /// The kind's question with this number, about somebody.
    About(usize, String),
    /// A passage with a gap where the outlets differ.
    Gap {
        /// What differs.
        kind: DifferenceKind,
        /// The words before the gap.
        before: Excerpt,
        /// The words after it.
        after: Excerpt,
    },
}

/// A box of a table: the room for writing, and its answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Field {
    /// Lines to write on.
    pub lines: usize,
    /// For the key; empty if nobody has settled the answer, and then the box is not to be filled in.
    pub answers: Vec<KeyAnswer>,
}

/// An answer that belongs in a box.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyAnswer {
    /// Its content.
    pub what: AnswerContent,
    /// False if a person should check it: the key says so.
    pub sure: bool,
}

/// What the program knows of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerContent {
    /// Words of an article.
    Words(Excerpt),
    /// Words that conflict.
    Against(Vec<Excerpt>),
    /// The words of several texts that say the same.
    Alike(Vec<Excerpt>),
    /// What this text makes of a fact, with its words; `None` for an omission.
    Told(Verdict, Option<Excerpt>),
    /// Words, and the number of paragraphs of their text.
    Depth(Excerpt),
    /// The speaker.
    Name(String),
    /// It is not printed above the text.
    NotGiven,
    /// As printed above the text.
    Author(String),
    /// When it was published.
    Published(Published),
    /// The length of this outlet's text.
    Length(usize),
}

/// Verbatim words and their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Index of the outlet.
    pub article: usize,
    /// 0 is the headline.
    pub paragraph: usize,
    /// The words.
    pub text: String,
}

impl Handout {
    /// The page of tasks on which a task is printed. Why the texts might differ is asked on the second one where the first
    /// is full, or where the second has little and the first has enough without it.
    pub fn page(&self, task: &Task) -> usize {
        let usual = |task: &Task| task.kind.usual_page(self.lesson.level);
        let rows = |kind| self.tasks.iter().filter(|task| task.kind == kind).map(|task| task.rows.len()).sum::<usize>();
        let first = self.tasks.iter().filter(|task| usual(task) == 1).count();
        let has_little = rows(TaskKind::Facts) <= FEW_STATEMENTS && first >= ENOUGH_TASKS;
        match task.kind {
            TaskKind::Why if rows(TaskKind::Differs) >= MANY_GAPS || has_little => 2,
            _ => usual(task),
        }
    }

    /// Every answer of the key.
    pub fn answers(&self) -> impl Iterator<Item = &KeyAnswer> {
        let rows = self.tasks.iter().flat_map(|task| &task.rows);
        let boxes = rows.flat_map(|row| &row.fields).flat_map(|field| &field.answers);
        boxes.chain(self.tasks.iter().flat_map(|task| &task.answers))
    }

    /// Every text of the sheet and every verbatim answer, for `--blind` to hide names in.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.title];
        for text in &mut self.texts {
            texts.push(&mut text.headline);
            texts.extend(text.paragraphs.iter_mut().map(|(_, words)| words));
        }
        for task in &mut self.tasks {
            texts.extend(task.answers.iter_mut().flat_map(answer_texts));
            for row in &mut task.rows {
                match &mut row.head {
                    RowHead::Words(passage) => texts.push(&mut passage.text),
                    RowHead::Gap { before, after, .. } => texts.extend([&mut before.text, &mut after.text]),
                    RowHead::About(_, name) => texts.push(name),
                    RowHead::Question(_) => {}
                }
                texts.extend(row.fields.iter_mut().flat_map(|field| &mut field.answers).flat_map(answer_texts));
            }
        }
        texts
    }
}

impl TaskRow {
    /// The place of the words at its head: article and paragraph.
    pub fn place(&self) -> Option<(usize, usize)> {
        match &self.head {
            RowHead::Words(passage) | RowHead::Gap { before: passage, .. } => {
                Some((passage.article, passage.paragraph))
            }
            RowHead::About(..) | RowHead::Question(_) => None,
        }
    }

    /// The words of articles at its head, for all to read.
    pub fn shown(&self) -> Vec<&str> {
        match &self.head {
            RowHead::Question(_) => Vec::new(),
            RowHead::Words(passage) => vec![&passage.text],
            RowHead::About(_, name) => vec![name],
            RowHead::Gap { before, after, .. } => vec![&before.text, &after.text],
        }
    }
}

impl AnswerContent {
    /// The words of articles that it quotes.
    pub fn quoted(&self) -> Vec<&Excerpt> {
        match self {
            AnswerContent::Words(passage) | AnswerContent::Depth(passage) => vec![passage],
            AnswerContent::Against(sides) | AnswerContent::Alike(sides) => sides.iter().collect(),
            AnswerContent::Told(_, passage) => passage.iter().collect(),
            AnswerContent::Name(_)
            | AnswerContent::NotGiven
            | AnswerContent::Author(_)
            | AnswerContent::Published(_)
            | AnswerContent::Length(_) => Vec::new(),
        }
    }
}

fn answer_texts(answer: &mut KeyAnswer) -> Vec<&mut String> {
    match &mut answer.what {
        AnswerContent::Words(passage) | AnswerContent::Depth(passage) => vec![&mut passage.text],
        AnswerContent::Against(sides) | AnswerContent::Alike(sides) => {
            sides.iter_mut().map(|side| &mut side.text).collect()
        }
        AnswerContent::Name(name) => vec![name],
        AnswerContent::Told(_, passage) => passage.iter_mut().map(|passage| &mut passage.text).collect(),
        AnswerContent::NotGiven | AnswerContent::Author(_) | AnswerContent::Published(_) | AnswerContent::Length(_) => {
            Vec::new()
        }
    }
}
