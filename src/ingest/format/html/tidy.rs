//! What an extraction leaves around an article: removed if the page itself shows that it is not part of it.

use super::body::{Block, BlockRole};
use super::plain::{bare, letters};
use crate::article::Dropped;
use crate::ingest::about::entry_time::is_entry_time;
use crate::ingest::about::withdrawn;
use crate::ingest::extracted::Extracted;

/// Why a short line before or after the text is dropped.
pub(super) const LABEL: &str = "a label at the edge of the text";

/// Fewest letters of an article: about ten words, a sentence of a news flash. What remains of a page without an article
/// is usually a shorter line ("404 No such page"). A choice, not measured.
const FEWEST_LETTERS: usize = 60;

/// Most of a page's text that one rule may remove, as a share of its letters. On 102 saved news pages lone links make
/// up to 0.29, captions and furniture usually under 0.2; above it there are three pages whose whole article is in an
/// element with such a class. If it would be more, nothing is removed.
const MOST_TAKEN_SHARE: f64 = 0.3;

/// A block is a link if at least this much of it is one: a mark or a label may be beside it. A choice; no other value
/// was tried.
const LINK_SHARE: f64 = 0.8;

/// Most words of a line that is a label ("Advice", "Order Reprints", "Recent articles"), not a sentence.
const LONGEST_LABEL_WORDS: usize = 4;

/// More labels than this in a row are a list that belongs to the text: results, prices, dates. Of 102 saved news pages,
/// those with up to three are date, counts and tags; the two with more are such lists.
const MOST_LABELS: usize = 3;

/// The article's text, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tidied {
    pub paragraphs: Vec<String>,
    pub captions: Vec<String>,
    pub dropped: Vec<Dropped>,
}

/// The paragraphs and the captions of the article, and what was removed.
pub(super) fn tidy(mut blocks: Vec<Block>, headline: &str) -> Tidied {
    drop_headline(&mut blocks, headline);
    let captions = take(&mut blocks, |block| block.role == BlockRole::Caption);
    let mut dropped = Vec::new();
    let mut drop = |blocks: Vec<Block>, why: &'static str| {
        dropped.extend(blocks.into_iter().map(|block| Dropped { text: block.text, why }));
    };
    drop(take(&mut blocks, |block| block.role == BlockRole::Furniture), "marked in the page as no part of the text");
    drop(take(&mut blocks, is_only_a_link), "only a link to another page");
    drop(take(&mut blocks, is_invitation), "an invitation with a link");
    let label = LABEL;
    // The first entry of a live blog begins with its time and its heading.
    let is_live = blocks.iter().filter(|block| is_entry_time(&block.text)).nth(1).is_some();
    // Under the heading of a correction stands the correction.
    let heads_note = blocks.iter().take(MOST_LABELS).any(|block| withdrawn::is_heading(&block.text).is_some());
    let above = if is_live || heads_note { 0 } else { labels(blocks.iter()) };
    drop(blocks.drain(..above).collect(), label);
    let below = labels(blocks.iter().rev());
    drop(blocks.drain(blocks.len() - below..).collect(), label);
    let texts = |blocks: Vec<Block>| blocks.into_iter().map(|block| block.text).collect();
    Tidied { paragraphs: texts(blocks), captions: texts(captions), dropped }
}

/// Removes the blocks of a kind, unless they are too much of the whole; then none.
fn take(blocks: &mut Vec<Block>, is_of_kind: impl Fn(&Block) -> bool) -> Vec<Block> {
    let all: usize = blocks.iter().map(|block| letters(&block.text)).sum();
    let taken: usize = blocks.iter().filter(|block| is_of_kind(block)).map(|block| letters(&block.text)).sum();
    if taken as f64 > MOST_TAKEN_SHARE * all as f64 {
        return Vec::new();
    }
    let (taken, kept) = std::mem::take(blocks).into_iter().partition(is_of_kind);
    *blocks = kept;
    taken
}

/// A pointer to another page.
fn is_only_a_link(block: &Block) -> bool {
    let is_link = block.link_letters as f64 >= LINK_SHARE * letters(&block.text) as f64;
    block.link_letters > 0 && (is_link || is_labelled_link(block))
}

/// "» RELATED: Why the channel silts up", "Need a break? Play our new puzzles": a label, and the rest is a link.
fn is_labelled_link(block: &Block) -> bool {
    const MOST_WORDS: usize = 5;
    const SAYING: [&str; 8] = ["says", "said", "reads", "read", "wrote", "writes", "asked", "asks"];
    let before = letters(&block.text).saturating_sub(block.link_letters);
    let mut seen = 0;
    let end = block.text.char_indices().find(|(_, letter)| {
        let is_after = seen == before && !letter.is_alphanumeric();
        seen += usize::from(letter.is_alphanumeric());
        is_after
    });
    let Some((label, rest)) = end.map(|(at, _)| block.text.split_at(at)) else { return false };
    let is_said = label.split_whitespace().next_back().is_some_and(|word| SAYING.contains(&word));
    block.link_letters > before
        && label.split_whitespace().count() <= MOST_WORDS
        && rest.trim_start().starts_with([':', '?', '»', '|'])
        && !is_said
}

/// "Sign up for our newsletter", with a link to do so.
fn is_invitation(block: &Block) -> bool {
    const STARTS: [&str; 22] = [
        "sign up",
        "subscribe",
        "follow ",
        "click here",
        "join our",
        "join the",
        "read more",
        "read also",
        "related",
        "see more",
        "see also",
        "also read",
        "more:",
        "listen to",
        "get the latest",
        "get access",
        "if you enjoyed",
        "want more",
        "have a tip",
        "like us",
        "download our",
        "more from",
    ];
    let start = block.text.get(..block.text.floor_char_boundary(20)).unwrap_or_default().to_lowercase();
    block.link_letters > 0
        && STARTS.iter().any(|words| start.starts_with(words))
        && block.text.split_whitespace().count() <= 40
}

