//! Several articles that somebody put into one file of pasted text. It is not certain where one ends and the next
//! begins, so they are read as one, with a note.

use crate::article::Note;
use crate::ingest::about::head;
use crate::ingest::packing::lines::{Line, ends_a_sentence};

/// Fewest words before another article may begin: a head has fewer. A choice.
const FEWEST_WORDS: usize = 40;

/// A note if the lines, without the head of the text, contain heads of further articles: a headline after an empty
/// line, with a day or a byline below it.
pub(super) fn note(lines: &[Line<'_>]) -> Option<Note> {
    let mut words = 0;
    let mut further = 0;
    for block in lines.split(Line::is_empty).filter(|block| !block.is_empty()) {
        let is_headline = |line: &Line<'_>| line.text.split_whitespace().count() >= 3 && !ends_a_sentence(line.text);
        let headline = block.iter().take(2).position(is_headline);
        let is_head = headline.is_some_and(|at| block.iter().skip(at + 1).take(3).any(|line| head::tells(line.text)));
        if is_head && words >= FEWEST_WORDS {
            (further, words) = (further + 1, 0);
        } else {
            words += block.iter().map(|line| line.text.split_whitespace().count()).sum::<usize>();
        }
    }
    (further > 0).then(|| several(further + 1))
}

/// The note on a file that seems to contain this many articles.
pub(in crate::ingest::format) fn several(count: usize) -> Note {
    Note::SeveralInOne(count)
}
