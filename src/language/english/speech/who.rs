//! Who says something: one of the event's entities, or somebody given only by words.

use crate::article::Span;
use crate::language::mention::Speaker;

/// Who is meant by a noun or a pronoun, and the words that say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// How it is known who is meant.
    pub known: Referent,
    /// The paragraph of the words.
    pub paragraph: usize,
    /// The words.
    pub span: Span,
}

/// How it is known who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// Somebody named: index in the entities.
    Entity(usize),
    /// Somebody without a name, by the words: "a spokesman for the port".
    Words,
    /// Not known: a pronoun, or a document without a known author.
    Not,
}

/// A token of an article: its paragraph, and its index there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenAt {
    /// Number of the paragraph.
    pub paragraph: usize,
    /// Index of the token.
    pub token: usize,
}

impl Who {
    /// The entity, if it is one.
    pub fn entity(&self) -> Option<usize> {
        match self.known {
            Referent::Entity(entity) => Some(entity),
            Referent::Words | Referent::Not => None,
        }
    }

    /// Whether a reader can be shown who it is.
    pub fn is_known(&self) -> bool {
        self.known != Referent::Not
    }

    /// The speaker of words in this paragraph.
    pub fn speaker_in(&self, paragraph: usize) -> Speaker {
        let is_here = self.paragraph == paragraph;
        Speaker {
            span: is_here.then_some(self.span),
            entity: self.entity(),
            elsewhere: (!is_here && self.known == Referent::Words).then_some((self.paragraph, self.span)),
        }
    }
}
