//! Pronouns and role words whose bearer is certain. Precision takes precedence over recall: a wrong name in brackets
//! misleads the reader, a missing one does not.

use super::animate::is_animate;
use super::discourse::Discourse;
use super::gender::pronoun_gender;
use super::noun::{is_aside, is_definite};
use super::saying::{is_saying, is_weak};
use super::subject::subject;
use super::who::TokenAt;
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::name::Gender;
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, is_person_noun, speech};
use crate::language::mention::{Quote, Reference};
use std::collections::BTreeSet;

/// The references by paragraph; a headline has none.
pub fn references(discourse: &Discourse<'_, '_>, quotes: &[Vec<Quote>]) -> Vec<Vec<Reference>> {
    let mut before = MentionedPeople::default();
    let of_paragraph = |paragraph: usize| {
        let tree = &discourse.paragraphs[paragraph];
        let mut references = Vec::new();
        for sentence in 0..tree.sentences.len() {
            if paragraph > 0 {
                let named = SpokenSentence { discourse, tree, paragraph, sentence }.read(&before, &mut references);
                let is_quoted = |token: usize| tree.is_mark(token) || tree.is_quoted(token);
                // When somebody continues speaking, nobody new is mentioned in the outlet's own words.
                match tree.sentences[sentence].clone().all(is_quoted) {
                    true => before.add(named),
                    false => before = named,
                }
            }
        }
        references
            .extend(quotes.get(paragraph).into_iter().flatten().filter_map(|quote| spoken(discourse, tree, quote)));
        references.sort_by_key(|reference| reference.span);
        references.dedup_by_key(|reference| reference.span);
        references
    };
    (0..discourse.paragraphs.len()).map(of_paragraph).collect()
}

/// What may accompany a noun without pointing to another bearer: "the mayor, who left,", "the 68-year-old congressman".
fn is_bare(tree: &NamedTree<'_>, child: usize) -> bool {
    match tree.relation(child) {
        Relation::Determiner | Relation::Punctuation | Relation::CaseMarker => true,
        Relation::RelativeClause => is_aside(tree, child),
        Relation::AdjectivalModifier => tree.children(child).iter().any(|part| tree.tag(*part) == Tag::Hyphen),
        _ => false,
    }
}

/// "the East Side", "in Lorn": nobody has such a name.
fn is_thing(tree: &NamedTree<'_>, head: usize) -> bool {
    let is_place = tree.relation(head) == Relation::PrepositionalObject
        && matches!(tree.lower(tree.head(head)), "across" | "at" | "in" | "inside" | "near" | "on" | "through");
    is_definite(tree, head) || is_place
}

/// The pronoun that a quotation's speaker makes certain: "he said" after the words of the previous speaker.
fn spoken(discourse: &Discourse<'_, '_>, tree: &NamedTree<'_>, quote: &Quote) -> Option<Reference> {
    let speaker = quote.speaker.as_ref()?;
    let (span, entity) = (speaker.span?, speaker.entity?);
    let lower = span.of(tree.cut.text).to_lowercase();
    (matches!(lower.as_str(), "he" | "she") && discourse.is_person(entity)).then_some(Reference { span, entity })
}

/// The people mentioned in a sentence.
#[derive(Default)]
struct MentionedPeople {
    people: Vec<Mentioned>,
    /// Tokens for somebody without a name ("a reporter"), who may also be meant.
    strangers: Vec<usize>,
    /// Whether one of them is more than an owner: "the man's coat".
    has_actor: bool,
    /// Pronouns whose bearer stayed open: somebody else was mentioned.
    open: BTreeSet<Gender>,
    /// Who certainly speaks.
    teller: Option<usize>,
}

impl MentionedPeople {
    /// Adds the people mentioned in a quotation after the sentence.
    fn add(&mut self, quoted: MentionedPeople) {
        self.people.extend(quoted.people);
        self.strangers.extend(quoted.strangers);
        self.has_actor |= quoted.has_actor;
    }
}

/// A person mentioned by name, by role or by a certain pronoun.
struct Mentioned {
    token: usize,
    entity: usize,
    /// Within a quotation or after "of": may be meant, but never certainly.
    is_aside: bool,
}

struct SpokenSentence<'s, 'p> {
    discourse: &'s Discourse<'s, 'p>,
    tree: &'s NamedTree<'p>,
    paragraph: usize,
    sentence: usize,
}

