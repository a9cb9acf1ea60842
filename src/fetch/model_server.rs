//! A server of language models: questions in OpenAI's form of chat completions, within limits.

use super::client::without_password;
use super::error::FetchError;
use crate::article::WebAddress;
use serde_json::Value;
use std::io::Read;
use std::time::{Duration, Instant};
use ureq::http::{Response, StatusCode};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error};

/// Most bytes of an answer. A model that thinks aloud writes some 50,000. A choice that bounds memory.
const MOST_BYTES: u64 = 4_000_000;

/// How often one question is tried.
const TRIES: u32 = 4;

/// The longest wait before another try, whatever the server asks for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How many models are named if the requested one does not exist.
const MODELS_NAMED: usize = 12;

/// How many characters of a server's own message are repeated.
const LONGEST_REASON: usize = 160;

/// A server named on the command line.
pub struct ModelServer {
    agent: Agent,
    address: String,
    is_own_machine: bool,
    host: String,
    key: Option<String>,
    time: Duration,
}

impl ModelServer {
    /// The server with its interface at `address` ("http://server:8000/v1"). The key goes to it and nowhere else:
    /// redirects are not followed. Without https only this machine may be addressed. `time` limits each question, with
    /// all its tries.
    ///
    /// # Errors
    /// If the address is neither http nor https.
    pub fn new(address: &str, key: Option<String>, time: Duration) -> Result<ModelServer, FetchError> {
        let read = WebAddress::read(address).ok_or_else(|| {
            no_answer(
                address,
                "is not a web address",
                "give the server's base, like https://server.example/v1".to_string(),
            )
        })?;
        let is_own_machine = address.trim_start().to_ascii_lowercase().starts_with("http:");
        let config = Agent::config_builder()
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent(concat!("storydiff/", env!("CARGO_PKG_VERSION")))
            .proxy(if is_own_machine { None } else { ureq::Proxy::try_from_env() })
            .build();
        let resolver = OwnMachine { is_wanted: is_own_machine, inner: DefaultResolver::default() };
        let agent = Agent::with_parts(config, DefaultConnector::default(), resolver);
        let host = read.host();
        let address = address.trim().trim_end_matches('/').to_string();
        Ok(ModelServer { agent, address, is_own_machine, host, key, time })
    }

    /// The host that receives the texts, if it is not this machine.
    pub fn host(&self) -> Option<&str> {
        (!self.is_own_machine).then_some(self.host.as_str())
    }

    /// The address as given, without a password.
    pub fn address(&self) -> String {
        without_password(&self.address)
    }

    /// Asks, and asks again if the server is busy or the connection is lost.
    ///
    /// # Errors
    /// If no answer came: the reason, and what to do.
    pub fn ask(&self, body: &Value) -> Result<Value, FetchError> {
        let begun = Instant::now();
        let mut tries = 0;
        loop {
            tries += 1;
            let (error, wait) = match self.try_once(body, begun) {
                Ok(answer) => return Ok(answer),
                Err(Failure::Lasting(error)) => return Err(error),
                Err(Failure::Passing(error, wait)) => (error, wait),
            };
            let wait = wait.unwrap_or(Duration::from_secs(1 << tries.min(4)) / 2).min(LONGEST_WAIT);
            if tries >= TRIES || begun.elapsed() + wait >= self.time {
                return Err(error);
            }
            std::thread::sleep(wait);
        }
    }

    fn try_once(&self, body: &Value, begun: Instant) -> Result<Value, Failure> {
        let left = self.time.saturating_sub(begun.elapsed()).max(Duration::from_millis(1));
        let mut request = self
            .agent
            .post(format!("{}/chat/completions", self.address))
            .config()
            .timeout_global(Some(left))
            .build()
            .header("Content-Type", "application/json");
        if let Some(key) = &self.key {
            request = request.header("Authorization", format!("Bearer {key}"));
        }
        let mut response = request.send(body.to_string()).map_err(|error| self.unreached(&error))?;
        let status = response.status();
        let wait = retry_after(&response);
        let text = self.text(&mut response)?;
        if status.is_success() {
            return serde_json::from_slice(&text).map_err(|_| {
                let remedy =
                    "check the address: it must be the base of an OpenAI-compatible interface (.../v1)".to_string();
                Failure::Lasting(no_answer(&self.address(), "answers with something other than JSON", remedy))
            });
        }
        Err(self.declined(status, &text, wait, body))
    }

    fn text(&self, response: &mut Response<Body>) -> Result<Vec<u8>, Failure> {
        let mut text = Vec::new();
        let body = response.body_mut().with_config().limit(u64::MAX).reader();
        body.take(MOST_BYTES + 1).read_to_end(&mut text).map_err(|error| self.unreached(&Error::from(error)))?;
        if text.len() as u64 > MOST_BYTES {
            let found = format!("sent more than {MOST_BYTES} bytes in one answer");
            return Err(Failure::Lasting(no_answer(&self.address(), found, "try another model".to_string())));
        }
        Ok(text)
    }

