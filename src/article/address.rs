//! Web addresses, read as browsers read them (the URL standard of WHATWG).

use url::Url;

/// An address of a page: http or https, with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(Url);

impl WebAddress {
    /// The address that a text represents; `None` for any other text, including `javascript:` and the like.
    ///
    /// ```
    /// use storydiff::article::WebAddress;
    /// let address = WebAddress::read("HTTPS://www.BÜRGER.example:8443/a b").unwrap();
    /// assert_eq!((address.host().as_str(), address.domain().as_str()), ("www.bürger.example", "bürger.example"));
    /// assert_eq!(address.as_ascii(), "https://www.xn--brger-kva.example:8443/a%20b");
    /// ```
    pub fn read(text: &str) -> Option<WebAddress> {
        let text = text.trim();
        // Browsers drop line ends and tabs, but nobody writes an address that contains them.
        let url = Url::parse(text).ok().filter(|_| !text.contains(char::is_control))?;
        (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(WebAddress(url))
    }

    /// The host as a reader writes it: in lower case, in the letters of its language.
    pub fn host(&self) -> String {
        idna::domain_to_unicode(self.0.host_str().unwrap_or_default()).0
    }

    /// The host without "www.".
    pub fn domain(&self) -> String {
        let host = self.host();
        host.strip_prefix("www.").unwrap_or(&host).to_string()
    }

    /// The host as it goes over the network: in ASCII, an IP address in its one form.
    pub fn ascii_host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The address that a reference on this page leads to, without a fragment; `None` if it is not a web address. A
    /// name and a password are meant for the server for which they were typed, so they are not passed on.
    pub fn join(&self, reference: &str) -> Option<WebAddress> {
        let mut base = self.0.clone();
        base.set_username("").ok()?;
        base.set_password(None).ok()?;
        let mut joined = WebAddress::read(base.join(reference.trim()).ok()?.as_str())?;
        joined.0.set_fragment(None);
        Some(joined)
    }

    /// The whole address as it goes over the network.
    pub fn as_ascii(&self) -> &str {
        self.0.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_read() {
        for text in
            ["https://courier.example/a", " HTTP://courier.example ", "https://[2001:db8::1]/", "https://報.example"]
        {
            assert!(WebAddress::read(text).is_some(), "{text}");
        }
        for text in [
            "",
            "courier.example",
            "/a/b",
            "//courier.example/a",
            "https://",
            "https://a b.example/",
            "ftp://courier.example/a",
            "about:internet",
            "data:text/html,x",
            "javascript:alert(1)//https://courier.example",
            "java\nscript:alert(1)",
            "ht\ttps://courier.example",
        ] {
            assert_eq!(WebAddress::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_host_is_neither_user_nor_port_nor_path() {
        let domain = |text: &str| WebAddress::read(text).unwrap().domain();
        assert_eq!(domain("https://argus.example@beacon.example:8080/argus.example"), "beacon.example");
        assert_eq!(domain("https://www.Argus.example?beacon.example"), "argus.example");
        assert_eq!(domain("https://argus.example\\@beacon.example"), "argus.example", "as browsers do");
        assert_eq!(domain("https://xn--brger-kva.example"), "bürger.example");
    }

    #[test]
    fn an_ip_address_has_one_form_however_it_is_written() {
        for text in ["http://10.0.0.1/", "http://167772161/", "http://0xa.1/", "http://012.0.0.1/"] {
            assert_eq!(WebAddress::read(text).unwrap().ascii_host(), "10.0.0.1", "{text}");
        }
    }

    #[test]
    fn references_lead_on_from_the_page_that_names_them() {
        let base = WebAddress::read("https://ann:secret@a.example/news/ferry?x=1").unwrap();
        for (reference, whole) in [
            ("https://b.example/x", "https://b.example/x"),
            ("//b.example/x", "https://b.example/x"),
            ("/x?y#z", "https://a.example/x?y"),
            ("x", "https://a.example/news/x"),
            ("?y=2", "https://a.example/news/ferry?y=2"),
        ] {
            assert_eq!(base.join(reference).unwrap().as_ascii(), whole);
        }
        assert_eq!(base.join("javascript:alert(1)"), None);
    }
}
