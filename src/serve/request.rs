//! The bytes of a connection → a request, within small limits.

use super::response::Response;
use std::io::Read;

/// Most bytes before the body. Browsers send one or two thousand.
const MOST_HEAD: usize = 16 * 1024;

/// Most headers. Browsers send some fifteen.
const MOST_HEADERS: usize = 64;

/// Most bytes of a body: the 50 MB that an article's file may have, in Base64.
const MOST_BODY: usize = 68_000_000;

/// The method of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To read something.
    Get,
    /// To change something.
    Post,
}

/// A browser's request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserRequest {
    /// To read, or to change.
    pub method: Method,
    /// Its path after the token: "" for the page.
    pub path: String,
    /// The text sent with it.
    pub body: String,
}

/// A request up to its body, before it is known whether the sender may ask.
#[derive(Debug)]
pub(super) struct RequestHead {
    pub method: Method,
    /// The whole path.
    pub target: String,
    headers: Vec<(String, String)>,
    /// The part of the body that came with the head.
    begun: Vec<u8>,
}

impl RequestHead {
    /// Reads one request up to its body.
    ///
    /// # Errors
    /// If it is not a request, or is larger than anything that the page sends; with the answer to give.
    pub fn read(stream: &mut impl Read) -> Result<RequestHead, Response> {
        let (head, begun) = head(stream)?;
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        match parsed.parse(&head) {
            Ok(httparse::Status::Complete(_)) => {}
            Ok(httparse::Status::Partial) | Err(_) => return Err(Response::refused(400, "not a request")),
        }
        let method = match parsed.method {
            Some("GET") => Method::Get,
            Some("POST") => Method::Post,
            _ => return Err(Response::refused(405, "only GET and POST are allowed")),
        };
        let target = parsed.path.unwrap_or_default().to_string();
        let named = |header: &httparse::Header<'_>| {
            Some((header.name.to_ascii_lowercase(), String::from_utf8(header.value.to_vec()).ok()?))
        };
        let headers: Option<Vec<(String, String)>> = parsed.headers.iter().map(named).collect();
        let headers = headers.ok_or_else(|| Response::refused(400, "a header is not text"))?;
        Ok(RequestHead { method, target, headers, begun })
    }

    /// Reads the body, once it is known that the sender may ask.
    ///
    /// # Errors
    /// If its length is not declared, too large or wrong, or if it is not text; with the answer to give.
    pub fn body(&mut self, stream: &mut impl Read) -> Result<String, Response> {
        let length = self.length()?;
        let mut bytes = std::mem::take(&mut self.begun);
        if bytes.len() > length {
            return Err(Response::refused(400, "the body is longer than its Content-Length"));
        }
        let missing = (length - bytes.len()) as u64;
        let read = stream.take(missing).read_to_end(&mut bytes);
        if read.is_err() || bytes.len() != length {
            return Err(Response::refused(400, "the body is shorter than its Content-Length"));
        }
        String::from_utf8(bytes).map_err(|_| Response::refused(400, "the body is not UTF-8 text"))
    }

    /// The only header of this name; `None` if there is none or more than one.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(one, _)| one == name);
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| value.trim())
    }

    /// Whether there is a header of this name.
    pub fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(one, _)| one == name)
    }

    /// The declared length of the body in bytes.
    fn length(&self) -> Result<usize, Response> {
        if self.has("transfer-encoding") {
            return Err(Response::refused(411, "a Content-Length is needed"));
        }
        if !self.has("content-length") {
            return match self.method {
                Method::Get => Ok(0),
                Method::Post => Err(Response::refused(411, "a Content-Length is needed")),
            };
        }
        let digits = self.header("content-length").filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let length = digits.and_then(|digits| digits.parse::<usize>().ok());
        match length {
            Some(length) if length > MOST_BODY => Err(Response::refused(413, "the body is too long")),
            Some(length) if length > 0 && self.method == Method::Get => {
                Err(Response::refused(400, "a GET request may have no body"))
            }
            Some(length) => Ok(length),
            None => Err(Response::refused(400, "the Content-Length is not a number")),
        }
    }
}

/// The bytes up to the empty line, and those that have already come after it.
fn head(stream: &mut impl Read) -> Result<(Vec<u8>, Vec<u8>), Response> {
    let mut head = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let read = stream.read(&mut piece).map_err(|_| Response::refused(408, "the request did not arrive in time"))?;
        let seen = head.len().saturating_sub(3);
        head.extend_from_slice(piece.get(..read).unwrap_or_default());
        let end = head.get(seen..).and_then(|new| new.windows(4).position(|four| four == b"\r\n\r\n"));
        if let Some(end) = end.map(|end| seen + end + 4) {
            let rest = head.split_off(end);
            return if head.len() > MOST_HEAD {
                Err(Response::refused(431, "the headers are too long"))
            } else {
                Ok((head, rest))
            };
        }
        if head.len() > MOST_HEAD {
            return Err(Response::refused(431, "the headers are too long"));
        }
        if read == 0 {
            return Err(Response::refused(400, "not a request"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(mut bytes: &[u8]) -> Result<(RequestHead, String), u16> {
        let read = RequestHead::read(&mut bytes).and_then(|mut head| {
            let body = head.body(&mut bytes)?;
            Ok((head, body))
        });
        read.map_err(|refused| refused.status)
    }

    #[test]
    fn a_request_is_read_with_its_body() {
        let (head, body) = status(b"POST /x/y HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello").unwrap();
        assert_eq!((head.method, head.target.as_str(), body.as_str()), (Method::Post, "/x/y", "hello"));
        assert_eq!(head.header("host"), Some("a"));
        let (head, _) = status(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").unwrap();
        assert_eq!((head.header("host"), head.has("host")), (None, true), "two hosts are none");
    }

    #[test]
    fn what_is_too_much_or_no_request_is_refused() {
        let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(MOST_HEAD));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(MOST_HEADERS + 1));
        for (bytes, wanted) in [
            (&b""[..], 400),
            (b"\x16\x03\x01\x02\r\n\r\n", 400),
            (b"GET / HTTP/1.1\r\nHost: a\r\n", 400),
            (b"PUT / HTTP/1.1\r\n\r\n", 405),
            (b"POST / HTTP/1.1\r\n\r\n", 411),
            (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
            (b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhello", 400),
            (b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhello", 400),
            (b"POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\nhello", 400),
            (b"POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400),
            (b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\nhello", 413),
            (b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n\xff\xff", 400),
            (long.as_bytes(), 431),
            (many.as_bytes(), 400),
        ] {
            assert_eq!(status(bytes).err(), Some(wanted), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(60)]));
        }
    }
}
