//! Pasted text: a headline, the lines around it on a page, and paragraphs.
//!
//! Input: the decoded text. Output: [`Extracted`] with verbatim slices of it. The first line is the headline; [`head`]
//! finds what else belongs above the body, [`blocks`] where paragraphs begin and end.

pub(super) mod blocks;
mod comments;
mod pages;
mod readings;
pub(super) mod several;

use crate::ingest::about::{head, properties, sorting, struck};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::lines::lines;

/// Pasted text, and anything in no other format. `.text` and `.wire` are extensions used by wire services.
pub(super) const FORMAT: Format = Format {
    endings: &["txt", "text", "wire"],
    is_certain: |_| false,
    holds: Holds::Article(|file| read(&file.name(), file.text()?)),
};

fn read(path: &str, text: &str) -> Result<Extracted, ReadError> {
    // Before it is cut into lines, because what is shown then no longer stands in the file as it is.
    if let Some((kept, struck)) = struck::left_out(text) {
        let mut extracted = of_printed(path, &kept)?.lay_out();
        extracted.dropped.extend(struck);
        return Ok(extracted);
    }
    of_printed(path, text)
}

fn of_printed(path: &str, text: &str) -> Result<Extracted, ReadError> {
    let unread = readings::left_out(text);
    let unprinted = pages::unprinted(unread.as_deref().unwrap_or(text));
    match unprinted.or(unread) {
        Some(text) => of_lines(path, &text).map(Extracted::lay_out),
        None => of_lines(path, text),
    }
}

fn of_lines(path: &str, text: &str) -> Result<Extracted, ReadError> {
    let mut lines = lines(text).map_err(|fault| fault.of(path))?;
    let mut extracted = Extracted::default();
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    lines.drain(properties::take(&texts, &mut extracted));
    let mut title = std::mem::take(&mut extracted.headline);
    title.start = text.find(title.text.as_str()).unwrap_or_default();
    let rest = head::take(&lines, text, &mut extracted);
    extracted.notes.extend(several::note(&rest));
    let mut paragraphs = blocks::paragraphs(text, &rest);
    if !title.text.is_empty() {
        // The first line is the headline again, or the text.
        let first = std::mem::replace(&mut extracted.headline, title);
        if !first.text.is_empty() && first.text != extracted.headline.text {
            paragraphs.insert(0, first);
        }
    }
    comments::take(&mut paragraphs, &mut extracted);
    sorting::sort_in_place(paragraphs, &mut extracted);
    if extracted.body.is_empty() {
        // With nothing but a headline or captions, those are what the text says.
        extracted.body.append(&mut extracted.captions);
        if extracted.body.is_empty() && !extracted.headline.text.is_empty() {
            extracted.body.push(std::mem::take(&mut extracted.headline));
        }
    }
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: path.to_string(), format: "text" });
    }
    Ok(extracted)
}

