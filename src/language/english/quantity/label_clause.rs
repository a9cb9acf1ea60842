//! The clause by which a quantity is named: its verb with what helps it, its subject, and what completes it.

use super::counted::{is_noun, is_unit};
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::mention::Mentions;

/// The most verbs between one without a subject and the subject. A choice: three in a row are rare.
const MOST_STEPS: usize = 6;

/// English adverbs that belong to a verb of moving or changing: "walked out", "were down".
const DIRECTIONS: [&str; 13] =
    ["ahead", "apart", "aside", "away", "back", "down", "home", "off", "on", "out", "over", "together", "up"];

/// What completes a verb.
const COMPLETES: [Relation; 4] =
    [Relation::DirectObject, Relation::Attribute, Relation::AdjectivalComplement, Relation::ObjectPredicate];

/// The words of a clause around its verb.
pub struct Clause {
    /// The verb of which a subject is known, or the verb that was asked for.
    pub verb: usize,
    /// The verb with what helps it.
    pub verbs: Vec<usize>,
    /// A noun.
    pub subject: Option<usize>,
    /// "That" in "pipes that lose water", "he" in "comments he made".
    pub relative: Option<usize>,
    /// Nouns and adjectives that complete it.
    pub objects: Vec<usize>,
}

impl Clause {
    /// The clause of a verb.
    pub fn of(tree: &NamedTree<'_>, mentions: &Mentions, verb: usize) -> Clause {
        let mut found =
            Clause { verb, verbs: verb_words(tree, verb), subject: None, relative: None, objects: objects(tree, verb) };
        found.find_subject(tree, mentions);
        found.complete(tree);
        found
    }

    fn find_subject(&mut self, tree: &NamedTree<'_>, mentions: &Mentions) {
        let mut at = self.verb;
        for _ in 0..MOST_STEPS {
            let own = tree.related(at, &[Relation::Subject, Relation::PassiveSubject]).next();
            let describes = matches!(tree.relation(at), Relation::RelativeClause | Relation::AdnominalClause);
            match own {
                Some(own) if describes && is_relative(tree, own) => {
                    (self.subject, self.relative) = (Some(tree.head(at)), Some(own));
                    return;
                }
                // "comments he made": what is made stands before.
                Some(own) if at == self.verb && self.objects.is_empty() && lacks_object(tree, at, own) => {
                    self.objects.push(tree.head(at));
                    self.subject = Some(own).filter(|own| is_noun(tree, *own));
                    self.relative = Some(own).filter(|own| !is_noun(tree, *own));
                    return;
                }
                Some(own) => {
                    self.subject = noun_of(tree, mentions, own);
                    // "Posting on Friday, Ada Hale wrote": the participle comes too early for a name.
                    if own > self.verb && at != self.verb {
                        (self.verb, self.verbs, self.objects) = (at, verb_words(tree, at), objects(tree, at));
                    }
                    return;
                }
                None if describes => {
                    self.subject = Some(tree.head(at)).filter(|noun| is_noun(tree, *noun));
                    return;
                }
                None => {}
            }
            let above = tree.head(at);
            match tree.relation(at) {
                // "was sentenced and fined": what helps the first verb helps the second.
                Relation::Conjunct if tree.is_verb(above) => {
                    let helps = [Relation::Auxiliary, Relation::PassiveAuxiliary];
                    let has_own = tree.related(at, &helps).next().is_some();
                    let is_like = tree.tag(at) == tree.tag(above) && !tree.tag(at).is_finite_verb();
                    self.verbs.extend(tree.related(above, &helps).filter(|_| is_like && !has_own));
                }
                Relation::OpenComplement if tree.is_verb(above) => {
                    self.verbs.extend(verb_words(tree, above));
                    // "urged lawmakers to move"
                    self.objects.extend(objects(tree, above).into_iter().filter(|object| *object < at));
                }
                Relation::OpenComplement => self.verbs.push(above),
                Relation::AdjectivalComplement => self.verbs.extend(verb_words(tree, above)),
                Relation::AdverbialClause if tree.tag(at) == Tag::PresentParticiple => {}
                _ => return,
            }
            at = above;
        }
    }

