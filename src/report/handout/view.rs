//! Handout → finished strings in the sheet's language: what goes in order into the templates and the document.

use super::blind::label;
use super::sheet::{Answer, Excerpt, Field, Handout, Head, Known, Outlet, Task, TaskKind, TaskRow, Text};
use super::wording::Wording;
use crate::report::wording::direction;
use serde::Serialize;

/// How many outlets stand side by side on a page in portrait: a box of 38 mm still takes handwriting. More get a
/// second table under the first.
const SIDE_BY_SIDE: usize = 4;

/// A sheet or a key.
#[derive(Debug, Serialize)]
pub struct SheetView {
    pub version: &'static str,
    pub lang: &'static str,
    pub is_key: bool,
    pub kicker: &'static str,
    /// For how much time it is.
    pub duration: &'static str,
    pub title: String,
    pub name_line: &'static str,
    pub date_line: &'static str,
    pub intro: &'static str,
    /// What the mark of an unsure answer means; empty on the sheet.
    pub check_legend: &'static str,
    pub which_is_which: &'static str,
    /// On the key of a blind sheet: the outlet behind each letter.
    pub identities: Vec<IdentityView>,
    pub points_label: &'static str,
    pub possible_answer: &'static str,
    pub tasks: Vec<TaskView>,
    pub texts_title: &'static str,
    /// Empty where the texts are whole.
    pub excerpt_hint: &'static str,
    /// None on the key, which refers to those of the sheet.
    pub texts: Vec<TextView>,
    pub colophon: &'static str,
}

/// The outlet behind a letter.
#[derive(Debug, Serialize)]
pub struct IdentityView {
    pub called: String,
    pub name: String,
    pub about: Vec<String>,
}

/// One task.
#[derive(Debug, Serialize)]
pub struct TaskView {
    pub number: usize,
    pub heading: &'static str,
    pub ask: &'static str,
    /// How to fill in the table; empty where nothing has to be said.
    pub legend: &'static str,
    pub tables: Vec<TableView>,
    /// Lines to write on under the tables.
    pub lines: Vec<usize>,
    /// On the key, for the free text.
    pub answers: Vec<LineView>,
    /// On the key.
    pub points: Vec<&'static str>,
}

/// A table with up to four columns besides the heads of its rows.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// Whether statements stand at the heads of the rows, which take more room than questions do.
    pub has_statements: bool,
    pub columns: Vec<String>,
    pub rows: Vec<RowView>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct RowView {
    pub head: LineView,
    pub fields: Vec<FieldView>,
}

/// A box.
#[derive(Debug, Serialize)]
pub struct FieldView {
    pub given: Option<LineView>,
    /// Room to write, in lines; 0 on the key.
    pub lines: usize,
    pub answers: Vec<LineView>,
}

/// One line of pieces; with a mark where it has to be checked.
#[derive(Debug, Default, Serialize)]
pub struct LineView {
    pub pieces: Vec<PieceView>,
    /// The mark, or empty.
    pub check: &'static str,
}

/// Part of a line.
#[derive(Debug, Clone, Serialize)]
pub struct PieceView {
    pub text: String,
    /// "words" of an article, "gap", "mark", "kind", or "plain".
    pub kind: &'static str,
    /// For words of an article; empty for the sheet's own.
    pub lang: String,
    pub dir: &'static str,
}

/// One text.
#[derive(Debug, Serialize)]
pub struct TextView {
    pub called: String,
    pub about: Vec<String>,
    pub headline: String,
    pub lang: String,
    pub dir: &'static str,
    pub paragraphs: Vec<ParagraphView>,
}

/// One paragraph; without number where paragraphs were left out.
#[derive(Debug, Serialize)]
pub struct ParagraphView {
    pub number: String,
    pub text: String,
}

/// What a view is made from.
struct Maker<'h> {
    handout: &'h Handout,
    wording: &'static Wording,
    is_key: bool,
}

impl SheetView {
    /// The student sheet.
    pub fn sheet(handout: &Handout) -> SheetView {
        Maker { handout, wording: Wording::of(handout.lesson.language), is_key: false }.view()
    }

    /// The answer key.
    pub fn key(handout: &Handout) -> SheetView {
        Maker { handout, wording: Wording::of(handout.lesson.language), is_key: true }.view()
    }
}

