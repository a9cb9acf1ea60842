//! Distinguishes a text that is not the article from one that is, by its length, its wording and what its page says.

use crate::article::{ParagraphKind, Stub};
use crate::ingest::extracted::Extracted;

/// A text with fewer words than this may be a shell or a teaser: three sentences, as in `compare`'s note on short
/// texts. A choice; a real news flash of this length only loses its sure omissions.
const SHELL_WORDS: usize = 60;

/// With fewer words than this, a page that says it is closed shows only the beginning. Subscribers save whole articles
/// with the same markup, and those usually have more. Of 102 saved news pages, two are called stubs, with 67 and 88
/// words.
const BEGINNING_WORDS: usize = 130;

/// A text with less than this share of the words that its page declares is not whole. `wordCount` includes headline and
/// captions, so a little less is usual. A choice.
const WHOLE_SHARE: f64 = 0.5;

/// At least this many different phrases of a consent page must be in a text of at most [`CONSENT_WORDS`]: a single one
/// may be quoted. A choice.
const CONSENT_PHRASES: usize = 2;

/// A consent page with its list of purposes has up to some 250 words. A choice.
const CONSENT_WORDS: usize = 300;

const SCRIPT: [&str; 12] = [
    "enable javascript",
    "javascript is disabled",
    "javascript is required",
    "requires javascript",
    "javascript to run this app",
    "turn on javascript",
    "activate javascript",
    "javascript enabled",
    "javascriptを有効",
    "checking your browser before",
    "verify you are human",
    "verifying you are human",
];

const CONSENT: [&str; 24] = [
    "we value your privacy",
    "care about your privacy",
    "your privacy, your choice",
    "we use cookies",
    "uses cookies",
    "cookies are stored",
    "accept all",
    "reject all",
    "accept cookies",
    "our partners",
    "partners store",
    "information on a device",
    "on your device",
    "unique identifiers",
    "before you continue",
    "manage your preferences",
    "manage preferences",
    "manage options",
    "privacy settings",
    "cookie settings",
    "your consent",
    "consent to use your",
    "personalised advertising",
    "personalized advertising",
];

const PAYWALL: [&str; 23] = [
    "subscribe to continue",
    "subscribe to read",
    "subscribe to unlock",
    "subscribe now to",
    "to continue reading",
    "to keep reading",
    "sign in to read",
    "log in to read",
    "register to read",
    "for subscribers only",
    "subscribers only",
    "subscriber exclusive",
    "exclusive to subscribers",
    "is for subscribers",
    "already a subscriber",
    "already subscribed?",
    "limit of free articles",
    "free articles remaining",
    "free article remaining",
    "unlock this article",
    "start your free trial",
    "有料会員",
    "会員限定",
];

const TEASER: [&str; 9] = [
    "continue reading",
    "read more at",
    "to read the full",
    "to read the rest",
    "read the full article",
    "read the full story",
    "read full article",
    "read full story",
    "full story:",
];

/// Pointers from a text to a video beside it.
const FILM: [&str; 3] = ["watch the video", "the video above", "the video below"];

/// A text with fewer words beside a video describes it. Fewer than [`BEGINNING_WORDS`], because many articles contain
/// videos.
const DESCRIPTION_WORDS: usize = SHELL_WORDS;

