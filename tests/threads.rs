//! A comparison needs no file and no clock: many threads make the same one, again and again.

use storydiff::article::{Article, Event};
use storydiff::report::{Templates, to_html, to_json};

const THREADS: usize = 8;
const TIMES: usize = 3;

fn event() -> Event {
    let argus = [
        "At least 40 people were aboard the ferry Kestrel when it struck the pier of Millport on Friday.",
        "“We heard the hull tear,” said Mayor Ruth Hale, who was on the quay.",
    ];
    let beacon = [
        "About 30 people were aboard when the ferry Kestrel hit the pier of Millport on Friday evening.",
        "The harbour office has opened an inquiry, Ruth Hale told reporters.",
    ];
    Event::new("Ferry", vec![Article::plain("a", "Argus", "", &argus), Article::plain("b", "Beacon", "", &beacon)])
}

fn written() -> String {
    let comparison = storydiff::compare_event(event());
    let templates = Templates::builtin().expect("the program's own templates");
    to_json(&comparison) + &to_html(&comparison, &templates).expect("a page")
}

#[test]
fn many_threads_write_the_same_bytes() {
    let first = written();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(|| (0..TIMES).all(|_| written() == first))).collect();
        assert!(threads.into_iter().all(|thread| thread.join().expect("no panic")));
    });
}
