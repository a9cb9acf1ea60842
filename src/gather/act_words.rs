//! What each outlet calls the same act: "struck the bridge" and "rammed the bridge".

use super::choice::{ChoiceOf, ChosenWords, WordChoice, is_quoted};
use crate::article::{Place, Span};
use crate::finding::Fact;
use crate::read::Read;
use crate::weigh::{Index, Meaning, Passage, Term};

/// The words of one fact for which outlets that surely state it have another word.
///
/// The other word must be related to it by the thesaurus and next to the same word (not counting words without
/// content), and neither passage may have both. Names are compared elsewhere, and words in quotation marks are the
/// speaker's. Of the twelve choices that this finds in the labelled stories and samples, ten are two words for the same
/// thing ("disputed" and "challenged"), one is not ("closed" and "lasted"), and one is a role ("introduced" and
/// "sponsor").
pub fn acts(read: &Read<'_>, index: &Index, number: usize, fact: &Fact) -> Vec<WordChoice> {
    let Some(own) = fact.place.and_then(|place| TellingPassage::at(read, index, place)) else { return Vec::new() };
    let told: Vec<Option<TellingPassage<'_>>> = fact
        .cells
        .iter()
        .enumerate()
        .map(|(article, cell)| {
            let elsewhere = article != own.passage.place.article && cell.is_surely_told();
            cell.evidence.first().filter(|_| elsewhere).and_then(|best| TellingPassage::at(read, index, best.place))
        })
        .collect();
    let within = |span: Span| fact.place.is_some_and(|place| place.span.overlaps(span));
    let of_word = |at: usize| {
        let word = own.words.get(at).filter(|word| within(word.span))?;
        let other = |there: &TellingPassage<'_>| own.other_word(at, there).map(|span| there.chosen(span));
        let others: Vec<Option<ChosenWords>> = told.iter().map(|there| there.as_ref().and_then(other)).collect();
        let same = |there: &TellingPassage<'_>| there.same_word(word).map(|span| there.chosen(span));
        let chosen = |(article, other): (usize, &Option<ChosenWords>)| {
            let same = || told.get(article)?.as_ref().and_then(same);
            other.clone().or_else(same).into_iter().collect()
        };
        let mut articles: Vec<Vec<ChosenWords>> = others.iter().enumerate().map(chosen).collect();
        articles.get_mut(own.passage.place.article)?.push(own.chosen(word.span));
        let choice = WordChoice { of: ChoiceOf::Act, name: fact.shown().to_string(), fact: Some(number), articles };
        others.iter().any(Option::is_some).then_some(choice)
    };
    (0..own.words.len()).filter_map(of_word).collect()
}

/// A content word, and its meaning.
#[derive(Debug, Clone, Copy)]
struct ContentWord<'j> {
    term: &'j Term,
    span: Span,
}

/// A passage that states the fact.
struct TellingPassage<'j> {
    read: &'j Read<'j>,
    index: &'j Index,
    passage: &'j Passage,
    /// Its content words, in text order.
    words: Vec<ContentWord<'j>>,
}

