//! One address → the bytes of its page, within limits.

use super::error::FetchError;
use super::limits::Limits;
use super::private::{is_private, is_written_private};
use crate::article::WebAddress;
use std::io::Read;
use std::time::{Duration, Instant};
use ureq::http::{Response, Uri};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error, Proxy};

/// Most bytes of an unpacked page: the limit for an article's file (see `ingest`).
const MOST_BYTES: u64 = 50_000_000;

/// Most redirects: browsers follow 20, and a news address needs two or three (to https, to www, to the article). A
/// choice.
const MOST_REDIRECTS: u32 = 10;

/// Identifies the program; an outlet can refuse it by name.
const USER_AGENT: &str = concat!("storydiff/", env!("CARGO_PKG_VERSION"), " (fetches single articles for a reader)");

/// A page as it came.
#[derive(Debug)]
pub(super) struct Page {
    pub bytes: Vec<u8>,
    /// Its address after all redirects.
    pub address: String,
    /// The media type that the server declares, in lower case without parameters.
    pub kind: String,
}

/// Requests addresses, one after the other.
pub(super) struct Client {
    agent: Agent,
    limits: Limits,
    is_behind_proxy: bool,
}

impl Client {
    /// Uses the proxy that the environment names (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`).
    pub fn new(limits: Limits) -> Client {
        let proxy = Proxy::try_from_env();
        let is_behind_proxy = proxy.is_some();
        let own_proxy = proxy.as_ref().map(|proxy| (proxy.host().to_string(), proxy.port()));
        let config = Agent::config_builder()
            .timeout_global(Some(limits.time))
            // Each redirect is checked before it is followed.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT)
            .proxy(proxy)
            .build();
        let resolver = PublicOnly { allow_private: limits.allow_private, own_proxy, inner: DefaultResolver::default() };
        let agent = Agent::with_parts(config, DefaultConnector::default(), resolver);
        Client { agent, limits, is_behind_proxy }
    }

    /// The page at an address.
    pub fn page(&self, address: &str) -> Result<Page, FetchError> {
        let failed = |error: Error| explained(address, &error, self.limits);
        let mut at =
            WebAddress::read(address).ok_or_else(|| no_page(address, "is not a web address", "check its spelling"))?;
        let begun = Instant::now();
        let mut response = self.ask(address, &at, begun)?;
        let mut redirects = 0;
        while let Some(next) = next_address(&response, &at) {
            redirects += 1;
            if redirects > MOST_REDIRECTS {
                return Err(failed(Error::TooManyRedirects));
            }
            at = next.ok_or_else(|| failed(Error::RedirectFailed))?;
            response = self.ask(address, &at, begun)?;
        }
        let mut bytes = Vec::new();
        let (address_then, kind) = (without_password(at.as_ascii()), response.body().mime_type().unwrap_or_default());
        let kind = kind.to_ascii_lowercase();
        let body = response.body_mut().with_config().limit(u64::MAX).reader();
        body.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(Error::from(error)))?;
        if bytes.len() as u64 > MOST_BYTES {
            let found = format!("the page is larger than the {MOST_BYTES} bytes allowed");
            return Err(no_page(address, found, "save the article's text as .txt and give that"));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(no_page(address, "the page is empty", "open it in a browser and save it from there"));
        }
        Ok(Page { bytes, address: address_then, kind })
    }

    /// A server's answer, within what is left of the time for the address.
    fn ask(&self, address: &str, at: &WebAddress, begun: Instant) -> Result<Response<Body>, FetchError> {
        let failed = |error: Error| explained(address, &error, self.limits);
        // A proxy looks up names itself, so only the written address can be checked; without one, every connection is
        // checked.
        if self.is_behind_proxy && !self.limits.allow_private && is_written_private(at.ascii_host()) {
            return Err(refused(address));
        }
        let uri: Uri =
            at.as_ascii().parse().map_err(|_| no_page(address, "is not a web address", "check its spelling"))?;
        let left = self.limits.time.saturating_sub(begun.elapsed()).max(Duration::from_millis(1));
        self.agent.get(uri).config().timeout_global(Some(left)).build().call().map_err(failed)
    }
}

