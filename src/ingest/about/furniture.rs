//! Lines that belong to the page a text was copied from, not to the text.

/// Whole lines, in lower case and without the marks around them. Only what can never be a sentence of an article;
/// a line is left out only when it says nothing else.
const FURNITURE: [&str; 34] = [
    "advertisement",
    "advertisements",
    "sponsored",
    "sponsored content",
    "story continues below advertisement",
    "story continues below",
    "article continues below",
    "article continues after advertisement",
    "continue reading",
    "read more",
    "read also",
    "read full story",
    "more on this story",
    "related",
    "related articles",
    "related stories",
    "related topics",
    "recommended",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share on facebook",
    "share on twitter",
    "listen to this article",
    "print this article",
    "subscribe",
    "subscribe now",
    "sign up for our newsletter",
    "subscribe to our newsletter",
    "follow us on facebook",
    "follow us on twitter",
    "view comments",
    "skip advertisement",
];

/// Whether a line is a page's and not the article's.
pub(in crate::ingest) fn is_furniture(line: &str) -> bool {
    // The longest of the list has 37 letters.
    if line.len() > 60 {
        return false;
    }
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    FURNITURE.contains(&bare.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_lines_are_furniture() {
        assert!(is_furniture("READ MORE »"));
        assert!(is_furniture("Share this:"));
        assert!(is_furniture("SUBSCRIBE"));
        assert!(!is_furniture("Share this with the mayor, he said."));
        assert!(!is_furniture("Read more: bridge opens after three years"));
        assert!(!is_furniture("UPDATE:"));
        assert!(!is_furniture("-"));
    }
}
