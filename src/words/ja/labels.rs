use crate::words::{Labels, Marks, Terms};

/// The controls and parts of the element.
pub(super) const LABELS: Labels = Labels {
    play: "再生",
    pause: "一時停止",
    replay: "もう一度再生",
    previous: "前へ",
    next: "次へ",
    position: "行程の再生位置",
    speed: "速度",
    full_screen: "全画面で表示",
    leave_full_screen: "全画面を終了",
    zoom_in: "拡大",
    zoom_out: "縮小",
    back: "行程に戻る",
    wheel_hint: "CtrlまたはCommandキーを押しながらスクロールすると拡大・縮小します",
    touch_hint: "横になぞると地図が動き、2本の指で拡大・縮小します",
    keys: "左右の矢印キーで前後の場面へ、プラスとマイナスで拡大・縮小、Shiftと矢印で地図を移動、Escで行程に戻ります。",
    updated: "行程が更新されました",
    corrections: "訂正",
    now: "現在",
    readers_time: "お使いの端末の時刻",
    itinerary: "全日程",
    sources: "出典",
    map: "アニメーション地図",
};

/// The terms of facts.
pub(super) const TERMS: Terms = Terms {
    traveller: "訪問者",
    route: "経路",
    distance: "距離",
    status: "状況",
    departs: "出発",
    arrives: "到着",
    mode: "移動手段",
    via: "経由地",
    path: "地図上の線",
    meetings: "会談など",
    kind: "形式",
    with: "相手・出席者",
    topics: "議題",
    outcome: "結果",
};

/// The marks on the map.
pub(super) const MARKS: Marks = Marks {
    ahead: "細い線：この先の区間",
    cancelled: "中止となった区間",
    postponed: "延期となった区間",
    meetings: "小さい数字：会談などの件数",
    night: "表示時点で夜の地域",
};
