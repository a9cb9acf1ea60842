//! Boxes above a headline that are not about the article: a list of other articles, whom a press release asks to call.

use crate::ingest::about::elsewhere;
use crate::ingest::packing::lines::{Line, ends_a_sentence};

/// How many lines at the top are a list of other articles ("Most read"), up to the next empty line.
pub(super) fn list_of_others(lines: &[Line<'_>]) -> Option<usize> {
    const MOST: usize = 11;
    let first = lines.first().filter(|line| elsewhere::heads_a_list(line.text))?;
    let from = 1 + lines.iter().skip(1).take_while(|line| line.is_empty()).count();
    let below = from + lines.iter().skip(from).position(Line::is_empty)?;
    let listed = lines.get(from..below)?;
    let is_list = (1..=MOST).contains(&listed.len()) && !listed.iter().any(|line| ends_a_sentence(line.text));
    // A headline and a text follow it.
    let rest = lines.iter().skip(below).filter(|line| !line.is_empty()).count();
    (is_list && rest >= 2 && !first.is_empty()).then_some(below)
}

/// How many lines at the top of a press release say whom to ask: "Contact:", a name, a number, an address.
pub(super) fn contact(lines: &[Line<'_>]) -> Option<usize> {
    const MOST: usize = 8;
    let label = lines.first()?.text.trim_end_matches(':').to_lowercase();
    let is_label =
        matches!(label.as_str(), "contact" | "contacts" | "media contact" | "media contacts" | "press contact");
    let below = lines.iter().position(Line::is_empty).filter(|below| is_label && *below <= MOST)?;
    let digits = |line: &Line<'_>| line.text.bytes().filter(u8::is_ascii_digit).count();
    lines.get(..below)?.iter().any(|line| line.text.contains('@') || digits(line) >= 7).then_some(below)
}
