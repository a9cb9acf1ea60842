//! Addresses that contain another one: those of web archives, caches and services that pass a page on.

use crate::article::WebAddress;

/// A page's own address, if it was kept by an archive or passed on by a service that puts its own address before it.
pub fn own(address: &str) -> String {
    let mut address = address.trim().to_string();
    // An archive may keep a page of another archive.
    for _ in 0..4 {
        match within(&address) {
            Some(inner) => address = inner,
            None => break,
        }
    }
    address
}

/// The day on which an archive kept the page, as ISO 8601: Wayback addresses give the moment in digits.
pub(in crate::ingest) fn kept_on(address: &str) -> Option<String> {
    let (digits, _) = kept(path(address)?)?;
    Some(format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?))
}

fn path(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split_once('/').map(|(_, path)| path)
}

/// "web/20260107101112id_/https://..." → the digits, and the address after them.
fn kept(path: &str) -> Option<(&str, &str)> {
    let parts = path.match_indices('/').map(|(at, _)| at + 1);
    std::iter::once(0).chain(parts).take(8).find_map(|start| {
        let part = path.get(start..)?;
        let digits = part.get(..part.bytes().take_while(u8::is_ascii_digit).count())?;
        let after = part.get(digits.len()..)?;
        let mode = after.get(..after.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count())?;
        let inner = after.get(mode.len()..)?.strip_prefix('/')?;
        let is_moment = (8..=14).contains(&digits.len()) && digits.starts_with(['1', '2']) && mode.len() <= 4;
        (is_moment && begins_address(inner)).then_some((digits, inner))
    })
}

/// Services that show a page without what is around it, by the page's address in their own.
const READERS: [&str; 10] = [
    "12ft.io",
    "1ft.io",
    "13ft.io",
    "removepaywall.com",
    "removepaywalls.com",
    "smry.ai",
    "txtify.it",
    "outline.com",
    "printfriendly.com",
    "r.jina.ai",
];

fn begins_address(text: &str) -> bool {
    ["http://", "https://", "http:/", "https:/", "http%3A", "https%3A"].iter().any(|start| text.starts_with(start))
}

fn within(address: &str) -> Option<String> {
    let host = WebAddress::read(address)?.domain();
    let path = path(address)?;
    if let Some((_, inner)) = kept(path) {
        return Some(repaired(inner));
    }
    // archive.ph/20260107/https://..., 12ft.example/https://...
    let first = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1)).take(4);
    if let Some(inner) = first.filter_map(|at| path.get(at..)).find(|rest| begins_address(rest)) {
        return Some(repaired(inner));
    }
    if host.ends_with("googleusercontent.com") {
        let (_, rest) = path.split_once("q=cache:")?;
        let rest =
            rest.split_once(':').map_or(rest, |(name, after)| if name.contains(['.', '/']) { rest } else { after });
        return Some(with_scheme(rest.split(['+', '&']).next()?));
    }
    // translate.google.com/translate?u=https://..., google.com/url?q=https://..., 12ft.io/proxy?q=https://...
    let is_reader = READERS.contains(&host.as_str());
    if is_reader || host.starts_with("translate.google.") || host.starts_with("google.") && path.starts_with("url?") {
        let value =
            |part: &'_ str| ["u=", "q=", "url="].iter().find_map(|key| part.strip_prefix(key)).map(str::to_string);
        let inner = path.split(['?', '&']).filter_map(value).find(|value| begins_address(value));
        // 12ft.io/coastline.example/ferry
        let is_host = |path: &str| path.split('/').next().is_some_and(|host| host.contains('.') && !host.contains('?'));
        return match inner {
            Some(inner) => Some(repaired(&inner)),
            None => Some(with_scheme(path)).filter(|_| is_reader && is_host(path)),
        };
    }
    if let Some(name) = host.strip_suffix(".translate.goog") {
        let name = name.replace("--", "\0").replace('-', ".").replace('\0', "-");
        return Some(format!("https://{name}/{}", path.split('?').next().unwrap_or_default()));
    }
    let amp = path.strip_prefix("amp/").filter(|_| host.starts_with("google.") || host.contains(".google.")).or_else(
        || {
            let is_cache = host.ends_with("cdn.ampproject.org");
            ["c/", "v/"].iter().find_map(|start| path.strip_prefix(start)).filter(|_| is_cache)
        },
    )?;
    let amp = amp.split("?amp_js_v=").next().unwrap_or(amp);
    Some(match amp.strip_prefix("s/") {
        Some(rest) => format!("https://{rest}"),
        None => with_scheme(amp),
    })
}

fn with_scheme(address: &str) -> String {
    if begins_address(address) { repaired(address) } else { format!("https://{address}") }
}

/// Restores the address if one of two slashes is missing, or the marks are percent-encoded.
fn repaired(address: &str) -> String {
    let address = address.replace("%3A", ":").replace("%2F", "/");
    for scheme in ["https:", "http:"] {
        if let Some(rest) = address.strip_prefix(scheme) {
            return format!("{scheme}//{}", rest.trim_start_matches('/'));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_within_an_archive_s_is_the_page_s_own() {
        let page = "https://coastline.example/news/ferry";
        for kept in [
            "https://web.archive.org/web/20260107101112/https://coastline.example/news/ferry",
            "https://web.archive.org/web/20260107101112id_/https://coastline.example/news/ferry",
            "http://web.archive.org/web/2026010710if_/https:/coastline.example/news/ferry",
            "https://wayback.archive.example/1234/20260107101112/https://coastline.example/news/ferry",
            "https://archive.ph/20260107/https://coastline.example/news/ferry",
            "https://archive.ph/o/AbCdE/https://coastline.example/news/ferry",
            "https://webcache.googleusercontent.com/search?q=cache:AbC-d:https://coastline.example/news/ferry+&cd=1",
            "https://www.google.com/amp/s/coastline.example/news/ferry",
            "https://coastline-example.cdn.ampproject.org/c/s/coastline.example/news/ferry",
            "https://coastline-example.cdn.ampproject.org/v/s/coastline.example/news/ferry?amp_js_v=0.1&usqp=mq3",
            "https://12ft.io/https://coastline.example/news/ferry",
            "https://12ft.io/coastline.example/news/ferry",
            "https://12ft.io/proxy?q=https%3A%2F%2Fcoastline.example%2Fnews%2Fferry",
            "https://translate.google.com/translate?sl=auto&tl=en&u=https://coastline.example/news/ferry",
            "https://coastline-example.translate.goog/news/ferry?_x_tr_sl=auto",
            "https://www.google.com/url?sa=D&q=https://coastline.example/news/ferry",
            page,
        ] {
            assert_eq!(own(kept), page, "{kept}");
        }
        assert_eq!(
            kept_on("https://web.archive.org/web/20260107101112/https://a.example/").as_deref(),
            Some("2026-01-07")
        );
        assert_eq!(kept_on(page), None);
    }

    #[test]
    fn an_address_that_only_names_another_is_its_own() {
        for address in [
            "https://coastline.example/share?u=https://a.example/b",
            "https://a.example/20260107/ferry",
            "https://12ft.io/about",
        ] {
            assert_eq!(own(address), address);
        }
    }
}
