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
const PRINTED: [&str; 7] = ["article", "story", "headline", "caption", "graphic", "obituary", "piece"];

/// What a newsroom says that it has done with what was wrong, and what it has been asked to.
const TOOK_BACK: [&str; 6] = [
    "we have removed",
    "we have corrected",
    "we have retracted",
    "we have withdrawn",
    "we have amended",
    "we corrected",
];

/// How a newsroom grants somebody a word on what it has printed.
const ASKED: [&str; 5] = [
    "we have been asked to make clear",
    "we have been asked to point out",
    "we have been asked to clarify",
    "we are happy to make clear",
    "we are happy to clarify",
];

/// Its own work, as it says where it takes the blame.
const BLAMED: [&str; 9] = [
    "in our ",
    "of our ",
    " this article",
    " this story",
    "an earlier report",
    "an earlier article",
    "an earlier story",
    "'s story",
    "'s article",
];

/// What was done after a piece was printed changes it.
const AFTERWARDS: [&str; 6] = [
    "after this article was published",
    "after this story was published",
    "after this piece was published",
    "after this report was published",
    "since this article was published",
    "since this story was published",
];

/// Whether words, in lower case, call something in print wrong.
pub(super) fn says_wrong(lower: &str) -> bool {
    WRONG.iter().any(|word| lower.contains(word))
}

/// Whether words, in lower case, say that what was printed has been changed.
pub(super) fn says_changed(lower: &str) -> bool {
    const CHANGED: [&str; 8] = [
        "has been corrected",
        "have been corrected",
        "was corrected",
        "were corrected",
        "has been removed",
        "have been removed",
        "has been changed from",
        "was changed from",
    ];
    CHANGED.iter().any(|words| lower.contains(words))
}

/// How a line on an update begins that takes something back.
const UPDATED: [&str; 7] = [
    "updated to remove ",
    "updated to correct ",
    "updated to clarify ",
    "updated to fix ",
    "updated to delete ",
    "updated to amend ",
    "amended to ",
];

/// Whether the paragraph, at an edge of its text, is such a note.
pub(super) fn is_note(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase().replace('’', "'");
    let start = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    // Whoever is quoted with these words speaks of something else.
    let is_quoted = paragraph.starts_with(['"', '“', '‘', '「']);
    let first: Vec<&str> = start.split_whitespace().take(7).collect();
    let is_piece = |word: &str| PRINTED.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
    let names_piece = |words: &[&str]| words.iter().any(|word| is_piece(word));
    let begins = |with: &[&str]| with.iter().any(|words| start.starts_with(words));
    // "An article on Tuesday about the ferry", "A Jan. 6 headline".
    let of_a_piece = matches!(first.first(), Some(&("a" | "an"))) && names_piece(&first) && says_wrong(&lower);
    // "Our earlier report", "We previously reported", "Due to a reporting error ... in our story".
    let is_earlier = ["earlier", "previously", "originally", "initially"].iter().any(|word| first.contains(word));
    let is_own = matches!(first.first(), Some(&("our" | "we")));
    let sets_right =
        ["set the record straight", "has since told us", "have since told us", "have since learned", "in fact"]
            .iter()
            .any(|words| lower.contains(words));
    let is_own_report = first.contains(&"reported") && sets_right;
    let of_ours = is_own && is_earlier && (says_wrong(&lower) || first.contains(&"originally") || is_own_report);
    let took_back = begins(&TOOK_BACK) && lower.split_whitespace().any(is_piece);
    let by_mistake = begins(&["due to ", "because of ", "owing to "])
        && first.iter().any(|word| matches!(*word, "error" | "error," | "mistake" | "incorrect"))
        && BLAMED.iter().any(|own| lower.contains(own));
    let regrets = REGRET.iter().any(|words| lower.contains(words));
    let is_later = AFTERWARDS.iter().any(|words| lower.contains(words)) && lower.contains(" reflect");
    !is_quoted
        && (of_a_piece
            || of_ours
            || took_back
            || begins(&ASKED)
            || begins(&UPDATED)
            || by_mistake
            || regrets
            || is_later)
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
            "We previously reported that the bridge has six lanes. The city has since told us that it has four.",
            "We have removed a line from this article which said that the bridge has six lanes.",
            "Due to a reporting error, the number of lanes was given as six in our earlier story.",
            "Due to a reporter's error, Tuesday’s story said that the bridge has six lanes.",
            "Because of incorrect information from the builder, an earlier report said that the bridge has six lanes.",
            "We have been asked to make clear that the bridge was not built by Ostwick Steel.",
            "Updated to remove a reference to six lanes.",
            "UPDATE, June 16: After this piece was published the port lowered the number; the text above reflects that.",
        ] {
            assert!(is_note(note), "{note}");
        }
        for text in [
            "A report on Tuesday misstated the number of lanes, the ministry said.",
            "\"We regret the error,\" the builder said.",
            "We walked over the bridge on Saturday.",
            "We previously reported that the bridge would be late.",
            "Due to an error in the plans, the bridge was closed again.",
            "An inquiry found that the plans were wrong.",
            "Our earlier walk over the bridge had taken an hour.",
            "We have been asked to leave, the fishermen said.",
            "Because of incorrect plans, the builder said, the bridge has six lanes.",
        ] {
            assert!(!is_note(text), "{text}");
        }
    }
}
