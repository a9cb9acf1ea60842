//! A name for a quantity in the words of its sentence: what is counted, with who does what ("people were injured",
//! "company lowered its full-year profit forecast to").

use super::counted::{PathToVerb, is_noun, is_unit};
use super::label_clause::Clause;
use super::label_phrase::{Which, has_value, is_article, named, phrase};
use crate::article::Span;
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, speech};
use crate::language::mention::Mentions;
use std::collections::BTreeSet;

/// What kind of quantity is named, as far as its name depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// A day or a time: its clause is named.
    Day,
    /// An age: its bearer is named.
    Age,
    /// Any other number: what is counted and its clause are named.
    Number,
}

/// Words that name a quantity.
#[derive(Debug, Default)]
pub struct Label {
    /// In text order; side by side together.
    pub pieces: Vec<Span>,
    /// How clear they are by themselves; 0 if they name nothing. Only good for comparing two.
    pub clearness: u32,
}

/// Longer labels lose the words that only describe. A choice.
const MOST_WORDS: usize = 10;

/// What is named: a number or a date, where it stands, and what was found to be counted.
pub struct Labelled<'w> {
    pub way: &'w PathToVerb,
    /// The tokens of what is counted.
    pub counted: &'w [usize],
    pub kind: LabelKind,
    /// The number with its unit and bound, or the date; the number alone if it counts things.
    pub whole: Span,
}

/// Names a quantity.
pub fn label(tree: &NamedTree<'_>, mentions: &Mentions, labelled: &Labelled<'_>) -> Label {
    let whole = Words::of(tree, mentions, labelled, true);
    match whole.tokens.len() > MOST_WORDS {
        true => Words::of(tree, mentions, labelled, false),
        false => whole,
    }
    .label(tree, labelled)
}

#[derive(Default)]
struct Words {
    tokens: BTreeSet<usize>,
    has_subject: bool,
    verb: Option<usize>,
}

impl Words {
    fn of(tree: &NamedTree<'_>, mentions: &Mentions, labelled: &Labelled<'_>, with_details: bool) -> Words {
        let Labelled { way, kind, whole, .. } = labelled;
        let own = tree.tokens_in(*whole);
        let is_own = |token: usize| way.own.contains(&token) || own.contains(&token);
        let is_open = |token: usize| !is_own(token) && !is_unit(tree, token);
        let phrase = |noun: usize, which: Which| match named(tree, noun) {
            Some(name) => name,
            None if with_details => phrase(tree, noun, which),
            None => vec![noun],
        };
        let mut found = Words::default();
        let bearer = way.path.iter().copied().find(|token| is_noun(tree, *token) && is_open(*token));
        if let (LabelKind::Age, Some(bearer)) = (kind, bearer) {
            found.tokens.extend(phrase(bearer, Which::Subject));
            let is_subject = tree.relation(bearer).is_subject();
            if tree.name_at(bearer).is_some() || !is_subject {
                found.has_subject = tree.name_at(bearer).is_some();
                found.tokens.retain(|token| !is_own(*token));
                return found;
            }
        } else {
            found.add_path(tree, labelled, &is_open, &phrase);
        }
        // "Karadun, a town of 48,000, has no water": the clause is not about the number.
        let verb = way.path.iter().copied().find(|noun| has_object(tree, *noun)).or(way.verb).filter(|verb| {
            !is_preposition(tree, *verb)
                && !tells_another(tree, labelled, *verb)
                && !found.add_appositive(tree, way, &phrase)
        });
        let Some(verb) = verb else {
            found.trim(tree, &is_own);
            return found;
        };
        let clause = Clause::of(tree, mentions, verb);
        found.verb = Some(clause.verb);
        found.tokens.extend(clause.verbs.iter().copied());
        // "Half of the patients stopped": the share is the value, the patients are its subject.
        let is_value = |subject: usize| {
            is_own(subject) || is_unit(tree, subject) && tree.children(subject).iter().any(|below| is_own(*below))
        };
        let subject = clause.subject.and_then(|subject| match is_value(subject) {
            true => tree.objects_of(subject, |word| word == "of").find(|object| is_noun(tree, *object)),
            false => Some(subject),
        });
        found.tokens.extend(clause.relative);
        if let Some(subject) = subject {
            found.tokens.extend(phrase(subject, Which::Subject));
            found.has_subject = true;
            // "Emil Daraz, who is nine"
            if *kind == LabelKind::Age && tree.part_of_speech(clause.verb) == PartOfSpeech::Auxiliary {
                found.tokens = phrase(subject, Which::Subject).into_iter().collect();
                found.verb = None;
                found.trim(tree, &is_own);
                return found;
            }
        }
        for object in clause.objects.iter().copied().filter(|object| is_open(*object)) {
            found.tokens.extend(phrase(object, Which::Object));
        }
        found.add_place(tree, mentions, &clause, subject, labelled, &phrase);
        if *kind == LabelKind::Number && labelled.counted.is_empty() {
            found.add_described(tree, way, &phrase);
        }
        found.trim(tree, &is_own);
        found
    }

