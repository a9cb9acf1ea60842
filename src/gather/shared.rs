//! Passages that several articles share word for word: wire copy, a press release.
//!
//! A shared passage is a run of the same words that cannot be extended without losing an article, within one paragraph
//! of each. A saying that several outlets quote is not shared text: what was said can be printed in only one way.

use crate::article::{Place, Span};
use crate::read::Read;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The same words in several articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedText {
    /// Its places, one for each article that has it.
    pub places: Vec<Place>,
    /// Its length.
    pub words: usize,
}

/// The shortest run that counts. In the twelve labelled stories two outlets share passages of 73 and 42 words and a
/// sentence of 15 outside quotation marks, all agency copy; the next longest common run has 10 words and is the full
/// name of an office. No two of the outlets' own sentences come near.
const FEWEST_WORDS: usize = 15;

/// At least this many of them must be outside quotation marks; otherwise it is a shared quotation with its
/// surroundings: "she said in a statement late on Tuesday that" has nine words.
const FEWEST_OUTSIDE_QUOTES: usize = 10;

/// A word of the event, with a number for its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FormAt {
    form: u32,
    is_quoted: bool,
    span: Span,
}

/// Where a run begins: article, paragraph, word.
type Start = (usize, usize, usize);

/// The shared passages, longest first.
pub fn shared(read: &Read<'_>) -> Vec<SharedText> {
    let text = EventWords::new(read);
    let mut found: BTreeSet<(std::cmp::Reverse<usize>, Vec<Start>)> = BTreeSet::new();
    let starts = text.starts_by_shingle();
    for same in starts.values().filter(|same| same.len() > 1) {
        for run in text.runs(same) {
            found.insert(run);
        }
    }
    found
        .into_iter()
        .map(|(words, starts)| SharedText {
            words: words.0,
            places: starts.into_iter().map(|start| text.place(start, words.0)).collect(),
        })
        .collect()
}

/// The event's words, by article and paragraph.
struct EventWords {
    articles: Vec<Vec<Vec<FormAt>>>,
}

impl EventWords {
    fn new(read: &Read<'_>) -> EventWords {
        let mut forms: FxHashMap<&str, u32> = FxHashMap::default();
        let mut articles = Vec::with_capacity(read.segmented.articles.len());
        for (cut, mentions) in read.segmented.articles.iter().zip(&read.annotated.articles) {
            let mut paragraphs = Vec::with_capacity(cut.paragraphs.len());
            for (paragraph, mentions) in cut.paragraphs.iter().zip(&mentions.paragraphs) {
                let tokens = paragraph.words.iter().map(|word| {
                    let next = forms.len() as u32;
                    let form = *forms.entry(&word.lower).or_insert(next);
                    let is_quoted = mentions.quotes.iter().any(|quote| quote.span.contains(word.span));
                    FormAt { form, is_quoted, span: word.span }
                });
                paragraphs.push(tokens.collect());
            }
            articles.push(paragraphs);
        }
        EventWords { articles }
    }

    fn token(&self, (article, paragraph, word): Start, ahead: usize) -> Option<FormAt> {
        self.articles.get(article)?.get(paragraph)?.get(word + ahead).copied()
    }

    fn before(&self, (article, paragraph, word): Start) -> Option<u32> {
        self.token((article, paragraph, word.checked_sub(1)?), 0).map(|token| token.form)
    }

    /// For every run of [`FEWEST_WORDS`] words, where it first appears in each article that has it.
    fn starts_by_shingle(&self) -> FxHashMap<Vec<u32>, Vec<Start>> {
        let mut starts: FxHashMap<Vec<u32>, Vec<Start>> = FxHashMap::default();
        for (article, paragraphs) in self.articles.iter().enumerate() {
            for (paragraph, tokens) in paragraphs.iter().enumerate() {
                for (word, window) in tokens.windows(FEWEST_WORDS).enumerate() {
                    let same = starts.entry(window.iter().map(|token| token.form).collect()).or_default();
                    if same.last().is_none_or(|last| last.0 != article) {
                        same.push((article, paragraph, word));
                    }
                }
            }
        }
        starts
    }

