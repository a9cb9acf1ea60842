//! English names of people, places and organisations.
//!
//! Input: all English articles of an event. Output: the entities, and every name with the entity that it means
//! ([`names`]): first the bodies are read, then the lines where capitals show nothing.

mod body;
mod casing;
mod entity;
mod find;
mod found;
mod gazetteer;
mod gender;
mod headline;
mod joined;
mod key;
mod naming;
mod organisation;
mod parsed;
mod person;
mod role;
mod run;
mod title;

pub use gender::{Gender, given_name_gender, honorific_gender, is_given_name};
pub use naming::names;
