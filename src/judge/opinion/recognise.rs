//! Which statement does a person mean by these words? The words may come from an earlier run, before an edit.

use crate::article::{Event, FactWords};
use crate::finding::Unrecognised;
use crate::judge::fact_id::bare_words;
use crate::read::Statement;

/// Above this likeness a statement is taken to be an edited version of another. Likeness is the share of words that
/// stay, by Levenshtein's distance over words (strsim). Of 1,396 statements of the samples and the labelled stories, 2
/// have a statement of another fact above 0.75 ("Oh, not ..." and "Not ..."), 6 from 0.7, 18 from 0.6; at exactly 0.75
/// are "Eleven people were injured" and "Fourteen people were injured". With two words changed, some 85 in 100
/// statements are still found above 0.75, and 93 from 0.7. Below that it is better to leave out a correction, with a
/// note, than to apply it to another fact.
const SAME_STATEMENT: f64 = 0.75;

/// The next statement of another fact must be less alike by at least this much. A choice: one word in ten, so that two
/// statements that differ in only one word are never mistaken for each other.
const CLEAR_LEAD: f64 = 0.1;

/// The event's statements, as a person may name them.
#[derive(Debug)]
pub struct Recogniser<'a> {
    event: &'a Event,
    statements: &'a [Statement],
    /// The bare words of each statement.
    words: Vec<String>,
    /// For each statement, its group.
    group: Vec<usize>,
}

/// A statement that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// Index of the statement.
    pub statement: usize,
    /// False if its words have changed since.
    pub is_exact: bool,
}

impl<'a> Recogniser<'a> {
    /// A recogniser for these statements, each of which is in one of the groups.
    pub fn new(event: &'a Event, statements: &'a [Statement], groups: &[Vec<usize>]) -> Recogniser<'a> {
        let mut group = vec![0; statements.len()];
        for (number, members) in groups.iter().enumerate() {
            for member in members {
                group[*member] = number;
            }
        }
        let words = statements.iter().map(|statement| bare_words(&statement.shown(event))).collect();
        Recogniser { event, statements, words, group }
    }

    /// Whether two statements have the same words.
    pub fn are_same_words(&self, a: usize, b: usize) -> bool {
        self.words[a] == self.words[b]
    }

    /// The statement that is meant.
    ///
    /// # Errors
    /// If there is none, or more than one.
    pub fn find(&self, named: &FactWords) -> Result<Recognised, Unrecognised> {
        let wanted = bare_words(&named.words);
        let exact: Vec<usize> = (0..self.words.len()).filter(|one| self.words[*one] == wanted).collect();
        if !exact.is_empty() {
            let only = self.one_fact(&exact, named.from.as_deref());
            return only.map(|statement| Recognised { statement, is_exact: true }).ok_or(Unrecognised::Several);
        }
        let wanted: Vec<&str> = wanted.split(' ').collect();
        let mut alike: Vec<(f64, usize)> = (0..self.words.len())
            .map(|one| (likeness(&wanted, &self.words[one].split(' ').collect()), one))
            .filter(|(likeness, _)| *likeness >= SAME_STATEMENT - CLEAR_LEAD)
            .collect();
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let Some((best, _)) = alike.first().filter(|(best, _)| *best > SAME_STATEMENT) else {
            return Err(Unrecognised::Gone);
        };
        let near: Vec<usize> =
            alike.iter().take_while(|(likeness, _)| *likeness > best - CLEAR_LEAD).map(|(_, one)| *one).collect();
        let only = self.one_fact(&near, named.from.as_deref());
        only.map(|statement| Recognised { statement, is_exact: false }).ok_or(Unrecognised::SeveralAlike)
    }

    /// The first of those in that article, if they are all one fact; otherwise the first of all, if these are.
    fn one_fact(&self, found: &[usize], from: Option<&str>) -> Option<usize> {
        let is_there =
            |one: &&usize| from.is_some_and(|id| self.event.articles[self.statements[**one].place.article].id == id);
        let there: Vec<usize> = found.iter().filter(is_there).copied().collect();
        [there.as_slice(), found].into_iter().find_map(|some| {
            let first = *some.first()?;
            some.iter().all(|one| self.group[*one] == self.group[first]).then_some(first)
        })
    }
}

