//! A language, by its name in a file.

use crate::article::LanguageCode;

/// A language by its code of two or three letters ("en", "eng", "en-GB"), or by its English name.
pub(in crate::ingest) fn named(words: &str) -> Option<LanguageCode> {
    // ISO 639-2 codes of the languages whose English names are known here; some have two codes.
    const CODES: [(&str, &str, &str); 20] = [
        ("eng", "english", "en"),
        ("jpn", "japanese", "ja"),
        ("zho", "chinese", "zh"),
        ("chi", "mandarin", "zh"),
        ("deu", "german", "de"),
        ("ger", "german", "de"),
        ("fra", "french", "fr"),
        ("fre", "french", "fr"),
        ("spa", "spanish", "es"),
        ("ita", "italian", "it"),
        ("por", "portuguese", "pt"),
        ("rus", "russian", "ru"),
        ("kor", "korean", "ko"),
        ("ara", "arabic", "ar"),
        ("nld", "dutch", "nl"),
        ("dut", "dutch", "nl"),
        ("swe", "swedish", "sv"),
        ("tur", "turkish", "tr"),
        ("vie", "vietnamese", "vi"),
        ("hin", "hindi", "hi"),
    ];
    let primary = words.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase();
    if let Some((.., code)) = CODES.iter().find(|(code, name, _)| *code == primary || *name == primary) {
        return Some(LanguageCode::new(code));
    }
    let is_code = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| LanguageCode::new(&primary))
}
