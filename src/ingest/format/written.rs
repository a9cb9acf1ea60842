//! What word-processor documents have in common, whatever their format: paragraphs with a role, struck words, and the
//! document's properties.

use crate::article::{Dropped, Note, Published};
use crate::ingest::about::{fitting, head, published, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::packing::lines::ends_a_sentence;

/// The role of a paragraph by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ParagraphRole {
    Title,
    Text,
    Caption,
    /// A running head, or a line of a table of contents.
    Furniture,
}

/// A document as its writer sees it.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// With their roles, in order; including empty ones, which may divide articles.
    pub paragraphs: Vec<(ParagraphRole, String)>,
    /// What is not text, with the reason: struck, hidden, footnotes.
    pub dropped: Vec<Dropped>,
    /// The writer, from the document's properties.
    pub author: Option<String>,
    /// When the document was made.
    pub created: Option<String>,
}

/// How many of the first paragraphs may be of the head. A choice.
const MOST_HEAD_LINES: usize = 3;

/// Whether lines within one paragraph are a writer, an outlet and a day, each on its line.
fn is_head(text: &str) -> bool {
    const LONGEST: usize = 80;
    let is_line = |line: &str| line.len() <= LONGEST && !ends_a_sentence(line);
    text.contains('\n') && text.lines().all(is_line) && text.lines().any(head::tells)
}

impl Written {
    /// The role of a style by its name, in the usual spellings of any language.
    pub fn role(style: &str) -> ParagraphRole {
        let style = style.to_lowercase().replace([' ', '_', '-'], "");
        match style.as_str() {
            "title" | "heading1" => ParagraphRole::Title,
            "header" | "footer" => ParagraphRole::Furniture,
            style if style.contains("caption") || style == "illustration" => ParagraphRole::Caption,
            style if style.starts_with("toc") || style.starts_with("contents") => ParagraphRole::Furniture,
            _ => ParagraphRole::Text,
        }
    }

    /// Adds words that are not text, unless they are empty.
    pub fn drop(&mut self, text: &str, why: &'static str) {
        if text.chars().any(char::is_alphanumeric) {
            self.dropped.push(Dropped { text: text.trim().to_string(), why });
        }
    }

    /// The article of the document; `format` is for the message.
    ///
    /// # Errors
    /// If it contains no text.
    pub fn article(self, path: String, format: &'static str) -> Result<Extracted, ReadError> {
        let mut extracted = Extracted { dropped: self.dropped, ..Extracted::default() };
        let (mut headline, mut body) = (None, Vec::new());
        for (role, text) in self.paragraphs {
            let text = text.trim();
            match role {
                _ if text.is_empty() => {}
                ParagraphRole::Title if headline.is_none() && body.is_empty() => headline = Some(PlacedText::new(text)),
                ParagraphRole::Caption => extracted.captions.push(PlacedText::new(text)),
                ParagraphRole::Furniture => {
                    let why = "a running head or a table of contents";
                    extracted.dropped.push(Dropped { text: text.to_string(), why });
                }
                ParagraphRole::Text if body.len() < MOST_HEAD_LINES && is_head(text) => {
                    body.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(PlacedText::new));
                }
                ParagraphRole::Title | ParagraphRole::Text => body.push(PlacedText::new(text)),
            }
        }
        sorting::sort_out(body, &mut extracted);
        match headline {
            Some(headline) => extracted.headline = headline,
            None => head::take_headline(&mut extracted),
        }
        head::take_about(&mut extracted);
        if extracted.body.is_empty() {
            return Err(ReadError::NoArticle { path, format });
        }
        extracted.author = extracted.author.take().or(self.author.as_deref().and_then(fitting::name));
        if extracted.published.is_none()
            && let Some(created) = self.created.as_deref().and_then(published::parse)
        {
            // The hour is the writer's, in a zone that is not given.
            extracted.published = Some(Published { time: None, offset_minutes: None, ..created });
            extracted.notes.push(Note::DateOfDocument);
        }
        Ok(extracted.lay_out())
    }
}
