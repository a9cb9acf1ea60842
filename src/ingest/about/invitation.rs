//! Paragraphs that ask the reader to continue elsewhere: to subscribe, or to read the whole text in another place.

use crate::ingest::extracted::PlacedText;

/// Most words of such a paragraph. "Register for free to keep reading", with a price or a name after it, has a dozen; a
/// sentence of an article that happens to begin like this is usually longer. A choice.
const LONGEST_WORDS: usize = 25;

/// How offers to read on for money or a sign-up begin, in lower case. Each addresses the reader, as no sentence of an
/// article does.
const WALL: [&str; 46] = [
    "subscribe to continue",
    "subscribe to read",
    "subscribe to keep",
    "subscribe to unlock",
    "subscribe now to",
    "subscribe today to",
    "subscribe for full access",
    "sign in to continue",
    "sign in to read",
    "sign in or subscribe",
    "sign up to continue",
    "sign up to read",
    "log in to continue",
    "log in to read",
    "log in or subscribe",
    "register to continue",
    "register to read",
    "register for free to",
    "create a free account",
    "create an account to",
    "want to read more?",
    "keep reading with",
    "keep reading for ",
    "continue reading with",
    "continue reading for ",
    "this is a preview of subscriber",
    "this is a preview. ",
    "premium content. ",
    "the rest of this article is for",
    "the rest of this story is for",
    "the article continues for subscribers",
    "you have reached your limit",
    "you've reached your",
    "you’ve reached your",
    "unlock this ",
    "for subscribers only",
    "lesen sie den ganzen artikel",
    "jetzt weiterlesen mit",
    "weiterlesen mit",
    "sie möchten weiterlesen",
    "cet article est réservé",
    "la suite est réservée",
    "la suite de cet article est réservée",
    "contenido exclusivo para suscriptores",
    "artículo exclusivo para suscriptores",
    "contenuto riservato agli abbonati",
];

/// Offers that begin with a purpose ("To continue reading, log in") are recognised by what the reader must do.
const PURPOSE: [&str; 6] = [
    "to continue reading",
    "to keep reading",
    "to read the full",
    "to read the rest",
    "to read more, ",
    "to continue, ",
];
const DEED: [&str; 8] =
    ["become a member", "subscribe", "sign in", "sign up", "log in", "register", "an account", "free trial"];

/// What such offers call the text.
const RESERVED: [&str; 8] = [
    "for subscribers",
    "for our subscribers",
    "for paying subscribers",
    "for members only",
    "for our members",
    "available to subscribers",
    "exclusive to subscribers",
    "reserved for",
];

/// Words that come with such an offer, but also with whole articles, so they do not show that there is more.
const SIGN_UP: [&str; 8] = [
    "please subscribe",
    "already a subscriber",
    "already subscribed",
    "already a member",
    "already have an account",
    "become a member",
    "get unlimited access",
    "start your free trial",
];

/// How pointers to the whole text begin, in lower case.
const POINTER: [&str; 17] = [
    "view the full article",
    "view the full story",
    "view full article",
    "read the full",
    "read the rest",
    "read the whole",
    "read the original",
    "read the complete",
    "read more at",
    "read more on",
    "read full",
    "full story:",
    "continue reading",
    "click here to read",
    "click to read",
    "see the full",
    "tap here to read",
];

/// Why a paragraph that offers to read on for money or a sign-up is left out.
pub(in crate::ingest) const OFFER: &str = "an offer to read on for money or a sign-up";

/// Why a paragraph that asks the reader to continue elsewhere is left out, if it is one.
pub(in crate::ingest) fn of(paragraph: &str) -> Option<&'static str> {
    let is_meter = || bare(paragraph).is_some_and(|start| is_meter(&start));
    let is_sign_up = || bare(paragraph).is_some_and(|start| SIGN_UP.iter().any(|words| start.starts_with(words)));
    (is_wall(paragraph) || is_sign_up() || is_meter())
        .then_some(OFFER)
        .or(is_pointer(paragraph).then_some("a pointer to the whole text"))
}

/// "You have 3 free articles left this month."
fn is_meter(start: &str) -> bool {
    let is_you = ["you have ", "you've ", "you’ve "].iter().any(|you| start.starts_with(you));
    is_you && ["free article", "free stor", "articles left", "articles remaining"].iter().any(|one| start.contains(one))
}

/// How many paragraphs at the end of a text are such an offer: those from the offer on, including a price or a promise
/// after it that is no longer than an offer may be. 0 if the text ends otherwise.
pub(in crate::ingest) fn offered_at_end(paragraphs: &[PlacedText]) -> usize {
    let mut words = 0;
    for (after, paragraph) in paragraphs.iter().rev().enumerate() {
        if is_wall(&paragraph.text) {
            return after + 1;
        }
        words += paragraph.text.split_whitespace().count();
        if words > LONGEST_WORDS {
            break;
        }
    }
    0
}