    /// The noun that an apposition with the number describes; false if there is none, or if little would be left.
    fn add_appositive(
        &mut self,
        tree: &NamedTree<'_>,
        way: &PathToVerb,
        phrase: &dyn Fn(usize, Which) -> Vec<usize>,
    ) -> bool {
        let appositive = way.path.iter().find(|token| tree.relation(**token) == Relation::Apposition);
        let bearer = appositive.map(|token| tree.head(*token)).filter(|bearer| is_noun(tree, *bearer));
        let Some(bearer) = bearer else { return false };
        let is_quantity = is_unit(tree, bearer) || way.own.contains(&bearer);
        let below: Vec<usize> = way.path.iter().copied().take_while(|token| *token != bearer).collect();
        let is_below = |token: &usize| {
            let mut above = tree.ancestors(*token).take_while(|above| *above != bearer);
            below.contains(token) || above.any(|one| below.contains(&one))
        };
        let mut kept: BTreeSet<usize> = self.tokens.iter().copied().filter(is_below).collect();
        // "handles two tonnes of grain, a fifth of all exports": of another quantity nothing is kept.
        let is_clear = !is_quantity || appositive == Some(&way.head);
        if !is_clear || !kept.iter().any(|token| is_noun(tree, *token)) {
            return false;
        }
        if !is_quantity {
            kept.extend(phrase(bearer, Which::Subject));
        }
        self.tokens = kept;
        self.has_subject = !is_quantity;
        true
    }

    /// What a number that counts nothing named is said to be: "57 percent opposed to the rise".
    fn add_described(&mut self, tree: &NamedTree<'_>, way: &PathToVerb, phrase: &dyn Fn(usize, Which) -> Vec<usize>) {
        let describes = [Relation::AdjectivalModifier, Relation::AdnominalClause];
        let heads = way.path.iter().copied().take_while(|token| *token == way.head || is_unit(tree, *token));
        for described in heads.flat_map(|head| tree.related(head, &describes)).filter(|one| *one >= way.own.end) {
            let to = tree.related(described, &[Relation::Preposition]).next();
            let object = to.and_then(|to| Some((to, tree.child(to, Relation::PrepositionalObject)?)));
            if let Some((to, object)) = object.filter(|(_, object)| is_noun(tree, *object)) {
                self.tokens.extend([described, to]);
                self.tokens.extend(phrase(object, Which::Object));
            }
        }
    }

