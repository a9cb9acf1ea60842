//! What `read` shows: the articles of a file as they were read.

use super::json::{article as shape, write};
use super::note::note as note_in_words;
use super::reason::set_apart;
use super::shape::{ArticleShape, SCHEMA_VERSION};
use super::terminal::{columns, plain, wrap};
use super::wording::Wording;
use crate::article::Article;
use schemars::JsonSchema;
use serde::Serialize;

/// `read`: the article, and the text that was read with it but set apart.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReadShape<'c> {
    /// The version of this form: see [`SCHEMA_VERSION`].
    pub schema: u32,
    /// The article; its fields are on the same level as those that follow.
    #[serde(flatten)]
    pub article: ArticleShape<'c>,
    /// The text that is neither paragraph nor caption, in the order in which it was set apart.
    pub dropped: Vec<DroppedShape<'c>>,
}

/// A piece of text that was set apart.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DroppedShape<'c> {
    /// The text, verbatim.
    pub text: &'c str,
    /// Why it is not part of the article.
    pub why: &'c str,
}

/// The article as JSON: see [`ReadShape`]; a list of these if there are several.
pub fn read_to_json(articles: &[Article]) -> String {
    let shapes: Vec<ReadShape<'_>> = articles.iter().map(shape_with_dropped).collect();
    match shapes.as_slice() {
        [only] => write(only),
        several => write(&several),
    }
}

fn shape_with_dropped(article: &Article) -> ReadShape<'_> {
    let dropped = article.dropped.iter().map(|dropped| DroppedShape { text: &dropped.text, why: dropped.why });
    ReadShape { schema: SCHEMA_VERSION, article: shape(article), dropped: dropped.collect() }
}

/// The articles for a terminal of `width` columns: outlet, date, headline, numbered paragraphs, captions, dropped text
/// with the reason, notes.
pub fn read_to_text(w: Wording, articles: &[Article], width: usize) -> String {
    let texts: Vec<String> = articles.iter().map(|article| one_to_text(w, article, width)).collect();
    texts.join(&format!("\n{}\n\n", "=".repeat(width.min(40))))
}

/// Dropped text is indented deeper than the rest.
const DROPPED_INDENT: &str = "       ";

/// The labels before what an article says about itself take at least this much room.
const LABEL_COLUMNS: usize = 10;

fn one_to_text(w: Wording, article: &Article, width: usize) -> String {
    let published = article.published.as_ref().map(ToString::to_string);
    let about = [
        (w.line("read.outlet"), Some(article.outlet.as_str())),
        (w.line("read.published"), Some(published.as_deref().unwrap_or(w.line("read.no_date")))),
        (w.line("read.author"), article.author.as_deref()),
        (w.line("read.section"), article.section.as_deref()),
        (w.line("read.language"), Some(article.language.as_str())),
        (w.line("read.address"), article.url.as_deref()),
    ];
    let mut text = String::new();
    for (name, value) in about {
        if let Some(value) = value {
            let after = " ".repeat(LABEL_COLUMNS.saturating_sub(columns(name)));
            text.push_str(&format!("{name}{after} {}\n", plain(value)));
        }
    }
    text.push('\n');
    let headline = article.paragraphs.first().map_or("", |headline| &headline.text);
    text.push_str(&wrap(if headline.is_empty() { w.line("read.no_headline") } else { headline }, "     ", width));
    let caption = format!("{} ", w.line("read.caption"));
    for paragraph in article.paragraphs.iter().skip(1) {
        text.push('\n');
        let label = if paragraph.is_caption() { caption.as_str() } else { "" };
        text.push_str(&numbered(&format!("{:>3}  {label}", paragraph.number), &paragraph.text, width));
    }
    for apart in &article.captions {
        text.push_str(&format!("\n{}", numbered(&format!("     {caption}"), &apart.text, width)));
    }
    let mut why = "";
    for dropped in &article.dropped {
        if dropped.why != why {
            let what = w.fill("read.dropped", &[("why", &set_apart(w, dropped.why))]);
            text.push_str(&format!("\n     {what}\n"));
            why = dropped.why;
        }
        // Its lines were separate on the page; joined they would read as a sentence.
        for line in dropped.text.lines() {
            text.push_str(&wrap(line, DROPPED_INDENT, width));
        }
    }
    let start = format!("     {} ", w.line("note.title"));
    for note in &article.notes {
        text.push_str(&format!("\n{}", numbered(&start, &note_in_words(w, note), width)));
    }
    text
}

fn numbered(start: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(columns(start));
    let wrapped = wrap(text, &indent, width);
    format!("{start}{}", wrapped.strip_prefix(&indent).unwrap_or(&wrapped))
}
