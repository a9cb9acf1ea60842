//! Who says what: quotations in 「」 or “” with speaker and verb, and speech reported without quotation marks.
//!
//! Input: a text with its sentences and words, and a language's [`SpeechWords`]. Output: [`SpokenWords`].

use super::word::{Class, EastWord};
use crate::article::Span;

/// A language's words of speech.
#[derive(Debug)]
pub struct SpeechWords {
    /// Verbs of speech, in dictionary form; in Japanese also nouns that serve as such.
    pub verbs: &'static [&'static str],
    /// Words after a source: によると. Empty if the language has none.
    pub according: &'static [&'static str],
    /// A word before a source: 据. Empty if the language has none.
    pub according_to: &'static str,
    /// Particles after a speaker: は, が. Empty if the word order shows it.
    pub subject: &'static [&'static str],
    /// Endings of the names of outlets and agencies, which are sources and not people.
    pub media: &'static [&'static str],
    /// What links words to a following verb of speech: と. Empty if the verb comes first.
    pub quoting: &'static str,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenWords {
    /// The words between the quotation marks; `None` if there are none.
    pub quote: Option<Span>,
    /// The words that name the speaker, if they are in the same sentence.
    pub speaker: Option<Span>,
    /// The verb of speech, or "according to".
    pub verb: Option<Span>,
    /// Whether the quotation has a verb of its own, and is not a term in quotation marks.
    pub is_sentence: bool,
}

/// Everything said in a text, in order. Every quotation is included; speech without quotation marks only if it has a
/// speaker.
pub fn said(text: &str, sentences: &[Span], words: &[EastWord], speech: &SpeechWords) -> Vec<SpokenWords> {
    let mut found = Vec::new();
    for sentence in sentences {
        let inside = within(words, *sentence);
        let quotes = quotes(text, *sentence);
        // What is said within a quotation is said by its speaker.
        let is_quoted = |word: &EastWord| {
            let quote = quotes.get(quotes.partition_point(|quote| quote.end < word.span.end));
            quote.is_some_and(|quote| quote.contains(word.span))
        };
        let outside: Vec<&EastWord> = inside.iter().filter(|word| !is_quoted(word)).collect();
        let teller = Teller::new(text, &outside, speech);
        for quote in &quotes {
            let quoted = within(inside, *quote);
            let count = quoted.iter().filter(|word| word.class != Class::Symbol).count();
            let has_verb =
                quoted.iter().any(|word| matches!(word.class, Class::Verb | Class::Adjective | Class::Action));
            let (speaker, verb) = teller.around(*quote);
            let is_sentence = count >= LEAST_WORDS && has_verb;
            found.push(SpokenWords { quote: Some(*quote), speaker, verb, is_sentence });
        }
        if quotes.is_empty()
            && let Some((speaker, verb)) = teller.told()
        {
            found.push(SpokenWords { quote: None, speaker: Some(speaker), verb: Some(verb), is_sentence: true });
        }
    }
    found
}

/// The words within a span; they come in the order of the text.
fn within(words: &[EastWord], span: Span) -> &[EastWord] {
    let first = words.partition_point(|word| word.span.start < span.start);
    let end = words.partition_point(|word| word.span.end <= span.end);
    words.get(first..end).unwrap_or_default()
}

/// The fewest words of a quotation that may be a sentence.
const LEAST_WORDS: usize = 5;

/// The pieces between the outermost quotation marks.
fn quotes(text: &str, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, letter) in sentence.of(text).char_indices() {
        let at = sentence.start + at;
        if let Some((_, closing)) = MARKS.iter().find(|(opening, _)| *opening == letter) {
            open.push((*closing, at + letter.len_utf8()));
        } else if let Some((_, start)) = open.pop_if(|(closing, _)| *closing == letter)
            && open.is_empty()
            && start < at
        {
            found.push(Span::new(start, at));
        }
    }
    found
}

const MARKS: &[(char, char)] = &[('「', '」'), ('『', '』'), ('“', '”'), ('〝', '〟')];

struct Teller<'t> {
    text: &'t str,
    /// The sentence's words outside quotations.
    words: &'t [&'t EastWord],
    speech: &'t SpeechWords,
    /// Which of the words are verbs of speech.
    verbs: Vec<usize>,
    /// Which of them are particles after a speaker.
    particles: Vec<usize>,
}

