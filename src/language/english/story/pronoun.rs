//! Whether a pronoun and a noun match: "him" is one person, "it" is none.

use crate::language::english::words::is_person_noun;

/// Whether a pronoun can stand for the bearer of a noun without a name; both in lower case, with the noun's base form.
///
/// "They" and demonstratives ("this") match anything: a body of people is "they" as well as "it".
pub fn may_stand_for(pronoun: &str, noun: &str, lemma: &str) -> bool {
    let is_person = is_person_noun(lemma) || is_person_noun(noun);
    let is_several = noun != lemma && noun.ends_with('s');
    match pronoun {
        "he" | "him" | "she" | "her" | "his" | "hers" | "himself" | "herself" => is_person && !is_several,
        "it" | "its" | "itself" => !is_person && !is_several,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::may_stand_for;

    #[test]
    fn a_pronoun_fits_by_person_and_number() {
        assert!(may_stand_for("him", "driver", "driver"));
        assert!(!may_stand_for("him", "drivers", "driver"));
        assert!(!may_stand_for("him", "police", "police"));
        assert!(may_stand_for("it", "ferry", "ferry"));
        assert!(!may_stand_for("it", "driver", "driver"));
        assert!(may_stand_for("them", "drivers", "driver"));
    }
}
