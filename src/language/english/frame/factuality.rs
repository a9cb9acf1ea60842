//! Whether an act is done, or only planned, asked for, possible, a condition; and whether a verb above denies it.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::kin;
use super::super::named_tree::NamedTree;
use super::super::words::{holds, speech::SAYING_VERBS};
use super::denial::{is_denied, is_none};
use super::subject::has_subject;
use super::words::{
    ACCUSING, ASKED, ASKED_IN_ING, ASKED_WITHOUT_OBJECT, CLEARING, DENYING, DENYING_ADJECTIVES, NEEDING, PLANNED,
    PLANNED_IN_ING, UNDOING,
};
use crate::language::frame::Factuality;

/// Verbs farther up are not considered.
const MOST_STEPS: usize = 5;

/// How factual a verb's act is, and whether it is denied, by itself or from above.
pub fn of_verb(tree: &NamedTree<'_>, verb: usize) -> (Factuality, bool) {
    // A headline: "Company to cut jobs".
    let is_headline = tree.head(verb) == verb && has_subject(tree, verb) && has_to(tree, verb);
    let bare = if is_headline { Factuality::Planned } else { Factuality::Done };
    let mut told = Assertion { factuality: modal(tree, verb).unwrap_or(bare), is_denied: is_denied(tree, verb) };
    let mut at = verb;
    for _ in 0..MOST_STEPS {
        let above = tree.head(at);
        if above == at || !told.climb(tree, at, above) {
            break;
        }
        at = above;
    }
    (told.factuality, told.is_denied)
}

/// The same for a noun that expresses an act: "needs the **signature**", "no **comment**", "called for a **vote**".
pub fn of_noun(tree: &NamedTree<'_>, noun: usize) -> (Factuality, bool) {
    use Relation::*;
    let denied = is_none(tree, noun);
    let mut preposition = None;
    let mut verb = tree.head(noun);
    for _ in 0..MOST_STEPS {
        if tree.part_of_speech(verb) != PartOfSpeech::Adposition {
            break;
        }
        preposition = Some(verb);
        verb = tree.head(verb);
    }
    let relation = tree.relation(noun);
    if !matches!(relation, DirectObject | PrepositionalObject | PassiveSubject) || !tree.is_verb(verb) {
        return (Factuality::Done, denied);
    }
    let lemma = tree.lemma(verb);
    let is_called_for = lemma == "call" && preposition.is_some_and(|word| tree.lower(word) == "for");
    let factuality = if NEEDING.contains(&lemma) || is_called_for {
        Factuality::Asked
    } else if PLANNED.contains(&lemma) {
        Factuality::Planned
    } else {
        of_verb(tree, verb).0
    };
    let is_object_denied = relation != PrepositionalObject && is_denied(tree, verb);
    (factuality, denied || UNDOING.contains(&lemma) || is_object_denied)
}

fn modal(tree: &NamedTree<'_>, verb: usize) -> Option<Factuality> {
    let helpers = tree.related(verb, &[Relation::Auxiliary]);
    let modal = |helper: usize| match tree.lower(helper) {
        _ if tree.tag(helper) != Tag::Modal => None,
        "will" | "would" | "shall" | "'ll" | "wo" | "'d" | "ll" => Some(Factuality::Planned),
        "may" | "might" | "could" | "can" | "ca" => Some(Factuality::Possible),
        "must" | "should" | "ought" | "need" => Some(Factuality::Asked),
        _ => None,
    };
    helpers.rev().find_map(modal)
}

struct Assertion {
    factuality: Factuality,
    is_denied: bool,
}

impl Assertion {
    /// Takes into account the verb or noun above the act; returns whether to climb further.
    fn climb(&mut self, tree: &NamedTree<'_>, at: usize, above: usize) -> bool {
        use Relation::*;
        match tree.relation(at) {
            Conjunct if tree.is_verb(above) => {
                if !has_subject(tree, at) {
                    self.weaken(modal(tree, above).unwrap_or(Factuality::Done));
                }
                true
            }
            OpenComplement | AdnominalClause => {
                self.complement(tree, at, above);
                true
            }
            ClausalComplement => {
                let lemma = tree.lemma(above);
                if is_infinitive(tree, at) || DENYING.contains(&lemma) || matches!(lemma, "demand" | "urge" | "request")
                {
                    self.complement(tree, at, above);
                }
                self.clause(tree, at, above);
                true
            }
            AdverbialClause => {
                let opens = |word: usize| matches!(tree.lower(word), "if" | "unless" | "whether");
                if tree.related(at, &[Marker, AdverbialModifier]).any(opens) {
                    self.factuality = Factuality::Conditional;
                } else if is_infinitive(tree, at) {
                    self.weaken(Factuality::Planned); // "to cut costs"
                }
                false
            }
            PrepositionalComplement => {
                self.gerund(tree, above);
                true
            }
            RelativeClause | Subject | PassiveSubject | DirectObject | PrepositionalObject => false,
            _ => true,
        }
    }

