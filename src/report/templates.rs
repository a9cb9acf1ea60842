//! The look of the page: the built-in templates, style and script, or a user's own in their place.

use super::wording::{Wording, WordingLanguage, filter};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tera::Tera;
use thiserror::Error;

/// The built-in files by name, as in `templates/` and `templates/handout/`.
const BUILTIN: &[(&str, &str)] = &[
    ("head.html", include_str!("../../templates/head.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("keys.html", include_str!("../../templates/keys.html")),
    ("pieces.html", include_str!("../../templates/pieces.html")),
    ("findings.html", include_str!("../../templates/findings.html")),
    ("header.html", include_str!("../../templates/header.html")),
    ("glance.html", include_str!("../../templates/glance.html")),
    ("disagreements.html", include_str!("../../templates/disagreements.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("strip.html", include_str!("../../templates/strip.html")),
    ("sharing.html", include_str!("../../templates/sharing.html")),
    ("map.html", include_str!("../../templates/map.html")),
    ("standouts.html", include_str!("../../templates/standouts.html")),
    ("order.html", include_str!("../../templates/order.html")),
    ("fact.html", include_str!("../../templates/fact.html")),
    ("facts.html", include_str!("../../templates/facts.html")),
    ("filters.html", include_str!("../../templates/filters.html")),
    ("shown-outlets.html", include_str!("../../templates/shown-outlets.html")),
    ("rows.html", include_str!("../../templates/rows.html")),
    ("full.html", include_str!("../../templates/full.html")),
    ("voices.html", include_str!("../../templates/voices.html")),
    ("words.html", include_str!("../../templates/words.html")),
    ("sources.html", include_str!("../../templates/sources.html")),
    ("add.html", include_str!("../../templates/add.html")),
    ("review.html", include_str!("../../templates/review.html")),
    ("corrections.html", include_str!("../../templates/corrections.html")),
    ("method.html", include_str!("../../templates/method.html")),
    ("sheet.html", include_str!("../../templates/handout/sheet.html")),
    ("key.html", include_str!("../../templates/handout/key.html")),
    ("screen.html", include_str!("../../templates/handout/screen.html")),
    ("opening.html", include_str!("../../templates/handout/opening.html")),
    ("identities.html", include_str!("../../templates/handout/identities.html")),
    ("tasks.html", include_str!("../../templates/handout/tasks.html")),
    ("texts.html", include_str!("../../templates/handout/texts.html")),
    ("document.xml", include_str!("../../templates/handout/docx/document.xml")),
    ("styles.xml", include_str!("../../templates/handout/docx/styles.xml")),
    ("numbering.xml", include_str!("../../templates/handout/docx/numbering.xml")),
    ("settings.xml", include_str!("../../templates/handout/docx/settings.xml")),
    ("core.xml", include_str!("../../templates/handout/docx/core.xml")),
    ("content-types.xml", include_str!("../../templates/handout/docx/content-types.xml")),
    ("package-parts.xml", include_str!("../../templates/handout/docx/package-parts.xml")),
    ("document-parts.xml", include_str!("../../templates/handout/docx/document-parts.xml")),
    ("handout.css", include_str!("../../templates/handout/handout.css")),
    ("base.css", include_str!("../../templates/base.css")),
    ("header.css", include_str!("../../templates/header.css")),
    ("first.css", include_str!("../../templates/first.css")),
    ("table.css", include_str!("../../templates/table.css")),
    ("rows.css", include_str!("../../templates/rows.css")),
    ("full.css", include_str!("../../templates/full.css")),
    ("sources.css", include_str!("../../templates/sources.css")),
    ("review.css", include_str!("../../templates/review.css")),
    ("corrections.css", include_str!("../../templates/corrections.css")),
    ("narrow.css", include_str!("../../templates/narrow.css")),
    ("print.css", include_str!("../../templates/print.css")),
    ("say.js", include_str!("../../templates/say.js")),
    ("filters.js", include_str!("../../templates/filters.js")),
    ("outlets.js", include_str!("../../templates/outlets.js")),
    ("keys.js", include_str!("../../templates/keys.js")),
    ("corrections.js", include_str!("../../templates/corrections.js")),
    ("correct.js", include_str!("../../templates/correct.js")),
    ("add.js", include_str!("../../templates/add.js")),
    ("review.js", include_str!("../../templates/review.js")),
];

/// The style sheets in the order in which they apply; later ones win.
const STYLE_ORDER: [&str; 11] = [
    "base.css",
    "header.css",
    "first.css",
    "table.css",
    "rows.css",
    "full.css",
    "sources.css",
    "review.css",
    "corrections.css",
    "narrow.css",
    "print.css",
];

/// The scripts in the order in which they run; the form and the review add corrections to the list of `corrections.js`.
const SCRIPT_ORDER: [&str; 7] =
    ["say.js", "filters.js", "outlets.js", "keys.js", "corrections.js", "correct.js", "review.js"];

/// The script of a page that is served with a place for new articles; a saved page does not have it.
const ADDING_SCRIPT: &str = "add.js";

/// The sections of the wording that the scripts need.
const SAID_BY_SCRIPTS: [&str; 5] = ["script", "entry", "verdict", "verdict_by_hand", "found"];

/// Further lines that they need: what is counted under the title.
const COUNTED_BY_SCRIPTS: [(&str, &str); 3] = [("count", "facts"), ("page", "told_differently"), ("page", "to_settle")];

/// The style sheet of handouts, which are pages of their own.
const HANDOUT_STYLE: &str = "handout.css";

/// Why a page could not be made. The cause can only be a user's own templates.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The folder or a file in it cannot be read.
    #[error("cannot read {path}: {source}; give a folder with template files, or leave --templates out")]
    Unreadable {
        /// The folder or file.
        path: String,
        /// The system's message.
        source: std::io::Error,
    },
    /// A style sheet or script with an unknown name.
    #[error("{path} would change nothing: {known} are the style sheets and scripts that can be replaced")]
    UnknownFile {
        /// The file.
        path: String,
        /// The names that exist.
        known: String,
    },
    /// A style sheet or script that would close its own element.
    #[error("{path} has \"</\", which would end the style or script within the page; write it as \"<\\/\"")]
    ClosesItself {
        /// The file.
        path: String,
    },
    /// A template that cannot be understood, or that asks for something that does not exist.
    #[error("{position}: {message}")]
    Template {
        /// `file:line:column`, or as much of it as is known.
        position: String,
        /// What is wrong, on one line.
        message: String,
    },
    /// A document that is too large for its archive.
    #[error("cannot pack the document: {0}; give fewer or shorter articles")]
    Packing(#[from] zip::result::ZipError),
}

/// The templates of the page in a language, checked: every include and filter that they name exists.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    wording: Wording,
    style: String,
    handout_style: String,
    /// Without the words that it shows.
    script: String,
    /// The same, with the script that adds articles.
    adding_script: String,
    /// The user's folder, for naming its files in full.
    folder: Option<PathBuf>,
}

impl Templates {
    /// The built-in templates.
    ///
    /// # Errors
    /// Never, as long as the tests of this crate pass: the built-in files are part of the program.
    pub fn builtin() -> Result<Templates, ReportError> {
        Templates::new(builtin_files(), None)
    }

    /// The built-in templates, with the files of a folder replacing those of the same name.
    ///
    /// `.html` and `.xml` files may have new names, to be included by the others. Files other than `.html`, `.xml`,
    /// `.css` and `.js` are ignored.
    ///
    /// # Errors
    /// If the folder or a file cannot be read, a style sheet or script has an unknown name, or a template is broken.
    pub fn with_folder(folder: &Path) -> Result<Templates, ReportError> {
        let unreadable = |path: &Path, source| ReportError::Unreadable { path: path.display().to_string(), source };
        let mut files = builtin_files();
        let listing = std::fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
        for found in listing {
            let path = found.map_err(|source| unreadable(folder, source))?.path();
            let (Some(name), Some(kind)) = (path.file_name().and_then(|name| name.to_str()), path.extension()) else {
                continue;
            };
            let is_template = is_template(&path);
            if !path.is_file() || !(is_template || kind == "css" || kind == "js") {
                continue;
            }
            if !is_template && !files.contains_key(name) {
                let known: Vec<&str> =
                    STYLE_ORDER.into_iter().chain([HANDOUT_STYLE]).chain(SCRIPT_ORDER).chain([ADDING_SCRIPT]).collect();
                return Err(ReportError::UnknownFile { path: path.display().to_string(), known: known.join(", ") });
            }
            let text = std::fs::read_to_string(&path).map_err(|source| unreadable(&path, source))?;
            if !is_template && text.contains("</") {
                return Err(ReportError::ClosesItself { path: path.display().to_string() });
            }
            files.insert(name.to_string(), text);
        }
        Templates::new(files, Some(folder))
    }

    fn new(files: BTreeMap<String, String>, folder: Option<&Path>) -> Result<Templates, ReportError> {
        let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
        let style: String = STYLE_ORDER.iter().map(|name| text(name)).collect();
        let handout_style = text(HANDOUT_STYLE).to_string();
        let script: String = SCRIPT_ORDER.iter().map(|name| text(name)).collect();
        let adding_script = format!("{script}{}", text(ADDING_SCRIPT));
        let mut tera = Tera::new();
        tera.register_filter("fill", filter);
        let templates = files.iter().filter(|(name, _)| is_template(Path::new(name)));
        tera.add_raw_templates(templates).map_err(|error| template_error(&error, folder))?;
        let wording = Wording::of(WordingLanguage::English);
        let folder = folder.map(Path::to_path_buf);
        let templates = Templates { tera, wording, style, handout_style, script, adding_script, folder };
        Ok(templates.in_language(WordingLanguage::English))
    }

    /// The same in another language; [`Templates::builtin`] and [`Templates::with_folder`] are in English.
    pub fn in_language(mut self, language: WordingLanguage) -> Templates {
        self.wording = Wording::of(language);
        self.tera.global_context().insert("w", self.wording.tree());
        self
    }

    /// The words of the page.
    pub(super) fn wording(&self) -> Wording {
        self.wording
    }

    /// All style sheets, one after the other.
    pub(super) fn style(&self) -> &str {
        &self.style
    }

    /// The style sheet of a handout.
    pub(super) fn handout_style(&self) -> &str {
        &self.handout_style
    }

    /// The words of the scripts, then all scripts, one after the other; the one for new articles only if the page has a
    /// place for them.
    pub(super) fn script(&self, adds: bool) -> String {
        let tree = self.wording.tree();
        let mut said: BTreeMap<&str, toml::Value> =
            SAID_BY_SCRIPTS.into_iter().filter_map(|section| Some((section, tree.get(section)?.clone()))).collect();
        for (section, line) in COUNTED_BY_SCRIPTS {
            let lines = said.entry(section).or_insert_with(|| toml::Value::Table(toml::Table::new()));
            if let (Some(lines), Some(line_there)) =
                (lines.as_table_mut(), tree.get(section).and_then(|there| there.get(line)))
            {
                lines.insert(line.to_string(), line_there.clone());
            }
        }
        let said = serde_json::to_string(&said).unwrap_or_default();
        format!("const wording = {said};\n{}", if adds { &self.adding_script } else { &self.script })
    }

    /// Why the output of a template cannot be read as XML.
    pub(super) fn makes_no_xml(&self, name: &str, error: &roxmltree::Error) -> ReportError {
        let own = self.folder.as_ref().map(|folder| folder.join(name)).filter(|path| path.is_file());
        let position = own.map_or_else(|| name.to_string(), |path| path.display().to_string());
        ReportError::Template { position, message: format!("it does not produce valid XML: {error}") }
    }

    /// Fills in the template of this name.
    pub(super) fn render(&self, name: &str, context: &tera::Context) -> Result<String, ReportError> {
        self.tera.render(name, context).map_err(|error| template_error(&error, self.folder.as_deref()))
    }
}

/// Whether a file is a template: all but style sheets and scripts.
fn is_template(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind == "html" || kind == "xml")
}

fn builtin_files() -> BTreeMap<String, String> {
    let text = |name: &str, text: &str| match name.rsplit_once('.') {
        Some((_, "css")) => close_set(&compact(text)),
        Some((_, "js")) => compact(text),
        _ => text.to_string(),
    };
    BUILTIN.iter().map(|(name, file)| (name.to_string(), text(name, file))).collect()
}

/// A style sheet or script without indentation and comment lines: every page carries it, and nobody reads it there.
fn compact(text: &str) -> String {
    let is_comment = |line: &&str| line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A style sheet without the spaces that have no meaning: around braces, semicolons and commas, and after the colon of
/// a declaration. Strings stay as they are.
fn close_set(style: &str) -> String {
    let mut set = String::with_capacity(style.len());
    let mut quote = None;
    let mut letters = style.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), _) => {
                quote = (letter != open).then_some(open);
                set.push(letter);
            }
            (None, '"' | '\'') => {
                quote = Some(letter);
                set.push(letter);
            }
            (None, '{' | '}' | ';' | ',') => {
                let is_last = letter == '}' && set.ends_with(';');
                set.truncate(if is_last { set.len() - 1 } else { set.trim_end_matches(' ').len() });
                set.push(letter);
            }
            (None, ' ' | '\n') => {
                let is_needed = letters.peek() != Some(&' ') && !set.ends_with(['{', '}', ';', ',', ' ']);
                let is_colon = set.ends_with(':');
                if is_needed && !is_colon {
                    set.push(' ');
                }
            }
            _ => set.push(letter),
        }
    }
    set
}

