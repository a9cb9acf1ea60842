//! Where a result goes: to which file, in which format, and whether the file may be written.

use super::arguments::Output;
use super::terminal::{print_all, say};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use storydiff::{ingest, report};

/// The requested format: by `--format`, or else by the file's extension, or else the usual one.
///
/// # Errors
/// If no format was named and the file's extension belongs to none.
pub fn form<F: ValueEnum>(named: Option<F>, output: &Output, usual: F) -> Result<F> {
    let (None, Some(path)) = (&named, output.file()) else { return Ok(named.unwrap_or(usual)) };
    let Some(ending) = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()) else { return Ok(usual) };
    let is_meant = |form: &&F| form.to_possible_value().is_some_and(|value| value.matches(&ending, true));
    let forms = F::value_variants();
    forms.iter().find(is_meant).cloned().map_or_else(
        || {
            let names: Vec<String> =
                forms.iter().filter_map(|form| Some(form.to_possible_value()?.get_name().to_string())).collect();
            bail!("{}: no format has this extension; name one with --format ({})", path.display(), names.join(", "))
        },
        Ok,
    )
}

/// Writes a text to its destination: the named file, or else the `usual` one, or else standard output. Returns whether
/// that was a file.
///
/// # Errors
/// If it may not be there or cannot be written.
pub fn deliver(
    w: report::Wording,
    pieces: impl Iterator<Item = String>,
    output: &Output,
    usual: Option<PathBuf>,
    reads: &Reads<'_>,
) -> Result<bool> {
    let Some(path) = output.file().map(Path::to_path_buf).or(usual.filter(|_| output.output.is_none())) else {
        if output.open {
            bail!("--open: standard output cannot be opened; name a file with -o");
        }
        return print_all(pieces).map(|()| false);
    };
    reads.keep(&path, output.force)?;
    report::write_pieces(&path, pieces)?;
    say_written(w, &path);
    if output.open {
        open(&path)?;
    }
    Ok(true)
}

/// Reports that a file or a folder was written.
pub fn say_written(w: report::Wording, path: &Path) {
    say(&w.fill("message.wrote", &[("file", &path.display())]));
}

/// Opens a file as a double click on it would.
///
/// # Errors
/// If this machine has no program for it.
pub fn open(path: &Path) -> Result<()> {
    let opened = open::that_detached(path);
    opened.map_err(|error| anyhow::anyhow!("{}: written, but could not be opened ({error})", path.display()))
}

/// What a command reads: it is never overwritten.
pub struct Reads<'a> {
    /// Where the articles are.
    pub inputs: &'a [PathBuf],
    /// Other files and folders.
    pub also: Vec<&'a Path>,
}

impl Reads<'_> {
    /// Refuses an output that would overwrite what is read here, become an article of the event, or replace a file that
    /// is not ours, unless that `is_meant`.
    ///
    /// # Errors
    /// In each of these cases.
    pub fn spare(&self, output: &Output) -> Result<()> {
        output.file().map_or(Ok(()), |path| self.keep(path, output.force))
    }

    /// The same for one file.
    ///
    /// # Errors
    /// As [`Reads::spare`].
    pub fn keep(&self, output: &Path, is_meant: bool) -> Result<()> {
        let is_input = ingest::is_input(self.inputs, output);
        if !output.exists() {
            if is_input {
                let remedy = "name a file outside the event's folder with -o";
                bail!("{}: would be read as one of the articles next time; {remedy}", output.display());
            }
            return Ok(());
        }
        // A pipe has no path of its own.
        let Ok(there) = output.canonicalize() else { return Ok(()) };
        let is_also = self.also.iter().any(|also| also.canonicalize().is_ok_and(|also| there.starts_with(also)));
        if is_input || is_also {
            let remedy = "name another file with -o";
            bail!("{}: is read by this command and would be overwritten; {remedy}", output.display());
        }
        if !is_meant && there.is_file() && !ingest::is_own_report(&there) {
            let remedy = "add --force to replace it, or name another file with -o";
            bail!("{}: already exists and was not written by storydiff; {remedy}", output.display());
        }
        Ok(())
    }
}

/// `EVENT.html` in the current folder: named after the event's folder, or else after its title.
///
/// # Errors
/// If the current folder no longer exists.
pub fn usual_page(inputs: &[PathBuf], title: &str) -> Result<PathBuf> {
    let stem = match inputs {
        [folder] => folder.canonicalize()?.file_name().map(|name| name.to_string_lossy().into_owned()),
        _ => None,
    };
    let stem = stem.unwrap_or_else(|| slug(title));
    Ok(PathBuf::from(format!("{}.html", if stem.is_empty() { "comparison" } else { &stem })))
}

/// The first words of a title as a file name; empty if it has no letters.
pub fn slug(title: &str) -> String {
    let letters: String = title.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().take(8).collect::<Vec<_>>().join("-")
}
