//! Who published a page: the publisher it names, the name of its site, or its domain.

use crate::article::WebAddress;

/// The outlet's name as a reader knows it.
///
/// The publisher named in JSON-LD is usually written best, but on syndicated stories it is the agency, and on rented
/// systems the system. So it takes precedence only if it matches the page's domain.
pub(in crate::ingest) fn outlet(publisher: Option<String>, site: Option<String>, url: Option<&str>) -> Option<String> {
    let domain = url.and_then(WebAddress::read).map(|address| address.domain());
    let publisher = publisher.filter(|name| is_name(name));
    let site = site.filter(|name| is_name(name));
    let fits = |name: &String| domain.as_deref().is_none_or(|domain| goes_with(name, domain));
    publisher.clone().filter(fits).or(site).or(publisher).or(domain)
}

/// Whether it is not empty, not an address and not the handle of an account.
fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains("://") && !name.starts_with("www.") && !name.starts_with('@')
}

/// Whether the domain is made from the name ("The Hill": thehill.com) or its initials ("Wall Street Journal": wsj.com).
fn goes_with(name: &str, domain: &str) -> bool {
    let squeezed = |words: &str| {
        words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let initials: String =
        name.split_whitespace().filter_map(|word| word.chars().next()).flat_map(char::to_lowercase).collect();
    let domain = squeezed(domain);
    let name = name.strip_prefix("The ").unwrap_or(name);
    // Names in other scripts cannot be compared with a domain.
    !name.is_ascii() || domain.contains(&squeezed(name)) || (initials.len() > 2 && domain.starts_with(&initials))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(publisher: &str, site: &str, url: &str) -> String {
        let some = |name: &str| Some(name.to_string()).filter(|name| !name.is_empty());
        outlet(some(publisher), some(site), Some(url)).unwrap()
    }

    #[test]
    fn the_publisher_counts_where_it_goes_with_the_domain() {
        assert_eq!(named("The Argus", "TheArgus", "https://www.theargus.example/a"), "The Argus");
        assert_eq!(named("The Argus", "argus", "https://www.argus.example/a"), "The Argus");
        assert_eq!(named("Ostwick Morning Post", "OMP", "https://omp.example/a"), "Ostwick Morning Post");
        assert_eq!(named("Harbour Agency", "Ostwick Argus", "https://ostwickargus.example/a"), "Ostwick Argus");
    }

    #[test]
    fn an_address_or_handle_is_no_name() {
        assert_eq!(named("", "https://www.argus.example", "https://www.argus.example/a"), "argus.example");
        assert_eq!(named("www.argus.example", "", "https://www.argus.example/a"), "argus.example");
        assert_eq!(named("Argus Media", "@argus", "https://www.news.example/a"), "Argus Media");
    }
}
