//! Calendar dates and review periods. No clock: "today" is always passed in.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil;
use serde::{Serialize, Serializer};

/// A day in the Gregorian calendar, without time or zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The given day; `None` when there is no such day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The UTC day that holds a moment in seconds since 1970, as `SOURCE_DATE_EPOCH` gives it.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        Self::new(1970, 1, 1)?.plus_days(i32::try_from(seconds.div_euclid(86_400)).ok()?)
    }

    /// Year, month 1–12 and day 1–31.
    #[must_use]
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The day `days` later (earlier when negative); `None` outside the calendar's range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.0.checked_add(i64::from(days).days()).ok().map(Self)
    }

    /// The day one period later; the last day of the month when the month is shorter.
    #[must_use]
    pub fn plus(self, period: Period) -> Option<Self> {
        let span = match period {
            Period::Days(n) => i64::from(n).days(),
            Period::Weeks(n) => i64::from(n).weeks(),
            Period::Months(n) => i64::from(n).months(),
            Period::Years(n) => i64::from(n).years(),
        };
        self.0.checked_add(span).ok().map(Self)
    }

    /// Whole days from `self` to `later`; negative when `later` is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i32 {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }
}

impl fmt::Display for Date {
    /// ISO 8601: `2026-11-21`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        // Each page has half a dozen dates, so the usual ones are written at once, without a writer of numbers.
        let (Ok(year @ 0..=9999), Ok(month), Ok(day)) = (u16::try_from(year), u16::try_from(month), u16::try_from(day))
        else {
            return self.0.fmt(f);
        };
        let mut text = *b"0000-00-00";
        for (at, number) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
            text[at] += number.to_le_bytes()[0] / 10;
            text[at + 1] += number.to_le_bytes()[0] % 10;
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Date {
    type Err = ();
    /// Reads ISO 8601 `YYYY-MM-DD` and nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '-');
        let mut next =
            |len: usize| parts.next().filter(|part| part.len() == len && part.bytes().all(|b| b.is_ascii_digit()));
        let (year, month, day) = (next(4).ok_or(())?, next(2).ok_or(())?, next(2).ok_or(())?);
        Self::new(year.parse().map_err(drop)?, month.parse().map_err(drop)?, day.parse().map_err(drop)?).ok_or(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A length of time as editors write it: `14d`, `2w`, `12m`, `1y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Calendar months.
    Months(u16),
    /// Calendar years.
    Years(u16),
}

impl FromStr for Period {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let unit = text.chars().last().ok_or(())?;
        let number = &text[..text.len() - unit.len_utf8()];
        // `u16` would read a plus sign, and four digits are a longer time than anybody plans for.
        if number.len() > 4 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(());
        }
        let number: u16 = number.parse().map_err(drop)?;
        match unit {
            'd' => Ok(Self::Days(number)),
            'w' => Ok(Self::Weeks(number)),
            'm' => Ok(Self::Months(number)),
            'y' => Ok(Self::Years(number)),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(n) => write!(f, "{n}d"),
            Self::Weeks(n) => write!(f, "{n}w"),
            Self::Months(n) => write!(f, "{n}m"),
            Self::Years(n) => write!(f, "{n}y"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn a_month_after_the_31st_is_the_last_day() {
        assert_eq!(date("2027-01-31").plus(Period::Months(1)), Some(date("2027-02-28")));
        assert_eq!(date("2028-02-29").plus(Period::Years(1)), Some(date("2029-02-28")));
    }

    #[test]
    fn counts_days_over_a_year_end() {
        assert_eq!(date("2026-12-31").days_until(date("2027-01-02")), 2);
        assert_eq!(date("2027-01-02").days_until(date("2026-12-31")), -2);
        assert_eq!(date("2024-01-01").days_until(date("2026-01-01")), 731);
    }

    #[test]
    fn is_written_as_it_is_read() {
        for text in ["2026-11-23", "0007-01-02", "9999-12-31", "2000-10-10"] {
            assert_eq!(date(text).to_string(), text);
        }
        assert_eq!(Date::new(-1, 2, 3).map(|date| date.to_string()).as_deref(), Some("-000001-02-03"));
    }

    #[test]
    fn refuses_what_is_not_a_day() {
        for text in ["2026-02-30", "26-1-1", "2026-1-01", "2026-01-01T00", "", "+026-01-01"] {
            assert_eq!(text.parse::<Date>(), Err(()), "{text}");
        }
    }

    #[test]
    fn the_epoch_is_a_day() {
        assert_eq!(Date::from_unix_seconds(86_399), Some(date("1970-01-01")));
        assert_eq!(Date::from_unix_seconds(-1), Some(date("1969-12-31")));
    }

    #[test]
    fn reads_periods() {
        assert_eq!("12m".parse(), Ok(Period::Months(12)));
        assert_eq!("12".parse::<Period>(), Err(()));
        assert_eq!("å".parse::<Period>(), Err(()));
    }
}
