//! Hides who published what: names of outlets in every form, authors, datelines and addresses are replaced.
//!
//! It hides too much rather than too little: a name that remains gives the game away, while a place name that is hidden
//! once does no harm. Replacements are in square brackets, so that nobody takes them for the article's own words.

use super::authors::{Form, author_forms, may_have, staff_names};
use super::elsewhere::Elsewhere;
use super::forms::{Forms, Hidden};
use super::letters::Letters;
use super::sheet::Handout;
use crate::article::{Dateline, Dropped, Event, WebAddress};
use crate::report::wording::Wording;
use std::collections::BTreeSet;

/// Initials that mean something else in most texts: "US" stays, whatever the outlet's name.
const COMMON_INITIALS: [&str; 14] =
    ["US", "UK", "EU", "UN", "PM", "AM", "TV", "MP", "AI", "IT", "ID", "GP", "CEO", "NATO"];

/// A word of a name must have this many letters to be hidden by itself: "Al" in "Al Jazeera" is also somebody's first
/// name.
const SHORTEST_WORD: usize = 3;

/// Endings of Japanese names that are dropped in short forms: 読売新聞 → 読売.
const JAPANESE_ENDINGS: [&str; 7] = ["新聞社", "新聞", "通信社", "通信", "テレビ", "放送", "ニュース"];

/// "Outlet B": the name of the outlet with this index on a blind sheet; "Outlet 27" after Z.
pub fn label(wording: Wording, index: usize) -> String {
    let name = match u8::try_from(index) {
        Ok(small) if small < 26 => char::from(b'A' + small).to_string(),
        _ => (index + 1).to_string(),
    };
    wording.fill("handout.outlet_called", &[("letter", &name)])
}

/// Replaces names in every text of the sheet and the key.
pub fn hide(handout: &mut Handout, event: &Event, wording: Wording) {
    let mut hidden: Vec<Hidden> = Vec::new();
    let elsewhere = Elsewhere::of(event);
    for (index, article) in event.articles.iter().enumerate() {
        outlet_forms(event, index, &format!("[{}]", label(wording, index)), Some(&elsewhere), &mut hidden);
        let worked = article.dropped.iter().filter(|line| line.why == Dropped::STAFF);
        let staff = worked.flat_map(|line| staff_names(&line.text));
        for names in article.author.as_deref().into_iter().chain(staff) {
            let forms = author_forms(event, &elsewhere, index, names).into_iter();
            let instead = wording.line("handout.author_hidden");
            hidden.extend(forms.map(|Form { words, exact, within }| Hidden {
                form: words,
                instead: instead.to_string(),
                exact,
                within,
            }));
        }
    }
    let hidden = Forms::of(hidden);
    for text in handout.texts_mut() {
        if let Some(rest) = without_dateline(text) {
            *text = format!("{} {rest}", wording.line("handout.dateline_hidden"));
        }
        *text = replaced(text, &hidden);
    }
}

/// Whether a text names the outlet with this index, in whatever form: "told the Whistle" stands in The Daily Whistle.
pub fn names_outlet(event: &Event, index: usize, text: &str) -> bool {
    let mut forms = Vec::new();
    outlet_forms(event, index, "", None, &mut forms);
    replaced(text, &Forms::of(forms)) != text
}

