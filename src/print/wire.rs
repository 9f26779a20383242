//! Requests and answers as bytes: a program of its own sets each PDF, so that it can be stopped whatever it does.
//!
//! A line of JSON that says how long each part is, then the parts.

use std::io::{self, BufRead, Read, Write};

use serde::{Deserialize, Serialize};

use super::typesetter::{Fault, Request, Typeset};

#[derive(Serialize, Deserialize)]
struct Question {
    entry: String,
    date: (i32, u8, u8),
    accessible: bool,
    files: Vec<(String, usize)>,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    pdf: Option<usize>,
    pages: usize,
    notes: Vec<serde_json::Value>,
    faults: Vec<Fault>,
}

/// Writes a request.
///
/// # Errors
/// When the reader has gone.
pub fn ask(out: &mut impl Write, request: &Request) -> io::Result<()> {
    let question = Question {
        entry: request.entry.clone(),
        date: request.date,
        accessible: request.accessible,
        files: request.files.iter().map(|(path, bytes)| (path.clone(), bytes.len())).collect(),
    };
    line(out, &question)?;
    request.files.values().try_for_each(|bytes| out.write_all(bytes))?;
    out.flush()
}

/// Reads a request.
///
/// # Errors
/// When it is not one, or ends too soon.
pub fn asked(input: &mut impl BufRead) -> io::Result<Request> {
    let question: Question = read_line(input)?;
    let mut request =
        Request { entry: question.entry, date: question.date, accessible: question.accessible, ..Request::default() };
    for (path, length) in question.files {
        request.files.insert(path, part(input, length)?);
    }
    Ok(request)
}

/// Writes an answer.
///
/// # Errors
/// When the reader has gone.
pub fn answer(out: &mut impl Write, result: &Result<Typeset, Vec<Fault>>) -> io::Result<()> {
    let (answer, pdf) = match result {
        Ok(set) => {
            let faults = set.warnings.clone();
            let (pdf, notes) = (Some(set.pdf.len()), set.notes.clone());
            (Answer { pdf, pages: set.pages, notes, faults }, &set.pdf[..])
        }
        Err(faults) => (Answer { pdf: None, pages: 0, notes: Vec::new(), faults: faults.clone() }, &[][..]),
    };
    line(out, &answer)?;
    out.write_all(pdf)?;
    out.flush()
}

/// Reads an answer.
///
/// # Errors
/// When it is not one, or ends too soon.
pub fn answered(input: &mut impl BufRead) -> io::Result<Result<Typeset, Vec<Fault>>> {
    let answer: Answer = read_line(input)?;
    let Some(length) = answer.pdf else { return Ok(Err(answer.faults)) };
    let pdf = part(input, length)?;
    Ok(Ok(Typeset { pdf, pages: answer.pages, notes: answer.notes, warnings: answer.faults }))
}

fn line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

fn read_line<T: for<'de> Deserialize<'de>>(input: &mut impl BufRead) -> io::Result<T> {
    let mut text = String::new();
    input.read_line(&mut text)?;
    Ok(serde_json::from_str(&text)?)
}

/// So many bytes. They are read as they come: a length that was never true takes no memory.
fn part(input: &mut impl BufRead, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_and_answered_comes_through() {
        let mut request =
            Request { entry: "/theme/x.typ".to_owned(), date: (2026, 1, 2), accessible: true, ..Request::default() };
        request.files.insert("/a".to_owned(), b"\nto linjer\n".to_vec());
        request.files.insert("/b".to_owned(), Vec::new());
        let mut bytes = Vec::new();
        ask(&mut bytes, &request).expect("written");
        let read = asked(&mut &bytes[..]).expect("read");
        assert_eq!((read.entry, read.date, read.files), (request.entry, request.date, request.files));
        assert!(asked(&mut &bytes[..bytes.len() - 1]).is_err(), "cut short");
        let set = Typeset { pdf: b"%PDF".to_vec(), pages: 3, ..Typeset::default() };
        let mut bytes = Vec::new();
        answer(&mut bytes, &Ok(set)).expect("written");
        let read = answered(&mut &bytes[..]).expect("read").expect("a PDF");
        assert_eq!((read.pdf, read.pages), (b"%PDF".to_vec(), 3));
    }
}