    /// The runs that begin at these places: the longest that all share, then the longer ones that fewer share. The work
    /// grows with the length of the shared text, because a run is followed only from its first word.
    fn runs(&self, same: &[Start]) -> Vec<(std::cmp::Reverse<usize>, Vec<Start>)> {
        let mut runs = Vec::new();
        let mut sharing = vec![(same.to_vec(), FEWEST_WORDS)];
        while let Some((starts, mut length)) = sharing.pop() {
            // If the word before is the same too, the run began earlier; so did the runs that fewer articles share.
            let before = starts.first().and_then(|start| self.before(*start));
            if before.is_some() && starts.iter().all(|start| self.before(*start) == before) {
                continue;
            }
            loop {
                let next = |start: &Start| self.token(*start, length).map(|token| token.form);
                let follows: FxHashMap<Option<u32>, Vec<Start>> =
                    starts.iter().fold(FxHashMap::default(), |mut follows, start| {
                        follows.entry(next(start)).or_insert_with(Vec::new).push(*start);
                        follows
                    });
                if follows.len() == 1 && !follows.contains_key(&None) {
                    length += 1;
                    continue;
                }
                let longer = follows.into_iter().filter(|(word, starts)| word.is_some() && starts.len() > 1);
                sharing.extend(longer.map(|(_, starts)| (starts, length + 1)));
                break;
            }
            if self.stands_outside_quotes(&starts, length) {
                runs.push((std::cmp::Reverse(length), starts));
            }
        }
        runs
    }

    fn stands_outside_quotes(&self, starts: &[Start], length: usize) -> bool {
        starts.iter().all(|start| {
            let outside = |ahead: &usize| self.token(*start, *ahead).is_some_and(|token| !token.is_quoted);
            (0..length).filter(outside).count() >= FEWEST_OUTSIDE_QUOTES
        })
    }

    fn place(&self, start: Start, words: usize) -> Place {
        let first = self.token(start, 0).map_or(Span::new(0, 0), |token| token.span);
        let last = self.token(start, words.saturating_sub(1)).map_or(first, |token| token.span);
        Place { article: start.0, paragraph: start.1, span: Span::new(first.start, last.end) }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};
    use crate::compare::SharedText;

    const WIRE: &str = "The vessel left Millport shortly after four in the morning and lost its rudder within sight of \
                        the outer breakwater, the harbour office said.";

    fn shared(bodies: &[&[&str]]) -> (Event, Vec<SharedText>) {
        let ids = ["a", "b", "c"];
        let articles = bodies.iter().zip(ids).map(|(body, id)| Article::plain(id, id, "", body)).collect();
        let comparison = crate::compare_event(Event::new("Test", articles));
        (comparison.event, comparison.shared)
    }

    #[test]
    fn a_sentence_of_wire_copy_is_found_in_both_articles() {
        let other = format!("Rain fell all night. {WIRE} Nobody saw it.");
        let (event, found) = shared(&[&["A short lead.", WIRE], &[&other]]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].words, 24);
        for place in &found[0].places {
            assert_eq!(event.words_at(*place), WIRE.trim_end_matches('.'));
        }
    }

    #[test]
    fn three_articles_share_one_passage_and_two_of_them_a_longer_one() {
        let longer = format!("{WIRE} Two tugs brought it back at noon.");
        let (_, found) = shared(&[&[&longer], &[WIRE], &[&longer]]);
        let words_and_articles: Vec<(usize, Vec<usize>)> =
            found.iter().map(|one| (one.words, one.places.iter().map(|place| place.article).collect())).collect();
        assert_eq!(words_and_articles, [(31, vec![0, 2]), (24, vec![0, 1, 2])]);
    }

    #[test]
    fn a_quotation_that_both_print_is_no_shared_text() {
        let quote = "“We will not sail again before the rudder has been tested twice, in calm water and in rough,”";
        let (one, two) = (format!("{quote} Anders said."), format!("Then he grew angry. {quote} the captain said."));
        assert_eq!(shared(&[&[&one], &[&two]]).1, []);
    }

    #[test]
    fn a_run_below_the_shortest_is_chance() {
        let common = "the vessel left Millport shortly after four in the morning and lost its";
        let (one, two) = (format!("Early {common} rudder."), format!("On Friday {common} mast."));
        assert_eq!(common.split(' ').count(), 13);
        assert_eq!(shared(&[&[&one], &[&two]]).1, []);
    }
}
