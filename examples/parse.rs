//! Prints the parse of texts, one line a token.
//!
//! ```sh
//! cargo run --release --example parse < TEXT
//! ```
//!
//! Every line of the input is a text of its own. Word, tag, coarse part of speech, relation, number of its head, lemma,
//! and whether a sentence begins are separated by tabs, with an empty line after each text. `tools/compare_parses.py`
//! reads it.
#![allow(clippy::print_stdout, reason = "a tool that prints its result")]

use std::io::{BufWriter, Read, Write};
use storydiff::article::Span;
use storydiff::language::english::grammar::{CutParagraph, parse_paragraphs};

fn main() -> std::io::Result<()> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let texts: Vec<&str> = input.split_terminator('\n').collect();
    let whole: Vec<[Span; 1]> = texts.iter().map(|text| [Span::new(0, text.len())]).collect();
    let paragraphs: Vec<CutParagraph<'_>> =
        texts.iter().zip(&whole).map(|(text, whole)| CutParagraph { text, sentences: whole }).collect();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (text, parse) in texts.iter().zip(parse_paragraphs(&paragraphs).into_iter().flatten()) {
        for token in &parse.tokens {
            let word = token.span.of(text);
            let start = if token.is_sentence_start { "start" } else { "" };
            let (tag, part, relation) = (token.tag, token.part_of_speech, token.relation);
            writeln!(out, "{word}\t{tag}\t{part}\t{relation}\t{}\t{}\t{start}", token.head, token.lemma)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