/// The address to which an answer redirects; `Some(None)` if that is not a web address.
fn next_address(response: &Response<Body>, from: &WebAddress) -> Option<Option<WebAddress>> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = response.headers().get("location")?.to_str().ok()?;
    Some(from.join(location))
}

/// Looks up names and refuses private addresses. It is consulted for each connection, also after a redirect, and the
/// connection goes to exactly the addresses that it allows.
#[derive(Debug)]
struct PublicOnly {
    allow_private: bool,
    /// The proxy that the environment names is allowed, wherever it is.
    own_proxy: Option<(String, u16)>,
    inner: DefaultResolver,
}

impl Resolver for PublicOnly {
    fn resolve(
        &self,
        uri: &Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let addresses = self.inner.resolve(uri, config, timeout)?;
        let is_proxy = self
            .own_proxy
            .as_ref()
            .is_some_and(|(host, port)| uri.host() == Some(host.as_str()) && uri.port_u16() == Some(*port));
        if !self.allow_private && !is_proxy && addresses.iter().any(|address| is_private(address.ip())) {
            return Err(Error::Io(std::io::Error::other(Private)));
        }
        Ok(addresses)
    }
}

/// The reason given by the resolver.
#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct Private;

fn no_page(address: &str, found: impl Into<String>, remedy: &'static str) -> FetchError {
    FetchError::NoPage { address: one_line(&without_password(address)), found: one_line(&found.into()), remedy }
}

fn refused(address: &str) -> FetchError {
    let found = "leads to an address of this machine or its network";
    no_page(address, found, "if you meant that, add --allow-private")
}

/// An address without the name and the password that it may contain: neither is kept or shown.
pub(super) fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_string() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    format!("{scheme}://{}{path}", authority.rsplit('@').next().unwrap_or_default())
}

fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The client's error in our words.
fn explained(address: &str, error: &Error, limits: Limits) -> FetchError {
    let browser = "open it in a browser and save the page from there";
    // The library gives this only as text, wrapped in one error or another.
    if let Some((_, why)) = error.to_string().split_once("invalid peer certificate: ") {
        let found = format!("the server's certificate is not trusted ({why})");
        return no_page(address, found, "check the address and this machine's clock");
    }
    match error {
        Error::Io(io) if io.get_ref().is_some_and(|inner| inner.is::<Private>()) => refused(address),
        Error::StatusCode(404 | 410) => no_page(address, "there is no such page (404)", "check the address"),
        Error::StatusCode(status) => no_page(address, format!("the server answers {status}"), browser),
        Error::Timeout(_) => {
            let found = format!("the page had not arrived after {} seconds", limits.time.as_secs());
            no_page(address, found, "allow more time with --timeout, or save the page from a browser")
        }
        Error::TooManyRedirects | Error::RedirectFailed => {
            let found = format!("redirects more than {MOST_REDIRECTS} times, or to nowhere");
            no_page(address, found, browser)
        }
        Error::HostNotFound => no_page(address, "no server has that name", "check the address and the connection"),
        Error::BadUri(_) => {
            no_page(address, "is not an http or https address, or redirects to one that is not", "check its spelling")
        }
        Error::Io(io) if matches!(io.get_ref().and_then(|inner| inner.downcast_ref()), Some(Error::Timeout(_))) => {
            let found = format!("the page had not arrived after {} seconds", limits.time.as_secs());
            no_page(address, found, "allow more time with --timeout, or save the page from a browser")
        }
        error => no_page(address, format!("could not be fetched ({error})"), browser),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_an_address() {
        assert_eq!(without_password("https://ann:se@cret@a.example/b@c"), "https://a.example/b@c");
        assert_eq!(without_password("https://a.example/b@c"), "https://a.example/b@c");
    }
}
