//! What is extracted from a file for one article, before it becomes one.

use crate::article::{Dropped, LanguageCode, Note, ParagraphKind, Published, WebAddress};
use crate::ingest::packing::address::own;
use crate::ingest::packing::lines::Line;

/// What a format extracts for one article.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Extracted {
    /// The headline; empty if none was found.
    pub headline: PlacedText,
    /// The paragraphs, in order; in plain text, with the captions between them.
    pub body: Vec<PlacedText>,
    /// Photo captions apart from the text, in order; repeated ones are removed later.
    pub captions: Vec<PlacedText>,
    /// When it was published.
    pub published: Option<Published>,
    /// The day on which it was published, as it is printed without its year ("Mar 9").
    pub day: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The section line.
    pub section: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The language that the file declares.
    pub language: Option<LanguageCode>,
    /// What was read and is not shown, with the reason.
    pub dropped: Vec<Dropped>,
    /// Signs that the text is not the whole article.
    pub signs: Signs,
    /// Oddities.
    pub notes: Vec<Note>,
}

/// A piece of text and the byte where it starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ingest) struct PlacedText {
    /// Without white space around it.
    pub text: String,
    /// Text, unless it is a caption that keeps its place in the body.
    pub kind: ParagraphKind,
    /// In the decoded file, or in the extracted text.
    pub start: usize,
}

impl PlacedText {
    /// Text that will be placed by [`Extracted::lay_out`].
    pub fn new(text: impl Into<String>) -> PlacedText {
        PlacedText { text: text.into(), ..PlacedText::default() }
    }

    /// The same words as a caption.
    pub fn into_caption(self) -> PlacedText {
        PlacedText { kind: ParagraphKind::Caption, ..self }
    }

    /// From the first to the last of these lines, verbatim.
    pub fn of_lines(text: &str, lines: &[Line<'_>]) -> PlacedText {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return PlacedText::default() };
        let slice = text.get(first.start..last.start + last.text.len()).unwrap_or_default();
        PlacedText { text: slice.to_string(), start: first.start, ..PlacedText::default() }
    }
}

impl Extracted {
    /// Records the address at which the text was found, unless it names its own, and the outlet by the domain if
    /// nothing else names it.
    pub fn found_at(&mut self, address: &str) {
        let address = own(address);
        if let Some(read) = WebAddress::read(&address) {
            self.outlet.get_or_insert_with(|| read.domain());
            self.url.get_or_insert(address);
        }
    }

    /// Records one more writer, unless the name is known.
    pub fn add_author(&mut self, name: &str) {
        match &mut self.author {
            None => self.author = Some(name.to_string()),
            Some(known) if known.contains(name) => {}
            Some(known) => known.push_str(&format!(", {name}")),
        }
    }

    /// Gives every piece of text its start in the text that headline, body and captions make when joined by empty lines: for
    /// formats whose text is not in the file as it is shown.
    pub fn lay_out(mut self) -> Extracted {
        let mut start = 0;
        for passage in std::iter::once(&mut self.headline).chain(&mut self.body).chain(&mut self.captions) {
            passage.start = start;
            start += passage.text.len() + "\n\n".len();
        }
        self
    }
}

/// What a page says about itself that suggests a stub.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Signs {
    /// JSON-LD says `isAccessibleForFree: false`.
    pub is_closed: bool,
    /// How many words the whole article has, according to JSON-LD.
    pub promised_words: Option<usize>,
    /// The status by which an agency withdraws it: "canceled".
    pub withdrawn: Option<String>,
    /// The page is about a video.
    pub is_video: bool,
    /// It contained words whose letters the file does not identify.
    pub has_lost_words: bool,
    /// It contains a video.
    pub holds_film: bool,
    /// The place for its text is empty, to be filled by a script.
    pub is_shell: bool,
    /// The text ends at an offer to subscribe or to sign in.
    pub ends_at_wall: bool,
    /// A mark at its end shows that it was cut off.
    pub is_cut_off: bool,
    /// How many characters are missing according to such a mark.
    pub missing_characters: Option<usize>,
    /// All words of the page, in lower case.
    pub around: String,
}