    /// An infinitive, or what a denying verb denies.
    fn complement(&mut self, tree: &NamedTree<'_>, at: usize, above: usize) {
        use Relation::*;
        let relation = tree.relation(at);
        let is_infinitive = is_infinitive(tree, at);
        let is_noun = tree.part_of_speech(above) == PartOfSpeech::Noun;
        // "Refusal to pay": the noun means what its verb means.
        let lemma = kin::verb_of_noun(tree.lemma(above)).filter(|_| is_noun).unwrap_or(tree.lemma(above));
        let has_object = || tree.related(above, &[DirectObject, Dative, PassiveSubject]).next().is_some();
        let has_yet = || tree.children(above).iter().chain(tree.children(at)).any(|child| tree.lower(*child) == "yet");
        let denies = DENYING.contains(&lemma) && (is_infinitive || !is_noun);
        if denies || is_infinitive && DENYING_ADJECTIVES.contains(&lemma) {
            self.is_denied = !self.is_denied;
        } else if !is_infinitive {
            self.in_ing(tree.tag(at), lemma);
        } else if ASKED.contains(&lemma) && has_object() || ASKED_WITHOUT_OBJECT.contains(&lemma) {
            self.factuality = Factuality::Asked;
        } else if lemma == "have" && has_yet() {
            self.is_denied = !self.is_denied;
            self.factuality = Factuality::Planned;
        } else if lemma == "have" {
            self.weaken(Factuality::Asked); // "has to pay"
        } else if is_planning(tree, above, lemma) {
            self.weaken(Factuality::Planned);
        }
        let is_undone = relation == OpenComplement && is_denied(tree, above) && !holds(SAYING_VERBS, lemma);
        // "No plans to sue".
        if is_undone || is_noun && is_infinitive && is_none(tree, above) {
            self.is_denied = !self.is_denied;
        }
    }

    /// "Considers selling".
    fn in_ing(&mut self, tag: Tag, above: &str) {
        if tag != Tag::PresentParticiple {
        } else if ASKED_IN_ING.contains(&above) {
            self.weaken(Factuality::Asked);
        } else if PLANNED_IN_ING.contains(&above) {
            self.weaken(Factuality::Planned);
        }
    }

    /// What follows a preposition: "talked about selling", "accused of selling".
    fn gerund(&mut self, tree: &NamedTree<'_>, preposition: usize) {
        let above = tree.lemma(tree.head(preposition));
        match tree.lower(preposition) {
            "about" | "on" if PLANNED_IN_ING.contains(&above) => self.weaken(Factuality::Planned),
            "of" | "with" if ACCUSING.contains(&above) => self.weaken(Factuality::Possible),
            "of" if CLEARING.contains(&above) => self.is_denied = !self.is_denied,
            "against" if PLANNED_IN_ING.contains(&above) || above == "decide" => self.is_denied = !self.is_denied,
            _ => {}
        }
    }

    /// A clause with a subject of its own.
    fn clause(&mut self, tree: &NamedTree<'_>, at: usize, above: usize) {
        let lemma = tree.lemma(above);
        let is_marked = |word: usize| matches!(tree.lower(word), "whether" | "if");
        if tree.related(at, &[Relation::Marker]).any(is_marked) {
            self.factuality = Factuality::Conditional;
        }
        let takes_back = matches!(lemma, "deny" | "dispute" | "refute" | "reject");
        let is_of_saying = holds(SAYING_VERBS, lemma) && !BELIEVING.contains(&lemma);
        if is_denied(tree, above) && (takes_back || !is_of_saying && !DENYING.contains(&lemma)) {
            self.is_denied = !self.is_denied;
        }
        // "Nobody says that".
        if is_denied(tree, above) && is_of_saying && !takes_back && !DENYING.contains(&lemma) {
            self.weaken(Factuality::Possible);
        }
        if matches!(lemma, "hope" | "wish" | "want") {
            self.weaken(Factuality::Planned);
        }
    }

    /// A done act becomes less than done; one that is less stays as it is.
    fn weaken(&mut self, to: Factuality) {
        if self.factuality == Factuality::Done {
            self.factuality = to;
        }
    }
}

/// Verbs of thinking among the verbs of saying: whoever "does not believe that it merits a review" says that it does
/// not.
const BELIEVING: [&str; 5] = ["believe", "expect", "feel", "reckon", "think"];

fn is_infinitive(tree: &NamedTree<'_>, verb: usize) -> bool {
    tree.tag(verb) == Tag::BaseVerb || has_to(tree, verb)
}

fn has_to(tree: &NamedTree<'_>, verb: usize) -> bool {
    tree.related(verb, &[Relation::Auxiliary]).any(|helper| tree.lower(helper) == "to")
}

/// "Plans to", "is to", "is going to", "likely to", "a plan to".
fn is_planning(tree: &NamedTree<'_>, above: usize, lemma: &str) -> bool {
    PLANNED.contains(&lemma)
        || lemma == "be"
        || lemma == "go" && tree.tag(above) == Tag::PresentParticiple
        || matches!(tree.part_of_speech(above), PartOfSpeech::Adjective | PartOfSpeech::Noun) && lemma != "able"
}
