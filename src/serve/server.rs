//! Listens on this machine's loopback address, and lets nobody in who does not know the token.

use super::request::{Method, Raw, Request};
use super::response::Response;
use std::io::{Error, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How long one connection may send nothing, or take nothing. Browsers open some to have them ready, and send nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// Most connections at once; a browser opens six.
const MOST_AT_ONCE: usize = 32;

/// A server for one reader on this machine.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    /// The host with the port, as a browser names it.
    host: String,
    token: String,
}

impl Server {
    /// Takes a free port on the loopback address, and a token that nobody can guess.
    ///
    /// # Errors
    /// Where the system gives neither.
    pub fn open() -> Result<Server, Error> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let host = listener.local_addr()?.to_string();
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(Error::other)?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Server { listener, host, token })
    }

    /// What to open in a browser.
    pub fn address(&self) -> String {
        format!("http://{}/{}/", self.host, self.token)
    }

    /// Answers until the program ends.
    pub fn serve(&self, answer: &(dyn Fn(&Request) -> Response + Sync)) {
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

    fn attend(&self, mut stream: TcpStream, answer: &(dyn Fn(&Request) -> Response + Sync)) {
        let limits = [stream.set_read_timeout(Some(PATIENCE)), stream.set_write_timeout(Some(PATIENCE))];
        if limits.iter().any(Result::is_err) {
            return;
        }
        let asked = Raw::read(&mut stream).and_then(|raw| self.let_in(raw));
        let broken = || Response::refused(500, "it broke off, which is a fault of this program");
        let response = asked.map_or_else(
            |refused| refused,
            |request| catch_unwind(AssertUnwindSafe(|| answer(&request))).unwrap_or_else(|_| broken()),
        );
        // A reader who has gone has nothing to be told.
        let _ = stream.write_all(&response.bytes());
        let _ = stream.shutdown(Shutdown::Both);
    }

    /// Whether whoever asks may: by this machine's own address, with the token, and from no page but ours. A name that leads to
    /// this machine from outside (DNS rebinding) fails at the host, a page of another site at the token and the origin.
    fn let_in(&self, raw: Raw) -> Result<Request, Response> {
        if raw.header("host") != Some(self.host.as_str()) {
            return Err(Response::refused(421, "not the address of this server"));
        }
        let beginning = format!("/{}/", self.token);
        let Some(path) = raw.target.strip_prefix(&beginning) else {
            return Err(Response::refused(404, "nothing is here; open the address that storydiff printed"));
        };
        let own = format!("http://{}", self.host);
        let is_own_origin =
            if raw.has("origin") { raw.header("origin") == Some(&own) } else { raw.method == Method::Get };
        let site = raw.header("sec-fetch-site").unwrap_or("none");
        if !is_own_origin || (raw.has("sec-fetch-site") && !matches!(site, "same-origin" | "none")) {
            return Err(Response::refused(403, "asked by another page"));
        }
        if raw.method == Method::Post && raw.header("content-type") != Some("application/json") {
            return Err(Response::refused(415, "not JSON"));
        }
        Ok(Request { method: raw.method, path: path.to_string(), body: raw.body })
    }
}
