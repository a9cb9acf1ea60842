//! What readers wrote below a text: pages are copied with their comments.

use crate::article::Dropped;
use crate::ingest::about::entry_time::is_entry_time;
use crate::ingest::extracted::{Extracted, PlacedText};

/// At least this many buttons and times of comments must be below a heading of comments. A choice: a single one may be
/// below any text.
const MARKS: usize = 2;

/// Lines that appear only with comments, in lower case.
const BUTTONS: [&str; 22] = [
    "reply",
    "like",
    "report",
    "report comment",
    "share",
    "upvote",
    "downvote",
    "load more comments",
    "show more replies",
    "view more comments",
    "show replies",
    "add a comment",
    "write a comment",
    "log in to comment",
    "newest",
    "oldest",
    "antworten",
    "melden",
    "répondre",
    "responder",
    "返信",
    "回复",
];

/// Removes the comments from the end of a text: everything after a heading such as "24 Comments", if it has their
/// buttons.
pub(super) fn take(paragraphs: &mut Vec<PlacedText>, extracted: &mut Extracted) {
    let Some(heading) = paragraphs.iter().skip(1).position(|paragraph| is_heading(&paragraph.text)) else { return };
    let below = paragraphs.get(heading + 2..).unwrap_or_default();
    let marks = below.iter().flat_map(|paragraph| paragraph.text.lines()).filter(|line| is_mark(line)).count();
    if marks >= MARKS {
        let comments = paragraphs.drain(heading + 1..);
        extracted.dropped.extend(comments.map(|one| Dropped { text: one.text, why: "what readers wrote below it" }));
    }
}

/// "24 Comments", "Comments (24)", "Kommentare", "Join the conversation".
fn is_heading(line: &str) -> bool {
    const HEADINGS: [&str; 13] = [
        "comment",
        "comments",
        "view comments",
        "reader comments",
        "join the conversation",
        "join the discussion",
        "conversation",
        "kommentare",
        "leserkommentare",
        "commentaires",
        "comentarios",
        "コメント",
        "评论",
    ];
    let is_outside = |letter: char| !letter.is_alphabetic();
    line.len() <= 40 && HEADINGS.contains(&line.to_lowercase().trim_matches(is_outside))
}

/// "Reply", "12 likes", "Sort by: Newest", "2 hours ago".
fn is_mark(line: &str) -> bool {
    if line.len() > 60 {
        return false;
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_matches(|letter: char| !letter.is_alphabetic());
    let is_row = bare
        .split([' ', '|', '·'])
        .filter(|word| !word.is_empty())
        .all(|word| BUTTONS.contains(&word) || word == "likes" || word.bytes().all(|byte| byte.is_ascii_digit()));
    BUTTONS.contains(&bare)
        || !bare.is_empty() && is_row
        || ["sort by", "sorted by"].iter().any(|start| bare.starts_with(start))
        || is_entry_time(line) && lower.contains("ago")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(texts: &[&str]) -> usize {
        let mut paragraphs: Vec<PlacedText> = texts.iter().map(|text| PlacedText::new(*text)).collect();
        take(&mut paragraphs, &mut Extracted::default());
        paragraphs.len()
    }

    #[test]
    fn what_stands_below_a_heading_over_comments_is_no_text() {
        let text = ["The bridge opened.", "A crowd came."];
        let comments = ["24 Comments", "Sort by: Newest", "pierlover\n2 hours ago\nLong overdue!\nReply 12 likes"];
        assert_eq!(left(&[&text[..], &comments[..]].concat()), 2);
    }

    #[test]
    fn a_heading_without_their_buttons_takes_nothing() {
        assert_eq!(left(&["The bridge opened.", "Comments", "The council had many comments on the plan."]), 3);
        assert_eq!(left(&["Comments", "Reply", "2 hours ago"]), 3, "nothing stands above it");
    }
}
