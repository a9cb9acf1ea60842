//! Clauses that point back: "He refused", "That is why", "Thirty people work there". If it is not certain whom or what
//! they mean, a reader needs the sentence before them.

use super::super::grammar::{Relation, Tag};
use super::super::named_tree::NamedTree;
use super::super::speech::{noun_gender, pronoun_gender};
use super::super::words::{holds, time};
use super::antecedent::{is_body, is_outer_subject, is_person, is_several, stands_for_nothing};
use super::saying::is_saying;
use super::unit::Tokens;
use crate::article::Span;
use crate::language::mention::{Entity, EntityKind};
use crate::language::reading::Context;
use std::ops::Range;

/// A paragraph among those of its article, with what is known of it.
pub struct Setting<'s, 'p> {
    /// The article's paragraphs; 0 is the headline.
    pub trees: &'s [NamedTree<'p>],
    /// The paragraph's number.
    pub paragraph: usize,
    /// Who and what the articles name.
    pub entities: &'s [Entity],
    /// The paragraph's pronouns and roles whose bearer is shown in brackets.
    pub known: &'s [Span],
}

impl Setting<'_, '_> {
    /// The sentence that a clause needs before it: its own if the clause was cut from the middle of it, otherwise the
    /// previous one.
    pub fn context(&self, sentence: usize, clause: &Tokens) -> Option<Context> {
        let tree = self.trees.get(self.paragraph)?;
        let (paragraph, before) = self.before(sentence, clause)?;
        let points_back =
            |token: &usize| self.points_back(tree, clause, *token) || self.was_brought_in(paragraph, before, *token);
        if !clause.iter().any(points_back) {
            return None;
        }
        let there = self.trees.get(paragraph)?;
        let tokens: Vec<usize> =
            there.sentences.get(before)?.clone().filter(|token| there.tag(*token) != Tag::Space).collect();
        Some(Context { paragraph, span: there.span(&tokens)? })
    }

    /// The paragraph and the number of that sentence.
    fn before(&self, sentence: usize, clause: &Tokens) -> Option<(usize, usize)> {
        let tree = self.trees.get(self.paragraph)?;
        let is_opening = |token: &usize| !tree.is_mark(*token) && tree.relation(*token) != Relation::Coordinator;
        if *clause.first()? > tree.sentences.get(sentence)?.clone().find(is_opening)? {
            return Some((self.paragraph, sentence));
        }
        match sentence.checked_sub(1) {
            Some(before) => Some((self.paragraph, before)),
            // A headline is not a context: it sums up what follows.
            None => {
                let before = self.paragraph.checked_sub(1).filter(|before| *before > 0)?;
                Some((before, self.trees.get(before)?.sentences.len().checked_sub(1)?))
            }
        }
    }

    /// Whether a word of the clause stands for something that the clause does not name.
    fn points_back(&self, tree: &NamedTree<'_>, clause: &Tokens, token: usize) -> bool {
        if self.is_known(tree, token) {
            return false;
        }
        match tree.tag(token) {
            Tag::PersonalPronoun | Tag::PossessivePronoun => self.is_open_pronoun(tree, clause, token),
            Tag::Determiner => is_demonstrative(tree, token),
            Tag::Adverb => tree.lower(token) == "there" && !self.has_place(tree, clause, token),
            Tag::Noun => is_unnamed_person(tree, clause, token),
            Tag::CardinalNumber => is_numbered_before(tree, token),
            _ => false,
        }
    }

    /// A third-person pronoun for which no word of the clause can stand.
    fn is_open_pronoun(&self, tree: &NamedTree<'_>, clause: &Tokens, pronoun: usize) -> bool {
        let lower = tree.lower(pronoun);
        let fits: &dyn Fn(usize) -> bool = match lower {
            "he" | "him" | "his" | "she" | "her" => &|noun: usize| {
                let gender = noun_gender(tree.lower(noun));
                !is_several(tree, noun)
                    && (is_person(tree, noun, self.entities) || self.may_be_person(tree, noun))
                    && (gender.is_none() || gender == pronoun_gender(lower))
            },
            "they" | "them" | "their" => &|noun: usize| is_several(tree, noun) || is_body(tree, noun, self.entities),
            // Only a body says something.
            "it" if is_outer_subject(tree, pronoun) && is_saying(tree, tree.head(pronoun)) => {
                &|noun: usize| is_body(tree, noun, self.entities)
            }
            "it" | "its" => &|noun: usize| !is_several(tree, noun) && !is_person(tree, noun, self.entities),
            _ => return false,
        };
        if lower == "it" && is_outer_subject(tree, pronoun) && stands_for_nothing(tree, pronoun) {
            return false;
        }
        // "In her speech Hale said": an owner may be named after the pronoun.
        let is_owner = tree.tag(pronoun) == Tag::PossessivePronoun;
        let is_named =
            |token: &usize| is_noun(tree, *token) && (*token < pronoun || is_owner && is_outer_subject(tree, *token));
        let is_meant = |token: &usize| is_named(token) && fits(*token) && !acts_on(tree, *token, pronoun);
        // "He [Jo Hale] said that he": once explained, it is explained.
        let is_explained = |token: &usize| self.is_known(tree, *token) && stand_for_one(tree.lower(*token), lower);
        !clause.iter().any(is_meant) && !clause.range(..pronoun).any(is_explained)
    }

