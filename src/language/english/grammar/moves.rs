//! The moves of the parser, and the state that they change: an arc-eager system that also cuts sentences.
//!
//! Nivre, "Algorithms for Deterministic Incremental Dependency Parsing" (2008), with moves that may be undone as in
//! Honnibal and Johnson, "An Improved Non-monotonic Transition System for Dependency Parsing" (2015). A word goes from
//! the buffer to the stack and leaves it when it has all of its dependents.

use super::relation::Relation;

/// What may be done with the first word of the buffer and the last word on the stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MoveKind {
    /// The buffer's word goes on the stack.
    Shift,
    /// The stack's word leaves it; without a head it goes back to the buffer.
    Reduce,
    /// The buffer's word becomes head of the stack's, which leaves.
    Left,
    /// The stack's word becomes head of the buffer's, which goes on the stack.
    Right,
    /// The buffer's second word begins a sentence.
    Break,
}

/// A move, with the relation of the arc that it draws.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub kind: MoveKind,
    pub label: Label,
}

/// A relation; and, if its true head is elsewhere, the relation by which that is found below the given head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub relation: Relation,
    pub lifted_from: Option<Relation>,
}

impl Label {
    pub const ROOT: Label = Label { relation: Relation::Root, lifted_from: None };
}

impl Move {
    /// "S", "D", "L-nsubj", "R-prep||dobj", "B-ROOT".
    pub fn from_name(name: &str) -> Option<Move> {
        let (kind, label) = name.split_once('-').unwrap_or((name, "ROOT"));
        let kind = match kind {
            "S" => MoveKind::Shift,
            "D" => MoveKind::Reduce,
            "L" => MoveKind::Left,
            "R" => MoveKind::Right,
            "B" => MoveKind::Break,
            _ => return None,
        };
        let (relation, lifted_from) = match label.split_once("||") {
            Some((relation, from)) => (relation, Some(Relation::from_name(from)?)),
            None => (label, None),
        };
        Some(Move { kind, label: Label { relation: Relation::from_name(relation)?, lifted_from } })
    }
}

/// A half-parsed text. Words are numbers from 0.
pub(super) struct ParserState {
    stack: Vec<usize>,
    /// Words that went back; they come before the rest of the buffer, the last one first.
    put_back: Vec<usize>,
    /// The first word that was never on the stack.
    next: usize,
    heads: Vec<Option<usize>>,
    labels: Vec<Label>,
    /// Each word's last added dependent, on its left and on its right.
    last_left: Vec<Option<usize>>,
    last_right: Vec<Option<usize>>,
    /// The dependent added to the same side of the same head before this one.
    added_before: Vec<Option<usize>>,
    /// Words that went back and may not be shifted again until they have a new dependent.
    was_put_back: Vec<bool>,
    starts_sentence: Vec<bool>,
}

/// The words whose vectors decide the next move; `None` if there is no such word.
pub(super) const CONTEXT: usize = 8;

impl ParserState {
    /// The initial state. At the words of `starts` a sentence begins, whatever the scores say.
    pub fn new(length: usize, starts: &[usize]) -> ParserState {
        let mut starts_sentence = vec![false; length];
        for start in [0].iter().chain(starts) {
            starts_sentence.get_mut(*start).into_iter().for_each(|starts| *starts = true);
        }
        ParserState {
            stack: Vec::new(),
            put_back: Vec::new(),
            next: 0,
            heads: vec![None; length],
            labels: vec![Label::ROOT; length],
            last_left: vec![None; length],
            last_right: vec![None; length],
            added_before: vec![None; length],
            was_put_back: vec![false; length],
            starts_sentence,
        }
    }

    pub fn is_final(&self) -> bool {
        self.stack.is_empty() && self.buffer_length() == 0
    }

    /// The first two words of the buffer, the last three of the stack, and the last dependents of the first of each.
    pub fn context(&self) -> [Option<usize>; CONTEXT] {
        let (buffer, stack) = (self.buffer(0), self.stack(0));
        let last = |lists: &[Option<usize>], word: Option<usize>| word.and_then(|word| lists[word]);
        [
            buffer,
            self.buffer(1),
            stack,
            self.stack(1),
            self.stack(2),
            last(&self.last_left, buffer),
            last(&self.last_left, stack),
            last(&self.last_right, stack),
        ]
    }

    /// Which kinds of moves may be made.
    pub fn allowed(&self) -> impl Fn(MoveKind) -> bool + use<> {
        let first = self.buffer(0);
        let has_stack = !self.stack.is_empty();
        let begins = first.is_some_and(|first| self.starts_sentence[first]);
        let was_put_back = first.is_some_and(|first| self.was_put_back[first]);
        let is_long = self.buffer_length() >= 2;
        let may_shift = !has_stack || is_long && !begins && !was_put_back;
        let may_draw = has_stack && first.is_some() && !begins;
        let follows = |second: usize| first.is_some_and(|first| second == first + 1);
        let may_break = self.buffer(1).is_some_and(|second| follows(second) && !self.starts_sentence[second]);
        move |kind| match kind {
            MoveKind::Shift => may_shift,
            MoveKind::Reduce => has_stack,
            MoveKind::Left | MoveKind::Right => may_draw,
            MoveKind::Break => may_break,
        }
    }

