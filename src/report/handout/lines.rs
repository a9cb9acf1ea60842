//! Answers and heads of rows → lines of pieces, in the sheet's language.

use super::blind::label;
use super::sheet::{AnswerContent, Excerpt, Handout, KeyAnswer, RowHead, TaskKind};
use super::wording::{TaskWording, difference, mark};
use crate::compare::Verdict;
use crate::report::wording::{Wording, direction, fill};
use serde::Serialize;

/// One line of pieces, with a mark if it must be checked.
#[derive(Debug, Default, Serialize)]
pub struct HandoutLineView {
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
    /// For words of an article; empty for the sheet's own words.
    pub lang: String,
    pub dir: &'static str,
}

/// What is needed to make lines.
#[derive(Clone, Copy)]
pub struct LineMaker<'h> {
    pub handout: &'h Handout,
    pub wording: Wording,
}

impl LineMaker<'_> {
    /// The outlet's name, or its letter on a blind sheet.
    pub fn outlet(&self, index: usize) -> String {
        match self.handout.outlets.get(index) {
            Some(outlet) if !self.handout.lesson.is_blind => outlet.name.clone(),
            _ => label(self.wording, index),
        }
    }

    /// The length of an outlet's text.
    pub fn length(&self, index: usize) -> String {
        let (paragraphs, words) =
            self.handout.outlets.get(index).map_or((0, 0), |outlet| (outlet.paragraphs, outlet.words));
        let w = self.wording;
        let (paragraphs, words) = (w.count("count.paragraphs", paragraphs), w.count("count.words", words));
        w.fill("handout.length", &[("paragraphs", &paragraphs), ("words", &words)])
    }

    /// Language and direction of an outlet's text.
    pub fn language(&self, index: usize) -> (String, &'static str) {
        match self.handout.outlets.get(index) {
            Some(outlet) => (crate::report::view::language_code(&outlet.language), direction(&outlet.language)),
            None => ("und".to_string(), "auto"),
        }
    }

    /// The head of a row.
    pub fn head(&self, kind: TaskKind, head: &RowHead) -> HandoutLineView {
        let questions = TaskWording::of(self.wording, kind).questions;
        let question = |index: usize| questions.get(index).map_or("", String::as_str);
        let pieces = match head {
            RowHead::Question(index) => vec![plain(question(*index))],
            RowHead::About(index, name) => vec![plain(&fill(question(*index), |_| Some(name.clone())))],
            RowHead::Words(passage) => vec![self.words(passage)],
            RowHead::Gap { kind, before, after } => {
                let kind = PieceView { kind: "kind", ..plain(difference(self.wording, *kind)) };
                // Marks stay beside the gap: "put at ________."
                let space = |is_there: bool| if is_there { " " } else { "" };
                let (begins, ends) =
                    (before.text.ends_with(char::is_whitespace), after.text.starts_with(char::is_whitespace));
                let gap = PieceView { kind: "gap", ..plain(&format!("{}________{}", space(begins), space(ends))) };
                let trimmed =
                    |passage: &Excerpt| PieceView { text: passage.text.trim().to_string(), ..self.words(passage) };
                vec![kind, trimmed(before), gap, trimmed(after)]
            }
        };
        HandoutLineView { pieces, check: "" }
    }

    /// An answer; `in_column` if it is in its outlet's own column.
    pub fn answer(&self, answer: &KeyAnswer, in_column: bool) -> HandoutLineView {
        let wording = self.wording;
        let pieces = match &answer.what {
            AnswerContent::Words(passage) => self.quoted(passage, in_column),
            AnswerContent::Against(sides) => {
                self.joined(sides, &format!(" {} ", wording.line("handout.versus")), in_column)
            }
            AnswerContent::Alike(sides) => self.joined(sides, wording.comma(), in_column),
            AnswerContent::Told(verdict, said) => {
                let mark = PieceView { kind: "mark", ..plain(mark(*verdict)) };
                let said = match said {
                    Some(said) => self.quoted(said, in_column),
                    None if *verdict == Verdict::Omitted => vec![plain(wording.line("handout.not_in_text"))],
                    None => Vec::new(),
                };
                [mark, plain(" ")].into_iter().chain(said).collect()
            }
            AnswerContent::Depth(said) => {
                let all = self.handout.outlets.get(said.article).map_or(0, |outlet| outlet.paragraphs);
                let place = self.place(said.article, said.paragraph, in_column);
                let depth = wording.fill("handout.depth", &[("place", &place), ("all", &all)]);
                std::iter::once(plain(&format!("{depth}{}", wording.line("handout.colon"))))
                    .chain(self.marked(said))
                    .collect()
            }
            AnswerContent::NotGiven => vec![plain(wording.line("handout.not_given"))],
            AnswerContent::Author(author) => vec![plain(author)],
            AnswerContent::Name(name) => vec![plain(name)],
            AnswerContent::Published(when) => vec![plain(&wording.moment(when))],
            AnswerContent::Length(article) => vec![plain(&self.length(*article))],
        };
        HandoutLineView { pieces, check: if answer.sure { "" } else { wording.line("handout.check") } }
    }

    fn words(&self, passage: &Excerpt) -> PieceView {
        let (lang, dir) = self.language(passage.article);
        PieceView { text: passage.text.clone(), kind: "words", lang, dir }
    }

    /// Words in quotation marks.
    fn marked(&self, passage: &Excerpt) -> Vec<PieceView> {
        let (opens, closes) = missing_marks(&passage.text);
        let open = if opens { self.wording.line("handout.open_quote") } else { "" };
        let close = if closes { self.wording.line("handout.close_quote") } else { "" };
        vec![plain(open), self.words(passage), plain(close)]
    }

    /// Words in quotation marks, and their place.
    fn quoted(&self, passage: &Excerpt, in_column: bool) -> Vec<PieceView> {
        let place = self.place(passage.article, passage.paragraph, in_column);
        self.marked(passage).into_iter().chain([plain(&format!(" {place}"))]).collect()
    }

    /// The words of several texts.
    fn joined(&self, sides: &[Excerpt], between: &str, in_column: bool) -> Vec<PieceView> {
        let mut pieces = Vec::new();
        for (index, side) in sides.iter().enumerate() {
            if index > 0 {
                pieces.push(plain(between));
            }
            pieces.extend(self.quoted(side, in_column));
        }
        pieces
    }

    /// "¶3" in the outlet's own column, "Beacon ¶3" elsewhere.
    fn place(&self, article: usize, paragraph: usize, in_column: bool) -> String {
        let number = self.wording.paragraph(paragraph);
        if in_column { number } else { format!("{} {number}", self.outlet(article)) }
    }
}

