//! English text → what each word is, on which word it depends, and how.
//!
//! Input: paragraphs with their sentences. Output: for each sentence a [`Parse`] with a [`Token`] for each word and
//! mark: tag, relation, head, lemma. It cannot fail; text that is not English has a poor parse, and text that is too
//! long has none at its end.
//!
//! The model is spaCy's `en_core_web_sm` 3.8 (MIT), whose tags are right for 97 and whose heads for 92 of a hundred
//! tokens of news; the files in `model/` are taken from it by `tools/grammar_model.py`. The code is our own. In the
//! order of the files:
//!
//! 1. `tokenizer.rs` cuts tokens (`affix.rs`, `letter.rs`, `vocabulary.rs`).
//! 2. `attributes.rs` decides what the model sees of a word, `embedding.rs` makes a vector of it (`hash.rs`),
//!    `window.rs` one that takes in four words on either side (`layer.rs`, `product.rs`).
//! 3. `tagger.rs` makes tags, `parser.rs` heads and relations (`moves.rs`, `arcs.rs`).
//! 4. `morphology.rs` makes coarse parts of speech, `lemma.rs` lemmas.
//!
//! The same text has the same parse on every machine, see `product.rs`.

mod affix;
mod arcs;
mod attributes;
mod bytes;
mod embedding;
mod hash;
mod layer;
mod lemma;
mod letter;
mod model;
mod morphology;
mod moves;
mod named;
mod parse;
mod parser;
mod part_of_speech;
mod product;
mod relation;
mod tag;
mod tagger;
mod tokenizer;
mod vocabulary;
mod window;

use crate::article::Span;
use model::{Model, Tokenized};
pub use parse::{Parse, Token};
pub use part_of_speech::PartOfSpeech;
pub use relation::Relation;
pub use tag::Tag;

/// A paragraph whose sentences are already cut.
#[derive(Debug, Clone, Copy)]
pub struct CutParagraph<'t> {
    /// The whole text: a sentence is parsed in its surroundings.
    pub text: &'t str,
    /// Its sentences, in order. Text in none of them is left out.
    pub sentences: &'t [Span],
}

/// When at least this many tokens are waiting, they are parsed together. Sentences parsed one by one take nearly twice
/// as long: 18,000 tokens a second against 32,000. Larger groups gain nothing.
const TOGETHER: usize = 700;

