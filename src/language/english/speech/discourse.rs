//! What an article has said so far: whom it mentioned, who spoke, who wrote which document.

use super::animate::{is_animate, is_document};
use super::gender::Genders;
use super::who::{Referent, TokenAt, Who};
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::mention::{Entity, EntityKind};
use std::collections::BTreeSet;

/// "The letter of the man who ...": no sentence leads farther from noun to noun.
pub const MOST_STEPS: usize = 6;

/// An article while its speech is read, sentence by sentence.
pub struct Discourse<'d, 'p> {
    /// The paragraphs, by number.
    pub paragraphs: &'d [NamedTree<'p>],
    /// The entities of all articles.
    pub entities: &'d [Entity],
    /// Women and men among them.
    pub genders: &'d Genders,
    /// People mentioned outside quotations, and entities that may be people, in text order.
    pub people: Vec<EntityMention>,
    /// Everybody with a role whom the article names anywhere, including later.
    pub cast: BTreeSet<usize>,
    /// Everything named so far, in text order.
    pub named: Vec<EntityMention>,
    /// Who said something, and where, in text order.
    pub said: Vec<(TokenAt, Who)>,
    /// People in the plural who were the subject of a sentence.
    pub plurals: Vec<(TokenAt, Who)>,
    /// Documents with their authors.
    pub documents: Vec<(TokenAt, Who)>,
}

/// Somebody or something mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntityMention {
    pub at: TokenAt,
    pub entity: usize,
    /// Whether it is the subject of a verb, or said to be the same.
    pub is_subject: bool,
}

impl<'d, 'p> Discourse<'d, 'p> {
    /// An article of which nothing has been read yet.
    pub fn new(paragraphs: &'d [NamedTree<'p>], entities: &'d [Entity], genders: &'d Genders) -> Discourse<'d, 'p> {
        let (people, named, said, plurals, documents) = Default::default();
        let has_role = |entity: &usize| entities.get(*entity).is_some_and(|entity| !entity.roles.is_empty());
        let named_ever = paragraphs.iter().flat_map(|tree| &tree.names).map(|name| name.entity);
        let cast = named_ever.filter(has_role).collect();
        Discourse { paragraphs, entities, genders, people, cast, named, said, plurals, documents }
    }

    /// The paragraph of a token.
    pub fn tree(&self, at: TokenAt) -> &'d NamedTree<'p> {
        &self.paragraphs[at.paragraph]
    }

    /// Whether an entity is certainly a person.
    pub fn is_person(&self, entity: usize) -> bool {
        self.kind(entity) == EntityKind::Person
    }

    /// Whether an entity is a person, as far as is known.
    pub fn may_be_person(&self, entity: usize) -> bool {
        matches!(self.kind(entity), EntityKind::Person | EntityKind::Unknown)
    }

    /// The kind of an entity.
    pub fn kind(&self, entity: usize) -> EntityKind {
        self.entities.get(entity).map_or(EntityKind::Unknown, |entity| entity.kind)
    }

    /// The sentence of a token: its paragraph, and its number there.
    pub fn sentence(&self, at: TokenAt) -> (usize, usize) {
        (at.paragraph, self.tree(at).sentence_of(at.token))
    }

    /// Whether between two places somebody without a name is introduced by this noun: "a lawyer".
    pub fn is_brought_in(&self, noun: &str, from: TokenAt, to: TokenAt) -> bool {
        (from.paragraph..=to.paragraph).any(|paragraph| {
            let tree = &self.paragraphs[paragraph];
            let is_new = |token: usize| {
                let mut articles = tree.related(token, &[Relation::Determiner]);
                tree.lemma(token) == noun
                    && articles.any(|article| matches!(tree.lower(article), "a" | "an" | "another"))
            };
            (0..tree.tokens.len())
                .any(|token| from < TokenAt { paragraph, token } && TokenAt { paragraph, token } < to && is_new(token))
        })
    }

    /// Notes a person who speaks or is mentioned.
    pub fn note_person(&mut self, person: EntityMention) {
        let place = self.people.partition_point(|other| *other < person);
        self.people.insert(place, person);
    }

    /// Notes who says something.
    pub fn note_said(&mut self, at: TokenAt, who: Who) {
        let place = self.said.partition_point(|(other, _)| *other <= at);
        self.said.insert(place, (at, who));
    }

    fn note_names(&mut self, paragraph: usize, sentence: usize) {
        let tree = &self.paragraphs[paragraph];
        let (mut owners, mut others) = (Vec::new(), Vec::new());
        for name in tree.names_of(sentence) {
            let Some(head) = tree.head_of(name) else { continue };
            let is_owner = tree.child(head, Relation::CaseMarker).is_some();
            let is_subject =
                |token: usize| matches!(tree.relation(token), Relation::Subject | Relation::PassiveSubject);
            let same = matches!(tree.relation(head), Relation::Apposition | Relation::Conjunct);
            let spoken = EntityMention {
                at: TokenAt { paragraph, token: head },
                entity: name.entity,
                is_subject: is_subject(head) || same && is_subject(tree.head(head)),
            };
            let place = self.named.partition_point(|other| *other < spoken);
            self.named.insert(place, spoken);
            // "Twelve are in Victoria": a place.
            let first =
                [head].into_iter().chain(tree.ancestors(head)).find(|at| tree.relation(*at) != Relation::Conjunct);
            let is_object = |at: usize| tree.relation(at) == Relation::PrepositionalObject;
            let is_where = self.kind(name.entity) == EntityKind::Unknown
                && first.is_some_and(|at| is_object(at) && tree.lower(tree.head(at)) == "in");
            if self.may_be_person(name.entity) && !is_where && !tree.is_quoted(head) {
                match is_owner {
                    true if self.is_person(name.entity) => owners.push(spoken),
                    true => {}
                    false => others.push(spoken),
                }
            }
        }
        // "It was Hale's third bridge": an owner is the person mentioned if nobody else is.
        for person in if others.is_empty() { owners } else { others } {
            self.note_person(person);
        }
    }

    /// Notes a sentence: whom it names, the documents that it mentions with their authors, and people in the plural.
    pub fn note_sentence(&mut self, paragraph: usize, sentence: usize) {
        self.note_names(paragraph, sentence);
        let tree = &self.paragraphs[paragraph];
        let tokens = tree.sentences.get(sentence).cloned().unwrap_or_default();
        for token in tokens.filter(|token| !tree.is_quoted(*token)) {
            let at = TokenAt { paragraph, token };
            if is_document(tree, token) {
                let author = self.author(at, MOST_STEPS).filter(Who::is_known);
                self.documents.extend(author.map(|author| (at, author)));
            }
            let is_subject = matches!(tree.relation(token), Relation::Subject | Relation::PassiveSubject);
            if is_subject && tree.tag(token) == Tag::PluralNoun && is_animate(tree, token) {
                let span = tree.span(&tree.noun_phrase(token)).unwrap_or(tree.tokens[token].span);
                self.plurals.push((at, Who { known: Referent::Words, paragraph, span }));
            }
        }
    }
}
