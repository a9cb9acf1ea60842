//! Distinguishes a photo caption from a paragraph by the credit that captions carry.

/// Longest caption, in bytes. Agencies' captions have two or three sentences; a longer paragraph that mentions a photo
/// is text.
const LONGEST_CAPTION_BYTES: usize = 700;

/// Most words of a credit: "Photo: Jane Doe and John Roe / Ostwick Press Agency".
const LONGEST_CREDIT_WORDS: usize = 10;

/// Whether a paragraph is a photo's caption or credit.
pub(in crate::ingest) fn is_caption(text: &str) -> bool {
    if text.len() > LONGEST_CAPTION_BYTES {
        return false;
    }
    starts_as_caption(text)
        || ends_in_credit(text)
        || ends_in_bracket(text)
        || ends_in_agency_credit(text)
        || is_of_picture_agency(text)
}

/// "Getty Images", "Ada Writer/Shutterstock", and what a page shows below a picture after such a credit: "Getty Images A
/// crack runs through the pillar".
fn is_of_picture_agency(text: &str) -> bool {
    const AGENCIES: [&str; 7] =
        ["Getty Images", "Shutterstock", "PA Media", "PA Wire", "Alamy", "iStock", "AFP via Getty Images"];
    let text = text.trim().trim_start_matches("Image source,").trim_start();
    let names = |agency: &&str| {
        let is_end = text.strip_suffix(agency).is_some_and(|before| {
            before.is_empty()
                || before.ends_with(['/', ',', '|']) && before.split_whitespace().count() <= LONGEST_CREDIT_WORDS
        });
        let rest = text.strip_prefix(agency).and_then(|rest| rest.strip_prefix([' ', '\n']));
        let is_start =
            rest.is_some_and(|rest| rest.starts_with(char::is_uppercase) && !text.ends_with(['.', '"', '”']));
        is_end || is_start
    };
    AGENCIES.iter().any(names)
}

/// "Photo: ...", "FILE PHOTO: ...", "FILE - ...", "Photo by Jane Doe".
fn starts_as_caption(text: &str) -> bool {
    let lower = text.get(..text.floor_char_boundary(40)).unwrap_or_default().to_lowercase();
    let lower = lower.trim_start_matches(['(', '[', '［', '【', '〔']);
    let label_then_colon = [
        "file photo",
        "photo",
        "photos",
        "picture",
        "pictured",
        "photograph",
        "photo credit",
        "image credit",
        "photo illustration",
        "image",
        "caption",
        "写真",
        "资料图",
    ];
    if label_then_colon.iter().any(|label| {
        lower.strip_prefix(label).is_some_and(|rest| rest.trim_start().starts_with([':', '：', '＝', '］', '】', '〕']))
    }) {
        return true;
    }
    if [
        "image source, ",
        "image caption, ",
        "file - ",
        "file – ",
        "file — ",
        "(file photo",
        "file photo of ",
        "file photo shows ",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
    {
        return true;
    }
    ["photo by ", "photos by ", "photograph by ", "picture by ", "image by "]
        .iter()
        .any(|start| lower.starts_with(start))
        && text.split_whitespace().count() <= LONGEST_CREDIT_WORDS
}

/// A sentence, then "Photo: VCG" and nothing more.
fn ends_in_credit(text: &str) -> bool {
    const LABELS: [&str; 8] =
        ["Photo:", "Photos:", "Photograph:", "Picture:", "Image:", "Photo credit:", "Photo by:", "Credit..."];
    LABELS.iter().filter_map(|label| text.rfind(label).map(|at| (at, at + label.len()))).any(|(at, end)| {
        let (before, credit) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let is_apart = before.trim_end().ends_with(['.', '!', '?', '"', '”', ')', '|', '/', '。']);
        is_apart && is_credit(credit)
    })
}

/// A few words that are not a sentence of their own.
fn is_credit(credit: &str) -> bool {
    let words = credit.split_whitespace().count();
    (1..=LONGEST_CREDIT_WORDS).contains(&words) && !credit.trim_end().trim_end_matches('.').contains(". ")
}

/// The last bracket is a credit: "(Photo by Jane Doe)", "[Photo/Agency]", "(File photo)".
fn ends_in_bracket(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let Some((open, close)) = text.chars().next_back().and_then(|last| match last {
        ')' => Some(('(', last)),
        ']' => Some(('[', last)),
        '）' => Some(('（', last)),
        _ => None,
    }) else {
        return false;
    };
    let Some(at) = text.rfind(open) else { return false };
    let inner = text.get(at..).unwrap_or_default().trim_matches([open, close]).to_lowercase();
    let starts = [
        "photo by",
        "photo:",
        "photo/",
        "photo courtesy",
        "photo credit",
        "photos by",
        "file photo",
        "ap photo",
        "image:",
        "image by",
        "photograph by",
        "picture by",
        "picture:",
        "handout",
    ];
    starts.iter().any(|start| inner.starts_with(start)) && inner.split_whitespace().count() <= 2 * LONGEST_CREDIT_WORDS
}

/// "REUTERS/Jane Doe", "REUTERS/Jane Doe/File Photo": an agency in capitals, a slash and a name at the very end.
fn ends_in_agency_credit(text: &str) -> bool {
    let last_sentence =
        text.rsplit(['.', '\n', '!', '?', ']']).find(|part| !part.trim().is_empty()).unwrap_or(text).trim();
    let Some((agency, name)) = last_sentence.split_once('/') else { return false };
    let is_agency = agency.len() >= 2 && agency.chars().all(|letter| letter.is_ascii_uppercase() || letter == ' ');
    is_agency && name.split_whitespace().count() <= 6 && name.chars().next().is_some_and(char::is_uppercase)
        // A section line such as "CITY / TRAFFIC" has spaces around its slash.
        && !agency.ends_with(' ')
        // A credit after a sentence, or a credit with a name: "AP/Pool" alone could be anything.
        && (last_sentence.len() < text.trim_end().len() || name.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_make_a_caption() {
        for text in [
            "The mayor at the bridge on March 7, 2026. Photo: Ostwick Press",
            "Photo: Jane Doe/Ostwick Press",
            "FILE PHOTO: The old bridge in 2019.",
            "FILE - The old bridge is seen from the harbour, Jan. 5, 2019.",
            "The ribbon is cut (Photo by Jane Doe/Ostwick Press)",
            "Cars queue at the old bridge. [Photo/Ostwick Press]",
            "The new bridge. (AP Photo/Jane Doe, File)",
            "The new bridge at dawn. REUTERS/Jane Doe/File Photo",
            "Photo by Jane Doe, Ostwick Press",
            "A worker on the bridge on Friday.Credit...Jane Doe for The Kelmar Times",
            "Getty Images",
            "Jane Doe/Shutterstock",
            "Getty Images A crack runs through the pillar",
            "Image source, Ostwick Press",
            "Image caption, Cars queued at the bridge until noon.",
        ] {
            assert!(is_caption(text), "{text}");
        }
    }

    #[test]
    fn a_paragraph_that_speaks_of_photos_is_no_caption() {
        for text in [
            "Photos of the bridge were shared widely on Saturday.",
            "She posted a photo: it showed the bridge before the ribbon was cut. Nobody else had seen it.",
            "The file photo showed the old bridge.",
            "The crew worked 24/7 to finish.",
            "He asked for one thing. Photo: that was all he wanted. He got none.",
            "The AND/OR question was settled.",
            "CITY / TRAFFIC",
            "Getty Images said on Friday that it would sue.",
            "Shutterstock Founder Jane Doe opened the bridge.",
            "The picture (a file photo, the paper said) was taken in 2019.",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }
}
