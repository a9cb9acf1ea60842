//! Characters that are obeyed rather than shown.

/// Whether a terminal or another display may do something with the character other than show it: control characters,
/// and those that change the direction of writing.
pub fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
