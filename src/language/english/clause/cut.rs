//! Where a clause is cut.

use super::super::grammar::Relation;
use super::super::tree::Tree;
use super::coordination::is_clause_beside;
use super::description::{is_telling_apposition, is_telling_relative};
use super::marks::is_parting_mark;
use super::subordination::{is_telling_participle, is_time_or_contrast};
use super::unit::{ClauseUnit, CutKind};
use super::{coordination, saying};

/// A cut above a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The kind of what is cut off.
    pub kind: CutKind,
    /// The word that heads what is cut off.
    pub head: usize,
}

/// Whether everything that depends on a word of the unit says something by itself.
type Test = fn(&Tree<'_>, &ClauseUnit, usize) -> bool;

/// How everything that depends on a word of the unit is cut off as a statement of its own.
pub fn cut_at(tree: &Tree<'_>, unit: &ClauseUnit, head: usize) -> Option<CutKind> {
    let (kind, is_cut): (CutKind, Test) = match tree.relation(head) {
        Relation::Conjunct => (CutKind::Conjunct, coordination::is_telling_conjunct),
        Relation::RelativeClause => (CutKind::Relative, is_telling_relative),
        Relation::Apposition => (CutKind::Apposition, is_telling_apposition),
        Relation::AdverbialClause if is_telling_participle(tree, unit, head) => return Some(CutKind::Participle),
        Relation::AdverbialClause => (CutKind::Adverbial, is_time_or_contrast),
        Relation::Parataxis => (CutKind::Beside, is_clause_beside),
        Relation::ClausalComplement if is_parted_by_mark(tree, head) => (CutKind::Beside, is_clause_beside),
        _ => return None,
    };
    is_cut(tree, unit, head).then_some(kind)
}

/// Whether a semicolon, a colon or a dash depends on a verb: then what seems to complete it is beside it, unless it is
/// what is said.
fn is_parted_by_mark(tree: &Tree<'_>, clause: usize) -> bool {
    let verb = tree.head(clause);
    let reports_itself = saying::is_saying(tree, clause) && tree.child(clause, Relation::ClausalComplement).is_some();
    let mut marks = tree.related(verb, &[Relation::Punctuation]);
    tree.is_verb(verb)
        && (!saying::is_saying(tree, verb) || reports_itself)
        && marks.any(|mark| is_parting_mark(tree, mark))
}
