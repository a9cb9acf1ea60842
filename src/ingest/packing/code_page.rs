//! The encodings to which Windows gives numbers: its code pages, and the character sets of its fonts ("Character Sets
//! Used by Fonts" and "Code Page Identifiers", Microsoft).

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS};

/// The encoding of a code page of Windows.
pub(in crate::ingest) fn code_page(number: i32) -> Option<&'static Encoding> {
    match number {
        932 => Some(SHIFT_JIS),
        936 => Some(GBK),
        949 => Some(EUC_KR),
        950 => Some(BIG5),
        10000 => Some(MACINTOSH),
        65001 => Some(encoding_rs::UTF_8),
        number => Encoding::for_label(format!("windows-{number}").as_bytes()),
    }
}

/// The encoding of a font's character set (`\fcharset`).
pub(in crate::ingest) fn character_set(number: i32) -> Option<&'static Encoding> {
    let code_page_number = match number {
        0 => return None,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    code_page(code_page_number)
}
