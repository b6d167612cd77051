//! The tokens of JSON text: words, numbers and strings.

use std::borrow::Cow;

use super::node::Value;
use super::report::Report;
use super::{number, texts};
use crate::problem::Code;

/// Reads tokens; the first mistake is reported and takes the scanner to the end of the text, where
/// everything that reads on comes to its end.
pub(super) struct Scanner<'a, 'r> {
    text: &'a str,
    /// Bytes read.
    at: usize,
    failed: bool,
    report: &'r mut Report,
}

impl<'a, 'r> Scanner<'a, 'r> {
    pub(super) fn new(text: &'a str, report: &'r mut Report) -> Self {
        Self { text, at: 0, failed: false, report }
    }

    /// Where the next token begins, in bytes from the beginning of the text.
    pub(super) fn offset(&mut self) -> usize {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.at
    }

    /// The next byte; none at the end.
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over a byte, if it is the next one.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// True after the first mistake of syntax.
    pub(super) fn has_failed(&self) -> bool {
        self.failed
    }

    /// True when a further problem would only be counted.
    pub(super) fn is_full(&self) -> bool {
        self.report.is_full()
    }

    /// Reports what JSON allows and a trip file does not.
    pub(super) fn refuse(&mut self, code: Code, offset: usize, message: String) {
        self.report.say(code, offset, message);
    }

    /// Reports the first mistake, and gives up the rest of the text.
    pub(super) fn stop(&mut self, code: Code, offset: usize, message: String) {
        if !self.failed {
            self.report.say(code, offset, message);
        }
        self.failed = true;
        self.at = self.text.len();
    }

    /// Reports a mistake of syntax, and gives up the rest of the text.
    pub(super) fn fail(&mut self, offset: usize, what: &str) {
        let message = match self.text.trim_ascii_start().bytes().next() {
            None => "the file is empty; a trip file is a JSON object".to_owned(),
            Some(b'<') => "this is HTML or XML, not JSON; a trip file is a JSON object".to_owned(),
            Some(_) => {
                let cut_off = "it ends in the middle; something was cut off, or a closing bracket or quotation mark is missing";
                let is_cut_off = self.at >= self.text.len();
                format!("this is not JSON: {}", if is_cut_off { cut_off } else { what })
            }
        };
        self.stop(Code::NotJson, offset, message);
    }

    /// `null`, `true` or `false`.
    pub(super) fn word(&mut self) -> Value<'a> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in
            [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))]
        {
            if rest.starts_with(word) {
                self.at += word.len();
                return value;
            }
        }
        self.fail(
            self.at,
            "a value was expected: \"text\", a number, true, false, null, [list] or {object}; comments are not allowed",
        );
        Value::Null
    }

    /// A number, as written.
    pub(super) fn number(&mut self) -> Value<'a> {
        let start = self.at;
        self.take(b'-');
        let zero_first = self.peek() == Some(b'0');
        let whole = self.digits();
        let mut well_formed = whole == 1 || (whole > 1 && !zero_first);
        if self.take(b'.') {
            well_formed &= self.digits() > 0;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            well_formed &= self.digits() > 0;
        }
        let number = self.since(start);
        if !well_formed {
            self.fail(
                start,
                "a number is written like 7, -0.5 or 1e3: no zero before other digits, and digits on both sides of the point",
            );
        } else if number::value_of(number).is_infinite() {
            self.fail(start, "this number is too large");
        }
        Value::Number(number)
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    /// The text between an offset and the next token.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// A string in quotation marks, with its escapes resolved.
    pub(super) fn string(&mut self) -> Cow<'a, str> {
        let offset = self.at;
        let mut text = Cow::Borrowed("");
        self.take(b'"');
        while !self.failed {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            text += self.since(start);
            match self.peek() {
                Some(b'"') => break,
                Some(_) => text.to_mut().extend(self.escape()),
                None => self.fail(self.at, ""),
            }
        }
        self.take(b'"');
        if let Some((code, message)) = texts::refusal(&text) {
            self.report.say(code, offset, message);
        }
        text
    }

    fn escape(&mut self) -> Option<char> {
        let start = self.at;
        self.take(b'\\');
        let escaped = self.peek()?;
        self.at += 1;
        match escaped {
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            byte @ (b'"' | b'\\' | b'/') => Some(char::from(byte)),
            b'u' => self.unicode(start),
            _ => {
                self.fail(start, "a backslash in a text is written twice: \\\\");
                None
            }
        }
    }

    /// After `\u`: four hexadecimal digits, or twice four for the two halves of a character.
    fn unicode(&mut self, start: usize) -> Option<char> {
        let mut code = self.four_digits(start)?;
        if (0xD800..0xDC00).contains(&code) && self.take(b'\\') && self.take(b'u') {
            let low = self.four_digits(start)?;
            if (0xDC00..0xE000).contains(&low) {
                code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        let found = char::from_u32(code);
        if found.is_none() {
            self.fail(
                start,
                "half of a character (\\ud800 to \\udfff) stands alone; write the character itself",
            );
        }
        found
    }

    fn four_digits(&mut self, start: usize) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                self.fail(start, "four hexadecimal digits were expected after \\u");
                return None;
            };
            code = code * 16 + digit;
            self.at += 1;
        }
        Some(code)
    }
}