impl<'t> Teller<'t> {
    fn new(text: &'t str, words: &'t [&'t EastWord], speech: &'t SpeechWords) -> Teller<'t> {
        let all = |is_so: &dyn Fn(&EastWord) -> bool| (0..words.len()).filter(|at| is_so(words[*at])).collect();
        let verbs = all(&|word| speech.verbs.contains(&word.base.as_str()));
        let particles = all(&|word| word.class == Class::Grammar && speech.subject.contains(&word.surface.as_str()));
        Teller { text, words, speech, verbs, particles }
    }

    /// Speaker and verb of a quotation.
    fn around(&self, quote: Span) -> (Option<Span>, Option<Span>) {
        let after = self.words.partition_point(|word| word.span.start < quote.end);
        let (before, later) = self.verbs.split_at(self.verbs.partition_point(|verb| *verb < after));
        let (verb_before, verb_after) = (before.last().copied(), later.first().copied());
        if !self.speech.subject.is_empty() {
            let Some(verb) = verb_after.filter(|_| self.links(quote.end)) else { return (self.topic(0, after), None) };
            let speaker = self.topic(after, verb).or_else(|| self.topic(0, after));
            return (speaker.or_else(|| self.source().map(|(source, _)| source)), self.span(verb));
        }
        // 市长说：“……”: the verb is right before the marks; otherwise it may follow: “……”，市长说。
        let near_before = verb_before.filter(|verb| self.is_near(*verb, quote.start));
        let verb = near_before.or(verb_after.filter(|verb| verb - after < NEAR)).or(verb_before);
        match verb {
            Some(verb) => (self.subject(verb), self.span(verb)),
            None => (None, None),
        }
    }

    /// Speaker and verb of a sentence without quotation marks.
    fn told(&self) -> Option<(Span, Span)> {
        if let Some(source) = self.source() {
            return Some(source);
        }
        if self.speech.subject.is_empty() {
            let verb = (0..self.words.len()).find(|at| self.is_verb(*at) && self.subject(*at).is_some())?;
            return Some((self.subject(verb)?, self.span(verb)?));
        }
        let quoting = |at: &usize| self.words.get(*at).is_some_and(|word| word.surface == self.speech.quoting);
        let link = (0..self.words.len()).rev().find(quoting)?;
        let verb = (link + 1..self.words.len().min(link + 1 + NEAR)).find(|at| self.is_verb(*at))?;
        Some((self.topic(link, verb).or_else(|| self.topic(0, link))?, self.span(verb)?))
    }

    /// 警察によると, 据警方称: the source and the words for "according to".
    fn source(&self) -> Option<(Span, Span)> {
        for (at, word) in self.words.iter().enumerate() {
            let rest = self.text.get(word.span.start..).unwrap_or_default();
            if let Some(according) = self.speech.according.iter().find(|according| rest.starts_with(**according)) {
                let span = Span::new(word.span.start, word.span.start + according.len());
                return Some((self.nouns_before(at)?, span));
            }
            if !self.speech.according_to.is_empty() && word.base == self.speech.according_to {
                let end = (at + 1..self.words.len()).find(|next| !self.is_noun(*next))?;
                return Some((self.between(at + 1, end)?, word.span));
            }
        }
        None
    }

