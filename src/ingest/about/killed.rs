//! Whether an agency has withdrawn a whole article: by the status in its file, or by a notice in its place.

use crate::ingest::extracted::Extracted;

/// How many paragraphs are searched: a notice is above what it withdraws. A choice.
const LOOKED_AT: usize = 3;

/// Most words of a notice to editors. A choice.
const LONGEST_WORDS: usize = 100;

/// How the headline or the first lines of a notice begin, in lower case.
const LABELS: [&str; 12] = [
    "mandatory kill",
    "bc-kill",
    "kill:",
    "kill notice",
    "kill advisory",
    "story removed",
    "story withdrawn",
    "story killed",
    "withdrawn:",
    "withdrawn -",
    "withdrawn –",
    "withdrawn —",
];

/// How a notice addresses those who print the agency's articles, in lower case.
const EDITORS: [&str; 7] =
    ["editors", "eds:", "eds.", "attention editors", "attention, editors", "note to editors", "advisory"];

/// Whether the status in an agency's file says that its article is not to be used: "canceled" or "withheld" in IPTC's
/// list of publishing statuses (cv.iptc.org/newscodes/pubstatusg2), with or without the list's name before it.
pub(in crate::ingest) fn is_of_withdrawn(status: &str) -> bool {
    let status = status.rsplit(':').next().unwrap_or(status).trim().to_lowercase();
    matches!(status.as_str(), "canceled" | "cancelled" | "withheld" | "killed" | "withdrawn")
}

/// The words that withdraw the article; `None` if there are none.
pub(in crate::ingest) fn notice(extracted: &Extracted) -> Option<String> {
    if let Some(status) = &extracted.signs.withdrawn {
        return Some(format!("its status is \"{status}\""));
    }
    let texts = std::iter::once(&extracted.headline).chain(extracted.body.iter().take(LOOKED_AT));
    let found = texts.map(|passage| passage.text.as_str()).find(|text| is_notice(text))?;
    let words: Vec<&str> = found.split_whitespace().take(8).collect();
    Some(format!("it says \"{}\"", words.join(" ")))
}

fn is_notice(text: &str) -> bool {
    if text.split_whitespace().nth(LONGEST_WORDS).is_some() {
        return false;
    }
    let lower = text.to_lowercase();
    let words = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let to_editors = EDITORS.iter().any(|start| words.starts_with(start));
    let withdraws = ["kill this", "kill the", "kill story", "withdrawn", "withdraws", "do not use", "do not publish"];
    LABELS.iter().any(|label| words.starts_with(label))
        || (to_editors && withdraws.iter().any(|one| words.contains(one)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_recognised_by_its_label_or_by_whom_it_addresses() {
        for text in [
            "BC-KILL: Ferry Amber",
            "*** MANDATORY KILL ***",
            "STORY REMOVED: Ferry Amber",
            "EDITORS: Please kill the story \"Ferry Amber aground\".",
            "Eds: The agency has withdrawn its story about the ferry.",
        ] {
            assert!(is_notice(text), "{text}");
        }
    }

    #[test]
    fn news_of_killing_and_withdrawing_is_no_notice() {
        for text in [
            "Kill the bill, protesters shout in Vell",
            "Withdrawn from service for a month, the ferry sails again.",
            "Editors of three papers met in Vell.",
            "The council has withdrawn its offer.",
        ] {
            assert!(!is_notice(text), "{text}");
        }
    }

    #[test]
    fn a_status_of_the_agencies_list_withdraws() {
        assert!(is_of_withdrawn("stat:canceled") && is_of_withdrawn("Withheld"));
        assert!(!is_of_withdrawn("stat:usable") && !is_of_withdrawn("embargoed"));
    }
}
