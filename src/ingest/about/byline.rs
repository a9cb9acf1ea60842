//! "By Jane Doe": who wrote it.

/// Most words of a byline: three names with "and" and a place.
const LONGEST_BYLINE_WORDS: usize = 12;

/// The author's name in a line that is a byline and nothing else.
pub(in crate::ingest) fn author(line: &str) -> Option<&str> {
    let names = after_by(line)?.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ':');
    let names = without_post(without_others(names)).trim_end_matches([',', '|', ';']).trim_end();
    // A sentence ends in a full stop; a name does so only with an initial or "Jr.".
    let ends_as_sentence = names.ends_with(['!', '?', ':']) || (names.ends_with('.') && !names.ends_with("Jr."));
    let words: Vec<&str> = names.split_whitespace().collect();
    let is_short = (1..=LONGEST_BYLINE_WORDS).contains(&words.len());
    (is_short && !ends_as_sentence && words.iter().all(|word| is_of_a_name(word)) && has_a_name(&words))
        .then_some(names)
}

/// Whether a byline also names whoever did something else.
pub(super) fn names_others(line: &str) -> bool {
    without_others(line).len() < line.trim_end().len()
}

/// Without whoever did something else ("; Pictures: Lena Fisk", ", edited by Gail Norcross") and the writer's account.
fn without_others(names: &str) -> &str {
    const OTHERS: [&str; 8] =
        ["pictures", "photos", "photographs", "photography", "video", "editor:", "edited by", "editing by"];
    let lower = names.to_ascii_lowercase();
    let marks = lower.match_indices([';', '|', ',']).map(|(at, _)| at);
    let is_other = |at: &usize| {
        let after = lower.get(at + 1..).unwrap_or_default().trim_start();
        OTHERS.iter().any(|other| after.starts_with(other))
    };
    let end = marks.into_iter().find(is_other).or_else(|| names.find(" @")).unwrap_or(names.len());
    names.get(..end).unwrap_or(names).trim_end()
}

/// Without the post before the name: "our northern correspondent Ada Writer".
fn without_post(names: &str) -> &str {
    let Some(post) = names.strip_prefix("our ") else { return names };
    let end = ["correspondent ", "reporter ", "editor ", "writer ", "staff "]
        .iter()
        .filter_map(|office| Some(post.find(office)? + office.len()))
        .min();
    end.and_then(|end| post.get(end..)).unwrap_or(names)
}

/// What follows "By", "EXCLUSIVE by", "Words by", "Author:".
fn after_by(line: &str) -> Option<&str> {
    const KINDS: [&str; 20] = [
        "exclusive",
        "analysis",
        "opinion",
        "comment",
        "feature",
        "interview",
        "review",
        "special report",
        "words",
        "written",
        "reported",
        "reporting",
        "report",
        "story",
        "text",
        "compiled",
        "posted",
        "published",
        "article",
        "news",
    ];
    let lower = line.to_ascii_lowercase();
    const LABELS: [&str; 7] = ["author:", "reporter:", "text:", "words:", "writer:", "journalist:", "as told to "];
    if let Some(rest) = LABELS.iter().find_map(|label| lower.strip_prefix(label)) {
        return line.get(line.len() - rest.len()..);
    }
    let kind = KINDS
        .iter()
        .filter_map(|kind| lower.strip_prefix(kind))
        .map(|rest| rest.trim_start_matches([':', ' ', '-', '–', '|']))
        .next();
    let rest = kind.unwrap_or(&lower);
    // "Von Otto Marlow", "Par Ada Writer", "Por Ada Writer": at least two names, because days and places may follow
    // too.
    let foreign = ["von ", "par ", "por "].iter().find_map(|by| lower.strip_prefix(by));
    if let Some(names) = foreign.and_then(|rest| line.get(line.len() - rest.len()..))
        && names.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).nth(1).is_some()
    {
        return Some(names);
    }
    let rest = rest.strip_prefix("by").filter(|rest| rest.starts_with([' ', ':', '\u{a0}']))?;
    // "by" alone begins sentences; in lower case it makes a byline only after a kind of text, or before a name.
    line.get(line.len() - rest.len()..)
}

/// Whether it is capitalised, or one of the small words within and between names.
pub(super) fn is_of_a_name(word: &str) -> bool {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_small = matches!(
        bare,
        "" | "and"
            | "und"
            | "et"
            | "in"
            | "of"
            | "for"
            | "the"
            | "at"
            | "with"
            | "de"
            | "da"
            | "di"
            | "du"
            | "del"
            | "der"
            | "van"
            | "von"
            | "la"
            | "le"
            | "bin"
            | "al"
            | "el"
            | "staff"
            | "reporter"
            | "correspondent"
            | "writer"
            | "editor"
    );
    is_small
        || bare
            .chars()
            .next()
            .is_some_and(|letter| letter.is_uppercase() || !letter.is_lowercase() && letter.is_alphabetic())
}

/// Whether there is more than small words, a day or a measure: "By Friday", "By Law".
fn has_a_name(words: &[&str]) -> bool {
    const NO_NAMES: [&str; 11] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Law",
        "Design",
        "Invitation",
        "The",
    ];
    words.first().is_some_and(|word| {
        word.chars().next().is_some_and(|letter| !letter.is_lowercase())
            && (words.len() > 1 || !NO_NAMES.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_name_their_author() {
        assert_eq!(author("By Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("BY JANE DOE AND JOHN ROE"), Some("JANE DOE AND JOHN ROE"));
        assert_eq!(author("By Jane van der Doe, Ostwick Press"), Some("Jane van der Doe, Ostwick Press"));
        assert_eq!(author("By Jane Doe in Ostwick"), Some("Jane Doe in Ostwick"));
        assert_eq!(author("EXCLUSIVE by Gary Plumb in Tarvos"), Some("Gary Plumb in Tarvos"));
        assert_eq!(author("Analysis: By Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("Words by Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("Author: Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("Von Otto Marlow und Ada Writer"), Some("Otto Marlow und Ada Writer"));
        assert_eq!(author("Von Otto Marlow"), Some("Otto Marlow"));
        assert_eq!(author("Par Ada Writer"), Some("Ada Writer"));
        assert_eq!(author("Von Montag an bleibt sie zu"), None);
        assert_eq!(author("Text: Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("Words: Jane Doe; Pictures: John Roe"), Some("Jane Doe"));
        assert_eq!(author("Written by Jane Doe, Edited by John Roe"), Some("Jane Doe"));
        assert_eq!(author("Author: Jane Doe | Editor: John Roe"), Some("Jane Doe"));
        assert_eq!(author("By our northern correspondent Jane Doe"), Some("Jane Doe"));
        assert_eq!(author("By Jane Doe @janedoe"), Some("Jane Doe"));
        assert_eq!(author("As told to Jane Doe"), Some("Jane Doe"));
    }

    #[test]
    fn sentences_that_begin_with_by_are_no_bylines() {
        for line in ["By Friday the bridge was open.", "By Friday", "By the time it opened", "By noon.", "Byes", "By "]
        {
            assert_eq!(author(line), None, "{line}");
        }
    }
}
