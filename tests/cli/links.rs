//! Addresses: fetched once, kept, and compared like any folder. Every server here is written for the test.

use crate::desk::{Desk, storydiff};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// Answers every request with what `answer` makes of its path; returns the address to ask.
fn server(answer: fn(&str, &mut TcpStream) -> std::io::Result<()>) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            thread::spawn(move || {
                let mut request = Vec::new();
                let mut part = [0; 1024];
                while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                    match stream.read(&mut part) {
                        Ok(count) if count > 0 => request.extend_from_slice(&part[..count]),
                        _ => return,
                    }
                }
                let request = String::from_utf8_lossy(&request).into_owned();
                // The client may have gone.
                let _ = answer(request.split(' ').nth(1).unwrap_or_default(), &mut stream);
            });
        }
    });
    address
}

fn page(words: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>Ferry sinks off Vell</title></head><body><article>\
         <p>The ferry Alma sank off Vell on Friday night with twelve people aboard, the coast guard said.</p>\
         <p>{words} The boat had left the harbour an hour before the storm reached the island.</p></article></body></html>"
    )
}

fn send(stream: &mut TcpStream, head: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")?;
    stream.write_all(body)
}

fn answer(path: &str, stream: &mut TcpStream) -> std::io::Result<()> {
    let html = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    match path {
        "/argus" => send(stream, html, page("All twelve were saved by a trawler.").as_bytes()),
        "/beacon" => send(stream, html, page("A helicopter took two of them to hospital.").as_bytes()),
        "/moved" => send(stream, "301 Moved Permanently\r\nLocation: /argus", b""),
        "/circle" => send(stream, "302 Found\r\nLocation: /circle", b""),
        "/file" => send(stream, "302 Found\r\nLocation: file:///etc/hostname", b""),
        "/empty" => send(stream, html, b" \n"),
        "/packed" => send(stream, &format!("{html}\r\nContent-Encoding: gzip"), b"this was never packed"),
        "/short" => {
            write!(stream, "HTTP/1.1 {html}\r\nContent-Length: 5000\r\n\r\n")?;
            stream.write_all(page("Cut off.").as_bytes())
        }
        "/slow" => {
            write!(stream, "HTTP/1.1 {html}\r\nContent-Length: 5000\r\n\r\n")?;
            (0..50).try_for_each(|_| {
                thread::sleep(Duration::from_millis(200));
                stream.write_all(b"<p>")
            })
        }
        "/huge" => {
            write!(stream, "HTTP/1.1 {html}\r\nConnection: close\r\n\r\n")?;
            let part = vec![b'a'; 1_000_000];
            (0..60).try_for_each(|_| stream.write_all(&part))
        }
        _ => send(stream, "404 Not Found", b"no"),
    }
}

/// The one line printed when `path` is fetched, without the server's address.
fn failure(path: &str, options: &[&str]) -> String {
    let desk = Desk::with_articles();
    let address = server(answer);
    let asked = format!("{address}{path}");
    let mut words = vec!["fetch", &asked, "-o", "kept"];
    words.extend(options);
    let done = desk.run(&words).code(2).stdout_eq("");
    assert!(!desk.path("kept").exists(), "half an event was left behind");
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    said.replace(&address, "").trim_end().to_string()
}

#[test]
fn links_are_fetched_kept_and_compared_and_the_folder_gives_the_same_offline() {
    let desk = Desk::with_articles();
    let address = server(answer);
    let (argus, beacon) = (format!("{address}/moved"), format!("{address}/beacon"));
    desk.run(&["compare", &argus, &beacon, "coast.txt", "--allow-private", "-o", "page.html"]).success();
    let event = desk.text("page/event.toml");
    for part in [format!("url = \"{address}/argus\""), "fetched = \"20".to_string(), "sha256 = \"".to_string()] {
        assert!(event.contains(&part), "{part}: {event}");
    }
    assert_eq!(event.matches("[[article]]").count(), 3);
    desk.run(&["compare", "page", "-o", "again.html"]).success();
    assert!(desk.text("page.html") == desk.text("again.html"), "offline, other bytes");
    let again = desk.run(&["compare", &argus, &beacon, "--allow-private", "-o", "page.html"]).code(2);
    let said = String::from_utf8(again.get_output().stderr.clone()).unwrap();
    assert!(said.starts_with("storydiff: page: already exists; read it offline"), "{said}");
}

