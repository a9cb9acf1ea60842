//! Addresses that only this machine or its network can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is outside the public network, by the registries of special addresses (RFC 6890 and its
/// successors): loopback, private, link-local, shared, for tests, multicast, reserved. An IPv6 address that contains an
/// IPv4 address (mapped, translated, 6to4) is treated as that address.
pub(super) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => match embedded(address) {
            Some(inner) => is_private_v4(inner),
            // Only 2000::/3 is assigned to the public network; within it, 2001::/23 and the example addresses are
            // special.
            None => {
                let [first, second, ..] = address.segments();
                let is_public = first & 0xe000 == 0x2000;
                !is_public || (first == 0x2001 && (second < 0x200 || second == 0xdb8))
            }
        },
    }
}

/// Whether the host of a [`WebAddress`](crate::article::WebAddress), which has one spelling for each IP address, can
/// only be this machine or its network: such an address, or a name that is not of the public network.
pub(super) fn is_written_private(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase();
    let host = host.split('%').next().unwrap_or_default();
    if let Ok(address) = host.parse::<IpAddr>() {
        return is_private(address);
    }
    // RFC 6761, 6762, 8375; ".internal" is reserved by ICANN. A name without a full stop belongs to the local network.
    const LOCAL: [&str; 9] = [
        concat!(".local", "host"),
        ".local",
        ".internal",
        ".home.arpa",
        ".lan",
        ".intranet",
        ".corp",
        ".home",
        ".private",
    ];
    !host.contains('.') || LOCAL.iter().any(|ending| host.ends_with(ending))
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_shared = a == 100 && b & 0xc0 == 64;
    let is_special = (a, b, c) == (192, 0, 0) || (a == 198 && b & 0xfe == 18);
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || is_shared
        || is_special
        || a == 0
        || a >= 224
}

/// The IPv4 address contained in an IPv6 address.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let join = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(join(high, low)),
        [0x2002, high, low, ..] => Some(join(high, low)),
        _ => address.to_ipv4_mapped(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::WebAddress;

    #[test]
    fn what_only_this_network_reaches_is_private_however_it_is_written() {
        for private in [
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
        ] {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in ["93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:21f::1", "::ffff:93.184.215.14"] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
        assert!(is_private(IpAddr::V4(Ipv4Addr::LOCALHOST)));
    }

    fn is_private_host(host: &str) -> bool {
        is_written_private(WebAddress::read(&format!("http://{host}/")).unwrap().ascii_host())
    }

    #[test]
    fn a_private_address_is_known_in_any_spelling() {
        for host in [
            "127.1",
            "0x7f000001",
            "2130706433",
            "0177.0.0.1",
            "0x7f.0.0.1",
            "[::1]",
            "[::ffff:127.0.0.2]",
            "10.1",
            "intranet",
            "printer.local",
            "a.internal.",
            concat!("LOCAL", "HOST."),
        ] {
            assert!(is_private_host(host), "{host}");
        }
        for host in ["a.example", "93.184.215.14", "0x5db8d70e", "[2606:2800:21f::1]", "1.example"] {
            assert!(!is_private_host(host), "{host}");
        }
    }
}
