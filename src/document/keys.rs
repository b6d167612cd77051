//! Names that should be unique, and finding one of many.

/// A list of names, and the order of their letters.
#[derive(Debug)]
pub(crate) struct Keys<'a> {
    keys: Vec<&'a str>,
    /// Indices of `keys`, sorted by name and then by index.
    sorted: Vec<usize>,
}

impl<'a> Keys<'a> {
    pub(crate) fn new(keys: Vec<&'a str>) -> Self {
        let mut sorted: Vec<usize> = (0..keys.len()).collect();
        // The index breaks ties, so that an unstable sort, which is smaller, gives one order only.
        sorted.sort_unstable_by(|&a, &b| (keys[a], a).cmp(&(keys[b], b)));
        Self { keys, sorted }
    }

    /// The names in their first order.
    pub(crate) fn names(&self) -> &[&'a str] {
        &self.keys
    }

    /// The index of a name; of the first one, where it is there twice.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let before = self.sorted.partition_point(|&index| self.keys[index] < key);
        let index = *self.sorted.get(before)?;
        (self.keys[index] == key).then_some(index)
    }

    /// Each name that was there before: the indices of the first one and of this one.
    pub(crate) fn doubled(&self) -> Vec<(usize, usize)> {
        let mut doubled = Vec::new();
        let mut first = 0;
        for &index in &self.sorted {
            if self.keys[first] == self.keys[index] && first != index {
                doubled.push((first, index));
            } else {
                first = index;
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