#[test]
fn a_kept_page_that_was_changed_afterwards_is_said_to_be() {
    let desk = Desk::with_articles();
    let address = server(answer);
    let (argus, beacon) = (format!("{address}/argus"), format!("{address}/beacon"));
    desk.run(&["fetch", &argus, &beacon, "-o", "kept", "--allow-private"]).success();
    let name = desk
        .text("kept/event.toml")
        .lines()
        .find_map(|line| line.strip_prefix("file = \"")?.strip_suffix('"').map(str::to_string));
    let path = desk.path("kept").join(name.unwrap());
    std::fs::write(&path, page("Nobody was saved.")).unwrap();
    let json = desk.run(&["compare", "kept", "--format", "json"]).success();
    let json = String::from_utf8(json.get_output().stdout.clone()).unwrap();
    assert_eq!(json.matches("has changed since it was fetched").count(), 2, "in the article and among the notes");
}

#[test]
fn what_does_not_come_whole_is_one_line_and_leaves_nothing() {
    for (path, said) in [
        ("/none", "storydiff: /none: there is no such page (404); check the address"),
        ("/circle", "storydiff: /circle: redirects more than 10 times, or to nowhere; open it in a browser"),
        // Not the file on this machine.
        ("/file", "storydiff: /file: redirects more than 10 times, or to nowhere; open it in a browser"),
        ("/empty", "storydiff: /empty: the page is empty; open it in a browser"),
        ("/huge", "storydiff: /huge: the page is larger than the 50000000 bytes allowed; save"),
        ("/packed", "storydiff: /packed: could not be fetched ("),
        ("/short", "storydiff: /short: could not be fetched ("),
    ] {
        let found = failure(path, &["--allow-private"]);
        assert!(found.starts_with(said), "{found}");
    }
}

#[test]
fn what_came_is_kept_when_another_address_fails() {
    let desk = Desk::with_articles();
    let address = server(answer);
    let all = ["/argus", "/none", "/beacon"].map(|path| format!("{address}{path}"));
    let [argus, none, beacon] = all.each_ref().map(String::as_str);
    let said =
        format!("wrote kept\nstorydiff: {none}: there is no such page (404); check the address; the rest was kept\n");
    desk.run(&["fetch", argus, none, beacon, "-o", "kept", "--allow-private"]).code(2).stderr_eq(said);
    desk.run(&["compare", "kept"]).success();
    let done = desk.run(&[argus, none, beacon, "-o", "page.html", "--allow-private"]).success();
    let said = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
    assert!(
        said.starts_with(&format!("note: Left out: {none}: there is no such page (404); check the address.\n")),
        "{said}"
    );
    assert_eq!(desk.text("page/event.toml").matches("[[article]]").count(), 2);
}

#[test]
fn a_page_that_drips_is_given_up() {
    let said = failure("/slow", &["--allow-private", "--timeout", "1"]);
    assert!(said.starts_with("storydiff: /slow: the page had not arrived after 1 seconds; allow more time"), "{said}");
}

#[test]
fn private_addresses_are_refused_unless_allowed() {
    let said = failure("/argus", &[]);
    let expected = "leads to an address of this machine or its network; if you meant that, add --allow-private";
    assert_eq!(said, format!("storydiff: /argus: {expected}"));
}

/// The start of the request that the environment's proxy gets for an address.
fn asked_of_the_proxy(address: &str) -> String {
    let desk = Desk::with_articles();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    let asked = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut start, mut part) = (Vec::new(), [0; 200]);
        while !start.ends_with(b"\r\n\r\n") {
            let count = stream.read(&mut part).unwrap();
            assert!(count > 0, "the request breaks off");
            start.extend_from_slice(&part[..count]);
        }
        let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        String::from_utf8_lossy(&start).into_owned()
    });
    let words = ["fetch", address, "-o", "kept"];
    storydiff(&words).current_dir(desk.path(".")).env("http_proxy", &proxy).assert().code(2);
    asked.join().unwrap()
}

#[test]
fn the_proxy_of_the_environment_is_asked() {
    assert!(asked_of_the_proxy("http://argus.example/a").contains("argus.example"));
}

#[test]
fn an_address_in_the_letters_of_its_language_is_asked_for() {
    let asked = asked_of_the_proxy("http://bürger.example/straße");
    assert!(asked.contains("xn--brger-kva.example") && !asked.contains("bürger"), "{asked}");
}

#[test]
fn a_private_address_is_not_asked_of_a_proxy_however_it_is_written() {
    let desk = Desk::with_articles();
    for host in ["10.0.0.1", "0xa.1", "167772161", "[::ffff:10.0.0.1]"] {
        let address = format!("http://{host}/a");
        let refused = storydiff(&["fetch", &address, "-o", "kept"])
            .current_dir(desk.path("."))
            .env("http_proxy", "http://proxy.invalid:3128")
            .assert()
            .code(2);
        let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
        assert!(said.contains("leads to an address of this machine or its network"), "{said}");
    }
}