/// What the text is, if it is not the article. Only short texts are checked, and texts that are much shorter than their
/// page declares.
pub(in crate::ingest) fn recognise(extracted: &Extracted) -> Option<Stub> {
    let signs = &extracted.signs;
    let running = extracted.body.iter().filter(|passage| passage.kind == ParagraphKind::Text);
    let body = running.map(|passage| passage.text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let dropped = extracted.dropped.iter().map(|dropped| dropped.text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let says = |phrases: &[&str]| {
        phrases.iter().any(|phrase| [&body, &dropped, &signs.around].iter().any(|text| text.contains(phrase)))
    };
    let words = words(&body);
    let is_cut = signs.promised_words.is_some_and(|promised| (words as f64) < WHOLE_SHARE * promised as f64);
    let asking = format!("{}\n{body}", extracted.headline.text.to_lowercase());
    let consent = CONSENT.iter().filter(|phrase| asking.contains(*phrase)).count();
    if words < CONSENT_WORDS && consent >= CONSENT_PHRASES {
        return Some(Stub::Consent);
    }
    if words < SHELL_WORDS && (signs.is_shell || says(&SCRIPT)) {
        return Some(Stub::NeedsScript);
    }
    if signs.ends_at_wall {
        return Some(Stub::Paywall);
    }
    let holds_film = signs.holds_film || FILM.iter().any(|phrase| body.contains(phrase));
    if (words < BEGINNING_WORDS && signs.is_video) || (words < DESCRIPTION_WORDS && holds_film) {
        return Some(Stub::Video);
    }
    if (words < BEGINNING_WORDS || is_cut) && (signs.is_closed || says(&PAYWALL)) {
        return Some(Stub::Paywall);
    }
    if signs.is_cut_off {
        return Some(Stub::CutOff);
    }
    let breaks_off = ["…", "..."].iter().any(|end| body.trim_end().ends_with(end));
    // Feeds say so below whole articles too.
    let is_syndicated = || says(&[" appeared first on "]);
    let leads_on = says(&TEASER) || words < SHELL_WORDS && (breaks_off || is_syndicated());
    if is_cut || (words < BEGINNING_WORDS && leads_on) {
        return Some(Stub::Teaser);
    }
    if breaks_off {
        return Some(Stub::CutOff);
    }
    signs.has_lost_words.then_some(Stub::LostLetters)
}

/// What to do if such a page contains no article at all.
pub(in crate::ingest) fn remedy(stub: Stub) -> &'static str {
    match stub {
        Stub::NeedsScript => "open it in a browser and save it from there after it has loaded",
        Stub::Consent => "answer it in a browser and save the article's page from there",
        Stub::Paywall | Stub::Teaser | Stub::CutOff | Stub::Video | Stub::LostLetters => {
            "open the article in a browser, copy the text and save it as .txt"
        }
    }
}

/// The number of words; in a text without spaces, three letters count as two words, which is about right.
fn words(text: &str) -> usize {
    let wide = text.chars().filter(|letter| *letter >= '\u{3040}').count();
    text.split_whitespace().count() + wide * 2 / 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::extracted::{PlacedText, Signs};

    fn text(body: &str, signs: Signs) -> Option<Stub> {
        recognise(&Extracted { body: vec![PlacedText::new(body)], signs, ..Extracted::default() })
    }

    const LEDE: &str = "The ferry Kestrel ran aground off Tarn Point on Friday with forty people aboard.";

    #[test]
    fn a_short_text_is_a_stub_only_where_something_says_so() {
        let around = |words: &str| Signs { around: words.to_string(), ..Signs::default() };
        assert_eq!(text(LEDE, Signs::default()), None);
        assert_eq!(text(LEDE, around("subscribe to continue reading")), Some(Stub::Paywall));
        assert_eq!(text(LEDE, around("please enable javascript to go on")), Some(Stub::NeedsScript));
        assert_eq!(text(LEDE, Signs { is_closed: true, ..Signs::default() }), Some(Stub::Paywall));
        assert_eq!(text(LEDE, Signs { is_video: true, ..Signs::default() }), Some(Stub::Video));
        assert_eq!(text(&format!("{LEDE} The captain said that..."), Signs::default()), Some(Stub::Teaser));
        assert_eq!(text(LEDE, Signs { promised_words: Some(400), ..Signs::default() }), Some(Stub::Teaser));
    }

    #[test]
    fn a_whole_article_stays_one_whatever_stands_around_it() {
        let whole = [LEDE; 20].join(" ");
        let around = "we use cookies. accept all. subscribe to continue. enable javascript. continue reading";
        let signs = Signs {
            is_closed: true,
            is_video: true,
            around: around.to_string(),
            promised_words: Some(300),
            holds_film: true,
            ..Signs::default()
        };
        assert_eq!(text(&whole, signs), None);
    }

    #[test]
    fn a_question_about_cookies_is_no_article_and_an_article_about_cookies_is_one() {
        let asks = "We value your privacy. We and our partners store information on a device. Accept all or manage preferences.";
        assert_eq!(text(asks, Signs::default()), Some(Stub::Consent));
        assert_eq!(
            text("The court ruled on Friday that a site that uses cookies must ask first.", Signs::default()),
            None
        );
    }
}
