//! Whom a pronoun means, as far as a reader would guess: the last subject. A text keeps to one centre where it uses a
//! pronoun (Grosz, Joshi and Weinstein, "Centering", 1995).
//!
//! These are guesses, good enough to find who speaks; `reference.rs` decides what may be shown in brackets.

use super::discourse::{Discourse, EntityMention};
use super::gender::pronoun_gender;
use super::who::{Referent, TokenAt, Who};
use crate::language::english::grammar::Relation;
use crate::language::english::name::Gender;
use crate::language::english::words::is_person_noun;
use crate::language::mention::EntityKind;

/// How many paragraphs back the person meant by "he" may be.
const PERSON_PARAGRAPHS: usize = 3;

impl Discourse<'_, '_> {
    /// Whom the pronoun means.
    pub fn of_pronoun(&self, at: TokenAt, steps: usize) -> Who {
        let tree = self.tree(at);
        let who = |known| Who { known, paragraph: at.paragraph, span: tree.tokens[at.token].span };
        let lower = tree.lower(at.token);
        if let Some(gender) = pronoun_gender(lower) {
            return who(self.person(at, gender, steps).map_or(Referent::Not, Referent::Entity));
        }
        let found = match lower {
            "who" | "that" | "which" => {
                let clause = [at.token].into_iter().chain(tree.ancestors(at.token));
                let clause = clause.into_iter().find(|token| tree.relation(*token) == Relation::RelativeClause);
                clause.map(|verb| self.resolve_within(TokenAt { token: tree.head(verb), ..at }, steps))
            }
            "they" => self.people_together(at),
            "it" => self.body(at),
            _ => None,
        };
        found.unwrap_or(who(Referent::Not))
    }

    /// The person that "he" or "she" means: in the nearest sentence with somebody suitable, its subject before the
    /// others.
    fn person(&self, at: TokenAt, gender: Gender, steps: usize) -> Option<usize> {
        let other = self.acted_on(at, steps);
        let fits = |spoken: &&EntityMention| {
            let known = self.genders.get(&spoken.entity);
            known.is_none_or(|known| *known == gender) && Some(spoken.entity) != other
        };
        let first = self.people.partition_point(|spoken| spoken.at.paragraph + PERSON_PARAGRAPHS < at.paragraph);
        let end = self.people.partition_point(|spoken| spoken.at < at).max(first);
        let before: Vec<&EntityMention> = self.people[first..end].iter().filter(fits).collect();
        let here = self.sentence(at);
        let mut rest = before.as_slice();
        while let Some(last) = rest.last() {
            let sentence = self.sentence(last.at);
            let start = rest.partition_point(|spoken| self.sentence(spoken.at) < sentence);
            let (earlier, together) = rest.split_at(start);
            rest = earlier;
            let subjects: Vec<&&EntityMention> = together.iter().filter(|spoken| spoken.is_subject).collect();
            let only = |spoken: &[&&EntityMention]| spoken.windows(2).all(|pair| pair[0].entity == pair[1].entity);
            if sentence == here {
                // In its own sentence: the first subject, and for "him" and "his" the only other person.
                if let Some(first) = subjects.first() {
                    return Some(first.entity);
                }
                let object = matches!(self.tree(at).lower(at.token), "his" | "her" | "him");
                if object && only(&together.iter().collect::<Vec<_>>()) {
                    return together.first().map(|spoken| spoken.entity);
                }
                continue;
            }
            // The speaker there continues, whomever else the words mentioned; otherwise the last subject.
            let spoke = self.said.iter().rev().filter(|(other, _)| self.sentence(*other) == sentence);
            let spoke = spoke
                .filter_map(|(_, who)| who.entity())
                .find(|entity| together.iter().any(|spoken| spoken.entity == *entity));
            let chosen = subjects.last().map(|spoken| spoken.entity);
            return spoke.or(chosen).or(together.first().map(|spoken| spoken.entity));
        }
        None
    }

    /// The object of the verb of which it is the subject, which is somebody else: "he asked the mayor" (Condition B of
    /// binding theory, Chomsky 1981).
    fn acted_on(&self, at: TokenAt, steps: usize) -> Option<usize> {
        let tree = self.tree(at);
        let objects = [Relation::DirectObject, Relation::Dative];
        let object = tree.related(tree.head(at.token), &objects).find(|object| !tree.is_quoted(*object));
        let object = object.filter(|_| tree.relation(at.token) == Relation::Subject)?;
        let is_somebody = tree.name_at(object).is_some() || is_person_noun(tree.lemma(object));
        is_somebody.then(|| self.resolve_within(TokenAt { token: object, ..at }, steps).entity())?
    }

    /// "they": several people, or an organisation, that spoke or acted last.
    fn people_together(&self, at: TokenAt) -> Option<Who> {
        let spoke = self.said.iter().filter(|(_, who)| self.is_several(who));
        let all = spoke.chain(&self.plurals).filter(|(other, _)| *other < at && other.paragraph + 1 >= at.paragraph);
        all.max_by_key(|(other, _)| *other).map(|(_, who)| *who)
    }

    /// "it": the organisation that spoke in this paragraph, or was named in it; or else in the previous one; or else
    /// that spoke before that.
    fn body(&self, at: TokenAt) -> Option<Who> {
        let is_body = |who: &Who| match who.known {
            Referent::Entity(entity) => !self.is_person(entity),
            known => known == Referent::Words,
        };
        let spoke = |back: usize| {
            let there = |other: TokenAt| other < at && other.paragraph + back == at.paragraph;
            self.said.iter().rev().find(|(other, who)| there(*other) && is_body(who)).map(|(_, who)| *who)
        };
        let named = |back: usize| {
            let is_organisation = |spoken: &&EntityMention| {
                let is_there = spoken.at < at && spoken.at.paragraph + back == at.paragraph;
                is_there && self.kind(spoken.entity) == EntityKind::Organisation
            };
            let spoken = self.named.iter().rev().find(is_organisation)?;
            let span = self.tree(at).tokens[at.token].span;
            Some(Who { known: Referent::Entity(spoken.entity), paragraph: at.paragraph, span })
        };
        spoke(0).or_else(|| named(0)).or_else(|| spoke(1)).or_else(|| named(1)).or_else(|| spoke(2))
    }

    /// Whether somebody may be "they": an organisation, or words for several people.
    pub fn is_several(&self, who: &Who) -> bool {
        if let Some(entity) = who.entity() {
            return !self.is_person(entity);
        }
        let words = who.span.of(self.paragraphs[who.paragraph].cut.text).to_lowercase();
        let last = words.split_whitespace().next_back().unwrap_or_default();
        who.is_known() && (last.ends_with('s') || words.contains(" and ") || matches!(last, "police" | "people"))
    }
}
