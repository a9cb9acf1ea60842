//! Deflates the two large word lists of English for the program: in the repository they stay text.

#![allow(clippy::print_stdout, reason = "how a build script speaks to cargo")]

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

const LISTS: [(&str, &str); 2] = [
    ("src/language/english/words/thesaurus/words.txt", "thesaurus.bin"),
    ("src/language/english/kin/wordnet.txt", "wordnet.bin"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (list, packed) in LISTS {
        println!("cargo:rerun-if-changed={list}");
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&fs::read(list)?)?;
        fs::write(out.join(packed), encoder.finish()?)?;
    }
    Ok(())
}
