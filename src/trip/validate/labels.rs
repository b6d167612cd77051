//! Names of seas and regions.

use super::super::{Ground, Label, MAX_LABELS};
use super::fields::Fields;
use super::gazetteer::{off_the_map, position, value};
use crate::document::Node;
use crate::problem::{Code, shortened};

/// From end to end, in kilometres: half way round the Earth at the most.
const ACROSS_KM: std::ops::RangeInclusive<f64> = 1.0..=20_000.0;

/// The valid labels.
pub(super) fn labels(fields: &mut Fields<'_>) -> Option<Vec<Label>> {
    let labels = fields.root().list("labels");
    if labels.len() > MAX_LABELS {
        let message =
            format!("the trip has {} labels; the most allowed is {MAX_LABELS}", labels.len());
        if let Some(list) = fields.root().get("labels") {
            fields.say(Code::TooManyLabels, list, message);
        }
        return None;
    }
    fields.all(labels, label)
}

fn label(fields: &mut Fields<'_>, label: &Node<'_>) -> Option<Label> {
    let name = fields.text(label.get("name"));
    let ground = fields.choice(label.get("ground"), Ground::ALL, Ground::WORDS);
    let middle = position(label);
    if middle.is_none() {
        off_the_map(fields, label);
    }
    let across = label.get("across_km")?;
    let across_km = value(across);
    if !ACROSS_KM.contains(&across_km) {
        let found = shortened(across.number().unwrap_or_default());
        let message = format!("found {found}, expected 1 to 20,000 kilometres");
        fields.say(Code::BadExtent, across, message);
        return None;
    }
    Some(Label { name: name?, ground: ground?, middle: middle?, across_km })
}
