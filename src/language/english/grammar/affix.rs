//! What the tokenizer takes off a run of letters: at the front, at the end, and where it cuts within.
//!
//! Every function returns a length in bytes, 0 for nothing. The rules are those of spaCy for English (`punctuation.py`,
//! `char_classes.py`, `tokenizer_exceptions.py`), written without regular expressions.

use super::letter::{is_capital, is_currency, is_mark, is_quote, is_small, is_symbol};

/// Units that are cut off a figure: "3.5m".
const UNITS: [&str; 48] = [
    "km", "km²", "km³", "m", "m²", "m³", "dm", "dm²", "dm³", "cm", "cm²", "cm³", "mm", "mm²", "mm³", "ha", "µm", "nm",
    "yd", "in", "ft", "kg", "g", "mg", "µg", "t", "lb", "oz", "m/s", "km/h", "kmh", "mph", "hPa", "Pa", "mbar", "mb",
    "MB", "kb", "KB", "gb", "GB", "tb", "TB", "T", "G", "M", "K", "%",
];

/// Currencies of more than one sign.
const CURRENCIES: [&str; 3] = ["US$", "C$", "A$"];

/// Length of the mark at the front.
pub(super) fn prefix(run: &str) -> usize {
    let Some(first) = run.chars().next() else { return 0 };
    let is_plus = first == '+' && !run[1..].starts_with(|next: char| next.is_ascii_digit());
    let stands_apart = matches!(first, '§' | '%' | '=' | '—' | '–')
        || is_mark(first)
        || is_quote(first)
        || is_currency(first)
        || is_symbol(first);
    if stands_apart || is_plus {
        return first.len_utf8();
    }
    let currency = CURRENCIES.iter().find(|currency| run.starts_with(**currency));
    currency.map_or_else(|| dots(run), |currency| currency.len())
}

/// Length of two or more full stops at the front.
fn dots(run: &str) -> usize {
    match run.bytes().take_while(|byte| *byte == b'.').count() {
        1 => 0,
        count => count,
    }
}

/// Length of the longest ending that is a token of its own.
pub(super) fn suffix(run: &str) -> usize {
    let Some(last) = run.chars().next_back() else { return 0 };
    let before = &run[..run.len() - last.len_utf8()];
    let single = if is_single_suffix(before, last) { last.len_utf8() } else { 0 };
    let clitic = if matches!(last, 's' | 'S') && before.ends_with(['\'', '’']) {
        1 + before.chars().next_back().map_or(0, char::len_utf8)
    } else {
        0
    };
    let dots = match run.bytes().rev().take_while(|byte| *byte == b'.').count() {
        1 => 0,
        count => count,
    };
    let ellipses = if run.ends_with("……") { "……".len() } else { 0 };
    [single, clitic, dots, ellipses, measure(run)].into_iter().max().unwrap_or(0)
}

/// Whether the last letter is a token of its own.
fn is_single_suffix(before: &str, last: char) -> bool {
    let previous = before.chars().next_back();
    let after_digit = previous.is_some_and(|letter| letter.is_ascii_digit());
    match last {
        '.' => previous.is_some_and(|letter| {
            let ends_word = letter.is_ascii_digit()
                || is_small(letter)
                || is_mark(letter)
                || is_quote(letter)
                || matches!(letter, '%' | '²' | '-' | '+' | '|');
            let second = || before[..before.len() - letter.len_utf8()].chars().next_back();
            let ends_capitals = || is_capital(letter) && second().is_some_and(is_capital);
            let ends_degrees = || matches!(letter, 'F' | 'C' | 'K') && second() == Some('°');
            ends_word || ends_capitals() || ends_degrees()
        }),
        '+' => after_digit,
        '—' | '–' => true,
        _ => is_mark(last) || is_quote(last) || is_symbol(last) || after_digit && is_currency(last),
    }
}

/// Length of a unit or currency after a figure.
fn measure(run: &str) -> usize {
    let fits = |unit: &str| {
        run.strip_suffix(unit)
            .is_some_and(|before| before.bytes().next_back().is_some_and(|byte| byte.is_ascii_digit()))
    };
    let units = UNITS.iter().chain(&CURRENCIES);
    units.filter(|unit| fits(unit)).map(|unit| unit.len()).max().unwrap_or(0)
}

/// Length of a mark within a word, at the front of `rest`; `before` is the preceding letter.
pub(super) fn infix(before: Option<char>, rest: &str) -> usize {
    let mut letters = rest.chars();
    let Some(mark) = letters.next() else { return 0 };
    if mark.is_ascii_alphanumeric() {
        return 0;
    }
    if mark == '…' || is_symbol(mark) {
        return mark.len_utf8();
    }
    let row = if mark == '.' { dots(rest) } else { 0 };
    let (Some(before), Some(after)) = (before, letters.next()) else { return row };
    if row > 0 {
        return row;
    }
    let of_word = before.is_ascii_digit() || before.is_alphabetic();
    let parts = match mark {
        '+' | '*' | '^' => before.is_ascii_digit() && (after.is_ascii_digit() || after == '-'),
        '.' => (is_small(before) || is_quote(before)) && (is_capital(after) || is_quote(after)),
        ',' => before.is_alphabetic() && after.is_alphabetic(),
        ':' | '<' | '>' | '=' | '/' => of_word && after.is_alphabetic(),
        '–' | '~' => of_word && after.is_alphabetic(),
        '-' if before.is_ascii_digit() && (after.is_ascii_digit() || after == '-') => true,
        '-' | '—' => return if of_word { hyphens(mark, rest) } else { 0 },
        _ => false,
    };
    if parts { mark.len_utf8() } else { 0 }
}

