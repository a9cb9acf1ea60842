//! Cuts a text into the tokens with which the model was trained.
//!
//! They are smaller than a reader's words: "don't" is "do" and "n't", "same-sex" three tokens, "$1.5" two, "Hale's"
//! two. Every letter of the text, except a blank between two tokens, is in one of them.

use super::affix;
use super::letter::is_space;
use super::vocabulary::{ModelStrings, SpecialCase};
use crate::article::Span;

/// The most tokens of a text; the rest is left out. A long newspaper paragraph has 300. The cost of a parse grows with
/// the number of tokens, so this limits it to about a tenth of a second.
pub(super) const MOST_TOKENS: usize = 2000;

/// The most bytes of a text that are read: a token of any length takes time too.
const MOST_BYTES: usize = 1 << 16;

/// A token as cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawToken {
    pub span: Span,
    /// Whether it is followed by one blank.
    pub blank_follows: bool,
    /// The id of its norm as a piece of a special case.
    pub norm: Option<u64>,
}

/// The tokens of a stretch of text, in order; empty if the text has no such stretch.
pub(super) fn tokens(text: &str, stretch: Span, vocabulary: &ModelStrings) -> Vec<RawToken> {
    let text = &text[..text.floor_char_boundary(stretch.end.min(stretch.start.saturating_add(MOST_BYTES)))];
    let tokenizer = Tokenizer { text, vocabulary };
    let mut pieces = Vec::new();
    let mut start = stretch.start;
    while pieces.len() <= MOST_TOKENS
        && let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty())
    {
        let white = rest.starts_with(is_space);
        let end = start + rest.find(|letter| is_space(letter) != white).unwrap_or(rest.len());
        if white {
            tokenizer.cut_white_space(Span::new(start, end), &mut pieces);
        } else {
            tokenizer.cut_run(Span::new(start, end), true, &mut pieces);
        }
        start = end;
    }
    let mut pieces = tokenizer.rejoined(pieces);
    pieces.truncate(MOST_TOKENS);
    pieces
}

struct Tokenizer<'t> {
    text: &'t str,
    vocabulary: &'t ModelStrings,
}

impl<'t> Tokenizer<'t> {
    /// One blank belongs to the token before it; the rest is a token.
    fn cut_white_space(&self, mut span: Span, pieces: &mut Vec<RawToken>) {
        if span.of(self.text).starts_with(' ')
            && let Some(before) = pieces.last_mut()
        {
            before.blank_follows = true;
            span.start += 1;
        }
        match self.special_case(span) {
            _ if span.is_empty() => {}
            Some(case) => add_special(span, case, pieces),
            None => add(span, pieces),
        }
    }

    /// Cuts a run without white space. Without special cases only the rules for prefixes, suffixes and infixes apply.
    fn cut_run(&self, run: Span, with_special_cases: bool, pieces: &mut Vec<RawToken>) {
        let special_case = |span: Span| if with_special_cases { self.special_case(span) } else { None };
        let mut rest = run;
        let mut suffixes = Vec::new();
        while !rest.is_empty() && special_case(rest).is_none() {
            let prefix = affix::prefix(rest.of(self.text));
            let after_prefix = Span::new(rest.start + prefix, rest.end);
            if prefix > 0 && special_case(after_prefix).is_some() {
                add(Span::new(rest.start, after_prefix.start), pieces);
                rest = after_prefix;
                break;
            }
            let suffix = affix::suffix(after_prefix.of(self.text));
            let before_suffix = Span::new(rest.start, rest.end - suffix);
            if suffix > 0 && special_case(before_suffix).is_some() {
                suffixes.push(Span::new(before_suffix.end, rest.end));
                rest = before_suffix;
                break;
            }
            if prefix == 0 && suffix == 0 {
                break;
            }
            if prefix > 0 {
                add(Span::new(rest.start, after_prefix.start), pieces);
            }
            if suffix > 0 {
                suffixes.push(Span::new(before_suffix.end, rest.end));
            }
            rest = Span::new(after_prefix.start, before_suffix.end);
        }
        match special_case(rest) {
            _ if rest.is_empty() => {}
            Some(case) => add_special(rest, case, pieces),
            None if affix::is_address(rest.of(self.text)) => add(rest, pieces),
            None => self.cut_within(rest, pieces),
        }
        suffixes.into_iter().rev().for_each(|suffix| add(suffix, pieces));
    }

    /// Cuts at the marks within.
    fn cut_within(&self, middle: Span, pieces: &mut Vec<RawToken>) {
        let text = middle.of(self.text);
        let (mut before, mut start, mut at) = (None, 0, 0);
        while let Some(letter) = text[at..].chars().next() {
            let mark = affix::infix(before, &text[at..]);
            let end = at + mark.max(letter.len_utf8());
            if mark > 0 && at > 0 {
                if at > start {
                    add(Span::new(middle.start + start, middle.start + at), pieces);
                }
                add(Span::new(middle.start + at, middle.start + end), pieces);
                start = end;
            }
            before = text[at..end].chars().next_back();
            at = end;
        }
        if start < text.len() {
            add(Span::new(middle.start + start, middle.end), pieces);
        }
    }

