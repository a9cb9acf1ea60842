//! The words of a frame's clause, and how deep it is in its sentence.

use super::scene::FrameScene;
use super::subject::subject_of;
use crate::article::Span;
use crate::language::frame::Frame;

/// The pieces of the sentence that depend on a head, and its subject's words if they are elsewhere; in text order.
pub fn pieces(scene: FrameScene<'_, '_>, head: usize) -> Vec<Span> {
    let tree = scene.tree;
    let mut tokens = tree.subtree(head, |_| false);
    if tree.is_verb(head) {
        tokens.extend(subject_of(tree, head).map(|subject| tree.noun_phrase(subject)).unwrap_or_default());
        tokens.sort_unstable();
        tokens.dedup();
    }
    let runs = tokens.chunk_by(|one, next| one + 1 == *next);
    runs.filter_map(|run| tree.span(run)).collect()
}

/// The number of heads above a token, at most [`Frame::DEEPEST`].
pub fn depth(scene: FrameScene<'_, '_>, token: usize) -> usize {
    scene.tree.ancestors(token).take(Frame::DEEPEST).count()
}