    /// An answer that is a refusal.
    fn declined(&self, status: StatusCode, text: &[u8], wait: Option<Duration>, body: &Value) -> Failure {
        let says = self.reason(text);
        let found = format!("answers {}{says}", status.as_u16());
        let error = |remedy: String| no_answer(&self.address(), found.clone(), remedy);
        match status.as_u16() {
            401 | 403 => {
                Failure::Lasting(error("set STORYDIFF_READER_KEY to its key, or check the key that is set".to_string()))
            }
            400 | 404 => {
                let model = body.get("model").and_then(Value::as_str).unwrap_or_default();
                let there = self.models();
                Failure::Lasting(if !there.is_empty() && !there.iter().any(|one| one == model) {
                    let found = format!("has no model \"{model}\"");
                    no_answer(&self.address(), found, format!("it has: {}", there.join(", ")))
                } else {
                    error("check the address (it often ends in /v1) and the model's name".to_string())
                })
            }
            408 | 425 | 429 | 500..=599 => {
                Failure::Passing(error("try again later; the answers received are kept".to_string()), wait)
            }
            _ => Failure::Lasting(error("check the address (it often ends in /v1)".to_string())),
        }
    }

    /// The names of the server's models, if it gives them.
    fn models(&self) -> Vec<String> {
        let mut request = self
            .agent
            .get(format!("{}/models", self.address))
            .config()
            .timeout_global(Some(Duration::from_secs(10).min(self.time)))
            .build();
        if let Some(key) = &self.key {
            request = request.header("Authorization", format!("Bearer {key}"));
        }
        let Ok(mut response) = request.call() else { return Vec::new() };
        let Ok(text) = self.text(&mut response) else { return Vec::new() };
        let Ok(listed) = serde_json::from_slice::<Value>(&text) else { return Vec::new() };
        let models = listed.get("data").and_then(Value::as_array).into_iter().flatten();
        models.filter_map(|model| model.get("id")?.as_str()).map(printable).take(MODELS_NAMED).collect()
    }

    /// The server's own message, shortened, and without the key if it repeats it.
    fn reason(&self, text: &[u8]) -> String {
        let says = serde_json::from_slice::<Value>(text).ok();
        let says = says.as_ref().and_then(|says| says.pointer("/error/message").or(says.get("error"))?.as_str());
        let Some(says) = says else { return String::new() };
        let says = self.key.iter().fold(says.to_string(), |says, key| says.replace(key.as_str(), "..."));
        format!(" ({})", printable(&says))
    }

    fn unreached(&self, error: &Error) -> Failure {
        let address = self.address();
        match error {
            Error::Io(io) if io.get_ref().is_some_and(|inner| inner.is::<Elsewhere>()) => Failure::Lasting(no_answer(
                &address,
                "is on another machine, and the texts would be sent there unencrypted",
                "give an https address".to_string(),
            )),
            Error::Timeout(_) => {
                let found = format!("had not answered after {} seconds", self.time.as_secs());
                Failure::Lasting(no_answer(&address, found, "allow more time with --reader-timeout".to_string()))
            }
            Error::HostNotFound => Failure::Lasting(no_answer(
                &address,
                "no server has that name",
                "check the address and the connection".to_string(),
            )),
            Error::Io(io) if io.kind() == std::io::ErrorKind::ConnectionRefused => Failure::Lasting(no_answer(
                &address,
                "no server is listening there",
                "start the server first".to_string(),
            )),
            error => {
                let found = format!("the connection failed ({})", printable(&error.to_string()));
                Failure::Passing(no_answer(&address, found, "check the server".to_string()), None)
            }
        }
    }
}

/// Whether it is worth asking again, and when.
enum Failure {
    Lasting(FetchError),
    Passing(FetchError, Option<Duration>),
}

/// Allows only addresses of this machine where only they may be used.
#[derive(Debug)]
struct OwnMachine {
    is_wanted: bool,
    inner: DefaultResolver,
}

impl Resolver for OwnMachine {
    fn resolve(
        &self,
        uri: &ureq::http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let addresses = self.inner.resolve(uri, config, timeout)?;
        if self.is_wanted && addresses.iter().any(|address| !address.ip().is_loopback()) {
            return Err(Error::Io(std::io::Error::other(Elsewhere)));
        }
        Ok(addresses)
    }
}

/// The reason given by the resolver.
#[derive(Debug, thiserror::Error)]
#[error("another machine")]
struct Elsewhere;

/// How long the server asks to be left alone, in whole seconds; the rare form with a date is not read.
fn retry_after(response: &Response<Body>) -> Option<Duration> {
    let seconds = response.headers().get("retry-after")?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

fn no_answer(address: &str, found: impl Into<String>, remedy: String) -> FetchError {
    FetchError::NoAnswer { address: printable(address), found: found.into(), remedy }
}

/// On one line, no longer than needed, and without anything a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().take(LONGEST_REASON).map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
