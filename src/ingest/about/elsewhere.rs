//! Lines that lead to other articles: a link among the paragraphs, the heading of a list.

/// Whether a line is the heading of a list of other articles: the short lines that follow are that list.
pub(in crate::ingest) fn heads_a_list(line: &str) -> bool {
    const LISTS: [&str; 33] = [
        "most read",
        "most popular",
        "most viewed",
        "most shared",
        "trending",
        "trending now",
        "popular now",
        "related",
        "related articles",
        "related stories",
        "related content",
        "read next",
        "up next",
        "recommended",
        "recommended for you",
        "you may also like",
        "you might also like",
        "more on this story",
        "top stories",
        "latest news",
        "topics",
        "tags",
        "filed under",
        "related topics",
        "explore more on these topics",
        "editors' picks",
        "mehr zum thema",
        "meistgelesen",
        "das könnte sie auch interessieren",
        "les plus lus",
        "lo más leído",
        "関連記事",
        "相关阅读",
    ];
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    // "More from Ada Writer"
    let is_more = bare.starts_with("more from ") && !line.ends_with(['.', ':']);
    // "Read more from the Herald:"
    let is_from = is_more || bare.starts_with("read more from ");
    LISTS.contains(&bare.as_str()) || is_from && bare.split_whitespace().count() <= 8
}

/// The same below the last sentence of a text, where a button ("Read more") is the heading of what follows.
pub(in crate::ingest) fn heads_a_list_at_end(line: &str) -> bool {
    const LISTS: [&str; 8] = [
        "read more",
        "read also",
        "also read",
        "see also",
        "lesen sie auch",
        "zum thema",
        "lire aussi",
        "à lire aussi",
    ];
    LISTS.contains(&line.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase().as_str())
}

/// Whether a line is a link to another article: "Read more: Bus crash hurts nine", "ALSO READ | Council asks for
/// money".
pub(in crate::ingest) fn points_elsewhere(line: &str) -> bool {
    const STARTS: [&str; 25] = [
        "see more on",
        "lesen sie auch",
        "lesen sie mehr",
        "mehr dazu",
        "auch interessant",
        "lire aussi",
        "à lire aussi",
        "lee también",
        "lea también",
        "te puede interesar",
        "関連記事",
        "read more",
        "read also",
        "also read",
        "read next",
        "read this",
        "see also",
        "see more",
        "related",
        "related story",
        "more on this",
        "must read",
        "don't miss",
        "watch",
        "watch more",
    ];
    let start = line.get(..line.floor_char_boundary(30)).unwrap_or_default();
    let label = start.split_once([':', '：', '|', '»', '>']).map(|(label, _)| label.trim().to_lowercase());
    let is_short = line.split_whitespace().count() <= 20 && !line.ends_with(['.', '"', '”']);
    is_short && label.is_some_and(|label| STARTS.contains(&label.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_another_article_has_a_label_and_no_full_stop() {
        assert!(points_elsewhere("Read more: bridge opens after three years"));
        assert!(points_elsewhere("ALSO READ | Bridge opens after three years"));
        assert!(!points_elsewhere("Related to this, the mayor said: \"We promised it.\""));
        assert!(!points_elsewhere("Watch: the bridge opened on Saturday."));
        assert!(points_elsewhere("Lesen Sie auch: Stadtrat bittet um Geld"));
    }

    #[test]
    fn a_list_of_others_has_a_heading_of_its_own() {
        assert!(heads_a_list("Most read"));
        assert!(heads_a_list("Related topics:"));
        assert!(heads_a_list("Read more from the Herald:"));
        assert!(!heads_a_list("Most read the report on Friday."));
    }
}