/// Length of one to three hyphens, or one or two dashes, before a letter.
fn hyphens(mark: char, rest: &str) -> usize {
    let most = if mark == '-' { 3 } else { 2 };
    let after = rest.trim_start_matches(mark);
    let length = rest.len() - after.len();
    if length <= most * mark.len_utf8() && after.starts_with(char::is_alphabetic) { length } else { 0 }
}

/// Whether the whole run is an address of a page or a mailbox.
pub(super) fn is_address(run: &str) -> bool {
    if !run.contains('.') {
        return false;
    }
    let scheme = run.find("://").filter(|end| {
        let name = &run[..*end];
        name.chars().nth(1).is_some() && name.chars().all(|letter| letter.is_alphanumeric() || "_+-.".contains(letter))
    });
    let after_user = run.match_indices('@').map(|(at, _)| at + 1).filter(|after| *after > 1);
    let mut starts = [0].into_iter().chain(scheme.map(|end| end + 3)).chain(after_user);
    starts.any(|start| is_host_and_path(&run[start..]))
}

/// "example.org", "example.org:80", "www.example.org/page".
fn is_host_and_path(rest: &str) -> bool {
    let host_end = rest.find(|letter| !is_host_letter(letter)).unwrap_or(rest.len());
    let (host, mut after) = rest.split_at(host_end);
    if let Some(port) = after.strip_prefix(':') {
        let digits = port.bytes().take_while(u8::is_ascii_digit).count();
        if !(2..=5).contains(&digits) {
            return false;
        }
        after = &port[digits..];
    }
    if !(after.is_empty() || after.starts_with(['/', '?', '#'])) {
        return false;
    }
    let Some((labels, top)) = host.rsplit_once('.') else { return false };
    let is_label = |label: &str| {
        let ends_well = !label.starts_with(['-', '_']) && !label.ends_with(['-', '_']);
        (1..=64).contains(&label.chars().count()) && ends_well
    };
    labels.split('.').all(is_label) && (2..=63).contains(&top.chars().count()) && top.chars().all(is_small)
}

fn is_host_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ".-_".contains(letter) || ('\u{a1}'..='\u{ffff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_front_stand_apart_and_signs_of_numbers_do_not() {
        assert_eq!([prefix("(a"), prefix("$1.5"), prefix("US$5"), prefix("..."), prefix("…")], [1, 1, 3, 3, 3]);
        assert_eq!([prefix("-5"), prefix(".5"), prefix("+5"), prefix("@a"), prefix("/a"), prefix("a")], [0; 6]);
        assert_eq!([prefix("+a"), prefix("“a"), prefix("")], [1, 3, 0]);
    }

    #[test]
    fn a_full_stop_leaves_a_word_and_stays_with_an_abbreviation() {
        assert_eq!([suffix("end."), suffix("NATO."), suffix("5."), suffix("end\".")], [1; 4]);
        assert_eq!([suffix("U.S."), suffix("B."), suffix("a-")], [0; 3]);
    }

    #[test]
    fn units_and_possessives_are_cut_off() {
        assert_eq!([suffix("3.5m"), suffix("40mph"), suffix("40km²"), suffix("7%")], [1, 3, 4, 1]);
        assert_eq!([suffix("Hale's"), suffix("Hale’s"), suffix("HALE'S"), suffix("wait....")], [2, 4, 2, 4]);
        assert_eq!([suffix("room"), suffix("Hales")], [0; 2]);
    }

    #[test]
    fn a_hyphen_between_letters_is_a_token() {
        assert_eq!([infix(Some('e'), "-sex"), infix(Some('5'), "-year"), infix(Some('y'), "---and")], [1, 1, 3]);
        assert_eq!([infix(Some('5'), "-6"), infix(Some('d'), ".The"), infix(Some('d'), "/or")], [1, 1, 1]);
        assert_eq!(
            [infix(None, "-sex"), infix(Some('e'), "-5"), infix(Some('1'), ",500"), infix(Some('y'), "----a")],
            [0; 4]
        );
    }

    #[test]
    fn an_address_stays_whole() {
        for run in [
            "example.org",
            "www.example.org/a-b",
            "https://example.org:80",
            "jo.hale@example.org",
            "a-b.example.co.uk?x",
        ] {
            assert!(is_address(run), "{run}");
        }
        for run in ["lower.Upper", "U.S.", "end.", "-a.org", "example.org:8", "a@b", "example..org"] {
            assert!(!is_address(run), "{run}");
        }
    }
}
