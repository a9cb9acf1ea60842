//! A folder with a few articles, and storydiff run in it. The event and the outlets are invented.

use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub const COAST: &str = "\
Twelve saved as ferry sinks off Vell

Published: Jan 09, 2026 08:15 AM

A ferry sank off the island of Vell on Thursday night, and a fishing boat saved all 12 people on board.

The ferry, the Amber, had struck a rock at 9:40 p.m., said Ruth Ansgar, the harbour master of Vell.

\"I have never seen a boat go down so fast,\" said Ansgar.
";

pub const MORNING: &str = "\
Fishing boat rescues everyone from sinking ferry

Published: Jan 09, 2026 06:30 AM

All 12 people on a ferry that sank near the island of Vell on Thursday were saved by a fishing boat.

The company that runs the ferry said that it carried 14 people.
";

pub const WIRE: &str = "\
Ferry Amber sinks; inquiry opened

Published: Jan 10, 2026 07:00 AM

The transport ministry has opened an inquiry into the sinking of the ferry Amber on January 8.

The harbour master, Ruth Ansgar, said the ferry had struck a rock.
";

pub const EVENT_TOML: &str = "\
title = \"The ferry off Vell\"

[[article]]
outlet = \"Vell Coast\"
file = \"coast.txt\"

[[article]]
outlet = \"Morning Mail\"
file = \"morning.txt\"

[[article]]
outlet = \"Isle Wire\"
file = \"wire.txt\"
";

/// A temporary folder to work in, removed when the test ends.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// An empty one.
    pub fn empty() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// With the three articles.
    pub fn with_articles() -> Desk {
        Desk::empty().file("coast.txt", COAST).file("morning.txt", MORNING).file("wire.txt", WIRE)
    }

    /// With the three articles and their event.toml in the folder `ferry`.
    pub fn with_event() -> Desk {
        Desk::empty()
            .file("ferry/coast.txt", COAST)
            .file("ferry/morning.txt", MORNING)
            .file("ferry/wire.txt", WIRE)
            .file("ferry/event.toml", EVENT_TOML)
    }

    /// One more file, with the folders that it needs.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Desk {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// storydiff with these words, run in this folder.
    pub fn run(&self, words: &[&str]) -> OutputAssert {
        self.run_in(".", words)
    }

    /// The same in a folder of this one.
    pub fn run_in(&self, folder: &str, words: &[&str]) -> OutputAssert {
        storydiff(words).current_dir(self.path(folder)).assert()
    }

    /// Standard output of a run that must succeed.
    pub fn result(&self, words: &[&str]) -> String {
        let done = self.run(words).success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    /// Every file with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        collect(self.folder.path(), &mut found);
        found
    }

    /// A run that must fail with exactly this line (`[..]` stands for anything) and exit status 2, leaving every file
    /// as it was.
    #[track_caller]
    pub fn refuses(&self, words: &[&str], line: &str) {
        let before = self.files();
        let expected = format!("storydiff: {line}\n");
        self.run(words).code(2).stdout_eq("").stderr_eq(expected);
        assert_eq!(line.lines().count(), 1, "a message is one line");
        assert!(self.files() == before, "a file was written, changed or removed");
    }
}

/// storydiff with these words.
pub fn storydiff(words: &[&str]) -> Command {
    // Nothing of the machine's network matters.
    let proxies =
        ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"];
    let command = Command::new(cargo_bin!("storydiff")).env_remove("COLUMNS").args(words);
    proxies.into_iter().fold(command, |command, name| command.env_remove(name))
}

fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.insert(path.clone(), std::fs::read(path).unwrap());
        }
    }
}
