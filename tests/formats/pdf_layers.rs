//! PDF: what is on a layer that is switched off is not text of the article.

use crate::desk::{body, one};
use crate::pdf::file;

/// What every file says.
const SAYS: &str = "The harbour bridge of Ostwick was opened on Saturday, three years late, said the council.";

/// A page that says [`SAYS`] and draws more; `layers` is the catalogue's entry on them. Layers are 6, 7 and 8; the
/// names in the content are /A and /B for the first two, and /Choice for object 9. The form /X is object 10, and is on
/// what `form` gives.
fn page(more: &str, layers: &str, choice: &str, form: &str) -> Vec<u8> {
    let content = format!("BT /F 10 Tf 40 300 Td ({SAYS}) Tj ET\n{more}");
    let stream =
        |says: &str, content: &str| format!("<< {says} /Length {} >>\nstream\n{content}\nendstream", content.len());
    let resources =
        "<< /Font << /F 5 0 R >> /XObject << /X 10 0 R >> /Properties << /A 6 0 R /B 7 0 R /Choice 9 0 R >> >>";
    let layer = |name: &str| format!("<< /Type /OCG /Name ({name}) >>");
    let objects = [
        format!("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R 8 0 R] /D << {layers} >> >> >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_string(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 400] /Contents 4 0 R /Resources {resources} >>"),
        stream("", &content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_string(),
        layer("Notes"),
        layer("Proof"),
        layer("Other"),
        choice.to_string(),
        stream(
            &format!("/Type /XObject /Subtype /Form /BBox [0 0 700 400] /Resources {resources} {form}"),
            "BT /F 10 Tf 40 200 Td (The form says that the ferry stays in the harbour.) Tj ET",
        ),
    ];
    file(objects.map(String::into_bytes).to_vec(), "")
}

/// Text at this height within a layer.
fn marked(mark: &str, height: u32, words: &str) -> String {
    format!("{mark} BT /F 10 Tf 40 {height} Td ({words}) Tj ET EMC\n")
}

/// All that is read of a file.
#[track_caller]
fn read(file: &[u8]) -> String {
    body(&one("a.pdf", file)).join(" ")
}

const NOTE: &str = "The note says that nobody walked over it.";
const PROOF: &str = "The proof says that it cost nothing.";

#[test]
fn text_on_a_layer_that_is_off_is_not_read() {
    let both = marked("/OC /A BDC", 250, NOTE) + &marked("/OC /B BDC", 200, PROOF);
    for (layers, shown) in [
        ("", vec![SAYS, NOTE, PROOF]),
        ("/OFF [6 0 R]", vec![SAYS, PROOF]),
        ("/OFF [6 0 R 7 0 R]", vec![SAYS]),
        ("/BaseState /OFF /ON [7 0 R]", vec![SAYS, PROOF]),
        ("/BaseState /OFF", vec![SAYS]),
        // A list of things other than layers.
        ("/OFF [6 /A (7 0 R)]", vec![SAYS, NOTE, PROOF]),
    ] {
        assert_eq!(read(&page(&both, layers, "null", "")), shown.join(" "), "{layers}");
    }
}

#[test]
fn a_hidden_part_ends_with_its_own_mark() {
    let inner = marked("/Span << /Lang (en) >> BDC", 250, NOTE) + &marked("/Artifact BMC", 240, PROOF);
    let more = format!("/OC /A BDC {inner} /OC /B BDC EMC EMC\n")
        + &marked("/Span BMC", 200, "It was raining that day.")
        + "EMC EMC\n";
    let more = more + &marked("/P BMC", 150, "The rain went on.");
    assert_eq!(
        read(&page(&more, "/OFF [6 0 R]", "null", "")),
        format!("{SAYS} It was raining that day. The rain went on.")
    );
}

#[test]
fn a_choice_among_layers_is_made_as_it_says() {
    let choice = |policy: &str, layers: &str| format!("<< /Type /OCMD /OCGs {layers} {policy} >>");
    for (policy, layers, is_shown) in [
        ("", "[6 0 R 7 0 R]", true),
        ("", "[6 0 R]", false),
        ("", "6 0 R", false),
        ("", "7 0 R", true),
        ("", "[]", true),
        ("/P /AllOn", "[6 0 R 7 0 R]", false),
        ("/P /AnyOff", "[6 0 R 7 0 R]", true),
        ("/P /AnyOff", "[7 0 R]", false),
        ("/P /AllOff", "[6 0 R 7 0 R]", false),
        ("/P /AllOff", "[6 0 R]", true),
    ] {
        let file = page(&marked("/OC /Choice BDC", 250, NOTE), "/OFF [6 0 R]", &choice(policy, layers), "");
        assert_eq!(read(&file) != SAYS, is_shown, "{policy} {layers}");
    }
}

#[test]
fn a_form_on_a_layer_that_is_off_is_not_read() {
    let form = "The form says that the ferry stays in the harbour.";
    for (more, on, shown) in [
        ("/X Do", "", vec![SAYS, form]),
        ("/X Do", "/OC 6 0 R", vec![SAYS]),
        ("/X Do", "/OC 7 0 R", vec![SAYS, form]),
        ("/OC /A BDC /X Do EMC", "", vec![SAYS]),
    ] {
        assert_eq!(read(&page(more, "/OFF [6 0 R]", "null", on)), shown.join(" "), "{more} {on}");
    }
}
