//! Second-hand reports: an outlet, an agency, an office, a document or unnamed people given as the source.
//!
//! A person who says something is a voice and not a credit, and so is anybody quoted with a whole sentence.

use super::discourse::Discourse;
use super::reported::names_people;
use super::saying::{is_saying, is_weak};
use crate::article::Span;
use crate::language::cut_text::is_acronym;
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, meaning, organisations, speech, time};
use crate::language::mention::{Credit, EntityKind, Name, Quote};

/// Longest source, in tokens: "a senior official at the ministry of transport who asked".
const SOURCE_TOKENS: usize = 14;

/// The credits of one paragraph, in text order, none inside another.
pub fn credits(discourse: &Discourse<'_, '_>, paragraph: usize, quotes: &[Quote]) -> Vec<Credit> {
    let tree = &discourse.paragraphs[paragraph];
    let sources = Sources { discourse, tree };
    let mut credits: Vec<Credit> = Vec::new();
    for token in (0..tree.tokens.len()).filter(|token| !tree.is_quoted(*token)) {
        let of_quote = |quote: &Quote| quote.is_sentence && quote.verb == Some(tree.tokens[token].span);
        let reports = || sources.reporting(token).filter(|_| !quotes.iter().any(of_quote));
        let credit = sources.introduced(token).or_else(|| sources.told(token)).or_else(reports);
        if let Some(credit) = credit.filter(|credit| !credits.iter().any(|other| other.span.overlaps(credit.span))) {
            credits.push(credit);
        }
    }
    credits.sort_by_key(|credit| credit.span);
    credits
}

struct Sources<'s, 'p> {
    discourse: &'s Discourse<'s, 'p>,
    tree: &'s NamedTree<'p>,
}

impl Sources<'_, '_> {
    /// "according to X", "citing X", "as reported by X", "per the release", "in an interview with X".
    fn introduced(&self, token: usize) -> Option<Credit> {
        let tree = self.tree;
        let lemma = tree.lemma(token);
        let source = match tree.lower(token) {
            "according" => tree.objects_of(token, |word| word == "to").find(|source| !names_people(tree, *source))?,
            "citing" | "quoting" => tree.child(token, Relation::DirectObject)?,
            "per" if token > 0 && tree.lower(token - 1) == "," => tree.child(token, Relation::PrepositionalObject)?,
            "interview" | "interviews" => {
                let partner = tree.objects_of(token, |word| matches!(word, "with" | "on" | "by")).next()?;
                let outlet = tree.name_at(partner).filter(|name| self.is_outlet(name))?;
                return self.credit(tree.tokens[token].span, outlet.span, Some(outlet));
            }
            _ if tree.tag(token) == Tag::PastParticiple
                && matches!(lemma, "report" | "carry" | "publish" | "release" | "quote" | "obtain" | "broadcast") =>
            {
                tree.objects_of(token, |word| word == "by").next()?
            }
            _ => return None,
        };
        self.of_phrase(tree.tokens[token].span, source)
    }

    /// "told the Harbour Times": the outlet to which somebody spoke.
    fn told(&self, token: usize) -> Option<Credit> {
        let tree = self.tree;
        let mut heard = tree.related(token, &[Relation::DirectObject, Relation::Dative]);
        let heard = heard.next().filter(|_| tree.lemma(token) == "tell")?;
        let outlet = tree.name_at(heard).filter(|name| self.is_outlet(name))?;
        self.credit(tree.tokens[token].span, outlet.span, Some(outlet))
    }

