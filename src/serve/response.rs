//! An answer, and its bytes.

/// An answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status code of HTTP.
    pub status: u16,
    /// The media type of the body: "text/html".
    pub kind: &'static str,
    /// The text.
    pub body: String,
}

impl Response {
    /// A page.
    pub fn page(body: String) -> Response {
        Response { status: 200, kind: "text/html", body }
    }

    /// JSON for the page's script.
    pub fn json(body: String) -> Response {
        Response { status: 200, kind: "application/json", body }
    }

    /// A refusal, with the reason in one line.
    pub fn refused(status: u16, why: &str) -> Response {
        Response { status, kind: "text/plain", body: format!("{why}\n") }
    }

    /// The bytes to send. They forbid keeping the answer, showing it in a frame or taking it for another type.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let Response { status, kind, body } = self;
        let name = if *status == 200 { "OK" } else { "Refused" };
        let head = format!(
            "HTTP/1.1 {status} {name}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\n\
             Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
             X-Frame-Options: DENY\r\nCross-Origin-Resource-Policy: same-origin\r\n\
             Cross-Origin-Opener-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body.as_bytes()].concat()
    }
}