    /// "tried" does not say what; "tried to clarify his comment" does.
    fn complete(&mut self, tree: &NamedTree<'_>) {
        let mut verb = self.verb;
        for _ in 0..MOST_STEPS {
            let Some(next) = tree.related(verb, &[Relation::OpenComplement]).next().filter(|next| tree.is_verb(*next))
            else {
                return;
            };
            // "voted to spend $6 million": the sum is another quantity.
            let completing = objects(tree, next);
            let is_thing = |object: usize| is_noun(tree, object) && !is_unit(tree, object);
            let is_other = tree.related(next, &[Relation::DirectObject]).any(|object| !is_thing(object));
            if !objects(tree, verb).is_empty() || is_other {
                return;
            }
            self.verbs.extend(verb_words(tree, next));
            self.objects.extend(completing);
            verb = next;
        }
    }
}

/// What completes a verb. A direct object may be a noun that was taken for a verb: "broke ranks".
fn objects(tree: &NamedTree<'_>, verb: usize) -> Vec<usize> {
    let is_object = |one: &usize| match tree.part_of_speech(*one) {
        PartOfSpeech::Noun | PartOfSpeech::ProperNoun | PartOfSpeech::Adjective => true,
        PartOfSpeech::Verb => {
            tree.relation(*one) == Relation::DirectObject && tree.child(*one, Relation::Subject).is_none()
        }
        _ => false,
    };
    tree.related(verb, &COMPLETES).filter(is_object).collect()
}

/// Whether a relative clause with a subject of its own leaves out its object: "comments he made", but not "the town where he
/// lived" or "Hale, whose son left".
fn lacks_object(tree: &NamedTree<'_>, verb: usize, subject: usize) -> bool {
    let is_open = |token: &usize| matches!(tree.lower(*token), "where" | "when" | "why" | "whose");
    tree.relation(verb) == Relation::RelativeClause
        && tree.relation(subject) == Relation::Subject
        && !tree.children(verb).iter().chain(tree.children(subject)).any(is_open)
}

/// In "Ada Hale, whose son, Emil, was freed" the son is the subject, which a reader of trees may take for an aside.
fn whose(tree: &NamedTree<'_>, subject: usize) -> Option<usize> {
    tree.related(subject, &[Relation::Apposition])
        .find(|noun| tree.related(*noun, &[Relation::Possessor]).any(|possessor| tree.lower(possessor) == "whose"))
}

/// A verb with what helps it: "will probably be put" without "probably".
fn verb_words(tree: &NamedTree<'_>, verb: usize) -> Vec<usize> {
    use Relation::{Auxiliary, Negation, Particle, PassiveAuxiliary};
    let helps = [Auxiliary, PassiveAuxiliary, Negation, Particle];
    let helps = tree.related(verb, &helps).filter(|word| !tree.lower(*word).starts_with('\''));
    let adverbs = tree.related(verb, &[Relation::AdverbialModifier]);
    let directions = adverbs.filter(|adverb| *adverb > verb && DIRECTIONS.contains(&tree.lower(*adverb)));
    helps.chain(directions).chain([verb]).collect()
}

/// The noun itself, or for a pronoun the name of its bearer, if that stands before it in the paragraph.
fn noun_of(tree: &NamedTree<'_>, mentions: &Mentions, token: usize) -> Option<usize> {
    if is_noun(tree, token) {
        return whose(tree, token).or(Some(token));
    }
    let span = tree.tokens[token].span;
    let bearer = mentions.references.iter().find(|reference| reference.span.contains(span))?.entity;
    let named = mentions.names.iter().rfind(|name| name.entity == bearer && name.span.end <= span.start)?;
    tree.head_within(named.span)
}

fn is_relative(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.lower(token), "who" | "which" | "that")
}
