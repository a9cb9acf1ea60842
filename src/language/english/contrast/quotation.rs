//! Words in quotations.

/// Words whose exchange changes nothing in a quotation: outlets hear them differently, or insert them; sorted.
const IMMATERIAL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "er", "for", "in", "it", "its", "of", "oh", "on", "so", "that", "the",
    "these", "this", "those", "to", "uh", "um", "upon", "well", "which",
];

/// Whether a word in a quotation may be exchanged without a change of sense.
pub fn is_immaterial(lower: &str) -> bool {
    IMMATERIAL.binary_search(&lower).is_ok()
}

/// "We're" as "we are", "won't" as "will not"; `lower` is the word's form without its apostrophe. "I'd" is taken for "I
/// would".
pub fn uncontracted(surface: &str, lower: &str) -> Vec<String> {
    let plain = surface.to_lowercase().replace('’', "'");
    let of = |one: &str, other: &str| vec![one.to_string(), other.to_string()];
    match plain.as_str() {
        "cannot" => return of("can", "not"),
        "gonna" => return of("going", "to"),
        "gotta" => return of("got", "to"),
        "wanna" => return of("want", "to"),
        "'em" => return vec!["them".to_string()],
        _ => {}
    }
    let Some(at) = plain.find('\'') else { return vec![lower.to_string()] };
    let (head, tail) = plain.split_at(at);
    match (plain.as_str(), tail) {
        ("won't", _) => of("will", "not"),
        ("can't", _) => of("can", "not"),
        ("ain't", _) => of("is", "not"),
        ("let's", _) => of("let", "us"),
        (_, "'re") => of(head, "are"),
        (_, "'ll") => of(head, "will"),
        (_, "'ve") => of(head, "have"),
        (_, "'m") => of(head, "am"),
        (_, "'d") => of(head, "would"),
        ("it's" | "that's" | "he's" | "she's" | "there's" | "here's" | "what's" | "who's" | "where's" | "how's", _) => {
            of(head, "is")
        }
        (_, "'t") => of(head.strip_suffix('n').unwrap_or(head), "not"),
        _ => vec![lower.to_string()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_searching() {
        assert!(IMMATERIAL.is_sorted());
    }

    #[test]
    fn a_contraction_is_read_as_its_two_words() {
        assert_eq!(uncontracted("We’re", "were"), ["we", "are"]);
        assert_eq!(uncontracted("didn't", "didnt"), ["did", "not"]);
        assert_eq!(uncontracted("I'd", "id"), ["i", "would"]);
        assert_eq!(uncontracted("Cannot", "cannot"), ["can", "not"]);
        assert_eq!(uncontracted("O'Neil", "oneil"), ["oneil"]);
    }
}
