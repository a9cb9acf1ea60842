//! Classes of characters for the tokenizer and the shape of a word.

/// White space, including the separators of ASCII that Unicode does not count.
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&letter)
}

/// A letter that is not a capital; includes those of scripts without capitals.
pub(super) fn is_small(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_uppercase()
}

/// A letter that is a capital; includes those of scripts without capitals.
pub(super) fn is_capital(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// A digit, including superscript and subscript; not a fraction, a circled number or a numeral letter.
pub(super) fn is_digit(letter: char) -> bool {
    let is_other_number = || matches!(letter, '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{218b}' | '\u{2469}'..='\u{249b}' | '\u{3007}'..='\u{3289}');
    letter.is_ascii_digit() || letter.is_numeric() && !is_other_number()
}

/// Marks that are always tokens of their own.
pub(super) fn is_mark(letter: char) -> bool {
    ",:;!?()[]{}<>_#*&…¿¡·؟।،۔؛٪。？！，、；：～".contains(letter)
}

/// Quotation marks, and East Asian brackets with them.
pub(super) fn is_quote(letter: char) -> bool {
    "'\"”“`‘´’‚„»«「」『』（）〔〕【】《》〈〉⟦⟧".contains(letter)
}

/// Signs of currencies.
pub(super) fn is_currency(letter: char) -> bool {
    matches!(letter, '$' | '£' | '¥' | '฿' | '﷼' | '\u{20a0}'..='\u{20bf}')
}

/// Symbols that are not operators: "©", "°", "→" of two strokes, pictures. Unicode's class "other symbol", by its
/// blocks.
pub(super) fn is_symbol(letter: char) -> bool {
    if letter.is_ascii() {
        return false;
    }
    matches!(
        letter,
        '¦' | '©'
            | '®'
            | '°'
            | '\u{2100}'..='\u{2101}'
            | '\u{2103}'..='\u{2106}'
            | '\u{2108}'..='\u{2109}'
            | '\u{2114}'
            | '\u{2116}'..='\u{2117}'
            | '\u{211e}'..='\u{2123}'
            | '\u{212e}'
            | '\u{2195}'..='\u{2199}'
            | '\u{21d5}'..='\u{21f3}'
            | '\u{2300}'..='\u{2307}'
            | '\u{230c}'..='\u{2328}'
            | '\u{232b}'..='\u{237b}'
            | '\u{237d}'..='\u{239a}'
            | '\u{23b4}'..='\u{23db}'
            | '\u{23e2}'..='\u{244a}'
            | '\u{249c}'..='\u{24e9}'
            | '\u{2500}'..='\u{25b6}'
            | '\u{25b8}'..='\u{25c0}'
            | '\u{25c2}'..='\u{25f7}'
            | '\u{2600}'..='\u{266e}'
            | '\u{2670}'..='\u{2767}'
            | '\u{2794}'..='\u{27bf}'
            | '\u{2800}'..='\u{28ff}'
            | '\u{2b00}'..='\u{2b2f}'
            | '\u{2b4d}'..='\u{2bfe}'
            | '\u{fffc}'..='\u{fffd}'
            | '\u{1f000}'..='\u{1f3fa}'
            | '\u{1f400}'..='\u{1faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raised_figure_is_a_digit_and_a_fraction_is_not() {
        assert!(is_digit('7') && is_digit('²') && is_digit('٣'));
        assert!(!is_digit('½') && !is_digit('Ⅳ') && !is_digit('x'));
    }

    #[test]
    fn letters_without_capitals_are_both() {
        assert!(is_small('é') && !is_capital('é') && is_capital('É') && !is_small('É'));
        assert!(is_small('海') && is_capital('海'));
    }

    #[test]
    fn a_skin_tone_belongs_to_the_picture_before_it() {
        assert!(is_symbol('👍') && !is_symbol('\u{1f3fd}') && is_symbol('°') && !is_symbol('→'));
    }
}