impl Maker<'_> {
    fn view(&self) -> SheetView {
        let (wording, is_key) = (self.wording, self.is_key);
        let lesson = self.handout.lesson;
        SheetView {
            version: env!("CARGO_PKG_VERSION"),
            lang: wording.lang,
            is_key,
            kicker: if is_key { wording.key_kicker } else { wording.sheet_kicker },
            duration: wording.duration(lesson.level),
            title: self.handout.title.clone(),
            name_line: wording.name_line,
            date_line: wording.date_line,
            intro: if is_key { wording.key_intro } else { wording.sheet_intro },
            check_legend: if is_key { wording.check_legend } else { "" },
            which_is_which: wording.which_is_which,
            identities: if is_key && lesson.is_blind { self.identities() } else { Vec::new() },
            points_label: wording.points,
            possible_answer: wording.possible_answer,
            tasks: self.handout.tasks.iter().enumerate().map(|(index, task)| self.task(index + 1, task)).collect(),
            texts_title: wording.texts_title,
            excerpt_hint: if lesson.is_excerpt { wording.excerpt_hint } else { "" },
            texts: if is_key { Vec::new() } else { self.texts() },
            colophon: wording.colophon,
        }
    }

    fn outlet(&self, index: usize) -> String {
        match self.handout.outlets.get(index) {
            Some(outlet) if !self.handout.lesson.is_blind => outlet.name.clone(),
            _ => label(self.wording, index),
        }
    }

    fn identities(&self) -> Vec<IdentityView> {
        let view = |(index, outlet): (usize, &Outlet)| IdentityView {
            called: label(self.wording, index),
            name: outlet.name.clone(),
            about: outlet
                .author
                .iter()
                .map(|author| self.wording.by.replace("{author}", author))
                .chain(outlet.url.clone())
                .collect(),
        };
        self.handout.outlets.iter().enumerate().map(view).collect()
    }

    fn texts(&self) -> Vec<TextView> {
        let wording = self.wording;
        let view = |(index, text): (usize, &Text)| {
            let outlet = self.handout.outlets.get(index)?;
            let date = outlet.published.as_ref().map(|when| wording.published(when));
            let mut about = vec![date.unwrap_or_else(|| wording.date_missing.to_string())];
            if !self.handout.lesson.is_blind {
                about.extend(outlet.author.iter().map(|author| wording.by.replace("{author}", author)));
                about.extend(outlet.url.clone());
            }
            about.push(self.length(index));
            let is_headed = !text.headline.is_empty();
            let (lang, dir) = self.language(index);
            Some(TextView {
                called: self.outlet(index),
                about,
                headline: if is_headed { text.headline.clone() } else { wording.headline_missing.to_string() },
                lang,
                dir,
                paragraphs: self.paragraphs(index, text),
            })
        };
        self.handout.texts.iter().enumerate().filter_map(view).collect()
    }

    /// The paragraphs, with a mark where some were left out.
    fn paragraphs(&self, index: usize, text: &Text) -> Vec<ParagraphView> {
        let left_out = || ParagraphView { number: String::new(), text: self.wording.left_out.to_string() };
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

    fn length(&self, index: usize) -> String {
        let (paragraphs, words) =
            self.handout.outlets.get(index).map_or((0, 0), |outlet| (outlet.paragraphs, outlet.words));
        let text = self.wording.length.replace("{paragraphs}", &paragraphs.to_string());
        text.replace("{words}", &words.to_string())
    }

    fn language(&self, index: usize) -> (String, &'static str) {
        match self.handout.outlets.get(index) {
            Some(outlet) => (crate::report::view::language_code(&outlet.language), direction(&outlet.language)),
            None => ("und".to_string(), "auto"),
        }
    }

    fn task(&self, number: usize, task: &Task) -> TaskView {
        let wording = self.wording.task(task.kind);
        TaskView {
            number,
            heading: wording.heading,
            ask: wording.ask,
            legend: if task.kind == TaskKind::Facts { self.wording.marks_legend } else { "" },
            tables: self.tables(task),
            lines: if self.is_key { Vec::new() } else { (1..=task.lines).collect() },
            answers: if self.is_key {
                task.answers.iter().map(|one| self.answer(one, false)).collect()
            } else {
                Vec::new()
            },
            points: if self.is_key { wording.points.to_vec() } else { Vec::new() },
        }
    }

    /// The outlets in tables of up to four columns each, about equally many in each.
    fn tables(&self, task: &Task) -> Vec<TableView> {
        let questions = self.wording.task(task.kind).questions;
        if task.rows.is_empty() {
            return Vec::new();
        }
        let has_statements = task.rows.iter().any(|row| !matches!(row.head, Head::Question(_)));
        if !task.by_outlet {
            let columns = questions.iter().map(|one| one.to_string()).collect();
            let rows = task.rows.iter().map(|row| self.row(task, row, 0, usize::MAX)).collect();
            return vec![TableView { has_statements, columns, rows }];
        }
        let outlets = self.handout.outlets.len();
        let size = outlets.div_ceil(outlets.div_ceil(SIDE_BY_SIDE).max(1)).max(1);
        let table = |start: usize| {
            let end = (start + size).min(outlets);
            let outlets = (start..end).map(|index| self.outlet(index));
            let columns = std::iter::once(String::new()).chain(outlets).collect();
            let rows = task.rows.iter().map(|row| self.row(task, row, start, end)).collect();
            TableView { has_statements, columns, rows }
        };
        (0..outlets).step_by(size).map(table).collect()
    }

    fn row(&self, task: &Task, row: &TaskRow, start: usize, end: usize) -> RowView {
        let fields = row.fields.iter().enumerate().filter(|(index, _)| (start..end).contains(index));
        let field = |(_, field): (usize, &Field)| FieldView {
            given: field.given.as_ref().map(|given| LineView { pieces: vec![self.words(given)], check: "" }),
            lines: if self.is_key { 0 } else { field.lines },
            answers: if self.is_key {
                field.answers.iter().map(|answer| self.answer(answer, task.by_outlet)).collect()
            } else {
                Vec::new()
            },
        };
        RowView { head: self.head(task, row), fields: fields.map(field).collect() }
    }

    fn head(&self, task: &Task, row: &TaskRow) -> LineView {
        let pieces = match &row.head {
            Head::Question(index) => {
                let question = self.wording.task(task.kind).questions.get(*index).copied().unwrap_or_default();
                vec![plain(question)]
            }
            Head::Words(passage) => vec![self.words(passage)],
            Head::Gap { kind, before, after } => {
                let kind = PieceView { kind: "kind", ..plain(self.wording.difference(*kind)) };
                let gap = PieceView { kind: "gap", ..plain(" ________ ") };
                let trimmed =
                    |passage: &Excerpt| PieceView { text: passage.text.trim().to_string(), ..self.words(passage) };
                vec![kind, trimmed(before), gap, trimmed(after)]
            }
        };
        LineView { pieces, check: "" }
    }

    fn words(&self, passage: &Excerpt) -> PieceView {
        let (lang, dir) = self.language(passage.article);
        PieceView { text: passage.text.clone(), kind: "words", lang, dir }
    }

    /// Words in quotation marks, and where they stand.
    fn quoted(&self, passage: &Excerpt, in_column: bool) -> Vec<PieceView> {
        let place = self.place(passage.article, passage.paragraph, in_column);
        // A quotation brings its own marks.
        let is_quotation = passage.text.starts_with(['"', '“', '‘', '「']);
        let (open, close) = if is_quotation { ("", "") } else { (self.wording.open_quote, self.wording.close_quote) };
        vec![plain(open), self.words(passage), plain(&format!("{close} {place}"))]
    }

    /// "¶3" in the outlet's own column, "Beacon ¶3" elsewhere.
    fn place(&self, article: usize, paragraph: usize, in_column: bool) -> String {
        let number = self.wording.paragraph(paragraph);
        if in_column { number } else { format!("{} {number}", self.outlet(article)) }
    }

    fn places(&self, places: &[(usize, usize)], in_column: bool) -> String {
        let each: Vec<String> =
            places.iter().map(|(article, paragraph)| self.place(*article, *paragraph, in_column)).collect();
        each.join(self.wording.comma)
    }

    fn answer(&self, answer: &Answer, in_column: bool) -> LineView {
        let wording = self.wording;
        let pieces = match &answer.what {
            Known::Words(passage) => self.quoted(passage, in_column),
            Known::Against(sides) => {
                let mut pieces = Vec::new();
                for (index, side) in sides.iter().enumerate() {
                    if index > 0 {
                        pieces.push(plain(&format!(" {} ", wording.versus)));
                    }
                    pieces.extend(self.quoted(side, in_column));
                }
                pieces
            }
            Known::Voice { name, role, first } => {
                let name = match role {
                    Some(role) => format!("{name}{}{role}", wording.comma),
                    None => name.clone(),
                };
                vec![plain(&format!("{name} {}", self.place(first.0, first.1, in_column)))]
            }
            Known::Missing(names) => {
                vec![plain(&format!("{} {}", wording.heard_elsewhere, names.join(wording.comma)))]
            }
            Known::Told(verdict, places) => {
                let mark = PieceView { kind: "mark", ..plain(Wording::mark(*verdict)) };
                vec![mark, plain(&format!(" {}", self.places(places, in_column)))]
            }
            Known::Depth(article, paragraph) => {
                let all = self.handout.outlets.get(*article).map_or(0, |outlet| outlet.paragraphs);
                let place = self.place(*article, *paragraph, in_column);
                vec![plain(&wording.depth.replace("{place}", &place).replace("{all}", &all.to_string()))]
            }
            Known::Look(places) => {
                vec![plain(&wording.look.replace("{places}", &self.places(places, in_column)))]
            }
            Known::Nothing => vec![plain(wording.nothing_found)],
            Known::Author(author) => vec![plain(author)],
            Known::Published(when) => vec![plain(&wording.published(when))],
            Known::Length(article) => vec![plain(&self.length(*article))],
        };
        LineView { pieces, check: if answer.sure { "" } else { wording.check } }
    }
}

fn plain(text: &str) -> PieceView {
    PieceView { text: text.to_string(), kind: "plain", lang: String::new(), dir: "auto" }
}
