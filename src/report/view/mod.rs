//! Comparison → the page's content as flat, finished strings, in the order in which the templates use them.
//!
//! Only `Vec`s, so that the order is ours; numbers and dates are worded here. One file for each part of the page.

mod base;
mod breadth;
mod carried;
mod corrections;
mod disagreements;
mod evidence;
mod facts;
mod filters;
mod gathered;
mod map;
mod notes;
mod order;
mod outlets;
mod page;
mod partners;
mod quoting;
mod review;
mod rows;
mod sharing;
mod sides;
mod sources;
mod standouts;
mod stated_by;
mod strip;
mod texts;
mod title;
mod voices;
mod words;

pub(super) use outlets::web_address;
pub use page::PageView;
pub(super) use quoting::language_code;
