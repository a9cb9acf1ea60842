//! Which column of a table, or key of an object, holds what: guessed from its name, or named by the user.

use crate::article::Note;
use crate::ingest::about::column_names::{ColumnKind, KNOWN};

/// Kinds whose objects hold nothing but themselves: the title of a source is not a headline. Texts and the like may be
/// the box around everything else.
const OWNERS: [&str; 4] = ["outlet", "author", "language", "section"];

/// What the user says about columns; it overrules every guess.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<(&'static str, String)>);

impl Columns {
    /// The kinds that a column may be named for.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|kind| kind.name)
    }

    /// Reads "text=Volltext".
    ///
    /// # Errors
    /// If there is no such kind of column, or no name after the sign; the message names the kinds.
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

    /// Finds the columns among these names; the parts of a path within an object are separated by full stops.
    ///
    /// # Errors
    /// If a name given by the user is not there, or there is no column for the text.
    pub(in crate::ingest) fn find(&self, names: &[String]) -> Result<FoundColumns, String> {
        let all = || named(names);
        let paths: Vec<Path> = names.iter().map(|name| Path::of(name)).collect();
        let mut found = FoundColumns { columns: Vec::new() };
        for kind in &KNOWN {
            let given = self.0.iter().rev().find(|(given, _)| *given == kind.name).map(|(_, name)| name);
            let at = match given {
                // A path may be given from the root of the file.
                Some(given) => match names.iter().position(|name| {
                    name.trim() == given || given.strip_suffix(name.trim()).is_some_and(|before| before.ends_with('.'))
                }) {
                    None => return Err(format!("there is no column \"{}\" among {}", given.escape_debug(), all())),
                    Some(at) => vec![at],
                },
                None => candidates(kind, &paths),
            };
            found.columns.push((kind.name, at));
        }
        if found.at("text").is_empty() && found.at("beginning").is_empty() {
            return Err(format!("none of the columns {} is recognised as the article's text", all()));
        }
        Ok(found)
    }
}

/// The name of a column in the form in which it is compared.
struct Path {
    whole: String,
    /// The last part, and the one before it.
    last: String,
    parent: Option<String>,
    depth: usize,
}

impl Path {
    fn of(name: &str) -> Path {
        // "authors.0.name"
        let is_place = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        // "author.data.attributes.name", "author.node.name": boxes that services put around everything.
        let is_box = |part: &&str| matches!(*part, "data" | "attributes" | "node");
        let own = |part: &str| bare(part.strip_prefix("field_").unwrap_or(part));
        let mut parts = name.rsplit('.').filter(|part| !is_place(part));
        let last = parts.next().map(own).unwrap_or_default();
        let mut parts = parts.filter(|part| !is_box(part)).map(own);
        Path { whole: bare(name), last, parent: parts.next(), depth: name.matches('.').count() }
    }

    /// How well the name shows that it holds this, the lower the better; `None` if it does not.
    fn rank(&self, kind: &ColumnKind) -> Option<(usize, usize)> {
        let place = |name: &str| kind.aliases.iter().position(|alias| *alias == name);
        if let Some(rank) = place(&self.whole) {
            return Some((0, rank));
        }
        let Some(parent) = self.parent.as_deref() else {
            return place(&self.last).map(|rank| (self.depth, rank));
        };
        // Pictures and videos of an article have names too.
        if kind.within.contains(&self.last.as_str())
            && !matches!(parent, "media" | "medium")
            && let Some(rank) = place(parent)
        {
            return Some((self.depth - 1, rank));
        }
        let is_owned = KNOWN.iter().any(|one| OWNERS.contains(&one.name) && one.aliases.contains(&parent));
        place(&self.last).filter(|_| !is_owned).map(|rank| (self.depth, rank))
    }
}

/// The columns that may hold a kind of thing, best first.
fn candidates(kind: &ColumnKind, paths: &[Path]) -> Vec<usize> {
    let ranked = paths.iter().enumerate().filter_map(|(at, path)| Some((path.rank(kind)?, at)));
    let mut ranked: Vec<((usize, usize), usize)> = ranked.collect();
    ranked.sort();
    ranked.into_iter().map(|(_, at)| at).collect()
}

/// The names in quotation marks; if there are very many, or very long ones, only the beginning.
fn named(names: &[String]) -> String {
    /// This many still make a readable line.
    const MOST: usize = 20;
    /// The most letters of one name.
    const LONGEST: usize = 60;
    let short = |name: &String| format!("\"{}\"", name.chars().take(LONGEST).collect::<String>().escape_debug());
    let mut all = names.iter().take(MOST).map(short).collect::<Vec<_>>().join(", ");
    if names.len() > MOST {
        all.push_str(&format!(" and {} more", names.len() - MOST));
    }
    all
}