    fn is_verb(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| self.speech.verbs.contains(&word.base.as_str()))
    }

    fn span(&self, at: usize) -> Option<Span> {
        self.words.get(at).map(|word| word.span)
    }

    /// Whether a closing mark and the words after it lead to a verb: 」と, 」などと.
    fn links(&self, quote_end: usize) -> bool {
        let rest = self.text.get(quote_end..).unwrap_or_default();
        let rest = rest.trim_start_matches(|letter| MARKS.iter().any(|(_, closing)| *closing == letter));
        ["と", "などと", "とも", "って", "。", "との", "として"].iter().any(|link| rest.starts_with(link))
    }

    /// Whether there is only punctuation between a word and a byte.
    fn is_near(&self, at: usize, byte: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let gap = self.text.get(word.span.end..byte).unwrap_or_default();
        gap.chars().count() <= 4 && !gap.contains('。')
    }

    /// The nouns before the last subject particle among some words.
    fn topic(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.particles.partition_point(|at| *at < start);
        let topics = &self.particles[first..self.particles.partition_point(|at| *at < end).max(first)];
        // The topic (the first kind of particle) rather than any other subject, and the last if there are several.
        let main = topics.iter().rev().find(|at| {
            self.words.get(**at).is_some_and(|word| Some(&word.surface.as_str()) == self.speech.subject.first())
        });
        let found = main.and_then(|at| self.nouns_before(*at));
        found.or_else(|| topics.iter().rev().find_map(|at| self.nouns_before(*at)))
    }

    /// The nouns right before a word, leaving out an aside in brackets: 市長（65）は.
    fn nouns_before(&self, at: usize) -> Option<Span> {
        let mut end = at;
        if let Some(close) = end.checked_sub(1).filter(|last| self.is_symbol(*last, &["）", ")"])) {
            end = (0..close).rev().find(|open| self.is_symbol(*open, &["（", "("]))?;
        }
        let mut start = end;
        while let Some(before) = start.checked_sub(1).filter(|before| self.is_noun(*before)) {
            start = before;
        }
        self.between(start, end)
    }

    /// The nouns with which the clause of a verb begins: 外交部发言人林剑3日表示.
    fn subject(&self, verb: usize) -> Option<Span> {
        let is_break = |at: &usize| {
            self.words
                .get(*at)
                .is_some_and(|word| word.class == Class::Symbol && !matches!(word.surface.as_str(), "、" | "·"))
        };
        let start = (0..verb).rev().find(is_break).map_or(0, |at| at + 1);
        let start = (start..verb).find(|at| self.is_noun(*at))?;
        let end = (start..verb).find(|at| !self.is_noun(*at)).unwrap_or(verb);
        self.between(start, end)
    }

    fn is_symbol(&self, at: usize, marks: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| marks.contains(&word.surface.as_str()))
    }

    fn is_noun(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let is_joint = matches!(word.surface.as_str(), "・" | "·");
        let noun = matches!(
            word.class,
            Class::Noun | Class::Action | Class::Pronoun | Class::Prefix | Class::Suffix | Class::Latin
        );
        (noun || word.class.is_name() || is_joint) && !self.speech.verbs.contains(&word.base.as_str())
    }

    fn between(&self, start: usize, end: usize) -> Option<Span> {
        let (first, last) = (self.words.get(start)?, self.words.get(end.checked_sub(1)?)?);
        (start < end).then(|| Span::new(first.span.start, last.span.end))
    }
}

/// The most words between a quotation and its verb.
const NEAR: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{chinese, japanese};

    fn read(text: &str, is_japanese: bool) -> Vec<(String, String, String)> {
        let language = if is_japanese { &japanese::JAPANESE } else { &chinese::CHINESE };
        let found = language.said(text, &language.words(text));
        let shown = |span: Option<Span>| span.map(|span| span.of(text).to_string()).unwrap_or_default();
        found.into_iter().map(|said| (shown(said.quote), shown(said.speaker), shown(said.verb))).collect()
    }

    fn assert_read(is_japanese: bool, cases: &[(&str, &str, &str, &str)]) {
        for (text, quote, speaker, verb) in cases {
            let wanted = (quote.to_string(), speaker.to_string(), verb.to_string());
            assert_eq!(read(text, is_japanese), [wanted], "{text}");
        }
    }

    #[test]
    fn a_japanese_quotation_has_speaker_and_verb() {
        assert_read(
            true,
            &[
                ("高橋市長は「橋は安全だと考えている」と述べた。", "橋は安全だと考えている", "高橋市長", "述べ"),
                ("「橋は安全だと考えている」と市長は語った。", "橋は安全だと考えている", "市長", "語っ"),
                ("市長（65）は「橋は安全だ」と強調した。", "橋は安全だ", "市長", "強調"),
                ("警察によると、橋は閉鎖された。", "", "警察", "によると"),
                ("市長は橋を直すと表明した。", "", "市長", "表明"),
                ("「夢の橋」が開通した。", "夢の橋", "", ""),
            ],
        );
    }

    #[test]
    fn a_chinese_quotation_has_speaker_and_verb() {
        assert_read(
            false,
            &[
                ("市长说：“大桥很安全，请大家放心。”", "大桥很安全，请大家放心。", "市长", "说"),
                ("“大桥很安全，请大家放心。”市长表示。", "大桥很安全，请大家放心。", "市长", "表示"),
                ("发言人3日指出，大桥必须关闭。", "", "发言人", "指出"),
                ("据警方称，大桥已关闭。", "", "警方", "据"),
                ("居民走上“希望之桥”。", "希望之桥", "", ""),
            ],
        );
    }
}