    /// "The Hill reported", "Japan's Foreign Ministry said", "officials say".
    fn reporting(&self, verb: usize) -> Option<Credit> {
        let tree = self.tree;
        // Asking or ordering gives no information.
        let is_request = matches!(tree.lemma(verb), "ask" | "call" | "order" | "urge");
        let is_reporting =
            is_saying(tree, verb) && !is_weak(tree, verb) && !is_request || matches!(tree.lemma(verb), "find" | "show");
        let denies = tree.sentence_around(verb).contains(&(verb + 1)) && tree.lower(verb + 1) == "neither";
        let not_so = [Relation::PassiveAuxiliary, Relation::Negation];
        let is_modal = |token: usize| tree.tag(token) == Tag::Modal;
        if !is_reporting
            || denies
            || tree.related(verb, &not_so).next().is_some()
            || tree.related(verb, &[Relation::Auxiliary]).any(is_modal)
        {
            return None;
        }
        let subject = tree.related(verb, &[Relation::Subject]).rfind(|subject| *subject < verb)?;
        let first = *tree.noun_phrase(subject).first()?;
        // "Nor had the ministry confirmed": inverted, it denies or asks.
        let turned = tree.related(verb, &[Relation::Auxiliary]).any(|auxiliary| auxiliary < first);
        let is_source = match tree.name_at(subject) {
            Some(name) => {
                self.discourse.kind(name.entity) == EntityKind::Organisation
                    || self.is_outlet(name)
                    || tree.lemma(verb) == "report" && !self.discourse.is_person(name.entity)
            }
            None => {
                let is_one = |word: &str| holds(speech::SOURCE_NOUNS, word);
                is_one(tree.lemma(subject)) || is_one(tree.lower(subject))
            }
        };
        self.of_phrase(tree.tokens[verb].span, subject).filter(|_| is_source && !turned)
    }

    /// A credit by a word and the noun phrase of its source.
    fn of_phrase(&self, word: Span, source: usize) -> Option<Credit> {
        let tree = self.tree;
        let mut phrase = tree.noun_phrase(source);
        // "a document seen by the paper" says which one.
        let clauses = tree.related(source, &[Relation::AdnominalClause]);
        let passive = clauses.filter(|verb| tree.tag(*verb) == Tag::PastParticiple);
        phrase.extend(passive.flat_map(|verb| tree.subtree(verb, |_| false)));
        phrase.sort_unstable();
        // "a statement on Friday": the day says when, not whose.
        let day = phrase.iter().position(|token| {
            let is_weekday = |token: usize| meaning(time::WEEKDAYS, tree.lower(token)).is_some();
            *token > source
                && tree.relation(*token) == Relation::Preposition
                && tree.children(*token).iter().any(|child| is_weekday(*child))
        });
        phrase.truncate(day.unwrap_or(phrase.len()).min(SOURCE_TOKENS));
        let named = tree.name_at(source);
        let mut span = tree.span(&phrase)?;
        if let Some(name) = named {
            span.end = span.end.max(name.span.end);
            // "according to Ms. Hale" is a voice.
            if self.discourse.is_person(name.entity) {
                return None;
            }
        }
        // "the Harlan Times", "Japan's Foreign Ministry"; if further words follow, somebody else may be meant.
        self.credit(word, span, named.filter(|name| name.span.end == span.end))
    }

    fn credit(&self, word: Span, source: Span, named: Option<&Name>) -> Option<Credit> {
        // "told the Harbour Times": with the article.
        let start = match named.and_then(|name| self.tree.tokens_in(name.span).start.checked_sub(1)) {
            Some(before) if self.tree.lower(before) == "the" => self.tree.tokens[before].span.start.min(source.start),
            _ => source.start,
        };
        let source = Span::new(start, source.end);
        let span = Span::new(word.start.min(source.start), word.end.max(source.end));
        Some(Credit { span, source, entity: named.map(|name| name.entity) })
    }

    /// A newspaper, a station, an agency: by the last word of its full name, or an acronym.
    fn is_outlet(&self, name: &Name) -> bool {
        let Some(entity) = self.discourse.entities.get(name.entity) else { return false };
        if matches!(entity.kind, EntityKind::Person | EntityKind::Place) {
            return false;
        }
        let last = entity.name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let acronym = is_acronym(&entity.name) && !entity.name.contains(' ');
        acronym || holds(organisations::OUTLET_NOUNS, &last) || holds(organisations::FURTHER_OUTLETS, &last)
    }
}