/// One line with `file:line:column`. The folder precedes the name of a file in it.
pub(super) fn template_error(error: &tera::Error, folder: Option<&Path>) -> ReportError {
    let (position, message) = match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let own = folder.map(|folder| folder.join(report.filename())).filter(|path| path.is_file());
            let file = own.map_or_else(|| report.filename().to_string(), |path| path.display().to_string());
            let span = report.span();
            (format!("{file}:{}:{}", span.start_line, span.start_col + 1), report.message().to_string())
        }
        other => ("template".to_string(), other.to_string()),
    };
    ReportError::Template { position, message: message.split_whitespace().collect::<Vec<_>>().join(" ") }
}

#[cfg(test)]
mod tests {
    use super::{BUILTIN, close_set, compact};

    #[test]
    fn a_style_sheet_loses_spaces_that_mean_nothing_and_no_other() {
        let style = ".a > .b :is(h2, h3)::before { content: \"; , { } \"; margin: 0 calc(1px + 2px); }\n@media (max-width: 46rem) {\n.c { top: 0; }\n}\n";
        let set = ".a > .b :is(h2,h3)::before{content:\"; , { } \";margin:0 calc(1px + 2px)}@media (max-width:46rem){.c{top:0}}";
        assert_eq!(close_set(style), set);
        let escaped = "q::before{content:'it\\'s'}";
        for (name, text) in BUILTIN.iter().filter(|(name, _)| name.ends_with(".css")) {
            assert!(!compact(text).contains("/*"), "{name}: a comment goes over several lines");
            assert!(
                !text.contains("\\\"") && !text.contains("\\'"),
                "{name}: a quote within a string, as in {escaped}"
            );
            assert!(!text.contains("url("), "{name}: an address may have signs of its own");
        }
    }

    #[test]
    fn no_literal_of_a_script_goes_over_several_lines() {
        for (name, text) in BUILTIN.iter().filter(|(name, _)| name.ends_with(".js")) {
            for line in text.lines() {
                assert!(line.matches('`').count() % 2 == 0, "{name}, which is compacted line by line: {line}");
            }
        }
    }
}
