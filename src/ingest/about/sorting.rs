//! What a paragraph may be other than text: a caption, the page's furniture, an offer, a note on a correction.

use crate::article::{Dropped, Note, ParagraphKind};
use crate::ingest::about::caption::is_caption;
use crate::ingest::about::entry_time::{self, is_entry_day, is_entry_time};
use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::head_beside::begins_with_given_name;
use crate::ingest::about::named::person;
use crate::ingest::about::{cut_off, elsewhere, invitation, published, readers, staff, struck, withdrawn};
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::packing::lines::ends_a_sentence;

/// Most entries of a list of other articles. A choice.
const LONGEST_LIST: usize = 10;

/// How many of the last paragraphs a note on a correction may make up, with lines on the staff below it. A choice.
const LAST: usize = 4;

/// Why the time of an entry is left out, and who wrote the entry.
const ENTRY: &str = "the time of an entry";

/// Whether a paragraph is short and not a sentence.
fn is_headline(text: &str) -> bool {
    text.split_whitespace().count() <= 16 && !ends_a_sentence(text)
}

/// Puts each paragraph where it belongs: among the captions, or in the body. Page furniture, and whatever asks the
/// reader to continue elsewhere, is left out with a note, and so is what the outlet has corrected.
pub(in crate::ingest) fn sort_out(paragraphs: Vec<PlacedText>, extracted: &mut Extracted) {
    sort_in_place(paragraphs, extracted);
    let body = std::mem::take(&mut extracted.body);
    let (captions, body) = body.into_iter().partition(|passage| passage.kind == ParagraphKind::Caption);
    extracted.body = body;
    extracted.captions.extend::<Vec<PlacedText>>(captions);
}

