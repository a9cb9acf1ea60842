//! Handout → finished strings in the sheet's language, in the order in which the templates and the document use them.

use super::blind::label;
use super::lines::{HandoutLineView, LineMaker};
use super::sheet::{AnswerContent, Field, Handout, KeyAnswer, NumberedText, Outlet, RowHead, Task, TaskKind, TaskRow};
use super::wording::{TaskWording, duration};
use crate::report::wording::Wording;
use serde::Serialize;

/// The form of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoutForm {
    /// Tasks to write on, and the texts.
    Sheet,
    /// The tasks with their answers, for the teacher.
    Key,
    /// Tasks for the wall: answers and texts are one click away.
    Screen,
}

/// A sheet, a key or a screen.
#[derive(Debug, Serialize)]
pub struct SheetView {
    pub version: &'static str,
    pub lang: &'static str,
    pub is_key: bool,
    pub is_screen: bool,
    pub kicker: &'static str,
    /// How much time it takes.
    pub duration: &'static str,
    pub title: String,
    pub name_line: &'static str,
    pub date_line: &'static str,
    pub intro: &'static str,
    /// What the mark of an unsure answer means; empty if there is none.
    pub check_legend: &'static str,
    pub which_is_which: &'static str,
    /// The answers of a blind sheet: which outlet each letter stands for.
    pub identities: Vec<IdentityView>,
    pub points_label: &'static str,
    pub possible_answer: &'static str,
    /// The label of what opens an answer.
    pub show_answer: &'static str,
    /// In a box that is not to be filled in, for those who cannot see that it is grey.
    pub not_asked: &'static str,
    pub pages: Vec<HandoutPageView>,
    pub texts_title: &'static str,
    /// Empty if the texts are whole.
    pub excerpt_hint: &'static str,
    /// Empty on the key, which refers to those of the sheet.
    pub texts: Vec<HandoutTextView>,
    pub colophon: &'static str,
}

/// The outlet that a letter stands for.
#[derive(Debug, Serialize)]
pub struct IdentityView {
    pub called: String,
    pub name: String,
    pub about: Vec<String>,
}

/// The tasks of one page.
#[derive(Debug, Serialize)]
pub struct HandoutPageView {
    pub tasks: Vec<TaskView>,
}

/// One task.
#[derive(Debug, Serialize)]
pub struct TaskView {
    pub number: usize,
    pub heading: &'static str,
    pub ask: &'static str,
    /// How to fill in the table.
    pub legend: Vec<&'static str>,
    /// `None` if the answer is free text.
    pub table: Option<TableView>,
    /// Lines to write on under the table.
    pub lines: Vec<usize>,
    /// Answers for the free text.
    pub answers: Vec<HandoutLineView>,
    pub points: &'static [String],
}

/// A table with up to four columns besides the heads of its rows.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// Whether the heads of the rows are statements, which need more room than questions.
    pub has_statements: bool,
    pub columns: Vec<String>,
    pub rows: Vec<TaskRowView>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct TaskRowView {
    pub head: HandoutLineView,
    pub fields: Vec<FieldView>,
}

/// A box.
#[derive(Debug, Serialize)]
pub struct FieldView {
    /// Whether it is to be filled in.
    pub is_asked: bool,
    /// Room to write, in lines; 0 if nothing is written by hand.
    pub lines: usize,
    /// Where the paragraph's number goes; empty if none is asked for.
    pub blank: &'static str,
    pub answers: Vec<HandoutLineView>,
}

/// One text.
#[derive(Debug, Serialize)]
pub struct HandoutTextView {
    pub called: String,
    pub about: Vec<String>,
    pub headline: String,
    pub lang: String,
    pub dir: &'static str,
    pub paragraphs: Vec<ParagraphView>,
}

/// One paragraph; without a number where paragraphs were left out.
#[derive(Debug, Serialize)]
pub struct ParagraphView {
    pub number: String,
    pub text: String,
}

/// What a view is made from.
struct Maker<'h> {
    handout: &'h Handout,
    wording: Wording,
    words: LineMaker<'h>,
    form: HandoutForm,
}