    /// Where the verb says little by itself, what its preposition leads to: "were in critical condition", "came to power".
    fn add_place(
        &mut self,
        tree: &NamedTree<'_>,
        mentions: &Mentions,
        clause: &Clause,
        subject: Option<usize>,
        labelled: &Labelled<'_>,
        phrase: &dyn Fn(usize, Which) -> Vec<usize>,
    ) {
        let way = labelled.way;
        let verb = clause.verb;
        let own = tree.tokens_in(labelled.whole);
        let is_own = |token: usize| way.own.contains(&token) || own.contains(&token);
        let is_date = |token: usize| mentions.dates.iter().any(|date| date.span.overlaps(tree.tokens[token].span));
        let is_thing =
            |object: usize| is_noun(tree, object) && !is_own(object) && !is_unit(tree, object) && !is_date(object);
        let has_nouns = self.tokens.iter().any(|token| is_noun(tree, *token));
        let is_valued = |one: usize| is_own(one) || tree.children(one).iter().any(|below| is_own(*below));
        let says_little = tree.part_of_speech(verb) == PartOfSpeech::Auxiliary
            && tree
                .related(verb, &[Relation::DirectObject, Relation::Attribute, Relation::AdjectivalComplement])
                .all(is_valued)
            && !has_value(tree, subject);
        let counts = labelled.counted.iter().any(|token| self.tokens.contains(token));
        let is_bare = clause.objects.is_empty() && !(counts && labelled.kind == LabelKind::Number);
        if has_nouns && !says_little && !is_bare {
            return;
        }
        let last = clause.verbs.iter().copied().max().unwrap_or(verb);
        let below = clause.verbs.iter().flat_map(|verb| tree.children(*verb)).chain(tree.children(way.head)).copied();
        let prepositions = below.filter(|one| tree.part_of_speech(*one) == PartOfSpeech::Adposition && !is_own(*one));
        // "called for armed guards", but not "left ... after the vote".
        let prepositions = prepositions.filter(|one| match has_nouns {
            true if is_bare && !says_little => *one == last + 1,
            true => *one > verb,
            false => true,
        });
        let mut objects = prepositions
            .flat_map(|one| tree.related(one, &[Relation::PrepositionalObject]).map(move |object| (one, object)));
        let Some((preposition, object)) = objects.find(|(_, object)| is_thing(*object)) else { return };
        self.tokens.insert(preposition);
        self.tokens.extend(phrase(object, Which::Object));
        // "Senate Bill 52"
        self.tokens.extend(tree.related(object, &[Relation::NumericModifier]).filter(|number| *number == object + 1));
        // "set aside for the renewal of pipes"
        let of = tree.children(object).iter().copied().find(|child| tree.lower(*child) == "of");
        let whole = of.and_then(|of| Some((of, tree.child(of, Relation::PrepositionalObject)?)));
        if let Some((of, whole)) = whole.filter(|(_, whole)| is_thing(*whole)) {
            self.tokens.insert(of);
            self.tokens.extend(phrase(whole, Which::Object));
        }
    }

    /// What is counted, and what leads from it to the verb: "a detour of", "delivered cash on ... occasions".
    fn add_path(
        &mut self,
        tree: &NamedTree<'_>,
        labelled: &Labelled<'_>,
        is_open: &dyn Fn(usize) -> bool,
        phrase: &dyn Fn(usize, Which) -> Vec<usize>,
    ) {
        let Labelled { way, counted, kind, .. } = labelled;
        let is_common =
            |token: usize| tree.part_of_speech(token) == PartOfSpeech::Noun && tree.name_at(token).is_none();
        let mut has_noun = *kind != LabelKind::Day;
        let mut before = None;
        for token in way.path.iter().copied() {
            let below = before.replace(token);
            match tree.part_of_speech(token) {
                // "among them three": what is counted stands elsewhere.
                PartOfSpeech::Pronoun => break,
                // "437 yards up the river": the number says how far.
                PartOfSpeech::Adposition if has_noun && is_open(token) => {
                    self.tokens.insert(token);
                    let object = tree.child(token, Relation::PrepositionalObject).filter(|one| Some(*one) != below);
                    self.tokens.extend(
                        object.into_iter().filter(|one| is_open(*one)).flat_map(|one| phrase(one, Which::Object)),
                    );
                }
                // "is equal to", "an approach worth"
                PartOfSpeech::Adjective if has_noun && is_open(token) => drop(self.tokens.insert(token)),
                PartOfSpeech::Noun if is_common(token) && is_open(token) => {
                    has_noun = true;
                    self.tokens.extend(phrase(token, Which::Object));
                }
                // "eleven hours of debate"
                PartOfSpeech::Noun if *kind == LabelKind::Number => {
                    let of = tree.objects_of(token, |word| word == "of").find(|object| is_noun(tree, *object));
                    self.tokens.extend(of.into_iter().flat_map(|of| phrase(of, Which::Subject)));
                }
                _ => {}
            }
        }
        for token in counted.iter().copied().filter(|token| is_open(*token) && tree.name_at(*token).is_none()) {
            match is_common(token) {
                true => self.tokens.extend(phrase(token, Which::Object)),
                false => drop(self.tokens.insert(token)),
            }
        }
    }

