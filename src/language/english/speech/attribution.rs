//! Who says a quotation, according to the words around it.

use super::animate::{is_animate, is_document};
use super::discourse::Discourse;
use super::saying::is_saying;
use super::subject::{inverted, subject};
use super::who::{TokenAt, Who};
use crate::article::Span;
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::transcript::is_labelled;
use crate::language::mention::EntityKind;
use std::ops::Range;

/// A word farther above a quotation than this does not govern it.
const MOST_ABOVE: usize = 12;

/// A verb of saying this near above a quotation, with a subject that cannot speak ("the law says"), rules out guessing.
const NEAR_ABOVE: usize = 3;

/// The longest signature after a quotation, in bytes: "– Ruth Hale, a teacher from Harlan".
const SIGNATURE_BYTES: usize = 80;

/// What the words beside a quotation show about its speaker.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attribution {
    /// Who says it; may be a pronoun of unknown bearer.
    pub who: Option<Who>,
    /// The verb of saying.
    pub verb: Option<usize>,
    /// Something that cannot speak says it, so nobody may be guessed.
    pub is_blocked: bool,
}

/// A quotation and the words around it that may show who says it.
pub struct Quoted {
    pub paragraph: usize,
    /// The words between the marks.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The tokens of the sentence before it, and after it up to the next quotation.
    pub before: Range<usize>,
    pub after: Range<usize>,
}

impl Quoted {
    /// A quotation of the paragraph, by its number there; `None` if it has no tokens.
    pub fn new(tree: &NamedTree<'_>, paragraph: usize, number: usize) -> Option<Quoted> {
        let span = tree.quotations.get(number)?.span;
        let tokens = tree.tokens_in(span);
        let (first, last) = (tokens.clone().next()?, tokens.clone().last()?);
        let next = tree.quotations.get(number + 1).map_or(usize::MAX, |next| next.span.start);
        let end = tree.tokens.partition_point(|token| token.span.start < next);
        let after = tokens.end..tree.sentence_around(last).end.min(end).max(tokens.end);
        let before = tree.sentence_around(first).start.min(first)..first;
        Some(Quoted { paragraph, span, tokens, before, after })
    }

    /// Whether the quotation begins its sentence.
    pub fn begins_sentence(&self, tree: &NamedTree<'_>) -> bool {
        self.before.clone().all(|token| tree.is_mark(token))
    }
}

impl Discourse<'_, '_> {
    /// Who says a quotation, according to its label in a transcript, its verb of saying, a colon before it or a
    /// signature after it.
    pub fn attribution(&self, quoted: &Quoted) -> Attribution {
        let tree = &self.paragraphs[quoted.paragraph];
        if is_labelled(tree.cut.text, quoted.span) {
            return Attribution { who: self.before_colon(quoted), is_blocked: true, ..Attribution::default() };
        }
        let text = quoted.span.of(tree.cut.text);
        let after = tree.cut.text.get(quoted.span.end..).unwrap_or_default();
        let comma_after = after.trim_start_matches(['”', '"', '’', '\'', ' ']).starts_with(',');
        let is_closed = text.ends_with([',', '?', '!', '…', '—', '-', '–']) || comma_after;
        let ends = text.ends_with('.');
        let first_after = quoted.after.clone().find(|token| !tree.is_mark(*token));
        let by = |verb: usize| {
            let who = self.speaker(TokenAt { paragraph: quoted.paragraph, token: verb }, Some(verb) == first_after)?;
            Some(Attribution { who: Some(who), verb: Some(verb), is_blocked: false })
        };
        let is_saying = |token: &usize| is_saying(tree, *token);
        let in_relative =
            |verb: &usize| tree.relation(*verb) == Relation::RelativeClause && quoted.after.contains(&tree.head(*verb));
        let sayings_after = || quoted.after.clone().filter(is_saying).filter(|verb| !in_relative(verb));
        // The subject of any verb in the place of the verb of saying says it: "...," summarised Hale.
        let in_its_place = first_after.filter(|verb| {
            let tensed = matches!(tree.tag(*verb), Tag::PastVerb | Tag::ThirdPersonVerb);
            tensed && tree.part_of_speech(*verb) == PartOfSpeech::Verb && inverted(tree, *verb).is_some()
        });
        // "Asked “Is it safe?”, Hale replied": it does not say who asked.
        let nearest = quoted.before.clone().rev().find(is_saying);
        if nearest.is_some_and(|verb| is_asked(tree, verb)) {
            return Attribution { is_blocked: true, ..Attribution::default() };
        }
        if is_closed && !ends {
            let found = in_its_place.into_iter().chain(sayings_after()).find_map(by);
            if let Some(found) = found {
                return found;
            }
        }
        let (governed, is_blocked) = self.governor(quoted, &by);
        let unsaid = Attribution { is_blocked, ..Attribution::default() };
        let said = || {
            let before = quoted.before.clone().rev().filter(is_saying).find_map(by);
            before.or_else(|| sayings_after().filter(|_| !ends).find_map(by))
        };
        let told = |who: Who| Attribution { who: Some(who), ..unsaid };
        governed
            .or_else(said)
            .or_else(|| self.according_to(quoted))
            .or_else(|| self.before_colon(quoted).map(told))
            .or_else(|| self.signature(quoted).map(told))
            .unwrap_or(unsaid)
    }

