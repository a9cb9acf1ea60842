//! No task gives away another's answer: what the sheet shows to all is compared with what it asks.

use super::clues::is_number;
use super::sheet::{AnswerContent, Excerpt, KeyAnswer, RowHead, TaskRow};
use crate::article::Place;

/// The sheet so far.
#[derive(Debug, Default)]
pub struct SheetSoFar {
    shown: Vec<String>,
    asked: Vec<String>,
    used: Vec<Place>,
}

impl SheetSoFar {
    /// A sheet with nothing on it but its title.
    pub fn new(title: &str) -> SheetSoFar {
        SheetSoFar { shown: vec![plain(title)], ..SheetSoFar::default() }
    }

    /// Puts a row, made from these passages, on the sheet; returns false and does nothing if the row would give an
    /// answer away or the sheet already shows an answer to it.
    pub fn put(&mut self, row: &TaskRow, places: &[Place]) -> bool {
        let shown: Vec<String> = row.shown().into_iter().map(plain).collect();
        let asked: Vec<String> = row
            .fields
            .iter()
            .flat_map(|field| &field.answers)
            .flat_map(to_be_found)
            .flat_map(|words| clues(&words, matches!(row.head, RowHead::Gap { .. })))
            .collect();
        let gives_away = |shown: &[String], asked: &[String]| {
            asked.iter().any(|asked| shown.iter().any(|shown| has_words(shown, asked)))
        };
        // What somebody is called is asked by name.
        let is_named = matches!(row.head, RowHead::About(..));
        let is_used = places.iter().any(|place| self.used.iter().any(|used| used.overlaps(*place)));
        let is_free = !is_used
            && !gives_away(&self.shown, &asked)
            && !gives_away(&shown, &self.asked)
            && (is_named || !gives_away(&shown, &asked));
        if is_free {
            self.shown.extend(shown);
            self.asked.extend(asked);
            self.used.extend(places);
        }
        is_free
    }
}

/// The words that a class has to find. No other sentence reveals which text states a sentence.
fn to_be_found(answer: &KeyAnswer) -> Vec<String> {
    match &answer.what {
        AnswerContent::Words(Excerpt { text, .. }) => vec![text.clone()],
        AnswerContent::Against(sides) => sides.iter().map(|side| side.text.clone()).collect(),
        // An article refers to a person later by the last word of the name.
        AnswerContent::Name(name) => [Some(name.as_str()), name.split_whitespace().next_back()]
            .into_iter()
            .flatten()
            .map(str::to_string)
            .collect(),
        _ => Vec::new(),
    }
}

/// The words and, if they are as few as a number with its unit, every number in them by itself. A single plain word in a
/// gap ("day") reveals nothing: any text has it.
fn clues(words: &str, is_gap: bool) -> Vec<String> {
    const MOST_WORDS: usize = 5;
    let is_plain = words.chars().all(char::is_lowercase);
    let words = plain(words);
    if is_gap && is_plain && !is_number(&words) {
        return Vec::new();
    }
    let is_short = words.split(' ').count() <= MOST_WORDS;
    let numbers: Vec<String> =
        words.split(' ').filter(|word| is_short && is_number(word)).map(str::to_string).collect();
    std::iter::once(words).chain(numbers).filter(|words| !words.is_empty()).collect()
}

/// Lower case and single spaces, without marks except those within a word or number.
fn plain(text: &str) -> String {
    let inner = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    text.split(|letter: char| letter.is_whitespace() || letter == '—')
        .map(inner)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the words are in the text as whole words; anywhere in it if their language has no spaces.
fn has_words(text: &str, words: &str) -> bool {
    if words.is_ascii() { format!(" {text} ").contains(&format!(" {words} ")) } else { text.contains(words) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;
    use crate::compare::DifferenceKind;
    use crate::report::handout::sheet::Field;

    fn excerpt(text: &str) -> Excerpt {
        Excerpt { article: 0, paragraph: 1, text: text.to_string() }
    }

    fn row(head: &str, answers: &[&str]) -> TaskRow {
        let known = |text: &&str| KeyAnswer { what: AnswerContent::Words(excerpt(text)), sure: true };
        let field = Field { lines: 1, answers: answers.iter().map(known).collect() };
        TaskRow { head: RowHead::Words(excerpt(head)), fields: vec![field] }
    }

    #[test]
    fn a_sentence_with_another_rows_answer_is_not_put_beside_it() {
        let mut sheet = SheetSoFar::new("The ferry");
        assert!(sheet.put(&row("… people were saved.", &["Fourteen people", "12"]), &[]));
        assert!(!sheet.put(&row("All fourteen of them are well.", &[]), &[]));
        assert!(!sheet.put(&row("The ferry carried 12 cars.", &[]), &[]));
        assert!(sheet.put(&row("The ferry carried 120 cars and 12.5 tonnes.", &[]), &[]));
        assert!(!sheet.put(&row("Who was on it?", &["120 cars"]), &[]), "the answer stands there already");
        assert!(!sheet.put(&row("The wind blew at nine.", &["at nine"]), &[]), "a row that answers itself");
        assert!(!sheet.put(&row("Whose is it?", &["The Ferry"]), &[]), "it stands in the title");
    }

    #[test]
    fn a_plain_word_gives_nothing_away() {
        let mut sheet = SheetSoFar::new("");
        let gap = |answers: &[&str]| {
            let kind = DifferenceKind::Quote;
            TaskRow {
                head: RowHead::Gap { kind, before: excerpt("Not one"), after: excerpt("too early.") },
                ..row("", answers)
            }
        };
        assert!(sheet.put(&gap(&["day", "hour"]), &[]));
        assert!(sheet.put(&row("Every day costs a fortune.", &[]), &[]));
        assert!(sheet.put(&gap(&["twelve", "ten"]), &[]));
        assert!(!sheet.put(&row("All twelve are well.", &[]), &[]));
        assert!(!sheet.put(&row("What is it called?", &["day"]), &[]), "it is asked for itself");
    }

    #[test]
    fn no_two_rows_are_made_from_the_same_words() {
        let mut sheet = SheetSoFar::new("");
        let place = |start, end| Place { article: 0, paragraph: 2, span: Span::new(start, end) };
        assert!(sheet.put(&row("One thing.", &[]), &[place(0, 10)]));
        assert!(!sheet.put(&row("Another thing.", &[]), &[place(5, 20)]));
        assert!(sheet.put(&row("A third thing.", &[]), &[place(10, 20)]));
    }
}
