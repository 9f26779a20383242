//! The report as SARIF 2.1.0 (OASIS), for forges and editors that read it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Context, place};
use crate::diag::{Code, Diagnostic, Severity};

pub(super) fn write(out: &mut dyn Write, diagnostics: &[Diagnostic], context: Context<'_>) -> io::Result<()> {
    let rules: Vec<Value> = Code::all().map(|code| rule(code, context)).collect();
    let report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "fagverk",
                "version": env!("CARGO_PKG_VERSION"),
                "language": context.messages.lang().code(),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": diagnostics.iter().map(|diagnostic| result(diagnostic, context)).collect::<Vec<_>>(),
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn rule(code: Code, context: Context<'_>) -> Value {
    let text = crate::diag::explain(code, context.messages.lang()).unwrap_or_default();
    json!({
        "id": code.id(),
        "shortDescription": { "text": text.split("\n\n").next().unwrap_or_default() },
        "help": { "text": text, "markdown": text },
        "defaultConfiguration": { "level": level(code.default_severity()) },
    })
}

fn result(diagnostic: &Diagnostic, context: Context<'_>) -> Value {
    let mut text = diagnostic.message(context.messages);
    for help in diagnostic.help(context.messages) {
        text.push_str(". ");
        text.push_str(&help);
    }
    let at = place(diagnostic, context.sources);
    let mut result = json!({
        "ruleId": diagnostic.code.id(),
        "level": level(diagnostic.severity),
        "message": { "text": text },
    });
    if !at.path.is_empty() {
        result["locations"] = json!([{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&at.path) },
            "region": { "startLine": at.line, "startColumn": at.col, "endLine": at.end_line, "endColumn": at.end_col },
        } }]);
    }
    if let Some(fix) = fix(diagnostic, context) {
        result["fixes"] = json!([fix]);
    }
    result
}

/// What would mend it, as SARIF has it: a region to delete and a text to put there.
fn fix(diagnostic: &Diagnostic, context: Context<'_>) -> Option<Value> {
    let fix = diagnostic.replacement()?;
    let file = context.sources.get(fix.span.file)?;
    let (start, end) = (context.sources.start(fix.span), context.sources.end(fix.span));
    let what = diagnostic.help(context.messages).into_iter().next();
    Some(json!({
        "description": { "text": what.unwrap_or_else(|| diagnostic.message(context.messages)) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(file.path.as_str()) },
            "replacements": [{
                "deletedRegion": {
                    "startLine": start.line, "startColumn": start.col, "endLine": end.line, "endColumn": end.col,
                },
                "insertedContent": { "text": fix.text },
            }],
        }],
    }))
}

/// A path as a relative URI reference: everything but plain characters is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => uri.push(char::from(byte)),
            _ => {
                uri.push('%');
                uri.extend(format!("{byte:02X}").chars());
            }
        }
    }
    uri
}