    /// Makes a move, which must be allowed.
    pub fn make(&mut self, next: Move) {
        match (next.kind, self.stack(0), self.buffer(0)) {
            (MoveKind::Shift, _, _) => self.shift(),
            (MoveKind::Reduce, Some(top), _) => {
                self.stack.pop();
                if self.heads[top].is_none() && !self.stack.is_empty() {
                    self.was_put_back[top] = true;
                    self.put_back.push(top);
                }
            }
            (MoveKind::Left, Some(top), Some(first)) => {
                self.draw(first, top, next.label);
                self.was_put_back[first] = false;
                self.stack.pop();
            }
            (MoveKind::Right, Some(top), Some(first)) => {
                self.draw(top, first, next.label);
                self.shift();
            }
            (MoveKind::Break, _, _) => {
                if let Some(second) = self.buffer(1) {
                    self.starts_sentence[second] = true;
                }
            }
            _ => {}
        }
    }

    /// Each word's head, which is itself if it has none, and its label.
    pub fn finish(self) -> (Vec<usize>, Vec<Label>) {
        let heads = self.heads.iter().enumerate().map(|(word, head)| head.unwrap_or(word)).collect();
        (heads, self.labels)
    }

    fn stack(&self, index: usize) -> Option<usize> {
        self.stack.iter().rev().nth(index).copied()
    }

    fn buffer(&self, index: usize) -> Option<usize> {
        match index.checked_sub(self.put_back.len()) {
            None => self.put_back.iter().rev().nth(index).copied(),
            Some(after) => Some(self.next + after).filter(|word| *word < self.heads.len()),
        }
    }

    fn buffer_length(&self) -> usize {
        self.put_back.len() + self.heads.len() - self.next
    }

    fn shift(&mut self) {
        if let Some(word) = self.put_back.pop() {
            self.stack.push(word);
        } else if self.next < self.heads.len() {
            self.stack.push(self.next);
            self.next += 1;
        }
    }

    fn draw(&mut self, head: usize, dependent: usize, label: Label) {
        if let Some(old) = self.heads[dependent] {
            let list = if old > dependent { &mut self.last_left } else { &mut self.last_right };
            // A dependent that is not the last one stays in the list, as in the program with which the weights were
            // trained.
            if list[old] == Some(dependent) {
                list[old] = self.added_before[dependent];
            }
        }
        let list = if head > dependent { &mut self.last_left } else { &mut self.last_right };
        self.added_before[dependent] = list[head].replace(dependent);
        self.heads[dependent] = Some(head);
        self.labels[dependent] = label;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(length: usize, starts: &[usize], names: &[&str]) -> ParserState {
        let mut state = ParserState::new(length, starts);
        for name in names {
            let next = Move::from_name(name).unwrap();
            assert!(state.allowed()(next.kind), "{name} is not allowed");
            state.make(next);
        }
        state
    }

    #[test]
    fn a_subject_a_verb_and_an_object_find_each_other() {
        let state = run(3, &[], &["S", "L-nsubj", "S", "R-dobj", "D", "D"]);
        assert!(state.is_final());
        let (heads, labels) = state.finish();
        assert_eq!(heads, [1, 1, 1]);
        assert_eq!(labels.iter().map(|label| label.relation.name()).collect::<Vec<_>>(), ["nsubj", "ROOT", "dobj"]);
    }

    #[test]
    fn a_word_without_head_goes_back_once() {
        let state = run(3, &[], &["S", "S", "D"]);
        assert_eq!(state.context()[..3], [Some(1), Some(2), Some(0)]);
        assert!(!state.allowed()(MoveKind::Shift) && state.allowed()(MoveKind::Left));
    }

    #[test]
    fn no_arc_crosses_the_start_of_a_sentence() {
        let state = run(4, &[2], &["S", "R-punct"]);
        let allowed = state.allowed();
        assert!(
            !allowed(MoveKind::Left)
                && !allowed(MoveKind::Right)
                && !allowed(MoveKind::Shift)
                && allowed(MoveKind::Reduce)
        );
    }

    #[test]
    fn a_new_head_takes_the_dependent_from_the_old_one() {
        let state = run(3, &[], &["S", "R-dobj", "L-nsubj"]);
        assert_eq!(state.context()[..3], [Some(2), None, Some(0)]);
        assert_eq!(state.context()[5..], [Some(1), None, None]);
    }

    #[test]
    fn a_lifted_label_names_two_relations() {
        let label = Move::from_name("R-prep||dobj").unwrap().label;
        assert_eq!((label.relation, label.lifted_from), (Relation::Preposition, Some(Relation::DirectObject)));
        assert!(Move::from_name("Q-prep").is_none() && Move::from_name("L-nothing").is_none());
    }
}