/// How many blocks from an edge are labels; 0 if they are a list, or everything there is.
fn labels<'b>(from_edge: impl ExactSizeIterator<Item = &'b Block>) -> usize {
    let all = from_edge.len();
    let found = from_edge.take_while(|block| is_label(block)).count();
    if found > MOST_LABELS || found == all { 0 } else { found }
}

/// A few words that are not a sentence.
fn is_label(block: &Block) -> bool {
    let is_sentence = block.text.ends_with(['.', '!', '?', '"', '”', '。', '」', '！', '？', '…', ':']);
    // A Chinese or Japanese sentence has no spaces; an agency may be behind it: "……と話した。（共同）".
    let has_sentence = block.text.contains(['。', '，', '、']);
    block.text.split_whitespace().count() <= LONGEST_LABEL_WORDS
        && letters(&block.text) <= 30
        && !is_sentence
        && !has_sentence
}

/// Removes the headline if the body begins with it, or has at most a section's name or a date before it.
fn drop_headline(blocks: &mut Vec<Block>, headline: &str) {
    let headline = bare(headline);
    if !headline.is_empty() && blocks.len() > 1 {
        // As a heading, and again below it.
        for _ in 0..2 {
            let at = blocks.iter().take(3).position(|block| bare(&block.text) == headline);
            at.filter(|_| blocks.len() > 1).map(|at| blocks.remove(at));
        }
    }
}

/// Whether there is enough text for an article.
pub(super) fn is_an_article(extracted: &Extracted) -> bool {
    // A Chinese or Japanese character says as much as two letters.
    let weight = |text: &str| letters(text) + text.chars().filter(|letter| *letter >= '\u{3040}').count();
    let told: usize = extracted.body.iter().map(|passage| weight(&passage.text)).sum();
    // What an article has corrected was part of it.
    let withdrawn = extracted.dropped.iter().filter(|dropped| dropped.is_withdrawn());
    told > 0 && told + withdrawn.map(|dropped| weight(&dropped.text)).sum::<usize>() >= FEWEST_LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The bridge opened on Saturday morning, and a crowd of four hundred walked over it.";

    fn block(text: &str, role: BlockRole, link_letters: usize) -> Block {
        Block { text: text.to_string(), role, link_letters }
    }

    fn text(text: &str) -> Block {
        block(text, BlockRole::Text, 0)
    }

    fn link(text: &str) -> Block {
        block(text, BlockRole::Text, letters(text))
    }

    #[test]
    fn teasers_invitations_and_labels_at_the_edges_are_taken_away() {
        let blocks = vec![
            text("Order Reprints"),
            text(PROSE),
            text("What it cost"),
            link("Ten pictures of the ferry"),
            text(PROSE),
            block("Sign up for our letter.", BlockRole::Text, 6),
            block("Share this", BlockRole::Furniture, 0),
            text("Recent articles"),
        ];
        let tidied = tidy(blocks, "");
        assert_eq!(tidied.paragraphs, [PROSE, "What it cost", PROSE]);
        let whys: Vec<&str> = tidied.dropped.iter().map(|dropped| dropped.why).collect();
        assert_eq!(
            whys,
            [
                "marked in the page as no part of the text",
                "only a link to another page",
                "an invitation with a link",
                "a label at the edge of the text",
                "a label at the edge of the text"
            ]
        );
    }

    #[test]
    fn a_list_of_short_lines_at_the_end_is_no_row_of_labels() {
        let results = ["Ostwick 3", "Vell 2", "Norport 2", "Tarn 0"].map(text);
        let blocks = |results: &[Block]| [vec![text(PROSE)], results.to_vec()].concat();
        assert_eq!(tidy(blocks(&results), "").paragraphs.len(), 5);
        assert_eq!(tidy(blocks(&results[..3]), "").paragraphs.len(), 1);
    }

    #[test]
    fn a_label_before_a_link_does_not_make_it_text() {
        let promo = |text: &str, link: &str| block(text, BlockRole::Text, letters(link));
        let related = "The line and its four ships";
        let blocks = vec![
            text(PROSE),
            promo(&format!("» RELATED: {related}"), related),
            promo("Need a break? Play our new puzzles and games!", "Play our new puzzles and games!"),
            promo("The report says: It is not safe and must be closed", "It is not safe and must be closed"),
            text(PROSE),
            text(PROSE),
        ];
        assert_eq!(tidy(blocks, "").dropped.len(), 2);
    }

    #[test]
    fn captions_are_set_apart() {
        let blocks = vec![text(PROSE), block("The ribbon is cut", BlockRole::Caption, 0), text(PROSE)];
        let Tidied { paragraphs, captions, dropped } = tidy(blocks, "");
        assert_eq!((paragraphs.len(), captions), (2, vec!["The ribbon is cut".to_string()]));
        assert!(dropped.is_empty());
    }

    #[test]
    fn a_page_that_is_mostly_links_keeps_them() {
        let blocks = vec![text("Three things today."), link(PROSE), link(PROSE), link(PROSE)];
        assert_eq!(tidy(blocks, "").paragraphs.len(), 4);
    }

    #[test]
    fn the_headline_is_not_read_twice() {
        let blocks = vec![text("City"), text("BRIDGE OPENS"), text(PROSE)];
        assert_eq!(tidy(blocks, "Bridge opens!").paragraphs, [PROSE], "and the label before it is one");
    }
}
