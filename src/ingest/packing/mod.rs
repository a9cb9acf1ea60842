//! How text comes packed: bytes on the disk, in archives and in emails, encodings, XML, words broken at line ends; and
//! the limits for each.
//!
//! Input: a path, or the bytes of a file. Output: a [`File`](file::File) whose bytes and text are within limits, and
//! trees and parts of it. It knows nothing about articles.

pub(super) mod address;
pub(super) mod archive;
pub(super) mod attributes;
pub(super) mod code_page;
pub(super) mod digits;
pub(super) mod encoding;
pub(super) mod file;
pub(super) mod guard;
pub(super) mod hyphens;
pub(super) mod lines;
pub(super) mod message;
mod opening;
pub(super) mod xml;
