//! Names that should be unique, and finding one of many.

use std::collections::BinaryHeap;

/// A list of names, and the order of their letters.
#[derive(Debug)]
pub(crate) struct Keys<'a> {
    keys: Vec<&'a str>,
    /// Names with their indices, sorted by name and then by index.
    sorted: Vec<(&'a str, usize)>,
}

impl<'a> Keys<'a> {
    pub(crate) fn new(keys: Vec<&'a str>) -> Self {
        // A heap sort takes a tenth of the code that `sort` does.
        let heap: BinaryHeap<(&str, usize)> =
            keys.iter().enumerate().map(|(index, &key)| (key, index)).collect();
        Self { keys, sorted: heap.into_sorted_vec() }
    }

    /// The names in their first order.
    pub(crate) fn names(&self) -> &[&'a str] {
        &self.keys
    }

    /// The index of a name; of the first one, where it is there twice.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let before = self.sorted.partition_point(|&(other, _)| other < key);
        let &(found, index) = self.sorted.get(before)?;
        (found == key).then_some(index)
    }

    /// Each name that was there before: the indices of the first one and of this one.
    pub(crate) fn doubled(&self) -> Vec<(usize, usize)> {
        let mut doubled = Vec::new();
        let mut first = None;
        for &(key, index) in &self.sorted {
            match first {
                Some((name, first)) if name == key => doubled.push((first, index)),
                _ => first = Some((key, index)),
            }
        }
        doubled
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn the_first_of_a_name_is_found_and_the_others_are_doubled() {
        let keys = Keys::new(vec!["b", "a", "b", "c", "b", "a"]);
        assert_eq!(keys.find("b"), Some(0));
        assert_eq!(keys.find("c"), Some(3));
        assert_eq!(keys.find("d"), None);
        assert_eq!(keys.doubled(), [(1, 5), (0, 2), (0, 4)]);
        assert_eq!(Keys::new(Vec::new()).doubled(), []);
        assert_eq!(Keys::new(vec!["x"]).doubled(), []);
        assert_eq!(Keys::new(vec!["x", "x"]).doubled(), [(0, 1)]);
    }
}