fn plain(text: &str) -> PieceView {
    PieceView { text: text.to_string(), kind: "plain", lang: String::new(), dir: "auto" }
}

/// Which marks words need around them: none if they are a quotation with its own, only the other one if they were cut
/// out of a longer quotation.
fn missing_marks(text: &str) -> (bool, bool) {
    let count = |mark: char| text.matches(mark).count();
    let begins = text.starts_with(['"', '“', '‘', '「']);
    let is_odd = !count('"').is_multiple_of(2);
    let (lacks_open, lacks_close) =
        (count('”') > count('“') || (is_odd && !begins), count('“') > count('”') || (is_odd && begins));
    (lacks_open || !begins, lacks_close || !(begins || lacks_open))
}

#[cfg(test)]
mod tests {
    use super::missing_marks;

    #[test]
    fn words_have_one_pair_of_marks() {
        for (text, wanted) in [
            ("plain words", (true, true)),
            ("“A quotation,” she said.", (false, false)),
            ("\"A quotation,\" she said.", (false, false)),
            ("She said: \"No.\"", (true, true)),
            ("“Its first sentence.", (false, true)),
            ("\"Its first sentence.", (false, true)),
            ("Its end,” she said.", (true, false)),
            ("Its end,\" she said.", (true, false)),
        ] {
            assert_eq!(missing_marks(text), wanted, "{text}");
        }
    }
}
