//! A paragraph and its kind: text that states something, or a caption between such paragraphs.

/// One paragraph, verbatim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// 0 for the headline, from 1 for the body.
    pub number: usize,
    /// The text as in the source.
    pub text: String,
    /// Its kind.
    pub kind: ParagraphKind,
    /// Where the paragraph begins, in bytes: in the decoded file for plain text, in the extracted text (paragraphs
    /// joined by an empty line) for other formats.
    pub start: usize,
}

impl Paragraph {
    /// Whether it is a photo's caption or credit. Such a paragraph states nothing.
    pub fn is_caption(&self) -> bool {
        self.kind == ParagraphKind::Caption
    }
}

/// The kind of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// A headline, or a paragraph of the running text.
    #[default]
    Text,
    /// A photo's caption or credit between the paragraphs, counted with them.
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
