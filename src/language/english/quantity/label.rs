//! A name for a quantity in the words of its sentence: what is counted, with who does what ("people were injured",
//! "company lowered its full-year profit forecast to").

use super::counted::{PathToVerb, is_unit};
use crate::article::Span;
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, quantity, speech};
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

/// The most verbs between one without a subject and the subject. A choice: three in a row are rare.
const MOST_STEPS: usize = 6;

/// English adverbs that belong to a verb of moving or changing: "walked out", "were down".
const DIRECTIONS: [&str; 13] =
    ["ahead", "apart", "aside", "away", "back", "down", "home", "off", "on", "out", "over", "together", "up"];

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
        let Some(verb) = way.verb else {
            found.trim(tree, &is_own);
            return found;
        };
        let clause = Clause::of(tree, mentions, verb);
        found.verb = Some(verb);
        found.tokens.extend(clause.verbs.iter().copied());
        // "Half of the patients stopped": the share is the value, the patients are its subject.
        let is_value = |subject: usize| {
            is_own(subject) || is_unit(tree, subject) && tree.children(subject).iter().any(|below| is_own(*below))
        };
        let subject = clause.subject.and_then(|subject| match is_value(subject) {
            true => tree.objects_of(subject, |word| word == "of").find(|object| is_noun(tree, *object)),
            false => Some(subject),
        });
        if let Some(subject) = subject {
            found.tokens.extend(phrase(subject, Which::Subject));
            found.tokens.extend(clause.relative);
            found.has_subject = true;
        }
        let completes = [Relation::DirectObject, Relation::Attribute, Relation::AdjectivalComplement];
        for object in tree.related(verb, &completes).filter(|object| is_open(*object)) {
            if is_noun(tree, object) || tree.part_of_speech(object) == PartOfSpeech::Adjective {
                found.tokens.extend(phrase(object, Which::Object));
            }
        }
        let has_nouns = found.tokens.iter().any(|token| is_noun(tree, *token));
        let says_little = tree.part_of_speech(verb) == PartOfSpeech::Auxiliary
            && tree
                .related(verb, &completes)
                .all(|one| is_own(one) || tree.children(one).iter().any(|below| is_own(*below)));
        if !has_nouns || says_little && !has_value(tree, subject) {
            // "were in critical condition", "pay ... for each share".
            let below = tree.children(verb).iter().chain(tree.children(way.head)).copied();
            let objects = below.filter(|one| tree.part_of_speech(*one) == PartOfSpeech::Adposition && !is_own(*one));
            let objects = objects.filter(|one| *one > verb || !has_nouns);
            let mut objects = objects
                .flat_map(|one| tree.related(one, &[Relation::PrepositionalObject]).map(move |object| (one, object)));
            if let Some((preposition, object)) = objects.find(|(_, object)| is_noun(tree, *object) && is_open(*object))
            {
                found.tokens.insert(preposition);
                found.tokens.extend(phrase(object, Which::Object));
            }
        }
        found.trim(tree, &is_own);
        found
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
        for token in way.path.iter().copied() {
            match tree.part_of_speech(token) {
                // "among them three": what is counted stands elsewhere.
                PartOfSpeech::Pronoun => break,
                PartOfSpeech::Adposition if has_noun && is_open(token) => drop(self.tokens.insert(token)),
                PartOfSpeech::Noun if is_common(token) && is_open(token) => {
                    has_noun = true;
                    self.tokens.extend(phrase(token, Which::Object));
                }
                // "eleven hours of debate"
                PartOfSpeech::Noun if *kind == LabelKind::Number => {
                    let of = tree.objects_of(token, |word| word == "of").find(|object| is_common(*object));
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

/// Where a noun phrase stands in a label: a subject begins it, and needs no article.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Subject,
    Object,
}

/// The words of a clause around its verb.
struct Clause {
    subject: Option<usize>,
    /// "that" in "pipes that lose water".
    relative: Option<usize>,
    verbs: Vec<usize>,
}

impl Clause {
    fn of(tree: &NamedTree<'_>, mentions: &Mentions, verb: usize) -> Clause {
        let mut verbs = verb_words(tree, verb);
        let mut at = verb;
        for _ in 0..MOST_STEPS {
            let own = tree.related(at, &[Relation::Subject, Relation::PassiveSubject]).next();
            let describes = matches!(tree.relation(at), Relation::RelativeClause | Relation::AdnominalClause);
            match own {
                Some(own) if describes && is_relative(tree, own) => {
                    return Clause { subject: Some(tree.head(at)), relative: Some(own), verbs };
                }
                Some(own) => return Clause { subject: noun_of(tree, mentions, own), relative: None, verbs },
                None if describes => {
                    let noun = Some(tree.head(at)).filter(|noun| is_noun(tree, *noun));
                    return Clause { subject: noun, relative: None, verbs };
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
                    verbs.extend(tree.related(above, &helps).filter(|_| is_like && !has_own));
                }
                Relation::OpenComplement if tree.is_verb(above) => verbs.extend(verb_words(tree, above)),
                Relation::OpenComplement => verbs.push(above),
                Relation::AdjectivalComplement => verbs.extend(verb_words(tree, above)),
                Relation::AdverbialClause if tree.tag(at) == Tag::PresentParticiple => {}
                _ => break,
            }
            at = above;
        }
        Clause { subject: None, relative: None, verbs }
    }
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
        return Some(token);
    }
    let span = tree.tokens[token].span;
    let bearer = mentions.references.iter().find(|reference| reference.span.contains(span))?.entity;
    let named = mentions.names.iter().rfind(|name| name.entity == bearer && name.span.end <= span.start)?;
    tree.head_within(named.span)
}

/// The words of the name of which a token is part.
fn named(tree: &NamedTree<'_>, token: usize) -> Option<Vec<usize>> {
    tree.name_at(token).map(|name| tree.tokens_in(name.span).collect())
}

/// A noun with the words before it that say which: adjectives, nouns, whose it is; after "number", "cost" and the like
/// also of what.
fn phrase(tree: &NamedTree<'_>, noun: usize, which: Which) -> Vec<usize> {
    use PartOfSpeech::{Adjective, Noun, ProperNoun, Verb};
    let says_which = |token: &usize| {
        let is_mark = matches!(tree.tag(*token), Tag::Hyphen | Tag::PossessiveEnding);
        let is_article = which == Which::Object && is_article(tree, *token);
        is_mark || is_article || matches!(tree.part_of_speech(*token), Adjective | Noun | ProperNoun | Verb)
    };
    let before = |noun: usize| -> Vec<usize> {
        let mut from = noun;
        while let Some(one) = from.checked_sub(1).filter(|one| {
            tree.sentence_of(*one) == tree.sentence_of(noun) && says_which(one) && is_below(tree, *one, noun)
        }) {
            from = one;
        }
        (from..=noun).collect()
    };
    let mut found = before(noun);
    if has_value(tree, Some(noun)) || is_unit(tree, noun) {
        for of in tree.children(noun).iter().copied().filter(|child| tree.lower(*child) == "of") {
            let object = tree.related(of, &[Relation::PrepositionalObject]);
            let object = object.into_iter().find(|object| is_noun(tree, *object) && !is_unit(tree, *object));
            if let Some(object) = object {
                found.push(of);
                found.extend(before(object));
            }
        }
    }
    found
}

fn has_value(tree: &NamedTree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| holds(quantity::HAVE_VALUES, tree.lemma(noun)))
}

fn is_article(tree: &NamedTree<'_>, token: usize) -> bool {
    tree.part_of_speech(token) == PartOfSpeech::Determiner || tree.tag(token) == Tag::PossessivePronoun
}

fn is_below(tree: &NamedTree<'_>, token: usize, noun: usize) -> bool {
    tree.ancestors(token).take_while(|above| *above <= noun).any(|above| above == noun)
}

fn is_noun(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun)
}

fn is_relative(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.lower(token), "who" | "which" | "that")
}
