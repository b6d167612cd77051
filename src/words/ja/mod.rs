//! Japanese, in the manner of newspapers.

mod labels;

use super::{
    Labels, LegFacts, Marks, MeetingFacts, StopFacts, Subject, Terms, TripFacts, Words, number,
    number::Shared,
};
use crate::list;
use crate::trip::{MeetingKind, Mode, PathKind, Status, When};

/// Western years, half-width digits, 24-hour clock.
pub(super) struct Japanese;

impl Words for Japanese {
    fn lang(&self) -> &'static str {
        "ja"
    }

    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn terms(&self) -> &'static Terms {
        &labels::TERMS
    }

    fn status(&self, status: Status, of: Subject) -> &'static str {
        match (status, of) {
            (Status::Arranging, _) => "調整中",
            (Status::Planned, _) => "予定",
            (Status::Confirmed, _) => "確定",
            (Status::Underway, Subject::Meeting) => "開催中",
            (Status::Underway, Subject::Leg) => "移動中",
            (Status::Held, Subject::Meeting) => "実施済み",
            (Status::Held, Subject::Leg) => "移動済み",
            (Status::Postponed, _) => "延期",
            (Status::Cancelled, _) => "中止",
        }
    }

    fn mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Air => "空路",
            Mode::Rail => "鉄道",
            Mode::Road => "陸路",
            Mode::Sea => "海路",
            Mode::Foot => "徒歩",
        }
    }

    fn path(&self, path: PathKind) -> &'static str {
        match path {
            PathKind::Published => "公表された経路",
            PathKind::Indicative => "目安（実際の経路は公表されておらず、最短の線で結んだ）",
        }
    }

    fn marks(&self) -> &'static Marks {
        &labels::MARKS
    }

    fn meeting_kind(&self, kind: MeetingKind) -> &'static str {
        match kind {
            MeetingKind::Summit => "首脳会議",
            MeetingKind::Bilateral => "2国間会談",
            MeetingKind::Multilateral => "多国間会合",
            MeetingKind::Consultations => "政府間協議",
            MeetingKind::Meeting => "会合",
            MeetingKind::Signing => "署名",
            MeetingKind::Speech => "演説",
            MeetingKind::Press => "記者会見",
            MeetingKind::Visit => "視察",
            MeetingKind::Ceremony => "式典",
        }
    }

    fn date(&self, when: &When) -> String {
        let date = format!("{}年{}", when.year(), month_and_day(when));
        match when.time() {
            Some(time) => format!("{date} {}（{}）", number::clock(time), number::offset(time)),
            None => date,
        }
    }

    fn date_in_year(&self, when: &When) -> String {
        month_and_day(when)
    }

    fn day_in_month(&self, day: u8) -> String {
        format!("{day}日")
    }

    fn range(&self, first: &When, last: &When) -> String {
        let year = first.year();
        match number::shared(first, last) {
            Shared::Everything => self.date(first),
            Shared::Day(from, to) => format!(
                "{year}年{} {}〜{}（{}）",
                month_and_day(first),
                number::clock(from),
                number::clock(to),
                number::offset(from)
            ),
            Shared::Month(from, to) => format!("{year}年{}{from}〜{to}日", month(first)),
            Shared::Year => {
                // `6〜7月`, but `6月30日〜7月2日`.
                let from = month_and_day(first);
                let from = from.strip_suffix('月').unwrap_or(&from);
                format!("{year}年{from}〜{}", month_and_day(last))
            }
            Shared::Nothing => format!("{}〜{}", self.date(first), self.date(last)),
        }
    }

    fn departure_on(&self, when: &When) -> String {
        format!("{}出発", self.date(when))
    }

    fn arrival_on(&self, when: &When) -> String {
        format!("{}到着", self.date(when))
    }

    fn days_later(&self, days: i32) -> String {
        match days {
            0 => "同じ日".to_owned(),
            1 => "翌日".to_owned(),
            ..=-1 => "日付変更線を越えて前日".to_owned(),
            days => format!("{days}日後"),
        }
    }

    fn arrival(&self, days_later: i32) -> String {
        format!("{}に到着", self.days_later(days_later))
    }

    fn remarked(&self, date: &str, remark: &str) -> String {
        format!("{date}（{remark}）")
    }

    fn distance(&self, metres: f64, about: bool) -> String {
        let distance = number::distance(metres);
        if about { format!("約{distance}") } else { distance }
    }

    fn as_of(&self, updated: &When) -> String {
        format!("{}現在", self.date(updated))
    }

    fn between(&self, from: &str, to: &str) -> String {
        format!("{from}から{to}へ")
    }

    fn venue(&self, venue: &str, city: &str) -> String {
        format!("{venue}（{city}）")
    }

    fn person(&self, name: &str, role: &str) -> String {
        // Brackets within brackets read badly.
        if role.chars().any(|c| c == '（') {
            format!("{name}、{role}")
        } else {
            format!("{name}（{role}）")
        }
    }

    fn source(
        &self,
        publisher: Option<&str>,
        title: Option<&str>,
        published: Option<&When>,
    ) -> String {
        let title = title.map_or(String::new(), |title| format!("「{title}」"));
        let published = published.map_or(String::new(), |when| format!("（{}）", self.date(when)));
        format!("{}{title}{published}", publisher.unwrap_or_default())
    }

    fn route(&self, stops: &[&str]) -> String {
        list::joined(stops, "→")
    }

    fn whole_trip(&self) -> &'static str {
        "全行程"
    }

    fn trip_sentence(&self, trip: &TripFacts<'_>) -> String {
        let when = trip.when.map_or(String::new(), |when| format!("{when}、"));
        let route = self.route(trip.stops);
        format!("{}：{when}{route}の{}地点、{}。", trip.title, trip.stops.len(), trip.distance)
    }

    fn leg_sentence(&self, leg: &LegFacts<'_>) -> String {
        let when = leg.when.map_or(String::new(), |when| format!("{when}、"));
        let arrival = leg.arrival.map_or(String::new(), |arrival| format!("、{arrival}"));
        let LegFacts { from, to, mode, distance, status, .. } = leg;
        format!("{when}{from}から{to}へ{mode}で移動（{distance}{arrival}、{status}）。")
    }

    fn stop_sentence(&self, stop: &StopFacts<'_>) -> String {
        let meetings = (stop.meetings > 0).then(|| format!("会談など{}件", stop.meetings));
        let facts = list::known(&[stop.when, meetings.as_deref()], "、");
        let facts = if facts.is_empty() { facts } else { format!("（{facts}）") };
        format!("{}地点中{}番目：{}{facts}。", stop.count, stop.number, stop.name)
    }

    fn meeting_sentence(&self, meeting: &MeetingFacts<'_>) -> String {
        let when = meeting.when.map_or(String::new(), |when| format!("{when}、"));
        format!("{}：{when}{}にて（{}）。", meeting.title, meeting.place, meeting.status)
    }

    fn tally(&self, of: Subject, counts: &[(usize, Status)]) -> String {
        let all: usize = counts.iter().map(|(count, _)| count).sum();
        let (what, unit) = match of {
            Subject::Leg => ("移動", "区間"),
            Subject::Meeting => ("会談など", "件"),
        };
        if let &[(all, status)] = counts {
            let whole = if all == 1 { "" } else { "すべて" };
            return format!("{what}{all}{unit}（{whole}{}）", self.status(status, of));
        }
        let each: Vec<String> = counts
            .iter()
            .map(|&(count, status)| format!("{}{count}", self.status(status, of)))
            .collect();
        format!("{what}{all}{unit}（{}）", list::joined(&each, "、"))
    }

    fn sentence(&self, phrase: &str) -> String {
        format!("{phrase}。")
    }

    fn sentences(&self, sentences: &[String]) -> String {
        list::joined(sentences, "")
    }

    fn distance_covered(&self) -> &'static str {
        "移動距離"
    }

    fn credit(&self) -> &'static str {
        "地図：Natural Earth（境界はVisionscarto版による。領有権に関する立場を示すものではない）"
    }
}

/// `7月`, or nothing.
fn month(when: &When) -> String {
    when.month().map_or(String::new(), |month| format!("{month}月"))
}

/// `7月10日`, `7月`, or nothing.
fn month_and_day(when: &When) -> String {
    let day = when.day().map_or(String::new(), |day| format!("{day}日"));
    format!("{}{day}", month(when))
}
