//! A paragraph, and what it is: text that says something, or a caption between such paragraphs.

/// One paragraph, verbatim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// 0 for the headline, from 1 for the body.
    pub number: usize,
    /// The text as it stands in the source.
    pub text: String,
    /// What it is.
    pub kind: ParagraphKind,
    /// Where the paragraph begins, in bytes: in the decoded file for plain text, in the extracted text
    /// (paragraphs joined by an empty line) for formats whose text has to be extracted.
    pub start: usize,
}

impl Paragraph {
    /// Whether it is a photo's caption or credit. Such a paragraph states nothing.
    pub fn is_caption(&self) -> bool {
        self.kind == ParagraphKind::Caption
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// A headline, or a paragraph of the running text.
    #[default]
    Text,
    /// A photo's caption or credit that stands between the paragraphs and is counted with them.
    Caption,
}

impl ParagraphKind {
    /// A stable name for JSON.
    pub fn name(self) -> &'static str {
        match self {
            ParagraphKind::Text => "text",
            ParagraphKind::Caption => "caption",
        }
    }
}
