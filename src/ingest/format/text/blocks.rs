//! Lines → paragraphs.

use crate::ingest::about::{caption, elsewhere, furniture};
use crate::ingest::extracted::PlacedText;
use crate::ingest::packing::lines::{Line, ends_a_sentence, width};

/// A line wider than this was not broken by hand or by a mail program: those break at 65 to 80. Chinese and Japanese
/// characters are two columns wide.
const WRAPPED_WIDTH: usize = 90;

/// A wrapped line shorter than this share of the widest one ends a paragraph: the next word would have fitted.
pub(super) const SHORT_LINE_SHARE: f64 = 0.7;

/// The paragraphs that these lines make: blocks between empty lines, and in Japanese and Chinese from indent to indent;
/// without any empty line, every line is one.
pub(in crate::ingest) fn paragraphs(text: &str, lines: &[Line<'_>]) -> Vec<PlacedText> {
    let blocks = lines.split(|line| line.is_empty()).filter(|block| !block.is_empty());
    let blocks: Vec<&[Line<'_>]> =
        blocks.flat_map(|block| block.chunk_by(|_, next| !has_wide_indent(text, next))).collect();
    let is_wrapped = !lines.iter().any(|line| width(line.text) > WRAPPED_WIDTH);
    let mut paragraphs = Vec::new();
    for block in &blocks {
        if is_wrapped && blocks.len() > 1 {
            push_wrapped_block(text, block, &mut paragraphs);
        } else if blocks.len() == 1 && is_wrapped && is_wrapped_throughout(block) {
            paragraphs.extend(unindented(block).map(|lines| PlacedText::of_lines(text, lines)));
        } else if blocks.len() == 1 || !may_be_wrapped(block) {
            paragraphs.extend(block.iter().map(|line| PlacedText::of_lines(text, std::slice::from_ref(line))));
        } else {
            push_wrapped_block(text, block, &mut paragraphs);
        }
    }
    paragraphs
}

/// Whether an ideographic space is before the line, as Japanese and Chinese paragraphs begin.
fn has_wide_indent(text: &str, line: &Line<'_>) -> bool {
    text.get(..line.start).is_some_and(|before| before.ends_with('\u{3000}'))
}

/// Adds a block as one paragraph, except that captions and page furniture on lines of their own are separate, and so
/// are lines that were broken by hand: names, labels, the entries of a list.
fn push_wrapped_block(text: &str, block: &[Line<'_>], paragraphs: &mut Vec<PlacedText>) {
    let widest = widest(block);
    for part in block.chunk_by(|line, next| !is_broken_by_hand(line, next, widest)) {
        push_part(text, part, paragraphs);
    }
}

/// Whether the next word would have fitted on the line, which is not a sentence, and the next line begins with a
/// capital.
fn is_broken_by_hand(line: &Line<'_>, next: &Line<'_>, widest: usize) -> bool {
    let begins = next
        .text
        .trim_start_matches(['"', '“', '‘', '('])
        .starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    // After these words a line continues, however it was broken.
    const OPEN: [&str; 16] =
        ["the", "a", "an", "of", "and", "or", "with", "in", "at", "to", "for", "by", "from", "on", "as", "that"];
    let goes_on = line.text.ends_with([',', ';', '-', '–', '—'])
        || line.text.split_whitespace().next_back().is_some_and(|word| OPEN.contains(&word));
    is_short(line, widest) && begins && !ends_a_sentence(line.text) && !goes_on
}

fn push_part(text: &str, block: &[Line<'_>], paragraphs: &mut Vec<PlacedText>) {
    let stands_apart = |line: &Line<'_>| {
        caption::is_caption(line.text) || furniture::is_furniture(line.text) || elsewhere::heads_a_list(line.text)
    };
    let mut from = 0;
    for (index, line) in block.iter().enumerate() {
        if stands_apart(line) {
            paragraphs.extend(
                block.get(from..index).filter(|lines| !lines.is_empty()).map(|lines| PlacedText::of_lines(text, lines)),
            );
            paragraphs.push(PlacedText::of_lines(text, std::slice::from_ref(line)));
            from = index + 1;
        }
    }
    paragraphs
        .extend(block.get(from..).filter(|lines| !lines.is_empty()).map(|lines| PlacedText::of_lines(text, lines)));
}

/// Whether the line breaks within a block may come from wrapping: no line except the last is too wide for that.
fn may_be_wrapped(block: &[Line<'_>]) -> bool {
    block.split_last().is_none_or(|(_, before)| before.iter().all(|line| width(line.text) <= WRAPPED_WIDTH))
}

/// Whether a text without empty lines is wrapped: most of its lines stop in the middle of a sentence, and most are
/// about as wide as the widest.
fn is_wrapped_throughout(block: &[Line<'_>]) -> bool {
    let open = block.iter().filter(|line| !ends_a_sentence(line.text)).count();
    let widest = widest(block);
    let full = block.iter().filter(|line| !is_short(line, widest)).count();
    // Three lines may be a list; with four or more the shape decides.
    block.len() >= 4 && open * 2 > block.len() && full * 2 > block.len()
}

fn widest(block: &[Line<'_>]) -> usize {
    block.iter().map(|line| width(line.text)).max().unwrap_or(0)
}

fn is_short(line: &Line<'_>, widest: usize) -> bool {
    (width(line.text) as f64) < SHORT_LINE_SHARE * widest as f64
}

/// Wrapped lines → paragraphs: a new one starts at an indent, or after a short line that ends a sentence.
fn unindented<'b, 't>(block: &'b [Line<'t>]) -> impl Iterator<Item = &'b [Line<'t>]> {
    let widest = widest(block);
    let is_indented = block.iter().any(|line| line.indent > 0) && block.iter().any(|line| line.indent == 0);
    block.chunk_by(move |line, next| {
        let ends = if is_indented { next.indent > 0 } else { is_short(line, widest) && ends_a_sentence(line.text) };
        !ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::packing::lines::lines;

    fn texts(text: &str) -> Vec<String> {
        paragraphs(text, &lines(text).unwrap()).into_iter().map(|passage| passage.text).collect()
    }

    #[test]
    fn long_lines_in_one_block_are_paragraphs_of_their_own() {
        let long = "The bridge over the harbour opened to traffic on Saturday morning after three years of work, the city said.";
        assert_eq!(texts(&format!("{long}\n{long}\n\nShort.")).len(), 3);
    }

    #[test]
    fn a_wrapped_text_without_empty_lines_is_cut_at_short_last_lines() {
        let text = "The bridge over the harbour opened to traffic on Saturday\nmorning after three years of work, the city\n\
                    council said in a statement.\nA crowd of at least four hundred people walked over it\n\
                    before the first cars were let on at noon, and at least\none of them turned back.";
        assert_eq!(texts(text).len(), 2);
    }

    #[test]
    fn a_wrapped_text_without_empty_lines_is_cut_at_indents() {
        let text = "  The bridge over the harbour opened to traffic on Saturday\nmorning, after three years of work and much talk\n\
                    about its cost in the council.\n  A crowd of four hundred walked over it before\n\
                    the first cars were let on.";
        assert_eq!(texts(text).len(), 2);
    }

    #[test]
    fn an_ideographic_space_begins_a_paragraph() {
        let text = "　橋は土曜日に開いた。\n　市長は「三年かかった」と\n話した。\n\n　人が来た。";
        assert_eq!(texts(text), ["橋は土曜日に開いた。", "市長は「三年かかった」と\n話した。", "人が来た。"]);
        assert_eq!(texts("　橋は開いた。\n　人が来た。").len(), 2);
    }

    #[test]
    fn lines_that_were_broken_by_hand_stand_apart_and_wrapped_ones_do_not() {
        let text = "Otto Marlow\nHarbour correspondent\nThe bridge over the harbour opened to traffic on Saturday, the city said.\n\n\
                    A crowd of at least four hundred people walked over it before the\nMayor of Ostwick had cut the ribbon.";
        assert_eq!(texts(text).len(), 4);
        let names = "The bridge over the harbour was opened on Saturday by Mayor Ida\nStorm, who had come with the\nMinister of \
                     Transport.\n\nA crowd came.";
        assert_eq!(texts(names).len(), 2, "a line that ends within its sentence goes on");
    }

    #[test]
    fn a_caption_on_a_line_of_its_own_stands_apart_from_its_block() {
        let text = "The ribbon is cut. Photo: Ostwick Press\nThe bridge opened.\n\nA crowd came.";
        assert_eq!(texts(text), ["The ribbon is cut. Photo: Ostwick Press", "The bridge opened.", "A crowd came."]);
    }
}
