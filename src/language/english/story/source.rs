//! The words for a source.

/// "the newspaper", "another agency": some source named elsewhere, or the outlet itself. The words do not say which.
pub fn is_nameless(words: &str) -> bool {
    const NAMELESS: [&str; 8] = ["agency", "article", "magazine", "network", "newspaper", "outlet", "paper", "report"];
    let lower = words.to_lowercase();
    let (first, rest) = lower.split_once(' ').unwrap_or(("", &lower));
    ["a", "an", "another", "one", "that", "the"].contains(&first) && NAMELESS.contains(&rest.trim())
}

/// The words without their article: "Foreign Ministry" for "the Foreign Ministry".
pub fn bare(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let skipped = usize::from(
        words
            .first()
            .is_some_and(|first| ["a", "an", "the", "its", "that", "this"].contains(&first.to_lowercase().as_str())),
    );
    words.get(skipped..).unwrap_or_default().join(" ")
}

/// In lower case, without the article and what is owned.
pub fn key(words: &str) -> String {
    let lower = bare(words).to_lowercase().replace('’', "'");
    lower.split(' ').map(|word| word.trim_end_matches("'s")).collect::<Vec<_>>().join(" ")
}
