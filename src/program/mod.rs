//! The programme of a fagdag as arithmetic: clock times, what can give way, what is needed, what is wrong.
//!
//! Floor 2. Pure: plain values in, plain values out; no spans, no words, no pages. The same rules run in the browser
//! (`assets/js/program.js`), and `tests/program/cases.json` holds both to the same answers.
//!
//! ```
//! use fagverk::model::Clock;
//! use fagverk::program::{Block, Changes, Day, schedule};
//! let day = Day { start: Clock::parse("09:00"), blocks: vec![Block::talk(20), Block::pause(10)], ..Day::default() };
//! assert_eq!(schedule(&day).ends().map(|at| at.to_string()).as_deref(), Some("09.30"));
//! let late = day.with(&Changes { start: Clock::parse("09:15"), ..Changes::default() });
//! assert_eq!(schedule(&late).ends().map(|at| at.to_string()).as_deref(), Some("09.45"));
//! ```

mod change;
mod day;
mod finding;
mod judge;
mod limits;
mod needs;
mod schedule;

pub use change::{Changes, Cut, catch_up};
pub use day::{Block, Day, Facts, Found};
pub use finding::{Finding, Rule};
pub use judge::judge;
pub use limits::{LIMITS, Limits};
pub use needs::{Copies, Need, copies, groups, needs, needs_of};
pub use schedule::{Meeting, Schedule, Slot, schedule};
