//! What a language says on sheet and key.

use crate::article::Published;
use crate::compare::{DifferenceKind, Verdict};
use crate::report::handout::lesson::Level;
use crate::report::handout::sheet::TaskKind;

/// What a language says. `{...}` stands for what is filled in.
pub struct Wording {
    /// For the `lang` attribute.
    pub lang: &'static str,
    pub sheet_kicker: &'static str,
    pub key_kicker: &'static str,
    pub one_lesson: &'static str,
    pub two_lessons: &'static str,
    pub name_line: &'static str,
    pub date_line: &'static str,
    pub sheet_intro: &'static str,
    pub key_intro: &'static str,
    pub screen_intro: &'static str,
    /// On what opens an answer.
    pub show_answer: &'static str,
    /// About boxes that are not to be filled in.
    pub grey_legend: &'static str,
    /// In such a box.
    pub not_asked: &'static str,
    /// Where the paragraph number of an answer goes.
    pub paragraph_blank: &'static str,
    /// Of what is not printed above the text.
    pub not_given: &'static str,
    /// After the mark for an omission.
    pub not_in_text: &'static str,
    /// How to fill in the table of facts; the marks are those of [`Wording::mark`].
    pub marks_legend: &'static str,
    /// `{letter}`.
    pub outlet_called: &'static str,
    pub author_hidden: &'static str,
    pub dateline_hidden: &'static str,
    pub which_is_which: &'static str,
    pub texts_title: &'static str,
    pub excerpt_hint: &'static str,
    pub left_out: &'static str,
    pub headline_missing: &'static str,
    pub date_missing: &'static str,
    /// `{author}`.
    pub by: &'static str,
    /// `{paragraphs}`, `{words}`.
    pub length: &'static str,
    pub points: &'static str,
    pub possible_answer: &'static str,
    pub check: &'static str,
    pub check_legend: &'static str,
    /// `{number}`.
    pub paragraph: &'static str,
    pub headline: &'static str,
    /// `{place}`, `{all}`.
    pub depth: &'static str,
    pub versus: &'static str,
    pub comma: &'static str,
    pub colon: &'static str,
    pub open_quote: &'static str,
    pub close_quote: &'static str,
    /// For jiff's `strftime`.
    pub day: &'static str,
    /// `{hour}`, `{minute}`.
    pub time: &'static str,
    pub number: &'static str,
    pub date: &'static str,
    pub name: &'static str,
    pub quotation: &'static str,
    pub certainty: &'static str,
    /// A difference that a person found.
    pub by_hand: &'static str,
    pub colophon: &'static str,
    pub headlines: TaskWording,
    pub differs: TaskWording,
    pub speakers: TaskWording,
    pub why: TaskWording,
    pub facts: TaskWording,
    pub neutral_lede: TaskWording,
    pub sources: TaskWording,
    pub ledes: TaskWording,
    pub words: TaskWording,
    pub order: TaskWording,
    pub background: TaskWording,
    pub find_out: TaskWording,
}

/// What a task says.
pub struct TaskWording {
    pub heading: &'static str,
    pub ask: &'static str,
    /// The questions at the head of its rows, or of its columns. `{name}` where it asks about somebody.
    pub questions: &'static [&'static str],
    /// For the key: what to talk about.
    pub points: &'static [&'static str],
}

impl Wording {
    pub fn task(&self, kind: TaskKind) -> &TaskWording {
        match kind {
            TaskKind::Headlines => &self.headlines,
            TaskKind::Differs => &self.differs,
            TaskKind::Speakers => &self.speakers,
            TaskKind::Why => &self.why,
            TaskKind::Facts => &self.facts,
            TaskKind::NeutralLede => &self.neutral_lede,
            TaskKind::Sources => &self.sources,
            TaskKind::Ledes => &self.ledes,
            TaskKind::Words => &self.words,
            TaskKind::Order => &self.order,
            TaskKind::Background => &self.background,
            TaskKind::FindOut => &self.find_out,
        }
    }

    /// For how much time the tasks of a level are.
    pub fn duration(&self, level: Level) -> &'static str {
        match level {
            Level::Short => self.one_lesson,
            Level::Full => self.two_lessons,
        }
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

    pub fn difference(&self, kind: DifferenceKind) -> &'static str {
        match kind {
            DifferenceKind::Number => self.number,
            DifferenceKind::Date => self.date,
            DifferenceKind::Name => self.name,
            DifferenceKind::Quote => self.quotation,
            DifferenceKind::Certainty => self.certainty,
            DifferenceKind::ByHand => self.by_hand,
        }
    }

    /// "¶3"; "headline" for 0.
    pub fn paragraph(&self, number: usize) -> String {
        if number == 0 { self.headline.to_string() } else { self.paragraph.replace("{number}", &number.to_string()) }
    }

    /// The day, and the time where it is known.
    pub fn published(&self, published: &Published) -> String {
        let mut text = published.date.strftime(self.day).to_string();
        if let Some(time) = published.time {
            let hour = format!("{:02}", time.hour());
            let minute = format!("{:02}", time.minute());
            text.push_str(&self.time.replace("{hour}", &hour).replace("{minute}", &minute));
        }
        text
    }
}
