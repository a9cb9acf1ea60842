//! Lists that are deflated in the program.

use std::io::Read;

/// The bytes of a deflated list; none if it is not such a list, which the tests of each rule out.
pub fn inflate(list: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let done = flate2::read::DeflateDecoder::new(list).read_to_end(&mut bytes);
    if done.is_ok() { bytes } else { Vec::new() }
}

/// The same of a list of texts.
pub fn inflate_text(list: &[u8]) -> String {
    String::from_utf8(inflate(list)).unwrap_or_default()
}
