//! Characters that are obeyed rather than shown.

/// Whether a terminal, or whoever shows the letter, may do something else with it than show it: control characters, and
/// those that turn the direction of writing.
#[inline]
pub fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
