//! The code of the language in which an article is written.

use std::borrow::Cow;

/// A language by its primary BCP 47 subtag, in lower case: "en", "ja", "zh", "fr". What is known about a language is in
/// [`crate::language`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode(Cow<'static, str>);

impl LanguageCode {
    /// English.
    pub const ENGLISH: LanguageCode = LanguageCode(Cow::Borrowed("en"));
    /// Japanese.
    pub const JAPANESE: LanguageCode = LanguageCode(Cow::Borrowed("ja"));
    /// Chinese.
    pub const CHINESE: LanguageCode = LanguageCode(Cow::Borrowed("zh"));
    /// A language that could not be identified.
    pub const UNDETERMINED: LanguageCode = LanguageCode(Cow::Borrowed("und"));

    /// From a BCP 47 tag such as "en", "en-US" or "zh-Hant"; only the primary subtag counts.
    pub fn new(tag: &str) -> LanguageCode {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
        LanguageCode(Cow::Owned(primary))
    }

    /// The primary subtag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_primary_subtag_counts() {
        assert_eq!(LanguageCode::new("en-US"), LanguageCode::ENGLISH);
        assert_eq!(LanguageCode::new("zh_Hant"), LanguageCode::CHINESE);
        assert_eq!(LanguageCode::new(" FR ").as_str(), "fr");
    }
}
