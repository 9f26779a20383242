//! The first letter of a text.

/// The text with a capital first letter.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut capitalized = String::with_capacity(text.len());
    capitalized.extend(first.to_uppercase());
    capitalized.push_str(letters.as_str());
    capitalized
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