    /// Without the quantity itself, and without marks and articles where a piece begins.
    fn trim(&mut self, tree: &NamedTree<'_>, is_own: &dyn Fn(usize) -> bool) {
        self.tokens.retain(|token| !is_own(*token));
        let is_loose = |token: usize| {
            matches!(tree.tag(token), Tag::Hyphen | Tag::PossessiveEnding)
                || tree.is_mark(token)
                || tree.lower(token) == "old"
        };
        while let Some(loose) = self.tokens.iter().copied().find(|token| {
            let begins = token.checked_sub(1).is_none_or(|before| !self.tokens.contains(&before));
            let ends = !self.tokens.contains(&(token + 1));
            (begins && is_loose(*token))
                || (ends && tree.is_mark(*token))
                || begins
                    && is_unit(tree, *token)
                    && token.checked_sub(1).is_some_and(|before| tree.tag(before) == Tag::Hyphen)
        }) {
            self.tokens.remove(&loose);
        }
        while let Some(first) = self.tokens.first().copied().filter(|first| is_article(tree, *first)) {
            self.tokens.remove(&first);
        }
    }

    fn label(self, tree: &NamedTree<'_>, labelled: &Labelled<'_>) -> Label {
        let kind = labelled.kind;
        let tokens: Vec<usize> = self.tokens.into_iter().collect();
        let side_by_side = tokens.chunk_by(|one, next| one + 1 == *next);
        let pieces: Vec<Span> = side_by_side.filter_map(|run| tree.span(run)).collect();
        let nouns = tokens.iter().filter(|token| is_noun(tree, **token)).count();
        // "Police said": an act of which every article gives the day.
        let says = self.verb.is_some_and(|verb| holds(speech::SAYING_VERBS, tree.lemma(verb)));
        let is_quoted = tree.is_quoted(labelled.way.head);
        let counts = kind == LabelKind::Number && labelled.counted.iter().any(|token| tokens.contains(token));
        let clearness = match nouns {
            0 => 0,
            _ => {
                let clause = u32::from(self.has_subject) * 2 + u32::from(self.verb.is_some()) * 2;
                let plain = u32::from(pieces.len() < 3) + u32::from(tokens.len() <= MOST_WORDS);
                let tells = if kind == LabelKind::Day && says { 0 } else { 2 };
                1 + clause + plain + tells + u32::from(nouns > 1) + u32::from(counts) * 2 + u32::from(!is_quoted) * 2
            }
        };
        Label { pieces, clearness }
    }
}

/// "following a debate", "including nine": the form of a verb, and none.
fn is_preposition(tree: &NamedTree<'_>, verb: usize) -> bool {
    tree.relation(verb) == Relation::Preposition
}

/// A verb that the parser took for a noun: nouns have no direct object.
fn has_object(tree: &NamedTree<'_>, noun: usize) -> bool {
    is_noun(tree, noun) && tree.child(noun, Relation::DirectObject).is_some()
}

/// "The detour of 19 miles would add 40 minutes": the clause gives another quantity of what has this one.
fn tells_another(tree: &NamedTree<'_>, labelled: &Labelled<'_>, verb: usize) -> bool {
    let way = labelled.way;
    let is_in_subject = way.path.last().is_some_and(|top| *top != way.head && tree.relation(*top).is_subject());
    let object = tree.child(verb, Relation::DirectObject);
    let counts = |object: usize| is_unit(tree, object) && !way.path.contains(&object);
    labelled.kind == LabelKind::Number && is_in_subject && object.is_some_and(counts)
}