    /// Joins special cases that the rules have cut, wherever they are without white space inside: "R-Va." has "Va.".
    fn rejoined(&self, pieces: Vec<RawToken>) -> Vec<RawToken> {
        let mut joined = Vec::with_capacity(pieces.len());
        let mut at = 0;
        while at < pieces.len() {
            match self.longest_special_case(&pieces[at..]) {
                Some((count, span, case)) => {
                    add_special(span, case, &mut joined);
                    if let Some(last) = joined.last_mut() {
                        last.blank_follows = pieces[at + count - 1].blank_follows;
                    }
                    at += count;
                }
                None => {
                    joined.push(pieces[at]);
                    at += 1;
                }
            }
        }
        joined
    }

    /// The longest special case formed by the first of these pieces, cut as the rules would cut it; and how many pieces
    /// it takes.
    fn longest_special_case(&self, pieces: &[RawToken]) -> Option<(usize, Span, &'t SpecialCase)> {
        let start = pieces.first()?.span.start;
        let mut found = None;
        for (index, piece) in pieces.iter().enumerate() {
            let span = Span::new(start, piece.span.end);
            let is_adjacent = index == 0 || pieces[index - 1].span.end == piece.span.start;
            if !is_adjacent || span.len() > self.vocabulary.longest_special_case() {
                break;
            }
            let Some(case) = self.special_case(span).filter(|case| case.anywhere) else { continue };
            let mut by_rules = Vec::new();
            self.cut_run(span, false, &mut by_rules);
            let same_cuts = by_rules.iter().map(|piece| piece.span).eq(pieces[..=index].iter().map(|piece| piece.span));
            if same_cuts {
                found = Some((index + 1, span, case));
            }
        }
        found
    }

    fn special_case(&self, span: Span) -> Option<&'t SpecialCase> {
        self.vocabulary.special_case(span.of(self.text))
    }
}

fn add(span: Span, pieces: &mut Vec<RawToken>) {
    pieces.push(RawToken { span, blank_follows: false, norm: None });
}

fn add_special(span: Span, case: &SpecialCase, pieces: &mut Vec<RawToken>) {
    let mut start = span.start;
    for piece in &case.pieces {
        let end = start + piece.length;
        pieces.push(RawToken { span: Span::new(start, end), blank_follows: false, norm: piece.norm });
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Model;
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let vocabulary = &Model::built_in().unwrap().vocabulary;
        tokens(text, Span::new(0, text.len()), vocabulary).into_iter().map(|piece| piece.span.of(text)).collect()
    }

    #[test]
    fn contractions_and_possessives_are_two_tokens() {
        assert_eq!(
            cut("It wasn't Hale's, he’d said."),
            ["It", "was", "n't", "Hale", "'s", ",", "he", "’d", "said", "."]
        );
        assert_eq!(cut("They cannot."), ["They", "can", "not", "."]);
    }

    #[test]
    fn abbreviations_keep_their_full_stop() {
        assert_eq!(cut("(Mr. Hale of Oster, N.Y.)"), ["(", "Mr.", "Hale", "of", "Oster", ",", "N.Y.", ")"]);
        assert_eq!(cut("the U.S. on Jan. 2."), ["the", "U.S.", "on", "Jan.", "2", "."]);
        assert_eq!(cut("(R-Va.)"), ["(", "R", "-", "Va.", ")"], "also within a run that was cut");
    }

    #[test]
    fn sums_of_money_and_compounds_are_cut() {
        assert_eq!(cut("a $1.5bn same-sex-law"), ["a", "$", "1.5bn", "same", "-", "sex", "-", "law"]);
        assert_eq!(cut("1,500 km/h at 5:30pm"), ["1,500", "km", "/", "h", "at", "5:30pm"]);
        assert_eq!(cut("\"No,\" she said..."), ["\"", "No", ",", "\"", "she", "said", "..."]);
    }

    #[test]
    fn one_blank_is_no_token_and_what_follows_it_is() {
        assert_eq!(cut("a  b\n c "), ["a", " ", "b", "\n ", "c"]);
        assert_eq!(cut(" a"), [" ", "a"]);
    }

    #[test]
    fn no_letter_is_lost() {
        let text = "“Wait…” – he’d (twice) said; see www.example.org/a, e-mail jo@example.org & run!!! :-) 5€ 🚢";
        assert_eq!(cut(text).concat(), text.replace(' ', ""));
    }
}
