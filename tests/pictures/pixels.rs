//! Pictures as pixels: PNG files, and how far two may differ.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

/// A pixel differs when one of its channels is off by more than this, of 255 …
pub const CHANNEL_TOLERANCE: u8 = 8;
/// … and so many pixels of a million may: a processor may round the edge of a curve its own way.
pub const PIXELS_TOLERATED_PER_MILLION: usize = 500;

/// A picture of opaque pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Pixels {
    pub width: usize,
    /// Red, green and blue, row by row.
    pub rgb: Vec<u8>,
}

impl Pixels {
    pub fn blank(width: usize, height: usize, rgb: [u8; 3]) -> Self {
        Self { width, rgb: rgb.repeat(width * height) }
    }

    pub fn height(&self) -> usize {
        self.rgb.len() / 3 / self.width.max(1)
    }

    pub fn read(path: &Path) -> Option<Self> {
        let decoder = png::Decoder::new(BufReader::new(File::open(path).ok()?));
        let mut reader = decoder.read_info().ok()?;
        let mut rgb = vec![0; reader.output_buffer_size()?];
        let info = reader.next_frame(&mut rgb).ok()?;
        assert_eq!(info.color_type, png::ColorType::Rgb, "{}", path.display());
        Some(Self { width: info.width as usize, rgb })
    }

    /// Writes a PNG file, each channel at the nearest multiple of four: no eye sees it, and the file is a third smaller.
    pub fn write(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let side = |px: usize| u32::try_from(px).unwrap();
        let mut encoder =
            png::Encoder::new(File::create(path).unwrap(), side(self.width), side(self.height()));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        // Areas of one colour compress best as they are.
        encoder.set_filter(png::Filter::NoFilter);
        let coarse: Vec<u8> =
            self.rgb.iter().map(|channel| channel.saturating_add(2) / 4 * 4).collect();
        encoder.write_header().unwrap().write_image_data(&coarse).unwrap();
    }

    /// Puts another picture into this one, its top left corner at a place.
    pub fn paste(&mut self, other: &Self, left: usize, top: usize) {
        for (row, pixels) in other.rgb.chunks(other.width * 3).enumerate() {
            let start = ((top + row) * self.width + left) * 3;
            self.rgb[start..start + pixels.len()].copy_from_slice(pixels);
        }
    }

    /// How many pixels differ from another picture of the same size.
    fn differing(&self, other: &Self) -> usize {
        let pairs = self.rgb.chunks(3).zip(other.rgb.chunks(3));
        pairs.filter(|(a, b)| differ(a, b)).count()
    }

    /// What is wrong with this picture, if it is not the accepted one.
    pub fn complaint(&self, accepted: Option<&Self>) -> Option<String> {
        let Some(accepted) = accepted else { return Some("no picture was accepted".to_owned()) };
        let sizes = [self, accepted].map(|pixels| (pixels.width, pixels.height()));
        if sizes[0] != sizes[1] {
            return Some(format!("it is {:?} pixels, and not {:?}", sizes[0], sizes[1]));
        }
        let (found, all) = (self.differing(accepted), self.rgb.len() / 3);
        let too_many = found * 1_000_000 > PIXELS_TOLERATED_PER_MILLION * all;
        too_many.then(|| format!("{found} of {all} pixels differ"))
    }

    /// `expected | diff | actual`, for a person.
    pub fn beside(&self, accepted: Option<&Self>) -> Self {
        const GAP: usize = 8;
        let nothing = Self::blank(self.width, self.height(), [255; 3]);
        let accepted = accepted.unwrap_or(&nothing);
        let width = self.width.max(accepted.width);
        let height = self.height().max(accepted.height());
        let mut all = Self::blank(3 * width + 2 * GAP, height, [128; 3]);
        let diff = if accepted.width == self.width { self.diff(accepted) } else { nothing.clone() };
        for (place, pixels) in [accepted, &diff, self].into_iter().enumerate() {
            all.paste(pixels, place * (width + GAP), 0);
        }
        all
    }

    /// What is the same, pale, and what differs, red.
    fn diff(&self, other: &Self) -> Self {
        let pairs = self.rgb.chunks(3).zip(other.rgb.chunks(3));
        let mark = |(a, b): (&[u8], &[u8])| {
            let pale = |channel: u8| 192 + channel / 4;
            if differ(a, b) { [220, 0, 0] } else { [pale(a[0]), pale(a[1]), pale(a[2])] }
        };
        Self { width: self.width, rgb: pairs.flat_map(mark).collect() }
    }
}

fn differ(a: &[u8], b: &[u8]) -> bool {
    a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > CHANNEL_TOLERANCE)
}
