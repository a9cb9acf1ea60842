//! Whether a verb is denied in its own clause: "not", "never", "no bullets".

use super::super::grammar::Relation;
use super::super::named_tree::NamedTree;
use super::subject::has_subject;

/// Farther joined verbs are not considered.
const MOST_STEPS: usize = 5;

/// Whether a verb is denied by a word of its own clause, or together with the verb to which it is joined ("did not see
/// **or hear**").
pub fn is_denied(tree: &NamedTree<'_>, verb: usize) -> bool {
    let mut at = verb;
    for _ in 0..MOST_STEPS {
        if is_denied_itself(tree, at) {
            return true;
        }
        let above = tree.head(at);
        let is_joined = tree.relation(at) == Relation::Conjunct && tree.is_verb(above) && !has_subject(tree, at);
        let coordinator = tree.related(above, &[Relation::Coordinator]).rfind(|word| *word < at);
        match coordinator.filter(|_| is_joined) {
            Some(word) if matches!(tree.lower(word), "or" | "nor") => at = above,
            _ => return false,
        }
    }
    false
}

/// Whether a noun is denied by its own words: "no comment", "neither of the boats".
pub fn is_none(tree: &NamedTree<'_>, noun: usize) -> bool {
    let denies = |child: usize| matches!(tree.lower(child), "no" | "neither");
    matches!(tree.lower(noun), "nobody" | "none" | "nothing" | "neither")
        || tree.related(noun, &[Relation::Determiner, Relation::Negation, Relation::Preconjunction]).any(denies)
}

fn is_denied_itself(tree: &NamedTree<'_>, verb: usize) -> bool {
    use Relation::*;
    let children = tree.children(verb).iter().copied();
    let denies = |child: usize| match tree.relation(child) {
        Negation => !is_not_only(tree, child),
        Subject | PassiveSubject | DirectObject | Attribute => is_none(tree, child),
        _ => matches!(tree.lower(child), "never" | "neither" | "nor" | "hardly" | "scarcely"),
    };
    children.into_iter().any(denies) || is_left_out(tree, verb)
}

/// "Not only" denies nothing.
fn is_not_only(tree: &NamedTree<'_>, negation: usize) -> bool {
    let next = negation + 1;
    next < tree.tokens.len() && matches!(tree.lower(next), "only" | "just" | "merely" | "simply")
}

/// "Without paying", "instead of paying".
fn is_left_out(tree: &NamedTree<'_>, verb: usize) -> bool {
    let preposition = tree.head(verb);
    let is_instead = |token: usize| matches!(tree.lower(token), "instead" | "rather");
    tree.relation(verb) == Relation::PrepositionalComplement
        && match tree.lower(preposition) {
            "without" => true,
            "of" => {
                tree.children(preposition).iter().any(|child| is_instead(*child)) || is_instead(tree.head(preposition))
            }
            _ => false,
        }
}
