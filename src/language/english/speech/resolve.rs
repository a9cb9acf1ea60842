//! Whom a noun means: somebody named, the bearer of the role, the author of the document, or the words themselves.

use super::animate::is_document;
use super::discourse::{Discourse, EntityMention, MOST_STEPS};
use super::noun::is_definite;
use super::who::{Referent, TokenAt, Who};
use crate::language::english::grammar::{PartOfSpeech, Relation};
use crate::language::english::words::{holds, is_person_noun, speech};
use crate::language::mention::{EntityKind, Name};

impl<'d, 'p> Discourse<'d, 'p> {
    /// Who is meant by the noun phrase or pronoun with this head.
    pub fn resolve(&self, at: TokenAt) -> Who {
        self.resolve_within(at, MOST_STEPS)
    }

    /// The same after other nouns were resolved on the way: one means another, which means a third, in at most `steps`
    /// steps.
    pub fn resolve_within(&self, at: TokenAt, steps: usize) -> Who {
        let tree = self.tree(at);
        let Some(steps) = steps.checked_sub(1) else {
            return Who { known: Referent::Not, paragraph: at.paragraph, span: tree.tokens[at.token].span };
        };
        let token = at.token;
        if let Some(name) = tree.name_at(token) {
            return named(at, name);
        }
        if tree.part_of_speech(token) == PartOfSpeech::Pronoun {
            return self.of_pronoun(at, steps);
        }
        if is_document(tree, token) {
            return self.of_document(at, steps);
        }
        if let Some(name) = self.apposed(at) {
            return named(at, name);
        }
        let phrase = tree.noun_phrase(token);
        let span = tree.span(&phrase).unwrap_or(tree.tokens[token].span);
        let who = |known| Who { known, paragraph: at.paragraph, span };
        if let Some(group) = self.group(at) {
            return who(Referent::Entity(group));
        }
        if let Some(writers) = self.writers(at) {
            return writers;
        }
        let bearer = self.bearer(at, &phrase).or_else(|| self.variation(at, &phrase));
        bearer.map_or_else(|| self.several(at).unwrap_or(who(Referent::Words)), |entity| who(Referent::Entity(entity)))
    }

    /// The person that a noun is said to be: "the mayor, Ruth Hale", "Ruth Hale, the mayor".
    pub fn apposed(&self, at: TokenAt) -> Option<&'d Name> {
        let tree = self.tree(at);
        let person = |token: usize| tree.name_at(token).filter(|name| self.may_be_person(name.entity));
        let below = tree.related(at.token, &[Relation::Apposition]).find_map(person);
        let above = || person(tree.head(at.token)).filter(|_| tree.relation(at.token) == Relation::Apposition);
        below.or_else(above).or_else(|| self.apposed_to_object(at))
    }

    /// "a lawyer for Mr. Brandt, Jon Orr of Hale & Orr": the parser attaches Orr to Brandt, but nobody is two people.
    fn apposed_to_object(&self, at: TokenAt) -> Option<&'d Name> {
        let tree = self.tree(at);
        if !is_person_noun(tree.lemma(at.token)) {
            return None;
        }
        let objects = tree
            .related(at.token, &[Relation::Preposition])
            .flat_map(|preposition| tree.child(preposition, Relation::PrepositionalObject));
        objects.into_iter().find_map(|object| {
            let owner = tree.name_at(object)?;
            let other = tree.related(object, &[Relation::Apposition]).find_map(|token| tree.name_at(token))?;
            (other.entity != owner.entity && self.is_person(other.entity)).then_some(other)
        })
    }

    /// "the group", "the Harlan group": the organisation that acted last, or else the one that was named last.
    fn group(&self, at: TokenAt) -> Option<usize> {
        let tree = self.tree(at);
        let has = |relations: &[Relation]| tree.related(at.token, relations).next().is_some();
        let told_further =
            [Relation::Preposition, Relation::AdnominalClause, Relation::RelativeClause, Relation::NumericModifier];
        if !holds(speech::GROUP_NOUNS, tree.lemma(at.token)) || !is_definite(tree, at.token) || has(&told_further) {
            return None;
        }
        let modifiers: Vec<&str> = tree
            .related(at.token, &[Relation::Compound, Relation::AdjectivalModifier])
            .map(|token| tree.lower(token))
            .collect();
        let fits = |spoken: &&EntityMention| {
            let name = self.entities.get(spoken.entity).map(|entity| entity.name.to_lowercase()).unwrap_or_default();
            let is_body = match self.kind(spoken.entity) {
                EntityKind::Organisation => true,
                EntityKind::Unknown => spoken.is_subject,
                _ => false,
            };
            let is_near = spoken.at < at && spoken.at.paragraph + 2 >= at.paragraph;
            is_near && is_body && modifiers.iter().all(|word| name.contains(word))
        };
        let mut subjects = self.named.iter().rev().filter(|spoken| spoken.is_subject);
        let mut others = self.named.iter().rev().filter(|spoken| !spoken.is_subject);
        subjects.find(fits).or_else(|| others.find(fits)).map(|spoken| spoken.entity)
    }
}

/// The bearer of a name.
fn named(at: TokenAt, name: &Name) -> Who {
    Who { known: Referent::Entity(name.entity), paragraph: at.paragraph, span: name.span }
}
