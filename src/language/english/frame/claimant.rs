//! Who says that something was done.

use super::super::grammar::Relation;
use super::super::words::{holds, speech::SAYING_VERBS};
use super::argument::argument;
use super::scene::FrameScene;
use super::subject::subject_of;
use super::words::CLAIMS;
use crate::article::Span;
use crate::language::frame::Argument;

/// Verbs farther up are not considered.
const MOST_STEPS: usize = 10;

/// Who says what a token expresses, innermost first: the subjects of the verbs of saying above it, the owner of the
/// "claim" or "letter" on which it depends, "according to", and the speaker of the quotation.
pub fn claimants(scene: FrameScene<'_, '_>, token: usize) -> Vec<Argument> {
    let tree = scene.tree;
    let mut found = Vec::new();
    let mut top = token;
    for above in tree.ancestors(token).take(MOST_STEPS) {
        if is_said(scene, top, above) {
            found.extend(subject_of(tree, above).map(|subject| argument(scene, subject)));
        } else if is_claimed(scene, top, above) {
            found.extend(tree.child(above, Relation::Possessor).map(|owner| argument(scene, owner)));
        }
        top = above;
    }
    let according = tree.children(top).iter().copied().filter(|child| tree.lower(*child) == "according");
    let sources = according.flat_map(|word| tree.objects_of(word, |to| to == "to"));
    found.extend(sources.map(|source| argument(scene, source)));
    let speaker =
        scene.quote_around(token).and_then(|quote| quote.speaker.as_ref()?.entity.map(|who| (quote.span, who)));
    if let Some((quote, who)) = speaker.filter(|(_, who)| found.iter().all(|one| one.entity != Some(*who))) {
        let (lemma, words, qualifiers) = Default::default();
        found.push(Argument { head: quote, entity: Some(who), lemma, words, qualifiers, is_pronoun: false });
    }
    found
}

/// The nearest verb of saying, or noun of a claim, above a token.
pub fn introduction(scene: FrameScene<'_, '_>, token: usize) -> Option<Span> {
    let below = std::iter::once(token).chain(scene.tree.ancestors(token));
    let mut steps = below.zip(scene.tree.ancestors(token)).take(MOST_STEPS);
    let (_, verb) = steps.find(|(at, above)| is_said(scene, *at, *above) || is_claimed(scene, *at, *above))?;
    Some(scene.span(verb))
}

fn is_said(scene: FrameScene<'_, '_>, at: usize, above: usize) -> bool {
    use Relation::*;
    let tree = scene.tree;
    matches!(tree.relation(at), ClausalComplement | Parataxis | OpenComplement)
        && tree.is_verb(above)
        && holds(SAYING_VERBS, tree.lemma(above))
}

fn is_claimed(scene: FrameScene<'_, '_>, at: usize, above: usize) -> bool {
    scene.tree.relation(at) == Relation::AdnominalClause && CLAIMS.contains(&scene.tree.lemma(above))
}
