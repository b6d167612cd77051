//! Seas and continents by which readers find their way on a map.

/// Declares the regions with their name in every language.
macro_rules! regions {
    ($( $region:ident = $en:literal, $ja:literal; )*) => {
        /// A sea or a continent.
        ///
        /// There are only such whose names all their neighbours, and the languages of this crate, agree on.
        /// Waters between countries that call them by different names (east of Korea, between Iran and
        /// Arabia, between China, Vietnam and the Philippines, between the United States and Mexico …) have
        /// none: whoever makes a trip file may give them one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Region {
            $( #[doc = $en] $region, )*
        }

        impl Region {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$region ),*];

            /// The name for readers of a language (BCP 47).
            ///
            /// There is none in a language that this crate does not speak: an English name among the
            /// others of a German map would be taken for a mistake.
            pub fn name(self, lang: &str) -> Option<&'static str> {
                let primary = lang.split('-').next().unwrap_or(lang);
                let (en, ja) = match self { $( Self::$region => ($en, $ja), )* };
                match primary {
                    _ if primary.eq_ignore_ascii_case("en") => Some(en),
                    _ if primary.eq_ignore_ascii_case("ja") => Some(ja),
                    _ => None,
                }
            }
        }
    };
}

regions! {
    PacificOcean = "Pacific Ocean", "太平洋";
    AtlanticOcean = "Atlantic Ocean", "大西洋";
    IndianOcean = "Indian Ocean", "インド洋";
    ArcticOcean = "Arctic Ocean", "北極海";
    MediterraneanSea = "Mediterranean Sea", "地中海";
    CaribbeanSea = "Caribbean Sea", "カリブ海";
    BeringSea = "Bering Sea", "ベーリング海";
    SeaOfOkhotsk = "Sea of Okhotsk", "オホーツク海";
    NorthSea = "North Sea", "北海";
    BalticSea = "Baltic Sea", "バルト海";
    BlackSea = "Black Sea", "黒海";
    AdriaticSea = "Adriatic Sea", "アドリア海";
    TyrrhenianSea = "Tyrrhenian Sea", "ティレニア海";
    CaspianSea = "Caspian Sea", "カスピ海";
    NorwegianSea = "Norwegian Sea", "ノルウェー海";
    BarentsSea = "Barents Sea", "バレンツ海";
    RedSea = "Red Sea", "紅海";
    ArabianSea = "Arabian Sea", "アラビア海";
    BayOfBengal = "Bay of Bengal", "ベンガル湾";
    HudsonBay = "Hudson Bay", "ハドソン湾";
    GulfOfAlaska = "Gulf of Alaska", "アラスカ湾";
    LabradorSea = "Labrador Sea", "ラブラドル海";
    BayOfBiscay = "Bay of Biscay", "ビスケー湾";
    GulfOfGuinea = "Gulf of Guinea", "ギニア湾";
    YellowSea = "Yellow Sea", "黄海";
    EastChinaSea = "East China Sea", "東シナ海";
    PhilippineSea = "Philippine Sea", "フィリピン海";
    CoralSea = "Coral Sea", "珊瑚海";
    TasmanSea = "Tasman Sea", "タスマン海";
    KaraSea = "Kara Sea", "カラ海";
    Asia = "Asia", "アジア";
    Africa = "Africa", "アフリカ";
    NorthAmerica = "North America", "北アメリカ";
    SouthAmerica = "South America", "南アメリカ";
    Europe = "Europe", "ヨーロッパ";
    Australia = "Australia", "オーストラリア";
    Antarctica = "Antarctica", "南極";
}
