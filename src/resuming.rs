//! What an earlier run has done already.

use anyhow::{Result, bail};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The events whose results are there.
#[derive(Default)]
pub struct Done {
    /// As JSON.
    ids: HashSet<String>,
    /// Of events without an id.
    lines: HashSet<usize>,
}

/// How every result begins.
const HEAD: &[u8] = b"{\"id\":";

#[derive(Deserialize)]
struct Known {
    #[serde(default)]
    id: Value,
    line: Option<usize>,
    error: Option<Value>,
}

#[derive(Deserialize)]
struct Given {
    #[serde(default)]
    id: Value,
}

impl Done {
    /// Whether the event of this line is there.
    pub fn has(&self, line: usize, text: &str) -> bool {
        if self.ids.is_empty() && self.lines.is_empty() {
            return false;
        }
        match serde_json::from_str::<Given>(text) {
            Ok(Given { id: Value::Null }) => self.lines.contains(&line),
            Ok(Given { id }) => self.ids.contains(&id.to_string()),
            Err(_) => false,
        }
    }
}

/// Reads the results of an earlier run. Those that failed are tried again. A last line that was not written to its end is taken off
/// the file, so that new results can be added to it.
pub fn read(path: &Path) -> Result<Done> {
    let shown = path.display();
    let failed = |error: std::io::Error| {
        anyhow::anyhow!("{shown}: cannot be used ({error}); give the results of an earlier run of `storydiff stream`")
    };
    let file = OpenOptions::new().read(true).write(true).open(path).map_err(failed)?;
    let (mut done, mut whole) = (Done::default(), 0);
    let mut input = BufReader::new(&file);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let length = input.read_until(b'\n', &mut line).map_err(failed)?;
        if length == 0 || !line.ends_with(b"\n") {
            break;
        }
        whole += length as u64;
        match serde_json::from_slice::<Known>(&line) {
            Ok(Known { error: Some(_), .. }) => {}
            Ok(Known { id: Value::Null, line: Some(line), .. }) => {
                done.lines.insert(line);
            }
            Ok(Known { id, line: Some(_), .. }) if !id.is_null() => {
                done.ids.insert(id.to_string());
            }
            _ if line.iter().all(u8::is_ascii_whitespace) => {}
            _ => bail!(
                "{shown}:{number}: no result of `storydiff stream` (as JSON) is in this line; remove it, or name another file"
            ),
        }
    }
    // A whole object that is no result begins as one does: an event that was to be compared.
    let is_whole = serde_json::from_slice::<Known>(&line).is_ok_and(|known| known.line.is_none());
    let is_cut_result = |line: &[u8]| !is_whole && (line.starts_with(HEAD) || HEAD.starts_with(line));
    if file.metadata().map_err(failed)?.len() > whole {
        if !is_cut_result(&line) {
            bail!("{shown}: its last line is no result of `storydiff stream`; remove it, or name another file");
        }
        file.set_len(whole).map_err(failed)?;
        crate::cli::say(&format!("note: {shown}: the last line had no end and was taken off"));
    }
    Ok(done)
}
