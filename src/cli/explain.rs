//! `fagverk explain`.

use super::args::Explain;
use super::exit::Exit;
use super::report::{Console, print};
use crate::base::{Error, Result, nearest};
use crate::diag::{Code, explain};

pub(super) fn run(own: &Explain, console: &Console) -> Result<Exit> {
    let lang = console.messages.lang();
    let mut text = String::new();
    match &own.code {
        None => {
            for code in Code::all() {
                let first = explain(code, lang).and_then(|text| text.lines().next()).unwrap_or_default();
                text.push_str(&format!("{:<26} {first}\n", code.id()));
            }
        }
        Some(id) => {
            let Some(code) = Code::find(id) else {
                let mut reason = console.messages.say("explain-unknown", &[("code", id.clone())]);
                if let Some(near) = nearest(id, Code::all().map(Code::id)) {
                    reason.push_str(". ");
                    reason.push_str(&console.messages.say("did-you-mean", &[("name", near.to_owned())]));
                }
                return Err(Error::Usage(reason));
            };
            text = format!("# {}\n\n{}\n", code.id(), explain(code, lang).unwrap_or_default());
        }
    }
    print(&text)
}
