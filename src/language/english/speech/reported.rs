//! Reported speech without quotation marks: "Hale said that ...", "..., a spokesman said", "according to Hale".
//!
//! Only people count here. What an outlet, an office or a document says is a credit (`credit.rs`).

use super::animate::is_person;
use super::discourse::Discourse;
use super::saying::{is_saying, is_unreal, is_weak};
use super::subject::{inverted, subject};
use super::who::{Referent, TokenAt, Who};
use crate::article::Span;
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, speech};
use crate::language::mention::{Quote, Reported};

/// The reported speech of one paragraph, in text order; a verb that introduces a quotation belongs to the quotation.
pub fn reported(discourse: &Discourse<'_, '_>, paragraph: usize, quotes: &[Quote]) -> Vec<Reported> {
    let tree = &discourse.paragraphs[paragraph];
    let of_quote = |token: &usize| quotes.iter().any(|quote| quote.verb == Some(tree.tokens[*token].span));
    let outside = (0..tree.tokens.len()).filter(|token| !tree.is_quoted(*token) && !of_quote(token));
    let told = outside.filter_map(|token| {
        let (head, verb) = according_to(tree, token).or_else(|| by_verb(tree, token))?;
        let who = discourse.resolve(TokenAt { paragraph, token: head });
        is_voice(discourse, tree, head, &who).then(|| Reported { speaker: who.speaker_in(paragraph), verb })
    });
    told.collect()
}

/// "according to Ms. Hale", "according to two people who were there": who, and the words that say so.
fn according_to(tree: &NamedTree<'_>, token: usize) -> Option<(usize, Span)> {
    let to = tree.children(token).iter().find(|child| tree.lower(**child) == "to");
    let to = to.filter(|_| tree.lower(token) == "according")?;
    let head = tree.child(*to, Relation::PrepositionalObject)?;
    Some((head, tree.span(&[token, *to])?))
}

/// "Hale said that ...", "..., said Hale", "Chinese experts warned".
fn by_verb(tree: &NamedTree<'_>, verb: usize) -> Option<(usize, Span)> {
    if !is_saying(tree, verb) || is_weak(tree, verb) || is_unreal(tree, verb) || !tells(tree, verb) {
        return None;
    }
    let after = inverted(tree, verb).filter(|_| tree.child(verb, Relation::Subject).is_none());
    let head = subject(tree, verb).or(after).filter(|head| !tree.is_quoted(*head))?;
    Some((head, tree.tokens[verb].span))
}

/// Whether the verb comes with what was said: a clause; for verbs that state a fact by a noun, also their object.
fn tells(tree: &NamedTree<'_>, verb: usize) -> bool {
    let clause = tree.child(verb, Relation::ClausalComplement).is_some();
    let beside = tree.relation(verb) == Relation::Parataxis;
    let object = [Relation::DirectObject, Relation::OpenComplement];
    // "said on a visit on Friday that ...": the parser may attach the clause to the day.
    let says = tree.lemma(verb) == "say";
    says || clause
        || beside
        || holds(speech::TELLING_VERBS, tree.lemma(verb)) && tree.related(verb, &object).next().is_some()
}

/// Whether a noun stands for people who can be distinguished from a body: "two people who were there".
pub fn names_people(tree: &NamedTree<'_>, head: usize) -> bool {
    is_person(tree, head) || tree.lower(head) == "people"
}

/// Whether somebody may be shown alone as having said something: a person, or words for people that identify them.
fn is_voice(discourse: &Discourse<'_, '_>, tree: &NamedTree<'_>, head: usize, who: &Who) -> bool {
    match who.known {
        Referent::Entity(entity) => discourse.is_person(entity),
        Referent::Words => {
            let owned_by_pronoun =
                tree.related(head, &[Relation::Possessor]).any(|owner| tree.tag(owner) == Tag::PossessivePronoun);
            // "the people", "family": they could be anybody.
            let is_vague = matches!(tree.lower(head), "people" | "family" | "sources")
                && tree.children(head).iter().all(|child| tree.relation(*child) == Relation::Determiner);
            names_people(tree, head) && !owned_by_pronoun && !is_vague
        }
        Referent::Not => false,
    }
}
