//! How wide letters are if a file does not say: those of Helvetica, which files may leave out.
//!
//! They are needed to distinguish a space from kerning. Times is a tenth narrower, which is less than a space; Courier
//! has one width. Source: the font metrics that Adobe published for the fourteen standard fonts.

/// From the space to the tilde, in thousandths of the size.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// Courier's only one.
const COURIER: u16 = 600;

/// Most other letters: those with accents, dashes, signs.
const OTHER: u16 = 556;

/// In sizes of the font.
pub(super) fn width(font: &str, text: Option<&str>) -> f64 {
    let listed = |letter: char| HELVETICA.get((letter as usize).wrapping_sub(usize::from(b' ')));
    let letter = text.and_then(|text| text.chars().next());
    let thousandths = match letter.and_then(listed) {
        _ if font.contains("Courier") => COURIER,
        Some(width) => *width,
        None => OTHER,
    };
    f64::from(thousandths) / 1000.0
}
