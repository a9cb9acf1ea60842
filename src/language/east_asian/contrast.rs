//! The words by which two Japanese or Chinese statements differ: denied, planned, likely.

use super::language::EastAsian;
use super::stance::{Marked, Stance};
use crate::article::Span;
use crate::language::contrast::{Certainty, ContrastWords, Predicate, Stretch};
use crate::language::cut::Word;

/// The most words between a verb and the marker of its certainty: 開通 する こと は なかっ た.
const FARTHEST: usize = 5;

impl ContrastWords for EastAsian {
    fn certainties(&self, stretch: Stretch<'_>) -> Vec<Certainty> {
        self.marked(stretch).iter().filter_map(|marked| certainty(marked.stance)).collect()
    }

    fn marks_object(&self, lower: &str) -> bool {
        self.object_marks.contains(&lower)
    }

    fn points_back(&self, lower: &str) -> bool {
        self.pointing_words.contains(&lower)
    }

    fn clause_ends(&self) -> &'static [char] {
        self.clause_ends
    }

    fn operators(&self, words: &[&Word]) -> Vec<&'static str> {
        self.operators.among(words, self.marks_after)
    }

    fn predicate(&self, stretch: Stretch<'_>, at: usize) -> Predicate {
        let Some(verb) = stretch.words.get(at) else {
            return Predicate { certainty: Certainty::Plain, words: Span::new(0, 0), is_past: false, is_habit: false };
        };
        // Only grammatical words and other markers may come between the verb and its marker.
        let marked = self.marked(stretch);
        let beside: Box<dyn Iterator<Item = &&Word>> = if self.marks_after {
            Box::new(stretch.words.iter().skip(at + 1))
        } else {
            Box::new(stretch.words.iter().take(at).rev())
        };
        let mut found = None;
        for word in beside.take(FARTHEST) {
            let marker = marked.iter().find(|marked| marked.span.overlaps(word.span));
            if let Some((certainty, span)) = marker.and_then(|one| Some((certainty(one.stance)?, one.span))) {
                found = Some((certainty, span));
                break;
            }
            if !word.stem.is_empty() {
                break;
            }
        }
        let (certainty, words) = found.unwrap_or((Certainty::Plain, verb.span));
        Predicate { certainty, words, is_past: certainty == Certainty::Plain, is_habit: false }
    }
}

impl EastAsian {
    /// The markers within the words. Of a paragraph with many statements only their own part is read.
    fn marked(&self, stretch: Stretch<'_>) -> Vec<Marked> {
        /// A marker that begins within the words may end after them, and is then none of theirs.
        const LONGEST_MARKER: usize = 60;
        let (Some(first), Some(last)) = (stretch.words.first(), stretch.words.last()) else { return Vec::new() };
        let whole = Span::new(first.span.start, last.span.end);
        let starts: Vec<usize> = stretch.words.iter().map(|word| word.span.start - whole.start).collect();
        let end = stretch.text.floor_char_boundary(whole.end + LONGEST_MARKER);
        let part = stretch.text.get(whole.start..end).unwrap_or_default();
        let placed =
            |one: Marked| Marked { span: Span::new(one.span.start + whole.start, one.span.end + whole.start), ..one };
        self.stances(part, &starts).into_iter().map(placed).filter(|marked| whole.contains(marked.span)).collect()
    }
}

/// Hearsay is stated all the same.
fn certainty(stance: Stance) -> Option<Certainty> {
    match stance {
        Stance::Denied => Some(Certainty::Denied),
        Stance::Planned => Some(Certainty::Planned),
        Stance::Likely => Some(Certainty::Possible),
        Stance::Hearsay => None,
    }
}
