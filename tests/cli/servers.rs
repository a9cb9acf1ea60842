//! Servers of language models as they are: slow, busy, broken, endless, refusing. A cell stays as it was, and one line
//! says why. All is invented.

use crate::model::{Asked, Model, Response, answers, completion};
use crate::reader::{attentive, cells, desk, line, tugs, with};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

/// The message if every question is answered like this, and that no cell changes.
fn refused(answer: fn(&Asked) -> Response) -> String {
    let model = Model::new(move |_, asked| answer(asked));
    refused_at(&model.address)
}

/// The same for a server at an address.
fn refused_at(address: &str) -> String {
    let desk = desk();
    let before = cells(&desk, &[]).0;
    let options = ["--reader", address, "--reader-model", "stub", "--reader-timeout", "3"];
    let (table, said) = cells(&desk, &options);
    assert_eq!(table, before, "{said}");
    assert!(said.matches("note: ").count() <= 1, "{said}");
    said
}

const REFUSAL: &str = r#"{"choices": [{"message": {"content": "", "refusal": "I will not"}}]}"#;

#[test]
fn answers_that_are_none_change_nothing_and_are_reported() {
    assert!(refused(|_| completion("The first is stated.")).contains("not in the form asked for"));
    assert!(refused(|_| completion("")).contains("the response contains no answer"));
    assert!(refused(|_| Response("200 OK", r#"{"choices": []}"#.into())).contains("the response contains no answer"));
    assert!(refused(|_| Response("200 OK", "<html>".into())).contains("something other than JSON"));
    assert!(refused(|_| Response("200 OK", REFUSAL.into())).contains("the model refused"));
    let others = |asked: &Asked| {
        completion(&answers(asked, |_| ("states", "")).replace("\"sentences\":[]", "\"sentences\":[900]"))
    };
    assert!(refused(others).contains("not shown"));
    assert!(refused(|_| completion(r#"{"answers": []}"#)).contains("not answered exactly once"));
}

#[test]
fn servers_that_fail_change_nothing_and_are_reported_in_a_line() {
    assert!(refused(|_| Response("500 Internal Server Error", "{}".into())).contains("answers 500"));
    assert!(refused(|_| Response("302 Found\r\nLocation: http://a.example/", String::new())).contains("answers 302"));
    assert!(refused(|_| Response("429 Too Many Requests\r\nRetry-After: 3600", "{}".into())).contains("answers 429"));
    let long = |_: &Asked| Response("200 OK", "x".repeat(5_000_000));
    assert!(refused(long).contains("more than 4000000 bytes"));
    let slow = |_: &Asked| {
        std::thread::sleep(Duration::from_secs(6));
        Response("200 OK", String::new())
    };
    assert!(refused(slow).contains("had not answered after 3 seconds"));
    assert!(
        refused(|_| Response("200 OK\r\nTransfer-Encoding: chunked", "zz".into())).contains("the connection failed")
    );
}

/// The message about a server that has read this many tokens of each question.
fn read_of(share: fn(usize) -> usize) -> String {
    let model = Model::new(move |_, asked| {
        let messages = asked.body["messages"].as_array().unwrap().iter();
        let bytes: usize = messages.map(|message| message["content"].as_str().unwrap().len()).sum();
        let Response(head, body) = completion(&answers(asked, tugs));
        Response(head, body.replace("100000", &share(bytes).to_string()))
    });
    cells(&desk(), &with(&model, &[])).1
}

#[test]
fn a_server_that_cuts_the_question_is_not_believed() {
    assert!(read_of(|bytes| bytes / 5 / 2).contains("the server cut the question short; give it a longer context"));
    assert!(read_of(|bytes| bytes * 2 / 3 * 10 / 46).contains("the server cut the question"), "a third is missing");
    assert!(!read_of(|bytes| bytes / 5).contains("cut the question"), "a thrifty tokenizer: five letters a token");
    assert!(!read_of(|_| 0).contains("cut the question"), "it does not count");
}

/// A server that answers every question with these bytes, then with `more` again and again, as long as somebody reads.
fn raw(head: &'static str, more: &'static [u8], wait: Duration) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}/v1", listener.local_addr().unwrap());
    let send = move |mut stream: TcpStream| {
        let _ = stream.read(&mut [0; 65_536]);
        let mut sent = stream.write_all(head.as_bytes());
        while sent.is_ok() && !more.is_empty() {
            sent = stream.write_all(more);
            std::thread::sleep(wait);
        }
    };
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || send(stream));
        }
    });
    address
}

