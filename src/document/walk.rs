//! A walk over JSON text without recursion: every key and value with its path and offset.
//!
//! It does not check the grammar (`serde_json` does); on text that is not JSON it simply walks on.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::ControlFlow;

/// What the walk came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A key of an object; the path already names it.
    Key,
    /// A string value.
    Text,
    /// `{` or `[`.
    Open,
    /// `}` or `]`; the path is that of the matching [`Kind::Open`].
    Close,
    /// A number, `true`, `false` or `null`.
    Scalar,
}

/// One step of the walk.
pub(super) struct Visit<'t, 'p> {
    pub kind: Kind,
    /// As `legs[1].from`; empty for the whole document.
    pub path: &'p str,
    /// Byte offset of the first character.
    pub offset: usize,
    /// The source text; of a string without its quotes, with its escapes.
    pub raw: &'t str,
}

/// An open list or object.
struct Frame {
    path_len: usize,
    /// Index of the next element of a list.
    index: Option<usize>,
    expects_key: bool,
}

/// Walks the text until its end or until `visit` breaks.
pub(super) fn walk<'t>(text: &'t str, mut visit: impl FnMut(Visit<'t, '_>) -> ControlFlow<()>) {
    let bytes = text.as_bytes();
    let mut walker = Walker::default();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let end = token_end(bytes, at);
        let kind = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b':' => None,
            b',' => {
                walker.comma();
                None
            }
            b'}' | b']' => walker.close(),
            b'"' if walker.expects_key() => Some(Kind::Key),
            b'"' => Some(Kind::Text),
            b'{' | b'[' => Some(Kind::Open),
            _ => Some(Kind::Scalar),
        };
        if let Some(kind) = kind {
            let raw = text.get(at..end).unwrap_or_default();
            let raw = raw.strip_prefix('"').unwrap_or(raw);
            let raw = raw.strip_suffix('"').unwrap_or(raw);
            match kind {
                Kind::Key => walker.key(raw),
                Kind::Close => {}
                _ => walker.value(),
            }
            let step = Visit { kind, path: &walker.path, offset: at, raw };
            if visit(step).is_break() {
                return;
            }
            if kind == Kind::Open {
                walker.open(byte == b'{');
            }
        }
        at = end;
    }
}

/// The text of a string with its escapes resolved; as it stands when they are broken.
pub(super) fn unescaped(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    serde_json::from_str(&format!("\"{raw}\"")).map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// Offset after the token that starts at `start`; always at least one byte on.
fn token_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start + 1..).unwrap_or_default();
    let length = match bytes.get(start) {
        Some(b'"') => string_length(rest),
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r') => 0,
        _ => rest.iter().position(|b| b"{}[],:\" \t\n\r".contains(b)).unwrap_or(rest.len()),
    };
    start + 1 + length
}

/// Bytes up to and with the closing quote.
fn string_length(rest: &[u8]) -> usize {
    let mut escaped = false;
    for (i, &byte) in rest.iter().enumerate() {
        match byte {
            b'"' if !escaped => return i + 1,
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

#[derive(Default)]
struct Walker {
    path: String,
    frames: Vec<Frame>,
}

impl Walker {
    fn expects_key(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.expects_key)
    }

    fn open(&mut self, object: bool) {
        self.frames.push(Frame {
            path_len: self.path.len(),
            index: (!object).then_some(0),
            expects_key: object,
        });
    }

    fn close(&mut self) -> Option<Kind> {
        let frame = self.frames.pop()?;
        self.path.truncate(frame.path_len);
        Some(Kind::Close)
    }

    fn comma(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            match &mut frame.index {
                Some(index) => *index += 1,
                None => frame.expects_key = true,
            }
        }
    }

    fn key(&mut self, raw: &str) {
        if let Some(frame) = self.frames.last_mut() {
            frame.expects_key = false;
            self.path.truncate(frame.path_len);
            if !self.path.is_empty() {
                self.path.push('.');
            }
            self.path.push_str(&unescaped(raw));
        }
    }

    fn value(&mut self) {
        if let Some(Frame { path_len, index: Some(index), .. }) = self.frames.last() {
            self.path.truncate(*path_len);
            // Writing to a string does not fail.
            let _ = write!(self.path, "[{index}]");
        }
    }
}