    /// Who says what a verb says. `leads` if the verb comes first after a quotation, so that the speaker may follow.
    pub fn speaker(&self, verb: TokenAt, leads: bool) -> Option<Who> {
        let tree = self.tree(verb);
        let token = verb.token;
        let own = [Relation::Subject, Relation::PassiveSubject, Relation::Agent];
        let has_own = tree.related(token, &own).next().is_some();
        let outside = |head: &usize| !tree.is_quoted(*head);
        let own = subject(tree, token).filter(|_| has_own).filter(outside);
        let after = || inverted(tree, token).filter(|_| leads || token == 0);
        let is_tensed = matches!(tree.tag(token), Tag::PastVerb | Tag::ThirdPersonVerb | Tag::PresentVerb);
        let found = own
            .or_else(after)
            .or_else(|| subject(tree, token))
            .or_else(|| inverted(tree, token).filter(|_| is_tensed))?;
        let is_pronoun = tree.part_of_speech(found) == PartOfSpeech::Pronoun;
        let is_self = matches!(tree.lower(found), "i" | "we" | "you");
        if is_self || tree.is_quoted(found) && !is_pronoun || !is_animate(tree, found) {
            return None;
        }
        let who = self.resolve(TokenAt { token: found, ..verb });
        (who.is_known() || is_pronoun || is_document(tree, found)).then_some(who)
    }

    /// The verb of saying that governs the quotation, or the document: "his claim that X is “a war of choice”". And
    /// whether something that cannot speak says it.
    fn governor(&self, quoted: &Quoted, by: &impl Fn(usize) -> Option<Attribution>) -> (Option<Attribution>, bool) {
        let tree = &self.paragraphs[quoted.paragraph];
        let is_outside = |token: usize| tree.head(token) == token || !quoted.tokens.contains(&tree.head(token));
        let Some(top) = quoted.tokens.clone().find(|token| is_outside(*token)) else { return (None, false) };
        let mut is_blocked = false;
        for (steps, above) in tree.ancestors(top).take(MOST_ABOVE).enumerate() {
            if tree.is_quoted(above) {
                continue;
            }
            if is_saying(tree, above) {
                if let Some(found) = by(above) {
                    return (Some(found), false);
                }
                let thing = tree.child(above, Relation::Subject);
                is_blocked |=
                    steps < NEAR_ABOVE && thing.is_some_and(|thing| !tree.is_quoted(thing) && !is_animate(tree, thing));
            }
            if is_document(tree, above)
                && let Some(owner) = tree.child(above, Relation::Possessor).filter(|owner| !tree.is_quoted(*owner))
            {
                let who = self.resolve(TokenAt { paragraph: quoted.paragraph, token: owner });
                return (Some(Attribution { who: Some(who), ..Attribution::default() }), false);
            }
        }
        (None, is_blocked)
    }

    /// "according to the mayor".
    fn according_to(&self, quoted: &Quoted) -> Option<Attribution> {
        let tree = &self.paragraphs[quoted.paragraph];
        let according = quoted.after.clone().chain(quoted.before.clone());
        let mut sources = according
            .filter(|token| tree.lower(*token) == "according")
            .flat_map(|token| tree.objects_of(token, |_| true).next());
        let who = self.resolve(TokenAt { paragraph: quoted.paragraph, token: sources.next()? });
        Some(Attribution { who: Some(who), ..Attribution::default() })
    }