impl SpokenSentence<'_, '_> {
    fn read(&self, before: &MentionedPeople, references: &mut Vec<Reference>) -> MentionedPeople {
        let tree = self.tree;
        let tokens = tree.sentences[self.sentence].clone();
        let roles = self.roles();
        let is_told = |token: usize| roles.iter().any(|(role, _)| *role == token);
        let mut named = MentionedPeople {
            people: self.people(&roles),
            strangers: tokens.clone().filter(|token| !is_told(*token) && self.is_stranger(*token)).collect(),
            ..MentionedPeople::default()
        };
        named.has_actor = named.strangers.iter().any(|other| tree.relation(*other) != Relation::Possessor);
        references.extend(roles.into_iter().map(|(_, reference)| reference));
        let goes_on = self.goes_on();
        for token in tokens.clone() {
            let Some(gender) = pronoun_gender(tree.lower(token)).filter(|_| !tree.is_quoted(token)) else { continue };
            let teller = before.teller.filter(|teller| goes_on == Some(token) && self.fits(*teller, gender));
            // One open pronoun leaves the later ones of its sentence open.
            let only = || self.bearer(token, gender, before, &named).filter(|_| !named.open.contains(&gender));
            match teller.or_else(only) {
                Some(entity) => {
                    references.push(Reference { span: tree.tokens[token].span, entity });
                    named.people.push(Mentioned { token, entity, is_aside: false });
                }
                None if self.looks_ahead(token, gender, &named) => {}
                None => {
                    named.open.insert(gender);
                }
            }
        }
        named.teller = self.teller(&named);
        named
    }

    /// "the senator" if one person of the article is one, and was named before; with its noun.
    fn roles(&self) -> Vec<(usize, Reference)> {
        let tree = self.tree;
        let is_role = |token: &usize| {
            is_person_noun(tree.lemma(*token))
                && tree.tag(*token) == Tag::Noun
                && is_definite(tree, *token)
                && !tree.is_quoted(*token)
                && tree.name_at(*token).is_none()
                && tree.children(*token).iter().all(|child| is_bare(tree, *child))
                && tree.relation(*token) != Relation::Compound
                && tree.relation(*token) != Relation::Apposition
        };
        let role = |token: usize| {
            let phrase = tree.noun_phrase(token);
            let at = TokenAt { paragraph: self.paragraph, token };
            let mut bearers = self.discourse.bearers(at, &phrase).into_iter();
            let entity = bearers.next().filter(|_| bearers.next().is_none())?;
            let before = self.discourse.people.iter().rev().filter(|spoken| spoken.at < at);
            let last = before.into_iter().find(|spoken| spoken.entity == entity)?;
            if self.discourse.is_brought_in(tree.lemma(token), last.at, at) {
                return None;
            }
            Some((token, Reference { span: tree.span(&phrase)?, entity }))
        };
        tree.sentences[self.sentence].clone().filter(is_role).filter_map(role).collect()
    }

    /// The people named, or mentioned by a role.
    fn people(&self, roles: &[(usize, Reference)]) -> Vec<Mentioned> {
        let tree = self.tree;
        let names = tree.names_of(self.sentence).iter();
        let people = names.filter(|name| self.discourse.may_be_person(name.entity));
        let by_name = people.filter_map(|name| Some((tree.head_of(name)?, name.entity)));
        let by_name = by_name.filter(|(head, entity)| self.discourse.is_person(*entity) || !is_thing(tree, *head));
        let by_role = roles.iter().map(|(token, reference)| (*token, reference.entity));
        let mentioned = |(token, entity)| {
            // "an heir of James Madison" only says more about somebody else, who is then the one mentioned.
            let is_complement =
                tree.relation(token) == Relation::PrepositionalObject && tree.lower(tree.head(token)) == "of";
            Mentioned { token, entity, is_aside: is_complement || tree.is_quoted(token) }
        };
        by_name.chain(by_role).map(mentioned).collect()
    }

    /// "a reporter", "the man", "his sister": somebody without a name, unless it describes somebody named.
    fn is_stranger(&self, token: usize) -> bool {
        let tree = self.tree;
        let is_person = tree.tag(token) == Tag::Noun && is_person_noun(tree.lemma(token));
        let described = [Relation::Apposition, Relation::Attribute, Relation::Compound, Relation::NominalModifier];
        let predicate = tree.relation(token) == Relation::PrepositionalObject && tree.lower(tree.head(token)) == "as";
        let at = TokenAt { paragraph: self.paragraph, token };
        let has_name = self.discourse.apposed(at).is_some();
        let determined = tree.related(token, &[Relation::Determiner, Relation::Possessor, Relation::NumericModifier]);
        is_person
            && tree.name_at(token).is_none()
            && !has_name
            && !predicate
            && !described.contains(&tree.relation(token))
            && determined.into_iter().next().is_some()
    }

    /// "In her speech Hale said": the subject after the pronoun is meant, not somebody else.
    fn looks_ahead(&self, pronoun: usize, gender: Gender, named: &MentionedPeople) -> bool {
        let tree = self.tree;
        let verb = tree.ancestors(pronoun).find(|above| tree.is_verb(*above));
        let acts = verb.and_then(|verb| subject(tree, verb)).filter(|acts| *acts > pronoun);
        let mut people = named.people.iter().filter(|one| Some(one.token) == acts);
        tree.tag(pronoun) == Tag::PossessivePronoun && people.any(|one| self.fits(one.entity, gender))
    }

    /// Whether nothing rules out that the person has this gender.
    fn fits(&self, person: usize, gender: Gender) -> bool {
        self.discourse.genders.get(&person).is_none_or(|known| *known == gender)
    }

