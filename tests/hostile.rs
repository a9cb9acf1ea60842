//! No input makes reading panic, or takes longer than a second plus a second for each megabyte. What fuzzing found is
//! replayed. Times are those that the processor spends on it, so that they are the same on a busy machine.
//!
//! The fuzz targets themselves are in `fuzz/`; they need an unreleased compiler, these tests do not.

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use fuzz::{TARGETS, run};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use storydiff::article::{Article, Event};

/// Inputs for each target: enough for every kind of change to meet every seed, few enough to take seconds.
const CASES: u32 = 60;

/// How much longer the program may take here than in a release build: measured 7 to 23 times, on ten inputs of two
/// megabytes.
const SLOWER: u32 = if cfg!(debug_assertions) { 25 } else { 1 };

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

/// The files below a folder of `fuzz/`, sorted by name.
fn files(name: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder(name))
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found
}

/// What the processor has spent on this program so far, on all its threads.
#[cfg(unix)]
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap())
}

/// The time that has passed: on other systems there is no clock for the program's own time.
#[cfg(not(unix))]
fn spent() -> Duration {
    static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGUN.elapsed()
}

/// One input at a time, because the clock counts all threads together.
static ALONE: Mutex<()> = Mutex::new(());

/// Does something and returns how long it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = spent();
    let done = work();
    (done, spent() - before)
}

/// Runs one input and checks how long it takes.
fn run_in_time(target: &str, bytes: &[u8]) {
    let ((), took) = timed(|| run(target, bytes));
    let allowed = Duration::from_secs(1 + bytes.len() as u64 / 1_000_000) * SLOWER;
    assert!(took < allowed, "{target}: {took:?} for {} bytes", bytes.len());
}

/// A change to a file that was whole.
#[derive(Debug, Clone)]
enum Change {
    Set(usize, u8),
    Cut(usize),
    CutOut(usize, usize),
    Repeat(usize, usize, usize),
    Swap(usize, usize, usize),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let piece = |bytes: &[u8], at: usize, length: usize| {
            let from = at % bytes.len().max(1);
            from..(from + length).min(bytes.len())
        };
        match *self {
            _ if bytes.is_empty() => {}
            Change::Set(at, to) => {
                let at = at % bytes.len();
                bytes[at] = to;
            }
            Change::Cut(at) => bytes.truncate(at % bytes.len()),
            Change::CutOut(at, length) => drop(bytes.drain(piece(bytes, at, length))),
            Change::Repeat(at, length, times) => {
                let piece = piece(bytes, at, length);
                let repeated = bytes[piece.clone()].repeat(times);
                bytes.splice(piece, repeated);
            }
            Change::Swap(at, to, length) => {
                let moved: Vec<u8> = bytes.drain(piece(bytes, at, length)).collect();
                let to = to % (bytes.len() + 1);
                bytes.splice(to..to, moved);
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<usize>(), any::<u8>()).prop_map(|(at, to)| Change::Set(at, to)),
        // Bytes that mean something to one parser or another.
        4 => (any::<usize>(), prop::sample::select(b"<>[](){}/\\\"'&;:,=-#%\n\r\t\0 09\xff\xc3\x80".to_vec()))
            .prop_map(|(at, to)| Change::Set(at, to)),
        1 => any::<usize>().prop_map(Change::Cut),
        2 => (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Change::CutOut(at, length)),
        1 => (any::<usize>(), 1..40_usize, 2..2000_usize).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
        2 => (any::<usize>(), any::<usize>(), 1..40_usize).prop_map(|(at, to, length)| Change::Swap(at, to, length)),
    ]
}

/// Runs this many inputs of a strategy for each target, always the same ones.
fn for_each_target<S: Strategy>(
    strategy: impl Fn(&[&str]) -> S,
    run: impl Fn(&str, S::Value) -> Result<(), TestCaseError>,
) {
    for (target, _, endings) in TARGETS {
        let mut config = ProptestConfig::with_cases(CASES);
        config.rng_seed = RngSeed::Fixed(7);
        config.failure_persistence = None;
        config.max_shrink_iters = 200;
        let done = TestRunner::new(config).run(&strategy(endings), |value| run(target, value));
        assert!(done.is_ok(), "{target}: {}", done.unwrap_err());
    }
}

