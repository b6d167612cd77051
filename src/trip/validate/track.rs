//! The way of a leg, where it is known: the track.

use super::super::{MAX_TRACK_POSITIONS, PathKind};
use super::fields::Fields;
use super::gazetteer::value;
use crate::document::Node;
use crate::geodesy::LonLat;
use crate::problem::Code;

/// The positions of a leg's track; none without one.
pub(super) fn track(fields: &mut Fields<'_>, i: usize, written: &Node<'_>) -> Option<Vec<LonLat>> {
    let Some(node) = written.get("track") else { return Some(Vec::new()) };
    let positions = node.items();
    if !(2..=MAX_TRACK_POSITIONS).contains(&positions.len()) {
        let message = format!(
            "found {} in the track, expected 2 to {MAX_TRACK_POSITIONS} positions",
            positions.len()
        );
        fields.say(Code::TrackLength, node, message);
        return None;
    }
    if !written.list("via").is_empty() {
        let message = format!(
            "legs[{i}] has a track, which is the whole way, and \"via\" as well; leave one of the two out"
        );
        fields.say(Code::TrackAndVia, node, message);
    }
    if written.get("path").and_then(Node::text) == Some(PathKind::Indicative.word()) {
        let message = format!(
            "legs[{i}] has a track, so its way is known, but \"path\" is \"indicative\"; write \"published\", or leave the track out"
        );
        fields.say(Code::IndicativeTrack, node, message);
    }
    fields.all(positions, |fields, node| {
        let position = position(node);
        if position.is_none() {
            let message = "this is not a position; expected [degrees east from -180 to 180, degrees north from -90 to 90]";
            fields.say(Code::BadCoordinates, node, message.to_owned());
        }
        position
    })
}

fn position(node: &Node<'_>) -> Option<LonLat> {
    let [lon, lat] = node.items() else { return None };
    LonLat::new(value(lon), value(lat))
}
