//! Lines that lead to other articles: a link among the paragraphs, the heading of a list.

/// Whether a line is the heading of a list of other articles: the short lines that follow are that list.
pub(in crate::ingest) fn heads_a_list(line: &str) -> bool {
    const LISTS: [&str; 58] = [
        "related tags",
        "in this article",
        "previous article",
        "next article",
        "previous post",
        "next post",
        "previous story",
        "next story",
        "read also",
        "also read",
        "see also",
        "related article",
        "related story",
        "related coverage",
        "related reading",
        "related news",
        "don't miss",
        "don’t miss",
        "more on this",
        "more on this topic",
        "more stories",
        "recommended stories",
        "recommended reading",
        "further reading",
        "in case you missed it",
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
    let is_trending = bare.starts_with("trending on ") && !line.ends_with(['.', ':']);
    let is_from = is_more || is_trending || bare.starts_with("read more from ");
    LISTS.contains(&bare.as_str()) || is_from && bare.split_whitespace().count() <= 8
}

/// The same below the last sentence of a text, where a button ("Read more", "Previous") is the heading of what follows.
pub(in crate::ingest) fn heads_a_list_at_end(line: &str) -> bool {
    const LISTS: [&str; 32] = [
        "previous",
        "prev",
        "next",
        "previous next",
        "prev next",
        "newer",
        "older",
        "newer post",
        "newer posts",
        "older post",
        "older posts",
        "next page",
        "previous page",
        "zurück",
        "weiter",
        "vorheriger artikel",
        "nächster artikel",
        "précédent",
        "suivant",
        "article précédent",
        "article suivant",
        "anterior",
        "前の記事",
        "次の記事",
        "read more",
        "read also",
        "also read",
        "see also",
        "lesen sie auch",
        "zum thema",
        "lire aussi",
        "à lire aussi",
    ];
    let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').filter(|word| !word.is_empty());
    LISTS.contains(&words.collect::<Vec<_>>().join(" ").to_lowercase().as_str())
}

/// Whether a line is a link to another article: "Read more: Bus crash hurts nine", "ALSO READ | Council asks for
/// money", "» Council asks for money", "[Read: Council asks for money]", "【関連記事】市議会が予算を要求".
pub(in crate::ingest) fn points_elsewhere(line: &str) -> bool {
    const STARTS: [&str; 46] = [
        "also see",
        "up next",
        "watch below",
        "video",
        "in pictures",
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
        "関連",
        "相关阅读",
        "more",
        "read",
        "read more",
        "read also",
        "also read",
        "read next",
        "what to read next",
        "read this",
        "further reading",
        "see also",
        "see more",
        "related",
        "related article",
        "related story",
        "related news",
        "more on this",
        "must read",
        "don't miss",
        "in case you missed it",
        "icymi",
        "explained",
        "explainer",
        "opinion",
        "listen",
        "podcast",
        "gallery",
        "watch",
        "watch more",
    ];
    let line = line.trim();
    let is_short = line.split_whitespace().count() <= 20 && !line.contains('\n');
    // A name in quotation marks may be the whole of what the label leads to; a sentence in them is a quotation.
    let is_title = |words: &str| !words.ends_with(['.', '!', '"', '”']) || is_in_marks(words) && !words.contains(',');
    if !is_short {
        return false;
    }
    if let Some(title) = line.strip_prefix(['»', '▶', '►', '→']).or_else(|| line.strip_prefix(">> ")) {
        let title = title.trim_start_matches(['\u{fe0f}', ' ']);
        return title.split_whitespace().nth(2).is_some() && is_title(title);
    }
    let inner = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')).unwrap_or(line);
    let inner = inner.strip_prefix('【').unwrap_or(inner);
    let start = inner.get(..inner.floor_char_boundary(30)).unwrap_or_default();
    let label = start.split_once([':', '：', '|', '»', '>', '】']);
    let after = label.and_then(|(label, _)| inner.get(label.len()..)).unwrap_or_default();
    let title = after.trim_start_matches(|letter: char| !letter.is_alphanumeric() && !"\"“‘".contains(letter));
    let label = label.map(|(label, _)| label.trim().to_lowercase().replace('’', "'"));
    label.is_some_and(|label| STARTS.contains(&label.as_str())) && !title.is_empty() && is_title(title)
}

/// Whether the words are in one pair of quotation marks, and not a sentence of somebody's.
fn is_in_marks(words: &str) -> bool {
    let inner = words.strip_prefix(['"', '“']).and_then(|words| words.strip_suffix(['"', '”']));
    inner.is_some_and(|inner| !inner.contains(['"', '“', '”']) && !inner.ends_with(['.', '!', '?', ',']))
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
        for line in [
            "Lesen Sie auch: Stadtrat bittet um Geld",
            ">> Bus fares to rise in July",
            "» Council asks for money",
            "▶ Listen: how the bridge was built",
            "See also: “Bus fares to rise in July”",
            "[Read: Council asks for money]",
            "Don’t miss: Council asks for money",
            "In case you missed it: Council asks for money",
            "EXPLAINED: Why bridges close",
            "【関連記事】市議会が予算を要求",
        ] {
            assert!(points_elsewhere(line), "{line}");
        }
        for line in [
            "Read: \"I will not go,\" the mayor wrote.",
            "Opinion: “It is a good bridge.”",
            "» It opened on Saturday.",
            "→ Harlan",
            "More:",
            "[Read it aloud.]",
        ] {
            assert!(!points_elsewhere(line), "{line}");
        }
    }

    #[test]
    fn a_list_of_others_has_a_heading_of_its_own() {
        assert!(heads_a_list("Most read"));
        assert!(heads_a_list("Related topics:"));
        assert!(heads_a_list("DON’T MISS"));
        assert!(heads_a_list("Recommended Stories"));
        assert!(heads_a_list("Read more from the Herald:"));
        assert!(!heads_a_list("Most read the report on Friday."));
    }
}