impl SheetView {
    /// The view of a handout in a form.
    pub fn new(handout: &Handout, form: HandoutForm) -> SheetView {
        let wording = Wording::of(handout.lesson.language);
        Maker { handout, wording, words: LineMaker { handout, wording }, form }.view()
    }
}

impl Maker<'_> {
    fn view(&self) -> SheetView {
        let wording = self.wording;
        let lesson = self.handout.lesson;
        let (kicker, intro) = match self.form {
            HandoutForm::Sheet => (wording.line("handout.sheet_kicker"), wording.line("handout.sheet_intro")),
            HandoutForm::Key => (wording.line("handout.key_kicker"), wording.line("handout.key_intro")),
            HandoutForm::Screen => (wording.line("handout.sheet_kicker"), wording.line("handout.screen_intro")),
        };
        let has_answers = self.form != HandoutForm::Sheet;
        let has_unsure = has_answers && self.handout.answers().any(|answer| !answer.sure);
        SheetView {
            version: env!("CARGO_PKG_VERSION"),
            lang: wording.line("lang"),
            is_key: self.form == HandoutForm::Key,
            is_screen: self.form == HandoutForm::Screen,
            kicker,
            duration: duration(wording, lesson.level),
            title: self.handout.title.clone(),
            name_line: wording.line("handout.name_line"),
            date_line: wording.line("handout.date_line"),
            intro,
            check_legend: if has_unsure { wording.line("handout.check_legend") } else { "" },
            which_is_which: wording.line("handout.which_is_which"),
            identities: if has_answers && lesson.is_blind { self.identities() } else { Vec::new() },
            points_label: wording.line("handout.points"),
            possible_answer: wording.line("handout.possible_answer"),
            show_answer: wording.line("handout.show_answer"),
            not_asked: wording.line("handout.not_asked"),
            pages: self.pages(),
            texts_title: wording.line("handout.texts_title"),
            excerpt_hint: if lesson.is_excerpt { wording.line("handout.excerpt_hint") } else { "" },
            texts: if self.form == HandoutForm::Key { Vec::new() } else { self.texts() },
            colophon: wording.line("handout.colophon"),
        }
    }

    fn identities(&self) -> Vec<IdentityView> {
        let view = |(index, outlet): (usize, &Outlet)| IdentityView {
            called: label(self.wording, index),
            name: outlet.name.clone(),
            about: outlet
                .author
                .iter()
                .map(|author| self.wording.fill("handout.by", &[("author", author)]))
                .chain(outlet.url.clone())
                .collect(),
        };
        self.handout.outlets.iter().enumerate().map(view).collect()
    }

    fn texts(&self) -> Vec<HandoutTextView> {
        let wording = self.wording;
        let view = |(index, text): (usize, &NumberedText)| {
            let outlet = self.handout.outlets.get(index)?;
            let date = outlet.published.as_ref().map(|when| wording.moment(when));
            let mut about = vec![date.unwrap_or_else(|| wording.line("handout.date_missing").to_string())];
            if !self.handout.lesson.is_blind {
                about.extend(outlet.author.iter().map(|author| wording.fill("handout.by", &[("author", author)])));
                about.extend(outlet.url.clone());
            }
            about.push(self.words.length(index));
            let is_headed = !text.headline.is_empty();
            let (lang, dir) = self.words.language(index);
            Some(HandoutTextView {
                called: self.words.outlet(index),
                about,
                headline: if is_headed {
                    text.headline.clone()
                } else {
                    wording.line("handout.headline_missing").to_string()
                },
                lang,
                dir,
                paragraphs: self.paragraphs(index, text),
            })
        };
        self.handout.texts.iter().enumerate().filter_map(view).collect()
    }

    /// The paragraphs, with a mark where some were left out.
    fn paragraphs(&self, index: usize, text: &NumberedText) -> Vec<ParagraphView> {
        let left_out =
            || ParagraphView { number: String::new(), text: self.wording.line("handout.left_out").to_string() };
        let (mut shown, mut next) = (Vec::new(), 1);
        for (number, words) in &text.paragraphs {
            if *number > next {
                shown.push(left_out());
            }
            shown.push(ParagraphView { number: number.to_string(), text: words.clone() });
            next = number + 1;
        }
        if self.handout.outlets.get(index).is_some_and(|outlet| outlet.paragraphs >= next) {
            shown.push(left_out());
        }
        shown
    }

    /// The tasks, grouped by page.
    fn pages(&self) -> Vec<HandoutPageView> {
        let tasks: Vec<(usize, &Task)> = self.handout.tasks.iter().enumerate().collect();
        let page = |task: &Task| self.handout.page(task);
        let pages = tasks.chunk_by(|(_, one), (_, next)| page(one) == page(next));
        pages
            .map(|page| HandoutPageView {
                tasks: page.iter().map(|(index, task)| self.task(index + 1, task)).collect(),
            })
            .collect()
    }

    fn task(&self, number: usize, task: &Task) -> TaskView {
        let wording = TaskWording::of(self.wording, task.kind);
        let has_answers = self.form != HandoutForm::Sheet;
        let mut fields = task.rows.iter().flat_map(|row| &row.fields);
        let has_grey = self.form != HandoutForm::Key && fields.any(|field| !self.is_asked(field));
        let marks = (task.kind == TaskKind::Facts).then_some(self.wording.line("handout.marks_legend"));
        TaskView {
            number,
            heading: wording.heading,
            ask: wording.ask,
            legend: marks.into_iter().chain(has_grey.then_some(self.wording.line("handout.grey_legend"))).collect(),
            table: self.table(task),
            lines: if self.form == HandoutForm::Sheet { (1..=task.lines).collect() } else { Vec::new() },
            answers: if has_answers { self.answers(&task.answers, false) } else { Vec::new() },
            points: if has_answers { wording.points } else { &[] },
        }
    }

    /// Whether a box is to be filled in. A draft also asks what has no answer yet.
    fn is_asked(&self, field: &Field) -> bool {
        self.handout.lesson.is_draft || !field.answers.is_empty()
    }

    /// Whether the answer must give its place.
    fn needs_paragraph(&self, task: &Task, field: &Field) -> bool {
        let is_placed = |answer: &KeyAnswer| {
            !matches!(
                answer.what,
                AnswerContent::NotGiven
                    | AnswerContent::Author(_)
                    | AnswerContent::Published(_)
                    | AnswerContent::Length(_)
                    | AnswerContent::Name(_)
            )
        };
        let is_given = matches!(task.kind, TaskKind::Headlines | TaskKind::Ledes);
        self.form == HandoutForm::Sheet && !is_given && field.answers.iter().all(is_placed)
    }

    fn answers(&self, answers: &[KeyAnswer], in_column: bool) -> Vec<HandoutLineView> {
        answers.iter().map(|answer| self.words.answer(answer, in_column)).collect()
    }

    /// The table of a task; `None` if the answer is free text.
    fn table(&self, task: &Task) -> Option<TableView> {
        let questions = TaskWording::of(self.wording, task.kind).questions;
        let has_statements = task.rows.iter().any(|row| matches!(row.head, RowHead::Words(_) | RowHead::Gap { .. }));
        let outlets = task.columns.iter().map(|outlet| self.words.outlet(*outlet));
        let columns =
            if task.by_outlet { std::iter::once(String::new()).chain(outlets).collect() } else { questions.to_vec() };
        let rows = task.rows.iter().map(|row| self.row(task, row)).collect();
        (!task.rows.is_empty()).then_some(TableView { has_statements, columns, rows })
    }

    fn row(&self, task: &Task, row: &TaskRow) -> TaskRowView {
        let field = |field: &Field| FieldView {
            is_asked: self.is_asked(field),
            lines: if self.form == HandoutForm::Sheet { field.lines } else { 0 },
            blank: if self.needs_paragraph(task, field) { self.wording.line("handout.paragraph_blank") } else { "" },
            answers: match self.form {
                HandoutForm::Sheet => Vec::new(),
                HandoutForm::Key | HandoutForm::Screen => self.answers(&field.answers, task.by_outlet),
            },
        };
        TaskRowView { head: self.words.head(task.kind, &row.head), fields: row.fields.iter().map(field).collect() }
    }
}
