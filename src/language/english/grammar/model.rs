//! The whole model: texts cut into tokens → their parses.

use super::arcs;
use super::attributes::Attributes;
use super::bytes::Bytes;
use super::embedding::Embedding;
use super::lemma::Lemmatizer;
use super::letter::is_space;
use super::morphology::{Morphology, TokenTraits};
use super::moves::Move;
use super::parse::{Parse, Token};
use super::parser::{Parser, Parts, inputs_in_steps};
use super::relation::Relation;
use super::tag::Tag;
use super::tagger::Tagger;
use super::tokenizer::RawToken;
use super::vocabulary::ModelStrings;
use super::window::Window;
use flate2::read::DeflateDecoder;
use std::io::Read;
use std::sync::LazyLock;

static WEIGHTS: &[u8] = include_bytes!("model/weights.bin");
static TABLES: &[u8] = include_bytes!("model/tables.bin");

/// The greatest length of the tables when unpacked.
const MOST_TABLES: u64 = 16 << 20;

static BUILT_IN: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(WEIGHTS, TABLES));

/// Everything that was learnt.
pub(super) struct Model {
    pub vocabulary: ModelStrings,
    pub lemmatizer: Lemmatizer,
    embedding: Embedding,
    window: Window,
    tagger: Tagger,
    parser: Parser,
}

/// A text with its tokens.
pub(super) struct Tokenized<'t> {
    pub text: &'t str,
    pub pieces: Vec<RawToken>,
    /// Tokens at which a sentence begins, whatever the parser would decide; it may begin others.
    pub starts: Vec<usize>,
}

impl Model {
    /// The model that is part of the program, read when first needed. A test checks that it is intact; if it were not,
    /// no text would have a parse.
    pub fn built_in() -> Option<&'static Model> {
        BUILT_IN.as_ref()
    }

    /// From the two files, see `tools/grammar_model.py`; `None` if they are not intact.
    fn read(weights: &'static [u8], tables: &[u8]) -> Option<Model> {
        let mut unpacked = Vec::new();
        DeflateDecoder::new(tables).take(MOST_TABLES).read_to_end(&mut unpacked).ok()?;
        let mut tables = Bytes::after(b"SDGRAMT1", &unpacked)?;
        let vocabulary = ModelStrings::read(&mut tables)?;
        let tags = tables.records(|record| Tag::from_name(record.string()?))?;
        let moves = tables.records(|record| Move::from_name(record.string()?))?;
        let lemmatizer = Lemmatizer::read(&mut tables)?;
        let mut weights = Bytes::after(b"SDGRAMW1", weights)?;
        let embedding = Embedding::read(&mut weights)?;
        let window = Window::read(&mut weights)?;
        let tagger = Tagger::read(&mut weights, tags)?;
        let parser = Parser::read(&mut weights, moves)?;
        let is_whole = tables.is_empty() && weights.is_empty();
        is_whole.then_some(Model { vocabulary, lemmatizer, embedding, window, tagger, parser })
    }

    /// One parse for each text. The texts do not see each other; parsing them together is only faster.
    pub fn parse(&self, texts: &[Tokenized<'_>]) -> Vec<Parse> {
        let lowers: Vec<Vec<String>> = texts.iter().map(Tokenized::lowers).collect();
        let attributes: Vec<Attributes> =
            texts.iter().zip(&lowers).flat_map(|(text, lowers)| text.attributes(lowers, &self.vocabulary)).collect();
        let lengths: Vec<usize> = texts.iter().map(|text| text.pieces.len()).collect();
        let vectors = self.window.vectors(&self.embedding.vectors(&attributes), &lengths);
        let inputs = inputs_in_steps(&vectors);
        let tags = self.tagger.tags(&inputs.view());
        let parts = self.parser.parts(&inputs.view());
        let mut first = 0;
        let mut parses = Vec::with_capacity(texts.len());
        for (text, lowers) in texts.iter().zip(&lowers) {
            let end = first + text.pieces.len();
            parses.push(self.parse_one(text, lowers, &tags[first..end], &parts, first));
            first = end;
        }
        parses
    }

    fn parse_one(&self, text: &Tokenized<'_>, lowers: &[String], tags: &[Tag], parts: &Parts, first: usize) -> Parse {
        let words = text.words();
        let (heads, labels) = self.parser.parse(parts, first, words.len(), &text.starts);
        let arcs = arcs::finished(&words, heads, labels);
        let known: Vec<TokenTraits<'_>> = (0..words.len())
            .map(|index| TokenTraits {
                lower: &lowers[index],
                tag: tags[index],
                relation: arcs.relations[index],
                is_space: words[index].chars().all(is_space),
            })
            .collect();
        let tokens = known.iter().enumerate().map(|(index, word)| {
            let before = index.checked_sub(1).and_then(|before| known.get(before)).copied();
            let morphology = Morphology::of(before, *word, known.get(index + 1).copied());
            Token {
                span: text.pieces[index].span,
                tag: if word.is_space { Tag::Space } else { word.tag },
                part_of_speech: morphology.part_of_speech,
                relation: if word.is_space { Relation::Unclassified } else { word.relation },
                head: arcs.heads[index],
                lemma: self.lemmatizer.lemma(words[index], word.lower, morphology),
                is_sentence_start: arcs.starts_sentence[index],
            }
        });
        Parse { tokens: tokens.collect() }
    }
}

impl<'t> Tokenized<'t> {
    fn words(&self) -> Vec<&'t str> {
        self.pieces.iter().map(|piece| piece.span.of(self.text)).collect()
    }

    fn lowers(&self) -> Vec<String> {
        self.words().into_iter().map(str::to_lowercase).collect()
    }

    fn attributes(&self, lowers: &[String], vocabulary: &ModelStrings) -> Vec<Attributes> {
        let words = self.pieces.iter().zip(lowers);
        words.map(|(piece, lower)| Attributes::of(piece.span.of(self.text), lower, piece, vocabulary)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_model_is_whole() {
        assert!(Model::built_in().is_some());
        assert!(Model::read(&WEIGHTS[..WEIGHTS.len() - 1], TABLES).is_none());
        assert!(Model::read(WEIGHTS, &TABLES[..TABLES.len() / 2]).is_none());
        assert!(Model::read(&[], &[]).is_none());
    }

    /// See `product.rs`: below 2^53 every whole number is exact.
    #[test]
    fn no_sum_of_a_product_is_rounded() {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let model = Model::built_in().unwrap();
        let [_, embedding_sum, vector] = model.embedding.bounds();
        let [vector, window_sum] = model.window.bounds(vector);
        let [_, reduced_sum, parts_sum] = model.parser.bounds(vector);
        assert!(vector < 32.0, "{vector}");
        for sum in [embedding_sum, window_sum, reduced_sum, parts_sum, model.tagger.largest_sum(vector)] {
            assert!(sum > 0.0 && sum * 16.0 < EXACT, "{sum}");
        }
    }
}
