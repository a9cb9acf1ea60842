//! PDF: columns, running heads, hyphens, scans. The files are made here, with letters at given places.

use crate::desk::{HEADLINE, body, one, refusal};

/// Text at a place: points from the left and from the foot, and size.
type Words = (u32, u32, u32, &'static str);

/// A PDF with these pages in Helvetica; pages without words contain a picture.
fn pdf(pages: &[Vec<Words>]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 5 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_string(),
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\nx\nendstream".to_string(),
    ];
    for (page, words) in pages.iter().enumerate() {
        let drawn: String =
            words.iter().map(|(x, y, size, text)| format!("BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n")).collect();
        let drawn = if words.is_empty() { "q 400 0 0 500 0 0 cm /I Do Q".to_string() } else { drawn };
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 500] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>",
            6 + 2 * page
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()));
    }
    file(objects.into_iter().map(String::into_bytes).collect(), "")
}

/// A file of these objects, the first of which is the catalogue, with additional entries at its end.
pub fn file(objects: Vec<Vec<u8>>, trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend([format!("{} 0 obj\n", index + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let at = file.len();
    let size = objects.len() + 1;
    file.extend(format!("{table}trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{at}\n%%EOF").bytes());
    file
}

/// Two pages in two columns; in the file, the lines of both columns go from top to bottom across the page.
fn newspaper() -> Vec<Vec<Words>> {
    vec![
        vec![
            (40, 480, 8, "The Ostwick Argus"),
            (300, 480, 8, "Page 1"),
            (40, 440, 20, HEADLINE),
            (40, 400, 10, "The new bridge over the har-"),
            (220, 400, 10, "years of work, said the coun-"),
            (40, 388, 10, "bour of Ostwick was opened"),
            (220, 388, 10, "cillor Marta Lind."),
            (40, 376, 10, "on Saturday."),
            (230, 364, 10, "A crowd of four hundred"),
            (50, 364, 10, "It had taken three long"),
            (220, 352, 10, "people walked over it, and"),
        ],
        vec![
            (40, 480, 8, "The Ostwick Argus"),
            (300, 480, 8, "Page 2"),
            (40, 440, 10, "then the first cars came."),
            (50, 428, 10, "The ferry stays, the council decided."),
        ],
    ]
}

#[test]
fn columns_are_read_one_after_the_other_and_hyphens_joined() {
    for name in ["argus.pdf", "argus.txt"] {
        let article = one(name, &pdf(&newspaper()));
        assert_eq!(article.headline(), HEADLINE);
        assert_eq!(
            body(&article),
            [
                "The new bridge over the harbour of Ostwick was opened on Saturday.",
                "It had taken three long years of work, said the councillor Marta Lind.",
                "A crowd of four hundred people walked over it, and then the first cars came.",
                "The ferry stays, the council decided."
            ]
        );
        let dropped: Vec<(&str, &str)> =
            article.dropped.iter().map(|dropped| (dropped.text.as_str(), dropped.why)).collect();
        assert_eq!(dropped.len(), 4);
        assert!(dropped.contains(&("Page 2", "a running head or page number")), "{dropped:?}");
    }
}

#[test]
fn a_scan_is_said_to_be_a_scan() {
    assert_eq!(
        refusal("scan.pdf", &pdf(&[Vec::new(), Vec::new()])),
        "scan.pdf: cannot be read as a PDF (it is a scan: pictures of pages, without text); run text recognition (OCR) over it first"
    );
    assert_eq!(
        refusal("empty.pdf", &pdf(&[vec![(40, 40, 10, "1")]])),
        "empty.pdf: cannot be read as a PDF (it contains no text); copy the article's text and save it as .txt"
    );
    assert_eq!(
        refusal("a.pdf", b"%PDF-1.7\nrubbish"),
        "a.pdf: cannot be read as a PDF (it is damaged); copy the article's text and save it as .txt"
    );
}

/// A hostile file gives a result or a refusal, never a panic.
#[test]
fn cut_and_changed_files_are_survived() {
    let whole = pdf(&newspaper());
    let desk = crate::desk::Desk::new();
    for step in 0..120 {
        let mut bytes = whole.clone();
        let at = step * bytes.len() / 120;
        if step % 2 == 0 {
            bytes.truncate(at);
        } else {
            bytes[at] = b'9';
            bytes[at / 2] = b'<';
        }
        let _ = storydiff::ingest::read_articles(&desk.write("a.pdf", &bytes), &storydiff::ingest::Columns::default());
    }
    // A drawing that draws itself.
    let itself =
        String::from_utf8(whole).unwrap().replace("/Subtype /Image /Width 1", "/Subtype /Form  /Bbox [0 0 9 9]");
    let _ = storydiff::ingest::read_articles(
        &desk.write("b.pdf", itself.as_bytes()),
        &storydiff::ingest::Columns::default(),
    );
}
