//! The words by which notes on corrections are recognised, in lower case.

/// Labels before a correction, in lower case.
pub(super) const CORRECTION: [&str; 44] = [
    "corrections and clarifications",
    "corrections & clarifications",
    "corrections & amplifications",
    "corrections and amplifications",
    "correction and clarification",
    "correction & clarification",
    "clarification and correction",
    "correction appended",
    "corrections",
    "correction",
    "corrected",
    "corrects",
    "amended",
    "clarifications",
    "clarification",
    "retraction",
    "apology",
    "an apology",
    "we were wrong",
    "erratum",
    "errata",
    "amendment",
    "for the record",
    "setting the record straight",
    "お詫びと訂正",
    "訂正とおわび",
    "訂正",
    "更正启事",
    "更正啟事",
    "更正",
    "勘误",
    "勘誤",
    "korrekturhinweis",
    "korrektur",
    "berichtigung",
    "richtigstellung",
    "rectificatif",
    "correctif",
    "rectification",
    "fe de errores",
    "fe de erratas",
    "corrección",
    "rectificación",
    "aclaración",
];

/// Labels before any other note by the newsroom.
pub(super) const REMARK: [&str; 23] = [
    "editor's note",
    "editor’s note",
    "editors' note",
    "editors’ note",
    "editors note",
    "editor note",
    "ed. note",
    "ed note",
    "a note to readers",
    "note to readers",
    "eds",
    "編集部注",
    "编者按",
    "编者注",
    "編者按",
    "編者註",
    "anmerkung der redaktion",
    "hinweis der redaktion",
    "transparenzhinweis",
    "note de la rédaction",
    "nota de la redacción",
    "nota de redacción",
    "nota del editor",
];

/// What a newsroom calls what it has printed.
pub(super) const PIECE: [&str; 19] = [
    "article",
    "story",
    "report",
    "headline",
    "piece",
    "post",
    "page",
    "column",
    "dispatch",
    "item",
    "caption",
    "photo caption",
    "newsletter",
    "graphic",
    "summary",
    "version",
    "live blog",
    "paragraph",
    "sentence",
];

/// Headings of a list of changes, each with its day.
pub(super) const CHANGES: [&str; 9] = [
    "article changes",
    "changes to this article",
    "article history",
    "amendment history",
    "correction history",
    "corrections history",
    "change log",
    "changelog",
    "version history",
];

/// Where a piece was printed before: no change of it.
pub(super) const PRINTED_BEFORE: [&str; 9] = [
    "originally appeared",
    "originally published",
    "originally posted",
    "originally ran",
    "originally aired",
    "previously appeared",
    "previously published",
    "initially appeared",
    "initially published",
];

/// What is said of a piece that has been changed.
pub(super) const CHANGED: [&str; 33] = [
    "was amended",
    "has been amended",
    "been corrected",
    "was corrected",
    "is corrected",
    "corrects",
    "has been clarified",
    "was clarified",
    "clarifies",
    "has been updated",
    "was updated",
    "was edited",
    "has been edited",
    "was changed",
    "has been changed",
    "was revised",
    "has been revised",
    "was retracted",
    "has been retracted",
    "has been withdrawn",
    "was modified",
    "has been modified",
    "contained an error",
    "contained errors",
    "originally",
    "initially",
    "previously",
    "incorrectly",
    "wrongly",
    "erroneously",
    "inaccurately",
    "mistakenly",
    "misstated",
];

/// Labels under which a newsroom prints anything that came later; only what follows shows what it is.
pub(super) const LATER: [&str; 6] = ["updated", "update", "note", "n.b.", "nb", "notice"];

/// How sentences on another version of the text begin.
pub(super) const VERSION: [&str; 18] = [
    "an earlier version of ",
    "an initial version of ",
    "an earlier edition of ",
    "a previous version of ",
    "a prior version of ",
    "the original version of ",
    "earlier versions of ",
    "previous versions of ",
    "this article ",
    "this story ",
    "this report ",
    "this piece ",
    "this post ",
    "this paragraph ",
    "this sentence ",
    "because of an editing error",
    "due to an editing error",
    "owing to an editing error",
];

pub(super) const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Stems that show what a change corrected; without one of them a text was only updated.
pub(super) const RIGHT: [&str; 19] = [
    "correct", "clarif", "amend", "error", "remov", "misst", "misid", "misspel", "misrep", "wrong", "inaccura",
    "mistak", "reflect", "retract", "withdraw", "earlier", "previous", "original", "initial",
];
