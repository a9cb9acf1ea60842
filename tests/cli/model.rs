//! A server of a language model that does what a test wants. It listens only on this machine.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a request asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The first line and the headers.
    pub head: String,
    /// The body, as JSON.
    pub body: Value,
    /// The sentences shown, with their numbers.
    pub sentences: Vec<(u64, String)>,
    /// The statements, in the order asked.
    pub statements: Vec<String>,
    /// The pairs of statements, in the order asked.
    pub pairs: Vec<[String; 2]>,
}

/// A response: its status line with further headers, and its body.
pub struct Response(pub &'static str, pub String);

/// The server's address, and the requests so far.
pub struct Model {
    pub address: String,
    pub asked: Arc<Mutex<Vec<Asked>>>,
}

impl Model {
    /// Answers each question by its number, from 0.
    pub fn new(answer: impl Fn(usize, &Asked) -> Response + Send + Sync + 'static) -> Model {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = format!("http://{}/v1", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let seen = Arc::clone(&asked);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let Some(question) = read(&mut stream) else { continue };
                let number = seen.lock().unwrap().len();
                let Response(head, body) = answer(number, &question);
                seen.lock().unwrap().push(question);
                let _ = write!(
                    stream,
                    "HTTP/1.1 {head}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        Model { address, asked }
    }

    /// How many requests it had.
    pub fn count(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut request = Vec::new();
    let mut part = [0; 4096];
    let head_end = loop {
        if let Some(end) = request.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        match stream.read(&mut part) {
            Ok(count) if count > 0 => request.extend_from_slice(&part[..count]),
            _ => return None,
        }
    };
    let head = String::from_utf8_lossy(&request[..head_end]).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    while request.len() < head_end + length {
        match stream.read(&mut part) {
            Ok(count) if count > 0 => request.extend_from_slice(&part[..count]),
            _ => return None,
        }
    }
    Some(Asked::of(head, serde_json::from_slice(&request[head_end..]).unwrap_or_default()))
}

impl Asked {
    /// The content of a request's body.
    pub fn of(head: String, body: Value) -> Asked {
        let words = body.pointer("/messages/1/content").and_then(Value::as_str).unwrap_or_default();
        let (sentences, statements) = words.split_once("\nSTATEMENTS\n").unwrap_or_default();
        let numbered = |line: &str| {
            let (number, text) = line.split_once(' ')?;
            // Before a statement that is compared with only some of the sentences come their numbers.
            let text = &text[text.find('"')?..];
            Some((number.parse().ok()?, serde_json::from_str(text).ok()?))
        };
        let statements = statements.lines().filter_map(numbered).map(|(_, text): (u64, String)| text).collect();
        let sentences = sentences.lines().filter_map(numbered).collect();
        let sides: Vec<String> = words.lines().filter_map(side).collect();
        let pairs = sides.chunks_exact(2).map(|pair| [pair[0].clone(), pair[1].clone()]).collect();
        Asked { head, sentences, statements, pairs, body }
    }
}

/// One statement of a pair: `3 A "Tugs brought ..."`.
fn side(line: &str) -> Option<String> {
    let mut parts = line.splitn(3, ' ');
    let (Some(number), Some("A" | "B"), Some(text)) = (parts.next(), parts.next(), parts.next()) else { return None };
    number.parse::<u64>().ok().and_then(|_| serde_json::from_str(text).ok())
}

/// A completion with this text.
pub fn completion(text: &str) -> Response {
    let message = json!({"role": "assistant", "content": text});
    let body = json!({
        "model": "stub",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 100_000},
    });
    Response("200 OK", body.to_string())
}

/// An answer to each statement: a verdict, and words whose sentence is named. Pairs are called two facts.
pub fn answers(asked: &Asked, answer: impl Fn(&str) -> (&'static str, &'static str)) -> String {
    if !asked.pairs.is_empty() {
        return same(asked, &|_, _| false);
    }
    let one = |(number, statement): (usize, &String)| {
        let (verdict, words) = answer(statement);
        let carries = |(_, text): &&(u64, String)| !words.is_empty() && text.contains(words);
        let sentences: Vec<u64> = asked.sentences.iter().filter(carries).map(|(number, _)| *number).take(1).collect();
        let verdict = if sentences.is_empty() { "absent" } else { verdict };
        json!({"statement": number + 1, "verdict": verdict, "sentences": sentences, "words": []})
    };
    json!({"answers": asked.statements.iter().enumerate().map(one).collect::<Vec<_>>()}).to_string()
}

/// An answer to each pair.
pub fn same(asked: &Asked, is_same: &dyn Fn(&str, &str) -> bool) -> String {
    let one = |(number, [a, b]): (usize, &[String; 2])| json!({"pair": number + 1, "same": is_same(a, b)});
    json!({"answers": asked.pairs.iter().enumerate().map(one).collect::<Vec<_>>()}).to_string()
}