#[test]
fn changed_files_are_survived_in_time() {
    let seeds = |endings: &[&str]| -> Vec<Vec<u8>> {
        let has_one = |path: &PathBuf| path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one));
        files("seeds").into_iter().filter(has_one).map(|path| std::fs::read(path).unwrap()).collect()
    };
    for_each_target(
        |endings| (prop::sample::select(seeds(endings)), prop::collection::vec(change(), 1..6)),
        |target, (mut bytes, changes)| {
            changes.iter().for_each(|change| change.apply(&mut bytes));
            run_in_time(target, &bytes);
            Ok(())
        },
    );
}

#[test]
fn any_bytes_are_survived_in_time() {
    let length = 0..2000_usize;
    for_each_target(
        |_| prop_oneof![prop::collection::vec(any::<u8>(), length.clone()), "\\PC{0,800}".prop_map(String::into_bytes)],
        |target, bytes| {
            run_in_time(target, &bytes);
            Ok(())
        },
    );
}

/// This many words, no two of them the same.
fn words(many: usize) -> String {
    (0..many).map(|number| format!("word{number} ")).collect()
}

/// Inputs of about a megabyte that took 3 to 60 times the allowed time before they were bounded.
#[test]
fn shapes_whose_time_grew_with_their_square_are_bounded() {
    let sentence = "The bridge over the harbour of Ostwick was opened on Saturday, the council said. ";
    let numbered = |many: usize, shape: fn(usize) -> String| (0..many).map(shape).collect::<String>();
    let attributes = |many: usize| numbered(many, |number| format!("a{number}='>' "));
    let shapes = [
        ("page", "ampersands", format!("<html><body><p>{}", "&".repeat(1_000_000))),
        ("page", "blocks", format!("<html><body>{}", "<div>x</div>".repeat(80_000))),
        ("page", "rows", format!("<html><body><table>{}", "<tr><td>One<td>Two".repeat(50_000))),
        ("page", "attributes", format!("<html><body {}>x", attributes(100_000))),
        ("page", "headline", format!("<html><title>{0}</title><body><h1>{0}</h1><p>{sentence}", words(50_000))),
        (
            "page",
            "headlines",
            format!(
                "<html><title>{}</title><body>{}",
                words(1000),
                numbered(10_000, |number| { format!("<h1>{}</h1>", words(number % 20)) })
            ),
        ),
        (
            "page",
            "paragraphs",
            format!(
                "<html><body>{}",
                numbered(10_000, |number| {
                    format!("<p>Boat {number} came in. {}", "The bridge was opened on Saturday, the council said.")
                })
            ),
        ),
        ("page", "variables", format!("<html><body><script>{}", "a={\"b\":".repeat(120_000))),
        ("page", "scripts", format!("<html><body>{}", format!("<script>a={{\"b\": \"{}", words(60)).repeat(2_000))),
        (
            "page",
            "objects in data",
            format!(
                "<html><body><script type=application/json>[{}{{}}]</script>",
                "{\"text\":[{\"a\":1}]},".repeat(50_000)
            ),
        ),
        // Before the tag, something that makes a simpler reading of the page miss it.
        ("page", "attributes behind a comment", format!("<html><!--x--!><body {}>x", attributes(100_000))),
        ("page", "attributes behind a frame", format!("<iframe><a b=\"</iframe><p {}>x", attributes(100_000))),
        ("page", "attributes of a closing tag", format!("<p>x</p {}>", attributes(100_000))),
        ("page", "blocks behind a comment", format!("<html><!--x--!>{}", "<div>x</div>".repeat(80_000))),
        (
            "page",
            "text far down",
            format!("<html><body>{}{}", "<section>".repeat(400), format!("<p>{sentence}").repeat(9_000)),
        ),
        (
            "xml",
            "items",
            format!("<rss><channel>{}</channel></rss>", "<item><content>x</content></item>".repeat(20_000)),
        ),
        (
            "judge",
            "one sentence",
            format!("Head\n\n{}.", "the council of Harlan closed the old bridge and ".repeat(2_000)),
        ),
        ("xml", "attributes", format!("<nitf {}/>", numbered(80_000, |number| format!("a{number}='b' ")))),
        ("xml", "namespaces", format!("<nitf {}/>", numbered(50_000, |number| format!("xmlns:a{number}='b' ")))),
        ("xml", "unclosed tags", format!("<nitf>{}", "<a ".repeat(300_000))),
    ];
    for (target, name, text) in shapes {
        let ((), took) = timed(|| run(target, text.as_bytes()));
        assert!(took < Duration::from_secs(10), "{target}, {name}: {took:?}");
    }
}

