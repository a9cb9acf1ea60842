//! One readable snapshot of every step for two sample events, and of the page for all of them, in `tests/golden/`.
//!
//! They are made for human eyes: whoever changes a step reads what the change does to two well-known events, and only
//! then accepts the new snapshot (`INSTA_UPDATE=always cargo test --test golden`, then `git diff tests/golden`).

#[path = "golden/show.rs"]
mod show;

use show::Steps;
use std::collections::BTreeSet;
use std::path::Path;

const SAMPLES: [&str; 2] = ["harbour-bridge", "takaichi-trump-call"];

/// Only the pages of these.
const PAGES: [&str; 3] = ["stadium-evacuation", "strait-rescue", "water-tariff"];

/// A step's name and how it is shown.
type Step = (&'static str, fn(&Steps) -> String);

const PAGE: Step = ("7-page", show::page);

/// The page in every other language, of the last sample.
const IN_OTHER_LANGUAGES: [Step; 2] = [("7-page-ja", show::japanese_page), ("7-page-zh", show::chinese_page)];

const STEPS: [Step; 8] = [
    ("1-sentences", show::sentences),
    ("2-mentions", show::mentions),
    ("3-statements", show::statements),
    ("4-facts", show::facts),
    ("5-links", show::links),
    ("6-rows", show::rows),
    PAGE,
    ("8-handout", show::handout),
];

fn name(sample: &str, step: &str) -> String {
    format!("{sample}.{step}")
}

/// All steps are shown before the test fails, so that one run shows every change.
fn check(sample: &str, shown: &[Step]) {
    let steps = Steps::of(sample);
    let mut changed = Vec::new();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (step, shown) in shown {
            let (name, text) = (name(sample, step), shown(&steps));
            if std::panic::catch_unwind(|| insta::assert_snapshot!(name.clone(), text)).is_err() {
                changed.push(name);
            }
        }
    });
    assert!(changed.is_empty(), "changed: {changed:?}");
}

#[test]
fn the_harbour_bridge_step_by_step() {
    check(SAMPLES[0], &STEPS);
}

#[test]
fn the_new_year_call_step_by_step() {
    check(SAMPLES[1], &STEPS);
}

#[test]
fn the_pages_of_the_other_samples() {
    PAGES.iter().for_each(|sample| check(sample, &[PAGE]));
    check(PAGES[2], &IN_OTHER_LANGUAGES);
}

#[test]
fn no_snapshot_is_left_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let found: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    let used: BTreeSet<String> = SAMPLES
        .iter()
        .flat_map(|sample| STEPS.iter().map(move |step| (sample, step)))
        .chain(PAGES.iter().map(|sample| (sample, &PAGE)))
        .chain(IN_OTHER_LANGUAGES.iter().map(|step| (&PAGES[2], step)))
        .map(|(sample, (step, _))| format!("{}.snap", name(sample, step)))
        .collect();
    assert_eq!(
        SAMPLES.len() + PAGES.len(),
        Path::new("samples").read_dir().unwrap().filter(|one| one.as_ref().unwrap().path().is_dir()).count()
    );
    assert_eq!(found, used);
}
