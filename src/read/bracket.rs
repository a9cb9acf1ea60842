//! What a reader of a single statement needs to know: whom its pronouns and short names mean, and whose words it is.

use super::statement::Bracket;
use super::voice;
use crate::article::{Paragraph, Span};
use crate::language::{Antecedent, CutText, Entity, EntityKind, Mentions, one_line};

/// Full names for pronouns and short names within `spans`, each entity explained once, in text order.
///
/// A possessive is also explained after the word: "her [Ada Morrow] resignation".
pub fn explanations(text: CutText<'_>, spans: &[Span], mentions: &Mentions, entities: &[Entity]) -> Vec<Bracket> {
    let inside = |span: Span| spans.iter().any(|whole| whole.contains(span));
    let short = mentions.names.iter().filter(|name| inside(name.span)).map(|name| (name.bare, name.entity));
    let pronouns = mentions.references.iter().filter(|word| inside(word.span)).map(|word| (word.span, word.entity));
    let mut found: Vec<(Span, usize)> = short.chain(pronouns).collect();
    found.sort();
    let mut explained: Vec<usize> = Vec::new();
    let mut explanations = Vec::new();
    for (span, entity) in found {
        let Some(bearer) = entities.get(entity) else { continue };
        // "Chinese [China] scholars": a place needs no explanation.
        if explained.contains(&entity) || bearer.kind == EntityKind::Place {
            continue;
        }
        explained.push(entity);
        if !says_all(span.of(text.text), &bearer.name) && !is_in_compound(text.text, span) {
            explanations.push(Bracket { at: span.end, text: bearer.name.clone(), is_speaker: false });
        }
    }
    explanations.extend(voice::explanation(text, spans, mentions, entities));
    explanations
}

/// The words that "it" stands for, shown after it.
pub fn of_antecedent(antecedent: Antecedent, paragraphs: &[Paragraph]) -> Option<Bracket> {
    let words = one_line(antecedent.span.of(&paragraphs.get(antecedent.paragraph)?.text));
    Some(Bracket { at: antecedent.word.end, text: words, is_speaker: false })
}

/// "the Morrow-Hale talks": a bracket would tear the compound apart.
fn is_in_compound(text: &str, span: Span) -> bool {
    let hyphen = |c: char| matches!(c, '-' | '‐' | '‑' | '–');
    text[..span.start].ends_with(hyphen) || text[span.end..].starts_with(hyphen)
}

/// Whether the words already contain every word of the full name.
fn says_all(words: &str, name: &str) -> bool {
    let said: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    name.split_whitespace().all(|part| said.contains(&part.to_lowercase()))
}
