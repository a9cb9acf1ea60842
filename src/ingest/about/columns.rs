//! Which column of a table, or key of an object, holds what: guessed by its name, or named by the user.

/// What a column may hold, the names that it is known by, best first, as compared without spaces and marks.
const KNOWN: [(&str, &[&str]); 8] = [
    (
        "text",
        &[
            "text",
            "body",
            "fulltext",
            "articletext",
            "articlebody",
            "bodytext",
            "maintext",
            "content",
            "contenttext",
            "contenthtml",
            "bodyhtml",
            "html",
            "article",
            "story",
        ],
    ),
    ("headline", &["headline", "title", "heading", "articletitle", "newstitle"]),
    (
        "outlet",
        &[
            "outlet",
            "publisher",
            "newspaper",
            "publication",
            "source",
            "sourcename",
            "sitename",
            "site",
            "media",
            "medium",
            "domain",
        ],
    ),
    (
        "published",
        &[
            "published",
            "publishedat",
            "publicationdate",
            "datepublished",
            "publisheddate",
            "publishdate",
            "pubdate",
            "date",
            "datetime",
            "createdat",
            "timestamp",
        ],
    ),
    ("author", &["author", "authors", "byline", "creator", "writer"]),
    ("url", &["url", "link", "articleurl", "permalink", "canonical", "sourceurl"]),
    ("language", &["language", "lang"]),
    ("section", &["section", "category", "rubric", "desk"]),
];

/// What the user says about columns; it goes before every guess.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<(&'static str, String)>);

impl Columns {
    /// What a column may be named for.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(kind, _)| *kind)
    }

    /// Reads "text=Volltext".
    ///
    /// # Errors
    /// Where there is no such kind of column, or no name behind the sign; the message says which there are.
    pub fn add(&mut self, words: &str) -> Result<(), String> {
        let kinds: Vec<&str> = Columns::kinds().collect();
        let known = words
            .split_once('=')
            .and_then(|(kind, name)| Some((*kinds.iter().find(|one| **one == kind.trim())?, name.trim())));
        match known.filter(|(_, name)| !name.is_empty()) {
            Some((kind, name)) => self.0.push((kind, name.to_string())),
            None => return Err(format!("write KIND=NAME, where KIND is one of {}", kinds.join(", "))),
        }
        Ok(())
    }

    /// Finds the columns among these names.
    ///
    /// # Errors
    /// Where a name given by the user is not there, or no column for the text.
    pub(in crate::ingest) fn find(&self, names: &[String]) -> Result<Found, String> {
        let all = || named(names);
        let mut found = Found { columns: Vec::new() };
        for (kind, aliases) in KNOWN {
            let given = self.0.iter().rev().find(|(given, _)| *given == kind).map(|(_, name)| name);
            let at = match given {
                Some(given) => match names.iter().position(|name| name.trim() == given) {
                    None => return Err(format!("there is no column \"{}\" among {}", given.escape_debug(), all())),
                    at => at,
                },
                None => aliases.iter().find_map(|alias| names.iter().position(|name| bare(name) == *alias)),
            };
            found.columns.extend(at.map(|at| (kind, at)));
        }
        if found.at("text").is_none() {
            return Err(format!("none of the columns {} is known to hold an article's text", all()));
        }
        Ok(found)
    }
}

/// The names between quotation marks; of very many, or very long ones, the first.
fn named(names: &[String]) -> String {
    /// So many are a line that can be read.
    const MOST: usize = 20;
    /// Letters of one.
    const LONGEST: usize = 60;
    let short = |name: &String| format!("\"{}\"", name.chars().take(LONGEST).collect::<String>().escape_debug());
    let mut all = names.iter().take(MOST).map(short).collect::<Vec<_>>().join(", ");
    if names.len() > MOST {
        all.push_str(&format!(" and {} more", names.len() - MOST));
    }
    all
}

/// Letters and digits, in lower case.
fn bare(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns that were found, each with its place.
pub(in crate::ingest) struct Found {
    columns: Vec<(&'static str, usize)>,
}

impl Found {
    /// The place of the column that holds this.
    pub fn at(&self, kind: &str) -> Option<usize> {
        self.columns.iter().find(|(one, _)| *one == kind).map(|(_, at)| *at)
    }

    /// What was taken for what, and what was not read.
    pub fn told(&self, names: &[String]) -> String {
        let name = |at: usize| names.get(at).map(|name| name.trim().escape_debug().to_string()).unwrap_or_default();
        let read: Vec<String> =
            self.columns.iter().map(|(kind, at)| format!("{kind} from \"{}\"", name(*at))).collect();
        let is_read = |at: usize| self.columns.iter().any(|(_, read)| *read == at);
        let unread: Vec<String> =
            (0..names.len()).filter(|at| !is_read(*at)).map(|at| format!("\"{}\"", name(at))).collect();
        let unread = if unread.is_empty() { String::new() } else { format!("; not read: {}", unread.join(", ")) };
        format!("Columns: {}{unread}. Name others with --column.", read.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn of_very_many_columns_the_first_are_named() {
        let names: Vec<String> = (0..2_000).map(|number| format!("c{number}")).collect();
        let said = Columns::default().find(&names).map(|_| ()).unwrap_err();
        assert!(said.ends_with("\"c19\" and 1980 more is known to hold an article's text"), "{said}");
    }
}
