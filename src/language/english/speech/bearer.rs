//! Who bears a role: "the mayor", "the Arizona Republican", "the senators".

use super::discourse::Discourse;
use super::gender::noun_gender;
use super::noun::{is_definite, is_singular, is_told_further};
use super::who::{Referent, TokenAt, Who};
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::words::is_person_noun;
use std::collections::BTreeSet;

/// Words for the manner in which somebody bears a role, which do not point to another bearer: "the embattled mayor".
const MANNERS: [&str; 5] = ["embattled", "ex", "former", "longtime", "veteran"];

/// A plural for several people just named reaches back this many paragraphs.
const REACH_PARAGRAPHS: usize = 2;

impl Discourse<'_, '_> {
    /// Of the people whose roles have all words of the phrase, the one named last; before any of them was named, the
    /// only one in the article.
    pub fn bearer(&self, at: TokenAt, phrase: &[usize]) -> Option<usize> {
        let bearers = self.bearers(at, phrase);
        let before = self.people.iter().rev().filter(|spoken| spoken.at < at);
        let last = before.map(|spoken| spoken.entity).find(|entity| bearers.contains(entity));
        let only = || bearers.first().copied().filter(|_| bearers.len() == 1 && is_definite(self.tree(at), at.token));
        last.or_else(only)
    }

    /// Everybody in the article whose roles have all words of a phrase for one person.
    pub fn bearers(&self, at: TokenAt, phrase: &[usize]) -> BTreeSet<usize> {
        let tree = self.tree(at);
        let noun = tree.lemma(at.token);
        let mut determiners = tree.related(at.token, &[Relation::Determiner, Relation::Possessor]);
        let determiner = determiners.next().map(|token| tree.lower(token));
        let is_told = match determiner {
            Some(word) => !matches!(word, "a" | "an" | "one" | "another" | "some" | "any"),
            None => tree.tag(at.token) == Tag::ProperNoun,
        };
        if !is_person_noun(noun) || !is_singular(tree, at.token) || !is_told || is_told_further(tree, at.token) {
            return BTreeSet::new();
        }
        let modifiers = [Relation::Compound, Relation::AdjectivalModifier, Relation::NominalModifier];
        // "the seven-term congressman", "the self-styled mayor": how, and not which one.
        let is_joined = |token: usize| tree.children(token).iter().any(|child| tree.tag(*child) == Tag::Hyphen);
        let is_modifier = |token: &usize| {
            modifiers.contains(&tree.relation(*token)) && tree.head(*token) == at.token && !is_joined(*token)
                || tree.relation(*token) == Relation::PrepositionalObject
        };
        let words = phrase.iter().filter(|token| is_modifier(token)).map(|token| tree.lower(*token));
        let words: Vec<String> =
            words.filter(|word| !MANNERS.contains(word)).map(|word| word.replace('.', "")).collect();
        let bears = |entity: &usize| {
            let Some(roles) = self.entities.get(*entity).map(|entity| &entity.roles) else { return false };
            let roles: Vec<String> = roles.iter().map(|role| role.to_lowercase().replace('.', "")).collect();
            let told: Vec<&str> = roles.iter().flat_map(|role| words_of(role)).collect();
            let offices: Vec<&str> = roles.iter().flat_map(|role| offices(role)).collect();
            let holds_office = offices.contains(&noun) || same_office(noun).iter().any(|other| offices.contains(other));
            holds_office && words.iter().all(|word| told.contains(&word.as_str())) && self.fits(*entity, noun)
        };
        self.cast.iter().copied().filter(bears).collect()
    }

    /// Whether nothing rules out calling a person by this noun.
    fn fits(&self, entity: usize, noun: &str) -> bool {
        noun_gender(noun).is_none_or(|gender| self.genders.get(&entity).is_none_or(|known| *known == gender))
    }