#[test]
fn every_seed_is_read() {
    // A refused seed would test only the refusal.
    for path in files("seeds").iter().filter(|path| path.extension().is_some_and(|ending| ending != "toml")) {
        if path.extension().is_some_and(|ending| ending == "http") {
            let desk = fuzz::desk();
            assert!(fuzz::is_kept(desk.path(), &std::fs::read(path).unwrap()), "{}", path.display());
            continue;
        }
        let read = storydiff::ingest::read_articles(path, &storydiff::ingest::Columns::default());
        assert!(read.is_ok(), "{}: {}", path.display(), read.unwrap_err());
    }
}

/// `fuzz/findings/TARGET-what.bin`: each was a panic or took too long, and has been fixed.
#[test]
fn what_fuzzing_found_stays_cured() {
    for path in files("findings").iter().filter(|path| path.extension().is_some_and(|ending| ending == "bin")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let target = name.split('-').next().unwrap();
        run_in_time(target, &std::fs::read(path).unwrap());
    }
}

/// `fuzz/corpus/TARGET/`: the inputs that fuzzing has grown, as far as they are kept.
#[test]
fn what_fuzzing_grew_is_survived_in_time() {
    for (target, ..) in TARGETS {
        let kept = files(&format!("corpus/{target}"));
        assert!(!kept.is_empty(), "{target}");
        for path in kept {
            run_in_time(target, &std::fs::read(path).unwrap());
        }
    }
}

#[test]
fn two_texts_without_paragraphs_are_compared_in_time() {
    let article = |id: &str| {
        let sentence = |number| format!("The council of Harlan opened bridge {number} at noon on Friday. ");
        let text: String = (0..300).map(sentence).collect();
        Article::plain(id, id, "Head", &[text.trim_end()])
    };
    let event = Event::new("Test", vec![article("argus"), article("beacon")]);
    let (comparison, took) = timed(|| storydiff::compare_event(event));
    assert!(comparison.facts.len() > 100, "{}", comparison.facts.len());
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn what_a_text_says_again_and_again_is_compared_once() {
    let article = |id: &str, head: &str| Article::plain(id, id, head, &["Mr. ".repeat(24_000).trim_end()]);
    let event = Event::new("Test", vec![article("argus", "Bridge opens"), article("beacon", "Bridge opened")]);
    let (_, took) = timed(|| storydiff::compare_event(event));
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn a_paragraph_of_very_many_figures_or_east_asian_statements_is_compared_in_time() {
    let repeated = |piece: &str, many: usize| -> String {
        (0..many).map(|number| piece.replace("NUMBER", &number.to_string())).collect()
    };
    for (text, seconds) in [
        (repeated("5% of 10% ", 600), 1),
        (repeated("橋がNUMBER日に開通し、市長は「良い」と述べた。", 300), 2),
        (repeated("市长说：“桥很好”，NUMBER人受伤。", 300), 2),
    ] {
        let article = |id: &str, head: &str| Article::plain(id, id, head, &[text.trim_end()]);
        let event = Event::new("Test", vec![article("argus", "Bridge opens"), article("beacon", "Bridge opened")]);
        let (_, took) = timed(|| storydiff::compare_event(event));
        assert!(took < Duration::from_secs(seconds) * SLOWER, "{took:?}");
    }
}

#[test]
fn a_statement_of_very_many_words_is_checked_in_time() {
    let text = "The bridge over the harbour was opened on Saturday, the council said.";
    let articles = ["argus", "beacon"].map(|id| Article::plain(id, id, "Bridge opens", &[text]));
    let event = Event::new("Test", articles.to_vec());
    let (facts, took) = timed(|| storydiff::check_event(&event, &[words(20_000)]));
    assert_eq!(facts.len(), 1);
    assert!(took < Duration::from_secs(2) * SLOWER, "{took:?}");
}
