//! The head of a report: where it was written, perhaps when, and by which agency.

use super::agency::may_be_agency;
use super::place::Span;

/// "PORT ELLERY, March 5 (Corrant) -" at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dateline {
    /// All of it, with the dash.
    pub span: Span,
    /// The place, in capitals: `PORT ELLERY`; before an agency's brackets in any letters, or empty.
    pub place: Span,
    /// The agency with its brackets, immediately before the dash: `(Corrant)`.
    pub agency: Option<Span>,
}

/// A place, a date and an agency's name; anything longer is a sentence. A choice: "WASHINGTON, D.C., September 30
/// (Associated Press) —" has 47 letters.
const LONGEST_LETTERS: usize = 80;

/// Words before an agency's brackets, or within them: "Port Ellery, Kelland, March 5". A choice.
const MOST_WORDS: usize = 6;

/// In small letters only three are an agency: "dpa", but not "left".
const AGENCY_LETTERS: usize = 3;

/// A place with fewer letters is a mark, or an item of a list: "A - the first".
const FEWEST_LETTERS: usize = 3;

impl Dateline {
    /// The dateline at the beginning of a text: a place in capitals, and soon after a dash, or a colon after an agency; or
    /// an agency in brackets before a dash, with or without a place and a day; or an agency in square brackets, or between
    /// two dashes after a place.
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
        if let Some(dateline) = in_lenticular_brackets(head).or_else(|| in_brackets_alone(head)) {
            return Some(dateline);
        }
        if let Some(dateline) = between_dashes(head) {
            return Some(dateline);
        }
        let dashes = [" -- ", " - ", " – ", " — ", " _ ", " | ", "/. ", "—", "–", ": "];
        let dash = dashes.iter().filter_map(|dash| Some((head.find(dash)?, dash.len()))).min_by_key(|found| found.0)?;
        let before = &head[..dash.0];
        // "UPDATE: The bridge is open."
        if head[dash.0..].starts_with(':') && !before.ends_with(')') {
            return None;
        }
        let place = before.split([',', '(']).next()?.trim_end();
        let letters = place.chars().filter(|letter| letter.is_alphabetic()).count();
        let closed = before.trim_end();
        let opened = before.rfind('(').filter(|_| closed.ends_with(')'));
        let is_shouted = letters >= FEWEST_LETTERS && !place.chars().any(char::is_lowercase);
        let after = text.get(dash.0 + dash.1..).unwrap_or_default();
        if !is_shouted && !opened.is_some_and(|opened| is_of_agency(&closed[..opened], &closed[opened..], after)) {
            return None;
        }
        Some(Dateline {
            span: Span::new(0, dash.0 + dash.1),
            place: Span::new(0, place.len()),
            agency: opened.map(|opened| Span::new(opened, closed.len())),
        })
    }
}

/// "[Kelwire] The bridge is open."
fn in_brackets_alone(head: &str) -> Option<Dateline> {
    let end = head.strip_prefix('[')?.find(']')? + 1;
    let after = head.get(end + 1..)?;
    let is_one = may_be_agency(head.get(1..end)?) && begins_sentence(after.strip_prefix(' ')?);
    is_one.then(|| Dateline {
        span: Span::new(0, end + 2),
        place: Span::new(0, 0),
        agency: Some(Span::new(0, end + 1)),
    })
}

/// "Port Ellery – Kelwire – The bridge is open."
fn between_dashes(head: &str) -> Option<Dateline> {
    let (dash, second) = [" -- ", " - ", " – ", " — ", " | "].iter().find_map(|dash| {
        let first = head.find(dash)?;
        let start = first + dash.len();
        Some((dash, (first, start, start + head.get(start..)?.find(dash)?)))
    })?;
    let (first, start, end) = second;
    let (place, agency) = (head.get(..first)?, head.get(start..end)?);
    let is_place =
        place.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| word.starts_with(is_first_letter))
            && place.split_whitespace().nth(MOST_WORDS).is_none()
            && !place.starts_with("The ");
    let is_one = is_place && may_be_agency(agency) && begins_sentence(head.get(end + dash.len()..)?);
    is_one.then(|| Dateline {
        span: Span::new(0, end + dash.len()),
        place: Span::new(0, first),
        agency: Some(Span::new(start, end)),
    })
}