/// Takes a text without a headline: for formats that give headline, date and author themselves.
///
/// # Errors
/// If it has more lines than are read.
pub(super) fn take_body(path: &str, text: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    let mut paragraphs = blocks::paragraphs(text, &lines(text).map_err(|fault| fault.of(path))?);
    head::drop_headline(&mut paragraphs, extracted);
    sorting::sort_out(paragraphs, extracted);
    head::take_about(extracted);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{NoteKind, ParagraphKind};
    use proptest::prelude::*;

    fn read_text(text: &str) -> Extracted {
        read("x.txt", text).unwrap()
    }

    fn body(text: &str) -> Vec<String> {
        read_text(text).body.into_iter().map(|passage| passage.text).collect()
    }

    const PASTED: &str = "CITY / TRAFFIC\n\
        New harbour bridge opens after three years: officials\n\
        Published: Mar 07, 2026 09:15 AM\n\
        Mayor Ida Storm cuts the ribbon on the harbour bridge in Ostwick on March 7, 2026. Photo: Ostwick Press\n\n\
        Mayor Ida Storm cuts the ribbon on the harbour bridge in Ostwick on March 7, 2026. Photo: Ostwick Press\n\n\
        The harbour bridge opened on Saturday morning. \n\n\
        \"It took three years,\" Storm said.";

    #[test]
    fn a_page_pasted_whole_comes_out_in_its_parts() {
        let extracted = read_text(PASTED);
        assert_eq!(extracted.section.as_deref(), Some("CITY / TRAFFIC"));
        assert_eq!(extracted.headline.text, "New harbour bridge opens after three years: officials");
        assert_eq!(extracted.published.unwrap().to_string(), "2026-03-07T09:15");
        assert_eq!(extracted.captions.len(), 2);
        let body: Vec<&str> = extracted.body.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(body, ["The harbour bridge opened on Saturday morning.", "\"It took three years,\" Storm said."]);
    }

    #[test]
    fn a_caption_between_the_paragraphs_keeps_its_place() {
        let extracted = read_text(
            "Bridge opens\n\nPhoto: Ostwick Press\n\nIt opened.\n\nPhotograph: The mayor at noon. Elin Borg\n\nA crowd came.",
        );
        let body: Vec<_> = extracted.body.iter().map(|passage| (passage.text.as_str(), passage.kind)).collect();
        let (text, caption) = (ParagraphKind::Text, ParagraphKind::Caption);
        let photograph = "Photograph: The mayor at noon. Elin Borg";
        assert_eq!(body, [("It opened.", text), (photograph, caption), ("A crowd came.", text)]);
        assert_eq!(extracted.captions.len(), 1);
    }

    #[test]
    fn a_headline_and_blocks_stay_a_headline_and_blocks() {
        let text = "Bridge opens\n\nBridge opens\n\nUPDATE:\n\nUpdated: The mayor said on Friday it was late.\n\nUPDATE:\n\nThe council meets.\n";
        let extracted = read_text(text);
        assert_eq!(extracted.headline.text, "Bridge opens");
        let body: Vec<&str> = extracted.body.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(
            body,
            [
                "Bridge opens",
                "UPDATE:",
                "Updated: The mayor said on Friday it was late.",
                "UPDATE:",
                "The council meets."
            ]
        );
    }

    #[test]
    fn without_empty_lines_each_line_is_a_paragraph() {
        let text = "Bridge opens\nThe bridge opened on Saturday.\nA crowd walked over it.\nIt had cost 40 million.";
        assert_eq!(body(text).len(), 3);
    }

    #[test]
    fn hard_wrapped_lines_stay_one_paragraph_with_the_line_break_verbatim() {
        let text = "Bridge opens\n\nThe bridge opened on Saturday morning after three years\nof work on both banks.\n\n\
                    A crowd walked over it.";
        let body = body(text);
        assert_eq!(body.len(), 2);
        assert_eq!(body[0], "The bridge opened on Saturday morning after three years\nof work on both banks.");
    }

    #[test]
    fn a_text_without_a_headline_keeps_its_first_paragraph() {
        let first = "The harbour bridge opened on Saturday. ".repeat(8);
        let extracted = read_text(&format!("{first}\n\nA crowd walked over it."));
        assert_eq!(extracted.headline.text, "");
        assert_eq!(extracted.body.len(), 2);
    }

    #[test]
    fn a_single_line_is_the_body() {
        assert_eq!(body("Quake off the coast, no damage."), ["Quake off the coast, no damage."]);
    }

    #[test]
    fn page_furniture_is_left_out_and_said_to_be() {
        let extracted = read_text("Bridge opens\n\nIt opened.\n\nREAD MORE\n\nA crowd came.\n\nAdvertisement");
        assert_eq!(extracted.body.len(), 2);
        assert_eq!(extracted.notes[0].kind(), NoteKind::Dropped);
    }

    #[test]
    fn a_head_with_a_player_a_picture_and_counts_is_taken_apart() {
        let extracted = read_text(
            "Bridge in Ostwick Is Closed After Crack Is Found\nThe closure will last until autumn, officials said.\n\n\
             Listen to this article · 4:12 min Learn more\nShare full article\n112\n\
             A worker on the bridge on Friday.Credit...Otto Marlow for The Kelmar Times\nAda Writer\nBy Ada Writer\n\
             Reporting from Ostwick\nMarch 9, 2026\nUpdated 9:12 a.m. ET\n\n\
             The bridge was closed on Friday.\n\nGetty Images\n\nIt will stay so until autumn.",
        );
        assert_eq!(extracted.author.as_deref(), Some("Ada Writer"));
        assert_eq!(extracted.published.map(|date| date.to_string()).as_deref(), Some("2026-03-09"));
        let text = extracted.body.iter().filter(|passage| passage.kind == ParagraphKind::Text);
        let text: Vec<&str> = text.map(|passage| passage.text.as_str()).collect();
        let standfirst = "The closure will last until autumn, officials said.";
        assert_eq!(text, [standfirst, "The bridge was closed on Friday.", "It will stay so until autumn."]);
    }

    #[test]
    fn a_post_is_read_without_its_counts_and_the_offers_below_it() {
        let text = "Bridge opens\n\n24\n5\nShare\n\nIt opened.\n\n1.2k\n\nDiscussion about this post\n\nRestacks\n\nReady for more?";
        assert_eq!(body(text), ["It opened."]);
    }

    #[test]
    fn times_of_entries_and_lines_on_the_staff_are_left_out() {
        let text = "Ferry aground: live\n\nBy Jane Doe\n\nA tug came.\n\n10:15 GMT\n\nNo one was hurt.\n\nUpdated at 10.20 GMT\n\n\
            The ferry ran aground.\n\nAdditional reporting by Ada Writer; editing by Otto Marlow\n\njane.doe@coastline.example";
        assert_eq!(body(text), ["A tug came.", "No one was hurt.", "The ferry ran aground."]);
        let dropped: Vec<&str> = read_text(text).dropped.iter().map(|dropped| dropped.why).collect();
        assert_eq!(dropped.len(), 4, "{dropped:?}");
    }

    #[test]
    fn windows_line_ends_are_line_ends() {
        assert_eq!(body("Bridge opens\r\n\r\nIt opened.\r\n \r\nA crowd came.\r\n"), ["It opened.", "A crowd came."]);
    }

    proptest! {
        #[test]
        fn every_passage_is_a_slice_of_the_text(text in "([A-Za-zé日.:,\"()|/ ]{0,60}[\r\n]{0,3}){0,12}") {
            if let Ok(extracted) = read("x.txt", &text) {
                for passage in extracted.body.iter().chain(&extracted.captions).chain([&extracted.headline]) {
                    let end = passage.start + passage.text.len();
                    prop_assert_eq!(text.get(passage.start..end), Some(passage.text.as_str()));
                }
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = read("x.txt", &text);
        }
    }
}
