//! WACZ: web archives in a ZIP archive, as archiving browsers save them.

use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;

/// WACZ, by the file that describes it.
pub(super) const FORMAT: Format = Format {
    endings: &["wacz"],
    is_certain: |file| archive::holds(file, "datapackage.json") && file.ending() != "zip",
    holds: Holds::Several(open),
};

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let mut archive = Archive::open(file, "a web archive (WACZ)")?;
    let mut several = Several::default();
    for name in archive.names().iter().filter(|name| name.starts_with("archive/")) {
        several.parts.push(Part::File(archive.file(name)?, Default::default()));
    }
    Ok(several)
}