#[test]
fn an_answer_without_end_is_left() {
    let begun = Instant::now();
    let (none, slow) = (Duration::ZERO, Duration::from_millis(200));
    let full: &[u8] = &[b' '; 65_536];
    let endless = raw("HTTP/1.1 200 OK\r\n\r\n{\"choices\": [", full, none);
    assert!(refused_at(&endless).contains("more than 4000000 bytes"));
    let chunks = raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"5\r\ndata:\r\n", none);
    let said = refused_at(&chunks);
    assert!(said.contains("more than 4000000 bytes") || said.contains("not answered after 3 seconds"), "{said}");
    let dripping = raw("HTTP/1.1 200 OK\r\n\r\n", b" ", slow);
    assert!(refused_at(&dripping).contains("had not answered after 3 seconds"));
    let heading = raw("HTTP/1.1 200 OK\r\n", b"X-Wait: yes\r\n", slow);
    assert!(refused_at(&heading).contains("had not answered after 3 seconds"));
    let headers = raw("HTTP/1.1 200 OK\r\n", b"X-Wait: yes\r\n", none);
    assert!(refused_at(&headers).contains("note: reader: "));
    let dropped = raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\"", b"", none);
    assert!(refused_at(&dropped).contains("the connection failed"));
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}

#[test]
fn a_busy_server_is_asked_again() {
    let desk = desk();
    let model = Model::new(|number, asked| match number {
        0 => Response("429 Too Many Requests\r\nRetry-After: 0", "{}".into()),
        1 => Response("503 Service Unavailable\r\nRetry-After: 0", "{}".into()),
        _ => completion(&format!("Here you are:\n```json\n{}\n```", answers(asked, tugs))),
    });
    let (table, said) = cells(&desk, &with(&model, &[]));
    assert!(line(&table, "Tugs brought", "Beacon").contains("reader"), "{said}");
}

#[test]
fn a_model_that_is_not_there_is_named_with_those_that_are() {
    let desk = desk();
    let model = Model::new(|_, asked| match asked.head.contains("/models") {
        true => Response("200 OK", r#"{"data": [{"id": "alpha:1b"}, {"id": "beta:4b"}]}"#.into()),
        false => Response("404 Not Found", r#"{"error": {"message": "model not found"}}"#.into()),
    });
    let said = cells(&desk, &with(&model, &[])).1;
    assert!(said.contains("has no model \"stub\"; it has: alpha:1b, beta:4b"), "{said}");
}

#[test]
fn texts_do_not_go_unencrypted_to_another_machine() {
    let desk = desk();
    let said = cells(&desk, &["--reader", "http://192.0.2.1:9/v1", "--reader-model", "m"]).1;
    assert!(said.contains("would be sent there unencrypted; give an https address"), "{said}");
}

/// Ended in the middle: the answers so far are there, and the next run asks only for the rest.
#[cfg(unix)]
#[test]
fn what_was_answered_is_kept_when_somebody_ends_it() {
    let whole = {
        let (desk, model) = (desk(), attentive());
        let table = cells(&desk, &with(&model, &[])).0;
        (table, model.count())
    };
    let desk = desk();
    let model = Model::new(|number, asked| {
        if number > 0 {
            std::thread::sleep(Duration::from_secs(20));
        }
        completion(&answers(asked, tugs))
    });
    let mut run = std::process::Command::new(snapbox::cmd::cargo_bin!("storydiff"));
    run.args(["compare", "event", "--format", "csv"]).args(with(&model, &[])).current_dir(desk.path("."));
    let mut run = run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let kept = desk.path("event/readings.jsonl");
    let begun = Instant::now();
    while std::fs::metadata(&kept).map_or(0, |found| found.len()) == 0 && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(20));
    }
    // Not by the signal of Ctrl-C, which a shell without job control lets its background jobs ignore.
    let end = std::process::Command::new("kill").args(["-TERM", &run.id().to_string()]).status().unwrap();
    assert!(end.success());
    assert!(!run.wait().unwrap().success());
    let text = std::fs::read_to_string(&kept).unwrap();
    assert!(text.ends_with('\n') && !text.trim().is_empty(), "whole lines: {text}");
    let again = attentive();
    let table = cells(&desk, &with(&again, &[])).0;
    assert_eq!((table, again.count()), (whole.0, whole.1 - 1), "all but the first is asked");
    assert!(std::fs::read_to_string(&kept).unwrap().starts_with(&text));
}
