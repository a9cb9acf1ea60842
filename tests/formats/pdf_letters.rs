//! PDF: which letters its codes are, whatever font and encoding, and what it must not demand.

use crate::desk::{body, one, refusal, said};
use crate::pdf::file;
use std::io::Write;
use storydiff::article::{NoteKind, Stub};

/// What most of these files say.
const SAYS: &str = "The harbour bridge of Ostwick was opened on Saturday, three years late, said the council.";

/// A file of one page with this content; `fonts` and `objects` give what it uses, and the first of the objects is the
/// fifth of the file.
fn page(content: &[u8], fonts: &str, objects: &[&str]) -> Vec<u8> {
    page_with(content, "", fonts, objects)
}

fn page_with(content: &[u8], more: &str, fonts: &str, objects: &[&str]) -> Vec<u8> {
    let head = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_string(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 400] /Contents 4 0 R {more} \
             /Resources << /Font << {fonts} >> /XObject << /X 5 0 R >> >> >>"
        ),
    ];
    let mut all: Vec<Vec<u8>> = head.into_iter().map(String::into_bytes).collect();
    all.push(stream("", content));
    all.extend(objects.iter().map(|object| object.as_bytes().to_vec()));
    file(all, "")
}

fn stream(says: &str, content: &[u8]) -> Vec<u8> {
    [format!("<< {says} /Length {} >>\nstream\n", content.len()).as_bytes(), content, b"\nendstream"].concat()
}

fn text(says: &str, content: &str) -> String {
    String::from_utf8(stream(says, content.as_bytes())).unwrap()
}

const HELVETICA: &str = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/// Every letter as two bytes that mean nothing by themselves: its place in the alphabet of the text.
fn codes() -> (String, String) {
    let mut alphabet: Vec<char> = SAYS.chars().collect();
    alphabet.sort_unstable();
    alphabet.dedup();
    let code = |letter: char| alphabet.iter().position(|one| *one == letter).unwrap() + 3;
    let shown: String = SAYS.chars().map(|letter| format!("{:04X}", code(letter))).collect();
    let listed: String =
        alphabet.iter().map(|letter| format!("<{:04X}> <{:04X}>\n", code(*letter), *letter as u32)).collect();
    (shown, format!("1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfchar\n{listed}endbfchar\n"))
}

const COMPOSITE: &str = "/F << /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Serif /Encoding /Identity-H /ToUnicode 5 0 R \
     /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 /W [3 [250 300] 40 90 600] >>] >>";

#[test]
fn letters_are_known_by_the_list_that_the_file_has_for_them() {
    let (shown, list) = codes();
    let content = format!("BT /F 12 Tf 40 300 Td <{shown}> Tj ET");
    assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), COMPOSITE, &[&text("", &list)]))), [SAYS]);
}

#[test]
fn a_file_that_does_not_tell_its_letters_is_refused() {
    let (shown, _) = codes();
    let content = format!("BT /F 12 Tf 40 300 Td <{shown}> Tj ET");
    assert_eq!(
        refusal("a.pdf", &page(content.as_bytes(), &COMPOSITE.replace("/ToUnicode 5 0 R", ""), &[])),
        "a.pdf: cannot be read as a PDF (89 of its 89 letters have no Unicode values); run text recognition (OCR) over it first"
    );
}

/// In hexadecimal digits, a TrueType font with nothing but its list of letters: each with the number that [`codes`]
/// gives it, and `more`.
fn true_type(more: u32) -> String {
    let mut alphabet: Vec<char> = SAYS.chars().collect();
    alphabet.sort_unstable();
    alphabet.dedup();
    let groups: String = (3_u32..)
        .zip(&alphabet)
        .map(|(number, letter)| format!("{0:08X}{0:08X}{1:08X}", *letter as u32, number + more))
        .collect();
    // Before the list that counts there is one of variants, which has no letters of its own.
    let variants = "000E0000000A00000000";
    let list = format!("000C0000{:08X}00000000{:08X}{groups}", 16 + 12 * alphabet.len(), alphabet.len());
    let table = format!("00000002{}{}{variants}{list}", "0000000500000014", "0003000A0000001E");
    format!("000100000001001000000000{}00000000{:08X}{:08X}{table}", "636D6170", 28, table.len() / 2)
}

