//! One address → the bytes of its page, within limits.

use super::error::FetchError;
use super::limits::Limits;
use super::private::is_private;
use crate::article::WebAddress;
use std::io::Read;
use std::net::IpAddr;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, Proxy, ResponseExt};

/// Most bytes of a page, unpacked: what an article's file may have (see `ingest`).
const MOST_BYTES: u64 = 50_000_000;

/// Most redirects: browsers follow 20, and a news address takes two or three (to https, to www, to the article). A choice.
const MOST_REDIRECTS: u32 = 10;

/// Says who asks; an outlet can refuse it by name.
const USER_AGENT: &str = concat!("storydiff/", env!("CARGO_PKG_VERSION"), " (fetches single articles for a reader)");

/// A page as it came.
#[derive(Debug)]
pub(super) struct Page {
    pub bytes: Vec<u8>,
    /// Where it came from after all redirects.
    pub address: String,
    /// The kind that the server says it is, in lower case without parameters.
    pub kind: String,
}

/// Asks addresses, one after the other.
pub(super) struct Client {
    agent: Agent,
    limits: Limits,
    is_behind_proxy: bool,
}

impl Client {
    /// With the proxy that the environment names (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`).
    pub fn new(limits: Limits) -> Client {
        let proxy = Proxy::try_from_env();
        let is_behind_proxy = proxy.is_some();
        let own_proxy = proxy.as_ref().map(|proxy| (proxy.host().to_string(), proxy.port()));
        let config = Agent::config_builder()
            .timeout_global(Some(limits.time))
            .max_redirects(MOST_REDIRECTS)
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
        let uri = WebAddress::read(address).and_then(|address| address.as_ascii().parse::<Uri>().ok());
        let uri = uri.ok_or_else(|| no_page(address, "is no web address", "check how it is written"))?;
        // A proxy looks names up itself, so only what is written can be checked; without one, every connection is.
        if self.is_behind_proxy && !self.limits.allow_private && literal(&uri).is_some_and(is_private) {
            return Err(refused(address));
        }
        let mut response = self.agent.get(uri).call().map_err(failed)?;
        let mut bytes = Vec::new();
        let (address_then, kind) = (response.get_uri().to_string(), response.body().mime_type().unwrap_or_default());
        let kind = kind.to_ascii_lowercase();
        let body = response.body_mut().with_config().limit(u64::MAX).reader();
        body.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(Error::from(error)))?;
        if bytes.len() as u64 > MOST_BYTES {
            let found = format!("the page has more than the {MOST_BYTES} bytes that an article may have");
            return Err(no_page(address, found, "save the article's text as .txt and give that"));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(no_page(address, "the page is empty", "open it in a browser and save it from there"));
        }
        Ok(Page { bytes, address: address_then, kind })
    }
}

/// Looks names up and refuses private addresses. It is asked for each connection, those after a redirect too, and
/// the connection goes to the very addresses that it lets through.
#[derive(Debug)]
struct PublicOnly {
    allow_private: bool,
    /// The proxy that the environment names is meant, wherever it stands.
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

/// The reason that the resolver gives.
#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct Private;

/// The address that is written in place of a name.
fn literal(uri: &Uri) -> Option<IpAddr> {
    uri.host()?.trim_matches(['[', ']']).parse().ok()
}

fn no_page(address: &str, found: impl Into<String>, remedy: &'static str) -> FetchError {
    FetchError::NoPage { address: one_line(address), found: one_line(&found.into()), remedy }
}

fn refused(address: &str) -> FetchError {
    let found = "leads to an address of this machine or its network";
    no_page(address, found, "if that is meant, add --allow-private")
}

fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The client's error in our words.
fn explained(address: &str, error: &Error, limits: Limits) -> FetchError {
    let browser = "open it in a browser and save the page from there";
    // The library tells this only in words, wrapped in one error or another.
    if let Some((_, why)) = error.to_string().split_once("invalid peer certificate: ") {
        let found = format!("the server's certificate is not trusted ({why})");
        return no_page(address, found, "check the address and this machine's clock");
    }
    match error {
        Error::Io(io) if io.get_ref().is_some_and(|inner| inner.is::<Private>()) => refused(address),
        Error::StatusCode(404 | 410) => no_page(address, "there is no such page (404)", "check the address"),
        Error::StatusCode(status) => no_page(address, format!("the server answers {status}"), browser),
        Error::Timeout(_) => {
            let found = format!("the page had not come after {} seconds", limits.time.as_secs());
            no_page(address, found, "give it more with --timeout, or save the page from a browser")
        }
        Error::TooManyRedirects | Error::RedirectFailed => {
            let found = format!("leads on more than {MOST_REDIRECTS} times, or to nowhere");
            no_page(address, found, browser)
        }
        Error::HostNotFound => no_page(address, "no server has that name", "check the address and the connection"),
        Error::BadUri(_) => no_page(address, "is or leads to no address of http or https", "check how it is written"),
        Error::Io(io) if matches!(io.get_ref().and_then(|inner| inner.downcast_ref()), Some(Error::Timeout(_))) => {
            let found = format!("the page had not come after {} seconds", limits.time.as_secs());
            no_page(address, found, "give it more with --timeout, or save the page from a browser")
        }
        error => no_page(address, format!("could not be fetched ({error})"), browser),
    }
}
