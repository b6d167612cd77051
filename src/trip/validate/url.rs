//! Which addresses a reader may follow.

use crate::problem::quoted;

/// Accepts a plain `https` address: host in ASCII, no user name or password, nothing to be misread.
///
/// # Errors
/// The sentence for a problem.
pub(crate) fn check(url: &str) -> Result<(), String> {
    let expected = |what: &str| Err(format!("found {}, expected {what}", quoted(url)));
    let Some(rest) = url.strip_prefix("https://") else {
        return expected("an address that starts with \"https://\"");
    };
    // Browsers read `\` as `/`, and end an address in an attribute nowhere near these.
    let is_misread = |c: char| {
        c.is_whitespace() || matches!(c, '\\' | '"' | '<' | '>' | '`' | '{' | '}' | '|' | '^')
    };
    if url.contains(is_misread) {
        return expected(
            "an address without spaces, quotation marks, brackets or backslashes; write them as %20 and the like",
        );
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.bytes().any(|b| b == b'@') {
        return expected("an address without a user name or password before the host");
    }
    if !authority.is_ascii() {
        return expected("a host in ASCII letters, as browsers show a suspicious one (\"xn--…\")");
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let label = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    // Rust reads a number with a plus sign, too, and browsers do not.
    if !host.split('.').all(label)
        || port.as_bytes().first() == Some(&b'+')
        || port.parse::<u16>().is_err()
    {
        return expected("a host such as \"www.example.org\" after \"https://\"");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn only_plain_https_addresses_pass() {
        for good in [
            "https://www.example.org/",
            "https://example.org/a?b=c#d",
            "https://example.org:8443",
            "https://example.org/東京",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "http://example.org/",
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org/",
            "https:/example.org",
            "https://",
            "HTTPS:example.org",
            "https://user:pass@example.org/",
            "https://example.org\\@evil.example/",
            "https://ехample.org/",
            "https://example..org/",
            "https://example.org:x/",
            "https://example.org:+443/",
            "https://example.org/ x",
            "https://exa\"mple.org/",
            "",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
