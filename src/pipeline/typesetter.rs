//! Who sets a PDF: this process, or the program again in one of its own that can be stopped.

use std::io::BufReader;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::print::{self, Fault, Request, Typeset};

/// Who sets a PDF.
#[derive(Clone, Debug, Default)]
pub enum Typesetter {
    /// This process. A theme that loops is not stopped: for tests of our own theme.
    #[default]
    Here,
    /// This program, called with `typeset`: it is stopped when it takes too long, and a fault of the typesetter or a
    /// theme that takes all memory ends it alone.
    Program(PathBuf),
}

/// Why there is no PDF.
#[derive(Clone, Debug)]
pub(super) enum Failure {
    /// The typesetter complained.
    Faults(Vec<Fault>),
    /// It took too long and was stopped.
    TimedOut,
    /// It ended without an answer: out of memory, or a fault of its own.
    Died,
}

impl Typesetter {
    /// Sets a request within a time.
    pub(super) fn set(&self, request: &Request, limit: Duration) -> Result<Typeset, Failure> {
        match self {
            Self::Here => print::typeset(request).map_err(Failure::Faults),
            Self::Program(path) => apart(path, request, limit),
        }
    }
}

/// Kills its process when it goes: a build that is stopped leaves nobody working.
struct Worker(Child);

impl Drop for Worker {
    fn drop(&mut self) {
        // It has ended already, or there is nothing more to do.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn apart(path: &PathBuf, request: &Request, limit: Duration) -> Result<Typeset, Failure> {
    let mut command = Command::new(path);
    // The environment is no part of a request: nothing of it may decide how a page looks.
    command.arg("typeset").env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut worker = Worker(command.spawn().map_err(|_| Failure::Died)?);
    let (Some(mut input), Some(output)) = (worker.0.stdin.take(), worker.0.stdout.take()) else {
        return Err(Failure::Died);
    };
    thread::scope(|scope| {
        let (send, receive) = channel();
        scope.spawn(move || {
            // A worker that has died answers nothing, and that is told below.
            let _ = print::ask(&mut input, request);
        });
        scope.spawn(move || drop(send.send(print::answered(&mut BufReader::new(output)))));
        let answer = receive.recv_timeout(limit);
        // Both threads end with the worker.
        drop(worker);
        match answer {
            Ok(Ok(result)) => result.map_err(Failure::Faults),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Failure::Died),
            Err(RecvTimeoutError::Timeout) => Err(Failure::TimedOut),
        }
    })
}