/// The full name, the name without "The", its initials, its distinctive words, and the address.
fn outlet_forms(event: &Event, index: usize, instead: &str, elsewhere: Option<&Elsewhere>, hidden: &mut Vec<Hidden>) {
    let Some(article) = event.articles.get(index) else { return };
    let name = article.outlet.trim();
    let mut add = |form: &str, exact: bool, within: bool| {
        hidden.push(Hidden { form: form.to_string(), instead: instead.to_string(), exact, within });
    };
    let is_spaced = name.is_ascii();
    let short = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    add(name, false, !is_spaced);
    // みなと新聞 may be named after a town of which all write.
    let is_of_all = |stem: &&str| {
        let mut others = event.articles.iter().enumerate().filter(|(other, _)| *other != index);
        others.any(|(_, other)| other.paragraphs.iter().any(|paragraph| paragraph.text.contains(stem)))
    };
    let stem = JAPANESE_ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    if let Some(stem) = stem.filter(|stem| !is_of_all(stem)) {
        add(stem, true, true);
    }
    // "The Kelmar Times (Kelland)" is at kelmartimes.example too.
    let bare = short.split_once(" (").map_or(short, |(bare, _)| bare);
    for name in BTreeSet::from([bare, short]) {
        add(name, false, !is_spaced);
        let squeezed: String = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if squeezed.chars().count() > SHORTEST_WORD {
            add(&squeezed.to_lowercase(), false, true);
        }
    }
    let address = article.url.as_deref().and_then(WebAddress::read);
    if let Some(address) = address.filter(|address| address.ascii_host().contains('.')) {
        add(address.ascii_host(), false, true);
        add(&address.host(), false, true);
        let domain = address.domain();
        let site = domain.split('.').next().unwrap_or_default();
        if site.len() > SHORTEST_WORD {
            add(site, false, true);
        }
    }
    for words in [name, short] {
        let initials: String = words.split_whitespace().filter_map(|word| word.chars().next()).collect();
        let is_short = initials.chars().count() < 2 || !initials.chars().all(char::is_uppercase);
        if !is_short && !COMMON_INITIALS.contains(&initials.as_str()) {
            add(&initials, true, false);
        }
    }
    let is_only_here = |word: &str| elsewhere.is_some_and(|elsewhere| !elsewhere.may_have(index, word));
    let is_telling = |word: &&str| may_tell(word) && (is_only_here(word) || is_telling(event, index, word));
    for word in short.split_whitespace().filter(|word| short != *word && is_telling(word)) {
        add(word, true, false);
    }
}

/// Whether a word of an outlet's name gives it away by itself: "Whistle" in "The Daily Whistle" does; "Port" in "Port
/// Ellery Tidings" does not, because the other outlets mention Port Ellery too. "the Yomiuri" does, whoever writes it.
fn is_telling(event: &Event, index: usize, word: &str) -> bool {
    let name = event.articles[index].outlet.as_str();
    let others = event.articles.iter().enumerate().filter(|(other, _)| *other != index);
    let mut texts = others.flat_map(|(_, article)| &article.paragraphs).map(|paragraph| paragraph.text.as_str());
    texts.all(|text| {
        if !may_have(text, word) {
            return true;
        }
        let text = text.replace(name, " ");
        Letters::of(&text).places(word, true, false).into_iter().all(|(start, end)| {
            let after = text[end..].trim_start().chars().next();
            let begins_name = after.is_some_and(char::is_uppercase);
            text[..start].trim_end().to_lowercase().ends_with("the") && !begins_name
        })
    })
}

fn may_tell(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() >= SHORTEST_WORD
}

/// The text after "PORT ELLERY, March 5 (Corrant) - "; `None` if it has no dateline.
fn without_dateline(text: &str) -> Option<&str> {
    Dateline::of(text).and_then(|dateline| text.get(dateline.span.end..)).map(str::trim_start)
}

