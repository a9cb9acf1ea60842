//! Lines → paragraphs.

use crate::ingest::about::{caption, furniture};
use crate::ingest::extracted::Passage;
use crate::ingest::packing::lines::{Line, ends_a_sentence, width};

/// A line wider than this was not broken by hand or by a mail program: those break at 65 to 80. Characters of
/// Chinese and Japanese are two wide.
const WRAPPED_WIDTH: usize = 90;

/// A wrapped line under this share of the widest one ends a paragraph: the next word would have fitted.
const SHORT_LINE_SHARE: f64 = 0.7;

/// The paragraphs that these lines make: blocks between empty lines; without any empty line every line is one.
pub(in crate::ingest) fn paragraphs(text: &str, lines: &[Line<'_>]) -> Vec<Passage> {
    let blocks: Vec<&[Line<'_>]> = lines.split(|line| line.is_empty()).filter(|block| !block.is_empty()).collect();
    let is_wrapped = !lines.iter().any(|line| width(line.text) > WRAPPED_WIDTH);
    let mut paragraphs = Vec::new();
    for block in &blocks {
        if is_wrapped && blocks.len() > 1 {
            push_wrapped_block(text, block, &mut paragraphs);
        } else if blocks.len() == 1 && is_wrapped && is_wrapped_throughout(block) {
            paragraphs.extend(unindented(block).map(|lines| Passage::of_lines(text, lines)));
        } else if blocks.len() == 1 || !may_be_wrapped(block) {
            paragraphs.extend(block.iter().map(|line| Passage::of_lines(text, std::slice::from_ref(line))));
        } else {
            push_wrapped_block(text, block, &mut paragraphs);
        }
    }
    paragraphs
}

/// A block is one paragraph, but captions and page furniture on lines of their own stand apart from it.
fn push_wrapped_block(text: &str, block: &[Line<'_>], paragraphs: &mut Vec<Passage>) {
    let stands_apart = |line: &Line<'_>| caption::is_caption(line.text) || furniture::is_furniture(line.text);
    let mut from = 0;
    for (index, line) in block.iter().enumerate() {
        if stands_apart(line) {
            paragraphs.extend(
                block.get(from..index).filter(|lines| !lines.is_empty()).map(|lines| Passage::of_lines(text, lines)),
            );
            paragraphs.push(Passage::of_lines(text, std::slice::from_ref(line)));
            from = index + 1;
        }
    }
    paragraphs.extend(block.get(from..).filter(|lines| !lines.is_empty()).map(|lines| Passage::of_lines(text, lines)));
}

/// Whether the line breaks within a block may come from wrapping: no line but the last is too wide for that.
fn may_be_wrapped(block: &[Line<'_>]) -> bool {
    block.split_last().is_none_or(|(_, before)| before.iter().all(|line| width(line.text) <= WRAPPED_WIDTH))
}

/// Whether a text without empty lines is wrapped: most of its lines stop in the middle of a sentence, and most are
/// about as wide as the widest.
fn is_wrapped_throughout(block: &[Line<'_>]) -> bool {
    let open = block.iter().filter(|line| !ends_a_sentence(line.text)).count();
    let widest = widest(block);
    let full = block.iter().filter(|line| !is_short(line, widest)).count();
    // Three lines may be a list; from four on the shape decides.
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
    fn a_caption_on_a_line_of_its_own_stands_apart_from_its_block() {
        let text = "The ribbon is cut. Photo: Ostwick Press\nThe bridge opened.\n\nA crowd came.";
        assert_eq!(texts(text), ["The ribbon is cut. Photo: Ostwick Press", "The bridge opened.", "A crowd came."]);
    }
}
