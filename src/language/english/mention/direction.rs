//! Whether a day is in the past or in the future of the text.

use crate::language::cut_text::CutText;
use crate::language::english::words::{holds, speech, time};
use crate::language::script::calendar::Direction;

/// Whether the words near a day are about the future: from eight words before to three after it, in its sentence. A
/// clause is about that long; the whole sentence would read "said Friday that it will" as future.
pub fn direction(passage: CutText, at: usize) -> Direction {
    let sentence = passage.sentence_words(at);
    let near = at.saturating_sub(8).max(sentence.start)..(at + 4).min(sentence.end);
    // A verb of speech right before the day puts it in the past: "said Friday it will".
    let said =
        (at.saturating_sub(2).max(sentence.start)..at).any(|index| holds(speech::SPEECH_VERBS, passage.lower(index)));
    let will = near.clone().any(|index| {
        let lower = passage.lower(index);
        let be_to = matches!(lower, "is" | "are") && passage.lower(index + 1) == "to";
        holds(time::FUTURE_WORDS, lower)
            || be_to
            || lower.ends_with("ll") && passage.surface(index).contains(['\'', '’'])
    });
    if will && !said { Direction::Future } else { Direction::Past }
}
