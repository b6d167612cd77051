//! What is refused of XML before its reader sees it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Deepest nesting of elements; folders of folders of tracks need a dozen.
const MAX_DEPTH: usize = 64;

/// Refuses what the readers of GPX and KML would follow for ever: elements that are never closed, or nested
/// without limit, and entities that the document defines itself.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let mut reader = Reader::from_reader(bytes);
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if depth == MAX_DEPTH => {
                return Err(format!("elements are nested more than {MAX_DEPTH} deep"));
            }
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::DocType(_)) => {
                return Err("the document has a DOCTYPE, which neither GPX nor KML has a use for"
                    .to_owned());
            }
            Ok(Event::Eof) if depth > 0 => {
                return Err("the document ends before all its elements are closed".to_owned());
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(format!("this is not XML: {error}")),
        }
    }
}
