//! Text that is in a file twice because of how it was copied, not because it was written twice.

use crate::ingest::extracted::PlacedText;

/// Fewest bytes of a block that counts as pasted a second time. Shorter repeats ("UPDATE:" and a line under it) are
/// intended.
const SHORTEST_REPEATED_BLOCK_BYTES: usize = 60;

/// Drops a paragraph that repeats the previous one, and every block of two or more paragraphs that came before in the
/// same order. A single repeat further down stays: authors do repeat a sentence. Returns what is kept and what is
/// dropped.
pub(in crate::ingest) fn drop_repeated(paragraphs: Vec<PlacedText>) -> (Vec<PlacedText>, Vec<PlacedText>) {
    let mut is_repeat = vec![false; paragraphs.len()];
    // Where each text first appeared; nothing is ever listed from it.
    let mut first_at: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        let earlier = *first_at.entry(paragraph.text.as_str()).or_insert(at);
        if earlier == at {
            at += 1;
            continue;
        }
        let length = repeated_block(&paragraphs, earlier, at);
        let is_next = paragraphs.get(at - 1).is_some_and(|before| before.text == paragraph.text);
        let dropped = if length > 1 { length } else { usize::from(is_next) };
        is_repeat.iter_mut().skip(at).take(dropped).for_each(|repeat| *repeat = true);
        at += dropped.max(1);
    }
    let mut is_repeat = is_repeat.into_iter();
    let (dropped, kept) = paragraphs.into_iter().partition(|_| is_repeat.next().unwrap_or(false));
    (kept, dropped)
}

/// How many paragraphs from `at` on repeat those from `earlier` on, in order; 0 if they are too short to count.
fn repeated_block(paragraphs: &[PlacedText], earlier: usize, at: usize) -> usize {
    let pairs = paragraphs.iter().skip(earlier).take(at - earlier).zip(paragraphs.iter().skip(at));
    let same = pairs.take_while(|(a, b)| a.text == b.text).map(|(a, _)| a.text.len());
    let (length, bytes) = same.fold((0, 0), |(length, bytes), text_bytes| (length + 1, bytes + text_bytes));
    if bytes > SHORTEST_REPEATED_BLOCK_BYTES { length } else { 0 }
}

/// Each caption once, and the repeated ones.
pub(in crate::ingest) fn once(captions: Vec<PlacedText>) -> (Vec<PlacedText>, Vec<PlacedText>) {
    let mut seen = std::collections::BTreeSet::new();
    captions.into_iter().partition(|caption| seen.insert(caption.text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(texts: &[&str]) -> Vec<String> {
        let (kept, dropped) = drop_repeated(texts.iter().map(|text| PlacedText::new(*text)).collect());
        assert_eq!(kept.len() + dropped.len(), texts.len());
        kept.into_iter().map(|passage| passage.text).collect()
    }

    #[test]
    fn a_paragraph_repeated_at_once_is_dropped() {
        assert_eq!(kept(&["One.", "One.", "Two."]), ["One.", "Two."]);
    }

    #[test]
    fn a_lone_repeat_further_down_stays() {
        assert_eq!(kept(&["UPDATE:", "One.", "UPDATE:", "Two."]).len(), 4);
    }

    #[test]
    fn a_text_pasted_twice_is_kept_once() {
        let (one, two) = ("The bridge opened on Saturday after three years.", "A crowd walked over it.");
        assert_eq!(kept(&[one, two, "Three.", one, two, "Three."]), [one, two, "Three."]);
    }
}
