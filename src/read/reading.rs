//! Event → everything that was read of it.

use super::annotate::{Annotated, annotate};
use super::segment::{Segmented, segment};
use super::statement::Statement;
use super::statements::{repeats_headline, statements};
use crate::article::{Article, Event, Paragraph, Place, Span};
use crate::language::{CalendarDay, DateMention, Frame, Language, Languages, language_of_list};

/// Everything that was read of an event.
pub struct Read<'l> {
    /// The articles; a list of statements is read like one more article, and comes last.
    pub event: Event,
    /// Their sentences and words.
    pub segmented: Segmented,
    /// Their mentions.
    pub annotated: Annotated,
    /// What they say, one thing at a time; or the lines of a list of statements, if one was read.
    pub statements: Vec<Statement>,
    /// What is known of the languages.
    pub languages: &'l Languages,
    /// How many of the articles are compared: all but a list of statements.
    pub compared: usize,
}

impl Read<'_> {
    /// What is known of an article's language.
    pub fn language_of(&self, article: usize) -> &'static dyn Language {
        self.languages.of(&self.event.articles[article].language)
    }

    /// Whether a paragraph only repeats the headline.
    pub fn repeats_headline(&self, article: usize) -> bool {
        repeats_headline(&self.segmented.articles[article].paragraphs, self.language_of(article).lexicon())
    }

    /// The frames with their heads in a place, such as a sentence or a paragraph.
    pub fn frames_in(&self, place: Place) -> impl Iterator<Item = &Frame> {
        let frames = self.annotated.articles.get(place.article).and_then(|article| article.frames.get(place.paragraph));
        frames.into_iter().flatten().filter(move |frame| place.span.contains(frame.head))
    }

    /// The frames of a statement: those with their heads in one of its pieces.
    pub fn frames_of(&self, statement: &Statement) -> Vec<&Frame> {
        let is_inside = |frame: &&Frame| statement.spans.iter().any(|piece| piece.contains(frame.head));
        self.frames_in(statement.place).filter(is_inside).collect()
    }
}

/// Reads every article.
///
/// ```
/// use storydiff::article::{Article, Event};
/// use storydiff::language::Languages;
/// let article = Article::plain("a", "Argus", "", &["At least 40 people left the U.S., Mayor Ruth Hale said. She laughed."]);
/// let languages = Languages::built_in();
/// let read = storydiff::read::read(Event::new("Test", vec![article]), &languages);
/// let paragraph = &read.segmented.articles[0].paragraphs[1];
/// assert_eq!(paragraph.sentences.len(), 2);
/// assert_eq!(paragraph.words[6].lower, "usa");
/// assert_eq!(read.annotated.articles[0].paragraphs[1].numbers[0].value, 40.0);
/// assert_eq!(read.annotated.entities[0].name, "Ruth Hale");
/// ```
pub fn read(event: Event, languages: &Languages) -> Read<'_> {
    let segmented = segment(&event, languages);
    let (annotated, clauses) = annotate(&event, &segmented, languages, event.articles.len());
    let statements = statements(&event, &segmented, &annotated, languages, clauses);
    let compared = event.articles.len();
    Read { event, segmented, annotated, statements, languages, compared }
}

/// The same for statements from elsewhere. They are read like one more article, which is not compared, so that their
/// numbers, dates and names mean the same. Each is read by itself: its meaning does not depend on the others.
pub fn read_list<'l>(event: &Event, list: &[String], languages: &'l Languages) -> Read<'l> {
    let lines: Vec<&str> = list.iter().map(String::as_str).collect();
    let mut all = event.clone();
    let mut article = Article::plain("", "", "", &lines);
    let of_articles: Vec<_> = event.articles.iter().map(|article| article.language.clone()).collect();
    article.language = language_of_list(&list.join("\n"), &of_articles);
    // "On Monday" is meant as in the last of the articles, because a list is written after the event; which day is
    // "yesterday" nobody knows.
    article.published =
        event.articles.iter().filter_map(|article| article.published.clone()).max_by_key(|one| one.date);
    all.articles.push(article);
    let compared = event.articles.len();
    let segmented = segment(&all, languages);
    let (mut annotated, _) = annotate(&all, &segmented, languages, compared);
    let paragraphs = annotated.articles[compared].paragraphs.iter_mut();
    for (mentions, paragraph) in paragraphs.zip(&all.articles[compared].paragraphs) {
        mentions.dates.iter_mut().filter(|date| is_relative(date, &paragraph.text)).for_each(|date| date.days = None);
    }
    let line = |line: &Paragraph| {
        let span = Span::new(0, line.text.len());
        let place = Place { article: compared, paragraph: line.number, span };
        Statement { place, spans: vec![span], speaker: None, explanations: Vec::new(), context: None }
    };
    let statements = all.articles[compared].body().iter().map(line).collect();
    Read { event: all, segmented, annotated, statements, languages, compared }
}

/// "Yesterday", "last week": a date that names neither a weekday nor a day, a month or a year.
fn is_relative(date: &DateMention, text: &str) -> bool {
    let names_none = date.weekday.is_none() && date.calendar == CalendarDay::default() && date.minutes.is_none();
    names_none && !date.span.of(text).contains(char::is_numeric)
}
