//! How text comes packed: bytes on the disk, in archives and in mails, encodings, XML; and how much of it may be.
//!
//! Goes in: a path, or the bytes of a file. Comes out: a [`File`](file::File) whose bytes and text are within limits, and
//! trees and parts of it. Knows nothing of articles.

pub(super) mod address;
pub(super) mod archive;
pub(super) mod attributes;
pub(super) mod code_page;
pub(super) mod encoding;
pub(super) mod file;
pub(super) mod guard;
pub(super) mod lines;
pub(super) mod message;
mod opening;
pub(super) mod xml;