/// Whether words go on as a sentence begins.
fn begins_sentence(after: &str) -> bool {
    after.trim_start_matches(['"', '“', '‘', '\'']).starts_with(is_first_letter)
}

/// Whether brackets hold an agency's name: before them are at most a place and a day, and a sentence follows: "Port
/// Ellery, March 5 (KNA) - The bridge", "(Kelpress) - The bridge".
fn is_of_agency(before: &str, brackets: &str, after: &str) -> bool {
    let is_name = |word: &str| word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let agency = brackets.trim_matches(['(', ')']).trim();
    let is_short = |words: &str| words.split_whitespace().nth(MOST_WORDS).is_none();
    // "dpa", "Kelmar News Agency"
    let is_agency =
        agency.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '.' | '-' | '/' | '&'))
            && (agency.split_whitespace().all(is_name) && is_short(agency)
                || agency.len() == AGENCY_LETTERS && !agency.contains(' '));
    // "The Harbour Board (HB) - which met" is a sentence, and goes on in small letters.
    let begins = begins_sentence(after);
    let is_place = before.split_whitespace().all(is_name) && is_short(before) && !before.starts_with("The ");
    !agency.is_empty() && is_agency && is_place && begins
}

fn is_first_letter(letter: char) -> bool {
    letter.is_uppercase() || letter.is_ascii_digit()
}

/// "【垂穂共同】": place and agency as Japanese papers print them.
fn in_lenticular_brackets(head: &str) -> Option<Dateline> {
    const AGENCIES: [&str; 8] = ["共同", "時事", "ロイター", "通信", "通信社", "ＡＦＰ", "AFP", "AP"];
    const MOST_LETTERS: usize = 20;
    let inner = head.strip_prefix('【')?;
    let end = inner.find('】')?;
    let names = inner.get(..end)?;
    let agency = AGENCIES.iter().find(|agency| names.ends_with(**agency))?;
    let start = '【'.len_utf8();
    (names.chars().count() <= MOST_LETTERS).then(|| Dateline {
        span: Span::new(0, start + end + '】'.len_utf8()),
        place: Span::new(start, start + end - agency.len()),
        agency: Some(Span::new(start + end - agency.len(), start + end)),
    })
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
        assert_eq!(place("OSTWICK, Pa. (AP) _ The mill is shut."), Some("OSTWICK"));
        assert_eq!(place("OSTWICK, February 17. /LNA/. The mill is shut."), Some("OSTWICK"));
        assert_eq!(place("OSTWICK | The mill is shut."), Some("OSTWICK"));
    }

    #[test]
    fn an_agency_in_brackets_before_a_dash_is_one_whatever_the_letters_of_the_place() {
        for text in [
            "(Kelpress) - The mill is shut.",
            "Ostwick, Feb. 17 (LNA) - The mill is shut.",
            "Ostwick (dpa) – \"The mill is shut,\" she said.",
            "Feb. 17 (Kelmar News Agency) -- The mill is shut.",
            "【垂穂共同】工場が閉鎖された。",
            "[Kelpress] The mill is shut.",
            "[LNA] \"The mill is shut,\" she said.",
            "Ostwick – Kelpress – The mill is shut.",
            "Port Ellery, Kelland - LNA - The mill is shut.",
        ] {
            let dateline = Dateline::of(text).unwrap_or_else(|| panic!("{text}"));
            let agency =
                dateline.agency.map(|agency| agency.of(text).trim_matches(['(', ')', '[', ']'])).unwrap_or_default();
            assert!(["Kelpress", "LNA", "dpa", "Kelmar News Agency", "共同"].contains(&agency), "{text}");
        }
        for text in [
            "The Harbour Board (HB) - Friday's host - agreed.",
            "Ruth Hale (left) - which nobody knew - sang.",
            "She sang (badly) - Nobody knew.",
            "Ruth Hale (left) - Nobody knew her.",
            "【訂正】工場は閉鎖されていない。",
            "[UPDATE] The mill is shut.",
            "[Ruth] Hale sang on Friday.",
            "[Kelpress] reported that the mill is shut.",
            "Ruth Hale – Nobody – Sang on Friday.",
            "The mill – Kelpress – was shut.",
        ] {
            assert_eq!(Dateline::of(text), None, "{text}");
        }
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
