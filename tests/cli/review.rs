//! `review`: who is admitted, what is refused, what is written; `agree`.

use crate::desk::{Desk, storydiff};
use base64::Engine;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

const ANSWER: &str = "[[verdict]]\nfact = \"The company that runs the ferry said that it carried 14 people.\"\n\
                      article = \"coast\"\nverdict = \"differs\"\nby = \"Ann\"\n";

/// A running `storydiff review`; ended with the test.
struct Served {
    child: Child,
    host: String,
    token: String,
}

impl Served {
    fn new(desk: &Desk, words: &[&str]) -> Served {
        let mut child = Command::new(snapbox::cmd::cargo_bin!("storydiff"))
            .args([&["review"], words].concat())
            .current_dir(desk.path("."))
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut said = lines.map(Result::unwrap);
        let address = said.find_map(|line| line.strip_prefix("review at http://").map(str::to_string)).unwrap();
        let (host, token) = address.trim_end_matches('/').split_once('/').unwrap();
        Served { child, host: host.to_string(), token: token.to_string() }
    }

    /// Status and body of the response.
    fn send(&self, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_string()).unwrap_or_default())
    }

    fn get(&self, path: &str, headers: &str) -> (u16, String) {
        self.send(&format!("GET /{}/{path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n", self.token, self.host))
    }

    fn post(&self, body: &str) -> (u16, String) {
        self.post_to("corrections", body)
    }

    /// Sends an article as the page does.
    fn add(&self, outlet: &str, name: &str, bytes: &[u8]) -> (u16, String) {
        let bytes = base64::engine::general_purpose::STANDARD.encode(bytes);
        self.post_to("articles", &serde_json::json!({ "outlet": outlet, "name": name, "bytes": bytes }).to_string())
    }

    fn post_to(&self, path: &str, body: &str) -> (u16, String) {
        let (token, host) = (&self.token, &self.host);
        self.send(&format!(
            "POST /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn sent(gone: &str, come: &str) -> String {
    serde_json::json!({ "gone": gone, "come": come }).to_string()
}

#[test]
fn an_answer_is_in_the_file_at_once_and_can_be_taken_back() {
    let desk = Desk::with_event();
    let served = Served::new(&desk, &["ferry", "--coder", "Ann"]);
    let (status, page) = served.get("", "");
    assert_eq!(status, 200);
    assert!(page.contains("data-save=\"corrections\" data-coder=\"Ann\""), "the page knows where to save");
    assert!(page.contains("connect-src &#x27;self&#x27;") || page.contains("connect-src &#39;self&#39;"));
    let (status, held) = served.post(&sent("", ANSWER));
    assert_eq!(status, 200, "{held}");
    assert!(desk.text("ferry/corrections.toml").ends_with(&format!("\n{ANSWER}")));
    let held: Value = serde_json::from_str(&held).unwrap();
    assert_eq!((&held[0]["verdict"], &held[0]["toml"]), (&"differs".into(), &ANSWER.into()));
    let other = ANSWER.replace("differs", "omitted");
    assert_eq!(served.post(&sent(ANSWER, &other)).0, 200);
    assert_eq!(desk.text("ferry/corrections.toml").matches("[[verdict]]").count(), 1);
    assert!(served.get("", "").1.contains("The program’s own verdict"), "a reload compares again");
    assert_eq!(served.post(&sent(&other, "")).0, 200);
    assert_eq!(served.get("corrections", "").1, "[]");
    let left: Vec<_> = std::fs::read_dir(desk.path("ferry")).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn two_reviews_of_one_event_lose_no_answer_of_each_other() {
    const EACH: usize = 12;
    let desk = Desk::with_event();
    let both = [Served::new(&desk, &["ferry"]), Served::new(&desk, &["ferry"])];
    std::thread::scope(|scope| {
        for (window, served) in both.iter().enumerate() {
            scope.spawn(move || {
                for number in 0..EACH {
                    let come = ANSWER.replace("14 people", &format!("{number} people in window {window}"));
                    assert_eq!(served.post(&sent("", &come)).0, 200);
                }
            });
        }
    });
    assert_eq!(desk.text("ferry/corrections.toml").matches("[[verdict]]").count(), 2 * EACH);
}

#[test]
fn whoever_has_not_the_token_the_host_and_the_origin_gets_nothing_and_changes_nothing() {
    let desk = Desk::with_event();
    let served = Served::new(&desk, &["ferry"]);
    let before = desk.files();
    let Served { host, token, .. } = &served;
    let body = sent("", ANSWER);
    let length = body.len();
    let port = host.rsplit(':').next().unwrap();
    let post = |host_: &str, token_: &str, headers: &str| {
        format!(
            "POST /{token_}/corrections HTTP/1.1\r\nHost: {host_}\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        )
    };
    let (origin, json) = (format!("Origin: http://{host}\r\n"), "Content-Type: application/json\r\n");
    for (request, wanted) in [
        (format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"), 404),
        (format!("GET /{}/ HTTP/1.1\r\nHost: {host}\r\n\r\n", "0".repeat(32)), 404),
        (format!("GET /{token} HTTP/1.1\r\nHost: {host}\r\n\r\n"), 404),
        (format!("GET /{token}/../event.toml HTTP/1.1\r\nHost: {host}\r\n\r\n"), 404),
        (format!("GET /{token}/ HTTP/1.1\r\n\r\n"), 421),
        (format!("GET /{token}/ HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"), 421),
        (format!("GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n"), 421),
        (format!("GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n\r\n"), 403),
        (format!("GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\n\r\n"), 403),
        (format!("DELETE /{token}/ HTTP/1.1\r\nHost: {host}\r\n\r\n"), 405),
        (post(host, token, json), 403),
        (post(host, token, &format!("Origin: null\r\n{json}")), 403),
        (post(host, token, &format!("Origin: http://evil.example\r\n{json}")), 403),
        (post(host, token, &format!("{origin}Content-Type: text/plain\r\n")), 415),
        (post(host, "x", &format!("{origin}{json}")), 404),
        (post("evil.example", token, &format!("{origin}{json}")), 421),
        (format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "a".repeat(20_000)), 431),
        ("\x16\x03\x01".repeat(50) + "\r\n\r\n", 400),
    ] {
        let (status, told) = served.send(&request);
        assert_eq!(status, wanted, "{}: {told}", &request[..request.len().min(120)]);
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    assert!(desk.files() == before, "a file was written");
    assert_eq!(served.get("", "").0, 200, "and it still answers whoever may ask");
}

#[test]
fn what_is_no_correction_is_refused_and_the_file_stays_as_it_was() {
    let desk = Desk::with_event().file("ferry/corrections.toml", format!("# Mine.\n\n{ANSWER}"));
    let served = Served::new(&desk, &["ferry"]);
    let before = desk.files();
    for (body, told) in [
        ("", "Not saved: EOF"),
        ("{}", "Not saved: missing field"),
        ("{\"gone\":\"\",\"come\":\"\",\"file\":\"/x\"}", "Not saved: unknown field `file`"),
        (&sent("", "[[verdict]]\nfact = \"x\"\n"), "Not saved: the answer:1: the key \"article\" is missing"),
        (&sent("", "not TOML"), "Not saved: the answer:1: not valid TOML"),
    ] {
        let (status, answer) = served.post(body);
        assert!(status == 400 && answer.starts_with(told), "{status} {answer}");
    }
    assert!(desk.files() == before);
    // A fault that a person makes in the file meanwhile is reported, and nothing is lost.
    std::fs::write(desk.path("ferry/corrections.toml"), "[[verdict\n").unwrap();
    let (status, answer) = served.post(&sent("", ANSWER));
    assert!(status == 500 && answer.contains("corrections.toml:1: not valid TOML"), "{status} {answer}");
    assert_eq!(desk.text("ferry/corrections.toml"), "[[verdict\n");
}

#[test]
fn it_says_before_it_serves_what_is_wrong() {
    let desk = Desk::with_articles();
    let line = "there is nowhere to save the answers; name a file with --corrections, or review an event's folder";
    desk.refuses(&["review", "coast.txt", "morning.txt"], line);
    desk.refuses(&["review", "nosuch"], "nosuch: no such file or folder; check the name");
    let served = Served::new(&desk, &["coast.txt", "morning.txt", "--corrections", "mine.toml"]);
    assert_eq!(served.post(&sent("", ANSWER)).0, 200);
    assert!(desk.text("mine.toml").contains("carried 14 people"));
}

const PILOT: &str = "Ferry Amber had too many aboard\n\nPublished: Jan 11, 2026 07:00 AM\n\n\
                     The ferry Amber carried 14 people when it sank off Vell on Thursday, the harbour pilot said.\n";

#[test]
fn an_article_that_is_added_is_a_file_of_the_event_and_compared_with_the_others() {
    let desk = Desk::with_event();
    let served = Served::new(&desk, &["ferry"]);
    let page = served.get("", "").1;
    assert!(page.contains("data-to=\"articles\" data-added=\"0\"") && !page.contains("The Pilot&#39;s Log"));
    assert_eq!(served.get("articles", "").1, "0");
    let (status, said) = served.add("The Pilot's Log", "", PILOT.as_bytes());
    assert_eq!((status, said.as_str()), (200, "{\"file\":\"The Pilot s Log.txt\"}"));
    assert_eq!(desk.text("ferry/The Pilot s Log.txt"), PILOT);
    let entry = "\n\n[[article]]\noutlet = \"The Pilot's Log\"\nfile = \"The Pilot s Log.txt\"\n";
    assert!(desk.text("ferry/event.toml").ends_with(entry), "{}", desk.text("ferry/event.toml"));
    let page = served.get("", "").1;
    assert!(page.contains("The Pilot&#39;s Log") && page.contains("Ferry Amber had too many aboard"), "compared again");
    // Another window learns from this that its page is one article short.
    assert_eq!((served.get("articles", "").1.as_str(), page.contains("data-added=\"1\"")), ("1", true));
    // A file of the same name does not replace another, and a file that names its outlet needs no other.
    let own = "---\noutlet: The Pilot's Log\ntitle: Pilot heard\n---\n\nThe harbour pilot was heard by the ministry on Monday.\n";
    let (status, said) = served.add("", "log.md", own.as_bytes());
    assert_eq!(status, 200, "{said}");
    assert_eq!(desk.text("ferry/The Pilot s Log.txt"), PILOT, "nothing is replaced");
    assert_eq!(desk.text("ferry/event.toml").matches("[[article]]").count(), 5);
}

#[test]
fn a_folder_without_an_event_file_gets_the_file_alone() {
    let desk = Desk::with_event();
    std::fs::remove_file(desk.path("ferry/event.toml")).unwrap();
    let served = Served::new(&desk, &["ferry"]);
    assert_eq!(served.add("Vell Pilot", "a.exe", PILOT.as_bytes()).0, 200);
    assert_eq!(desk.text("ferry/Vell Pilot.txt"), PILOT);
    assert!(!desk.path("ferry/event.toml").exists());
    assert!(served.get("", "").1.contains("Vell Pilot"));
}

#[test]
fn what_is_no_article_is_refused_in_one_line_and_leaves_nothing_behind() {
    let desk = Desk::with_event();
    let served = Served::new(&desk, &["ferry"]);
    let before = desk.files();
    let page = served.get("", "").1;
    for (outlet, name, bytes, told) in [
        ("Pilot", "", &b""[..], "Not added: the text: the file is empty"),
        ("Pilot", "a.txt", b"  \n", "Not added: a.txt: the file is empty"),
        ("Pilot", "a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "Not added: a.png: this is a PNG picture"),
        (
            "Pilot",
            "page.html",
            page.as_bytes(),
            "Not added: page.html: it was written by storydiff and is not an article",
        ),
    ] {
        let (status, said) = served.add(outlet, name, bytes);
        assert!(status == 400 && said.starts_with(told), "{status} {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    for body in ["", "{}", "{\"outlet\":\"a\",\"name\":\"\",\"bytes\":\"%\"}", "[1]"] {
        assert_eq!(served.post_to("articles", body).0, 400, "{body}");
    }
    assert!(desk.files() == before, "a file was written");
    // A fault in event.toml is reported, and the article is not left without its entry.
    std::fs::write(desk.path("ferry/event.toml"), "[[article\n").unwrap();
    let before = desk.files();
    let (status, said) = served.add("Pilot", "", PILOT.as_bytes());
    assert!(status == 400 && said.contains("event.toml:1: not valid TOML"), "{status} {said}");
    assert!(desk.files() == before);
}

#[test]
fn a_stranger_is_refused_before_the_body_is_read() {
    let desk = Desk::with_event();
    let served = Served::new(&desk, &["ferry"]);
    let Served { host, token, .. } = &served;
    // The announced body never comes: a server that waited for it would answer 20 seconds later.
    let begun = std::time::Instant::now();
    for (host_, token_, wanted) in [("evil.example", token.as_str(), 421), (host, "x", 404)] {
        let head = format!("POST /{token_}/articles HTTP/1.1\r\nHost: {host_}\r\nContent-Length: 60000000\r\n\r\n");
        assert_eq!(served.send(&head).0, wanted);
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[test]
fn what_can_be_read_only_once_is_not_reviewed() {
    let desk = Desk::with_event();
    let line =
        "-: `review` reads the articles again at every reload, but this input can be read only once; save it as a file";
    desk.refuses(&["review", "-", "ferry/coast.txt", "--corrections", "a.toml"], line);
    #[cfg(unix)]
    {
        let line = line.replacen('-', "/dev/null", 1);
        desk.refuses(&["review", "/dev/null", "ferry/coast.txt", "--corrections", "a.toml"], &line);
    }
}

#[test]
fn files_that_are_no_folder_get_no_article() {
    let desk = Desk::with_articles();
    let served = Served::new(&desk, &["coast.txt", "morning.txt", "--corrections", "mine.toml"]);
    assert!(!served.get("", "").1.contains("id=\"add\""));
    assert_eq!(served.add("Pilot", "", PILOT.as_bytes()).0, 404);
    desk.run(&["compare", "coast.txt", "morning.txt", "-o", "page.html"]).success();
    assert!(!desk.text("page.html").contains("Add an article"), "nor does a saved page");
}

const ANN: &str = "\
[[verdict]]
fact = \"It sank.\"
article = \"coast\"
verdict = \"stated\"
by = \"Ann\"

[[verdict]]
fact = \"Nine were hurt.\"
article = \"coast\"
verdict = \"differs\"
by = \"Ann\"

[[not-a-fact]]
fact = \"Read more.\"
by = \"Ann\"
";

#[test]
fn agree_gives_agreement_alpha_and_where_two_coders_differ() {
    let ben = ANN.replace("Ann", "Ben").replace("differs", "partial");
    let desk = Desk::empty().file("a.toml", ANN).file("b.toml", ben);
    let told = "\
Coders: Ann, Ben
3 cells, 3 judged by two or more
Agreement: 66.7 %
Krippendorff's alpha (nominal): 0.615

They differ on 1 cell:
  Nine were hurt. (coast)
    Ann: differs; Ben: partial
";
    assert_eq!(desk.result(&["agree", "a.toml", "b.toml"]), told);
    let json: Value = serde_json::from_str(&desk.result(&["agree", "a.toml", "b.toml", "--format", "json"])).unwrap();
    assert_eq!((json["units"].as_u64(), json["alpha"].as_f64()), (Some(3), Some(0.6154)));
    assert_eq!(json["coders"], serde_json::json!(["Ann", "Ben"]));
    assert_eq!(json["cells"][1]["answers"], serde_json::json!({ "Ann": "differs", "Ben": "partial" }));
    let same = desk.result(&["agree", "a.toml", "a.toml"]);
    assert!(same.contains("Coders: a.toml, a.toml\n") && same.contains("Agreement: 100.0 %"), "{same}");
    storydiff(&["agree", "a.toml"]).current_dir(desk.path(".")).assert().code(2);
    desk.refuses(&["agree", "a.toml", "c.toml"], "c.toml: no such file or folder; check the name");
}
