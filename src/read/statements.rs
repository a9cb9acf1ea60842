//! Clauses → statements: what each article says, one thing at a time, with speaker and place.

use super::annotate::Annotated;
use super::segment::Segmented;
use super::statement::Statement;
use super::{bracket, voice};
use crate::article::{Event, Place, Span};
use crate::language::{Clause, Context, CutText, Languages, Lexicon, SegmentedParagraph};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// The statements of every article, in the order of articles and text; `clauses` are by article and paragraph.
pub fn statements(
    event: &Event,
    segmented: &Segmented,
    annotated: &Annotated,
    languages: &Languages,
    clauses: Vec<Vec<Vec<Clause>>>,
) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (article, paragraphs) in clauses.into_iter().enumerate() {
        let texts = &event.articles[article].paragraphs;
        let cut = &segmented.articles[article].paragraphs;
        let is_again = repeats_headline(cut, languages.of(&event.articles[article].language).lexicon());
        let mut said: FxHashSet<(String, Option<usize>)> = FxHashSet::default();
        for (paragraph, clauses) in paragraphs.into_iter().enumerate() {
            let text = &texts[paragraph].text;
            let mentions = &annotated.articles[article].paragraphs[paragraph];
            if paragraph > 0 && is_heading(text, &cut[paragraph]) || paragraph == 1 && is_again {
                continue;
            }
            let whole = CutText { text, cut: &cut[paragraph] };
            for Clause { spans, antecedent, context } in clauses {
                let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
                let span = Span::new(first.start, last.end);
                let mut explanations = bracket::explanations(whole, &spans, mentions, &annotated.entities);
                explanations.extend(antecedent.and_then(|one| bracket::of_antecedent(one, texts)));
                explanations.sort_by_key(|explanation| explanation.at);
                let place = Place { article, paragraph, span };
                let speaker = voice::speaker(mentions, &spans);
                let context = context.map(|Context { paragraph, span }| Place { article, paragraph, span });
                let statement = Statement { place, speaker, explanations, spans, context };
                // Words that a text repeats verbatim, as a pull quote does, make only one statement.
                if paragraph == 0 || said.insert((statement.shown(event), speaker)) {
                    statements.push(statement);
                }
            }
        }
    }
    statements
}

/// Whether a line in the body is a heading or a label ("Who pays"), not a statement: short, and without a closing mark.
fn is_heading(text: &str, cut: &SegmentedParagraph) -> bool {
    // A choice: a sentence of the body ends in a mark, so the limit only guards texts that have lost theirs.
    const LONGEST_HEADING_WORDS: usize = 8;
    let closes = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | ']' | '-' | '–' | '—');
    cut.words.len() <= LONGEST_HEADING_WORDS && !text.trim_end().ends_with(closes)
}

/// Whether the first paragraph repeats the headline.
pub fn repeats_headline(paragraphs: &[SegmentedParagraph], lexicon: &dyn Lexicon) -> bool {
    /// At least this share of the words of the longer one must be in the other too. A choice.
    const SAME: f64 = 0.8;
    let stems = |cut: &'_ SegmentedParagraph| -> BTreeSet<String> {
        let telling = cut.words.iter().filter(|word| !lexicon.is_function_word(&word.lower));
        telling.map(|word| word.stem.clone()).collect()
    };
    let [headline, first, ..] = paragraphs else { return false };
    let (headline, paragraph) = (stems(headline), stems(first));
    let common = headline.intersection(&paragraph).count() as f64;
    !headline.is_empty() && common >= SAME * headline.len().max(paragraph.len()) as f64
}
