//! Who wrote a document: a letter, a statement, a post speaks in the name of its author.

use super::animate::{is_animate, is_document};
use super::discourse::Discourse;
use super::noun::{is_definite, is_singular};
use super::subject::subject;
use super::who::{Referent, TokenAt, Who};
use crate::language::english::grammar::{PartOfSpeech, Relation};
use crate::language::english::words::{holds, speech};
use crate::language::mention::EntityKind;

/// Nouns for the authors of a document mentioned before: "the writers said".
const AUTHORS: [&str; 5] = ["author", "signatory", "signer", "undersigned", "writer"];

/// Nouns that may mean any document mentioned before.
const ANY_PAPER: [&str; 4] = ["document", "missive", "statement", "text"];

impl Discourse<'_, '_> {
    /// Whose words a document contains: its author's, or those of the author of the last document of this kind.
    pub fn of_document(&self, at: TokenAt, steps: usize) -> Who {
        let tree = self.tree(at);
        let noun = tree.lemma(at.token);
        let is_same = |other: &TokenAt| self.tree(*other).lemma(other.token) == noun || ANY_PAPER.contains(&noun);
        let earlier =
            || self.documents.iter().rev().find(|(other, _)| *other < at && is_same(other)).map(|(_, who)| *who);
        let nobody = Who { known: Referent::Not, paragraph: at.paragraph, span: tree.tokens[at.token].span };
        self.author(at, steps).or_else(earlier).unwrap_or(nobody)
    }

    /// "the writers": the authors of the document mentioned last.
    pub fn writers(&self, at: TokenAt) -> Option<Who> {
        let tree = self.tree(at);
        let is_bare = is_definite(tree, at.token) && tree.children(at.token).len() == 1;
        let is_one = is_bare && AUTHORS.contains(&tree.lemma(at.token));
        let is_several = !is_singular(tree, at.token);
        let fits = |(other, who): &&(TokenAt, Who)| *other < at && (is_several == self.is_several(who));
        self.documents.iter().rev().find(fits).filter(|_| is_one).map(|(_, who)| *who)
    }

    /// The author of a document according to the sentence that mentions it.
    pub fn author(&self, at: TokenAt, steps: usize) -> Option<Who> {
        self.author_beside(at, steps).or_else(|| self.author_in_sentence(at, steps))
    }

    /// "his letter", "a letter from X", "a letter signed by X", "issued a statement".
    fn author_beside(&self, at: TokenAt, steps: usize) -> Option<Who> {
        let (tree, noun) = (self.tree(at), at.token);
        let resolve = |token: usize| self.resolve_within(TokenAt { token, ..at }, steps);
        if let Some(owner) = tree.child(noun, Relation::Possessor).map(resolve).filter(Who::is_known) {
            return Some(owner);
        }
        if let Some(sender) = tree.objects_of(noun, |word| matches!(word, "by" | "from")).next() {
            return Some(resolve(sender));
        }
        let is_author = |who: &Who| {
            who.entity()
                .is_some_and(|entity| matches!(self.kind(entity), EntityKind::Person | EntityKind::Organisation))
        };
        if let Some(owner) = tree.objects_of(noun, |word| word == "of").map(resolve).find(is_author) {
            return Some(owner);
        }
        let clauses = tree.related(noun, &[Relation::AdnominalClause, Relation::RelativeClause]);
        let verbs = clauses.flat_map(|verb| [verb].into_iter().chain(tree.related(verb, &[Relation::Conjunct])));
        for verb in verbs.filter(|verb| is_making(tree.lemma(*verb))) {
            let writer = || {
                let own = tree.child(verb, Relation::Subject);
                own.filter(|own| !matches!(tree.lower(*own), "which" | "that" | "who"))
            };
            if let Some(author) = tree.objects_of(verb, |word| word == "by").next().or_else(writer) {
                return Some(resolve(author));
            }
        }
        self.maker(at).map(resolve)
    }

    /// "issued a statement", "said in a statement", "a letter was sent by".
    fn maker(&self, at: TokenAt) -> Option<usize> {
        let (tree, noun) = (self.tree(at), at.token);
        let within = tree.relation(noun) == Relation::PrepositionalObject
            && matches!(tree.lower(tree.head(noun)), "in" | "with");
        let is_made = matches!(tree.relation(noun), Relation::DirectObject | Relation::Conjunct | Relation::Attribute);
        if within || is_made {
            let verb = tree.ancestors(noun).find(|above| tree.is_verb(*above))?;
            let tells = is_making(tree.lemma(verb)) || holds(speech::SAYING_VERBS, tree.lemma(verb)) || within;
            let is_main = tree.part_of_speech(verb) == PartOfSpeech::Verb;
            let maker = subject(tree, verb).filter(|maker| *maker != noun && tells && is_main)?;
            return Some(maker).filter(|maker| !tree.is_quoted(*maker) && !is_document(tree, *maker));
        }
        let is_passive = tree.relation(noun) == Relation::PassiveSubject;
        tree.objects_of(tree.head(noun), |word| word == "by").next().filter(|_| is_passive)
    }

    /// "sent Hale, D-N.Y., a letter", "a letter released Monday and signed by": anywhere in the sentence.
    fn author_in_sentence(&self, at: TokenAt, steps: usize) -> Option<Who> {
        let tree = self.tree(at);
        let makes = |verb: &usize| {
            tree.part_of_speech(*verb) == PartOfSpeech::Verb && is_making(tree.lemma(*verb)) && !tree.is_quoted(*verb)
        };
        let author = |verb: usize| {
            if verb > at.token {
                return tree.objects_of(verb, |word| word == "by").next();
            }
            let is_passive = tree.child(verb, Relation::PassiveAuxiliary).is_some();
            subject(tree, verb).filter(|maker| !is_passive && !is_document(tree, *maker))
        };
        let verbs = tree.sentence_around(at.token).filter(makes);
        let found = verbs.filter_map(author).find(|author| is_animate(tree, *author))?;
        Some(self.resolve_within(TokenAt { token: found, ..at }, steps))
    }
}

fn is_making(lemma: &str) -> bool {
    holds(speech::MAKING_VERBS, lemma)
}
