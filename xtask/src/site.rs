//! A folder as a web site, for development: one request in, one reply out, no sockets.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tools;

/// The policy the element promises to work under, so that development happens under it too. The site stands beside `'self'`,
/// which is nobody for a sandboxed frame in Safari (WebKit bug 316847).
fn policy(host: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' http://{host} 'wasm-unsafe-eval'; style-src 'self' http://{host}; \
         img-src 'self' http://{host} data:; connect-src 'self' http://{host}; font-src 'self'; frame-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

const NOT_FOUND: &str = "<!doctype html><html lang=\"en\"><title>Not found</title>\
    <h1>Not found</h1><p>There is no such page. <a href=\"/\">Go to the demo</a></p></html>\n";

/// What a request asks, as the client wrote it; an absent header is "".
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    pub method: &'a str,
    pub url: &'a str,
    pub host: &'a str,
    pub accept_encoding: &'a str,
    pub if_none_match: &'a str,
}

/// What goes back. A reply to HEAD carries the body too, for its length; the server leaves it out.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// The files below one folder.
pub struct Site {
    root: PathBuf,
}

impl Site {
    /// A site of what is below `root`.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn new(root: &Path) -> Result<Self> {
        let root = root.canonicalize().with_context(|| format!("no folder {}", root.display()))?;
        Ok(Self { root })
    }

    /// Answers one request.
    pub fn answer(&self, request: Request<'_>) -> Reply {
        let mut reply = self.reply(request);
        reply.headers.push(("Content-Security-Policy", policy(request.host)));
        reply
    }

    fn reply(&self, request: Request<'_>) -> Reply {
        if !matches!(request.method, "GET" | "HEAD") {
            let mut reply = page(405, "Only GET and HEAD are answered here.\n", "text/plain");
            reply.headers.push(("Allow", "GET, HEAD".to_owned()));
            return reply;
        }
        let found = self.find(request.url).and_then(|path| file(&path, request));
        found.unwrap_or_else(|| page(404, NOT_FOUND, "text/html"))
    }

    /// The file that a URL names, never one outside the root: not by `..`, not encoded, not through a link.
    fn find(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
        let mut file = self.root.clone();
        for segment in path.split('/') {
            let segment = decode(segment)?;
            if segment.starts_with('.') || segment.contains(['/', '\\', ':', '\0']) {
                return None;
            }
            file.push(segment);
        }
        if file.is_dir() && (path.is_empty() || path.ends_with('/')) {
            file.push("index.html");
        }
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.root) && file.is_file()).then_some(file)
    }
}

/// `%20` → a space; `None` when that leaves something else than text.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = segment.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            let digits = str::from_utf8(digits).ok().filter(|text| !text.starts_with('+'))?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn file(path: &Path, request: Request<'_>) -> Option<Reply> {
    let encoded = |&(name, suffix): &(&'static str, &str)| {
        let variant = PathBuf::from(format!("{}{suffix}", path.display()));
        let usable = accepts(request.accept_encoding, name) && tools::is_newer(&variant, path);
        usable.then(|| fs::read(variant).ok().map(|body| (body, Some(name)))).flatten()
    };
    let (body, encoding) = [("br", ".br"), ("gzip", ".gz")]
        .iter()
        .find_map(encoded)
        .or_else(|| Some((fs::read(path).ok()?, None)))?;
    let mut hash = DefaultHasher::new();
    (&body, encoding).hash(&mut hash);
    let tag = format!("\"{:016x}\"", hash.finish());
    let mut headers = common();
    headers.push(("Vary", "Accept-Encoding".to_owned()));
    headers.push(("ETag", tag.clone()));
    if is_known(request.if_none_match, &tag) {
        return Some(Reply { status: 304, headers, body: Vec::new() });
    }
    headers.push(("Content-Type", media_type(path).to_owned()));
    headers.extend(encoding.map(|name| ("Content-Encoding", name.to_owned())));
    Some(Reply { status: 200, headers, body })
}

fn page(status: u16, text: &str, media_type: &str) -> Reply {
    let mut headers = common();
    headers.push(("Content-Type", format!("{media_type}; charset=utf-8")));
    Reply { status, headers, body: text.as_bytes().to_vec() }
}

fn common() -> Vec<(&'static str, String)> {
    vec![
        ("Cache-Control", "no-cache".to_owned()),
        // A sandboxed frame has no origin: even what lies beside its page is from elsewhere.
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// Whether an `Accept-Encoding` names an encoding, and not with a weight of zero.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        named && weight.is_none_or(|weight| weight > 0.0)
    })
}

/// Whether an `If-None-Match` names the tag.
fn is_known(header: &str, tag: &str) -> bool {
    header.split(',').map(str::trim).any(|item| item == "*" || item.trim_start_matches("W/") == tag)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("md" | "txt" | "ts") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