/// What a label stands for ("Author", "Published Time", "来源"), by the names of columns; `None` if that is unknown.
pub(super) fn kind_of(label: &str) -> Option<&'static str> {
    let label = bare(label);
    KNOWN.iter().find(|kind| kind.aliases.contains(&label.as_str())).map(|kind| kind.name)
}

/// Letters and digits, in lower case.
fn bare(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns that were found for each kind of thing, best first: the first of them with a suitable value counts.
pub(in crate::ingest) struct FoundColumns {
    columns: Vec<(&'static str, Vec<usize>)>,
}

impl FoundColumns {
    /// The positions of the columns that may hold this.
    pub fn at(&self, kind: &str) -> &[usize] {
        self.columns.iter().find(|(one, _)| *one == kind).map_or(&[], |(_, at)| at)
    }

    /// A note on how the columns were read, and which were not.
    pub fn told(&self, names: &[String]) -> Note {
        let name = |at: &usize| names.get(*at).map(|name| name.trim().escape_debug().to_string()).unwrap_or_default();
        // A column already taken for something else is considered again only if there is nothing better.
        let is_first = |kind: &str, at: usize| {
            self.columns.iter().take_while(|(one, _)| *one != kind).all(|(_, before)| !before.contains(&at))
        };
        // A beginning counts only without a text.
        let counts = |kind: &str| kind != "beginning" || self.at("text").is_empty();
        let counted = || self.columns.iter().filter(|(kind, _)| counts(kind));
        let found = counted().filter(|(kind, at)| at.iter().any(|at| is_first(kind, *at)));
        let read = found.map(|(kind, at)| (*kind, at.iter().take(3).map(name).collect())).collect();
        let is_read = |at: &usize| counted().any(|(_, read)| read.contains(at));
        let unread: Vec<String> = (0..names.len())
            .filter(|at| !is_read(at))
            .filter_map(|at| names.get(at))
            .map(|name| name.trim().to_string())
            .collect();
        Note::Columns { read, unread: if unread.is_empty() { String::new() } else { named(&unread) } }
    }
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn of_very_many_columns_the_first_are_named() {
        let names: Vec<String> = (0..2_000).map(|number| format!("c{number}")).collect();
        let said = Columns::default().find(&names).map(|_| ()).unwrap_err();
        assert!(said.ends_with("\"c19\" and 1980 more is recognised as the article's text"), "{said}");
    }

    fn found(names: &[&str], kind: &str) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| name.to_string()).collect();
        let found = Columns::default().find(&names).unwrap();
        found.at(kind).iter().map(|at| names[*at].clone()).collect()
    }

    #[test]
    fn an_object_within_an_object_is_known_by_its_name_and_its_own() {
        let names = [
            "source.title",
            "source.url",
            "content.rendered",
            "title.rendered",
            "thread.title",
            "media.title",
            "author.name",
        ];
        assert_eq!(found(&names, "text"), ["content.rendered"]);
        assert_eq!(found(&names, "headline"), ["title.rendered", "thread.title"]);
        assert_eq!(found(&names, "outlet"), ["source.title"]);
        assert_eq!(found(&names, "author"), ["author.name"]);
        assert_eq!(found(&names, "url"), ["source.url"]);
        assert_eq!(found(&["body", "authors.0.name"], "author"), ["authors.0.name"]);
        let boxed = "attributes.author.data.attributes.name";
        assert_eq!(found(&["attributes.body", boxed], "author"), [boxed]);
        assert_eq!(found(&["attributes.body", "attributes.title"], "headline"), ["attributes.title"]);
        assert_eq!(found(&["attributes.body.value", "attributes.field_byline"], "author"), ["attributes.field_byline"]);
    }

    #[test]
    fn of_several_names_all_are_candidates_the_best_first() {
        assert_eq!(found(&["raw_text", "maintext", "text"], "text"), ["text", "maintext", "raw_text"]);
        assert_eq!(found(&["body", "date", "dateTime"], "published"), ["dateTime", "date"]);
    }

    #[test]
    fn a_path_from_the_root_on_names_the_same_key() {
        let mut columns = Columns::default();
        columns.add("text=articles.results.inhalt").unwrap();
        let names = ["inhalt".to_string(), "title".to_string()];
        assert_eq!(columns.find(&names).unwrap().at("text"), [0]);
    }
}
