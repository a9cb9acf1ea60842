//! Oddities found in reading an article, in words.

use super::wording::Wording;
use crate::article::{LanguageCode, Note};

/// One finished sentence for the reader.
pub fn note(w: Wording, note: &Note) -> String {
    let counted = |name: &str, number: &usize| w.count(name, *number);
    match note {
        Note::LeftOut { reason } => w.fill("reading.left_out", &[("reason", reason)]),
        Note::MoreLeftOut(more) => counted("reading.more_left_out", more),
        Note::Corrected(words) => w.fill("reading.corrected", &[("words", words)]),
        Note::Struck(words) => {
            let words: Vec<String> = words.iter().map(|words| w.in_quotes("summary.words", words)).collect();
            w.fill("reading.struck", &[("words", &words.join(w.comma()))])
        }
        Note::Stub { stub, missing: None } => w.fill("reading.stub", &[("what", &w.of_kind("stub", stub.name()))]),
        Note::Stub { stub, missing: Some(more) } => {
            let what = w.of_kind("stub", stub.name());
            w.count_with("reading.stub_missing", *more, &[("what", &what), ("more", more)])
        }
        Note::NoHeadline => w.line("page.no_headline").to_string(),
        Note::NoDate => w.line("reading.no_date").to_string(),
        Note::NoYear(day) => w.fill("reading.no_year", &[("day", day)]),
        Note::YearOfOthers(day) => w.fill("reading.year_of_others", &[("day", day)]),
        Note::DateOfDocument => w.line("reading.date_of_document").to_string(),
        Note::Archived(day) => w.fill("reading.archived", &[("day", day)]),
        Note::Encoding(encoding) => w.fill("reading.encoding", &[("encoding", encoding)]),
        Note::Changed { fetched: None } => w.line("reading.changed").to_string(),
        Note::Changed { fetched: Some(when) } => w.fill("reading.changed_since", &[("when", when)]),
        Note::OtherLanguage { declared, found } => {
            let (declared, found) = (language(w, declared), language(w, found));
            w.fill("reading.other_language", &[("declared", &declared), ("found", &found)])
        }
        Note::FewerDocuments { promised, found } => {
            w.count_with("reading.fewer_documents", *found, &[("promised", promised)])
        }
        Note::SeveralInOne(articles) => counted("reading.several_in_one", articles),
        // The number counts letters; it is printed without a separator, "2000", as everywhere in these notes.
        Note::LostLetters(letters) => w.count_with("reading.lost_letters", *letters, &[("letters", letters)]),
        Note::Columns { read, unread } => columns(w, read, unread),
        Note::Wire { what, words } => {
            let stop = if words.ends_with(['.', '!', '?', '。', '！', '？']) { "" } else { w.line("reading.stop") };
            w.fill("reading.wire", &[("what", &w.of_kind("wire", what)), ("words", words), ("stop", &stop)])
        }
        Note::KeptApart { captions, repeated_captions, repeated_paragraphs } => {
            let found = [
                ("reading.captions", captions),
                ("reading.repeated_captions", repeated_captions),
                ("reading.repeated_paragraphs", repeated_paragraphs),
            ];
            let named = found.into_iter().filter(|(_, times)| **times > 0);
            let parts: Vec<String> = named.map(|(name, times)| counted(name, times)).collect();
            w.fill("reading.kept_apart", &[("what", &parts.join(w.comma()))])
        }
        Note::Furniture(lines) => counted("reading.furniture", lines),
        Note::FirstParagraphs { read, all } => w.fill("reading.first_paragraphs", &[("n", read), ("all", all)]),
    }
}

fn columns(w: Wording, read: &[(&'static str, Vec<String>)], unread: &str) -> String {
    let read = read.iter().map(|(kind, names)| {
        let names: Vec<String> = names.iter().map(|name| w.fill("summary.words", &[("words", name)])).collect();
        w.fill("reading.column", &[("kind", kind), ("names", &names.join(w.line("reading.or")))])
    });
    let read = read.collect::<Vec<_>>().join(w.comma());
    match unread {
        "" => w.fill("reading.columns", &[("read", &read)]),
        unread => w.fill("reading.columns_but", &[("read", &read), ("unread", &unread)]),
    }
}

/// A language within a sentence.
pub fn language(w: Wording, code: &LanguageCode) -> String {
    match (code.as_str(), w.of_kind("language", code.as_str())) {
        ("und", _) => w.line("remark.unknown_language").to_string(),
        (code, "") => w.fill("remark.other_language", &[("code", &code)]),
        (_, name) => name.to_string(),
    }
}