    /// "the former Millport mayor said": writers refer to the person they last mentioned by another word, to add
    /// something new in passing.
    pub fn variation(&self, at: TokenAt, phrase: &[usize]) -> Option<usize> {
        let tree = self.tree(at);
        let noun = tree.lemma(at.token);
        let told_further = [Relation::Preposition, Relation::AdnominalClause, Relation::RelativeClause];
        let tells_new = |token: &usize| {
            let modifies = [Relation::AdjectivalModifier, Relation::Compound, Relation::NominalModifier];
            let is_name = matches!(tree.tag(*token), Tag::ProperNoun | Tag::PluralProperNoun);
            *token != at.token
                && modifies.contains(&tree.relation(*token))
                && (is_name || matches!(tree.lower(*token), "former" | "ex"))
        };
        if !is_person_noun(noun)
            || !is_singular(tree, at.token)
            || !is_definite(tree, at.token)
            || tree.relation(at.token) != Relation::Subject
            || tree.related(at.token, &told_further).next().is_some()
            || !phrase.iter().any(tells_new)
        {
            return None;
        }
        let here = self.sentence(at);
        let subjects = self.people.iter().rev().filter(|spoken| spoken.at < at && spoken.is_subject);
        let mut earlier = subjects.filter(|spoken| self.sentence(spoken.at) != here);
        let last = earlier.next().filter(|spoken| spoken.at.paragraph + 1 >= at.paragraph)?;
        let gender = noun_gender(noun);
        let fits = gender.is_none_or(|gender| self.genders.get(&last.entity) == Some(&gender));
        (self.is_person(last.entity) && fits).then_some(last.entity)
    }

    /// "the senators": the people last named together.
    pub fn several(&self, at: TokenAt) -> Option<Who> {
        let tree = self.tree(at);
        if !is_person_noun(tree.lemma(at.token))
            || !matches!(tree.tag(at.token), Tag::PluralNoun | Tag::PluralProperNoun)
            || !is_definite(tree, at.token)
            || tree.children(at.token).len() > 1
        {
            return None;
        }
        let first_of_several = |spoken: &&super::discourse::EntityMention| {
            let there = self.tree(spoken.at);
            let joined = there.child(spoken.at.token, Relation::Conjunct);
            let is_person = |token: usize| there.name_at(token).is_some_and(|name| self.is_person(name.entity));
            self.is_person(spoken.entity) && joined.is_some_and(is_person)
        };
        let near = |spoken: &&super::discourse::EntityMention| spoken.at.paragraph + REACH_PARAGRAPHS >= at.paragraph;
        let before = self.people.iter().rev().filter(|spoken| spoken.at < at);
        let first = before.take_while(|spoken| near(spoken)).find(first_of_several)?;
        let there = self.tree(first.at);
        let mut last = first.at.token;
        while let Some(next) = there.child(last, Relation::Conjunct).filter(|next| *next > last) {
            last = next;
        }
        let span = there.span(&[first.at.token, last])?;
        let start = there.name_at(first.at.token).map_or(span.start, |name| name.span.start);
        let end = there.name_at(last).map_or(span.end, |name| name.span.end);
        let span = crate::article::Span::new(start, end.max(start));
        Some(Who { known: Referent::Words, paragraph: first.at.paragraph, span })
    }
}

fn words_of(role: &str) -> impl Iterator<Item = &str> {
    role.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

/// The nouns of a role that say what its bearer is: "president" and "founder" in "president and founder of the school
/// of law", but not "president" in "the president's adviser" or "an adviser to the president".
fn offices(role: &str) -> Vec<&str> {
    const LINKS: [&str; 12] = ["about", "at", "by", "for", "from", "in", "of", "on", "to", "who", "whose", "with"];
    let words: Vec<&str> = words_of(role).collect();
    let end = words.iter().position(|word| LINKS.contains(word)).unwrap_or(words.len());
    let is_last = |index: &usize| *index + 1 == end || words.get(index + 1) == Some(&"and");
    (0..end).filter(is_last).map(|index| words[index]).collect()
}

/// Other words for the holders of an office, as used in roles.
fn same_office(noun: &str) -> &'static [&'static str] {
    match noun {
        "congressman" | "congresswoman" => &["representative", "rep", "lawmaker"],
        "representative" => &["rep", "congressman", "congresswoman"],
        "lawmaker" => &["senator", "sen", "representative", "rep", "congressman", "congresswoman"],
        "senator" => &["sen"],
        "governor" => &["gov"],
        "professor" => &["prof"],
        _ => &[],
    }
}
