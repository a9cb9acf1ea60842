//! The head of a report: where it was written, perhaps when, and by which agency.

use super::place::Span;

/// "PORT ELLERY, March 5 (Corrant) -" at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dateline {
    /// All of it, with the dash.
    pub span: Span,
    /// The place, in capitals: `PORT ELLERY`.
    pub place: Span,
    /// The agency with its brackets, immediately before the dash: `(Corrant)`.
    pub agency: Option<Span>,
}

/// A place, a date and an agency's name; anything longer is a sentence. A choice: "WASHINGTON, D.C., September 30
/// (Associated Press) —" has 47 letters.
const LONGEST_LETTERS: usize = 80;

/// A place with fewer letters is a mark, or an item of a list: "A - the first".
const FEWEST_LETTERS: usize = 3;

impl Dateline {
    /// The dateline at the beginning of a text: a place in capitals, and soon after a dash, or a colon after an agency.
    ///
    /// ```
    /// use storydiff::article::Dateline;
    /// let text = "PORT ELLERY, March 5 (Corrant) - The bridge is open.";
    /// let dateline = Dateline::of(text).unwrap();
    /// assert_eq!(dateline.place.of(text), "PORT ELLERY");
    /// assert_eq!(dateline.agency.map(|agency| agency.of(text)), Some("(Corrant)"));
    /// assert_eq!(Dateline::of("The ship - a freighter - sank."), None);
    /// ```
    pub fn of(text: &str) -> Option<Dateline> {
        let end = text.char_indices().nth(LONGEST_LETTERS).map_or(text.len(), |(at, _)| at);
        let head = text.get(..end)?;
        let dashes = [" -- ", " - ", " – ", " — ", "—", "–", ": "];
        let dash = dashes.iter().filter_map(|dash| Some((head.find(dash)?, dash.len()))).min_by_key(|found| found.0)?;
        let before = &head[..dash.0];
        // "UPDATE: The bridge is open."
        if head[dash.0..].starts_with(':') && !before.ends_with(')') {
            return None;
        }
        let place = before.split([',', '(']).next()?.trim_end();
        let letters = place.chars().filter(|letter| letter.is_alphabetic()).count();
        if letters < FEWEST_LETTERS || place.chars().any(char::is_lowercase) {
            return None;
        }
        let closed = before.trim_end();
        let opened = before.rfind('(').filter(|_| closed.ends_with(')'));
        Some(Dateline {
            span: Span::new(0, dash.0 + dash.1),
            place: Span::new(0, place.len()),
            agency: opened.map(|opened| Span::new(opened, closed.len())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<&str> {
        Dateline::of(text).map(|dateline| dateline.place.of(text))
    }

    #[test]
    fn a_place_in_capitals_before_a_dash_is_a_dateline() {
        assert_eq!(place("PHOENIX — As the council met, it rained."), Some("PHOENIX"));
        assert_eq!(place("LORN, Pa. (AP) -- The mill is shut."), Some("LORN"));
        assert_eq!(place("OSTWICK–The mill is shut."), Some("OSTWICK"));
        assert_eq!(place("OSTWICK, Feb 17 (LNA): The mill is shut."), Some("OSTWICK"));
    }

    #[test]
    fn a_sentence_with_a_dash_is_none() {
        assert_eq!(place("The ship - a freighter - sank."), None);
        assert_eq!(place("A - the first of three."), None);
        assert_eq!(place("NATO met on Friday."), None);
        assert_eq!(place("UPDATE: The mill is shut."), None);
        assert_eq!(place("The Harbour Board (HB) - which met on Friday - agreed."), None);
    }
}