#[test]
fn letters_are_known_by_the_font_that_is_in_the_file() {
    let (shown, _) = codes();
    let content = format!("BT /F 12 Tf 40 300 Td <{shown}> Tj ET");
    let font = |more: &str| {
        let inner = format!("[<< /FontDescriptor << /FontFile2 5 0 R >> {more}");
        COMPOSITE.replace("/ToUnicode 5 0 R", "").replace("[<<", &inner)
    };
    let program = |more: u32| text("/Filter /ASCIIHexDecode", &true_type(more));
    assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), &font(""), &[&program(0)]))), [SAYS]);
    // The text's numbers differ from the font's.
    let renumbered: String = (0..64).map(|number| format!("{:04X}", number + 100)).collect();
    let objects = [program(100), text("/Filter /ASCIIHexDecode", &renumbered)];
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), &font("/CIDToGIDMap 6 0 R"), &objects))), [SAYS]);
    // Numbers that are not in the font, and a font that breaks off.
    for program in [program(200), text("/Filter /ASCIIHexDecode", &true_type(0)[..90])] {
        let line = refusal("a.pdf", &page(content.as_bytes(), &font(""), &[&program]));
        assert!(line.contains("89 of its 89 letters have no Unicode values"), "{line}");
    }
}

#[test]
fn letters_are_known_by_the_encodings_that_every_viewer_has() {
    let says = "港の橋は土曜日に開通した。三年遅れたと市議会は述べた。".repeat(3);
    let chinese = "港口大桥于星期六通车。市议会说，工程晚了三年。".repeat(4);
    let (japanese, _, _) = encoding_rs::SHIFT_JIS.encode(&says);
    let (simplified, _, _) = encoding_rs::GBK.encode(&chinese);
    let utf_16: Vec<u8> = chinese.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (encoding, bytes, expected) in [
        ("90ms-RKSJ-H", japanese.to_vec(), &says),
        ("GBK-EUC-H", simplified.to_vec(), &chinese),
        ("UniGB-UCS2-H", utf_16, &chinese),
    ] {
        let font = COMPOSITE.replace("/ToUnicode 5 0 R", "").replace("Identity-H", encoding);
        let shown: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let content = format!("BT /F 12 Tf 40 300 Td <{shown}> Tj ET");
        assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), &font, &[]))).concat(), **expected, "{encoding}");
    }
}

#[test]
fn what_is_lost_with_its_letters_is_said_and_makes_no_omission_sure() {
    let (shown, _) = codes();
    let unknown = COMPOSITE.replace("/ToUnicode 5 0 R", "").replace("/F ", "/U ");
    let fonts = format!("{HELVETICA} {unknown}");
    let told = |lost: &str| {
        let content = format!(
            "BT 12 TL /F 12 Tf 40 300 Td ({SAYS}) Tj T* ({SAYS}) Tj /U 12 Tf <{lost}> Tj /F 12 Tf T* (It was raining.) Tj ET"
        );
        let article = one("a.pdf", &page(content.as_bytes(), &fonts, &[]));
        let of_kind = |kind| article.notes.iter().filter(|note| note.kind() == kind).map(said).collect();
        let (reading, stub): (Vec<String>, Vec<String>) = (of_kind(NoteKind::Reading), of_kind(NoteKind::Stub));
        (article.stub, reading.iter().any(|text| text.contains("no Unicode value")), stub)
    };
    let line = "The text we were given is a PDF in which some words have no Unicode values and are missing: what it omits is not counted.";
    assert_eq!(told(&shown[..12]), (Some(Stub::LostLetters), true, vec![line.to_string()]));
    // A font that is not in the file.
    let content = format!("BT 12 TL /F 12 Tf 40 300 Td ({SAYS}) Tj /Other 12 Tf T* (It rained.) Tj ET");
    let article = one("a.pdf", &page(content.as_bytes(), &fonts, &[]));
    assert_eq!((article.stub, body(&article)), (Some(Stub::LostLetters), vec![SAYS]));
    // A bullet is not a word.
    assert_eq!(told(&shown[..4]), (None, true, Vec::new()));
    assert_eq!(told(""), (None, false, Vec::new()));
    // Only unknown letters, few as they are.
    let content = format!("BT /U 12 Tf 40 300 Td <{}> Tj ET", &shown[..160]);
    assert_eq!(
        refusal("a.pdf", &page(content.as_bytes(), &fonts, &[])),
        "a.pdf: cannot be read as a PDF (40 of its 40 letters have no Unicode values); run text recognition (OCR) over it first"
    );
}

