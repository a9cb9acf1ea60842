//! Listens on this machine's loopback address, and admits only those who know the token.

use super::request::{BrowserRequest, Method, RequestHead};
use super::response::Response;
use std::io::{Error, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long one connection may send or receive nothing. Browsers open some in advance and send nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a refused connection is still read, so that it receives its answer.
const PATIENCE_WITH_STRANGERS: Duration = Duration::from_secs(1);

/// Most connections at once; a browser opens six.
const MOST_AT_ONCE: usize = 32;

/// A server for one reader on this machine.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    /// The host with the port, in the form a browser sends it.
    host: String,
    token: String,
}

impl Server {
    /// Takes a free port on the loopback address, and a token that nobody can guess.
    ///
    /// # Errors
    /// If the system provides neither.
    pub fn open() -> Result<Server, Error> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let host = listener.local_addr()?.to_string();
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(Error::other)?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Server { listener, host, token })
    }

    /// The address to open in a browser.
    pub fn address(&self) -> String {
        format!("http://{}/{}/", self.host, self.token)
    }

    /// Answers until the program ends.
    pub fn serve(&self, answer: &(dyn Fn(&BrowserRequest) -> Response + Sync)) {
        let at_once = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for stream in self.listener.incoming().flatten() {
                if at_once.fetch_add(1, Ordering::SeqCst) >= MOST_AT_ONCE {
                    at_once.fetch_sub(1, Ordering::SeqCst);
                    continue;
                }
                let at_once = &at_once;
                scope.spawn(move || {
                    self.attend(stream, answer);
                    at_once.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
    }

    fn attend(&self, mut stream: TcpStream, answer: &(dyn Fn(&BrowserRequest) -> Response + Sync)) {
        let limits = [stream.set_read_timeout(Some(PATIENCE)), stream.set_write_timeout(Some(PATIENCE))];
        if limits.iter().any(Result::is_err) {
            return;
        }
        // Whether the sender may ask is known before any of the body is read.
        let asked = RequestHead::read(&mut stream).and_then(|mut head| {
            let path = self.let_in(&head)?;
            let body = head.body(&mut stream)?;
            Ok(BrowserRequest { method: head.method, path, body })
        });
        let is_refused = asked.is_err();
        let broken = || Response::refused(500, "storydiff failed, through a fault of its own");
        let response = asked.map_or_else(
            |refused| refused,
            |request| catch_unwind(AssertUnwindSafe(|| answer(&request))).unwrap_or_else(|_| broken()),
        );
        // A reader who has gone needs no answer.
        let _ = stream.write_all(&response.bytes());
        let _ = stream.shutdown(Shutdown::Write);
        if is_refused {
            drain(&mut stream);
        }
    }

    /// Whether the sender may ask: at this machine's own address, with the token, and from no page but ours. A name
    /// that leads to this machine from outside (DNS rebinding) is stopped by the host, a page of another site by the
    /// token and the origin.
    fn let_in(&self, head: &RequestHead) -> Result<String, Response> {
        if head.header("host") != Some(self.host.as_str()) {
            return Err(Response::refused(421, "the request was for another server"));
        }
        let beginning = format!("/{}/", self.token);
        let Some(path) = head.target.strip_prefix(&beginning) else {
            return Err(Response::refused(404, "no such page; open the address that storydiff printed"));
        };
        let own = format!("http://{}", self.host);
        let is_own_origin =
            if head.has("origin") { head.header("origin") == Some(&own) } else { head.method == Method::Get };
        let site = head.header("sec-fetch-site").unwrap_or("none");
        if !is_own_origin || (head.has("sec-fetch-site") && !matches!(site, "same-origin" | "none")) {
            return Err(Response::refused(403, "the request came from another page"));
        }
        if head.method == Method::Post && head.header("content-type") != Some("application/json") {
            return Err(Response::refused(415, "not JSON"));
        }
        Ok(path.to_string())
    }
}

/// Reads and discards what still comes, for a moment: a system may withdraw an answer if bytes that came before it were
/// never read.
fn drain(stream: &mut TcpStream) {
    let until = Instant::now() + PATIENCE_WITH_STRANGERS;
    let mut piece = [0; 4096];
    while let Some(left) = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
        if stream.set_read_timeout(Some(left)).is_err() || !matches!(stream.read(&mut piece), Ok(1..)) {
            return;
        }
    }
}