/// Does the same, but leaves captions that follow a paragraph between the paragraphs: for plain text, whose readers see
/// and count them there. Captions above the first paragraph belong to the head.
pub(in crate::ingest) fn sort_in_place(mut paragraphs: Vec<PlacedText>, extracted: &mut Extracted) {
    readers::take(&mut paragraphs, extracted);
    for paragraph in &mut paragraphs {
        if let Some((kept, words)) = struck::left_out(&paragraph.text) {
            paragraph.text = kept.trim().to_string();
            extracted.dropped.extend(words);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.text.is_empty());
    take_remarks(&mut paragraphs, extracted);
    cut_off::take_mark(&mut paragraphs, extracted);
    let by_staff = staff::take_lines_at_end(&mut paragraphs, extracted.author.as_deref());
    let mut left_out = by_staff.len();
    extracted.dropped.extend(by_staff.into_iter().map(|line| Dropped { text: line.text, why: Dropped::STAFF }));
    let offered = invitation::offered_at_end(&paragraphs);
    extracted.signs.ends_at_wall = offered > 0;
    let told = paragraphs.len() - offered;
    // Below a heading such as "Most read" come other articles' headlines.
    let mut in_list = 0;
    let mut has_text = false;
    let mut is_below_time = false;
    let last_sentence =
        paragraphs.iter().rposition(|one| ends_a_sentence(&one.text) && !one.text.ends_with(':')).unwrap_or_default();
    for (index, mut paragraph) in paragraphs.into_iter().enumerate() {
        let time = take_entry_time(&mut paragraph);
        is_below_time |= time.is_some();
        extracted.dropped.extend(time);
        if is_caption(&paragraph.text) {
            match extracted.body.is_empty() {
                true => extracted.captions.push(paragraph),
                false => extracted.body.push(paragraph.into_caption()),
            }
            continue;
        }
        let is_other = in_list > 0 && paragraph.text.lines().all(is_headline);
        let is_at_end = index > last_sentence && index > 0;
        let is_heading =
            elsewhere::heads_a_list(&paragraph.text) || is_at_end && elsewhere::heads_a_list_at_end(&paragraph.text);
        in_list = if is_heading {
            LONGEST_LIST
        } else if is_other {
            in_list - 1
        } else {
            0
        };
        let is_day = has_text && is_entry_day(&paragraph.text);
        if is_day && extracted.published.is_none() {
            extracted.published = published::parse(&paragraph.text);
        }
        let writer = entry_time::writer(&paragraph.text)
            .or_else(|| writer_below_time(&paragraph.text).filter(|_| is_below_time && index + 1 < told));
        is_below_time = false;
        if let Some(writer) = writer {
            extracted.add_author(&writer);
            left_out += 1;
            extracted.dropped.push(Dropped { text: paragraph.text, why: ENTRY });
            continue;
        }
        let why = match is_furniture(&paragraph.text) || is_heading {
            true => Some("page furniture"),
            false if is_day || is_entry_time(&paragraph.text) => Some(ENTRY),
            false if is_other || elsewhere::points_elsewhere(&paragraph.text) => {
                Some("the headline of another article")
            }
            false if is_address(&paragraph.text) => Some("only a link to another page"),
            false if index >= told => Some(invitation::OFFER),
            false => invitation::of(&paragraph.text),
        };
        match why {
            Some(why) => {
                is_below_time |= why == ENTRY;
                left_out += 1;
                extracted.dropped.push(Dropped { text: paragraph.text, why });
            }
            None => {
                has_text |= ends_a_sentence(&paragraph.text);
                extracted.body.push(paragraph);
            }
        }
    }
    // If there was a list below them, the lines on the staff are at the end only now.
    let by_staff = staff::take_lines_at_end(&mut extracted.body, extracted.author.as_deref());
    left_out += by_staff.len();
    extracted.dropped.extend(by_staff.into_iter().map(|line| Dropped { text: line.text, why: Dropped::STAFF }));
    if left_out > 0 {
        extracted.notes.push(Note::Furniture(left_out));
    }
}

/// "Otto Marlow" alone under the time of an entry: who wrote it.
fn writer_below_time(text: &str) -> Option<String> {
    person(text).filter(|_| text.split_whitespace().count() <= 4 && begins_with_given_name(text))
}

/// "[https://coast.example/bridge]"
fn is_address(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', '<', '>']);
    ["https://", "http://"].iter().any(|start| bare.starts_with(start)) && !bare.contains(char::is_whitespace)
}

/// Removes the time of a live blog's entry from the first line of its paragraph.
fn take_entry_time(paragraph: &mut PlacedText) -> Option<Dropped> {
    let (first, rest) = paragraph.text.split_once('\n').filter(|(first, _)| is_entry_time(first))?;
    let time = Dropped { text: first.to_string(), why: ENTRY };
    let (rest, taken) = (rest.to_string(), first.len() + 1);
    paragraph.text = rest;
    paragraph.start += taken;
    Some(time)
}

/// Removes the newsroom's notes on its own article: whole paragraphs, one under a heading ("Correction"), and one at
/// the end of a paragraph of text.
fn take_remarks(paragraphs: &mut Vec<PlacedText>, extracted: &mut Extracted) {
    let mut heading: Option<&'static str> = None;
    let mut under_heading = None;
    let mut kept = Vec::with_capacity(paragraphs.len());
    let count = paragraphs.len();
    for (index, mut paragraph) in std::mem::take(paragraphs).into_iter().enumerate() {
        let is_edge = index == 0 || index + LAST >= count;
        let note = if is_edge { withdrawn::of_edge(&paragraph.text) } else { withdrawn::of(&paragraph.text) };
        // Text followed by a note is cut in two below.
        let ends_in_note = note.is_some() && !withdrawn::begins_as_note(&paragraph.text);
        let note = note.filter(|_| !ends_in_note || withdrawn::at_end_of(&paragraph).is_none());
        let why = note.or(heading.take());
        heading = withdrawn::is_heading(&paragraph.text);
        // Such a heading after the text is followed only by notes.
        if heading.is_none() && why.is_some() && under_heading == Some(index) {
            under_heading = Some(index + 1);
            heading = why;
        } else if heading.is_some() && kept.len() > 1 && index + 2 * LAST >= count {
            under_heading = Some(index + 1);
        }
        if let Some(why) = why.or(heading) {
            extracted.dropped.push(Dropped { text: paragraph.text, why });
            continue;
        }
        if let Some(at) = withdrawn::at_start_of(&paragraph.text) {
            let (note, rest) = paragraph.text.split_at(at);
            let rest = rest.trim_start().to_string();
            extracted.dropped.push(Dropped { text: note.to_string(), why: Dropped::CORRECTION });
            paragraph.start += paragraph.text.len() - rest.len();
            paragraph.text = rest;
        }
        if let Some(at) = withdrawn::at_end_of(&paragraph) {
            let note = paragraph.text.get(at..).unwrap_or_default().trim().to_string();
            extracted.dropped.push(Dropped { text: note, why: Dropped::CORRECTION });
            paragraph.text.truncate(paragraph.text.get(..at).unwrap_or_default().trim_end().len());
        }
        kept.push(paragraph);
    }
    *paragraphs = kept;
}
