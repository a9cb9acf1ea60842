//! Whether a participant in the statement and one in the article are one, by all that stands beside their nouns.

use super::acts::StatementActs;
use super::scene::{COUNTERPART, Scene};
use crate::article::Span;
use crate::language::{Argument, EntityKind, Qualifier, QualifierSlot};
use crate::weigh::{AGREE, FrameContext, MeaningId, compare_arguments};

/// From here on, one noun is used for the other: see [`Acts::kin`](crate::language::Acts::kin).
const EXCHANGED: f64 = 0.65;

/// A possessive this many words before a noun belongs to it: "his late elder brother".
const NEAR: usize = 3;

/// Compares participants of the statement with those of the article.
pub struct Participants<'a, 's> {
    /// The statement and the article.
    pub scene: &'s Scene<'a>,
    /// The acts of both.
    pub told: &'s StatementActs<'a>,
    /// What is known of the event.
    pub known: FrameContext<'s>,
}

impl Participants<'_, '_> {
    /// Whether two participants are the same as far as their words go.
    pub fn are_one(&self, one: &Argument, other: &Argument) -> bool {
        compare_arguments(Some(one), Some(other), self.known) >= AGREE
            && !self.is_other_noun(one, other)
            && !self.is_qualified(one, other)
            && !self.may_be_another(other)
    }

    /// Whether the article has another noun, which is hardly used for the statement's; or uses both, each for something
    /// of its own: "the company bought the firm".
    fn is_other_noun(&self, one: &Argument, other: &Argument) -> bool {
        let kin = self.known.acts.kin(&one.lemma, &other.lemma);
        let is_named = one.entity.is_some() || other.entity.is_some();
        let others = || self.told.examined().flat_map(|(act, _)| act.frame.arguments());
        let has_both = || others().any(|there| there.lemma == one.lemma);
        !is_named && one.lemma != other.lemma && kin > 0.0 && (kin < EXCHANGED || has_both())
    }

    /// Whether the article has a pronoun whose bearer its sentence does not name before it, while somebody else is named
    /// earlier in the paragraph: whom it means is not certain.
    fn may_be_another(&self, argument: &Argument) -> bool {
        let (true, Some(bearer)) = (argument.is_pronoun, argument.entity) else { return false };
        let Some(side) = self.scene.told.iter().find(|side| side.has(argument.head)) else { return false };
        let kind = |number: usize| self.known.entities.get(number).map(|entity| entity.kind);
        let start = side.sentence().start;
        let mut before = side.mentions.names.iter().filter(|name| name.span.end <= argument.head.start);
        let is_named_here = before.clone().any(|name| name.entity == bearer && name.span.start >= start);
        !is_named_here && before.any(|name| kind(name.entity) == Some(EntityKind::Person) && name.entity != bearer)
    }

    /// Whether one of them has a word of its own by which it may be another one: another noun; a word in the same slot
    /// ("the final dividend", "the interim dividend"); another owner ("Hale's brother", "his brother"); a word that
    /// belongs to something else there ("the mayor's office", "the office of the mayor's lawyer"); another name anywhere
    /// ("the Brannoch offer", "an offer from Corwin"); or, in the statement, a word that is not near the passage ("electric
    /// cars", "cars from Tarn"). "The final dividend" may be one "of 7 cents". The same person may have another role in
    /// each.
    fn is_qualified(&self, one: &Argument, other: &Argument) -> bool {
        if one.entity.is_some() && one.entity == other.entity {
            return false;
        }
        let (own, others) = (self.added(one, other), self.added(other, one));
        let (is_own_noun, is_other_noun) = (self.lacks_noun(other, one), self.lacks_noun(one, other));
        let is_other_thing = is_own_noun && (is_other_noun || !others.is_empty()) || is_other_noun && !own.is_empty();
        let is_rival = |here: &Qualifier, there: &Qualifier| {
            here.slot.is_one_with(&there.slot) && self.is_word(&here.of, &there.of) || here.is_name && there.is_name
        };
        let owners = own.iter().filter(|here| here.slot == QualifierSlot::Owner && here.of == one.lemma);
        let owners: Vec<&str> = owners.map(|here| here.word.as_str()).collect();
        is_other_thing
            || own.iter().any(|here| others.iter().any(|there| is_rival(here, there)))
            || !owners.is_empty() && self.is_owned(other, &owners)
            || one.qualifiers.iter().any(|here| self.belongs_elsewhere(here, other))
            || !others.is_empty() && own.iter().any(|here| !self.is_near(here))
    }

