//! Labels in a line above or below a text ("Published", "Updated", "Stand"), and the parts of such a line.

/// Labels before a date, in lower case; those for an update come last.
const LABELS: [&str; 47] = [
    "first published on",
    "first published",
    "originally published",
    "published on",
    "published at",
    "published",
    "posted on",
    "posted at",
    "posted",
    "issue date",
    "released",
    "première publication le",
    "publié le",
    "publié",
    "pubblicato il",
    "geplaatst op",
    "gepubliceerd op",
    "publication date",
    "publish date",
    "release time",
    "issued on",
    "issued",
    "created",
    "date",
    "公開",
    "配信",
    "発行",
    "发布时间",
    "veröffentlicht am",
    "veröffentlicht",
    "erschienen am",
    "publicado el",
    "publicado",
    "last updated",
    "last modified",
    "modified",
    "edited",
    "updated on",
    "updated at",
    "updated",
    "stand",
    "aktualisiert am",
    "aktualisiert",
    "mis à jour le",
    "mis à jour",
    "actualizado el",
    "更新",
];

/// Index in [`LABELS`] of the first label for an update.
const FIRST_UPDATE_LABEL: usize = 33;

/// The line, cut at strokes and dots, and before each label.
pub(super) fn parts(line: &str) -> impl Iterator<Item = &str> {
    let lower = line.to_ascii_lowercase();
    let mut cuts: Vec<usize> = vec![0];
    for label in [
        "updated",
        "published",
        "last updated",
        "first published",
        "last modified",
        "modified:",
        "modified on",
        "posted on",
        "mis à jour",
        "temps de lecture",
    ] {
        cuts.extend(lower.match_indices(label).map(|(at, _)| at));
    }
    cuts.sort_unstable();
    // "last updated" is cut before "last", and not again before "updated".
    cuts.retain(|&at| at == 0 || line.get(..at).is_some_and(|before| !ends_with_label_start(before)));
    cuts.push(line.len());
    let pieces: Vec<&str> = cuts.windows(2).filter_map(|pair| line.get(*pair.first()?..*pair.last()?)).collect();
    pieces
        .into_iter()
        .flat_map(|piece| piece.split(['|', '·', '•', ';', '\t']))
        .map(|part| part.trim().trim_end_matches(',').trim_end())
        .filter(|part| !part.is_empty())
}

fn ends_with_label_start(before: &str) -> bool {
    let before = before.trim_end().to_ascii_lowercase();
    ["last", "first", "originally"].iter().any(|start| before.ends_with(start))
}

/// Whether the label is for an update, and the words after it.
pub(super) fn without_label(part: &str) -> (bool, &str) {
    let lower = part.to_lowercase();
    match LABELS.iter().position(|label| lower.starts_with(label)) {
        None => (false, part),
        Some(index) => {
            let rest = LABELS.get(index).and_then(|label| part.get(label.len()..)).unwrap_or_default();
            (index >= FIRST_UPDATE_LABEL, rest.trim_start_matches([':', '：', ' ']))
        }
    }
}
