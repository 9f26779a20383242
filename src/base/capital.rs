//! The first letter of a text.

/// The text with a capital first letter.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_a_capital() {
        assert_eq!(capitalized("øvelse om bolig"), "Øvelse om bolig");
        assert_eq!(capitalized(""), "");
    }
}
