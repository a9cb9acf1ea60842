//! Every word of the program itself on page and sheet: one file for each language in `templates/wording/`.
//!
//! A line has a name, and `{...}` where something is filled in. One that counts has a form for each grammatical number
//! that the language distinguishes ("one" and "other" in English); a language that distinguishes none has the text
//! alone.

use super::fill::fill;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::LazyLock;

/// The language of the program's own words. Articles stay in theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordingLanguage {
    /// English.
    English,
    /// Japanese.
    Japanese,
    /// Chinese, in simplified characters.
    Chinese,
}

impl WordingLanguage {
    /// All of them, in the order of the declaration.
    pub const ALL: [WordingLanguage; 3] =
        [WordingLanguage::English, WordingLanguage::Japanese, WordingLanguage::Chinese];

    /// For the `lang` attribute: "ja".
    pub fn code(self) -> &'static str {
        match self {
            WordingLanguage::English => "en",
            WordingLanguage::Japanese => "ja",
            WordingLanguage::Chinese => "zh",
        }
    }

    fn file(self) -> &'static str {
        match self {
            WordingLanguage::English => include_str!("../../../templates/wording/en.toml"),
            WordingLanguage::Japanese => include_str!("../../../templates/wording/ja.toml"),
            WordingLanguage::Chinese => include_str!("../../../templates/wording/zh.toml"),
        }
    }
}

/// The lines of a language.
#[derive(Debug, Clone, Copy)]
pub struct Wording(&'static Catalogue);

#[derive(Debug)]
struct Catalogue {
    language: WordingLanguage,
    /// As in the file, for the templates.
    tree: toml::Table,
    /// By their whole names: "facts.title".
    lines: BTreeMap<String, CatalogueEntry>,
}

/// What a name stands for.
#[derive(Debug)]
enum CatalogueEntry {
    Text(String),
    Several(Vec<String>),
    /// By grammatical number.
    Forms(BTreeMap<String, String>),
}

static CATALOGUES: LazyLock<[Catalogue; 3]> = LazyLock::new(|| WordingLanguage::ALL.map(Catalogue::read));

impl Catalogue {
    fn read(language: WordingLanguage) -> Catalogue {
        // A test reads every file, so none of them has a fault.
        let tree: toml::Table = language.file().parse().unwrap_or_default();
        let mut lines = BTreeMap::new();
        gather(&tree, "", &mut lines);
        Catalogue { language, tree, lines }
    }
}

fn gather(table: &toml::Table, before: &str, lines: &mut BTreeMap<String, CatalogueEntry>) {
    let text = |value: &toml::Value| value.as_str().unwrap_or_default().to_string();
    for (key, value) in table {
        let name = format!("{before}{key}");
        match value {
            toml::Value::Array(several) => {
                drop(lines.insert(name, CatalogueEntry::Several(several.iter().map(text).collect())))
            }
            toml::Value::Table(forms) if forms.keys().all(|key| NUMBERS.contains(&key.as_str())) => {
                let forms = forms.iter().map(|(number, form)| (number.clone(), text(form)));
                lines.insert(name, CatalogueEntry::Forms(forms.collect()));
            }
            toml::Value::Table(inner) => gather(inner, &format!("{name}."), lines),
            line => drop(lines.insert(name, CatalogueEntry::Text(text(line)))),
        }
    }
}

/// The grammatical numbers, by the names of Unicode's plural rules, which browsers use too.
const NUMBERS: [&str; 6] = ["zero", "one", "two", "few", "many", OTHER];

/// The name used if no other fits.
const OTHER: &str = "other";

/// The grammatical number of a count. A language with more of them than English gets its rule here.
fn grammatical_number(_: WordingLanguage, count: usize) -> &'static str {
    if count == 1 { "one" } else { OTHER }
}

impl Default for Wording {
    /// English, which programs read too.
    fn default() -> Wording {
        Wording::of(WordingLanguage::English)
    }
}

impl Wording {
    /// The lines of a language.
    pub fn of(language: WordingLanguage) -> Wording {
        Wording(&CATALOGUES[language as usize])
    }

    /// All lines, as the templates name them.
    pub fn tree(self) -> &'static toml::Table {
        &self.0.tree
    }

    /// A line as in the file; empty if there is none.
    pub fn line(self, name: &str) -> &'static str {
        match self.0.lines.get(name) {
            Some(CatalogueEntry::Text(text)) => text,
            _ => "",
        }
    }

    /// A line that belongs to one of several kinds: "rule", "stub".
    pub fn of_kind(self, section: &str, kind: &str) -> &'static str {
        self.line(&format!("{section}.{kind}"))
    }

    /// Lines in a sequence.
    pub fn lines(self, name: &str) -> &'static [String] {
        match self.0.lines.get(name) {
            Some(CatalogueEntry::Several(lines)) => lines,
            _ => &[],
        }
    }

    /// A line, filled in.
    pub fn fill(self, name: &str, values: &[(&str, &dyn Display)]) -> String {
        fill(self.line(name), |wanted| value_of(values, wanted))
    }

    /// "1 fact", "2 facts": a line with the number in place of `{n}`.
    pub fn count(self, name: &str, number: usize) -> String {
        self.count_with(name, number, &[])
    }

    /// The same, with more to fill in.
    pub fn count_with(self, name: &str, number: usize, values: &[(&str, &dyn Display)]) -> String {
        let line = match self.0.lines.get(name) {
            Some(CatalogueEntry::Text(text)) => text,
            Some(CatalogueEntry::Forms(forms)) => {
                let number = grammatical_number(self.0.language, number);
                forms.get(number).or_else(|| forms.get(OTHER)).map_or("", String::as_str)
            }
            _ => "",
        };
        let figures = self.number(number);
        fill(line, |wanted| if wanted == "n" { Some(figures.clone()) } else { value_of(values, wanted) })
    }

    /// "18,730".
    pub fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.line("number.thousands"));
            }
            text.push(digit);
        }
        text
    }

    /// "Argus, Beacon and Courier".
    pub fn list(self, items: &[String]) -> String {
        match items.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{}{}{last}", rest.join(self.comma()), self.line("list.last")),
            None => String::new(),
        }
    }

    /// The separator of the items of a list: ", ".
    pub fn comma(self) -> &'static str {
        self.line("list.comma")
    }
}

fn value_of(values: &[(&str, &dyn Display)], wanted: &str) -> Option<String> {
    values.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.to_string())
}