    /// The only person who can be meant, named before the pronoun in this sentence or the previous one.
    fn bearer(
        &self,
        pronoun: usize,
        gender: Gender,
        before: &MentionedPeople,
        named: &MentionedPeople,
    ) -> Option<usize> {
        let tree = self.tree;
        let is_object = tree.tag(pronoun) == Tag::PersonalPronoun && matches!(tree.lower(pronoun), "him" | "her");
        let is_subject = tree.relation(pronoun) == Relation::Subject;
        // "He won by six votes, and Hale lost": anybody named within the clause of a subject, and after it, is somebody
        // else (Condition C of binding theory, Chomsky 1981).
        let verb = tree.head(pronoun);
        let is_below = |token: usize| tree.ancestors(token).any(|above| above == verb);
        let may_be = |other: &&Mentioned| !(is_subject && other.token > pronoun && is_below(other.token));
        let here = named.people.iter().filter(may_be);
        let here: BTreeSet<usize> = here.map(|one| one.entity).filter(|entity| self.fits(*entity, gender)).collect();
        let earlier = before.people.iter().map(|one| one.entity).filter(|entity| self.fits(*entity, gender));
        let only_of = |people: &BTreeSet<usize>| people.first().copied().filter(|_| people.len() == 1);
        // A text continues with a sentence's own subject, whoever was in the sentence before, if that is certainly a
        // man or a woman.
        let leads = |entity: &usize| {
            let is_subject =
                |token: usize| matches!(tree.relation(token), Relation::Subject | Relation::PassiveSubject);
            let named = named.people.iter().filter(|one| one.entity == *entity && !one.is_aside);
            named.into_iter().any(|one| one.token < pronoun && is_subject(one.token))
        };
        let is_told = |entity: &usize| self.discourse.genders.get(entity) == Some(&gender);
        // An entity not known to be a person does not count beside one who is.
        let known = here.iter().copied().filter(|entity| self.discourse.is_person(*entity)).collect();
        let leader = only_of(&known).filter(is_told).filter(leads);
        let only = leader.or_else(|| only_of(&here.iter().copied().chain(earlier).collect()))?;
        // "She took the man's coat. She": an owner is not passed on as a subject.
        let is_own = is_subject && is_told(&only);
        let is_other = before.has_actor || !before.strangers.is_empty() && !is_own;
        let other_before = leader.is_none() && (is_other || before.open.contains(&gender));
        // "During a walk with a reporter, she said": a person met on the way does not act.
        let is_met = |other: usize| {
            let mut articles = tree.related(other, &[Relation::Determiner]);
            let is_new = articles.any(|article| matches!(tree.lower(article), "a" | "an"));
            is_subject && is_new && tree.relation(other) == Relation::PrepositionalObject
        };
        if other_before || named.strangers.iter().any(|other| *other < pronoun && !is_met(*other)) {
            return None;
        }
        let is_bearer = |one: &&Mentioned| one.entity == only && !one.is_aside;
        let here = named.people.iter().filter(is_bearer).any(|one| one.token < pronoun);
        let earlier = before.people.iter().any(|one| is_bearer(&one));
        // An object is not the subject of its own verb: "Hale asks him".
        let governor = tree.ancestors(pronoun).find(|above| tree.is_verb(*above));
        let acts = governor.and_then(|verb| subject(tree, verb));
        let is_other = is_object && named.people.iter().any(|one| one.entity == only && Some(one.token) == acts);
        (self.discourse.is_person(only) && (earlier || here) && !is_other).then_some(only)
    }

    /// The pronoun with which a sentence continues with the previous speaker: "He said", "She had not seen it", but not
    /// "He replied".
    fn goes_on(&self) -> Option<usize> {
        let tree = self.tree;
        let first = tree.sentences[self.sentence].clone().find(|token| !tree.is_mark(*token))?;
        let replies = holds(speech::REPLY_VERBS, tree.lemma(tree.head(first)));
        (matches!(tree.lower(first), "he" | "she") && !replies).then_some(first)
    }

    /// The only person who speaks in the sentence, and to nobody who could answer.
    fn teller(&self, named: &MentionedPeople) -> Option<usize> {
        let tree = self.tree;
        let mut sayings =
            tree.sentences[self.sentence].clone().filter(|token| is_saying(tree, *token) && !is_weak(tree, *token));
        let verb = sayings.next()?;
        let is_heard = tree
            .related(verb, &[Relation::DirectObject, Relation::Dative])
            .any(|heard| is_animate(tree, heard) && !matches!(tree.lower(heard), "it" | "this" | "that"));
        let speaker = subject(tree, verb).filter(|_| !is_heard)?;
        let apposed = || self.discourse.apposed(TokenAt { paragraph: self.paragraph, token: speaker });
        let by_name = tree.name_at(speaker).or_else(apposed).map(|name| name.entity);
        let by_reference = || named.people.iter().find(|one| one.token == speaker).map(|one| one.entity);
        let entity = by_name.or_else(by_reference)?;
        self.discourse.is_person(entity).then_some(entity)
    }
}