/// The text with every form replaced; if two overlap, the longer one.
fn replaced(text: &str, hidden: &Forms) -> String {
    let found = hidden.places(text);
    let (mut replaced, mut at) = (String::with_capacity(text.len()), 0);
    for (start, end, instead) in found {
        replaced.push_str(&text[at..start]);
        // An explanation already has its square brackets.
        let is_bracketed = text[..start].ends_with('[') && text[end..].starts_with(']');
        // "the Harrow [Harrow Gazette]": the explanation of a short name is useless once both are hidden.
        if is_bracketed && replaced.ends_with(&format!("{instead} [")) {
            replaced.truncate(replaced.len() - " [".len());
            at = end + "]".len();
            continue;
        }
        replaced.push_str(if is_bracketed { instead.trim_matches(['[', ']', '［', '］']) } else { instead });
        at = end;
    }
    replaced.push_str(&text[at..]);
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::report::handout::{Lesson, Level, handout};
    use crate::report::wording::WordingLanguage;

    const BLIND: Lesson = Lesson {
        level: Level::Short,
        is_blind: true,
        is_excerpt: false,
        is_draft: false,
        language: WordingLanguage::English,
    };

    /// The blind text of the first article's first paragraph, with another article beside it.
    fn hidden(outlet: &str, author: Option<&str>, url: Option<&str>, text: &str, other: &str) -> String {
        let mut one = Article::plain("a", outlet, "One", &[text]);
        one.author = author.map(str::to_string);
        one.url = url.map(str::to_string);
        one.published = Some(crate::article::Published::on(jiff::civil::date(2026, 1, 1)));
        let event = Event::new("Test", vec![one, Article::plain("b", "Zephyr", "Two", &[other])]);
        let comparison = crate::compare_event(event);
        handout(&comparison, BLIND).texts[0].paragraphs[0].1.clone()
    }

    #[test]
    fn an_author_is_hidden_however_the_name_is_printed() {
        for (author, text) in [
            ("Sam O'Hara-Ott", "The bridge is open, Mr O’Hara Ott wrote from the quay of the town."),
            ("Zoé Müller", "The bridge is open, Zoe Muller wrote from the quay of the town."),
            ("Gary Plumb", "The bridge is open, write to gplumb@coast.example or @garyplumb."),
            ("Gary Plumb", "The bridge is open, write to gary.plumb@coast.example soon."),
            ("Gary Plumb", "The bridge is open, and this is Gary at the quay of the town."),
            ("Gary Plumb", "The bridge is open, Gary Plu\u{ad}mb wrote from the quay of the town."),
            ("Ada Plumb", "The bridge is open, a man told Ada at the quay of the town."),
            ("Dr. Gary Plumb", "The bridge is open, and this is Gary at the quay of the town."),
            ("Gary Plumb Harbour correspondent", "The bridge is open, Plumb wrote from the quay of the town."),
            ("Gary Plumb Jr.", "The bridge is open, Plumb wrote from the quay of the town."),
        ] {
            let shown =
                hidden("The Coast", Some(author), None, text, "A dog barked at the moon all night.").to_lowercase();
            assert!(shown.contains("the bridge is open"), "{shown}");
            for part in ["hara", "ott ", "muller", "plumb", "gary", "plu", "ada "] {
                assert!(!shown.contains(part), "{author}: {shown}");
            }
        }
    }

    #[test]
    fn a_name_is_hidden_in_every_form() {
        let text =
            "The Daily Whistle can reveal, the Whistle understands, DAILY WHISTLE said; see dailywhistle.example, DW.";
        let expected =
            "[Outlet A] can reveal, the [Outlet A] understands, [Outlet A] said; see [Outlet A].example, [Outlet A].";
        assert_eq!(hidden("The Daily Whistle", None, None, text, "Nothing."), expected);
    }

    #[test]
    fn a_japanese_author_is_hidden_by_the_family_name_alone() {
        for (author, text) in [
            ("山田花子", "山田は現場を訪れた。"),
            ("佐々木　一郎", "佐々木が見た。佐々木一郎記者が書いた。"),
            ("佐々木一郎", "佐々木記者が見た。"),
        ] {
            let shown = hidden("みなと新聞", Some(author), None, text, "犬が月に吠えた。");
            assert!(!["山田", "佐々", "一郎"].iter().any(|part| shown.contains(part)), "{author}: {shown}");
        }
        let shown = hidden("みなと新聞", Some("山田花子"), None, "山田の住民は驚いた。", "山田で犬が吠えた。");
        assert!(shown.contains("山田"), "a place of which all write: {shown}");
    }

    #[test]
    fn an_address_is_hidden_whatever_stands_in_brackets_after_the_name() {
        let shown =
            hidden("The Kelmar Times (Kelland)", None, None, "It is open, see kelmartimes.example now.", "A dog.");
        assert!(!shown.to_lowercase().contains("kelmar"), "{shown}");
    }

    #[test]
    fn a_place_in_a_name_stays_where_others_write_of_it_too() {
        let text =
            "The mayor of Port Ellery told Port Ellery Tidings that Port Ellery was cut off, the Tidings reported.";
        let expected =
            "The mayor of Port Ellery told [Outlet A] that Port Ellery was cut off, the [Outlet A] reported.";
        assert_eq!(hidden("Port Ellery Tidings", None, None, text, "A ship struck Port Ellery's bridge."), expected);
    }

    #[test]
    fn a_short_name_that_another_outlet_uses_is_hidden() {
        let text = "The Harrow, Tern and Delta Press all thought so.";
        assert_eq!(
            hidden("Harrow Gazette", None, None, "Rain, the Harrow found.", text),
            "Rain, the [Outlet A] found."
        );
    }

    #[test]
    fn dateline_author_and_address_go() {
        let text = "PORT ELLERY, March 5 (Corrant) - A port was blocked, writes Mika Osterval. Osterval is at corrant.example/me.";
        let url = Some("https://www.corrant.example/2026");
        let expected = "[place, date] A port was blocked, writes [author]. [author] is at [Outlet A].example/me.";
        assert_eq!(hidden("Corrant Wire", Some("Mika Osterval"), url, text, "Nothing."), expected);
    }

    #[test]
    fn an_author_is_hidden_by_the_last_name_and_not_by_the_place_of_writing() {
        let text = "Gary Plumb was told that no one was hurt; Plumb saw the tug.";
        let expected = "[author] was told that no one was hurt; [author] saw the tug.";
        assert_eq!(hidden("Kelmar Agency", Some("Gary Plumb in Tarvos"), None, text, "Nothing."), expected);
    }

    #[test]
    fn who_worked_on_a_text_is_hidden_by_name() {
        let names = |line| staff_names(line).collect::<Vec<_>>();
        assert_eq!(
            names("(Reporting by Lena Sorel in Ostwick and Tom Bakk; Editing by Ivo Renn)"),
            ["Lena Sorel in Ostwick and Tom Bakk", "Ivo Renn"]
        );
        assert_eq!(names("Bea Orme contributed to this report."), ["Bea Orme"]);
        assert_eq!(names("@garyplumb").len(), 0);
        let mut one = Article::plain("a", "Kelmar", "One", &["The tug came at four, Sorel was told. Bakk saw it."]);
        let line = "(Reporting by Lena Sorel in Ostwick and Tom Bakk)".to_string();
        one.dropped.push(Dropped { text: line, why: Dropped::STAFF });
        let event = Event::new("Test", vec![one, Article::plain("b", "Zephyr", "Two", &["Nothing."])]);
        let text = handout(&crate::compare_event(event), BLIND).texts[0].paragraphs[0].1.clone();
        assert_eq!(text, "The tug came at four, [author] was told. [author] saw it.");
    }

    #[test]
    fn an_address_is_hidden_in_the_letters_of_its_language_and_in_ascii() {
        let text = "Written by zeitung-für.example (xn--zeitung-fr-ieb.example), they said.";
        let url = Some("https://zeitung-für.example:8080/a");
        let expected = "Written by [Outlet A] ([Outlet A]), they said.";
        assert_eq!(hidden("Morgen", None, url, text, "Nothing."), expected);
    }

    #[test]
    fn a_name_within_an_explanation_is_hidden_too() {
        let hidden =
            vec![Hidden { form: "Harrow Gazette".into(), instead: "[Outlet A]".into(), exact: false, within: false }];
        let hidden = Forms::of(hidden);
        assert_eq!(replaced("it [Harrow Gazette] wrote", &hidden), "it [Outlet A] wrote");
    }

    #[test]
    fn a_short_name_and_its_explanation_are_hidden_as_one() {
        let hidden =
            |form: &str| Hidden { form: form.into(), instead: "[Outlet A]".into(), exact: true, within: false };
        let hidden = Forms::of(vec![hidden("Harrow Gazette"), hidden("Harrow")]);
        assert_eq!(replaced("The Harrow [Harrow Gazette] and Tern wrote", &hidden), "The [Outlet A] and Tern wrote");
    }

    #[test]
    fn a_sentence_with_a_dash_is_no_dateline() {
        assert_eq!(without_dateline("The ship - a freighter - sank."), None);
        assert_eq!(without_dateline("ORRIN (Wire) — A train stood."), Some("A train stood."));
    }

    #[test]
    fn after_twenty_six_outlets_numbers_follow() {
        let wording = Wording::of(WordingLanguage::English);
        assert_eq!([label(wording, 25), label(wording, 26)], ["Outlet Z", "Outlet 27"]);
    }
}
