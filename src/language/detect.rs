//! Which language an article is written in, if nobody declares it.

use super::english::is_plainly_english;
use crate::article::LanguageCode;
use whichlang::{LANGUAGES, Lang, detect_language};

/// A text in plain Latin letters is taken for English up to this length in letters, because detectors guess there. The
/// one used took a line of 27 letters with an Arab name for Italian.
const TOO_FEW_LETTERS: usize = 40;

/// Up to this length in letters, two plainly English words decide: the detector took a sentence of 80 letters with two
/// Slavic names for German.
const FEW_LETTERS: usize = 200;

/// How many letters are read. Detection is a sum over letter groups; on none of 102 pages did more letters change the
/// language.
const LETTERS_READ: usize = 4000;

/// The language of a whole article. Never call it for a single line: a line of Chinese characters alone may be
/// Japanese.
pub fn language_of(text: &str) -> LanguageCode {
    let end = text.char_indices().nth(LETTERS_READ).map_or(text.len(), |(at, _)| at);
    let text = text.get(..end).unwrap_or(text);
    let (mut letters, mut kana, mut han) = (0, 0, 0);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        letters += 1;
        kana += usize::from(matches!(letter, '\u{3041}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}'));
        han += usize::from(
            matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}'),
        );
    }
    // A third of the letters must be in these scripts: an English article may contain a Japanese name in its own
    // letters.
    if (kana + han) * 3 > letters {
        return if kana > 0 { LanguageCode::JAPANESE } else { LanguageCode::CHINESE };
    }
    if letters <= TOO_FEW_LETTERS && has_plain_letters(text) || letters <= FEW_LETTERS && is_plainly_english(text) {
        return LanguageCode::ENGLISH;
    }
    if letters <= TOO_FEW_LETTERS / 2 {
        return LanguageCode::UNDETERMINED;
    }
    LanguageCode::new(code(detect_language(text)))
}

fn has_plain_letters(text: &str) -> bool {
    text.chars().all(|letter| !letter.is_alphabetic() || letter.is_ascii())
}

/// The language of a list of statements about articles in these languages. In a short one the detector guesses, so a
/// language that no article has is not believed.
pub fn language_of_list(text: &str, of_articles: &[LanguageCode]) -> LanguageCode {
    let found = language_of(text);
    let is_short = text.chars().filter(|letter| letter.is_alphabetic()).nth(FEW_LETTERS).is_none();
    let is_doubtful = is_short && has_plain_letters(text) && !of_articles.contains(&found);
    if is_doubtful && of_articles.contains(&LanguageCode::ENGLISH) { LanguageCode::ENGLISH } else { found }
}

/// The language of the text if that is plainly not the declared one: only for texts long enough to be recognised, and
/// only for languages that the detector knows.
pub fn contradiction(declared: &LanguageCode, text: &str) -> Option<LanguageCode> {
    let is_long = text.chars().filter(|letter| letter.is_alphabetic()).nth(FEW_LETTERS).is_some();
    let is_known = LANGUAGES.iter().any(|&known| code(known) == declared.as_str());
    let found = language_of(text);
    (is_long && is_known && found != *declared).then_some(found)
}

fn code(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_kana_in_a_han_text_makes_it_japanese() {
        assert_eq!(language_of("港湾大橋、土曜日開通\n市長が式典で"), LanguageCode::JAPANESE);
        assert_eq!(language_of("港口大桥星期六通车，市长出席了仪式。"), LanguageCode::CHINESE);
    }

    #[test]
    fn a_japanese_name_does_not_make_an_english_article_japanese() {
        assert_eq!(
            language_of("The harbour master, known at home as みなと, opened the bridge on Saturday."),
            LanguageCode::ENGLISH
        );
    }

    #[test]
    fn a_very_short_text_in_latin_letters_is_taken_for_english() {
        assert_eq!(language_of("Quake: 7 dead"), LanguageCode::ENGLISH);
        assert_eq!(language_of("mayor: ida al-storm. council: full."), LanguageCode::ENGLISH);
        assert_eq!(
            language_of("vitali kovalchuk will box ivan kovalchuk in ostwick against his will"),
            LanguageCode::ENGLISH
        );
        assert_eq!(language_of("Čtyři"), LanguageCode::UNDETERMINED);
    }

    #[test]
    fn a_short_list_is_in_a_language_of_the_articles() {
        let line = "Lieutenant Governor Kim Guadagno did not deny Dana Zimmer's allegations.";
        assert_eq!(language_of_list(line, &[LanguageCode::JAPANESE, LanguageCode::ENGLISH]), LanguageCode::ENGLISH);
        let german = "Der Bürgermeister hat die Brücke am Freitag eröffnet.";
        assert_eq!(language_of_list(german, &[LanguageCode::ENGLISH]), LanguageCode::new("de"));
    }

    #[test]
    fn a_wrong_declaration_is_found_out_in_a_long_text_only() {
        let sentence =
            "The harbour bridge opened on Saturday morning, and a crowd walked over it before the first cars. ";
        let german = LanguageCode::new("de");
        assert_eq!(contradiction(&german, &sentence.repeat(4)), Some(LanguageCode::ENGLISH));
        assert_eq!(contradiction(&german, sentence), None);
        assert_eq!(contradiction(&LanguageCode::ENGLISH, &sentence.repeat(4)), None);
        assert_eq!(contradiction(&LanguageCode::new("fi"), &sentence.repeat(4)), None);
    }

    #[test]
    fn other_languages_keep_their_code() {
        let german = "Die neue Hafenbrücke wurde am Samstag nach drei Jahren Bauzeit für den Verkehr freigegeben.";
        assert_eq!(language_of(german), LanguageCode::new("de"));
    }
}
