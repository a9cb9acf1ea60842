//! What an article says about itself, and what surrounds its text.
//!
//! Input: words, lines, paragraphs. Output: when it was published, who wrote it and where, and in which language; which
//! paragraphs are captions, furniture or offers; whether it is the whole article.

mod agency;
pub(super) mod byline;
pub(super) mod caption;
mod column_names;
pub(super) mod columns;
pub(super) mod cut_off;
mod date_words;
pub(super) mod elsewhere;
pub(super) mod entry_time;
pub(super) mod fitting;
mod foot;
pub(super) mod furniture;
mod furniture_lines;
pub(super) mod head;
mod head_above;
mod head_beside;
mod head_boxes;
mod head_chinese;
mod head_label;
mod head_line;
mod head_names;
mod head_part;
mod head_section;
pub(super) mod identity;
pub(super) mod invitation;
pub(super) mod killed;
pub(super) mod language_name;
mod months;
pub(super) mod named;
pub(super) mod outlet;
mod own_mistake;
pub(super) mod own_report;
pub(super) mod properties;
pub(super) mod published;
mod readers;
pub(super) mod repeated;
pub(super) mod sorting;
pub(super) mod staff;
mod standing;
pub(super) mod struck;
pub(super) mod stub;
pub(super) mod wire;
pub(super) mod withdrawn;
mod withdrawn_abroad;
mod withdrawn_words;
pub(super) mod yearless;