/// The share of words that stay, 0 to 1; 0 where a figure has changed, because another number is another fact.
fn likeness(a: &Vec<&str>, b: &Vec<&str>) -> f64 {
    let longest = a.len().max(b.len());
    // Each extra word is at least one change.
    if (longest - a.len().min(b.len())) as f64 > (1.0 - SAME_STATEMENT + CLEAR_LEAD) * longest as f64
        || figures(a) != figures(b)
    {
        return 0.0;
    }
    1.0 - strsim::generic_levenshtein(a, b) as f64 / longest as f64
}

fn figures<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut figures: Vec<&str> =
        words.iter().copied().filter(|word| word.chars().any(|letter| letter.is_ascii_digit())).collect();
    figures.sort_unstable();
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::language::Languages;
    use crate::read::{Read, read};

    /// What the words lead to in two articles with these sentences, and whether the match is exact.
    fn found(a: &[&str], b: &[&str], words: &str, from: Option<&str>) -> Result<(String, bool), Unrecognised> {
        let event =
            Event::new("Ferry", vec![Article::plain("a", "Argus", "", a), Article::plain("b", "Beacon", "", b)]);
        let languages = Languages::built_in();
        let Read { event, statements, .. } = read(event, &languages);
        let groups: Vec<Vec<usize>> = (0..statements.len()).map(|one| vec![one]).collect();
        let recogniser = Recogniser::new(&event, &statements, &groups);
        let named = FactWords { words: words.to_string(), from: from.map(str::to_string) };
        let article = |one: usize| event.articles[statements[one].place.article].id.clone();
        recogniser.find(&named).map(|one| {
            (format!("{}: {}", article(one.statement), statements[one.statement].shown(&event)), one.is_exact)
        })
    }

    /// A statement ends before the full stop.
    fn bare(sentence: &str) -> &str {
        sentence.trim_end_matches('.')
    }

    const SANK: &str = "The ferry Kestrel sank off Tarn Point on Friday night.";
    const SAILED: &str = "The ferry Kestrel sailed from Millport on Friday night.";

    #[test]
    fn words_are_found_whatever_their_marks_and_after_a_small_edit() {
        assert_eq!(
            found(&[SANK], &[SAILED], "the ferry “Kestrel” sank, off Tarn Point on Friday night", None),
            Ok((format!("a: {}", bare(SANK)), true))
        );
        let before = "The old ferry Kestrel sank off Tarn Point on Friday evening.";
        assert_eq!(found(&[SANK], &[SAILED], before, None), Ok((format!("a: {}", bare(SANK)), false)));
    }

    #[test]
    fn another_figure_is_another_fact() {
        let body = ["The harbour office counted 212 people on board the ferry that night."];
        let before = body[0].replace("212", "221");
        assert_eq!(found(&body, &[SAILED], &before, None), Err(Unrecognised::Gone));
    }

    #[test]
    fn words_that_stand_in_two_facts_need_the_article() {
        assert_eq!(found(&[SANK], &[SANK], SANK, None), Err(Unrecognised::Several));
        assert_eq!(found(&[SANK], &[SANK], SANK, Some("b")), Ok((format!("b: {}", bare(SANK)), true)));
    }

    #[test]
    fn two_that_are_as_near_are_not_chosen_between() {
        let a = "The coast guard towed the broken ferry slowly into Millport harbour.";
        let (b, before) = (a.replace("broken", "empty"), a.replace("broken", "white"));
        assert_eq!(found(&[a], &[&b], &before, None), Err(Unrecognised::SeveralAlike));
        assert_eq!(found(&[a], &[&b], &before, Some("b")), Ok((format!("b: {}", bare(&b)), false)));
    }
}
