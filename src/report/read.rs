//! What `read` shows: one article as it was read.

use super::json::{article as shape, write};
use super::terminal::{columns, plain, wrap};
use crate::article::Article;

/// The article as JSON: see [`ArticleShape`](super::shape::ArticleShape).
pub fn read_to_json(article: &Article) -> String {
    write(&shape(article))
}

/// The article for a terminal of `width` columns: outlet, date, headline, numbered paragraphs, captions, notes.
pub fn read_to_text(article: &Article, width: usize) -> String {
    let published = article.published.as_ref().map(ToString::to_string);
    let about = [
        ("Outlet", Some(article.outlet.as_str())),
        ("Published", Some(published.as_deref().unwrap_or("no date found"))),
        ("Author", article.author.as_deref()),
        ("Section", article.section.as_deref()),
        ("Language", Some(article.language.code())),
        ("Address", article.url.as_deref()),
    ];
    let mut text = String::new();
    for (name, value) in about {
        if let Some(value) = value {
            text.push_str(&format!("{name:<10} {}\n", plain(value)));
        }
    }
    text.push('\n');
    let headline = article.paragraphs.first().map_or("", |headline| &headline.text);
    text.push_str(&wrap(if headline.is_empty() { "(no headline found)" } else { headline }, "     ", width));
    for paragraph in article.paragraphs.iter().skip(1) {
        text.push('\n');
        text.push_str(&numbered(&format!("{:>3}  ", paragraph.number), &paragraph.text, width));
    }
    for caption in &article.captions {
        text.push_str(&format!("\n{}", numbered("     Caption: ", &caption.text, width)));
    }
    for note in &article.notes {
        text.push_str(&format!("\n{}", numbered("     Note: ", &note.text, width)));
    }
    text
}

fn numbered(start: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(columns(start));
    let wrapped = wrap(text, &indent, width);
    format!("{start}{}", wrapped.strip_prefix(&indent).unwrap_or(&wrapped))
}
