//! What a statement has, whatever article it is set beside: found once, as it is set beside all of them.

use super::distinct;
use crate::language::Frame;
use crate::read::{Read, Statement};
use crate::weigh::{Content, asserted};

/// What a statement has.
pub struct Traits<'a> {
    /// Whom and what it names, each once, by entity.
    pub named: Vec<usize>,
    /// How many of its weighty words are within quotation marks.
    pub quoted: usize,
    /// The acts that it is judged by, as its own language has them.
    pub acts: Vec<&'a Frame>,
}

impl<'a> Traits<'a> {
    /// Those of a statement.
    pub fn of(read: &'a Read<'a>, statement: &Statement, content: &Content) -> Traits<'a> {
        let language = read.language_of(statement.place.article);
        Traits {
            named: distinct::named(read, statement),
            quoted: distinct::quoted(read, statement, content),
            acts: asserted(&read.frames_of(statement), language.acts()),
        }
    }

    /// Whether it has somebody's very words.
    pub fn quotes(&self) -> bool {
        distinct::is_quotation(self.quoted)
    }
}
