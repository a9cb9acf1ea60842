//! Notes on corrections in German, French and Spanish: "In einer früheren Version dieses Artikels hieß es ...". A note
//! mentions the piece under which it is printed and another version of it, or a mistake in it; news may mention the
//! earlier version of a law.

/// The words by which notes in one language are recognised, in lower case.
struct NoteWords {
    /// Names that only the newsroom itself gives the piece.
    this_piece: &'static [&'static str],
    /// The same with only an article, which may mean somebody else's piece.
    the_piece: &'static [&'static str],
    /// Another version of it.
    version: &'static [&'static str],
    /// What is said of a corrected piece; it is within the first words.
    changed: &'static [&'static str],
    /// Whole phrases that are enough by themselves, at the beginning or the end of a text.
    alone: &'static [&'static str],
}

const LANGUAGES: [NoteWords; 3] = [
    NoteWords {
        this_piece: &[
            "dieses artikels",
            "dieses textes",
            "dieses beitrags",
            "dieses berichts",
            "dieser meldung",
            "dieser geschichte",
            "unseres artikels",
            "unseres textes",
            "unseres berichts",
            "diesem artikel",
            "diesem text ",
            "diesem beitrag",
            "dieser artikel",
            "dieser text ",
            "dieser beitrag",
            "diese meldung",
            "diesen artikel",
        ],
        the_piece: &["des artikels", "des beitrags", "der meldung", "der überschrift", "des newsletters"],
        version: &[
            "früheren version",
            "früheren fassung",
            "ersten version",
            "ersten fassung",
            "vorherigen version",
            "vorigen version",
            "ursprünglichen version",
            "ursprünglichen fassung",
            "älteren version",
            "frühere version",
            "erste version",
            "ursprüngliche version",
        ],
        changed: &[
            "korrigiert",
            "berichtigt",
            "richtiggestellt",
            "fälschlich",
            "irrtümlich",
            "ursprünglich",
            "zunächst",
        ],
        alone: &[
            "bitten, den fehler zu entschuldigen",
            "bitten wir zu entschuldigen",
            "wir haben den fehler korrigiert",
        ],
    },
    NoteWords {
        this_piece: &["cet article", "ce texte", "ce papier", "cette dépêche", "notre article", "le présent article"],
        the_piece: &["de l'article", "de l’article", "du titre"],
        version: &[
            "version précédente",
            "précédente version",
            "première version",
            "version antérieure",
            "version initiale",
            "ancienne version",
        ],
        changed: &["corrigé", "rectifié", "par erreur", "à tort", "initialement", "modifié"],
        alone: &[
            "contrairement à ce que nous avons écrit",
            "contrairement à ce que nous écrivions",
            "contrairement à ce que nous avions écrit",
            "contrairement à ce que nous avons indiqué",
            "présentons nos excuses pour cette erreur",
        ],
    },
    NoteWords {
        this_piece: &[
            "este artículo",
            "este texto",
            "esta nota",
            "esta noticia",
            "esta información",
            "nuestro artículo",
        ],
        the_piece: &["del artículo", "de la noticia", "del titular"],
        version: &["versión anterior", "versión previa", "primera versión", "versión inicial", "anterior versión"],
        changed: &["corregid", "rectificad", "por error", "erróneamente", "inicialmente", "modificad", "se corrigió"],
        alone: &["pedimos disculpas por el error", "lamentamos el error"],
    },
];

/// Things that also have articles, and change them.
const LAWS: [&str; 12] = [
    "gesetz",
    "verfassung",
    "vertrag",
    "vertrages",
    "loi ",
    "constitution",
    "traité",
    "code ",
    "ley ",
    "constitución",
    "tratado",
    "código",
];

/// A correction is mentioned within this many first words. A choice, as in English.
const FIRST_WORDS: usize = 16;

/// Whether a paragraph, in lower case, is such a note.
pub(super) fn says_so(lower: &str) -> bool {
    let start: Vec<&str> = lower.split_whitespace().take(FIRST_WORDS).collect();
    let start = format!("{} ", start.join(" "));
    LANGUAGES.iter().any(|words| {
        let says = |list: &[&str]| list.iter().any(|one| start.contains(one));
        let is_put_right = || words.changed.iter().any(|one| lower.contains(one));
        says(words.this_piece) && (says(words.version) || says(words.changed) && !says(&LAWS))
            || says(words.the_piece) && says(words.version) && is_put_right()
    })
}

/// Whether a paragraph at an edge of its text apologises for a mistake in it.
pub(super) fn apologises(lower: &str) -> bool {
    LANGUAGES.iter().any(|words| words.alone.iter().any(|one| lower.contains(one)))
}

/// How notes begin after the text of a paragraph.
pub(super) const VERSION: [&str; 14] = [
    "in einer früheren ",
    "in einer ersten ",
    "in einer vorherigen ",
    "in einer ursprünglichen ",
    "in der ursprünglichen ",
    "dieser artikel ",
    "dieser text ",
    "in diesem artikel ",
    "une première version ",
    "une version ",
    "dans une version ",
    "cet article ",
    "una versión ",
    "este artículo ",
];

#[cfg(test)]
mod tests {
    use super::{apologises, says_so};

    #[test]
    fn notes_are_recognised_by_the_piece_that_they_mention() {
        for note in [
            "In einer früheren Version dieses Artikels hieß es, die Brücke habe sechs Spuren. Das haben wir korrigiert.",
            "In einer früheren Version des Artikels hieß es, die Brücke habe sechs Spuren. Das haben wir korrigiert.",
            "In der ursprünglichen Fassung dieses Textes war von sechs Spuren die Rede.",
            "Dieser Artikel wurde korrigiert: Die Brücke hat vier Spuren.",
            "In diesem Artikel stand zunächst, die Brücke habe sechs Spuren.",
            "Une version précédente de cet article indiquait que le pont avait six voies.",
            "Dans une première version de ce texte, nous avons écrit que le pont avait six voies.",
            "Cet article a été corrigé le 7 janvier : le pont a quatre voies.",
            "Una versión anterior de este artículo decía que el puente tiene seis carriles.",
            "Este artículo ha sido corregido: el puente tiene cuatro carriles.",
        ] {
            assert!(says_so(&note.to_lowercase()), "{note}");
        }
        for text in [
            "In einer früheren Version des Gesetzes hieß es, die Brücke bekomme sechs Spuren.",
            "Der Bericht wurde vom Ministerium korrigiert.",
            "Dieser Artikel des Vertrags gilt seit März.",
            "Une version précédente du projet prévoyait six voies.",
            "Le maire a corrigé le chiffre vendredi.",
            "Una versión anterior de la ley preveía seis carriles.",
            "Este texto de la ley entrará en vigor en marzo.",
            "Cet article de la loi a été modifié en mars.",
            "Este artículo de la ley ha sido modificado dos veces.",
            "Dieser Artikel der Verfassung galt zunächst nur im Norden.",
        ] {
            assert!(!says_so(&text.to_lowercase()), "{text}");
        }
        assert!(apologises("wir bitten, den fehler zu entschuldigen."));
    }
}
