//! What a paragraph is besides text: a caption, the page's furniture, an offer.

use crate::article::{Dropped, Note, NoteKind};
use crate::ingest::about::caption::is_caption;
use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::invitation;
use crate::ingest::extracted::{Extracted, Passage};

/// Puts each paragraph where it belongs: captions, or the body; page furniture, and what asks the reader to go on
/// elsewhere, is left out with a note.
pub(in crate::ingest) fn sort_out(paragraphs: Vec<Passage>, extracted: &mut Extracted) {
    let mut left_out = 0;
    let offered = invitation::offered_at_end(&paragraphs);
    extracted.signs.ends_at_wall = offered > 0;
    let told = paragraphs.len() - offered;
    for (index, paragraph) in paragraphs.into_iter().enumerate() {
        if is_caption(&paragraph.text) {
            extracted.captions.push(paragraph);
            continue;
        }
        let why = match is_furniture(&paragraph.text) {
            true => Some("page furniture"),
            false if index >= told => Some(invitation::OFFER),
            false => invitation::of(&paragraph.text),
        };
        match why {
            Some(why) => {
                left_out += 1;
                extracted.dropped.push(Dropped { text: paragraph.text, why });
            }
            None => extracted.body.push(paragraph),
        }
    }
    if left_out > 0 {
        let lines = if left_out == 1 { "1 line".to_string() } else { format!("{left_out} lines") };
        let text = format!("{lines} of page furniture (\"Read more\", \"Advertisement\") left out.");
        extracted.notes.push(Note::new(NoteKind::Dropped, text));
    }
}
