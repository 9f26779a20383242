//! The report as one JSON object.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Context, Counts, place, word};
use crate::diag::Diagnostic;

pub(super) fn write(out: &mut dyn Write, diagnostics: &[Diagnostic], context: Context<'_>) -> io::Result<()> {
    let counts = Counts::of(diagnostics);
    let report = json!({
        "format": 1,
        "errors": counts.errors,
        "warnings": counts.warnings,
        "advice": counts.advice,
        "diagnostics": diagnostics.iter().map(|diagnostic| row(diagnostic, context)).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

pub(super) fn row(diagnostic: &Diagnostic, context: Context<'_>) -> Value {
    let at = place(diagnostic, context.sources);
    let mut row = json!({
        "code": diagnostic.code.id(),
        "severity": word(diagnostic.severity),
        "message": diagnostic.message(context.messages),
        "label": diagnostic.label(context.messages, "label"),
        "help": diagnostic.help(context.messages),
        "file": at.path,
        "line": at.line,
        "column": at.col,
        "endLine": at.end_line,
        "endColumn": at.end_col,
    });
    if let Some(fix) = diagnostic.replacement() {
        row["fix"] = json!({ "start": fix.span.start, "end": fix.span.end, "text": fix.text });
    }
    row
}
