//! The noun that a number counts, and the act in which it takes part.

use crate::language::english::grammar::{PartOfSpeech, Relation};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, quantity};
use std::collections::BTreeSet;

/// The tokens of a number or date, and the path from its head up to the verb of its clause.
pub struct PathToVerb {
    /// All tokens of the number or date.
    pub own: std::ops::Range<usize>,
    /// The one on which the others depend.
    pub head: usize,
    /// The head and what is above it, below the verb.
    pub path: Vec<usize>,
    /// The verb of its act, if any.
    pub verb: Option<usize>,
}

/// Most steps from a figure up to its verb: in a sentence there are up to ten, in a list of thousands as many as it has
/// entries. A choice.
const DEEPEST: usize = 100;

impl PathToVerb {
    /// `None` if there is no token.
    pub fn up(tree: &NamedTree<'_>, own: std::ops::Range<usize>) -> Option<PathToVerb> {
        let head = own.clone().rfind(|token| !own.contains(&tree.head(*token)) || tree.head(*token) == *token);
        let head = head.or(own.clone().next_back())?;
        let mut path = vec![head];
        let mut verb = None;
        for above in tree.ancestors(head).take(DEEPEST) {
            if tree.is_verb(above) && tree.tag(above).is_verb() {
                verb = Some(above);
                break;
            }
            path.push(above);
        }
        Some(PathToVerb { own, head, path, verb })
    }
}

/// What is counted and what describes it, with their tokens.
#[derive(Default)]
pub struct Counted {
    pub things: BTreeSet<String>,
    pub details: BTreeSet<String>,
    pub tokens: Vec<usize>,
}

impl Counted {
    fn take(&mut self, tree: &NamedTree<'_>, noun: usize) {
        self.things.insert(tree.lemma(noun).to_string());
        self.tokens.push(noun);
        self.details.extend(details(tree, noun));
    }
}

/// How far before a number the noun of which it is a value may be: "a magnitude of 6.8".
const NEAR: usize = 3;

/// What a number or a date is said of: the first noun above it that is not a unit; a noun with values ("toll", "price")
/// on the way; if there is none, the subject of the verb; "dead" or "injured" beside the figure; "jobs" in "2,300 of
/// 41,000 jobs".
pub fn counted(tree: &NamedTree<'_>, way: &PathToVerb) -> Counted {
    let mut found = Counted::default();
    let counts = |token: usize| is_noun(tree, token) && !way.own.contains(&token) && !is_unit(tree, token);
    if let Some(noun) = way.path.iter().copied().find(|token| counts(*token)) {
        found.take(tree, noun);
    }
    let has_values = |token: usize| holds(quantity::HAVE_VALUES, tree.lemma(token));
    for above in &way.path {
        if is_noun(tree, *above) && has_values(*above) && !found.tokens.contains(above) {
            found.things.insert(tree.lemma(*above).to_string());
            found.tokens.push(*above);
        }
        let near = tree.children(*above).iter().copied();
        for before in near.filter(|child| *child < way.head && way.head - child <= NEAR && has_values(*child)) {
            found.things.insert(tree.lemma(before).to_string());
            found.tokens.push(before);
        }
    }
    if let (true, Some(verb)) = (found.things.is_empty(), way.verb) {
        let subject = [Relation::Subject, Relation::PassiveSubject];
        let subject = tree.related(verb, &subject).find(|token| tree.part_of_speech(*token) == PartOfSpeech::Noun);
        if let Some(subject) = subject.filter(|subject| !way.own.contains(subject)) {
            found.take(tree, subject);
        }
    }
    for beside in beside(tree, way) {
        let harm = quantity::HARM.iter().find(|(form, _)| *form == tree.lemma(beside)).map(|(_, word)| *word);
        let is_of = tree.relation(beside) == Relation::PrepositionalObject && tree.lower(tree.head(beside)) == "of";
        if let Some(harm) = harm {
            found.things.insert(harm.to_string());
            found.tokens.push(beside);
        } else if is_of && counts(beside) {
            found.things.insert(tree.lemma(beside).to_string());
            found.tokens.push(beside);
        }
    }
    if found.things.len() > 1 {
        found.things.retain(|thing| !matches!(thing.as_str(), "people" | "person" | "time"));
    }
    found
}

/// What depends on the figure, what it depends on, and what follows an "of" below it; "dead" right after it, which the
/// parser does not always attach to it ("counting 221 dead", "left 14 hurt").
fn beside(tree: &NamedTree<'_>, way: &PathToVerb) -> Vec<usize> {
    let children = tree.children(way.head).iter().copied();
    let of = tree.objects_of(way.head, |word| word == "of");
    let is_harm = |token: &usize| quantity::HARM.iter().any(|(form, _)| *form == tree.lemma(*token));
    let after =
        tree.sentences.iter().any(|sentence| sentence.contains(&way.own.end)).then_some(way.own.end).filter(is_harm);
    children.chain([tree.head(way.head)]).chain(of).chain(after).filter(|token| !way.own.contains(token)).collect()
}

/// Adjectives and nouns before a noun, and the nouns after its prepositions.
fn details(tree: &NamedTree<'_>, noun: usize) -> Vec<String> {
    use PartOfSpeech::{Adjective, Noun, ProperNoun};
    let before = tree.related(noun, &[Relation::AdjectivalModifier, Relation::Compound]);
    let before = before.filter(|token| matches!(tree.part_of_speech(*token), Noun | Adjective | ProperNoun));
    let after = tree.objects_of(noun, |_| true);
    let after = after.filter(|token| matches!(tree.part_of_speech(*token), Noun | ProperNoun));
    before.chain(after).map(|token| tree.lemma(token).to_string()).collect()
}

/// Words of a unit are never what is counted.
pub fn is_unit(tree: &NamedTree<'_>, token: usize) -> bool {
    holds(quantity::UNIT_NOUNS, tree.lemma(token))
}

/// Whether a number is given as a part of another or as an addition to it: "19 others", "two more", "six of them".
pub fn is_part(tree: &NamedTree<'_>, way: &PathToVerb) -> bool {
    /// A word this near the figure belongs to it.
    const BESIDE: usize = 2;
    let sentence = tree.sentence_around(way.head);
    let near = way.head.saturating_sub(BESIDE).max(sentence.start)..(way.head + BESIDE + 1).min(sentence.end);
    let is_further = near.into_iter().any(|token| holds(quantity::FURTHER, tree.lower(token)));
    let of_them = tree.objects_of(way.head, |word| word == "of");
    is_further || of_them.into_iter().any(|token| matches!(tree.lower(token), "them" | "those" | "these"))
}

/// Whether a token is a noun or a name.
pub fn is_noun(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun)
}
