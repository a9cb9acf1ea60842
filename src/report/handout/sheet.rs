//! What a handout holds: the tasks with their answers, and the texts. Verbatim words and addresses, no wording.

use super::lesson::Lesson;
use crate::article::{LanguageCode, Published};
use crate::compare::{DifferenceKind, Verdict};

/// A student sheet and its answer key in one: the sheet shows what is given, the key the answers too.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// What the event is called.
    pub title: String,
    /// The outlets in the event's order; every index below points into them.
    pub outlets: Vec<Outlet>,
    /// The tasks in the order in which a class works through them.
    pub tasks: Vec<Task>,
    /// The texts, one for each outlet.
    pub texts: Vec<Text>,
    /// What it was made for.
    pub lesson: Lesson,
}

/// Who published a text, when, how long it is.
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
pub struct Text {
    /// Empty where none was found.
    pub headline: String,
    /// Number and words; with gaps in an excerpt.
    pub paragraphs: Vec<(usize, String)>,
}

/// The tasks that there are, in their order on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskKind {
    /// Who wrote each text, when, on whose information?
    Sources,
    /// The headlines in a row.
    Headlines,
    /// The first paragraphs in a row.
    Ledes,
    /// Who, what, when, where, why.
    FiveQuestions,
    /// Facts told by all, by some, by only one.
    Facts,
    /// Information that differs.
    Differs,
    /// Who is heard, and who is missing.
    Voices,
    /// Whose count, of what?
    Statistics,
    /// Names and loaded words.
    Words,
    /// Order and space.
    Order,
    /// What only this text adds.
    Background,
    /// Why might they differ?
    Why,
    /// Write a neutral lede.
    NeutralLede,
    /// What would you still find out?
    FindOut,
}

/// One task.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Which one.
    pub kind: TaskKind,
    /// Whether the columns are the outlets; else they are the kind's own questions.
    pub by_outlet: bool,
    /// The rows of the table; none where the answer is free text.
    pub rows: Vec<TaskRow>,
    /// Lines for free text under the table.
    pub lines: usize,
    /// What the key has for the free text.
    pub answers: Vec<Answer>,
}

/// One row of a task's table.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskRow {
    /// What it asks about.
    pub head: Head,
    /// One for each column.
    pub fields: Vec<Field>,
}

/// The head of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// The kind's question of this number.
    Question(usize),
    /// Words of an article: a statement.
    Words(Excerpt),
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

/// A box of a table: what stands in it, how much room there is to write, what belongs into it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Field {
    /// Printed on the sheet.
    pub given: Option<Excerpt>,
    /// Lines to write on; 0 where there is nothing to write.
    pub lines: usize,
    /// For the key.
    pub answers: Vec<Answer>,
}

/// Something that belongs into a box.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it is.
    pub what: Known,
    /// False where a person should look: the key says so.
    pub sure: bool,
}

/// What the program knows of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// Words of an article.
    Words(Excerpt),
    /// The words that stand against each other.
    Against(Vec<Excerpt>),
    /// Somebody who is heard: name and role as printed.
    Voice {
        /// The name.
        name: String,
        /// The role, where one is printed.
        role: Option<String>,
        /// Where first: article and paragraph.
        first: (usize, usize),
    },
    /// Voices that other articles have and this one has not.
    Missing(Vec<String>),
    /// What this text makes of a fact, and where: article and paragraph.
    Told(Verdict, Vec<(usize, usize)>),
    /// A paragraph and how many there are in all: article and paragraph.
    Depth(usize, usize),
    /// Look into these paragraphs: article and paragraph.
    Look(Vec<(usize, usize)>),
    /// The program looked for it and found nothing.
    Nothing,
    /// As printed above the text.
    Author(String),
    /// When it was published.
    Published(Published),
    /// The length of this outlet's text.
    Length(usize),
}

/// Verbatim words and where they stand.
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
    /// Every paragraph that the tasks point to or take words from, as outlet and number.
    pub fn paragraphs_needed(&self) -> Vec<(usize, usize)> {
        let mut needed = Vec::new();
        let add_answers = |answers: &[Answer], needed: &mut Vec<(usize, usize)>| {
            for answer in answers {
                match &answer.what {
                    Known::Words(passage) => needed.push((passage.article, passage.paragraph)),
                    Known::Against(sides) => needed.extend(sides.iter().map(|side| (side.article, side.paragraph))),
                    Known::Voice { first, .. } => needed.push(*first),
                    Known::Told(_, places) | Known::Look(places) => needed.extend(places.iter().copied()),
                    Known::Depth(article, paragraph) => needed.push((*article, *paragraph)),
                    Known::Missing(_) | Known::Nothing | Known::Author(_) | Known::Published(_) | Known::Length(_) => {}
                }
            }
        };
        for task in &self.tasks {
            add_answers(&task.answers, &mut needed);
            for row in &task.rows {
                match &row.head {
                    Head::Words(passage) | Head::Gap { before: passage, .. } => {
                        needed.push((passage.article, passage.paragraph));
                    }
                    Head::Question(_) => {}
                }
                for field in &row.fields {
                    needed.extend(field.given.iter().map(|passage| (passage.article, passage.paragraph)));
                    add_answers(&field.answers, &mut needed);
                }
            }
        }
        needed.sort_unstable();
        needed.dedup();
        needed
    }

    /// Every text of the sheet and every verbatim answer, to be changed: what `--blind` hides names in.
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
                    Head::Words(passage) => texts.push(&mut passage.text),
                    Head::Gap { before, after, .. } => texts.extend([&mut before.text, &mut after.text]),
                    Head::Question(_) => {}
                }
                for field in &mut row.fields {
                    texts.extend(field.given.iter_mut().map(|passage| &mut passage.text));
                    texts.extend(field.answers.iter_mut().flat_map(answer_texts));
                }
            }
        }
        texts
    }
}

fn answer_texts(answer: &mut Answer) -> Vec<&mut String> {
    match &mut answer.what {
        Known::Words(passage) => vec![&mut passage.text],
        Known::Against(sides) => sides.iter_mut().map(|side| &mut side.text).collect(),
        Known::Voice { name, role, .. } => std::iter::once(name).chain(role).collect(),
        Known::Missing(names) => names.iter_mut().collect(),
        Known::Told(..)
        | Known::Depth(..)
        | Known::Look(_)
        | Known::Nothing
        | Known::Author(_)
        | Known::Published(_)
        | Known::Length(_) => Vec::new(),
    }
}