#[test]
fn letters_are_known_by_their_names() {
    let font = "/F << /Type /Font /Subtype /Type1 /BaseFont /BAAAAA+Serif /FirstChar 1 /Widths [500 500 500 500 500 500 500] \
         /FontDescriptor << /Flags 4 /MissingWidth 500 >> \
         /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /quotedblleft /eacute 3 /f_i /uni010D /Lslash /emdash.case /afii10017] >> >>";
    let content = b"BT /F 12 Tf 40 300 Td (\\001The caf\\002 of \\005uk\\004 is \\003nished\\224 \\006 said \\007, and the harbour bridge of Ostwick is open.) Tj ET";
    assert_eq!(
        body(&one("a.pdf", &page(content, font, &[]))),
        ["“The café of Łukč is finished” — said А, and the harbour bridge of Ostwick is open."]
    );
}

#[test]
fn a_gap_between_letters_is_a_space_and_kerning_is_none() {
    let content = "BT /F 12 Tf 12 TL 40 300 Td [(The) -290 (har) 20 (bour) -300 (bridge)] TJ T* [(of Ost) -40 (wick was)] TJ \
        (opened on Saturday,) ' 0 1 (three years late, said the council.) \" ET";
    assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), HELVETICA, &[]))), [SAYS]);
}

#[test]
fn words_that_are_placed_one_by_one_stand_in_one_line() {
    // Each word has its own matrix, as some printers write it.
    let mut left = 40.0;
    let mut content = String::new();
    for word in SAYS.split(' ') {
        content.push_str(&format!("q 1 0 0 1 {left} 300 cm BT /F 10 Tf 1 0 0 1 0 0 Tm ({word}) Tj ET Q\n"));
        left += 6.0 * word.len() as f64 + 3.0;
    }
    assert_eq!(body(&one("a.pdf", &page(content.as_bytes(), &HELVETICA.replace("Helvetica", "Courier"), &[]))), [SAYS]);
}

#[test]
fn text_in_forms_is_read_and_forms_within_themselves_end() {
    let resources = format!("/Resources << /Font << {HELVETICA} >> /XObject << /Inner 6 0 R /Again 5 0 R >> >>");
    let outer = text(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 500 400] /Matrix [1 0 0 1 40 300] {resources}"),
        "/Inner Do",
    );
    let inner = text(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 500 400] {resources}"),
        &format!("BT /F 12 Tf ({SAYS}) Tj ET"),
    );
    assert_eq!(body(&one("a.pdf", &page(b"q /X Do Q", "", &[&outer, &inner]))), [SAYS]);
    // Two of itself in each: two to the power of the depth if nothing stopped them.
    let again = outer.replace("/Inner Do", "/Again Do");
    assert_eq!(
        refusal("b.pdf", &page(b"q /X Do /X Do Q", "", &[&again, &inner])),
        "b.pdf: cannot be read as a PDF (it contains no text); copy the article's text and save it as .txt"
    );
}

