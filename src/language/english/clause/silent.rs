//! What is in an article but is not a statement: who wrote and took pictures, where to read on.

use super::super::grammar::PartOfSpeech;
use super::super::tree::Tree;

/// A longer paragraph says something, whatever it begins with.
const LONGEST_CREDIT_WORDS: usize = 40;

/// What is done for an article: a credit, if "by" or a colon follows.
const CREDITED: [&str; 17] = [
    "compiled",
    "edited",
    "editing",
    "graphic",
    "graphics",
    "image",
    "images",
    "photo",
    "photograph",
    "photographs",
    "photography",
    "photos",
    "reported",
    "reporting",
    "video",
    "writing",
    "written",
];

/// Words that may precede it.
const BEFORE_CREDITED: [&str; 4] = ["additional", "file", "further", "with"];

/// How lines that send the reader elsewhere begin.
const INVITATIONS: [&str; 9] =
    ["all rights reserved", "click here", "copyright", "follow us", "read more", "related:", "see also", "watch:", "©"];

/// How a line ends that names who helped.
const CONTRIBUTIONS: [&str; 5] = [
    "contributed reporting",
    "contributed to this article",
    "contributed to this report",
    "contributed to this story",
    "contributed reporting to this",
];

/// Whether a paragraph says nothing about the event: a credit, a byline, an invitation to read on.
pub fn is_silent(tree: &Tree<'_>) -> bool {
    let text = tree.cut.text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©').to_lowercase();
    let is_short = tree.cut.count() < LONGEST_CREDIT_WORDS;
    let is_invitation = || INVITATIONS.iter().any(|words| text.starts_with(words));
    let is_contribution = || CONTRIBUTIONS.iter().any(|words| text.contains(words));
    is_short && (is_invitation() || is_contribution() || is_credit(tree, &text) || is_byline(tree))
}

/// "Additional reporting by", "Photo:".
fn is_credit(tree: &Tree<'_>, lower: &str) -> bool {
    let words = (0..tree.cut.count()).map(|word| tree.cut.lower(word));
    let mut words = words.skip_while(|word| BEFORE_CREDITED.contains(word));
    let Some(credited) = words.next().filter(|word| CREDITED.contains(word)) else { return false };
    let by = words.take(3).any(|word| word == "by");
    let after = lower.split_once(credited).map_or("", |(_, after)| after);
    by || after.trim_start().starts_with(':')
}

/// "By Ann Hale": without a verb.
fn is_byline(tree: &Tree<'_>) -> bool {
    let is_verb = |token: usize| matches!(tree.part_of_speech(token), PartOfSpeech::Verb | PartOfSpeech::Auxiliary);
    tree.cut.lower(0) == "by" && tree.cut.is_capital(1) && !(0..tree.tokens.len()).any(is_verb)
}
