//! The command line. With `diag::report` the only place that prints.
//!
//! Floor 9. The environment (arguments, variables, the clock, the terminal) is read here and passed on as values.

#![allow(clippy::disallowed_methods, reason = "the environment is read here")]

mod args;
mod build;
mod check;
mod cms;
mod exit;
mod explain;
mod export;
mod fix;
mod init;
mod new;
mod pack;
mod progress;
mod report;
mod schema;
mod search;
mod serve;
mod theme;
mod typeset;
mod values;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Arguments, Command};
use exit::Exit;
use report::Console;

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = match Arguments::command().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are printed by clap and are no mistake.
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Fine };
            let _ = error.print();
            return exit.into();
        }
    };
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return Exit::Usage.into();
        }
    };
    let console = Console::new(&arguments.global);
    if let Some(jobs) = jobs(&arguments.command) {
        // A second call in one process, as in tests, keeps the first pool.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    let result = match arguments.command {
        Command::Build(own) => build::run(&arguments.global, &own, &console),
        Command::Serve(own) => serve::run(&arguments.global, &own, &console),
        Command::Check(own) => check::run(&arguments.global, &own, &console),
        Command::Init(own) => init::run(&own, &console),
        Command::New(own) => new::run(&arguments.global, &own, &console),
        Command::Pack(own) => pack::run(&arguments.global, &own, &console),
        Command::Typeset => Ok(typeset::run()),
        Command::Search(own) => search::run(&arguments.global, &own, &console),
        Command::Explain(own) => explain::run(&own, &console),
        Command::Schema(own) => schema::run(&arguments.global, &own, &console),
        Command::Cms(own) => cms::run(&arguments.global, &own, &console),
        Command::Export(own) => export::run(&arguments.global, &own, &console),
        Command::Theme(own) => theme::run(&arguments.global, &own, &console),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "fagverk", &mut std::io::stdout());
            Ok(Exit::Fine)
        }
    };
    match result {
        Ok(exit) => exit.into(),
        Err(error) => {
            console.error(&error);
            Exit::of(&error).into()
        }
    }
}

fn jobs(command: &Command) -> Option<usize> {
    match command {
        Command::Build(own) => own.jobs.map(|jobs| usize::from(jobs.get())),
        _ => None,
    }
}
