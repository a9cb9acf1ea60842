//! British and American spelling.

/// Words whose two spellings follow no rule; sorted by the British one.
const PAIRS: &[(&str, &str)] = &[
    ("ageing", "aging"),
    ("amongst", "among"),
    ("cheque", "check"),
    ("grey", "gray"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("mum", "mom"),
    ("ok", "okay"),
    ("plough", "plow"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("towards", "toward"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("whilst", "while"),
];

/// Letters within a word that the two spellings write differently; words this short have none of them.
const WITHIN: &[(&str, &str)] = &[
    ("our", "or"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysing", "yzing"),
    ("aed", "ed"),
    ("aes", "es"),
];
const SHORTEST: usize = 6;

/// The same in long words only: "filled" is not "filed".
const WITHIN_LONG: &[(&str, &str)] = &[("lled", "led"), ("lling", "ling"), ("ller", "ler")];
const SHORTEST_LONG: usize = 8;

/// The same letters at the end.
const AT_THE_END: &[(&str, &str)] = &[("tre", "ter"), ("ogue", "og"), ("ence", "ense")];

/// One form for both spellings, only for comparing: for many words it is neither.
pub fn one_spelling(lower: &str) -> String {
    if let Ok(at) = PAIRS.binary_search_by_key(&lower, |(british, _)| british) {
        return PAIRS[at].1.to_string();
    }
    if lower.chars().count() < SHORTEST {
        return lower.to_string();
    }
    let is_long = lower.chars().count() >= SHORTEST_LONG;
    let within = WITHIN.iter().chain(WITHIN_LONG.iter().filter(|_| is_long));
    let folded = within.fold(lower.to_string(), |word, (british, american)| word.replace(british, american));
    let end = AT_THE_END.iter().find_map(|(british, american)| Some((folded.strip_suffix(british)?, american)));
    end.map(|(head, american)| format!("{head}{american}")).unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_searching() {
        assert!(PAIRS.is_sorted());
    }

    #[test]
    fn two_spellings_have_one_form() {
        for (british, american) in [
            ("labour", "labor"),
            ("organisation", "organization"),
            ("analysed", "analyzed"),
            ("theatre", "theater"),
            ("defence", "defense"),
            ("travelled", "traveled"),
            ("dialogue", "dialog"),
            ("grey", "gray"),
            ("programme", "program"),
        ] {
            assert_eq!(one_spelling(british), one_spelling(american), "{british}");
        }
        for (one, other) in [("labour", "label"), ("four", "for"), ("filed", "filled"), ("not", "nor")] {
            assert_ne!(one_spelling(one), one_spelling(other), "{one}");
        }
    }
}
