//! Notes for the reader: of the event, of its articles, and of the comparison itself.

use super::article_note::ArticleNote;
use super::guard::guard;
use crate::article::{Note, NoteKind};
use crate::read::Read;
use crate::weigh::Index;

/// An article with fewer words cannot carry much: three sentences hold some six statements, where articles
/// about the labelled stories share forty facts. What it leaves out, it leaves out for want of room.
const FEWEST_WORDS: usize = 60;

/// The event's notes, then those on a person's corrections, then the articles' in their order, then what the comparison
/// noticed; each once.
pub fn notes(read: &Read<'_>, index: &Index, on_corrections: Vec<Note>) -> Vec<ArticleNote> {
    let event = &read.event;
    let mut all: Vec<ArticleNote> =
        event.notes.iter().cloned().chain(on_corrections).map(|note| ArticleNote { article: None, note }).collect();
    for (number, article) in event.articles.iter().enumerate() {
        let told = article.notes.iter().cloned().chain(unread(read, number)).chain(shortness(read, number));
        all.extend(told.map(|note| ArticleNote { article: Some(number), note }));
    }
    all.extend(guard(read, index));
    let mut once: Vec<ArticleNote> = Vec::with_capacity(all.len());
    for note in all {
        if !once.contains(&note) {
            once.push(note);
        }
    }
    once
}

/// Says of an article in a language that is not judged what is done with it.
fn unread(read: &Read<'_>, number: usize) -> Option<Note> {
    let code = &read.event.articles.get(number)?.language;
    let name = code.english_name().map(str::to_string);
    let name = name.unwrap_or_else(|| match code.as_str() {
        "und" => "a language that could not be told".to_string(),
        code => format!("another language (\"{code}\")"),
    });
    let text = format!(
        "The article is in {name}: it is shown and linked by numbers and Latin names, but its cells stay unsure."
    );
    (!read.language_of(number).is_judged()).then(|| Note::new(NoteKind::Language, text))
}

/// Says of a short article that its omissions say little.
fn shortness(read: &Read<'_>, number: usize) -> Option<Note> {
    let paragraphs = read.segmented.articles.get(number)?.paragraphs.iter();
    let words: usize = paragraphs.skip(1).map(|paragraph| paragraph.words.len()).sum();
    let short = read.language_of(number).is_judged() && words < FEWEST_WORDS;
    let text = format!("The text has only {words} words: what it leaves out may say little.");
    short.then(|| Note::new(NoteKind::Reading, text))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event, LanguageCode, Note, NoteKind};

    #[test]
    fn a_language_that_is_not_judged_is_noted() {
        let mut two = Article::plain("b", "Beacon", "", &["橋は閉鎖された。"]);
        two.language = LanguageCode::JAPANESE;
        let notes = crate::compare_event(Event::new("Test", vec![Article::plain("a", "Argus", "", &[]), two])).notes;
        let of_language: Vec<_> = notes.iter().filter(|note| note.note.kind == NoteKind::Language).collect();
        assert!(matches!(of_language[..], [note] if note.article == Some(1) && note.note.text.contains("in Japanese")));
    }

    #[test]
    fn notes_come_in_order_and_each_once() {
        let long = ["The ferry Kestrel ran aground off Tarn Point. "; 10].concat();
        let mut argus = Article::plain("argus", "Argus", "Ferry aground", &[&long]);
        let no_date = Note::new(NoteKind::Reading, "No publication date found.");
        argus.notes = vec![no_date.clone(), no_date.clone()];
        let beacon = Article::plain("beacon", "Beacon", "Ferry", &["The ferry Kestrel ran aground off Tarn Point."]);
        let mut event = Event::new("Test", vec![beacon, argus]);
        event.notes.push(Note::new(NoteKind::LeftOut, "scan.pdf was left out."));
        let notes = crate::compare_event(event).notes;
        let told: Vec<(Option<usize>, &str)> =
            notes.iter().map(|note| (note.article, note.note.text.as_str())).collect();
        let short = "The text has only 8 words: what it leaves out may say little.";
        let expected = [(None, "scan.pdf was left out."), (Some(0), no_date.text.as_str()), (Some(1), short)];
        assert_eq!(told, expected);
    }
}
