//! Notes for the reader: on the event, on its articles, and on the comparison itself.

use super::other_event::other_events;
use crate::finding::{ArticleNote, Remark};
use crate::read::Read;
use crate::weigh::{Index, Weighed};

/// An article with fewer words cannot carry much: three sentences hold some six statements, where articles on the
/// labelled stories share forty facts. Whatever it leaves out, it leaves out for want of room.
const FEWEST_WORDS: usize = 60;

/// The event's notes, then those on a person's corrections, then the articles' in their order, then what the comparison
/// noticed; each once.
pub fn notes(read: &Read<'_>, weighed: &Weighed, on_corrections: Vec<Remark>) -> Vec<ArticleNote> {
    let event = &read.event;
    let of_event = event.notes.iter().cloned().map(Remark::Read).chain(on_corrections);
    let mut all: Vec<ArticleNote> = of_event.map(|remark| ArticleNote { article: None, remark }).collect();
    for (number, article) in event.articles.iter().enumerate() {
        let noticed =
            unread(read, number).into_iter().chain(across(read, &weighed.index, number)).chain(shortness(read, number));
        let of_article = article.notes.iter().cloned().map(Remark::Read).chain(noticed);
        all.extend(of_article.map(|remark| ArticleNote { article: Some(number), remark }));
    }
    all.extend(other_events(read, weighed));
    let mut once: Vec<ArticleNote> = Vec::with_capacity(all.len());
    for note in all {
        if !once.contains(&note) {
            once.push(note);
        }
    }
    once
}

/// For an article in a language that is not judged.
fn unread(read: &Read<'_>, number: usize) -> Option<Remark> {
    let code = &read.event.articles.get(number)?.language;
    (!read.language_of(number).is_judged()).then(|| Remark::Language(code.clone()))
}

/// For an article in another language than an earlier one.
fn across(read: &Read<'_>, index: &Index, number: usize) -> Option<Remark> {
    let is_judged = |article: usize| read.language_of(article).is_judged();
    let is_other = (0..number).any(|before| is_judged(before) && index.are_apart(before, number));
    let code = &read.event.articles.get(number)?.language;
    (is_other && is_judged(number)).then(|| Remark::Across(code.clone()))
}

/// For a short article: its omissions say little.
fn shortness(read: &Read<'_>, number: usize) -> Option<Remark> {
    let paragraphs = read.segmented.articles.get(number)?.paragraphs.iter();
    let words: usize = paragraphs.skip(1).map(|paragraph| paragraph.words.len()).sum();
    (read.language_of(number).is_judged() && words < FEWEST_WORDS).then_some(Remark::Short { words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event, LanguageCode, Note};

    #[test]
    fn a_language_that_is_not_judged_is_noted() {
        let mut two = Article::plain("b", "Beacon", "", &["Le pont a été fermé."]);
        two.language = LanguageCode::new("fr");
        let notes = crate::compare_event(Event::new("Test", vec![Article::plain("a", "Argus", "", &[]), two])).notes;
        let remark = Remark::Language(LanguageCode::new("fr"));
        assert!(notes.contains(&ArticleNote { article: Some(1), remark }));
    }

    #[test]
    fn of_two_languages_that_are_judged_the_second_is_noted() {
        let mut two = Article::plain("b", "Beacon", "", &["橋は閉鎖された。"]);
        two.language = LanguageCode::JAPANESE;
        let notes = crate::compare_event(Event::new("Test", vec![Article::plain("a", "Argus", "", &[]), two])).notes;
        let remark = Remark::Across(LanguageCode::JAPANESE);
        assert!(notes.contains(&ArticleNote { article: Some(1), remark }));
        assert!(!notes.iter().any(|note| matches!(note.remark, Remark::Language(_))));
    }

    #[test]
    fn notes_come_in_order_and_each_once() {
        let long = ["The ferry Kestrel ran aground off Tarn Point. "; 10].concat();
        let mut argus = Article::plain("argus", "Argus", "Ferry aground", &[&long]);
        let no_date = Note::NoDate;
        argus.notes = vec![no_date.clone(), no_date.clone()];
        let beacon = Article::plain("beacon", "Beacon", "Ferry", &["The ferry Kestrel ran aground off Tarn Point."]);
        let mut event = Event::new("Test", vec![beacon, argus]);
        let left_out = Note::LeftOut { reason: "scan.pdf".to_string() };
        event.notes.push(left_out.clone());
        let notes = crate::compare_event(event).notes;
        let told: Vec<(Option<usize>, &Remark)> = notes.iter().map(|note| (note.article, &note.remark)).collect();
        let left_out = Remark::Read(left_out);
        let expected = [(None, &left_out), (Some(0), &Remark::Read(no_date)), (Some(1), &Remark::Short { words: 8 })];
        assert_eq!(told, expected);
    }
}
