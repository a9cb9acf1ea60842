//! The clauses of an article's paragraphs.

use super::super::named_tree::NamedTree;
use super::super::tree::Tree;
use super::antecedent::antecedents;
use super::cutter::units;
use super::open::rejoined;
use super::pointing::Setting;
use super::silent::is_silent;
use super::spans::spans;
use super::telling::telling;
use super::unit::{ClauseUnit, Tokens};
use crate::article::Span;
use crate::language::mention::{Entity, Reference};
use crate::language::reading::{Antecedent, Clause};

/// With fewer content words, nothing is said.
const LEAST_TELLING: usize = 2;

/// The same without a verb.
const LEAST_TELLING_WITHOUT_VERB: usize = 4;

/// A quoted sentence with fewer content words joins its neighbour ...
const SHORT_QUOTED: usize = 4;

/// ... if both together have fewer than this.
const JOINED_QUOTED: usize = 8;

/// What the paragraphs of an article say, one thing at a time, in text order; one list for each paragraph.
///
/// `references` are the pronouns of each paragraph whose bearer is certain.
pub fn clauses(trees: &[NamedTree<'_>], entities: &[Entity], references: &[&[Reference]]) -> Vec<Vec<Clause>> {
    let of_paragraph = |(number, tree): (usize, &NamedTree<'_>)| {
        let antecedents: Vec<Vec<Antecedent>> =
            (0..tree.sentences.len()).map(|sentence| antecedents(trees, number, sentence, entities)).collect();
        let explained = references.get(number).into_iter().copied().flatten().map(|reference| reference.span);
        let known: Vec<Span> = antecedents.iter().flatten().map(|one| one.word).chain(explained).collect();
        let found = if number > 0 && is_silent(tree) { Vec::new() } else { said(tree, &known) };
        let setting = Setting { trees, paragraph: number, entities, known: &known };
        let clause = |said: SaidThing| {
            let has = |span: Span| said.spans.iter().any(|whole| whole.contains(span));
            let is_needed = |one: &&Antecedent| has(one.word) && !(one.paragraph == number && has(one.span));
            let tokens: Tokens = said.spans.iter().flat_map(|span| tree.tokens_in(*span)).collect();
            Clause {
                antecedent: antecedents[said.sentence].iter().find(is_needed).copied(),
                context: if number > 0 { setting.context(said.first_sentence, &tokens) } else { None },
                spans: said.spans,
            }
        };
        found.into_iter().map(clause).collect()
    };
    trees.iter().enumerate().map(of_paragraph).collect()
}

/// One thing that a sentence says.
struct SaidThing {
    /// The sentence that it ends in.
    sentence: usize,
    /// The one that it begins in: two short ones of a quotation are one.
    first_sentence: usize,
    spans: Vec<Span>,
    telling: usize,
    has_verb: bool,
    /// Whether it is everything that its sentence says.
    is_whole: bool,
}

impl SaidThing {
    /// Both as one; if only marks separate them, they are one piece.
    fn with(&self, text: &str, next: SaidThing) -> SaidThing {
        let mut spans = self.spans.clone();
        for span in next.spans {
            // Overlapping pieces have nothing between them.
            let between = |last: &Span| text.get(last.end..span.start).unwrap_or_default();
            match spans.last_mut().filter(|last| is_idle(between(last))) {
                Some(last) => last.end = last.end.max(span.end),
                None => spans.push(span),
            }
        }
        let first_sentence = self.first_sentence;
        SaidThing {
            first_sentence,
            spans,
            telling: self.telling + next.telling,
            has_verb: self.has_verb || next.has_verb,
            ..next
        }
    }
}

fn said(tree: &Tree<'_>, known: &[Span]) -> Vec<SaidThing> {
    let mut found: Vec<SaidThing> = Vec::new();
    for (sentence, tokens) in tree.sentences.iter().enumerate() {
        let roots = tokens.clone().filter(|token| tree.head(*token) == *token);
        let units: Vec<ClauseUnit> = roots.flat_map(|root| units(tree, root)).collect();
        let mut units = rejoined(tree, units, known);
        units.sort_by_key(|unit| unit.own.first().copied());
        for unit in joined(tree, units) {
            let words = unit.tokens();
            let spans = spans(tree, &words);
            if spans.is_empty() {
                continue;
            }
            let has_verb = has_verb(tree, &words);
            let telling = telling(tree, &words);
            let is_whole = unit.kind.is_none();
            let said = SaidThing { sentence, first_sentence: sentence, spans, telling, has_verb, is_whole };
            match found.last_mut().filter(|before| is_one_quotation(tree, before, &said)) {
                Some(before) => *before = before.with(tree.cut.text, said),
                None => found.push(said),
            }
        }
    }
    found.retain(|said| said.telling >= if said.has_verb { LEAST_TELLING } else { LEAST_TELLING_WITHOUT_VERB });
    found
}

/// A unit that is not a clause by itself goes to its neighbour: a piece without a verb, or one that says too little.
fn joined(tree: &Tree<'_>, units: Vec<ClauseUnit>) -> Vec<ClauseUnit> {
    let mut joined: Vec<ClauseUnit> = Vec::new();
    for mut unit in units {
        let is_fragment = !has_verb(tree, &unit.own) && unit.borrowed.is_empty() || goes_on(tree, &unit);
        if let Some(before) = joined.last_mut()
            && (is_fragment || telling(tree, &unit.own) < LEAST_TELLING)
        {
            before.own.append(&mut unit.own);
            continue;
        }
        if unit.kind.is_none()
            && let Some(mut before) = joined.pop_if(|before| !has_verb(tree, &before.own))
        {
            unit.own.append(&mut before.own);
        }
        joined.push(unit);
    }
    if joined.len() > 1 && telling(tree, &joined[0].own) < LEAST_TELLING {
        let mut first = joined.remove(0);
        joined[0].own.append(&mut first.own);
    }
    joined
}

/// Whether words between two sentences only join them: "And".
fn is_idle(between: &str) -> bool {
    let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| matches!(word, "And" | "But" | "So"))
}

/// "calling for Gov. | Hale to resign": the parser's second root does not begin a second sentence.
fn goes_on(tree: &Tree<'_>, unit: &ClauseUnit) -> bool {
    let first = unit.own.first().copied();
    let opens = first.is_some_and(|first| tree.is_mark(first));
    let before = first.and_then(|first| first.checked_sub(1));
    let is_parted = before.is_some_and(|before| tree.is_mark(before) && tree.surface(before) != ")");
    unit.kind.is_none() && !opens && !is_parted
}

fn has_verb(tree: &Tree<'_>, tokens: &Tokens) -> bool {
    tokens.iter().any(|token| tree.is_verb(*token))
}

/// Whether two consecutive sentences within one quotation say one thing: "It was late. It was dark."
fn is_one_quotation(tree: &Tree<'_>, before: &SaidThing, said: &SaidThing) -> bool {
    /// The longest mark, `“`.
    const MARK_BYTES: usize = 3;
    let (Some(first), Some(last), Some(next)) = (before.spans.first(), before.spans.last(), said.spans.first()) else {
        return false;
    };
    let is_in_one = tree.quotations.iter().any(|quotation| {
        let Span { start, end } = quotation.span;
        start <= first.start + MARK_BYTES && last.end <= end && next.start < end
    });
    let is_one = before.is_whole && said.is_whole && before.sentence + 1 == said.sentence;
    let is_short = before.telling.min(said.telling) < SHORT_QUOTED && before.telling + said.telling < JOINED_QUOTED;
    is_one && is_short && is_in_one
}