/// Parses the sentences of paragraphs: for each paragraph, one parse a sentence, with spans into the paragraph.
///
/// Sentences are kept apart but seen in their surroundings, which is how the model was trained. Parsed one by one, they
/// differ from spaCy's parse of the whole paragraph in the heads of 0.33 per cent of tokens; here in 0.05 per cent,
/// where spaCy cuts other sentences. At most 2,000 tokens and 65,536 bytes of a sentence are parsed; then its parse
/// ends before the sentence does.
///
/// ```
/// use storydiff::article::Span;
/// use storydiff::language::english::grammar::{CutParagraph, Relation, parse_paragraphs};
/// let text = "The ferry sank. Eleven people were hurt.";
/// let sentences = [Span::new(0, 15), Span::new(16, 40)];
/// let parses = &parse_paragraphs(&[CutParagraph { text, sentences: &sentences }])[0];
/// let hurt = parses[1].roots().next().unwrap();
/// let who = parses[1].child(hurt, Relation::PassiveSubject).unwrap();
/// assert_eq!(parses[1].tokens[who].span.of(text), "people");
/// assert_eq!(&*parses[0].tokens[2].lemma, "sink");
/// ```
pub fn parse_paragraphs(paragraphs: &[CutParagraph<'_>]) -> Vec<Vec<Parse>> {
    let Some(model) = Model::built_in() else {
        return paragraphs.iter().map(|paragraph| vec![Parse::default(); paragraph.sentences.len()]).collect();
    };
    let mut parses: Vec<Vec<Parse>> = vec![Vec::new(); paragraphs.len()];
    let mut waiting: Vec<(usize, Tokenized<'_>)> = Vec::new();
    let mut tokens = 0;
    let mut parse_waiting = |waiting: &mut Vec<(usize, Tokenized<'_>)>| {
        let (paragraphs, texts): (Vec<usize>, Vec<Tokenized<'_>>) = waiting.drain(..).unzip();
        for ((paragraph, text), parse) in paragraphs.iter().zip(&texts).zip(model.parse(&texts)) {
            parses[*paragraph].extend(by_sentence(parse, &text.starts));
        }
    };
    for (index, paragraph) in paragraphs.iter().enumerate() {
        for text in tokenized(*paragraph, model) {
            tokens += text.pieces.len();
            waiting.push((index, text));
            if tokens >= TOGETHER {
                parse_waiting(&mut waiting);
                tokens = 0;
            }
        }
    }
    parse_waiting(&mut waiting);
    parses
}

/// Parses a text by itself; the parser finds its sentences, see [`Parse::sentences`]. The limits are those of a
/// sentence.
pub fn parse(text: &str) -> Parse {
    let whole = [Span::new(0, text.len())];
    parse_paragraphs(&[CutParagraph { text, sentences: &whole }]).into_iter().flatten().next().unwrap_or_default()
}

/// The paragraph's tokens, in several texts if there are too many for one.
fn tokenized<'t>(paragraph: CutParagraph<'t>, model: &Model) -> Vec<Tokenized<'t>> {
    let CutParagraph { text, sentences } = paragraph;
    let mut texts: Vec<Tokenized<'t>> = Vec::new();
    for sentence in sentences {
        let mut pieces = tokenizer::tokens(text, *sentence, &model.vocabulary);
        if let Some(last) = pieces.last_mut() {
            last.blank_follows |= text.get(sentence.end..).is_some_and(|rest| rest.starts_with(' '));
        }
        match texts.last_mut().filter(|before| before.pieces.len() + pieces.len() <= tokenizer::MOST_TOKENS) {
            Some(before) => {
                before.starts.push(before.pieces.len());
                before.pieces.extend(pieces);
            }
            None => texts.push(Tokenized { text, pieces, starts: vec![0] }),
        }
    }
    texts
}

/// The parse of each sentence by itself. No arc leads from one to another.
fn by_sentence(parse: Parse, starts: &[usize]) -> Vec<Parse> {
    let mut tokens = parse.tokens.into_iter().enumerate().peekable();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let of_sentence = |(start, end): (&usize, usize)| {
        let mut sentence = Parse::default();
        while let Some((index, mut token)) = tokens.next_if(|(index, _)| *index < end) {
            token.head = token.head.checked_sub(*start).unwrap_or(index - start);
            token.is_sentence_start |= index == *start;
            sentence.tokens.push(token);
        }
        sentence
    };
    starts.iter().zip(ends).map(of_sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_parsed_in_its_paragraph_and_no_arc_leaves_it() {
        let text = "Dr. Amaro said. The mayor left  ";
        let sentences = [Span::new(0, 9), Span::new(10, 15), Span::new(16, 30)];
        let parses = &parse_paragraphs(&[CutParagraph { text, sentences: &sentences }])[0];
        assert_eq!(parses.iter().map(|parse| parse.tokens.len()).collect::<Vec<_>>(), [2, 2, 3]);
        for (parse, sentence) in parses.iter().zip(sentences) {
            assert!(parse.tokens.iter().all(|token| sentence.contains(token.span) && token.head < parse.tokens.len()));
            assert!(parse.tokens[0].is_sentence_start && parse.roots().next().is_some());
        }
        let alone = parse("The mayor left");
        assert_eq!(alone.tokens[2].relation, Relation::Root);
        assert_eq!((alone.tokens[1].head, parses[2].tokens[1].head), (2, 2));
    }

    #[test]
    fn paragraphs_do_not_see_each_other() {
        let texts: Vec<String> =
            (0..90).map(|n| format!("The {n} ferries that sank on Friday were old, he said.")).collect();
        let spans: Vec<[Span; 1]> = texts.iter().map(|text| [Span::new(0, text.len())]).collect();
        let paragraphs: Vec<CutParagraph<'_>> =
            texts.iter().zip(&spans).map(|(text, spans)| CutParagraph { text, sentences: spans }).collect();
        let together = parse_paragraphs(&paragraphs);
        let alone: Vec<Vec<Parse>> = texts.iter().map(|text| vec![parse(text)]).collect();
        assert_eq!(together, alone);
    }

    #[test]
    fn a_text_without_end_is_cut() {
        let many = "( ".repeat(2500);
        assert_eq!(parse(&many).tokens.len(), 2000);
        let long = "a".repeat(100_000);
        assert_eq!(parse(&long).tokens[0].span, Span::new(0, 65_536));
        let text = "He left. ".repeat(700);
        let sentences: Vec<Span> = (0..700).map(|n| Span::new(n * 9, n * 9 + 8)).collect();
        let parses = &parse_paragraphs(&[CutParagraph { text: &text, sentences: &sentences }])[0];
        assert!(parses.len() == 700 && parses.iter().all(|parse| parse.tokens.len() == 3));
    }

    #[test]
    fn nothing_and_white_space_have_a_parse_too() {
        assert!(parse("").tokens.is_empty());
        assert_eq!(parse(" \n ").tokens[0].tag, Tag::Space);
        assert!(parse_paragraphs(&[CutParagraph { text: "He left.", sentences: &[] }])[0].is_empty());
        let nowhere = [Span::new(90, 99), Span::new(7, 2)];
        let parses = &parse_paragraphs(&[CutParagraph { text: "He left.", sentences: &nowhere }])[0];
        assert!(parses.len() == 2 && parses.iter().all(|parse| parse.tokens.is_empty()));
    }
}