    /// The person whom the words before a colon are about: "Hale was blunt: “We lost.”"
    fn before_colon(&self, quoted: &Quoted) -> Option<Who> {
        let tree = &self.paragraphs[quoted.paragraph];
        let lead = tree.cut.text.get(..quoted.span.start).unwrap_or_default();
        let lead = lead.trim_end_matches(['“', '"', '‘', '\'', ' ']);
        let begins = quoted.begins_sentence(tree);
        let sentence = tree.sentence_of(quoted.tokens.start);
        if lead.ends_with(':') {
            let sentence = if begins { sentence.checked_sub(1)? } else { sentence };
            let words = tree.sentences.get(sentence)?.clone();
            return self.teller(quoted.paragraph, words.start..words.end.min(quoted.tokens.start));
        }
        if !begins || !lead.is_empty() || quoted.paragraph < 2 {
            return None;
        }
        let before = &self.paragraphs[quoted.paragraph - 1];
        let last = before.sentences.last().filter(|_| before.cut.text.trim_end().ends_with(':'))?;
        self.teller(quoted.paragraph - 1, last.clone())
    }

    /// Who speaks in words that end in a colon: the subject of the last verb of saying, or else whoever they are about,
    /// or else the first name that is not a place.
    fn teller(&self, paragraph: usize, words: Range<usize>) -> Option<Who> {
        let tree = &self.paragraphs[paragraph];
        let speaks = |token: &usize| !tree.is_quoted(*token) && is_animate(tree, *token);
        let resolve = |token: usize| Some(self.resolve(TokenAt { paragraph, token })).filter(Who::is_known);
        let sayings = words.clone().rev().filter(|token| is_saying(tree, *token));
        let by_verb = sayings.filter_map(|verb| subject(tree, verb)).filter(speaks).find_map(resolve);
        let is_topic = |token: &usize| {
            let relation = matches!(tree.relation(*token), Relation::Subject | Relation::Root);
            let is_noun = matches!(
                tree.part_of_speech(*token),
                PartOfSpeech::Noun | PartOfSpeech::ProperNoun | PartOfSpeech::Pronoun
            );
            relation && is_noun && speaks(token)
        };
        let by_topic = || words.clone().filter(is_topic).find_map(resolve);
        by_verb.or_else(by_topic).or_else(|| self.first_name(paragraph, words.clone()))
    }

    /// "“They sent them back in” – Tomas Halvik, engineer": only a name after the quotation.
    fn signature(&self, quoted: &Quoted) -> Option<Who> {
        let tree = &self.paragraphs[quoted.paragraph];
        let after = tree.cut.text.get(quoted.span.end..)?.trim_start_matches(['”', '"', '’', '\'']);
        let signature = after.trim_start();
        let rest = quoted.tokens.end..tree.tokens.len();
        let tells = rest.clone().any(|token| tree.is_verb(token) && !tree.is_quoted(token));
        let has_dash = signature.starts_with(['-', '–', '—']);
        let is_signature = signature.len() <= SIGNATURE_BYTES && (has_dash || !tells) && !after.is_empty();
        self.first_name(quoted.paragraph, rest).filter(|_| is_signature && quoted.begins_sentence(tree))
    }

    /// The first name in the words that is not a place.
    fn first_name(&self, paragraph: usize, words: Range<usize>) -> Option<Who> {
        let tree = &self.paragraphs[paragraph];
        let is_named =
            |token: &usize| tree.name_at(*token).is_some_and(|name| self.kind(name.entity) != EntityKind::Place);
        words.clone().find(is_named).map(|token| self.resolve(TokenAt { paragraph, token }))
    }
}

/// "Asked": somebody was asked, without saying by whom.
fn is_asked(tree: &NamedTree<'_>, verb: usize) -> bool {
    let helped = [Relation::Auxiliary, Relation::Agent, Relation::Subject];
    tree.lemma(verb) == "ask"
        && tree.tag(verb) == Tag::PastParticiple
        && tree.related(verb, &helped).next().is_none()
        && tree.relation(verb) != Relation::Conjunct
}