impl<'j> TellingPassage<'j> {
    fn at(read: &'j Read<'j>, index: &'j Index, place: Place) -> Option<TellingPassage<'j>> {
        let passage = index.passages.get(place.article)?.get(index.passage_at(place)?)?;
        let terms = passage.content.terms.iter();
        let mut words: Vec<ContentWord<'j>> =
            terms.flat_map(|term| term.spans.iter().map(move |&span| ContentWord { term, span })).collect();
        words.sort_by_key(|word| word.span);
        Some(TellingPassage { read, index, passage, words })
    }

    fn chosen(&self, span: Span) -> ChosenWords {
        let place = Place { span, ..self.passage.place };
        ChosenWords { words: self.read.event.words_at(place).to_string(), places: vec![place] }
    }

    /// Where this passage has the same word, in any form.
    fn same_word(&self, word: &ContentWord<'_>) -> Option<Span> {
        self.words.iter().find(|here| self.is_same(here, word)).map(|here| here.span)
    }

    fn is_same(&self, a: &ContentWord<'_>, b: &ContentWord<'_>) -> bool {
        self.index.likeness(a.term.meaning, b.term.meaning) > 0.0
    }

    /// Whether the outlet chose the word: it is not a name, a number or part of a quotation.
    fn is_chosen(&self, word: &ContentWord<'_>) -> bool {
        let Place { article, paragraph, .. } = self.passage.place;
        let mentions = &self.read.annotated.articles[article].paragraphs[paragraph];
        matches!(self.index.meaning(word.term.meaning), Meaning::Word { .. })
            && !mentions.names.iter().any(|name| name.span.overlaps(word.span))
            && !is_quoted(mentions, word.span)
    }

    /// The only word of the other passage that stands for this passage's word `at`.
    fn other_word(&self, at: usize, there: &TellingPassage<'_>) -> Option<Span> {
        let word = self.words.get(at).filter(|word| self.is_chosen(word) && there.same_word(word).is_none())?;
        let relatives = self.index.relatives(word.term.meaning);
        let beside = |one: Option<usize>, other: Option<usize>| {
            let both = one.and_then(|one| self.words.get(one)).zip(other.and_then(|other| there.words.get(other)));
            both.is_some_and(|(one, other)| self.is_same(one, other))
        };
        let mut found = there.words.iter().enumerate().filter(|(there_at, other)| {
            relatives.contains(&other.term.meaning)
                && there.is_chosen(other)
                && self.same_word(other).is_none()
                && (beside(at.checked_sub(1), there_at.checked_sub(1)) || beside(Some(at + 1), Some(there_at + 1)))
        });
        let (_, other) = found.next()?;
        let letters = |told: &TellingPassage<'_>, span: Span| -> String {
            let words = told.read.event.words_at(Place { span, ..told.passage.place });
            words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let is_spelling = letters(self, word.span) == letters(there, other.span);
        (found.next().is_none() && !is_spelling).then_some(other.span)
    }
}

#[cfg(test)]
mod tests {
    use super::ChoiceOf;
    use crate::article::{Article, Event};

    /// The words for each act, "of a | of b"; empty where an outlet has none.
    fn acts(bodies: [&str; 2]) -> Vec<String> {
        let article = |(id, body): (&str, &str)| Article::plain(id, id, "", &[body]);
        let event = Event::new("Test", ["a", "b"].into_iter().zip(bodies).map(article).collect());
        let choices = crate::compare_event(event).words;
        let line = |articles: &[Vec<super::ChosenWords>]| {
            let words =
                |chosen: &Vec<super::ChosenWords>| chosen.iter().map(|one| one.words.clone()).collect::<String>();
            articles.iter().map(words).collect::<Vec<_>>().join(" | ")
        };
        choices.iter().filter(|choice| choice.of == ChoiceOf::Act).map(|choice| line(&choice.articles)).collect()
    }

    #[test]
    fn another_word_for_the_same_act_stands_beside_it() {
        let found = acts([
            "Eleven passengers of the ferry were hurt in the harbour of Vell on Friday.",
            "Eleven passengers of the ferry were injured in the harbour of Vell on Friday.",
        ]);
        assert_eq!(found, ["hurt | injured"]);
    }

    #[test]
    fn a_word_of_another_sense_is_no_choice() {
        let found = acts([
            "Eleven passengers of the ferry were hurt in the harbour of Vell on Friday.",
            "Eleven passengers of the ferry were photographed in the harbour of Vell on Friday.",
        ]);
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn words_of_a_quotation_are_the_speakers() {
        let found = acts([
            "“Eleven passengers of the ferry were hurt in the harbour of Vell,” Ruth Hale said on Friday.",
            "“Eleven passengers of the ferry were injured in the harbour of Vell,” Ruth Hale said on Friday.",
        ]);
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn another_spelling_and_a_word_that_both_have_are_no_choice() {
        let spelling = acts([
            "The re-election of the mayor of Vell was held on Friday in the old town hall.",
            "The reelection of the mayor of Vell was held on Friday in the old town hall.",
        ]);
        assert_eq!(spelling, [""; 0]);
        let both = acts([
            "Eleven passengers of the ferry were hurt in the harbour of Vell, and two of the hurt died.",
            "Eleven passengers of the ferry were injured in the harbour of Vell, and two of the hurt died.",
        ]);
        assert_eq!(both, [""; 0]);
    }
}