    /// "The report", which the previous sentence mentions, and neither headline nor lede: what the story is about needs
    /// no context.
    fn was_brought_in(&self, paragraph: usize, before: usize, token: usize) -> bool {
        let tree = &self.trees[self.paragraph];
        let is_bare = tree.children(token).iter().all(|child| tree.lower(*child) == "the" || tree.is_mark(*child));
        let is_definite = tree.related(token, &[Relation::Determiner]).next().is_some();
        let is_noun = matches!(tree.tag(token), Tag::Noun | Tag::PluralNoun) && tree.name_at(token).is_none();
        if !(is_noun && is_outer_subject(tree, token) && is_definite && is_bare) || self.is_known(tree, token) {
            return false;
        }
        let speaks_of = |paragraph: usize, mut tokens: Range<usize>| {
            let there = self.trees.get(paragraph);
            there.is_some_and(|there| tokens.any(|other| is_noun_of(there, other, tree.lemma(token))))
        };
        let all = |paragraph: usize| 0..self.trees.get(paragraph).map_or(0, |tree| tree.tokens.len());
        let sentence = self.trees.get(paragraph).and_then(|tree| tree.sentences.get(before)).cloned();
        sentence.is_some_and(|sentence| speaks_of(paragraph, sentence))
            && !(0..=1).any(|paragraph| speaks_of(paragraph, all(paragraph)))
    }

    fn is_known(&self, tree: &NamedTree<'_>, token: usize) -> bool {
        self.known.iter().any(|known| known.contains(tree.tokens[token].span))
    }

    /// A name that may be a person's.
    fn may_be_person(&self, tree: &NamedTree<'_>, noun: usize) -> bool {
        let entity = tree.name_at(noun).and_then(|name| self.entities.get(name.entity));
        entity.is_some_and(|entity| !matches!(entity.kind, EntityKind::Place | EntityKind::Organisation))
    }

    /// Whether a place comes before "there".
    fn has_place(&self, tree: &NamedTree<'_>, clause: &Tokens, there: usize) -> bool {
        let is_place = |token: usize| {
            let name = tree.name_at(token).and_then(|name| self.entities.get(name.entity));
            let is_at = tree.relation(token) == Relation::PrepositionalObject
                && matches!(tree.lower(tree.head(token)), "at" | "in" | "into" | "near" | "on" | "to");
            name.is_some_and(|entity| entity.kind == EntityKind::Place) || is_at
        };
        clause.range(..there).any(|token| is_place(*token))
    }
}

fn is_noun_of(tree: &NamedTree<'_>, token: usize, lemma: &str) -> bool {
    tree.tag(token).is_noun() && tree.lemma(token) == lemma
}

/// "text" of "text messages" is none by itself.
fn is_noun(tree: &NamedTree<'_>, token: usize) -> bool {
    tree.tag(token).is_noun() && tree.relation(token) != Relation::Compound
}

/// Whether the noun does something to the pronoun, which is then somebody else: "a man accompanying him" (Condition B of binding
/// theory, Chomsky 1981).
fn acts_on(tree: &NamedTree<'_>, noun: usize, pronoun: usize) -> bool {
    let is_object = matches!(tree.relation(pronoun), Relation::DirectObject | Relation::Dative);
    let verb = tree.head(pronoun);
    let describes = matches!(tree.relation(verb), Relation::AdnominalClause | Relation::RelativeClause);
    is_object && (tree.head(noun) == verb && is_outer_subject(tree, noun) || describes && tree.head(verb) == noun)
}

/// Whether two pronouns are forms of one: "she", "her".
fn stand_for_one(one: &str, other: &str) -> bool {
    const FORMS: [&[&str]; 4] =
        [&["he", "him", "his"], &["she", "her", "hers"], &["they", "them", "their", "theirs"], &["it", "its"]];
    FORMS.iter().any(|forms| forms.contains(&one) && forms.contains(&other))
}

/// "That is why", "took him to task for that argument"; not "that of", "those who", "this week".
fn is_demonstrative(tree: &NamedTree<'_>, token: usize) -> bool {
    if !matches!(tree.lower(token), "this" | "that" | "these" | "those") {
        return false;
    }
    match tree.relation(token) {
        Relation::Determiner => {
            let noun = tree.head(token);
            let is_time = holds(time::STRETCHES, tree.lemma(noun)) && matches!(tree.lower(token), "this" | "these");
            let is_described =
                tree.related(noun, &[Relation::RelativeClause, Relation::AdnominalClause]).next().is_some();
            !is_time && !is_described && !tree.is_quoted(token)
        }
        _ => tree
            .related(token, &[Relation::Preposition, Relation::RelativeClause, Relation::AdnominalClause])
            .next()
            .is_none(),
    }
}

/// "the young man", mentioned before: a noun that says no more than man or woman.
fn is_unnamed_person(tree: &NamedTree<'_>, clause: &Tokens, noun: usize) -> bool {
    let says_little = matches!(tree.lemma(noun), "man" | "woman" | "boy" | "girl" | "pair" | "couple");
    let is_definite = tree.related(noun, &[Relation::Determiner]).any(|word| tree.lower(word) == "the");
    let more = [Relation::Preposition, Relation::RelativeClause, Relation::AdnominalClause, Relation::Apposition];
    says_little
        && is_definite
        && tree.name_at(noun).is_none()
        && tree.related(noun, &more).next().is_none()
        && !clause.range(..noun).any(|token| tree.lemma(*token) == tree.lemma(noun))
}

/// "no distinction between the two".
fn is_numbered_before(tree: &NamedTree<'_>, number: usize) -> bool {
    let has_article = tree.related(number, &[Relation::Determiner]).any(|word| tree.lower(word) == "the");
    let is_small = matches!(tree.lower(number), "two" | "three" | "four" | "five");
    has_article && is_small && !tree.children(number).iter().any(|child| *child > number)
}
