//! Who speaks in a sentence, so that "He added" in the next one is known: whoever speaks goes on, whatever other people the
//! words tell of. A text keeps to one centre where it uses a pronoun (Grosz, Joshi and Weinstein, "Centering", 1995).

use super::speaker::Known;
use crate::language::english::words::{holds, speech};
use crate::language::mention::EntityKind;
use std::ops::Range;

/// The one person who speaks in a sentence, as an entity; `quoted` tells of a word whether it stands in a quotation.
pub fn teller(known: Known, sentence: Range<usize>, quoted: impl Fn(usize) -> bool) -> Option<usize> {
    let is_verb = |index: &usize| !quoted(*index) && known.is_speech_verb(*index);
    let verb = sentence.clone().find(is_verb)?;
    if holds(speech::HEARD_VERBS, known.passage.lower(verb)) {
        return None;
    }
    let speaker = known.before(sentence.clone(), verb).or_else(|| known.behind(verb, sentence.end))?;
    let is_person = |entity: &usize| known.entities.get(*entity).is_some_and(|it| it.kind == EntityKind::Person);
    speaker.entity.filter(is_person)
}

/// Whether a sentence begins with the pronoun of whoever spoke: "He said", "She had not seen it", but not "He replied".
pub fn goes_on(known: Known, sentence: Range<usize>) -> bool {
    let passage = known.passage;
    let also = usize::from(matches!(passage.lower(sentence.start + 1), "also" | "later" | "then"));
    matches!(passage.lower(sentence.start), "he" | "she")
        && !holds(speech::REPLY_VERBS, passage.lower(sentence.start + 1 + also))
}