#[test]
fn an_accent_that_is_drawn_over_a_letter_is_part_of_it() {
    // As TeX sets them: the accent, back to the letter's middle, the letter; a cedilla after its letter. E is wider
    // than its accent.
    let font = "/F << /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+CMR10 /FirstChar 69 /Widths [680] \
         /FontDescriptor << /Flags 4 /MissingWidth 500 >> \
         /Encoding << /Differences [16 /dotlessi 19 /acute 24 /cedilla 32 /space 65 /A /B /C /D /E 97 /a /b /c /d /e /f \
         /g /h /i /j /k /l /m /n /o /p /q /r /s /t /u /v /w /x /y /z 127 /dieresis] >> >>";
    let content = b"BT /F 10 Tf 40 300 Td [-90 (\\023) 590 (Etienne said that the caf\\023) 500 (e of a Franc) 500 (\\030ais)] TJ \
         12 -12 Td [(was na\\177) 500 (\\020ve and for that reason open to all on Saturday)] TJ ET";
    let read = |content: &[u8]| {
        let article = one("a.pdf", &page(content, font, &[]));
        format!("{} {}", article.headline(), body(&article).join(" "))
    };
    assert_eq!(
        read(content),
        "Étienne said that the café of a Français was naïve and for that reason open to all on Saturday"
    );
    // Beside each other they are two signs.
    let apart = String::from_utf8(content.to_vec()).unwrap().replace(" 500 (", " 0 (");
    assert!(read(apart.as_bytes()).contains("the caf´e of"), "{}", read(apart.as_bytes()));
}

#[test]
fn a_page_that_is_turned_reads_as_it_is_seen() {
    for (rotate, matrix) in [(90, "0 1 -1 0 200 40"), (180, "-1 0 0 -1 460 300"), (270, "0 -1 1 0 300 360")] {
        let content = format!("BT /F 9 Tf {matrix} Tm ({SAYS}) Tj 0 -12 Td (A second line stands below it.) Tj ET");
        let file = page_with(content.as_bytes(), &format!("/Rotate {rotate}"), HELVETICA, &[]);
        assert_eq!(body(&one("a.pdf", &file)), [format!("{SAYS} A second line stands below it.")], "{rotate}");
    }
}

#[test]
fn a_locked_file_is_refused() {
    let locked = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> \
         /U <0000000000000000000000000000000000000000000000000000000000000000> >>";
    let objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"];
    assert_eq!(
        refusal("a.pdf", &file(objects.map(|one| one.as_bytes().to_vec()).to_vec(), locked)),
        "a.pdf: cannot be read as a PDF (it is protected by a password); open it with the password, copy the article's text and save it as .txt"
    );
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&vec![b' '; 51_000_000]).unwrap();
    let packed = stream("/Filter /FlateDecode", &packer.finish().unwrap());
    let plain = stream("", &vec![b' '; 10_000_000]);
    let says = "unpacked, it has more than 50000000 bytes, the most that may be read";
    let whole = |content: Vec<u8>, contents: &str| {
        let page = format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 400] /Contents [{contents}] >>");
        let head = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", &page];
        file(head.map(|one| one.as_bytes().to_vec()).into_iter().chain([content]).collect(), "")
    };
    // One stream of 51 million bytes, and one of ten million that is asked for six times.
    for (content, contents) in [(packed, "4 0 R"), (plain, "4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R")] {
        let line = refusal("a.pdf", &whole(content, contents));
        assert_eq!(
            line,
            format!("a.pdf: cannot be read as a PDF ({says}); copy the article's text and save it as .txt")
        );
    }
}

#[test]
fn a_list_of_objects_that_is_packed_several_times_is_within_the_same_limit() {
    let pack = |bytes: &[u8]| {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    };
    let whole = |list: &[u8], times: usize| {
        let says = format!("/Type /ObjStm /N 1 /First 4 /Filter [{}]", "/FlateDecode ".repeat(times));
        let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 400] /Contents 4 0 R >>";
        let head = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page];
        let head = head.map(|one| one.as_bytes().to_vec()).into_iter();
        file(head.chain([stream("", b""), stream(&says, list)]).collect(), "")
    };
    let says = "(unpacked, it has more than 50000000 bytes, the most that may be read)";
    let mut list = pack(&vec![b' '; 210_000_000]);
    for times in 2..5 {
        list = pack(&list);
        let line = refusal("a.pdf", &whole(&list, times));
        assert!(line.contains(says), "{times}: {line}");
    }
    // Small lists within lists are read, until there are too many.
    let mut list = b"6 0 null".to_vec();
    for times in 1..12 {
        list = pack(&list);
        assert_eq!(refusal("a.pdf", &whole(&list, times)).contains(says), times > 8, "{times}");
    }
}