    /// Whether a noun phrase has the word or number, but for something else. What follows a preposition is left aside: a
    /// parser often attaches it wrongly.
    fn belongs_elsewhere(&self, word: &Qualifier, phrase: &Argument) -> bool {
        let mut same = phrase.qualifiers.iter().filter(|there| self.is_word(&there.word, &word.word)).peekable();
        !matches!(word.slot, QualifierSlot::After(_))
            && !self.is_word(&phrase.lemma, &word.word)
            && same.peek().is_some()
            && same.all(|there| !self.is_word(&there.of, &word.of))
    }

    /// Whether the passage or a sentence beside it has a word of the statement.
    fn is_near(&self, word: &Qualifier) -> bool {
        let near: Vec<MeaningId> = self.scene.told.iter().flat_map(|side| &side.content).map(|(_, one)| *one).collect();
        let is_there = |span: &Span| span.overlaps(word.place);
        let mut terms = self.scene.content.terms.iter().filter(|term| term.spans.iter().any(is_there));
        terms.all(|term| self.scene.credit(term, &near) >= COUNTERPART)
    }

    /// Whether a noun phrase has no word for the noun at the head of another. Pronouns and numbers are no nouns, and a
    /// name is compared as such.
    fn lacks_noun(&self, phrase: &Argument, of: &Argument) -> bool {
        of.entity.is_none() && of.words.contains(&of.lemma) && !self.has_word(phrase, &of.lemma)
    }

    /// The words beside a noun that the other's phrase lacks, but its name.
    fn added<'w>(&self, to: &'w Argument, other: &Argument) -> Vec<&'w Qualifier> {
        let names = |number: usize| self.known.entities.get(number).map(|entity| entity.name.to_lowercase());
        let names: Vec<String> = [to.entity, other.entity].into_iter().flatten().filter_map(names).collect();
        let is_named = |word: &str| names.iter().any(|name| name.split_whitespace().any(|part| part == word));
        let is_added = |one: &&Qualifier| !one.is_number && !is_named(&one.word) && !self.has_word(other, &one.word);
        to.qualifiers.iter().filter(is_added).collect()
    }

    /// Whether a noun phrase has a word or another for it.
    fn has_word(&self, phrase: &Argument, word: &str) -> bool {
        phrase.words.iter().any(|there| self.is_word(there, word))
    }

    fn is_word(&self, one: &str, other: &str) -> bool {
        one.replace('.', "") == other.replace('.', "") || self.known.acts.kin(one, other) >= EXCHANGED
    }

    /// Whether a possessive right before it in the article ("his") gives it to somebody else, as far as is known, than one
    /// whom these words name.
    fn is_owned(&self, argument: &Argument, names: &[&str]) -> bool {
        let Some(side) = self.scene.told.iter().find(|side| side.has(argument.head)) else { return false };
        let read = self.scene.judge.read;
        let contrast = read.language_of(self.scene.article).contrast();
        let before = side.words.iter().rev().filter(|word| word.span.end <= argument.head.start).take(NEAR);
        let Some(owner) = before.into_iter().find(|word| contrast.is_possessive(&word.lower)) else { return false };
        let bearer = side.mentions.references.iter().find(|reference| reference.span.overlaps(owner.span));
        let name = bearer.and_then(|reference| self.known.entities.get(reference.entity)).map(|entity| &entity.name);
        !name.is_some_and(|name| {
            names.iter().any(|word| name.to_lowercase().split_whitespace().any(|part| part == *word))
        })
    }
}
