//! Articles in every form in which people have them. All texts are made up for this project; files that are not plain
//! text are made by the tests themselves.

#[path = "formats/databases.rs"]
mod databases;
#[path = "formats/desk.rs"]
mod desk;
#[path = "formats/documents.rs"]
mod documents;
#[path = "formats/encodings.rs"]
mod encodings;
#[path = "formats/exports.rs"]
mod exports;
#[path = "formats/heads.rs"]
mod heads;
#[path = "formats/kept_pages.rs"]
mod kept_pages;
#[path = "formats/kept_texts.rs"]
mod kept_texts;
#[path = "formats/limits.rs"]
mod limits;
#[path = "formats/mail.rs"]
mod mail;
#[path = "formats/new.rs"]
mod new;
#[path = "formats/office.rs"]
mod office;
#[path = "formats/page_data.rs"]
mod page_data;
#[path = "formats/pages.rs"]
mod pages;
#[path = "formats/pasted.rs"]
mod pasted;
#[path = "formats/pdf.rs"]
mod pdf;
#[path = "formats/pdf_layers.rs"]
mod pdf_layers;
#[path = "formats/pdf_letters.rs"]
mod pdf_letters;
#[path = "formats/strangers.rs"]
mod strangers;
#[path = "formats/structured_text.rs"]
mod structured_text;
#[path = "formats/stubs.rs"]
mod stubs;
#[path = "formats/tables.rs"]
mod tables;
#[path = "formats/taken_back.rs"]
mod taken_back;
#[path = "formats/web_archives.rs"]
mod web_archives;
#[path = "formats/wires.rs"]
mod wires;
#[path = "formats/zip_folder.rs"]
mod zip_folder;
