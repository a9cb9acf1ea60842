//! What is declared about an article outside its file: in event.toml, or in the archive around it.

use crate::article::{LanguageCode, Published};

/// What is declared about an article outside its file; each value overrules what the file itself says.
#[derive(Debug, Clone, Default)]
pub(super) struct Declared {
    pub id: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<Published>,
    pub url: Option<String>,
    pub author: Option<String>,
    pub language: Option<LanguageCode>,
    /// When the file was fetched.
    pub fetched: Option<String>,
    /// The file's hash when it was kept.
    pub sha256: Option<String>,
}

impl Declared {
    /// Completed from `outer` where this says nothing; an id belongs to one file only and is not taken over.
    pub fn or(self, outer: &Declared) -> Declared {
        Declared {
            id: self.id,
            outlet: self.outlet.or_else(|| outer.outlet.clone()),
            published: self.published.or_else(|| outer.published.clone()),
            url: self.url.or_else(|| outer.url.clone()),
            author: self.author.or_else(|| outer.author.clone()),
            language: self.language.or_else(|| outer.language.clone()),
            fetched: self.fetched,
            sha256: self.sha256,
        }
    }
}
