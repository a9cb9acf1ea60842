//! WACZ: web archives in a ZIP archive, as archiving browsers save them.

use super::ReadError;
use super::archive::{self, Archive};
use super::columns::Columns;
use super::file::File;
use super::format::{Format, Holds, Part, Several};

/// WACZ, by the file that describes it.
pub(super) const FORMAT: Format = Format {
    endings: &["wacz"],
    is_certain: |file| archive::holds(file, "datapackage.json") && file.ending() != "zip",
    holds: Holds::Several(open),
};

fn open(file: &File, _: &Columns) -> Result<Several, ReadError> {
    let mut archive = Archive::open(file, "a web archive (WACZ)")?;
    let mut several = Several::default();
    for name in archive.names().iter().filter(|name| name.starts_with("archive/")) {
        several.parts.push(Part::File(archive.file(name)?, Default::default()));
    }
    Ok(several)
}