/// Whether a paragraph offers the rest of the text for money or a sign-up, and says nothing else.
fn is_wall(paragraph: &str) -> bool {
    let Some(start) = bare(paragraph) else { return false };
    let this = ["this article is", "this story is", "this content is", "this text is"];
    let is_reserved = this.iter().any(|this| start.starts_with(this)) && RESERVED.iter().any(|end| start.contains(end));
    let begins = |words: &[&str]| words.iter().any(|words| start.starts_with(words));
    let has_purpose = begins(&PURPOSE) && DEED.iter().any(|deed| start.contains(deed));
    is_reserved || has_purpose || begins(&WALL) || is_share_left(&start) || is_east_asian_wall(&start)
}

/// Whether a paragraph only says where the whole text is.
pub(super) fn is_pointer(paragraph: &str) -> bool {
    bare(paragraph).is_some_and(|start| {
        // A name follows it: "The post office appeared first on the list" is not a pointer.
        let outlet = paragraph.split_once(" appeared first on ").and_then(|(_, outlet)| outlet.chars().next());
        let is_syndicated = start.starts_with("the post ") && outlet.is_some_and(|letter| !letter.is_lowercase());
        is_syndicated || POINTER.iter().any(|words| start.starts_with(words))
    })
}

/// "You have 72% of this article left to read."
fn is_share_left(start: &str) -> bool {
    const LEFT: [(&str, &str); 3] = [
        ("you have ", "left to read"),
        ("il vous reste ", "de cet article à lire"),
        ("te queda ", "de este artículo por leer"),
    ];
    LEFT.iter().any(|(begin, end)| start.starts_with(begin) && start.contains(end) && start.contains('%'))
}

/// Japanese has no spaces to count words by, and puts the verb last: 80 letters are about two sentences.
fn is_east_asian_wall(start: &str) -> bool {
    let is_short = start.chars().count() <= 80;
    is_short && ["有料会員", "会員限定"].iter().any(|words| start.contains(words)) && !start.contains(['「', '」'])
}

/// The paragraph in lower case from its first letter; `None` if it is too long, or quotes somebody.
fn bare(paragraph: &str) -> Option<String> {
    let is_short = paragraph.len() <= 400 && paragraph.split_whitespace().count() <= LONGEST_WORDS;
    let is_quoted = paragraph.contains(['"', '“', '”']);
    (is_short && !is_quoted)
        .then(|| paragraph.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_to_read_on_are_distinguished_from_sentences_about_them() {
        for wall in [
            "Subscribe to continue reading…",
            "» Sign in to read the full article",
            "Create a free account to read this article.",
            "This is a preview of subscriber-only content.",
            "You have 72% of this article left to read. The rest is for subscribers only.",
            "You’ve reached your limit of three articles. Log in or subscribe for 2 crowns.",
            "This article is reserved for our subscribers.",
            "To continue, log in or subscribe",
            "To read more, become a member.",
            "Premium content. Log in to continue.",
            "[The article continues for subscribers]",
            "The rest of this article is for subscribers only.",
            "This is a preview. Subscribe to read the whole story.",
            "この記事は有料会員限定です。",
            "Lesen Sie den ganzen Artikel mit Kurier Plus",
            "Cet article est réservé aux abonnés.",
            "Contenido exclusivo para suscriptores",
        ] {
            assert!(is_wall(wall), "{wall}");
        }
        for sentence in [
            "The paper asked its readers to subscribe to continue reading, he said.",
            "Readers must sign in to read the archive from Monday.",
            "\"Subscribe to read the rest,\" the page said.",
            "This article is an update of Friday's.",
            "Subscribers stayed away.",
            "To read more, she moved into the library.",
            "Register to vote by Friday, the city told everybody.",
            "To read the full report would take a week, the judge said.",
        ] {
            assert!(!is_wall(sentence), "{sentence}");
        }
        assert_eq!(of("Already a subscriber? Sign in."), Some(OFFER));
        assert!(!is_wall("Already a subscriber? Sign in."), "it stands around whole articles");
        assert!(!is_wall(&format!("To continue reading {}", "in the dark he lit one candle more, ".repeat(5))));
    }

    #[test]
    fn what_follows_an_offer_at_the_end_belongs_to_it_if_it_is_short() {
        let end = |texts: &[&str]| offered_at_end(&texts.iter().map(|text| PlacedText::new(*text)).collect::<Vec<_>>());
        let long = "The tugs took the passengers off in groups of ten. ".repeat(4);
        assert_eq!(
            end(&["It ran aground.", "Subscribe to continue reading", "A week for 1 crown.", "Cancel any time."]),
            3
        );
        assert_eq!(end(&["It ran aground.", "Subscribe to continue reading", &long]), 0);
        assert_eq!(end(&["It ran aground.", "A week later it was sold."]), 0);
    }

    #[test]
    fn pointers_to_the_whole_text_are_distinguished_from_sentences_about_reading() {
        for pointer in [
            "Read the full story at Harbour Weekly.",
            "Continue reading →",
            "Click here to read the rest of the story.",
            "The post Ferry aground appeared first on Harbour Weekly.",
        ] {
            assert!(is_pointer(pointer), "{pointer}");
        }
        for sentence in ["She read the full story aloud.", "The post office appeared first on the list."] {
            assert!(!is_pointer(sentence), "{sentence}");
        }
    }
}
