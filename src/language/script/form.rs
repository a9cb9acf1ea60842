//! The form in which a word is compared.

use unicode_normalization::UnicodeNormalization;

/// Lower case without what is only spelling: see [`Word::lower`](crate::language::Word::lower).
pub fn lower(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_string();
    }
    // Decomposed, so that "Nicolás" and "Nicolas" meet; `nfc` then composes kana and Hangul again.
    let plain: String = word.nfkd().filter(|c| !is_silent(*c)).nfc().collect();
    let parts: Vec<String> = plain.split(is_hyphen).map(lower_part).collect();
    parts.join("-")
}

/// The part between hyphens: "US-Japan" is "usa-japan".
fn lower_part(part: &str) -> String {
    if is_country_us(part) {
        return "usa".to_string();
    }
    let is_figure = part.chars().any(|c| c.is_ascii_digit());
    let is_dotted = part.contains('.') && part.split('.').all(|letters| letters.chars().count() <= 1) && !is_figure;
    let kept = |c: &char| !(is_figure && *c == ',' || is_dotted && *c == '.');
    part.chars().filter(kept).flat_map(char::to_lowercase).collect()
}

/// The country, in capitals: the pronoun "us" is never written so, except in headlines entirely in capitals.
fn is_country_us(part: &str) -> bool {
    matches!(part, "US" | "USA" | "U.S." | "U.S" | "U.S.A." | "U.S.A")
}

/// Apostrophes, accents on Latin letters, soft hyphens and joiners.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_never_the_pronoun() {
        assert_eq!(lower("U.S."), "usa");
        assert_eq!(lower("US-Japan"), "usa-japan");
        assert_eq!(lower("us"), "us");
        assert_eq!(lower("Us"), "us");
    }

    #[test]
    fn spelling_without_meaning_is_taken_off() {
        assert_eq!(lower("Nicolás"), "nicolas");
        assert_eq!(lower("1,200,000"), "1200000");
        assert_eq!(lower("1.2"), "1.2");
        assert_eq!(lower("N.A.A.C.P."), "naacp");
        assert_eq!(lower("don’t"), "dont");
        assert_eq!(lower("ガス"), "ガス");
        assert_eq!(lower("３０"), "30");
    }
}
