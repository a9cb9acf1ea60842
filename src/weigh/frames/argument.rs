//! Whether two participants in an act are the same.

use crate::language::{Acts, Argument, Entity, EntityKind};

/// What is known of the event and its language when frames are compared.
#[derive(Clone, Copy)]
pub struct FrameContext<'r> {
    /// The entities that the arguments refer to.
    pub entities: &'r [Entity],
    /// How acts and things relate.
    pub acts: &'r dyn Acts,
}

/// At or above this value two arguments agree.
pub const AGREE: f64 = 0.5;

/// At or below this value two arguments are different.
pub const CONFLICT: f64 = -0.7;

/// Two nouns that have nothing in common may still be one thing; at or below this value they hardly are.
pub const HARDLY: f64 = -0.25;

/// Another person.
const OTHER_PERSON: f64 = -1.0;
/// Two names that share a word: one may be part of the other.
const SHARED_WORD: f64 = 0.5;
/// Names of two kinds, or of an unknown kind: "Harlan" may stand for its council.
const OTHER_KIND: f64 = -0.2;
/// Kin of the two head nouns: "ship" and "vessel".
const KIN: f64 = 0.6;
/// Two common nouns that have nothing in common, but may still be one thing.
const OTHER_NOUN: f64 = -0.3;
/// A name and a noun that does not give its bearer's role.
const NAME_AND_NOUN: f64 = -0.2;

/// From −1 (different) through 0 (unknown) to 1 (the same); 0 if one is missing.
pub fn compare_arguments(one: Option<&Argument>, other: Option<&Argument>, known: FrameContext<'_>) -> f64 {
    let (Some(one), Some(other)) = (one, other) else { return 0.0 };
    let entity = |argument: &Argument| argument.entity.and_then(|number| known.entities.get(number));
    match (entity(one), entity(other)) {
        (Some(_), Some(_)) if one.entity == other.entity => 1.0,
        (Some(here), Some(there)) => compare_entities(here, there),
        _ if one.is_pronoun && one.entity.is_none() || other.is_pronoun && other.entity.is_none() => 0.0,
        _ if one.lemma == other.lemma => 1.0,
        _ if known.acts.kin(&one.lemma, &other.lemma) > 0.0 => KIN,
        (None, None) if share_a_word(&one.words, &other.words) => SHARED_WORD,
        (None, None) => OTHER_NOUN,
        (Some(entity), None) => compare_name_and_noun(entity, other),
        (None, Some(entity)) => compare_name_and_noun(entity, one),
    }
}

fn compare_entities(one: &Entity, other: &Entity) -> f64 {
    if one.kind == EntityKind::Person && other.kind == EntityKind::Person {
        return OTHER_PERSON;
    }
    if name_words(one).any(|word| name_words(other).any(|there| word == there)) {
        return SHARED_WORD;
    }
    if one.kind != other.kind || one.kind == EntityKind::Unknown { OTHER_KIND } else { CONFLICT }
}

fn compare_name_and_noun(entity: &Entity, noun: &Argument) -> f64 {
    let in_role = |role: &String| role.split_whitespace().any(|word| word.to_lowercase() == noun.lemma);
    if entity.roles.iter().any(in_role) {
        AGREE
    } else if name_words(entity).any(|word| noun.words.contains(&word)) {
        0.0 // `the elder Hale daughter` may be she.
    } else {
        NAME_AND_NOUN
    }
}

fn name_words(entity: &Entity) -> impl Iterator<Item = String> + '_ {
    entity.name.split_whitespace().map(str::to_lowercase)
}

fn share_a_word(one: &[String], other: &[String]) -> bool {
    one.iter().any(|word| other.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{LanguageCode, Span};
    use crate::language::Languages;

    fn entity(name: &str, kind: EntityKind, roles: &[&str]) -> Entity {
        let roles = roles.iter().map(|role| role.to_string()).collect();
        Entity {
            name: name.to_string(),
            reading: String::new(),
            kind,
            forms: Vec::new(),
            language: LanguageCode::ENGLISH,
            roles,
        }
    }

    fn argument(lemma: &str, entity: Option<usize>, words: &[&str]) -> Argument {
        let words = words.iter().map(|word| word.to_string()).collect();
        let (lemma, is_pronoun) = (lemma.to_string(), lemma == "she");
        Argument { head: Span::new(0, 0), entity, lemma, words, qualifiers: Vec::new(), is_pronoun }
    }

    fn compare(one: Argument, other: Argument) -> f64 {
        let entities = [
            entity("Ruth Hale", EntityKind::Person, &["mayor of Tarn"]),
            entity("Karen Hale", EntityKind::Person, &[]),
            entity("Tarn", EntityKind::Place, &[]),
            entity("Sennet", EntityKind::Place, &[]),
            entity("Tarn Council", EntityKind::Organisation, &[]),
        ];
        let languages = Languages::built_in();
        let acts = languages.of(&LanguageCode::ENGLISH).acts();
        let value = compare_arguments(Some(&one), Some(&other), FrameContext { entities: &entities, acts });
        let back = compare_arguments(Some(&other), Some(&one), FrameContext { entities: &entities, acts });
        assert_eq!(value, back, "in both directions");
        value
    }

    #[test]
    fn two_names_are_compared_by_whose_they_are() {
        let hale = || argument("hale", Some(0), &["hale"]);
        assert_eq!(compare(hale(), argument("she", Some(0), &[])), 1.0);
        assert_eq!(compare(hale(), argument("hale", Some(1), &["hale"])), OTHER_PERSON, "two people of one name");
        let tarn = || argument("tarn", Some(2), &["tarn"]);
        assert_eq!(compare(tarn(), argument("council", Some(4), &[])), SHARED_WORD);
        assert_eq!(compare(tarn(), argument("sennet", Some(3), &[])), CONFLICT);
        assert_eq!(compare(tarn(), hale()), OTHER_KIND);
    }

    #[test]
    fn a_pronoun_without_bearer_says_nothing() {
        assert_eq!(compare(argument("she", None, &[]), argument("hale", Some(0), &["hale"])), 0.0);
        assert_eq!(compare(argument("she", None, &[]), argument("she", None, &[])), 0.0);
    }

    #[test]
    fn a_name_and_a_noun_agree_where_the_noun_is_its_role() {
        let hale = || argument("hale", Some(0), &["hale"]);
        assert_eq!(compare(hale(), argument("mayor", None, &["mayor"])), AGREE);
        assert_eq!(compare(hale(), argument("daughter", None, &["daughter", "hale"])), 0.0);
        assert_eq!(compare(hale(), argument("ferry", None, &["ferry"])), NAME_AND_NOUN);
    }

    #[test]
    fn two_nouns_are_compared_by_their_words() {
        let nouns =
            |one: &str, other: &str| compare(argument(one, None, &["old", one]), argument(other, None, &[other]));
        assert_eq!(nouns("ferry", "ferry"), 1.0);
        assert_eq!(nouns("soldier", "troop"), KIN);
        assert_eq!(nouns("ferry", "council"), OTHER_NOUN);
        let fine = argument("fine", None, &["fine", "port"]);
        assert_eq!(compare(fine, argument("penalty", None, &["penalty", "port"])), SHARED_WORD);
    }
}
