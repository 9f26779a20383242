//! The rules of a day against the table that the browser's rules are held to as well.

use fagverk::base::Minutes;
use fagverk::model::Clock;
use fagverk::program::{self, Changes, Day, LIMITS};
use serde_json::{Value, json};

fn table() -> Value {
    serde_json::from_str(include_str!("../program/cases.json")).expect("a table of cases")
}

/// The day of a case: its own words laid over the usual ones, with the changes it asks for made.
fn day(usual: &Value, case: &Value) -> Day {
    let mut words = usual.as_object().expect("the usual day").clone();
    words.extend(case["day"].as_object().expect("a day").clone());
    let day: Day = serde_json::from_value(Value::Object(words)).expect("a day the program reads");
    let asked = &case["changes"];
    let number = |name: &str| asked[name].as_u64();
    let start = number("start").and_then(|minutes| u16::try_from(minutes).ok()).map(|minutes| Clock { minutes });
    let without = asked["without"].as_array().into_iter().flatten().filter_map(Value::as_u64);
    day.with(&Changes {
        start,
        participants: number("participants").and_then(|count| u32::try_from(count).ok()),
        without: without.filter_map(|row| usize::try_from(row).ok()).collect(),
    })
}

/// The program's answer to what a case asks.
fn answer(day: &Day, case: &Value, question: &str) -> Value {
    let schedule = program::schedule(day);
    match question {
        "slots" => schedule.slots.iter().map(|slot| json!([slot.start, slot.end, slot.minutes, slot.gives])).collect(),
        "meetings" => {
            let row = |m: &program::Meeting| json!([m.title, m.blocks.start, m.blocks.end, m.minutes, m.end]);
            schedule.meetings.iter().map(row).collect()
        }
        "findings" => json!(program::judge(day)),
        "needs" => json!(program::needs(day)),
        "copies" => {
            let editions = case["editions"].as_array().into_iter().flatten().filter_map(Value::as_str);
            program::copies(day, editions).iter().map(|copies| json!([copies.edition, copies.count])).collect()
        }
        "catch_up" => {
            let late = |row: &Value| u32::try_from(row["late"].as_u64().expect("minutes")).expect("few minutes");
            let cuts = |late| {
                let cuts = program::catch_up(day, Minutes(late));
                cuts.iter().map(|cut| json!([cut.row, cut.minutes])).collect::<Value>()
            };
            let rows = case["catch_up"].as_array().into_iter().flatten().map(late);
            rows.map(|late| json!({ "late": late, "cuts": cuts(late) })).collect()
        }
        other => panic!("no case asks for {other}"),
    }
}

#[test]
fn the_rules_answer_as_the_table_says() {
    let table = table();
    assert_eq!(json!(LIMITS), table["limits"]);
    let mut wrong = Vec::new();
    for case in table["cases"].as_array().expect("cases") {
        let day = day(&table["usual"], case);
        let asked = case.as_object().expect("a case").keys();
        for question in asked.filter(|key| !["name", "day", "changes", "editions"].contains(&key.as_str())) {
            let answer = answer(&day, case, question);
            if answer != case[question] {
                wrong.push(format!("{}: {question}\n  says {answer}\n  not  {}", case["name"], case[question]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_tries_every_rule() {
    let table = table();
    let told = |rule: &program::Rule| {
        let cases = table["cases"].as_array().expect("cases").iter();
        cases
            .flat_map(|case| case["findings"].as_array().into_iter().flatten())
            .any(|found| found["rule"] == rule.name())
    };
    let untried: Vec<_> = program::Rule::ALL.iter().filter(|rule| !told(rule)).collect();
    assert!(untried.is_empty(), "no case has {untried:?}");
}
