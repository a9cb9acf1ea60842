//! The task about the texts' words for people, groups and sayings.

use super::reveal::SheetSoFar;
use super::rows::{by_outlet, row};
use super::sheet::{AnswerContent, Excerpt, KeyAnswer, RowHead, Task, TaskKind, TaskRow};
use crate::article::LanguageCode;
use crate::compare::{ChoiceOf, Comparison, WordChoice};
use crate::report::verbatim::visible;
use std::collections::BTreeSet;

/// How many choices of words a class compares.
const MOST_CHOICES: usize = 4;

/// Different words for the same person, group or saying: the words themselves are the answers.
pub fn words(comparison: &Comparison, sheet: &mut SheetSoFar) -> Task {
    let rows = comparison.words.iter().filter_map(|choice| choice_row(comparison, choice, sheet));
    by_outlet(TaskKind::Words, rows.take(MOST_CHOICES).collect())
}

/// What each text calls somebody, or which verb introduces what somebody says; settled if the words contain the name,
/// or if it is settled that the text has the saying.
fn choice_row(comparison: &Comparison, choice: &WordChoice, sheet: &mut SheetSoFar) -> Option<TaskRow> {
    let fact = choice.fact.and_then(|fact| comparison.facts.get(fact));
    let last = choice.name.split_whitespace().next_back()?;
    let question = match choice.of {
        ChoiceOf::Saying => 1,
        ChoiceOf::Person | ChoiceOf::Organisation => 0,
        ChoiceOf::Place | ChoiceOf::Act => return None,
    };
    let chosen = |article: usize| -> Option<KeyAnswer> {
        let chosen = choice.articles.get(article)?.first()?;
        let sure = match fact {
            Some(fact) => fact.cells.get(article).is_some_and(|cell| cell.is_surely_told()),
            None => chosen.words.contains(last),
        };
        let paragraph = chosen.places.first()?.paragraph;
        let what = AnswerContent::Words(Excerpt { article, paragraph, text: visible(&chosen.words) });
        Some(KeyAnswer { what, sure })
    };
    let answers: Vec<Option<KeyAnswer>> = (0..comparison.event.articles.len()).map(chosen).collect();
    let languages: BTreeSet<&LanguageCode> = (0..answers.len())
        .filter(|article| answers[*article].is_some())
        .filter_map(|article| Some(&comparison.event.articles.get(article)?.language))
        .collect();
    if languages.len() > 1 {
        return None;
    }
    let settled: BTreeSet<String> = answers.iter().flatten().filter(|one| one.sure).map(words_of).collect();
    let row = row(comparison, RowHead::About(question, visible(&choice.name)), 1, |article| {
        answers.get(article).cloned().flatten().into_iter().collect()
    });
    let names: BTreeSet<String> = choice.name.split_whitespace().map(str::to_lowercase).collect();
    let says_more = question == 1 || settled.iter().any(|words| describes(words, &names));
    (settled.len() > 1 && says_more && sheet.put(&row, &[])).then_some(row)
}

/// Whether there is more than the name and a form of address: "hero operator Maeve Tolliver", not "Mr. Tolliver".
fn describes(words: &str, names: &BTreeSet<String>) -> bool {
    const LONGEST_ADDRESS: usize = 4;
    let more = words.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    more.into_iter().any(|word| word.chars().count() > LONGEST_ADDRESS && !names.contains(word))
}

fn words_of(answer: &KeyAnswer) -> String {
    answer.what.quoted().into_iter().map(|passage| passage.text.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::describes;

    #[test]
    fn a_name_alone_in_another_form_is_no_choice_of_words() {
        let names = ["maeve", "r.", "tolliver"].map(str::to_string).into();
        for words in ["maeve tolliver", "mr. tolliver", "dr tolliver", "tolliver"] {
            assert!(!describes(words, &names), "{words}");
        }
        assert!(describes("hero operator maeve tolliver", &names));
    }
}
