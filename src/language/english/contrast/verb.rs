//! The forms of verbs.

use crate::language::cut::Word;

/// Verbs whose forms share no stem, by their dictionary form; sorted by the form.
const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("drew", "draw"),
    ("drove", "drive"),
    ("fell", "fall"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("fought", "fight"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("grew", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("knew", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("lost", "lose"),
    ("made", "make"),
    ("met", "meet"),
    ("paid", "pay"),
    ("ran", "run"),
    ("rose", "rise"),
    ("sent", "send"),
    ("shot", "shoot"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("taken", "take"),
    ("threw", "throw"),
    ("took", "take"),
    ("went", "go"),
    ("withdrawn", "withdraw"),
    ("withdrew", "withdraw"),
    ("won", "win"),
    ("wrote", "write"),
];

/// The dictionary form of an irregular verb form; other words unchanged.
pub fn regular<'w>(lower: &str, stem: &'w str) -> &'w str {
    IRREGULAR.binary_search_by(|(key, _)| (*key).cmp(lower)).map_or(stem, |at| IRREGULAR[at].1)
}

/// The form that identifies the forms of one verb.
pub fn dictionary_form(word: &Word) -> &str {
    regular(&word.lower, &word.stem)
}

/// Whether a verb form shows that the act is done, after the words before it: "sold", "has sold".
pub fn is_past(lower: &str, stem: &str) -> bool {
    lower.ends_with("ed") || regular(lower, stem) != stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_searching() {
        assert!(IRREGULAR.is_sorted_by_key(|(form, _)| *form));
    }
}
