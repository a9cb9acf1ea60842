//! Notes on a newsroom's own mistakes that mention no other version of the text: "An article on Tuesday misstated the
//! cost", "We regret the error." News may be worded in this way too, so they count only at the beginning or the end of
//! a text.

/// Words for something wrong in print.
const WRONG: [&str; 18] = [
    "incorrect",
    "mistaken",
    "misstate",
    "misspelled",
    "misidentified",
    "misreported",
    "misattributed",
    "misquoted",
    "wrong",
    "erroneous",
    "inaccurate",
    "in error",
    "error in",
    "the error",
    "an error",
    "errors",
    "not correct",
    "mistake",
];

/// Words of an apology for oneself; "regrets" has the outlet's name before it.
const REGRET: [&str; 6] = [
    "we regret the ",
    "regrets the error",
    "we apologise for the ",
    "we apologize for the ",
    "apologises for the error",
    "apologizes for the error",
];

/// What only newsrooms print.
const PRINTED: [&str; 6] = ["article", "story", "headline", "caption", "graphic", "obituary"];

/// Whether the paragraph, at an edge of its text, is such a note.
pub(super) fn is_note(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    let start = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    // Whoever is quoted with these words speaks of something else.
    let is_quoted = paragraph.starts_with(['"', '“', '‘', '「']);
    let says_wrong = WRONG.iter().any(|word| lower.contains(word));
    let first: Vec<&str> = start.split_whitespace().take(7).collect();
    let names_piece =
        |words: &[&str]| words.iter().any(|word| PRINTED.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())));
    // "An article on Tuesday about the ferry", "A Jan. 6 headline".
    let of_a_piece = matches!(first.first(), Some(&("a" | "an"))) && names_piece(&first) && says_wrong;
    // "Our earlier report", "We previously reported", "Due to a reporting error ... in our story".
    let is_earlier = ["earlier", "previously", "originally", "initially"].iter().any(|word| first.contains(word));
    let is_own = matches!(first.first(), Some(&("our" | "we")));
    let of_ours = is_own && is_earlier && (says_wrong || first.contains(&"originally"));
    let took_back = [
        "we have removed",
        "we have corrected",
        "we have retracted",
        "we have withdrawn",
        "we have amended",
        "we corrected",
    ]
    .iter()
    .any(|words| start.starts_with(words))
        && lower.split_whitespace().any(|word| PRINTED.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())));
    let by_mistake = ["due to ", "because of ", "owing to "].iter().any(|word| start.starts_with(word))
        && first.iter().any(|word| matches!(*word, "error" | "error," | "mistake" | "incorrect"))
        && ["in our ", "of our ", " this article", " this story"].iter().any(|own| lower.contains(own));
    let regrets = REGRET.iter().any(|words| lower.contains(words));
    !is_quoted && (of_a_piece || of_ours || took_back || by_mistake || regrets)
}

#[cfg(test)]
mod tests {
    use super::is_note;

    #[test]
    fn what_a_newsroom_says_of_its_mistakes_is_distinguished_from_news() {
        for note in [
            "An article on Tuesday about the bridge misstated the number of its lanes. It has four, not six.",
            "A Jan. 6 headline incorrectly said that the bridge has six lanes.",
            "We regret the error: the bridge has four lanes.",
            "The bridge has four lanes, not six. The Herald regrets the error.",
            "Our earlier report that the bridge has six lanes was wrong.",
            "We originally reported that the bridge has six lanes; it has four.",
            "We have removed a line from this article which said that the bridge has six lanes.",
            "Due to a reporting error, the number of lanes was given as six in our earlier story.",
        ] {
            assert!(is_note(note), "{note}");
        }
        for text in [
            "A report on Tuesday misstated the number of lanes, the ministry said.",
            "\"We regret the error,\" the builder said.",
            "We walked over the bridge on Saturday.",
            "Due to an error in the plans, the bridge was closed again.",
            "An inquiry found that the plans were wrong.",
            "Our earlier walk over the bridge had taken an hour.",
        ] {
            assert!(!is_note(text), "{text}");
        }
    }
}
