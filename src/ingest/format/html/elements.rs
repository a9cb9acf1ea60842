//! The kinds of elements, by their names.

/// A heading of any level.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// An element that is one paragraph.
pub(super) fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "li" | "dt" | "dd" | "summary")
}

/// Elements that always end a paragraph: those of HTML, and those of NITF.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 59] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "block",
        "body.content",
        "body.head",
        "bq",
        "credit",
        "fn",
        "hedline",
        "hl1",
        "hl2",
        "media",
        "media-caption",
        "note",
        "nitf-table",
    ];
    BLOCKS.contains(&name)
}

/// Elements within a line.
pub(super) fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 46] = [
        // Those of NITF.
        "person",
        "org",
        "location",
        "chron",
        "num",
        "money",
        "lang",
        "event",
        "function",
        "object.title",
        "virtloc",
        "city",
        "state",
        "country",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
    ];
    INLINE.contains(&name)
}
