//! Addresses with https: a server whose certificate nobody vouches for is not trusted.

use crate::desk::{Desk, storydiff};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

/// For this machine's own address, valid until the year 2999, and vouched for only by itself.
const CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBZDCCAQqgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv\n\
c3QwIBcNMDAwMTAxMDAwMDAwWhgPMjk5OTEyMzEyMzU5NTlaMBQxEjAQBgNVBAMM\n\
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHxUb/hKWfPFPb5T\n\
uYH6XMa+HGKOCvtCO3C+OjdvHe+zT/vTo8TE8MByTDPaHIYttz94krPNlZ73jQpT\n\
8zLyE1ujSzBJMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAMBgNVHRMBAf8E\n\
AjAAMB0GA1UdDgQWBBTnES2rygUbC9i6Teys3atj7Fw4xzAKBggqhkjOPQQDAgNI\n\
ADBFAiBtfsMzLvrliivdQ43Fx36JPUnfQ3y2aSgE6tqxwzPacAIhANi+bxjjYE+L\n\
XPcsqjsjrM4WMMnPcciTBAvfwkkg4CIx\n\
-----END CERTIFICATE-----";

/// Made for this test with the certificate; it keeps no secret.
const KEY: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyxnxnbLIFg6IUO3I\n\
eMxLPVOtPEp2mO1JT6b4MUwlvpKhRANCAAR8VG/4SlnzxT2+U7mB+lzGvhxijgr7\n\
Qjtwvjo3bx3vs0/706PExPDAckwz2hyGLbc/eJKzzZWe940KU/My8hNb\n\
-----END PRIVATE KEY-----";

/// A server that answers one request, if it gets that far; returns whether it did.
fn server() -> (u16, thread::JoinHandle<bool>) {
    let certificates = vec![CertificateDer::from_pem_slice(CERTIFICATE.as_bytes()).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes()).unwrap();
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(certificates, key).unwrap();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut stream = StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream);
        let was_asked = stream.read(&mut [0; 1024]).is_ok_and(|count| count > 0);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nNot for you.");
        was_asked
    });
    (port, serving)
}

#[test]
fn a_server_that_nobody_vouches_for_is_told_nothing() {
    let desk = Desk::with_articles();
    let (port, serving) = server();
    let address = format!("https://{}:{port}/argus", Ipv4Addr::LOCALHOST);
    let words = ["fetch", &address, "-o", "kept", "--allow-private"];
    let done = storydiff(&words).current_dir(desk.path(".")).assert().code(2).stdout_eq("");
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert_eq!(
        said.trim_end(),
        format!(
            "storydiff: {address}: the server's certificate is not trusted (UnknownIssuer); check the address and this machine's clock"
        )
    );
    assert!(!desk.path("kept").exists());
    assert!(!serving.join().unwrap(), "the server was asked all the same");
}
