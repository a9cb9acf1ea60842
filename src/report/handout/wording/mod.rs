//! Every word of sheet and key that is not an article's: one file for each language.
//!
//! A third language is a file beside `english.rs`, a line in [`Wording::of`], one in `SheetLanguage`
//! and one in the command line's `HandoutLanguage`; the compiler names what is missing.

mod english;
mod japanese;
mod words;

use crate::report::handout::lesson::SheetLanguage;
pub use words::Wording;

impl Wording {
    /// The wording of a language.
    pub fn of(language: SheetLanguage) -> &'static Wording {
        match language {
            SheetLanguage::English => &english::WORDING,
            SheetLanguage::Japanese => &japanese::WORDING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Published;
    use crate::report::handout::sheet::TaskKind;

    #[test]
    fn every_language_asks_the_same_questions() {
        let [english, japanese] = [SheetLanguage::English, SheetLanguage::Japanese].map(Wording::of);
        for kind in [
            TaskKind::Headlines,
            TaskKind::Differs,
            TaskKind::Speakers,
            TaskKind::Why,
            TaskKind::Facts,
            TaskKind::NeutralLede,
            TaskKind::Sources,
            TaskKind::Ledes,
            TaskKind::Words,
            TaskKind::Order,
            TaskKind::Background,
            TaskKind::FindOut,
        ] {
            let (one, other) = (english.task(kind), japanese.task(kind));
            assert_eq!(one.questions.len(), other.questions.len(), "{kind:?}");
            assert_eq!(one.points.len(), other.points.len(), "{kind:?}");
        }
    }

    #[test]
    fn a_date_is_worded_in_the_sheets_language() {
        let mut when = Published::on(jiff::civil::date(2026, 3, 5));
        when.time = Some(jiff::civil::time(9, 8, 0, 0));
        assert_eq!(Wording::of(SheetLanguage::English).published(&when), "5 March 2026, 09:08");
        assert_eq!(Wording::of(SheetLanguage::Japanese).published(&when), "2026年3月5日 09:08");
    }
}
